"""Ratios: whether a share, or an amount or count per unit, is the quotient of two other facts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.adding_up import THOUSANDS, Fit
from briefing_app.domain.codes import NUMERIC, FactKind, Qualifier
from briefing_app.domain.precision import LOOSENESS, bounds, rounded, rounding
from briefing_app.domain.weighing import current

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing_app.domain.fact import Fact, Measure, Value
    from briefing_app.domain.source import Source

_LOOSE_POINTS = Decimal(2)
"""How many percentage points *about*, *nearly* and *over* may be from a ratio."""
_INFINITY = Decimal("Infinity")
_Span = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Ratio:
    """What is stated of a ratio, what its numerator by its denominator comes to, and how they fit.

    ``stated`` and ``quotient`` are percentages when the fact is one, and are those of the lower
    ends of ranges.  ``times`` is what the stated number is a thousand or a million times too
    large by, a fraction when it is too small, 1 when no unit was misread.
    """

    fact: Fact
    numerator: Fact
    denominator: Fact
    stated: Decimal
    quotient: Decimal
    fit: Fit
    times: Decimal = Decimal(1)


def ratios(facts: Iterable[Fact], sources: Mapping[int, Source]) -> list[Ratio]:
    """Return how every ratio stands to its quotient, where the numbers of both are known."""
    by_id = {fact.id: fact for fact in facts}
    found = (ratio_of(fact, by_id, sources) for fact in by_id.values())
    return [each for each in found if each is not None]


def ratio_of(fact: Fact, facts: Mapping[int, Fact], sources: Mapping[int, Source]) -> Ratio | None:
    """Return how a fact stands to its quotient; ``facts`` by id.

    ``None`` when it is no ratio, or nobody can divide.
    """
    terms = [facts[one] for one in fact.ratio or () if one in facts]
    return divided(fact, terms[0], terms[1], sources) if len(terms) == 2 else None


def divided(
    fact: Fact, numerator: Fact, denominator: Fact, sources: Mapping[int, Source]
) -> Ratio | None:
    """Return how a fact stands to the quotient of two others; ``None`` when nobody can divide."""
    values = [current(one, sources) for one in (fact, numerator, denominator)]
    measures = [one.measure for one in values if one is not None and one.measure is not None]
    made = _judged(*measures) if len(measures) == 3 else None
    if made is None:
        return None
    stated, quotient, fit, times = made
    return Ratio(fact, numerator, denominator, stated, quotient, fit, times)


def terms_off(made: Ratio, sources: Mapping[int, Source]) -> list[tuple[Fact, Value, Decimal]]:
    """Return the other values of the terms of a ratio with which it would be off.

    Each with its fact and the quotient that it would make; none of a ratio that is off already.
    """
    if made.fit is Fit.OFF:
        return []
    held = {one.id: current(one, sources) for one in (made.fact, made.numerator, made.denominator)}
    found = []
    for term in (made.numerator, made.denominator):
        for value in term.values:
            measures = [
                one.measure
                for one in (value if each == term.id else now for each, now in held.items())
                if one is not None and one.measure is not None
            ]
            other = _judged(*measures) if len(measures) == 3 else None
            if value is not held[term.id] and other is not None and other[2] is Fit.OFF:
                found.append((term, value, other[1]))
    return found


def can_divide(kind: FactKind, numerator: FactKind, denominator: FactKind) -> bool:
    """Tell whether a fact of a kind can be the quotient of two others of these kinds.

    A share is of two numbers of one kind, an amount of an amount by a count, a count of two
    numbers of one kind; of a percentage, only the part of another.
    """
    if not {kind, numerator, denominator} <= NUMERIC:
        return False
    if kind is FactKind.AMOUNT:
        return (numerator, denominator) == (FactKind.AMOUNT, FactKind.COUNT)
    return numerator is denominator


def rounded_like(quotient: Decimal, stated: Decimal) -> Decimal:
    """Return a quotient with one digit more than a stated number shows, but no idle zeros."""
    shown = min(int(stated.normalize().as_tuple().exponent), 0)
    digits = 1 - shown if quotient and abs(quotient) >= 1 else 3 - shown
    return rounded(quotient, digits)


def _judged(
    own: Measure, numerator: Measure, denominator: Measure
) -> tuple[Decimal, Decimal, Fit, Decimal] | None:
    if not _divisible(own, numerator, denominator):
        return None
    scale = Decimal(100 if own.kind is FactKind.PERCENTAGE else 1)
    said = _divided(_span(numerator), _span(denominator), scale)
    meant = _divided(_meant(numerator), _meant(denominator), scale)
    if said is None or meant is None or own.low is None or not said[0].is_finite():
        return None
    mine = _wide(own)
    fit = Fit.EXACT if _meet(mine, said) else Fit.ROUNDED if _meet(mine, meant) else Fit.OFF
    times = _misread(mine, meant) if fit is Fit.OFF else Decimal(1)
    return own.low, said[0], fit, times


def _divisible(own: Measure, numerator: Measure, denominator: Measure) -> bool:
    if not can_divide(own.kind, numerator.kind, denominator.kind):
        return False
    if any(one.low is None or one.series for one in (own, numerator, denominator)):
        return False
    currency = denominator.currency if denominator.currency else own.currency
    return numerator.currency == currency


def _span(measure: Measure) -> _Span:
    low = measure.low if measure.low is not None else Decimal(0)
    return low, measure.high if measure.high is not None else low


def _meant(measure: Measure) -> _Span:
    """Return what a number can have been before it was rounded or qualified."""
    low, high = bounds(measure)
    return low - rounding(_span(measure)[0]), high + rounding(_span(measure)[1])


def _wide(measure: Measure) -> _Span:
    """Return what a stated ratio can stand for."""
    low, high = _meant(measure)
    is_loose = measure.qualifier in {Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.OVER}
    if is_loose and measure.kind is FactKind.PERCENTAGE:
        ends = _span(measure)
        return min(low, ends[0] - _LOOSE_POINTS), max(high, ends[1] + _LOOSE_POINTS)
    return low, high


def _divided(numerator: _Span, denominator: _Span, scale: Decimal) -> _Span | None:
    """Return the lowest and highest quotient; ``None`` by what is not above zero."""
    least, most = max(denominator[0], Decimal(0)), denominator[1]
    if most <= 0:
        return None
    low, high = numerator
    return (
        _quotient(low, most if low >= 0 else least, scale),
        _quotient(high, least if high >= 0 else most, scale),
    )


def _quotient(number: Decimal, divisor: Decimal, scale: Decimal) -> Decimal:
    if not number or divisor.is_infinite():
        return Decimal(0)
    return _INFINITY.copy_sign(number) if not divisor else scale * number / divisor


def _meet(one: _Span, other: _Span) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _misread(mine: _Span, meant: _Span) -> Decimal:
    """Return how many times too large a number is, when a unit that was misread explains it."""
    if not all(end.is_finite() for end in meant) or meant[0] * meant[1] <= 0:
        return Decimal(1)
    for factor in THOUSANDS:
        for times in (factor, 1 / factor):
            low, high = (end * times for end in meant)
            slack = LOOSENESS * max(abs(low), abs(high))
            if _meet(mine, (low - slack, high + slack)):
                return times
    return Decimal(1)
