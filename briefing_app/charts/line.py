"""Series by year as lines, labelled at their ends; the axis of values holds zero.

Lines differ in colour and in the shape of their dots, so that nobody needs the colours.
This module places and paints; numbers and labels come worded, years are the same in every
language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.charts.label import Line, Part, Style, joined, lines_of, widest, width_of
from briefing_app.charts.sheet import Sheet
from briefing_app.charts.years import (
    AXIS_STYLE,
    BELOW,
    TICK_GAP,
    Plane,
    draw_axes,
    tick_words,
    ticks_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.picture import Picture

_STYLE = Style(8.5)
_HEIGHT = 150.0
_TOP = 6.0
_LABEL_SHARE = 0.34
_LABEL_OFFSET = 16.0
LABEL_GAP = 4.0
_MOVED = 6.0
"""Points that a label stands from the end of its line before the dot is repeated at it."""
_TICK_SHARE = 0.25
_SHAPES = ("o", "s", "D", "^")
_SIZES = (5.5, 5.0, 4.8, 6.0)
_MOST_DOTS = 30


@dataclass(frozen=True, slots=True)
class Curve:
    """A series: at least one (year, number) in the order of years, and its last number worded."""

    label: Line
    number: Line
    points: tuple[tuple[int, float], ...]


def draw_lines(
    curves: Sequence[Curve], width: float, ruler: Ruler, word_tick: Callable[[Decimal], Line]
) -> Picture:
    """Draw one to four series on a sheet of ``width`` points; ``word_tick`` words the axis."""
    sheet = Sheet(width, ruler)
    labels = [end_label(curve, width, ruler) for curve in curves]
    ticks = ticks_of(number for curve in curves for _, number in curve.points)
    words = tick_words([word_tick(tick) for tick in ticks], _TICK_SHARE * width, ruler)
    needed = sum(len(lines) * _STYLE.leading + LABEL_GAP for lines in labels)
    plot = Plane(
        left=widest(words, AXIS_STYLE, ruler) + TICK_GAP + 4,
        right=width - max(widest(lines, _STYLE, ruler) for lines in labels) - _LABEL_OFFSET,
        top=_TOP,
        bottom=_TOP + max(_HEIGHT, needed),
        years=(
            min(curve.points[0][0] for curve in curves),
            max(curve.points[-1][0] for curve in curves),
        ),
        numbers=(float(ticks[0]), float(ticks[-1])),
    )
    draw_axes(sheet, plot, ticks, words)
    for place, curve in enumerate(curves):
        _draw_curve(sheet, plot, curve, place)
    _draw_labels(sheet, plot, curves, labels)
    return sheet.picture(plot.bottom + BELOW)


def end_label(curve: Curve, width: float, ruler: Ruler) -> tuple[Line, ...]:
    """Return the label of a series with its last number, on one line where that is short."""
    room = _LABEL_SHARE * width
    one = (*joined(curve.label), Part("  ", ""), *joined(curve.number))
    if width_of(one, _STYLE, ruler) <= room:
        return (one,)
    return lines_of(curve.label, _STYLE, ruler, room) + lines_of(curve.number, _STYLE, ruler, room)


def _draw_curve(sheet: Sheet, plot: Plane, curve: Curve, place: int) -> None:
    points = [(plot.x(year), plot.y(number)) for year, number in curve.points]
    colour = sheet.series(place)
    if len(points) > 1:
        sheet.stroke(points, colour, width=1.8)
    dots = points if len(points) <= _MOST_DOTS else points[-1:]
    for x, y in dots:
        _draw_dot(sheet, x, y, place)


def _draw_dot(sheet: Sheet, x: float, y: float, place: int) -> None:
    shape = place % len(_SHAPES)
    sheet.marker(x, y, _SHAPES[shape], _SIZES[shape], sheet.series(place))


def _draw_labels(
    sheet: Sheet, plot: Plane, curves: Sequence[Curve], labels: Sequence[tuple[Line, ...]]
) -> None:
    ends = [(plot.x(year), plot.y(number)) for year, number in (c.points[-1] for c in curves)]
    heights = [len(lines) * _STYLE.leading + LABEL_GAP for lines in labels]
    middles = spread([y for _, y in ends], heights, plot.top - _TOP, plot.bottom + _TOP)
    start = plot.right + _LABEL_OFFSET
    for place, (x, y) in enumerate(ends):
        middle = middles[place]
        is_moved = abs(middle - y) > _MOVED
        end = start - (8 if is_moved else 3)
        sheet.stroke([(x + 5, y), (end, middle)], sheet.series(place), width=0.6, dashes=(1.5, 1.5))
        if is_moved:
            _draw_dot(sheet, start - 5, middle, place)
        sheet.block(start, middle, labels[place], _STYLE)


def spread(
    wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float
) -> list[float]:
    """Move middles apart until blocks of those heights no longer overlap, within the bounds."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    middles = list(wanted)
    level = top
    for place in order:
        middles[place] = max(wanted[place], level + heights[place] / 2)
        level = middles[place] + heights[place] / 2
    level = bottom
    for place in reversed(order):
        middles[place] = min(middles[place], level - heights[place] / 2)
        level = middles[place] - heights[place] / 2
    return middles
