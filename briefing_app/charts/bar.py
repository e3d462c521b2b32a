"""Horizontal bars from a dark line at zero: label at the left, bold number at the end.

A range is a full bar up to its nearer end and a light one from there to its further end.
This module places and paints; numbers and labels come worded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.charts.column import NORMAL, label_column
from briefing_app.charts.label import Line, Style, lines_of, widest
from briefing_app.charts.palette import INK
from briefing_app.charts.sheet import Sheet
from briefing_app.domain.colour import tint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.picture import Picture

_THICKNESS = 13.5
_ROW_GAP = 7.5
_MARGIN = 4.0
_NUMBER_GAP = 4.5
_NUMBER_SHARE = 0.3
_LABEL_SHARE = 0.2
_SHORTEST_PLOT = 0.15
_RANGE_STRENGTH = 0.4
_THINNEST = 0.6


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from zero to ``low``, and on to ``high`` for a range; in any one unit."""

    label: Line
    number: Line
    low: float
    high: float
    emphasis: bool = False

    @property
    def leftwards(self) -> bool:
        """Whether it ends at the left of zero."""
        return self.low < 0 and self.high <= 0


@dataclass(frozen=True, slots=True)
class _Scale:
    zero: float
    unit: float

    def at(self, number: float) -> float:
        return self.zero + number * self.unit


def draw_bars(bars: Sequence[Bar], width: float, ruler: Ruler) -> Picture:
    """Draw at least one bar on a sheet of ``width`` points."""
    numbers = [lines_of(bar.number, NORMAL, ruler, _NUMBER_SHARE * width) for bar in bars]
    sides = _sides(bars, numbers, ruler)
    most = max(width - sum(sides) - _SHORTEST_PLOT * width, _LABEL_SHARE * width)
    column = label_column([bar.label for bar in bars], width, ruler, room=_ROW_GAP, most=most)
    style = column.style
    scale = _scale(bars, sides, column.edge, width)
    sheet = Sheet(width, ruler)
    top = _MARGIN
    for row, bar in enumerate(bars):
        height = max(_THICKNESS, column.height(row), len(numbers[row]) * style.leading)
        middle = top + height / 2
        sheet.block(0, middle, column.rows[row], style)
        _draw_bar(sheet, bar, scale, middle)
        _draw_number(sheet, bar, scale, middle, (numbers[row], style))
        top += height + _ROW_GAP
    bottom = top - _ROW_GAP + _MARGIN
    sheet.stroke([(scale.zero, 0), (scale.zero, bottom)], INK, width=0.9)
    return sheet.picture(bottom)


def _sides(
    bars: Sequence[Bar], numbers: Sequence[tuple[Line, ...]], ruler: Ruler
) -> tuple[float, float]:
    """Return the room that numbers need at the left and at the right of the bars."""
    sides = {True: 0.0, False: 0.0}
    for bar, lines in zip(bars, numbers, strict=True):
        room = widest(lines, NORMAL, ruler) + _NUMBER_GAP
        sides[bar.leftwards] = max(sides[bar.leftwards], room)
    return sides[True], sides[False]


def _scale(bars: Sequence[Bar], sides: tuple[float, float], start: float, end: float) -> _Scale:
    """Find where zero is and how long one unit is, so that every number stays on the sheet."""
    left, right = sides
    below = max(0.0, *(-bar.low for bar in bars))
    above = max(0.0, *(bar.high for bar in bars))
    unit = (end - start - left - right) / ((below + above) or 1.0)
    return _Scale(start + left + below * unit, unit)


def _draw_bar(sheet: Sheet, bar: Bar, scale: _Scale, middle: float) -> None:
    colour = sheet.series(1 if bar.emphasis else 0)
    top = middle - _THICKNESS / 2
    near = min(bar.low, bar.high, key=abs) if bar.low * bar.high > 0 else 0.0
    if bar.low != bar.high:
        start, end = scale.at(bar.low), scale.at(bar.high)
        light = tint(colour, _RANGE_STRENGTH)
        sheet.rectangle(start, top, end - start, _THICKNESS, light)
    if near:
        start, end = sorted((scale.zero, scale.at(near)))
        length = max(end - start, _THINNEST)
        sheet.rectangle(end - length if near < 0 else start, top, length, _THICKNESS, colour)


def _draw_number(
    sheet: Sheet, bar: Bar, scale: _Scale, middle: float, number: tuple[tuple[Line, ...], Style]
) -> None:
    lines, style = number
    if bar.leftwards:
        sheet.block(scale.at(bar.low) - _NUMBER_GAP, middle, lines, style, align="right")
    else:
        sheet.block(scale.at(max(bar.high, 0.0)) + _NUMBER_GAP, middle, lines, style)
