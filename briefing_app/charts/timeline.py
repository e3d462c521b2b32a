"""Moments on an axis of years, a row each: a dot for a day, a bar for a period or a partial date.

This module places and paints; moments and labels come worded, years are the same in every
language.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.charts.column import LabelColumn, label_column
from briefing_app.charts.label import Line, Part, Style, lines_of, widest
from briefing_app.charts.palette import LINE, MUTED
from briefing_app.charts.sheet import Sheet
from briefing_app.domain.colour import WHITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.picture import Picture

_ROW_GAP = 9.0
_THICKNESS = 6.0
_SHORTEST = 11.0
"""Points of a short period, so that it is not taken for a day."""
_DOT = 8.0
_TEXT_GAP = 5.0
_PLOT_SHARE = 0.36
_AXIS = 20.0
_AXIS_STYLE = Style(8)
_MOST_QUARTERED = 6
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Event:
    """What happens between two days, both included; ``moment`` is how that reads."""

    label: Line
    moment: Line
    first: dt.date
    last: dt.date
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class _Axis:
    """Days on the sheet: from 1 January of ``first`` to 31 December of ``last``."""

    first: int
    last: int
    left: float
    right: float

    def at(self, day: dt.date) -> float:
        """Return where a day starts."""
        start = dt.date(self.first, 1, 1).toordinal()
        end = dt.date(self.last, 12, 31).toordinal() + 1
        return self.left + (self.right - self.left) * (day.toordinal() - start) / (end - start)

    def year(self, year: int) -> float:
        """Return where a year starts; the one after the last is the end of the axis."""
        return self.right if year > self.last else self.at(dt.date(year, 1, 1))


@dataclass(frozen=True, slots=True)
class _Mark:
    """The mark of an event, and where its moment stands: beside it, or above it."""

    left: float
    right: float
    lines: tuple[Line, ...]
    text: float
    above: bool


def draw_timeline(events: Sequence[Event], width: float, ruler: Ruler) -> Picture:
    """Draw at least one event on a sheet of ``width`` points, in the order given."""
    labels = [event.label for event in events]
    most = (1 - _PLOT_SHARE) * width
    column = label_column(labels, width, ruler, room=_ROW_GAP, most=most)
    axis = _Axis(
        min(event.first.year for event in events),
        max(event.last.year for event in events),
        column.edge + _SHORTEST / 2,
        width - _SHORTEST / 2,
    )
    sheet = Sheet(width, ruler)
    marks = [_place(event, axis, column.style, ruler) for event in events]
    heights = [_height(column, row, mark) for row, mark in enumerate(marks)]
    bottom = _AXIS + _ROW_GAP / 2 + sum(height + _ROW_GAP for height in heights)
    _draw_axis(sheet, axis, bottom)
    top = _AXIS + _ROW_GAP / 2
    for row, event in enumerate(events):
        _draw_event(sheet, event, marks[row], column, (row, top, heights[row]))
        top += heights[row] + _ROW_GAP
    return sheet.picture(bottom)


def _height(column: LabelColumn, row: int, mark: _Mark) -> float:
    text = len(mark.lines) * column.style.leading
    return max(_THICKNESS + text + 2 if mark.above else max(_DOT, text), column.height(row))


def _place(event: Event, axis: _Axis, style: Style, ruler: Ruler) -> _Mark:
    """Set the moment at the right of its mark, else at the left, else above it."""
    left = axis.at(event.first)
    right = axis.at(event.last)
    if event.first == event.last:
        left, right = left - _DOT / 2, left + _DOT / 2
    elif right - left < _SHORTEST:
        left, right = (left + right - _SHORTEST) / 2, (left + right + _SHORTEST) / 2
    lines = lines_of(event.moment, style, ruler, axis.right - axis.left)
    wide = widest(lines, style, ruler)
    if right + _TEXT_GAP + wide <= axis.right:
        return _Mark(left, right, lines, right + _TEXT_GAP, above=False)
    if left - _TEXT_GAP - wide >= axis.left:
        return _Mark(left, right, lines, left - _TEXT_GAP - wide, above=False)
    start = min(max((left + right - wide) / 2, axis.left), axis.right - wide)
    return _Mark(left, right, lines, start, above=True)


def _draw_axis(sheet: Sheet, axis: _Axis, bottom: float) -> None:
    """Draw a thin line at the start of each year, its number in the middle of the year."""
    years = axis.last - axis.first + 1
    label = sheet.ruler.width(str(axis.last), _AXIS_STYLE.size) + 2 * _TEXT_GAP
    fits = max(1, int((axis.right - axis.left) // label))
    step = next((step for step in _STEPS if years / step <= fits), _STEPS[-1])
    start = -(-axis.first // step) * step
    for year in range(start, axis.last + 2, step):
        sheet.rule(axis.year(year), _AXIS - 4, bottom)
    for year in range(start, axis.last + 1, step):
        left, right = axis.year(year), axis.year(year + 1)
        room = sheet.ruler.width(str(year), _AXIS_STYLE.size)
        if step > 1 and left + room > axis.right + _TEXT_GAP:
            continue  # moved so far from its line, it would run into the year before it
        middle = (left + right) / 2 if step == 1 else min(left + room / 2, axis.right - room / 2)
        line = (Part(str(year), ""),)
        sheet.line_of_text(middle, 9, line, _AXIS_STYLE, align="centre", colour=MUTED)
    if years <= _MOST_QUARTERED:
        _draw_quarters(sheet, axis)
    sheet.stroke([(axis.left, _AXIS - 4), (axis.right, _AXIS - 4)], MUTED, width=0.75)


def _draw_quarters(sheet: Sheet, axis: _Axis) -> None:
    for year in range(axis.first, axis.last + 1):
        for month in (4, 7, 10):
            sheet.rule(axis.at(dt.date(year, month, 1)), _AXIS - 4, _AXIS - 1, MUTED)


def _draw_event(
    sheet: Sheet, event: Event, mark: _Mark, column: LabelColumn, place: tuple[int, float, float]
) -> None:
    row, top, height = place
    style = column.style
    text = len(mark.lines) * style.leading
    middle = top + height / 2
    level = middle + (text + 2) / 2 if mark.above else middle
    colour = sheet.series(1 if event.emphasis else 0)
    sheet.block(0, middle, column.rows[row], style)
    start = column.edge - 4
    if not mark.above and mark.text < mark.left:
        sheet.stroke([(start, level), (mark.text - 3, level)], LINE, width=0.6)
    elif mark.left - 3 > start:
        sheet.stroke([(start, level), (mark.left - 3, level)], LINE, width=0.6)
    if event.first == event.last:
        sheet.marker((mark.left + mark.right) / 2, level, "o", _DOT, colour)
    else:
        sheet.pill(mark.left, level, mark.right - mark.left, _THICKNESS, colour)
    if not mark.lines:
        return
    text_middle = level - (_THICKNESS + text) / 2 - 2 if mark.above else middle
    wide = widest(mark.lines, style, sheet.ruler)
    sheet.rectangle(mark.text - 1, text_middle - text / 2, wide + 2, text, WHITE)
    sheet.block(mark.text, text_middle, mark.lines, style)
