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
from briefing_app.charts.rows import (
    LABEL_SHARE,
    MARGIN,
    NUMBER_GAP,
    NUMBER_SHARE,
    RANGE_STRENGTH,
    ROW_GAP,
    SHORTEST_PLOT,
    THICKNESS,
    THINNEST,
    Scale,
)
from briefing_app.charts.sheet import Sheet
from briefing_app.domain.colour import tint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.picture import Picture


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


def draw_bars(bars: Sequence[Bar], width: float, ruler: Ruler) -> Picture:
    """Draw at least one bar on a sheet of ``width`` points."""
    numbers = [lines_of(bar.number, NORMAL, ruler, NUMBER_SHARE * width) for bar in bars]
    sides = _sides(bars, numbers, ruler)
    most = max(width - sum(sides) - SHORTEST_PLOT * width, LABEL_SHARE * width)
    column = label_column([bar.label for bar in bars], width, ruler, room=ROW_GAP, most=most)
    style = column.style
    scale = _scale(bars, sides, column.edge, width)
    sheet = Sheet(width, ruler)
    top = MARGIN
    for row, bar in enumerate(bars):
        height = max(THICKNESS, column.height(row), len(numbers[row]) * style.leading)
        middle = top + height / 2
        sheet.block(0, middle, column.rows[row], style)
        _draw_bar(sheet, bar, scale, middle)
        _draw_number(sheet, bar, scale, middle, (numbers[row], style))
        top += height + ROW_GAP
    bottom = top - ROW_GAP + MARGIN
    sheet.stroke([(scale.zero, 0), (scale.zero, bottom)], INK, width=0.9)
    return sheet.picture(bottom)


def _sides(
    bars: Sequence[Bar], numbers: Sequence[tuple[Line, ...]], ruler: Ruler
) -> tuple[float, float]:
    """Return the room that numbers need at the left and at the right of the bars."""
    sides = {True: 0.0, False: 0.0}
    for bar, lines in zip(bars, numbers, strict=True):
        room = widest(lines, NORMAL, ruler) + NUMBER_GAP
        sides[bar.leftwards] = max(sides[bar.leftwards], room)
    return sides[True], sides[False]


def _scale(bars: Sequence[Bar], sides: tuple[float, float], start: float, end: float) -> Scale:
    """Find where zero is and how long one unit is, so that every number stays on the sheet."""
    left, right = sides
    below = max(0.0, *(-bar.low for bar in bars))
    above = max(0.0, *(bar.high for bar in bars))
    unit = (end - start - left - right) / ((below + above) or 1.0)
    return Scale(start + left + below * unit, unit)


def _draw_bar(sheet: Sheet, bar: Bar, scale: Scale, middle: float) -> None:
    colour = sheet.series(1 if bar.emphasis else 0)
    top = middle - THICKNESS / 2
    near = min(bar.low, bar.high, key=abs) if bar.low * bar.high > 0 else 0.0
    if bar.low != bar.high:
        start, end = scale.at(bar.low), scale.at(bar.high)
        light = tint(colour, RANGE_STRENGTH)
        sheet.rectangle(start, top, end - start, THICKNESS, light)
    if near:
        start, end = sorted((scale.zero, scale.at(near)))
        length = max(end - start, THINNEST)
        sheet.rectangle(end - length if near < 0 else start, top, length, THICKNESS, colour)


def _draw_number(
    sheet: Sheet, bar: Bar, scale: Scale, middle: float, number: tuple[tuple[Line, ...], Style]
) -> None:
    lines, style = number
    if bar.leftwards:
        sheet.block(scale.at(bar.low) - NUMBER_GAP, middle, lines, style, align="right")
    else:
        sheet.block(scale.at(max(bar.high, 0.0)) + NUMBER_GAP, middle, lines, style)
