"""What sources say of facts: a row each, a full dot for the value that holds, rings for others.

A range is a bar from its lower to its higher end.  The axis starts at zero, or shows a break when
all numbers are so near each other that zero would push them together.  This module places and
paints; numbers and labels come worded.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from briefing_app.charts.column import NORMAL, label_column
from briefing_app.charts.label import Line, joined, lines_of, widest, width_of
from briefing_app.charts.line import spread
from briefing_app.charts.palette import INK, LINE, MUTED
from briefing_app.charts.sheet import CAP_HEIGHT, Sheet
from briefing_app.charts.years import AXIS_STYLE, round_numbers, tick_words, ticks_of
from briefing_app.domain.colour import WHITE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.picture import Picture

_ROW_GAP = 10.0
_DOT, _RING = 8.5, 6.5
_BAR, _THIN_BAR = 6.0, 3.5
_NOTE_ROOM = 11.0
_NOTE_GAP = 5.0
_AXIS = 18.0
_NUMBER_GAP = 10.0
_NUMBER_SHARE = 0.26
_LABEL_SHARE = 0.2
_SHORTEST_PLOT = 0.28
_NEAR = 0.2
"""Numbers that differ by less than this share of the largest get an axis with a break."""
_BREAK = 14.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A number, or a range; ``holds`` when it is what the fact says now."""

    low: float
    high: float
    number: Line
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A fact: its label and at least one mark, one of which holds."""

    label: Line
    marks: tuple[Mark, ...]
    emphasis: bool = False

    @property
    def number(self) -> Line:
        """The number that holds, worded."""
        return next((mark.number for mark in self.marks if mark.holds), ())

    @property
    def others(self) -> list[Mark]:
        """What else is said; the same thing said twice counts once."""
        held = {(mark.low, mark.high) for mark in self.marks if mark.holds}
        found: dict[tuple[float, float], Mark] = {}
        for mark in self.marks:
            if (mark.low, mark.high) not in held:
                found.setdefault((mark.low, mark.high), mark)
        return sorted(found.values(), key=lambda mark: (mark.low, mark.high))


@dataclass(frozen=True, slots=True)
class _Axis:
    left: float
    right: float
    low: float
    high: float

    def at(self, number: float) -> float:
        return self.left + (self.right - self.left) * (number - self.low) / (self.high - self.low)


def draw_dots(
    rows: Sequence[Row], width: float, ruler: Ruler, word_tick: Callable[[Decimal], Line]
) -> Picture:
    """Draw at least one row on a sheet of ``width`` points; ``word_tick`` words the axis."""
    numbers = [lines_of(row.number, NORMAL, ruler, _NUMBER_SHARE * width) for row in rows]
    side = max(widest(lines, NORMAL, ruler) for lines in numbers) + _NUMBER_GAP
    most = max(width - side - _SHORTEST_PLOT * width, _LABEL_SHARE * width)
    column = label_column([row.label for row in rows], width, ruler, room=_ROW_GAP, most=most)
    ticks, is_broken = _ticks(rows)
    words = tick_words([word_tick(tick) for tick in ticks], 0.14 * width, ruler)
    margin = max(_DOT, widest(words, AXIS_STYLE, ruler)) / 2
    start = column.edge + (_BREAK if is_broken else 0.0) + margin
    axis = _Axis(start, width - side - margin, float(ticks[0]), float(ticks[-1]))
    sheet = Sheet(width, ruler)
    tops = _tops(rows, [max(column.height(at), len(numbers[at]) * NORMAL.leading, _DOT)
                        for at in range(len(rows))])  # fmt: skip
    _draw_axis(sheet, axis, (ticks, words), tops[-1], is_broken=is_broken)
    for at, row in enumerate(rows):
        note = _NOTE_ROOM if row.others else 0.0
        middle = (tops[at] + note + tops[at + 1] - _ROW_GAP) / 2
        sheet.block(0, middle, column.rows[at], column.style)
        _draw_row(sheet, row, axis, middle)
        sheet.block(width - side + _NUMBER_GAP, middle, numbers[at], column.style)
    return sheet.picture(tops[-1] + _AXIS)


def _ticks(rows: Sequence[Row]) -> tuple[list[Decimal], bool]:
    """Return the round numbers of the axis, and whether it leaves out zero."""
    ends = [end for row in rows for mark in row.marks for end in (mark.low, mark.high)]
    low, high = min(ends), max(ends)
    if low > 0 and 0 < high - low < _NEAR * high:
        return round_numbers(low, high), True
    return ticks_of(ends), False


def _tops(rows: Sequence[Row], heights: Sequence[float]) -> list[float]:
    """Return where each row starts, and where the last one ends."""
    tops = [_ROW_GAP / 2]
    for row, height in zip(rows, heights, strict=True):
        tops.append(tops[-1] + height + _ROW_GAP + (_NOTE_ROOM if row.others else 0.0))
    return tops


def _draw_axis(
    sheet: Sheet, axis: _Axis, ticks: tuple[Sequence[Decimal], Sequence[Line]], bottom: float,
    *, is_broken: bool,
) -> None:  # fmt: skip
    baseline = bottom + 6 + CAP_HEIGHT * AXIS_STYLE.size
    each = (axis.right - axis.left) / (len(ticks[0]) - 1)
    step = max(1, ceil((widest(ticks[1], AXIS_STYLE, sheet.ruler) + _NOTE_GAP) / each))
    for at, (tick, line) in enumerate(zip(*ticks, strict=True)):
        x = axis.at(float(tick))
        sheet.rule(x, 0, bottom, INK if tick == 0 else LINE)
        if at % step:
            continue  # its number would run into the one before it
        sheet.line_of_text(x, baseline, line, AXIS_STYLE, align="centre", colour=MUTED)
    start = axis.left - _BREAK if is_broken else axis.left
    sheet.stroke([(start, bottom), (axis.right, bottom)], MUTED, width=0.75)
    if is_broken:
        middle = (start + axis.left) / 2
        sheet.rectangle(middle - 2, bottom - 2, 4, 4, WHITE)
        for x in (middle - 2, middle + 2):
            sheet.stroke([(x - 1.5, bottom + 4), (x + 1.5, bottom - 4)], MUTED, width=0.75)


def _draw_row(sheet: Sheet, row: Row, axis: _Axis, middle: float) -> None:
    ends = [axis.at(end) for mark in row.marks for end in (mark.low, mark.high)]
    sheet.stroke([(min(ends), middle), (max(ends), middle)], MUTED, width=0.75)
    held = [mark for mark in row.marks if mark.holds]
    drawn = sorted([*row.others, *held], key=lambda mark: (mark.low == mark.high, mark.holds))
    for mark in drawn:  # ranges below, what holds on top
        _draw_mark(sheet, axis, mark, middle, place=1 if row.emphasis else 0)
    _draw_notes(sheet, row.others, axis, middle - _DOT / 2 - 3)


def _draw_mark(sheet: Sheet, axis: _Axis, mark: Mark, middle: float, *, place: int) -> None:
    left, right = axis.at(mark.low), axis.at(mark.high)
    if right > left:
        thick = _BAR if mark.holds else _THIN_BAR
        colour = sheet.series(place) if mark.holds else MUTED
        sheet.pill(left - thick / 2, middle, right - left + thick, thick, colour)
    elif mark.holds:
        sheet.marker(left, middle, "o", _DOT, sheet.series(place))
    else:
        sheet.ring(left, middle, _RING, MUTED)


def _draw_notes(sheet: Sheet, marks: Sequence[Mark], axis: _Axis, baseline: float) -> None:
    """Set the numbers of the other marks above them; only the outer ones when all are too many."""
    room = axis.right - axis.left
    for cut in (None, 1):
        for chosen in (marks, [*marks[:1], *marks[1:][-1:]]):
            lines = [joined(mark.number[:cut]) for mark in chosen]
            widths = [width_of(line, AXIS_STYLE, sheet.ruler) + _NOTE_GAP for line in lines]
            if sum(widths) > room:
                continue
            wanted = [axis.at((mark.low + mark.high) / 2) for mark in chosen]
            for x, line in zip(spread(wanted, widths, axis.left - 6, axis.right + 6), lines,
                               strict=True):  # fmt: skip
                sheet.line_of_text(x, baseline, line, AXIS_STYLE, align="centre", colour=MUTED)
            return
