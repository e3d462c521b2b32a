"""Series by year as lines, labelled at their ends; the axis of values holds zero.

Lines differ in colour and in the shape of their dots, so that nobody needs the colours.
This module places and paints; numbers and labels come worded, years are the same in every
language.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.charts.engine import MaxNLocator
from briefing_app.charts.label import Line, Part, Style, joined, lines_of, widest, width_of
from briefing_app.charts.palette import INK, LINE, MUTED
from briefing_app.charts.sheet import CAP_HEIGHT, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.picture import Picture

_STYLE = Style(8.5)
_AXIS_STYLE = Style(8)
_HEIGHT = 150.0
_TOP = 6.0
_YEARS = 16.0
_LABEL_SHARE = 0.34
_LABEL_OFFSET = 16.0
_LABEL_GAP = 4.0
_MOVED = 6.0
"""Points that a label stands from the end of its line before the dot is repeated at it."""
_TICK_GAP = 6.0
_TICK_SHARE = 0.25
_SHAPES = ("o", "s", "D", "^")
_SIZES = (5.5, 5.0, 4.8, 6.0)
_MOST_DOTS = 30
_YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Curve:
    """A series: at least one (year, number) in the order of years, and its last number worded."""

    label: Line
    number: Line
    points: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where years and numbers are on the sheet; y runs downwards."""

    left: float
    right: float
    top: float
    bottom: float
    years: tuple[int, int]
    numbers: tuple[float, float]

    def x(self, year: int) -> float:
        first, last = self.years
        if first == last:
            return (self.left + self.right) / 2
        return self.left + (self.right - self.left) * (year - first) / (last - first)

    def y(self, number: float) -> float:
        low, high = self.numbers
        return self.bottom - (self.bottom - self.top) * (number - low) / (high - low)


def draw_lines(
    curves: Sequence[Curve], width: float, ruler: Ruler, word_tick: Callable[[Decimal], Line]
) -> Picture:
    """Draw one to four series on a sheet of ``width`` points; ``word_tick`` words the axis."""
    sheet = Sheet(width, ruler)
    labels = [_end_label(curve, width, ruler) for curve in curves]
    ticks = _ticks(curves)
    words = _tick_words([word_tick(tick) for tick in ticks], _TICK_SHARE * width, ruler)
    needed = sum(len(lines) * _STYLE.leading + _LABEL_GAP for lines in labels)
    plot = _Plot(
        left=widest(words, _AXIS_STYLE, ruler) + _TICK_GAP + 4,
        right=width - max(widest(lines, _STYLE, ruler) for lines in labels) - _LABEL_OFFSET,
        top=_TOP,
        bottom=_TOP + max(_HEIGHT, needed),
        years=(
            min(curve.points[0][0] for curve in curves),
            max(curve.points[-1][0] for curve in curves),
        ),
        numbers=(float(ticks[0]), float(ticks[-1])),
    )
    _draw_axes(sheet, plot, ticks, words)
    for place, curve in enumerate(curves):
        _draw_curve(sheet, plot, curve, place)
    _draw_labels(sheet, plot, curves, labels)
    return sheet.picture(plot.bottom + _YEARS)


def _ticks(curves: Sequence[Curve]) -> list[Decimal]:
    """Return round numbers that hold every number and zero."""
    numbers = [number for curve in curves for _, number in curve.points]
    low, high = min(0.0, *numbers), max(0.0, *numbers)
    if low == high:
        high = 1.0
    locator = MaxNLocator(nbins=4, steps=[1, 2, 2.5, 5, 10])
    return [Decimal(f"{tick:.6g}") for tick in locator.tick_values(low, high)]


def _tick_words(words: Sequence[Line], room: float, ruler: Ruler) -> list[Line]:
    """Return the words of the axis: in all languages, else in the first, else none, if too wide."""
    for lines in ([joined(word) for word in words], [word[:1] for word in words]):
        if widest(lines, _AXIS_STYLE, ruler) <= room:
            return lines
    return [() for _ in words]


def _end_label(curve: Curve, width: float, ruler: Ruler) -> tuple[Line, ...]:
    room = _LABEL_SHARE * width
    one = (*joined(curve.label), Part("  ", ""), *joined(curve.number))
    if width_of(one, _STYLE, ruler) <= room:
        return (one,)
    return lines_of(curve.label, _STYLE, ruler, room) + lines_of(curve.number, _STYLE, ruler, room)


def _draw_axes(sheet: Sheet, plot: _Plot, ticks: Sequence[Decimal], words: Sequence[Line]) -> None:
    for tick, line in zip(ticks, words, strict=True):
        level = plot.y(float(tick))
        colour, thick = (INK, 0.9) if tick == 0 else (LINE, 0.6)
        sheet.stroke([(plot.left, level), (plot.right, level)], colour, width=thick)
        baseline = level + CAP_HEIGHT * _AXIS_STYLE.size / 2
        edge = plot.left - _TICK_GAP
        sheet.line_of_text(edge, baseline, line, _AXIS_STYLE, align="right", colour=MUTED)
    first, last = plot.years
    room = sheet.ruler.width("0000", _AXIS_STYLE.size) + 2 * _TICK_GAP
    fits = max(1, int((plot.right - plot.left) // room))
    step = next(step for step in _YEAR_STEPS if (last - first) / step <= fits)
    for year in range(last, first - 1, -step):
        x = plot.x(year)
        line = (Part(str(year), ""),)
        baseline = plot.bottom + 12
        sheet.line_of_text(x, baseline, line, _AXIS_STYLE, align="centre", colour=MUTED)


def _draw_curve(sheet: Sheet, plot: _Plot, curve: Curve, place: int) -> None:
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
    sheet: Sheet, plot: _Plot, curves: Sequence[Curve], labels: Sequence[tuple[Line, ...]]
) -> None:
    ends = [(plot.x(year), plot.y(number)) for year, number in (c.points[-1] for c in curves)]
    heights = [len(lines) * _STYLE.leading + _LABEL_GAP for lines in labels]
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
