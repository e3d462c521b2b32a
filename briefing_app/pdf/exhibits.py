"""Figures and tables as flows: with their captions and sources, in one or two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.inline import plain
from briefing_app.document.picture import TextMark
from briefing_app.pdf import theme
from briefing_app.pdf.boxes import Headed, PictureFlow, Rule, Whole
from briefing_app.pdf.flow import Columns, Flow, Stack, Track
from briefing_app.pdf.theme import STYLES
from briefing_app.pdf.typesetting import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.document.block import Cell, Figure, Table
    from briefing_app.document.inline import Line
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.typesetting import Typesetter

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

    def figure(self, figure: Figure, parent: Element) -> Flow:
        """Return caption, picture and source line, which stay together."""
        for mark in figure.picture.marks:
            if isinstance(mark, TextMark):
                self._typesetter.note(mark.text, mark.language or figure.language)
        group = parent.add("Div")
        flows = self._caption(figure.caption, figure.language, group, figure.anchor)
        element = group.add("Figure", self._typesetter.tag(figure.language))
        element.alternative = "\n".join(plain(line.content) for line in figure.alternative)
        flows.append(PictureFlow(figure.picture, element, self._width, _TALLEST))
        flows += self._source(figure.source, figure.language, group)
        flows[-1].keeps = False
        stack = Stack(flows, place=figure.place)
        stack.after = STYLES["source"].after
        return stack

    def table(self, table: Table, parent: Element) -> Flow:
        """Return caption, rows and source line; a head is repeated on each page."""
        group = parent.add("Div")
        flows = self._caption(table.caption, table.language, group, table.anchor)
        element = group.add("Table", self._typesetter.tag(table.language))
        widths = self._widths(table)
        head = self._rows(table.rows[: table.head_rows], widths, element, is_head=True)
        body = self._rows(table.rows[table.head_rows :], widths, element, is_head=False)
        flows.append(Headed(Stack(head), Stack(body)))
        flows += self._source(table.source, table.language, group)
        stack = Stack(flows, place=table.place)
        stack.after = STYLES["source"].after
        return Whole(stack) if stack.height <= _SMALL_TABLE else stack

    def _caption(
        self, lines: Sequence[Line], language: str, parent: Element, anchor: str
    ) -> list[Flow]:
        """Return captions on one line when they fit, else each on its own."""
        if not lines:
            return []
        style = STYLES["caption"]
        content = joined(lines, "\u2002|\u2002")
        width = sum(run.width(run.text) for run in self._typesetter.runs(content, style, language))
        if width <= self._width:
            element = parent.add("P", self._typesetter.tag(language))
            flow = self._typesetter.flow(
                content, style, element, self._width, language, keeps=True, anchor=anchor
            )
            return [flow]
        flows = [
            self._typesetter.paragraph(line, style, parent, self._width, keeps=True)
            for line in lines
        ]
        for flow in flows:
            flow.before = flow.after = 0.0
        flows[0].before, flows[0].anchor, flows[-1].after = style.before, anchor, style.after
        return [*flows]

    def _source(self, lines: Sequence[Line], language: str, parent: Element) -> list[Flow]:
        if not lines:
            return []
        element = parent.add("P", self._typesetter.tag(language))
        content = joined(lines, " ")
        style = STYLES["source"]
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
            style = STYLES["table head" if cell.header == "column" else "table"]
            if index:
                style = STYLES["table second"]
            flow = self._typesetter.paragraph(line, style, element, width)
            flow.align = cell.align
            flows.append(flow)
        return Stack(flows)
