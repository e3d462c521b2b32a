"""From the blocks of a document to measured flows and their structure.

Measures for the width of the paper; does not know pages.
"""

from __future__ import annotations

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
from briefing_app.pdf import theme
from briefing_app.pdf.boxes import Barred, Rule
from briefing_app.pdf.built import Again
from briefing_app.pdf.captions import Captions
from briefing_app.pdf.contents import ContentsSetter
from briefing_app.pdf.cover import Cover
from briefing_app.pdf.exhibits import Exhibits
from briefing_app.pdf.facing import Opening
from briefing_app.pdf.flow import Break, Columns, Flow, Stack, Track
from briefing_app.pdf.frames import Frames
from briefing_app.pdf.front import Front
from briefing_app.pdf.headings import Bookmark, Headings
from briefing_app.pdf.letterhead import Letterhead
from briefing_app.pdf.lists import Lists
from briefing_app.pdf.masthead import MastheadSetter
from briefing_app.pdf.notes import NoteSetter
from briefing_app.pdf.pairs import Pairs, is_headed
from briefing_app.pdf.sections import Sections
from briefing_app.pdf.structure import Element
from briefing_app.pdf.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.document.block import Note
    from briefing_app.document.inline import Line
    from briefing_app.pdf.theme import Sheet
    from briefing_app.pdf.typesetting import Typesetter

_FRONTS = {Design.LETTER: Letterhead, Design.DOSSIER: Cover}
"""What sets the title block of a design that is not a note's."""
_ALONE = (Pair, Paragraph, List, BlockQuote, Figure, Table, Tiles, Notes, Contents)
"""Blocks that are built again only when they changed; the others are few."""
_QUOTE_INSET = 11.0


