"""Tables as flows: heads that repeat, rows that stay whole, columns that are divided when too many.

A table with more columns than the paper holds becomes several below each other, each with the
heads of its rows; a row is divided only when it is longer than a page.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from operator import ge
from typing import TYPE_CHECKING

from briefing_app.document.block import Cell
from briefing_app.document.inline import Line, Text, plain
from briefing_app.pdf import theme
from briefing_app.pdf.boxes import Headed, Rule, Whole
from briefing_app.pdf.decimals import align_decimals
from briefing_app.pdf.flow import Columns, Flow, Stack, Track

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.document.block import Table
    from briefing_app.pdf.captions import Captions
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.textflow import TextFlow
    from briefing_app.pdf.typesetting import Typesetter

_GAP = 16.0
_TIGHT_GAP = 9.0
_TIGHT = 6
"""Columns from which they stand closer together."""
_ROW_GAP = 3.2
_SMALL = 240.0
"""The height of a table, caption and source included, up to which it stays on one page."""
_CHARACTER = 4.7
"""The width of a character in a table, roughly."""
_NARROWEST, _WIDEST_WORD = 20.0, 110.0
_EMPTY = Cell(lines=())

Decimals = dict[int, list["TextFlow"]]
"""The lines of the columns whose numbers are aligned."""


class Tables:
    """Sets tables across the whole width."""

    def __init__(self, typesetter: Typesetter, captions: Captions, width: float) -> None:
        self._typesetter = typesetter
        self._captions = captions
        self._width = width

    def table(self, table: Table, parent: Element) -> Flow:
        """Return caption, rows and source line; a head is repeated on each page."""
        parts = _divided(_regular(table), self._width)
        flows = [self._one(part, parent) for part in parts]
        source = self._captions.source(table.source, table.language, parent)
        stack = Stack([*flows, *source], place=table.place)
        stack.after = self._typesetter.styles["source"].after
        return Whole(stack) if stack.height <= _SMALL else stack

    def _one(self, table: Table, parent: Element) -> Flow:
        element = parent.add("Table", self._typesetter.tag(table.language))
        holders = {table.language: element.add("Caption")}
        flows = self._captions.caption(table.caption, table.language, holders, table.anchor)
        widths = _widths(table, self._width, self._natural(table))
        head_rows, body_rows = table.rows[: table.head_rows], table.rows[table.head_rows :]
        holder = element.add("THead") if body_rows else element  # a head asks for a body
        head = self._rows(head_rows, widths, holder, is_head=True)
        body = self._rows(body_rows, widths, element.add("TBody"), is_head=False)
        stack = Stack([*flows, Headed(Stack(head), Stack(body))])
        stack.after = _GAP
        return Whole(stack) if stack.height <= _SMALL else stack

    def _natural(self, table: Table) -> list[float]:
        """Return the width that each column has with all of its lines unbroken."""
        count = max((_span(row) for row in table.rows), default=0)
        natural = [0.0] * count
        for row in table.rows:
            for column, cell in enumerate(row):
                for index, line in enumerate(cell.lines):
                    style = self._typesetter.styles[_style(cell, index)]
                    width = self._typesetter.width(line.content, style, line.language)
                    natural[column] = max(natural[column], width)
        return natural

    def _rows(
        self,
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float],
        parent: Element,
        *,
        is_head: bool,
    ) -> list[Flow]:
        flows: list[Flow] = []
        decimals: Decimals = {}
        for row in rows:
            columns = Whole(self._row(row, widths, parent.add("TR"), decimals))
            columns.before = columns.after = _ROW_GAP
            columns.keeps = True
            weight = 0.9 if is_head else 0.5
            tone = theme.MUTED if is_head else theme.LINE
            rule = Rule(self._width, tone, weight=weight, before=_ROW_GAP, after=_ROW_GAP)
            rule.keeps = is_head
            flows += [columns, rule]
        for column in decimals.values():
            align_decimals(column)
        return flows

    def _row(
        self, row: Sequence[Cell], widths: Sequence[float], parent: Element, decimals: Decimals
    ) -> Columns:
        starts = list(accumulate(widths, initial=0.0))
        gap = _gap(len(widths))
        tracks: list[Track] = []
        at = 0
        for cell in row:
            end = min(at + cell.columns, len(widths))
            width = starts[end] - starts[at] - (gap if end < len(widths) else 0.0)
            flows = self._cell(cell, max(width, 1.0), parent)
            if cell.align == "decimal":
                decimals.setdefault(at, []).extend(flows)
            tracks.append(Track(Stack(flows), starts[at]))
            at = end
        return Columns(tracks)

    def _cell(self, cell: Cell, width: float, parent: Element) -> list[TextFlow]:
        # A head without words names nothing: whoever listens hears of an empty cell instead.
        is_head = bool(cell.header) and any(plain(line.content).strip() for line in cell.lines)
        element = parent.add("TH" if is_head else "TD")
        element.owner = "Table"
        if is_head:
            element.attributes["Scope"] = cell.header.capitalize()
        if cell.columns > 1:
            element.attributes["ColSpan"] = cell.columns
        flows: list[TextFlow] = []
        for index, line in enumerate(cell.lines):
            style = self._typesetter.styles[_style(cell, index)]
            flow = self._typesetter.paragraph(line, style, element, width)
            flow.align = "right" if cell.align == "decimal" else cell.align
            flows.append(flow)
        return flows


def _style(cell: Cell, index: int) -> str:
    if index:
        return "table second"
    return "table head" if cell.header == "column" else "table"


def _gap(count: int) -> float:
    return _GAP if count < _TIGHT else _TIGHT_GAP


def _span(row: Sequence[Cell]) -> int:
    return sum(cell.columns for cell in row)


def _regular(table: Table) -> Table:
    """Return a table with as many columns in each row (ISO 14289-1, 7.5)."""
    count = max((_span(row) for row in table.rows), default=0)
    rows = tuple((*row, *(_EMPTY,) * (count - _span(row))) for row in table.rows)
    return replace(table, rows=rows)


def _least(table: Table, column: int) -> float:
    """Return the width that a column needs for its longest word, within reason."""
    longest = max(
        (
            len(word)
            for row in table.rows
            for line in row[column].lines
            for word in plain(line.content).split(" ")
        ),
        default=0,
    )
    return min(max(longest * _CHARACTER, _NARROWEST), _WIDEST_WORD)


def _divided(table: Table, width: float) -> list[Table]:
    """Return the table, or several of as many columns as fit beside the heads of its rows."""
    count = len(table.rows[0]) if table.rows else 0
    if any(cell.columns > 1 for row in table.rows for cell in row):
        return [table]
    least = [_least(table, column) + _gap(count) for column in range(count)]
    if sum(least) <= width + _gap(count):
        return [table]
    fixed = 1 if any(row[0].header == "row" for row in table.rows) and count > 1 else 0
    groups: list[list[int]] = [[]]
    used = sum(least[:fixed])
    for column in range(fixed, count):
        if groups[-1] and used + least[column] > width:
            groups.append([])
            used = sum(least[:fixed])
        groups[-1].append(column)
        used += least[column]
    return [
        _part(table, [*range(fixed), *columns], index, len(groups))
        for index, columns in enumerate(groups)
    ]


def _part(table: Table, columns: Sequence[int], index: int, count: int) -> Table:
    """Return some columns of a table; the caption counts the parts."""
    caption = tuple(
        Line((*line.content, Text(f" ({index + 1}/{count})")), line.language)
        for line in table.caption
    )
    return replace(
        table,
        rows=tuple(tuple(row[column] for column in columns) for row in table.rows),
        widths=(),
        caption=caption if count > 1 else table.caption,
        anchor="" if index else table.anchor,
        source=(),
    )


def _widths(table: Table, width: float, natural: Sequence[float]) -> list[float]:
    """Return the widths that were asked, evened out so that fewer lines are broken.

    Where a word would be broken, by the longest words, with room shared out.
    """
    count = max((_span(row) for row in table.rows), default=1)
    if len(table.widths) == count:
        shares = [share * width / sum(table.widths) for share in table.widths]
    else:
        shares = [width / max(count, 1)] * count
    if any(cell.columns > 1 for row in table.rows for cell in row):
        return shares
    gap = _gap(count)
    whole = [need + gap for need in natural[:-1]] + [*natural[-1:]]  # no gap after the last
    least = [_least(table, column) + gap for column in range(count)]
    evened = _evened(shares, whole)
    if all(map(ge, evened, map(min, least, whole))):
        return evened
    spare = (width - sum(least)) / (count + 2)  # of which the first column, with words, has more
    return [need + spare * (1 if index else 3) for index, need in enumerate(least)]


def _evened(shares: list[float], whole: Sequence[float]) -> list[float]:
    """Return widths with what some columns have over given to those that break lines.

    ``whole`` are the widths without any line broken; those that lack least come first.
    """
    lacks = [max(need - share, 0.0) for share, need in zip(shares, whole, strict=True)]
    if not any(lacks):
        return shares
    widths = [*map(min, shares, whole)]
    spare = sum(shares) - sum(widths)
    for column in sorted(range(len(lacks)), key=lacks.__getitem__):
        given = min(lacks[column], spare)
        widths[column] += given
        spare -= given
    return [width + spare / len(widths) for width in widths]
