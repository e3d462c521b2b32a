"""Series by year as areas, one on the other, named at their ends; the axis of values holds zero.

White lines divide them.  Series must have the same years and no negative numbers: selection sees
to that.  This module places and paints; numbers and labels come worded.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.charts.label import Line, Style, widest
from briefing_app.charts.line import LABEL_GAP, end_label, spread
from briefing_app.charts.sheet import Sheet
from briefing_app.charts.years import (
    AXIS_STYLE,
    BELOW,
    TICK_GAP,
    Plane,
    draw_axes,
    draw_zero,
    tick_words,
    ticks_of,
)
from briefing_app.domain.colour import WHITE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from briefing_app.charts.line import Curve
    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.picture import Picture

_STYLE = Style(8.5)
_HEIGHT = 150.0
_TOP = 6.0
_TICK_SHARE = 0.25
_LABEL_OFFSET = 12.0
_WHITE_GAP = 1.5
_ONE_YEAR = 30.0
"""Half the width in points of an area of one year."""

Edge = list[tuple[float, float]]


def draw_areas(
    curves: Sequence[Curve], width: float, ruler: Ruler, word_tick: Callable[[Decimal], Line]
) -> Picture:
    """Draw one to four series of the same years; the first one stands on the line at zero."""
    sheet = Sheet(width, ruler)
    labels = [end_label(curve, width, ruler) for curve in curves]
    sums = _sums(curves)
    ticks = ticks_of(sums[-1])
    words = tick_words([word_tick(tick) for tick in ticks], _TICK_SHARE * width, ruler)
    needed = sum(len(lines) * _STYLE.leading + LABEL_GAP for lines in labels)
    years = [year for year, _ in curves[0].points]
    plane = Plane(
        left=widest(words, AXIS_STYLE, ruler) + TICK_GAP + 4,
        right=width - max(widest(lines, _STYLE, ruler) for lines in labels) - _LABEL_OFFSET,
        top=_TOP,
        bottom=_TOP + max(_HEIGHT, needed),
        years=(years[0], years[-1]),
        numbers=(float(ticks[0]), float(ticks[-1])),
    )
    draw_axes(sheet, plane, ticks, words)
    edges = [_edge(plane, years, numbers) for numbers in ([0.0] * len(years), *sums)]
    for place in range(len(curves)):
        sheet.polygon([*edges[place], *reversed(edges[place + 1])], sheet.series(place))
    for edge in edges[1:-1]:
        sheet.stroke(edge, WHITE, width=_WHITE_GAP)
    draw_zero(sheet, plane)
    _draw_labels(sheet, plane, edges, labels)
    return sheet.picture(plane.bottom + BELOW)


def _sums(curves: Sequence[Curve]) -> list[list[float]]:
    """Return how high the upper edge of each series is, by year."""
    sums: list[list[float]] = []
    total = [0.0] * len(curves[0].points)
    for curve in curves:
        total = [below + number for below, (_, number) in zip(total, curve.points, strict=True)]
        sums.append(total)
    return sums


def _edge(plane: Plane, years: Sequence[int], numbers: Sequence[float]) -> Edge:
    points = [(plane.x(year), plane.y(number)) for year, number in zip(years, numbers, strict=True)]
    if len(points) > 1:
        return points
    ((x, y),) = points
    return [(x - _ONE_YEAR, y), (x + _ONE_YEAR, y)]


def _draw_labels(
    sheet: Sheet, plane: Plane, edges: Sequence[Edge], labels: Sequence[tuple[Line, ...]]
) -> None:
    """Set each label beside the middle of its area at the last year, moved where they are near."""
    ends = [(below[-1][1] + above[-1][1]) / 2 for below, above in pairwise(edges)]
    heights = [len(lines) * _STYLE.leading + LABEL_GAP for lines in labels]
    middles = spread(ends, heights, plane.top - _TOP, plane.bottom + _TOP)
    start = plane.right + _LABEL_OFFSET
    for place, end in enumerate(ends):
        x = edges[place][-1][0]
        colour = sheet.series(place)
        sheet.stroke([(x, end), (start - 3, middles[place])], colour, width=0.6)
        sheet.marker(x, end, "o", 4.5, colour)
        sheet.block(start, middles[place], labels[place], _STYLE)
