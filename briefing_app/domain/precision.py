"""How exact a stated number is: the digits that count, and what its qualifier leaves open."""

from __future__ import annotations

from decimal import Decimal, getcontext
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier

if TYPE_CHECKING:
    from briefing_app.domain.fact import Measure

LOOSENESS = Decimal("0.02")
"""How far *about*, *nearly* and *over* may be from a number and still agree with it."""

_LOOSE = frozenset({Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.OVER})
_HALF = Decimal("0.5")
_INFINITY = Decimal("Infinity")
_KEPT = getcontext().prec - 1


def last_place(number: Decimal) -> int:
    """Return the power of ten of the last digit that counts, of a number other than zero.

    Idle zeros at the end are taken for rounding, except in the first two digits: 71 million is
    71.449 million rounded, 70 million is not.
    """
    _, digits, exponent = number.normalize().as_tuple()
    return min(int(exponent), int(exponent) + len(digits) - 2)


def bounds(measure: Measure) -> tuple[Decimal, Decimal]:
    """Return the lowest and highest number that a qualified number or range can stand for."""
    low = measure.low if measure.low is not None else Decimal(0)
    high = measure.high if measure.high is not None else low
    if measure.qualifier is Qualifier.AT_MOST:
        return -_INFINITY, high
    if measure.qualifier is Qualifier.AT_LEAST:
        return low, _INFINITY
    if measure.qualifier in _LOOSE:
        slack = LOOSENESS * max(abs(low), abs(high))
        return low - slack, high + slack
    return low, high


def rounding(number: Decimal) -> Decimal:
    """Return how far a number can be from what it was rounded from; whole ones count whole.

    Half of one in the last place that counts, which is no finer than what the number shows: 5 is
    4.5 to 5.5, 5 million is 4.95 to 5.05 million.
    """
    if not number:
        return _HALF
    exponent = int(number.normalize().as_tuple().exponent)
    return _HALF * Decimal(1).scaleb(max(last_place(number), min(exponent, 0)))


def rounded(number: Decimal, places: int) -> Decimal:
    """Round to places after the point, without idle zeros, as far as arithmetic keeps digits."""
    if number.is_finite() and number.adjusted() + places < _KEPT:
        number = round(number, places)
    return number.normalize() + 0 if number.is_finite() else number
