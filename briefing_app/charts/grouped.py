"""Series by year as columns side by side, at most four in a year, on a dark line at zero.

Each series is named above its column of the last year, with a leader to it; the labels of columns
further right stand higher, so that no leader crosses a text.  A year without a value of a series
has a dash in its place.  This module places and paints; numbers and labels come worded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.charts.label import Line, Part, Style, joined, lines_of, widest, width_of
from briefing_app.charts.palette import MUTED
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

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.picture import Picture

_STYLE = Style(8.5)
_NUMBER_STYLE = Style(8)
_HEIGHT = 140.0
_WHITE_GAP = 1.5
_WIDEST = 34.0
_BAND_SHARE = 0.76
_TICK_SHARE = 0.25
_LEADER = 5.0
_ROW_GAP = 3.0
_NUMBER_ROOM = 11.0
_THINNEST = 0.6


@dataclass(frozen=True, slots=True)
class Columns:
    """A series: (year, number, number worded) in the order of years; at least one."""

    label: Line
    points: tuple[tuple[int, float, Line], ...]


@dataclass(frozen=True, slots=True)
class _Bands:
    """How years are divided: a band a year, columns of ``width`` points in it, white between."""

    plane: Plane
    band: float
    width: float
    gap: float
    count: int

    def left(self, year: int, place: int) -> float:
        """Return the left side of a column."""
        first = self.plane.x(year) - self.count * (self.width + self.gap) / 2
        return first + place * (self.width + self.gap) + self.gap / 2

    def middle(self, year: int, place: int) -> float:
        """Return the middle of a column."""
        return self.left(year, place) + self.width / 2


def draw_groups(
    series: Sequence[Columns], width: float, ruler: Ruler, word_tick: Callable[[Decimal], Line]
) -> Picture:
    """Draw one to four series on a sheet of ``width`` points; ``word_tick`` words the axis."""
    sheet = Sheet(width, ruler)
    ticks = ticks_of(number for one in series for _, number, _ in one.points)
    words = tick_words([word_tick(tick) for tick in ticks], _TICK_SHARE * width, ruler)
    left = widest(words, AXIS_STYLE, ruler) + TICK_GAP
    bands = _bands(series, left, width, (float(ticks[0]), float(ticks[-1])))
    labels = [_label(one, bands, place, width, ruler) for place, one in enumerate(series)]
    above = sum(len(lines) * _STYLE.leading + _ROW_GAP for lines in labels) + _NUMBER_ROOM
    bands = _lowered(bands, above)
    shown = _numbers(series, bands, ruler)
    below = _below(series, shown)
    draw_axes(sheet, bands.plane, ticks, words, years_below=below)
    for place, one in enumerate(series):
        _draw_columns(sheet, bands, one, place, shown[place])
    draw_zero(sheet, bands.plane)
    _draw_labels(sheet, bands, series, labels, has_numbers=any(shown))
    return sheet.picture(bands.plane.bottom + BELOW + below)


def _bands(
    series: Sequence[Columns], left: float, right: float, numbers: tuple[float, float]
) -> _Bands:
    first = min(one.points[0][0] for one in series)
    last = max(one.points[-1][0] for one in series)
    band = (right - left) / (last - first + 1)
    plane = Plane(left, right, 0.0, _HEIGHT, (first, last), numbers, inset=band / 2)
    each = _BAND_SHARE * band / len(series)
    gap = min(_WHITE_GAP, each / 4)
    return _Bands(plane, band, min(each - gap, _WIDEST), gap, len(series))


def _lowered(bands: _Bands, above: float) -> _Bands:
    lower = replace(bands.plane, top=above, bottom=above + _HEIGHT)
    return replace(bands, plane=lower)


def _label(one: Columns, bands: _Bands, place: int, width: float, ruler: Ruler) -> tuple[Line, ...]:
    room = max(bands.middle(bands.plane.years[1], place) - 2 * _LEADER, 0.3 * width)
    return lines_of(one.label, _STYLE, ruler, room)


def _numbers(series: Sequence[Columns], bands: _Bands, ruler: Ruler) -> list[dict[int, Line]]:
    """Return the numbers above columns: in all languages, else in the first, else none."""
    room = bands.width + bands.gap if len(series) > 1 else bands.band
    for cut in (None, 1):
        found = [{year: joined(line[:cut]) for year, _, line in one.points} for one in series]
        lines = [line for each in found for line in each.values()]
        if widest(lines, _NUMBER_STYLE, ruler) <= room - 1:
            return found
    return [{} for _ in series]


def _below(series: Sequence[Columns], shown: Sequence[dict[int, Line]]) -> float:
    """Return the room that numbers below the lowest columns need."""
    is_below = any(number < 0 for one in series for _, number, _ in one.points)
    return _NUMBER_ROOM if is_below and any(shown) else 0.0


def _draw_columns(
    sheet: Sheet, bands: _Bands, one: Columns, place: int, shown: dict[int, Line]
) -> None:
    zero = bands.plane.y(0.0)
    numbers = {year: number for year, number, _ in one.points}
    first, last = bands.plane.years
    for year in range(first, last + 1):
        middle = bands.middle(year, place)
        if year not in numbers:
            dash = (Part("–", ""),)
            if bands.width >= width_of(dash, _NUMBER_STYLE, sheet.ruler):
                level = zero - 3
                sheet.line_of_text(middle, level, dash, _NUMBER_STYLE, align="centre", colour=MUTED)
            continue
        end = bands.plane.y(numbers[year])
        if numbers[year]:
            top, height = min(end, zero), max(abs(end - zero), _THINNEST)
            sheet.rectangle(bands.left(year, place), top, bands.width, height, sheet.series(place))
        if year in shown:
            level = end - 3 if numbers[year] >= 0 else end + 9
            sheet.line_of_text(middle, level, shown[year], _NUMBER_STYLE, align="centre")


def _draw_labels(
    sheet: Sheet, bands: _Bands, series: Sequence[Columns], labels: Sequence[tuple[Line, ...]],
    *, has_numbers: bool,
) -> None:  # fmt: skip
    """Set the labels above the plane, that of the last column highest, and lead to the columns."""
    level = 0.0
    year = bands.plane.years[1]
    for place in reversed(range(len(series))):
        height = len(labels[place]) * _STYLE.leading
        middle = level + height / 2
        x = bands.middle(year, place)
        number = next((number for at, number, _ in series[place].points if at == year), 0.0)
        end = bands.plane.y(max(number, 0.0)) - (_NUMBER_ROOM + 1 if has_numbers else 2)
        sheet.stroke([(x - _LEADER, middle), (x, middle), (x, end)], MUTED, width=0.6)
        sheet.block(x - 1.6 * _LEADER, middle, labels[place], _STYLE, align="right")
        level += height + _ROW_GAP