class Builder:
    """Makes flows of blocks; ``root`` grows the structure.

    ``apart`` lets the structure hold the columns one after the other instead of pair by pair.
    """

    def __init__(
        self,
        typesetter: Typesetter,
        sheet: Sheet,
        languages: Sequence[str],
        *,
        design: Design = Design.NOTE,
        apart: bool = False,
    ) -> None:
        self.root = Element("Document")
        self._sections = Sections(self.root, typesetter.tag, apart=apart)
        self._typesetter = typesetter
        self._footnoted: set[int] = set()
        self._headings = Headings(typesetter)
        self._sheet = sheet
        self._width = sheet.text_width
        self._front = _FRONTS.get(design, Front)(typesetter, self._width, languages[0])
        self._setters: dict[float, tuple[Exhibits, Tables]] = {}
        self._masthead = MastheadSetter(typesetter, self._width)
        self._notes = NoteSetter(typesetter)
        self._contents_setter = ContentsSetter(typesetter)
        self._lists = Lists(typesetter, self._block, sheet.gutter)
        self._frames = Frames(typesetter, self._block)
        self._pairs = Pairs(self._sections, self._headings, self._lists, sheet, self._block)
        self._again = Again(typesetter, self._sections, self._headings)

    def footnotes(
        self, notes: Sequence[Note], *, all_of_them: bool = False
    ) -> Iterator[tuple[int, Flow]]:
        """Yield those that were marked since, as notes that stand here in the structure."""
        marked = self._typesetter.marked
        for note in notes:
            if (all_of_them or note.number in marked) and note.number not in self._footnoted:
                self._footnoted.add(note.number)
                parent = self._sections.of(note.language)
                yield note.number, self._notes.one(note, self._width, parent, style="footnote")

    @property
    def bookmarks(self) -> list[Bookmark]:
        """The outline, as far as it has grown."""
        return self._headings.bookmarks

    def flow(self, block: Block) -> Flow | None:
        """Return a block of the document's own level as a flow; a part has nothing to paint."""
        self._typesetter.place = getattr(block, "place", "")
        is_headed_pair = isinstance(block, Pair) and is_headed(block)
        if isinstance(block, _ALONE) and not is_headed_pair:
            return self._again.flow(type(block).__name__, block, lambda: self._made(block))
        return self._started(block)

    def _started(self, block: Block) -> Flow | None:
        """Return a block that may change what the next ones stand in."""
        match block:
            case Part():
                self._sections.part(block.languages)
                return None
            case Spread():
                return self._spread(block)
            case Heading():
                self._sections.enter(self._headings.depth(block))
        return self._made(block)

    def _made(self, block: Block) -> Flow:
        match block:
            case Pair():
                return self._pairs.beside(block)
            case ColumnHead():
                return self._column_head(block)
            case Contents():
                return self._contents(block)
            case Masthead() | TitleBlock() | Tiles():
                return self._at_front(block)
            case Figure():
                return self._at(self._width)[0].figure(block, self._sections.of)
        return self._block(block, self._full(block), self._sections.across)

    def _at(self, width: float) -> tuple[Exhibits, Tables]:
        """Return what sets figures and tables as wide as the page, or as a column."""
        if width not in self._setters:
            captions = Captions(self._typesetter, width)
            self._setters[width] = (
                Exhibits(self._typesetter, captions, width),
                Tables(self._typesetter, captions, width),
            )
        return self._setters[width]

    def _at_front(self, block: Masthead | TitleBlock | Tiles) -> Flow:
        """Return what stands across the whole width at the head of a document."""
        match block:
            case Masthead():
                return self._masthead.flow(block, self._sections.across)
            case TitleBlock():
                return self._front.title_block(block, self._sections.across)
            case Tiles():
                return self._front.tiles(block, self._sections.across)

    def _full(self, block: Block) -> float:
        is_text = isinstance(block, Paragraph | List | BlockQuote | Heading | Frame | Signatures)
        return min(self._width, self._sheet.measure) if is_text else self._width

    def _block(self, block: Block, width: float, parent: Element, depth: int = 0) -> Flow:
        match block:
            case Heading():
                return self._headings.row([block], width, [parent])[0]
            case Paragraph():
                return self._paragraph(block, width, parent)
            case List():
                return self._lists.one(block, width, parent, depth)
            case BlockQuote():
                return self._quotation(block, width, parent)
            case _:
                return self._set_apart(block, width, parent)

    def _set_apart(self, block: Block, width: float, parent: Element) -> Flow:
        """Return what is no running text."""
        match block:
            case Figure():
                return self._at(width)[0].figure(block, lambda _: parent)
            case Table():
                return self._at(width)[1].table(block, parent)
            case Notes():
                return self._notes.all(block.notes, width, parent)
            case Frame():
                return self._frames.frame(block, width, parent)
            case Signatures():
                return self._frames.signatures(block, width, parent)
            case Tiles():
                return self._front.tiles(block, parent, width)
            case ColumnHead():
                return self._head(block.lines[0], width, parent)
            case PageBreak():
                return Break()
            case _:
                raise ValueError(f"{type(block).__name__} stands at the document's own level")

    def _contents(self, contents: Contents) -> Flow:
        count = max(len(contents.listings), 1)
        width = (self._width - (count - 1) * self._sheet.gutter) / count
        parents = [self._sections.column(index) for index in range(len(contents.listings))]
        width = min(width, self._sheet.measure)
        return self._contents_setter.lists(contents, width, self._sheet.gutter, parents)

    def _spread(self, spread: Spread) -> Flow:
        """Return pairs as leaves of facing pages, each language a part of its own."""
        self._sections.part(spread.languages, apart=True)
        return Opening([self._row(row) for row in spread.rows])

    def _row(self, pair: Pair) -> Flow:
        """Return a row of leaves, each block as wide as its page when it is no running text."""
        self._typesetter.place = pair.place
        if is_headed(pair):
            return self._pairs.facing(pair, self._full)
        return self._again.flow("facing", pair, lambda: self._pairs.facing(pair, self._full))

    def _paragraph(self, paragraph: Paragraph, width: float, parent: Element) -> Flow:
        element = parent.add("P", self._typesetter.tag(paragraph.language))
        style = self._typesetter.styles.get(paragraph.style, self._typesetter.styles["body"])
        return self._typesetter.flow(paragraph.content, style, element, width, paragraph.language)

    def _quotation(self, quote: BlockQuote, width: float, parent: Element) -> Flow:
        group = parent.add("BlockQuote", self._typesetter.tag(quote.language))
        inner = width - _QUOTE_INSET
        flows: list[Flow] = [
            self._typesetter.flow(
                quote.content,
                self._typesetter.styles["quotation"],
                group.add("P"),
                inner,
                quote.language,
            )
        ]
        style = self._typesetter.styles["attribution"]
        for content in (quote.attribution, quote.original):
            if content:
                flows[-1].keeps = True
                element = group.add("P")
                flows.append(self._typesetter.flow(content, style, element, inner, quote.language))
        barred = Barred(Stack(flows), theme.LINE, weight=1.6, inset=_QUOTE_INSET)
        barred.before, barred.after = 2.0, self._typesetter.styles["body"].after + 2
        return barred

    def _column_head(self, head: ColumnHead) -> Flow:
        count = len(head.lines)
        width = (self._width - (count - 1) * self._sheet.gutter) / count
        tracks = [
            Track(
                self._head(line, width, self._sections.column(index)),
                index * (width + self._sheet.gutter),
            )
            for index, line in enumerate(head.lines)
        ]
        columns = Columns(tracks, keeps=True)
        columns.before, columns.after = 4.0, self._sheet.below_band
        return columns

    def _head(self, line: Line, width: float, parent: Element) -> Flow:
        """Return the name of a language over a hairline."""
        text = self._typesetter.paragraph(
            line, self._typesetter.styles["column head"], parent, width
        )
        stack = Stack([text, Rule(width, theme.LINE, before=3)], keeps=True)
        stack.after = self._sheet.below_band
        return stack
