"""One scale for all numbers of a chart, and those numbers worded in each language.

A chart says "in million euros" once and prints 70; this module chooses the million and words
the 70.  It must not change a number that stays readable: rounding starts after three decimals.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind
from briefing_app.domain.fact import Measure
from briefing_app.language.form import MAX_DECIMALS, Form, Style
from briefing_app.language.wording import word, word_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.language.voice import Voice

_SCALES = (12, 9, 6)
_THOUSAND = Decimal(1000)
_MOST_DECIMALS = 3
_CONTEXT = Context(prec=200)
"""Wide enough that scaling never rounds."""
_MOST_DIGITS = Decimal(100_000)
"""A smaller scale is chosen for small numbers unless the largest would get six digits."""


def numbers_of(measure: Measure) -> tuple[Decimal, ...]:
    """Return every number of a measure."""
    ends = tuple(end for end in (measure.low, measure.high) if end is not None)
    return ends + tuple(number for _, number in measure.series)


def common_scale(measures: Sequence[Measure]) -> int:
    """Return the power of ten (0, 3, 6, 9, 12) in which all numbers read best.

    Percentages are not scaled.  Thousands are used only for money, and only when no number
    needs more than its thousands.
    """
    if any(measure.kind is FactKind.PERCENTAGE for measure in measures):
        return 0
    sizes = [abs(number) for measure in measures for number in numbers_of(measure) if number]
    if not sizes:
        return 0
    for scale in _SCALES:
        one = Decimal(10) ** scale
        if max(sizes) < one:
            continue
        finer = Decimal(10) ** (scale - 3)
        if min(sizes) * 10 >= one or (scale > min(_SCALES) and max(sizes) / finer >= _MOST_DIGITS):
            return scale
        if scale == min(_SCALES):
            break
    return _small_scale(measures, sizes)


def _small_scale(measures: Sequence[Measure], sizes: Sequence[Decimal]) -> int:
    is_money = all(measure.kind is FactKind.AMOUNT for measure in measures)
    whole = all(size % _THOUSAND == 0 for size in sizes)
    return 3 if is_money and whole and max(sizes) >= 100 * _THOUSAND else 0


@dataclass(frozen=True, slots=True)
class Numbering:
    """Words the numbers of one chart; ``scale`` is a power of ten.

    ``room`` are the languages of the chart's twins: worded for their room, not printed.
    """

    languages: tuple[str, ...]
    voices: Mapping[str, Voice]
    scale: int
    room: tuple[str, ...] = ()

    @property
    def all_languages(self) -> tuple[str, ...]:
        """Those that are printed, then those that need room."""
        return (*self.languages, *self.room)

    def in_full(self, measure: Measure) -> dict[str, str]:
        """Word a measure in short, with scale and unit: what stands alone."""
        form = Form(Style.SHORT)
        return {code: word(measure, self.voices[code], form) for code in self.all_languages}

    def figure(self, measure: Measure) -> dict[str, str]:
        """Word a number or a range for the chart, with its qualifier, without scale and unit.

        A percentage keeps its sign.  As in a table, rounding here adds no qualifier.
        """
        is_percentage = measure.kind is FactKind.PERCENTAGE
        shown = Measure(
            kind=FactKind.PERCENTAGE if is_percentage else FactKind.COUNT,
            low=self._scaled(measure.low),
            high=self._scaled(measure.high),
            qualifier=measure.qualifier,
        )
        style = Style.SHORT if is_percentage else Style.FULL
        form = Form(style, decimals=_decimals(numbers_of(shown)))
        return {code: word(shown, self.voices[code], form) for code in self.all_languages}

    def tick(self, number: Decimal) -> dict[str, str]:
        """Word a number of the axis, which is already scaled."""
        return {code: word_number(number, self.voices[code]) for code in self.all_languages}

    def place(self, number: Decimal) -> float:
        """Return a number in the chart's scale, for placing it."""
        return float(number.scaleb(-self.scale))

    def _scaled(self, number: Decimal | None) -> Decimal | None:
        return None if number is None else number.scaleb(-self.scale, _CONTEXT)


def _decimals(numbers: Sequence[Decimal]) -> int | None:
    """Return to how many decimals numbers are rounded; ``None`` when they can stay exact.

    At least two digits that are not idle zeros remain, as far as ten decimals reach.
    """
    if all(_needed(number) <= _MOST_DECIMALS for number in numbers):
        return None
    smallest = min((number for number in numbers if number), key=abs)
    return min(max(1, 1 - smallest.adjusted()), MAX_DECIMALS)


def _needed(number: Decimal) -> int:
    exponent = number.normalize(_CONTEXT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
