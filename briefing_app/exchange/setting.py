"""From a document tree to a manuscript: each block as what a word processor has for it.

Pairs that follow one another become one table with a row a pair, so that a row can be edited,
moved and translated as a whole.  The notes come last, under their heading: a word processor puts
endnotes at the end.  Where they are an annex with a letter, they stay in its place, as a list.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.document.block import (
    Block,
    BlockQuote,
    ColumnHead,
    Contents,
    Figure,
    Frame,
    Heading,
    List,
    Masthead,
    Note,
    Notes,
    PageBreak,
    Pair,
    Paragraph,
    Part,
    Signatures,
    Spread,
    Table,
    Tiles,
    TitleBlock,
)
from briefing_app.document.design import Design
from briefing_app.document.inline import Text
from briefing_app.exchange import contents, exhibits, frames, fronts
from briefing_app.exchange.looks import LARGER
from briefing_app.exchange.manuscript import (
    Box,
    Break,
    Grid,
    GridKind,
    Item,
    Listing,
    Manuscript,
    NoteClass,
    Para,
    Role,
    Tab,
    Words,
    heading,
    note_anchor,
)
from briefing_app.exchange.margins import footer, header
from briefing_app.exchange.markup import legal
from briefing_app.exchange.runs import Runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_app.document.block import Document

_STYLES = {"lead": Role.LEAD, "small": Role.SMALL, "caption": Role.CAPTION}
_DEEPEST = 6
_ANNEX = "annex-"
"""What the anchor of an annex begins with."""


def set_document(document: Document, *, identifier: str) -> Manuscript:
    """Return a document as a manuscript; every text of it is there once."""
    at_foot = bool(document.footnotes)
    listed = document.footnotes or tuple(_notes(document.blocks))
    notes = {note.number: note for note in listed}
    runs = Runs(document.tags, notes)
    setter = _Setter(runs, marked=bool(document.draft and document.marking))
    before, after = _around_notes(document.blocks)
    items, rest = setter.items(before), setter.items(after)
    marked = list(runs.marked)  # a mark inside a note or a margin cannot hold a note
    said = {
        number: Para(
            role=Role.FOOTNOTE if at_foot else Role.NOTE,
            runs=runs.of(note.content, note.language),
            language=runs.tag(note.language),
        )
        for number, note in notes.items()
    }
    if after or marked != list(range(1, len(marked) + 1)):
        marked = []  # a word processor counts in the order of the text, and would count otherwise
    loose = [number for number in notes if number not in marked]
    facts = document.metadata
    return Manuscript(
        items=(*items, *(_loose(number, said[number]) for number in loose), *rest),
        language=runs.tag(document.languages[0]),
        languages=tuple(map(runs.tag, document.languages)),
        notes={number: said[number] for number in marked},
        note_class=NoteClass.FOOTNOTE if at_foot else NoteClass.ENDNOTE,
        scale=LARGER if document.design is Design.SPEECH else 1.0,
        header=header(document),
        footer=footer(document),
        title=legal(fronts.said(facts.titles)),
        author=legal(facts.author),
        subject=legal(facts.subject),
        keywords=tuple(map(legal, facts.keywords)),
        identifier=identifier,
    )


def _notes(blocks: Sequence[Block]) -> Iterator[Note]:
    for block in blocks:
        if isinstance(block, Notes):
            yield from block.notes
        elif isinstance(block, Pair):
            for column in block.columns:
                yield from _notes(column)


def _loose(number: int, note: Para) -> Para:
    """Return a note as a paragraph with its number."""
    label = (Words(str(number), note.language), Tab())
    return replace(note, role=Role.NOTE, runs=(*label, *note.runs), anchor=note_anchor(number))


def _around_notes(blocks: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    """Return the blocks up to the notes, and those after notes that keep their place.

    Other notes, with the heading above them, go to the end.
    """
    for index, block in enumerate(blocks):
        if isinstance(block, Notes):
            head = _heading(blocks[index - 1]) if index else None
            if head is not None and head.anchor.startswith(_ANNEX):
                return blocks[:index], blocks[index + 1 :]
            start = index - 1 if head is not None else index
            return [*blocks[:start], *blocks[index + 1 :], *blocks[start:index]], ()
    return blocks, ()


def _heading(block: Block) -> Heading | None:
    """Return the heading that a block is, in the first of its languages."""
    if isinstance(block, Pair) and all(len(column) == 1 for column in block.columns):
        return _heading(block.columns[0][0])
    return block if isinstance(block, Heading) else None


class _Setter:
    """Sets blocks one after the other; no level of headings is skipped."""

    def __init__(self, runs: Runs, *, marked: bool) -> None:
        self._runs = runs
        self._marked = marked
        self._depth = 0

    def items(self, blocks: Sequence[Block]) -> list[Item]:
        """Return the items of blocks, pairs that follow one another as one grid."""
        items: list[Item] = []
        rows: list[tuple[Box, ...]] = []
        heads = 0
        for block in blocks:
            row = self._row(block)
            if row and rows and len(rows[0]) != len(row):
                items += _pairs(rows, heads)
                rows, heads = [], 0
            if row:
                heads += isinstance(block, ColumnHead) and not rows
                rows.append(row)
                continue
            items += _pairs(rows, heads)
            rows, heads = [], 0
            items += self._block(block)
        return [*items, *_pairs(rows, heads)]

    def _row(self, block: Block) -> tuple[Box, ...]:
        """Return what stands side by side as a row; nothing for any other block."""
        if isinstance(block, ColumnHead) and len(block.lines) > 1:
            names = fronts.column_head(block, self._runs)
            return tuple(Box(items=(name,), heads=True) for name in names)
        if isinstance(block, Pair) and len(block.columns) > 1:
            depth = self._depth
            boxes = []
            for column in block.columns:
                self._depth = depth  # both columns start from the same level
                boxes.append(Box(items=tuple(self.items(column))))
            return tuple(boxes)
        return ()

    def _block(self, block: Block) -> Iterable[Item]:
        match block:
            case Heading() | Paragraph() | List() | BlockQuote():
                return self._text(block)
            case Table() | Figure() | Tiles() | TitleBlock() | ColumnHead() | Signatures():
                return self._whole(block)
            case Masthead():
                return fronts.masthead(block, self._runs)
            case Pair():
                return [item for column in block.columns for item in self.items(column)]
            case Contents():
                return contents.contents(block, self._runs)
            case Spread():
                return self.items(block.rows)
            case Frame():
                return frames.frame(block, self.items(block.blocks), self._runs)
            case Notes() | Part():
                return ()  # a note stands where it is first referred to; a part has a heading
            case PageBreak():
                return (Break(),)

    def _text(self, block: Heading | Paragraph | List | BlockQuote) -> Iterable[Item]:
        match block:
            case Heading():
                return (self._heading(block),)
            case Paragraph():
                return (self._paragraph(block),)
            case List():
                return (self._list(block),)
            case BlockQuote():
                return self._quotation(block)

    def _whole(
        self, block: Table | Figure | Tiles | TitleBlock | ColumnHead | Signatures
    ) -> Iterable[Item]:
        match block:
            case Table():
                return exhibits.table(block, self._runs)
            case Figure():
                return exhibits.figure(block, self._runs)
            case Signatures():
                return frames.signatures(block, self._runs)
            case Tiles():
                return fronts.tiles(block, self._runs)
            case TitleBlock():
                return fronts.title_block(block, self._runs, marked=self._marked)
            case ColumnHead():
                return fronts.column_head(block, self._runs)

    def _heading(self, block: Heading) -> Para:
        """Return a heading; a level that would skip one is lifted (WCAG 2.1, 1.3.1)."""
        self._depth = min(block.level, self._depth + 1, _DEEPEST)
        number = (Text(f"{block.number}\u2002"),) if block.number else ()
        return Para(
            role=heading(self._depth),
            runs=self._runs.of((*number, *block.content), block.language),
            language=self._runs.tag(block.language),
            keeps=True,
            anchor=block.anchor,
        )

    def _paragraph(self, block: Paragraph) -> Para:
        return Para(
            role=_STYLES.get(block.style, Role.BODY),
            runs=self._runs.of(block.content, block.language),
            language=self._runs.tag(block.language),
        )

    def _list(self, block: List) -> Listing:
        items = tuple(tuple(self.items(item.blocks)) for item in block.items)
        return Listing(items=items, start=block.start)

    def _quotation(self, block: BlockQuote) -> Iterator[Item]:
        language = self._runs.tag(block.language)
        content = self._runs.of(block.content, block.language)
        attribution = self._runs.of(block.attribution, block.language)
        yield Para(
            role=Role.QUOTATION, runs=content, language=language, keeps=bool(block.attribution)
        )
        if attribution:
            yield Para(role=Role.ATTRIBUTION, runs=attribution, language=language)


def _pairs(rows: Sequence[tuple[Box, ...]], heads: int) -> list[Item]:
    if not rows:
        return []
    count = len(rows[0])
    return [
        Grid(kind=GridKind.PAIRS, rows=tuple(rows), widths=(1 / count,) * count, head_rows=heads)
    ]
