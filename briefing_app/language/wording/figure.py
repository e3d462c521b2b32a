"""Figures: a number in the scale and with the decimals in which it will be shown.

Scales and rounds, nothing else: it knows no words.  Rounding follows the product: half up, *at
most* up, *at least* and *over* down, and what changes an exact value says so.
"""

from __future__ import annotations

import decimal
from dataclasses import dataclass, replace
from decimal import Decimal

from briefing_app.domain.codes import Qualifier

MAX_SCALED_DECIMALS = 3
"""A scaled number with more decimals is written in a smaller scale, at last in full."""

_CONTEXT = decimal.Context(prec=200, Emax=9999, Emin=-9999)
"""Wide enough that no stored number, of 40 digits at most, is ever rounded by accident."""

_MODES = {
    Qualifier.AT_MOST: decimal.ROUND_CEILING,
    Qualifier.AT_LEAST: decimal.ROUND_FLOOR,
    Qualifier.OVER: decimal.ROUND_FLOOR,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """``number`` times ten to the power ``scale``, with the decimals to show."""

    number: Decimal
    scale: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How a kind of number is shown.

    ``scales`` are the powers of ten that have a word, smallest first.  ``decimals`` rounds;
    ``keeps_zeros`` shows all of them, as a column of a table does.  ``is_money`` writes
    unscaled numbers with two decimals or none.
    """

    scales: tuple[int, ...] = ()
    decimals: int | None = None
    keeps_zeros: bool = False
    is_money: bool = False


def figure(number: Decimal, qualifier: Qualifier, rule: Rule) -> Figure:
    """Return the figure of one number."""
    if rule.decimals is None:
        return at_scale(number, _exact_scale(number, rule.scales), rule)
    return _rounded(number, qualifier, rule, natural_scale(number, rule.scales))


def figures(low: Decimal, high: Decimal, qualifier: Qualifier, rule: Rule) -> tuple[Figure, Figure]:
    """Return the figures of a range, in one scale wherever the ends have the same size.

    Ends of different size both have a word for their scale, or none has: *1 to 2 million* must
    not mean one to two million.
    """
    sizes = {natural_scale(number, rule.scales) for number in (low, high) if number}
    if len(sizes) == 2:
        ends = (figure(low, qualifier, rule), figure(high, qualifier, rule))
        if all(end.scale for end in ends):
            return ends
        in_full = replace(rule, scales=())
        return figure(low, qualifier, in_full), figure(high, qualifier, in_full)
    if rule.decimals is None:
        scale = min(
            (_exact_scale(number, rule.scales) for number in (low, high) if number), default=0
        )
        return at_scale(low, scale, rule), at_scale(high, scale, rule)
    scale = max(sizes, default=0)
    rounded = [_rounded(number, qualifier, rule, scale) for number in (low, high)]
    if rounded[0].scale != rounded[1].scale:  # rounding lifted one end: nearly a billion
        scale = min(end.scale for end in rounded)
        fixed = replace(rule, scales=(scale,) if scale else ())
        rounded = [_rounded(number, qualifier, fixed, scale) for number in (low, high)]
    return rounded[0], rounded[1]


def value(shown: Figure) -> Decimal:
    """Return the number that a figure states."""
    return shown.number.scaleb(shown.scale, _CONTEXT)


def natural_scale(number: Decimal, scales: tuple[int, ...]) -> int:
    """Return the largest scale that a number reaches."""
    return max((scale for scale in scales if number.copy_abs() >= Decimal(10) ** scale), default=0)


def at_scale(number: Decimal, scale: int, rule: Rule) -> Figure:
    """Return the number in a scale, exactly, without idle zeros."""
    return Figure(_tidy(number.scaleb(-scale, _CONTEXT), scale, rule), scale)


def round_to(number: Decimal, decimals: int, qualifier: Qualifier = Qualifier.EXACTLY) -> Decimal:
    """Round a number the way its qualifier asks; half is away from zero."""
    mode = _MODES.get(qualifier, decimal.ROUND_HALF_UP)
    return number.quantize(Decimal(1).scaleb(-decimals), rounding=mode, context=_CONTEXT)


def decimals_of(number: Decimal) -> int:
    """Return how many decimals a number needs."""
    exponent = number.normalize(_CONTEXT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _exact_scale(number: Decimal, scales: tuple[int, ...]) -> int:
    reached = [scale for scale in scales if number.copy_abs() >= Decimal(10) ** scale]
    for scale in reversed(reached):
        if decimals_of(number.scaleb(-scale, _CONTEXT)) <= MAX_SCALED_DECIMALS:
            return scale
    return 0


def _rounded(number: Decimal, qualifier: Qualifier, rule: Rule, scale: int) -> Figure:
    decimals = rule.decimals or 0
    if rule.is_money and not scale and decimals == 1:
        decimals = 2  # nobody writes tenths of a euro
    rounded = round_to(number.scaleb(-scale, _CONTEXT), decimals, qualifier)
    lifted = natural_scale(rounded.scaleb(scale, _CONTEXT), rule.scales)
    if lifted > scale:
        rounded = round_to(rounded.scaleb(scale - lifted, _CONTEXT), decimals, qualifier)
        scale = lifted
    is_whole = rounded == rounded.to_integral_value(context=_CONTEXT)
    if (
        rule.keeps_zeros
        and (scale or not rule.scales or not is_whole)
        and not (rule.is_money and not scale)
    ):
        return Figure(rounded, scale)
    return Figure(_tidy(rounded, scale, rule), scale)


def _tidy(number: Decimal, scale: int, rule: Rule) -> Decimal:
    """Drop idle zeros; unscaled money has two decimals or none, more only when it needs them."""
    decimals = decimals_of(number)
    if rule.is_money and not scale and decimals == 1:
        decimals = 2
    return number.quantize(Decimal(1).scaleb(-decimals), context=_CONTEXT)
