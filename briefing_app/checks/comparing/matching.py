"""Matching: taking what agrees off both sides, and pairing what is left over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.agreeing import agrees, distance
from briefing_app.checks.comparing.item import ItemKind, Weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing_app.checks.comparing.item import Item

_NEAR = 40
"""How many items away, in a long text, a counterpart is looked for."""
_UNEVEN = 0.4
"""What it costs to pair an item that says nothing alone with one that does."""
_SOFT_REACH, _REFERENCE_REACH, _NEXT = 0.25, 0.6, 0.1
"""How far apart, in parts of a text, two items that say nothing alone may be a difference."""


@dataclass(frozen=True, slots=True)
class Side:
    """The items of one side, and the length of its text in characters."""

    items: tuple[Item, ...]
    length: int

    def place(self, item: Item) -> float:
        """Return where an item stands, from 0 to 1."""
        return item.start / max(1, self.length)


@dataclass(frozen=True, slots=True)
class Matched:
    """Items that agree, and those of each side that have no counterpart."""

    agreeing: tuple[tuple[Item, Item], ...]
    left: tuple[Item, ...]
    right: tuple[Item, ...]


def matched(left: Side, right: Side) -> Matched:
    """Take what agrees off both sides: first what is surely the same, then what may be."""
    pairs: list[tuple[Item, Item]] = []
    rest_left, rest_right = list(left.items), list(right.items)
    for loosely in (False, True):
        _take(pairs, rest_left, rest_right, left, right, loosely=loosely)
    for rest in _with_fractions_alone(rest_left, rest_right):
        whole = _explode(rest)
        _take(pairs, rest_left, rest_right, left, right, loosely=True)
        _rejoin(rest, whole)
    return Matched(tuple(pairs), _standing(rest_left), _standing(rest_right))


def _take(
    pairs: list[tuple[Item, Item]], rest_left: list[Item], rest_right: list[Item],
    left: Side, right: Side, *, loosely: bool,
) -> None:  # fmt: skip
    def cost(one: Item, other: Item) -> float | None:
        if one.weight is other.weight is Weight.AID or not agrees(one, other, loosely=loosely):
            return None
        is_aid = Weight.AID in {one.weight, other.weight}
        is_alike = one.kind is other.kind and one.unit == other.unit
        return abs(left.place(one) - right.place(other)) + 2 * is_aid - 0.001 * is_alike

    for one, other in _cheapest(rest_left, rest_right, cost):
        pairs.append((one, other))
        _remove(rest_left, one)
        _remove(rest_right, other)


def _cheapest(
    left: Sequence[Item], right: Sequence[Item], cost: Callable[[Item, Item], float | None]
) -> list[tuple[Item, Item]]:
    """Return pairs, the cheapest first; each item is in one of them at most."""
    costs = []
    for at, one in enumerate(left):
        near = range(len(right))
        if len(right) > 4 * _NEAR:
            middle = at * len(right) // len(left)
            near = range(max(0, middle - _NEAR), min(len(right), middle + _NEAR))
        for to in near:
            price = cost(one, right[to])
            if price is not None:
                costs.append((price, at, to))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    found = []
    for _, at, to in sorted(costs):
        if at not in taken_left and to not in taken_right:
            taken_left.add(at)
            taken_right.add(to)
            found.append((left[at], right[to]))
    return found


def _remove(items: list[Item], item: Item) -> None:
    """Remove one item, itself and not one that equals it."""
    del items[next(at for at, one in enumerate(items) if one is item)]


def _with_fractions_alone(left: list[Item], right: list[Item]) -> list[list[Item]]:
    """Return the side that has fractions while the other has none."""
    sides = [side for side in (left, right) if any(item.kind is ItemKind.FRACTION for item in side)]
    return sides if len(sides) == 1 else []


def _explode(items: list[Item]) -> list[Item]:
    """Take fractions apart, *three of the four* into 3 and 4; return those that were."""
    whole = [item for item in items if item.kind is ItemKind.FRACTION and item.parts]
    for fraction in whole:
        _remove(items, fraction)
        items += fraction.parts
    return whole


def _rejoin(items: list[Item], whole: Iterable[Item]) -> None:
    """Make fractions again of those parts that found no counterpart."""
    for fraction in whole:
        left = [part for part in fraction.parts if any(part is item for item in items)]
        if len(left) == len(fraction.parts):
            for part in left:
                _remove(items, part)
            items.append(fraction)


def _standing(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(item for item in items if item.weight is not Weight.AID)


def paired(left: Side, right: Side, rest: Matched) -> list[tuple[Item | None, Item | None]]:
    """Pair what is left over with what it probably stands for; soft items alone are dropped."""

    def cost(one: Item, other: Item) -> float | None:
        kinds = distance(one, other)
        apart = abs(left.place(one) - right.place(other))
        if kinds is None:
            return None
        if one.weight is other.weight is Weight.SOFT and apart > _reach(one, other):
            return None
        return kinds + apart + _UNEVEN * (one.weight is not other.weight)

    pairs = _cheapest(rest.left, rest.right, cost)
    found: list[tuple[Item | None, Item | None]] = [*pairs]
    used = {id(item) for pair in pairs for item in pair}
    found += [(item, None) for item in rest.left if _is_alone(item, used)]
    found += [(None, item) for item in rest.right if _is_alone(item, used)]
    return found


def _reach(one: Item, other: Item) -> float:
    """Return how far apart two items may be that say nothing alone."""
    if one.kind is not other.kind:
        return _NEXT if ItemKind.REFERENCE in {one.kind, other.kind} else 0.0
    if one.kind is ItemKind.REFERENCE:  # het eerste lid van artikel 12, Article 12(1)
        return _REFERENCE_REACH
    return 1.0 if one.date or one.kind is ItemKind.MULTIPLE else _SOFT_REACH


def _is_alone(item: Item, used: set[int]) -> bool:
    return id(item) not in used and item.weight is Weight.FIRM
