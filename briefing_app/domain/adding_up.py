"""Parts and wholes: whether parts add up to their whole, as printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.codes import NUMERIC, FactKind, Qualifier
from briefing_app.domain.precision import LOOSENESS, last_place
from briefing_app.domain.weighing import current

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing_app.domain.fact import Fact, Measure, Value
    from briefing_app.domain.source import Source

THOUSANDS = (Decimal(1_000), Decimal(1_000_000))
"""Factors by which a number is taken for another when its magnitude is misread."""

_HALF = Decimal("0.5")


class Fit(StrEnum):
    """How parts stand to their whole."""

    EXACT = "exact"
    ROUNDED = "rounded"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Sum:
    """What the parts of a whole add up to, and what is stated of the whole.

    ``misread`` is the part that, a thousand or a million times larger or smaller, would make
    them add up.
    """

    whole: Fact
    parts: tuple[Fact, ...]
    stated: Decimal
    added: Decimal
    fit: Fit
    misread: Fact | None = None


def sums(facts: Iterable[Fact], sources: Mapping[int, Source]) -> list[Sum]:
    """Return how the parts of every whole add up, where each has one number that can be added."""
    by_id = {fact.id: fact for fact in facts}
    parts: dict[int, list[Fact]] = {}
    for fact in by_id.values():
        for whole in fact.part_of:
            parts.setdefault(whole, []).append(fact)
    found = [
        sum_of(whole, parts[one], sources)
        for one, whole in by_id.items()
        if len(parts.get(one, ())) > 1 and whole.kind in NUMERIC
    ]
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
    fit = _fit(added, total, numbers)
    wrong = _misread_of(parts, numbers, total) if fit is Fit.OFF else None
    return Sum(whole, tuple(parts), total.low, added, fit, wrong)


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


def _alike(one: Measure, other: Measure) -> bool:
    """Tell whether two numbers count the same, so that they can be added."""
    return (one.kind, one.currency, one.unit) == (other.kind, other.currency, other.unit)


def misread(one: Measure, other: Measure) -> bool:
    """Tell whether two numbers are alike but for a thousand taken for a million."""
    if one.kind is FactKind.DATE or not _alike(one, other) or not one.low or not other.low:
        return False
    large, small = max(one.low, other.low), min(one.low, other.low)
    if small <= 0:
        return False
    return any(abs(large / small / factor - 1) <= LOOSENESS for factor in THOUSANDS)


def _fit(added: Decimal, total: Measure, parts: Sequence[Measure]) -> Fit:
    stated = total.low or Decimal(0)
    if added == stated:
        return Fit.EXACT
    numbers = (total, *parts)
    place = Decimal(1).scaleb(min(last_place(one.low) for one in numbers if one.low))
    slack = sum((_slack(one, place) for one in numbers), Decimal(0))
    return Fit.ROUNDED if abs(added - stated) <= slack else Fit.OFF


def _misread_of(parts: Sequence[Fact], numbers: Sequence[Measure], total: Measure) -> Fact | None:
    """Return the one part whose unit was misread, when that explains all of the difference."""
    added = sum((one.low or Decimal(0) for one in numbers), Decimal(0))
    found = set()
    for place, one in enumerate(numbers):
        number = one.low or Decimal(0)
        for times in (each for factor in THOUSANDS for each in (factor, 1 / factor)):
            other = replace(one, low=number * times)
            among = [*numbers[:place], other, *numbers[place + 1 :]]
            if number and _fit(added - number + number * times, total, among) is not Fit.OFF:
                found.add(place)
    return parts[found.pop()] if len(found) == 1 else None


def _slack(measure: Measure, place: Decimal) -> Decimal:
    """Return how far a number may be from what it was rounded from, to the last place of all."""
    if measure.qualifier is Qualifier.EXACTLY:
        return _HALF * place
    return max(_HALF * place, LOOSENESS * abs(measure.low or Decimal(0)))


def _plain(value: Value | None) -> Measure | None:
    """Return the measure of a value with one number, else nothing."""
    if value is None or value.measure is None or value.measure.low is None:
        return None
    measure = value.measure
    return measure if measure.high is None and not measure.series else None
