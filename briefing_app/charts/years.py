"""The plane of charts by year: round numbers at the left, years below, a dark line at zero.

This module places years and numbers and paints the axes; what stands on them is painted elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.charts.engine import MaxNLocator
from briefing_app.charts.label import Line, Part, Style, joined, widest
from briefing_app.charts.palette import INK, LINE, MUTED
from briefing_app.charts.sheet import CAP_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_app.charts.ruler import Ruler
    from briefing_app.charts.sheet import Sheet

AXIS_STYLE = Style(8)
TICK_GAP = 6.0
BELOW = 16.0
"""Points below the plane, for the years."""
_YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Plane:
    """Where years and numbers are on the sheet; y runs downwards.

    ``inset`` is how far the first and the last year stand from the sides, in points.
    """

    left: float
    right: float
    top: float
    bottom: float
    years: tuple[int, int]
    numbers: tuple[float, float]
    inset: float = 0.0

    def x(self, year: int) -> float:
        """Return where a year is; an only one is in the middle."""
        first, last = self.years
        if first == last:
            return (self.left + self.right) / 2
        room = self.right - self.left - 2 * self.inset
        return self.left + self.inset + room * (year - first) / (last - first)

    def y(self, number: float) -> float:
        """Return how far down a number is."""
        low, high = self.numbers
        return self.bottom - (self.bottom - self.top) * (number - low) / (high - low)


def ticks_of(numbers: Iterable[float], most: int = 4) -> list[Decimal]:
    """Return round numbers that hold every number and zero."""
    known = list(numbers)
    low, high = min(0.0, *known), max(0.0, *known)
    return round_numbers(low, high if low != high else 1.0, most)


def round_numbers(low: float, high: float, most: int = 4) -> list[Decimal]:
    """Return round numbers from below ``low`` to above ``high``, about ``most`` steps."""
    locator = MaxNLocator(nbins=most, steps=[1, 2, 2.5, 5, 10])
    return [Decimal(f"{tick:.6g}") for tick in locator.tick_values(low, high)]


def tick_words(words: Sequence[Line], room: float, ruler: Ruler) -> list[Line]:
    """Return the words of the axis: in all languages, else in the first, else none, if too wide."""
    for lines in ([joined(word) for word in words], [word[:1] for word in words]):
        if widest(lines, AXIS_STYLE, ruler) <= room:
            return lines
    return [() for _ in words]


def draw_axes(
    sheet: Sheet, plane: Plane, ticks: Sequence[Decimal], words: Sequence[Line], *,
    years_below: float = 0.0,
) -> None:  # fmt: skip
    """Draw a thin line at each round number, a dark one at zero, and name the years.

    ``years_below`` is how much lower than usual the years stand, in points.
    """
    for tick, line in zip(ticks, words, strict=True):
        level = plane.y(float(tick))
        colour, thick = (INK, 0.9) if tick == 0 else (LINE, 0.6)
        sheet.stroke([(plane.left, level), (plane.right, level)], colour, width=thick)
        baseline = level + CAP_HEIGHT * AXIS_STYLE.size / 2
        edge = plane.left - TICK_GAP
        sheet.line_of_text(edge, baseline, line, AXIS_STYLE, align="right", colour=MUTED)
    first, last = plane.years
    room = sheet.ruler.width("0000", AXIS_STYLE.size) + 2 * TICK_GAP
    fits = max(1, int((plane.right - plane.left - 2 * plane.inset) // room))
    step = next(step for step in _YEAR_STEPS if (last - first) / step <= fits)
    half = (room - 2 * TICK_GAP) / 2
    for year in range(last, first - 1, -step):
        line = (Part(str(year), ""),)
        x = min(max(plane.x(year), half), sheet.width - half)
        baseline = plane.bottom + 12 + years_below
        sheet.line_of_text(x, baseline, line, AXIS_STYLE, align="centre", colour=MUTED)


def draw_zero(sheet: Sheet, plane: Plane) -> None:
    """Draw the line at zero again, over what stands on it."""
    level = plane.y(0.0)
    sheet.stroke([(plane.left, level), (plane.right, level)], INK, width=0.9)
