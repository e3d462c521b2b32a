"""What stays with its neighbours where a page ends."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

import pytest

from briefing_app.document.block import (
    Block,
    Frame,
    Note,
    Notes,
    Pair,
    Signature,
    Signatures,
    Spread,
)
from briefing_app.document.inline import Emphasis, Text
from tests.pdf.documents import document, line, pair, paragraph, rendered
from tests.pdf.reading import page_texts, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.pdf.reading import Word

_HEAD = 40.0
"""Where the running head of a page ends, in points."""


def _pages(before: int, block: Block) -> list[str]:
    """Return the pages of a block under so many paragraphs."""
    above = [paragraph(f"Regel {index}.") for index in range(before)]
    return page_texts(rendered(document(*above, block, draft=False)).data)


@pytest.mark.parametrize("count", range(3, 9))
def test_neither_the_first_nor_the_last_note_is_alone_on_a_page(count: int) -> None:
    notes = Notes(
        notes=tuple(
            Note(number=number, language="nl", content=(Text(f"Bron{number}q"),))
            for number in range(1, count + 1)
        )
    )
    for before in range(22, 36):
        on_pages = [
            found
            for page in _pages(before, notes)
            if (found := sum(f"Bron{number}q" in page for number in range(1, count + 1)))
        ]
        assert min(on_pages) > 1, before
        assert sum(on_pages) == count


def test_strong_first_line_of_a_box_stays_with_what_it_names() -> None:
    lines = [paragraph(f"Zin{index}q. " + "Een zin die lang genoeg is. " * 8) for index in range(6)]
    title = paragraph(Emphasis((Text("Titelq"),), strong=True))
    box = Frame(blocks=(title, *lines), language="nl")
    for before in range(22, 36):
        (page,) = (page for page in _pages(before, box) if "Titelq" in page)
        assert "Zin0q" in page, before


def _signed(languages: str, *roles: str) -> Pair:
    """Return a signature in each language, of a minister if of nobody else, by *Naamq*."""
    return Pair(
        columns=tuple(
            (
                Signatures(
                    signatures=(Signature(role=(line(role),), name=line("Naamq")),),
                    language=language,
                ),
            )
            for language, role in zip_longest(languages.split(), roles, fillvalue="minister")
        )
    )


_TEXT = "Een zin die lang genoeg is voor wat hier staat. " * 6
_ENDS = {
    "columns": (pair((_TEXT,), (_TEXT,)), _signed("nl fr")),
    "one column": (paragraph(_TEXT), _signed("nl")),
    "short paragraphs": (paragraph("Zin."), paragraph("Zin."), paragraph("Zin."), _signed("nl")),
}


@pytest.mark.parametrize("ends", _ENDS.values(), ids=_ENDS)
@pytest.mark.parametrize("facing", [False, True])
def test_two_lines_of_text_stand_above_signatures(ends: tuple[Block, ...], facing: bool) -> None:
    for before in range(18, 36):
        above = [paragraph(f"Regel {index}.") for index in range(before)]
        blocks: list[Block] = [*above, *ends]
        if facing:
            pairs = (
                block if isinstance(block, Pair) else Pair(columns=((block,),)) for block in blocks
            )
            rows = tuple(Pair(columns=(*found.columns, *found.columns)[:2]) for found in pairs)
            blocks = [Spread(rows=rows, languages=("nl", "fr"))]
        for found, above_it in _above_signatures(rendered(document(*blocks, draft=False)).data):
            assert len(above_it) > 1, (before, found)


def _above_signatures(data: bytes) -> Iterator[tuple[Word, set[int]]]:
    """Yield each signature, and the heights of the lines of text above it on its page."""
    found = words(data)
    for signed in (word for word in found if word.text == "minister"):
        yield (
            signed,
            {
                round(word.top)
                for word in found
                if word.page == signed.page and _HEAD < word.top < signed.top
            },
        )


def test_room_is_left_above_signatures() -> None:
    data = rendered(document(paragraph("Regelq"), _signed("nl"), draft=False)).data
    tops = {word.text: word.top for word in words(data)}
    assert tops["minister"] - tops["Regelq"] > 30


@pytest.mark.parametrize("facing", [False, True])
def test_names_of_who_signs_stand_level_in_each_language(facing: bool) -> None:
    signed = _signed("nl fr", "minister", "ministre chargé " + "de beaucoup de choses " * 6)
    block = Spread(rows=(signed,), languages=("nl", "fr")) if facing else signed
    found = words(rendered(document(block, draft=False)).data)
    first, second = (word.top for word in found if word.text == "Naamq")
    assert first == second


def test_role_of_who_signs_alone_has_the_whole_width() -> None:
    role = "minister van Landbouw, Visserij, Voedselzekerheid en Natuur"
    found = words(rendered(document(_signed("nl", role), draft=False)).data)
    assert role in [word.text for word in found]


def test_closing_words_stand_without_a_signature() -> None:
    block = Signatures(signatures=(), language="nl", closing=line("Hoogachtendq,"))
    data = rendered(document(paragraph(_TEXT), block, draft=False)).data
    assert any(word.text == "Hoogachtendq," for word in words(data))
