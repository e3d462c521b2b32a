"""Figures and tables as flows: with their captions and sources, in one or two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.inline import Line, Text, plain
from briefing_app.document.picture import TextMark
from briefing_app.pdf import theme
from briefing_app.pdf.boxes import Headed, PictureFlow, Rule, Whole
from briefing_app.pdf.flow import Columns, Flow, Stack, Track
from briefing_app.pdf.typesetting import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.document.block import Cell, Figure, Table
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.theme import TextStyle
    from briefing_app.pdf.typesetting import Typesetter

_BESIDE = "\u2002|\u2002"
_SIGN = "|\u2002"
"""What stands between captions of two languages on one line."""

_CELL_GAP = 16.0
_ROW_GAP = 3.2
_TALLEST = 520.0
"""The most height of a picture, so that its caption and source stand with it."""

_SMALL_TABLE = 240.0
"""The height of a table, caption and source included, up to which it stays on one page."""


class Exhibits:
    """Sets figures and tables across the whole width."""

    def __init__(self, typesetter: Typesetter, width: float) -> None:
        self._typesetter = typesetter
        self._width = width

    def figure(self, figure: Figure, parent_of: Callable[[str], Element]) -> Flow:
        """Return caption, picture and source line, which stay together.

        The picture is a figure of its own for each language, in the language's place in the
        tree.  An element has one language, and its alternative is said in that one's voice
        (ISO 32000-1, 14.9.2 and 14.9.3); a text in two languages under one would be read as
        gibberish.  Each figure holds marks of the picture, since readers pass over an element
        without content, and all of them have the box of the whole.
        """
        for mark in figure.picture.marks:
            if isinstance(mark, TextMark):
                self._typesetter.note(mark.text, mark.language or figure.language)
        elements = self._illustrations(figure, parent_of)
        holders = {language: element.add("Caption") for language, element in elements.items()}
        flows = self._caption(figure.caption, figure.language, holders, figure.anchor)
        flows.append(PictureFlow(figure.picture, elements, self._width, _TALLEST))
        flows += self._source(figure.source, figure.language, parent_of(figure.language))
        flows[-1].keeps = False
        stack = Stack(flows, place=figure.place)
        stack.after = self._typesetter.styles["source"].after
        return stack

    def _illustrations(
        self, figure: Figure, parent_of: Callable[[str], Element]
    ) -> dict[str, Element]:
        """Return a figure element for each language that has an alternative text."""
        spoken = {line.language: plain(line.content) for line in figure.alternative}
        spoken = {language: text for language, text in spoken.items() if text}
        return {
            language: parent_of(language).add(
                "Figure", self._typesetter.tag(language), alternative=text
            )
            for language, text in (spoken or {figure.language: ""}).items()
        }

    def table(self, table: Table, parent: Element) -> Flow:
        """Return caption, rows and source line; a head is repeated on each page."""
        element = parent.add("Table", self._typesetter.tag(table.language))
        holders = {table.language: element.add("Caption")}
        flows = self._caption(table.caption, table.language, holders, table.anchor)
        widths = self._widths(table)
        head_rows, body_rows = table.rows[: table.head_rows], table.rows[table.head_rows :]
        holder = element.add("THead") if body_rows else element  # a head asks for a body
        head = self._rows(head_rows, widths, holder, is_head=True)
        body = self._rows(body_rows, widths, element.add("TBody"), is_head=False)
        flows.append(Headed(Stack(head), Stack(body)))
        flows += self._source(table.source, table.language, parent)
        stack = Stack(flows, place=table.place)
        stack.after = self._typesetter.styles["source"].after
        return Whole(stack) if stack.height <= _SMALL_TABLE else stack

    def _caption(
        self, lines: Sequence[Line], language: str, holders: dict[str, Element], anchor: str
    ) -> list[Flow]:
        """Return captions on one line when they fit, else each on its own.

        ``holders`` are the caption elements by language; the first takes what has none.
        """
        if not lines:
            return []
        style = self._typesetter.styles["caption"]
        first = next(iter(holders.values()))
        width = self._typesetter.width(joined(lines, _BESIDE), style, language)
        if width <= self._width and len(holders) == 1:
            element = first.add("P", self._typesetter.tag(language))
            content = joined(lines, _BESIDE)
            flow = self._typesetter.flow(
                content, style, element, self._width, language, keeps=True, anchor=anchor
            )
            return [flow]
        if width <= self._width:
            return [self._beside(lines, style, holders, anchor)]
        flows = [
            self._typesetter.paragraph(
                line, style, holders.get(line.language, first), self._width, keeps=True
            )
            for line in lines
        ]
        for flow in flows:
            flow.before = flow.after = 0.0
        flows[0].before, flows[0].anchor, flows[-1].after = style.before, anchor, style.after
        return [*flows]

    def _beside(
        self, lines: Sequence[Line], style: TextStyle, holders: dict[str, Element], anchor: str
    ) -> Flow:
        """Return captions on one line, each of which belongs to the figure of its language."""
        tracks, x = [], 0.0
        for index, line in enumerate(lines):
            holder = holders.get(line.language, next(iter(holders.values())))
            content = (*((Text(_SIGN),) if index else ()), *line.content)
            width = self._typesetter.width(content, style, line.language)
            flow = self._typesetter.paragraph(
                Line(content, line.language), style, holder, width + 1
            )
            flow.anchor = "" if index else anchor
            tracks.append(Track(flow, x))
            x += width + self._typesetter.width((Text("\u2002"),), style, line.language)
        return Columns(tracks, keeps=True)

    def _source(self, lines: Sequence[Line], language: str, parent: Element) -> list[Flow]:
        if not lines:
            return []
        element = parent.add("P", self._typesetter.tag(language))
        content = joined(lines, " ")
        style = self._typesetter.styles["source"]
        return [self._typesetter.flow(content, style, element, self._width, language)]

    def _widths(self, table: Table) -> list[float]:
        count = max((len(row) for row in table.rows), default=1)
        shares = table.widths or (1 / count,) * count
        return [share * self._width / sum(shares) for share in shares]

    def _rows(
        self,
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float],
        parent: Element,
        *,
        is_head: bool,
    ) -> list[Flow]:
        flows: list[Flow] = []
        for row in rows:
            columns = Whole(self._row(row, widths, parent.add("TR")))
            columns.before = columns.after = _ROW_GAP
            columns.keeps = True
            weight = 0.9 if is_head else 0.5
            tone = theme.MUTED if is_head else theme.LINE
            rule = Rule(self._width, tone, weight=weight, before=_ROW_GAP, after=_ROW_GAP)
            rule.keeps = is_head
            flows += [columns, rule]
        return flows

    def _row(self, row: Sequence[Cell], widths: Sequence[float], parent: Element) -> Columns:
        x, tracks = 0.0, []
        for index, (cell, width) in enumerate(zip(row, widths, strict=False)):
            gap = _CELL_GAP if index < len(row) - 1 else 0.0
            tracks.append(Track(self._cell(cell, width - gap, parent), x))
            x += width
        return Columns(tracks)

    def _cell(self, cell: Cell, width: float, parent: Element) -> Stack:
        element = parent.add("TH" if cell.header else "TD")
        if cell.header:
            element.owner = "Table"
            element.attributes["Scope"] = cell.header.capitalize()
        flows: list[Flow] = []
        for index, line in enumerate(cell.lines):
            style = self._typesetter.styles["table head" if cell.header == "column" else "table"]
            if index:
                style = self._typesetter.styles["table second"]
            flow = self._typesetter.paragraph(line, style, element, width)
            flow.align = cell.align
            flows.append(flow)
        return Stack(flows)
