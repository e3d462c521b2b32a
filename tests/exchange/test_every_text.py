"""The law of the room: what a document says, the file says, once and in the same words."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.document.block import (
    Block,
    BlockQuote,
    Cell,
    Figure,
    Frame,
    Heading,
    List,
    ListItem,
    Note,
    Notes,
    Pair,
    Paragraph,
    Table,
    Tile,
    Tiles,
)
from briefing_app.document.inline import (
    Emphasis,
    FigureText,
    Inline,
    Line,
    Link,
    Missing,
    NoteMark,
    Span,
    Text,
)
from tests.exchange.reading import names, odf_text, odt, part, word, word_text
from tests.pdf.documents import document, picture
from tests.test_publish import ODD

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = st.sampled_from(("nl", "fr", "en"))


class _Tree:
    """Draws trees of which each text is a word of its own."""

    def __init__(self, data: st.DataObject) -> None:
        self._draw = data.draw
        self._words: Iterator[str] = (f"w{number}." for number in count(1))
        self.said: list[str] = []
        self.noted = 0

    def word(self) -> str:
        word = next(self._words)
        self.said.append(word)
        return word

    def inline(self, depth: int = 0) -> Inline:
        kind = self._draw(st.integers(0, 7 if depth < 3 else 3))
        match kind:
            case 0 | 1:
                return Text(self.word())
            case 2:
                return FigureText(self.word(), "eu")
            case 3:
                return Missing(self.word())
            case 4:
                return Emphasis(self.content(depth + 1), strong=self._draw(st.booleans()))
            case 5:
                return Link((Text(self.word()),), "https://example.org/")
            case 6:
                return Span(self.content(depth + 1), self._draw(LANGUAGES))
            case _:
                self.noted = max(self.noted, number := self._draw(st.integers(1, 4)))
                return NoteMark((number,), raised=self._draw(st.booleans()))

    def content(self, depth: int = 0) -> tuple[Inline, ...]:
        return tuple(self.inline(depth) for _ in range(self._draw(st.integers(0, 3))))

    def line(self) -> Line:
        return Line((Text(self.word()),), self._draw(LANGUAGES))

    def block(self, depth: int = 0) -> Block:
        language = self._draw(LANGUAGES)
        match self._draw(st.integers(0, 9 if depth < 2 else 3)):
            case 0:
                return Heading(
                    content=(Text(self.word()),),
                    level=self._draw(st.integers(1, 6)),
                    language=language,
                )
            case 1 | 2:
                style = self._draw(st.sampled_from(("body", "lead", "small", "caption")))
                return Paragraph(content=self.content(), language=language, style=style)
            case 3:
                return BlockQuote(
                    content=self.content(), language=language, attribution=self.content()
                )
            case 4:
                items = [ListItem(blocks=self.blocks(depth + 1)) for _ in range(2)]
                start = self._draw(st.none() | st.integers(0, 9))
                return List(items=tuple(items), language=language, start=start)
            case 5:
                return Table(
                    rows=tuple((Cell(lines=(self.line(),)), Cell(lines=())) for _ in range(2)),
                    language=language,
                    caption=(self.line(),),
                    source=(self.line(),),
                )
            case 6:
                return Figure(picture=picture(), language=language, caption=(self.line(),))
            case 7:
                tile = Tile(figure=self.line(), labels=(self.line(),))
                return Tiles(tiles=(tile,) * 0 + (tile,), language=language)
            case 8:
                return Frame(blocks=self.blocks(depth + 1), language=language, title=self.line())
            case _:
                columns = self._draw(st.integers(1, 2))
                return Pair(columns=tuple(self.blocks(depth + 1) for _ in range(columns)))

    def blocks(self, depth: int = 0) -> tuple[Block, ...]:
        return tuple(self.block(depth) for _ in range(self._draw(st.integers(0, 3))))

    def notes(self) -> Notes:
        return Notes(
            notes=tuple(
                Note(number=number, content=(Text(self.word()),), language="nl")
                for number in range(1, self.noted + 1)
            )
        )


def _words(text: str) -> list[str]:
    return sorted(re.findall(r"w\d+\.", text))


def _everything(data: bytes) -> str:
    parts = [name for name in ("word/document.xml", "word/endnotes.xml") if name in names(data)]
    return "\n".join(word_text(part(data, name)) for name in parts)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_every_text_of_a_document_is_in_the_file_once(data: st.DataObject) -> None:
    tree = _Tree(data)
    blocks = tree.blocks()
    whole = document(*blocks, tree.notes(), *tree.blocks())
    assert _words(_everything(word(whole))) == sorted(tree.said)
    assert _words(odf_text(part(odt(whole), "content.xml"))) == sorted(tree.said)


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_odd_texts_become_files_that_can_be_read(odd: str) -> None:
    link = Link((Text(odd),), odd)
    whole = document(
        Paragraph(content=(Text(odd), link, Missing(odd)), language="nl"),
        Heading(content=(Text(odd),), level=1, language="nl", anchor=odd),
    )
    kept = re.sub(r"[^\w]", "", odd.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd"))
    for text in (_everything(word(whole)), odf_text(part(odt(whole), "content.xml"))):
        assert re.sub(r"[^\w]", "", text).count(kept) >= (4 if kept else 0)
