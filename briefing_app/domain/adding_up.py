"""Parts and wholes: whether parts add up to their whole, a share is the ratio it states."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.codes import NUMERIC, FactKind, Qualifier
from briefing_app.domain.weighing import current

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing_app.domain.fact import Fact, Measure, Value
    from briefing_app.domain.source import Source

THOUSANDS = (Decimal(1_000), Decimal(1_000_000))
"""Factors by which a number is taken for another when its magnitude is misread."""

_HALF = Decimal("0.5")
_HUNDRED = Decimal(100)
_LOOSE_POINTS = Decimal(2)
"""How many percentage points *about* may be from a ratio."""

_CLOSE = Decimal("0.02")


class Fit(StrEnum):
    """How parts stand to their whole."""

    EXACT = "exact"
    ROUNDED = "rounded"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Sum:
    """What the parts of a whole add up to, and what is stated of the whole."""

    whole: Fact
    parts: tuple[Fact, ...]
    stated: Decimal
    added: Decimal
    fit: Fit


def sums(facts: Iterable[Fact], sources: Mapping[int, Source]) -> list[Sum]:
    """Return how the parts of every whole add up, where each has one number that can be added."""
    known = list(facts)
    found = []
    for whole in known:
        parts = tuple(one for one in known if whole.id in one.part_of)
        if len(parts) > 1 and whole.kind in NUMERIC:
            found.append(sum_of(whole, parts, sources))
    return [each for each in found if each is not None]


def sum_of(whole: Fact, parts: Sequence[Fact], sources: Mapping[int, Source]) -> Sum | None:
    """Return how parts add up to a whole; ``None`` when one has no single number to add."""
    total, *others = (_plain(current(one, sources)) for one in (whole, *parts))
    if total is None or total.low is None:
        return None
    numbers = [one for one in others if one is not None and _alike(one, total)]
    if len(numbers) != len(parts):
        return None
    added = sum((one.low or Decimal(0) for one in numbers), Decimal(0))
    return Sum(whole, tuple(parts), total.low, added, _fit(added, total, numbers))


def combinations_off(
    whole: Fact, parts: Sequence[Fact], sources: Mapping[int, Source]
) -> list[tuple[Fact, Value, Decimal]]:
    """Return the other values of the parts with which they add up to something else.

    Each with its fact and with what the parts add up to when it takes the place of what holds.
    """
    held = sum_of(whole, parts, sources)
    if held is None:
        return []
    found = []
    for part in parts:
        now = current(part, sources)
        for value in part.values:
            measure = _plain(value)
            if now is None or now.measure is None or measure is None or value is now:
                continue
            changed = held.added - (now.measure.low or Decimal(0)) + (measure.low or Decimal(0))
            if changed != held.stated and changed != held.added:
                found.append((part, value, changed))
    return found


def share_fits(share: Measure, part: Measure, whole: Measure) -> bool | None:
    """Tell whether a percentage is that of a part in a whole, as printed; ``None``: nobody can."""
    numbers = (share.low, part.low, whole.low)
    if None in numbers or share.high or part.high or whole.high or not whole.low:
        return None
    if part.low is None or share.low is None:
        return None
    ratio = _HUNDRED * part.low / whole.low
    slack = _HALF * _unit(share.low)
    if share.qualifier is not Qualifier.EXACTLY:
        slack = max(slack, _LOOSE_POINTS)
    return abs(ratio - share.low) <= slack


def misread(one: Measure, other: Measure) -> bool:
    """Tell whether two numbers are alike but for a thousand taken for a million."""
    if one.kind is FactKind.DATE or not _alike(one, other) or not one.low or not other.low:
        return False
    large, small = max(one.low, other.low), min(one.low, other.low)
    if small <= 0:
        return False
    return any(abs(large / small / factor - 1) <= _CLOSE for factor in THOUSANDS)


def _fit(added: Decimal, total: Measure, parts: Sequence[Measure]) -> Fit:
    stated = total.low or Decimal(0)
    if added == stated:
        return Fit.EXACT
    numbers = (total, *parts)
    place = min((_last_place(one.low or Decimal(0)) for one in numbers), default=Decimal(0))
    slack = sum((_slack(one, place) for one in numbers), Decimal(0))
    return Fit.ROUNDED if abs(added - stated) <= slack else Fit.OFF


def _slack(measure: Measure, place: Decimal) -> Decimal:
    """Return how far a number may be from what it was rounded from, to the last place of all."""
    if measure.qualifier is Qualifier.EXACTLY:
        return _HALF * place
    return max(_HALF * place, _CLOSE * abs(measure.low or Decimal(0)))


def _last_place(number: Decimal) -> Decimal:
    """Return one in the last place that counts: idle zeros are rounding after two digits."""
    if not number:
        return Decimal("Infinity")
    return min(_unit(number), Decimal(1).scaleb(number.adjusted() - 1))


def _unit(number: Decimal) -> Decimal:
    """Return one in the last place that a number shows."""
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent))


def _alike(one: Measure, other: Measure) -> bool:
    return (one.kind, one.currency, one.unit) == (other.kind, other.currency, other.unit)


def _plain(value: Value | None) -> Measure | None:
    """Return the measure of a value with one number, else nothing."""
    if value is None or value.measure is None or value.measure.low is None:
        return None
    measure = value.measure
    return measure if measure.high is None and not measure.series else None
