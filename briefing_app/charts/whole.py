"""Which fact of a waterfall is the total, and what the parts lack or have too much.

A difference between the sum and the total is never hidden.  This module draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.charts.selection import Item
    from briefing_app.domain.fact import Measure

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Whole:
    """Parts in their order and their total; ``None`` when no fact states it.

    ``sum`` is what the parts make together, ``difference`` what is between that and the total,
    ``None`` when there is nothing between them.
    """

    parts: tuple[Item, ...]
    total: Item | None
    sum: Measure
    difference: Measure | None


def whole_of(items: Sequence[Item]) -> Whole:
    """Tell the total from the parts of at least one item, all of them in one unit.

    The total is the fact that another one is part of, else the last one that is set apart, else
    the last one when it is the sum of those before it.
    """
    total = _total(items)
    parts = tuple(item for item in items if item is not total)
    low, high = _sum(parts)
    unit = replace(items[0].measure, low=low, high=None, series=(), qualifier=Qualifier.EXACTLY)
    together = replace(unit, high=high if high != low else None)
    lacking = _lacking((low, high), total) if total is not None and parts else _ZERO
    difference = replace(unit, low=lacking) if lacking else None
    return Whole(parts, total, together, difference)


def _total(items: Sequence[Item]) -> Item | None:
    wholes = {fact for item in items for fact in item.part_of}
    known = [item for item in items if item.fact_id in wholes]
    if known:
        return known[0]
    apart = [item for item in items if item.emphasis]
    if apart or len(items) == 1:
        return (apart or list(items))[-1]
    last = items[-1]
    return last if _ends(last.measure) == _sum(items[:-1]) else None


def _ends(measure: Measure) -> tuple[Decimal, Decimal]:
    low = measure.low if measure.low is not None else _ZERO
    high = measure.high if measure.high is not None else low
    return min(low, high), max(low, high)


def _sum(parts: Sequence[Item]) -> tuple[Decimal, Decimal]:
    ends = [_ends(part.measure) for part in parts]
    return sum((low for low, _ in ends), _ZERO), sum((high for _, high in ends), _ZERO)


def _lacking(together: tuple[Decimal, Decimal], total: Item) -> Decimal:
    """Return how far the total is from the sum; 0 when one can be the other."""
    (low, high), (least, most) = together, _ends(total.measure)
    if high < least:
        return least - high
    return most - low if low > most else _ZERO
