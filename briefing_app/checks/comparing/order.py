"""Two values that changed places: both sides state both, but about each other's thing.

Languages order a sentence as they like, so the order alone says nothing.  What stands beside a
value tells what it is about: names, years, other values, words known in both languages.  Where
that is not plain on both sides, nothing is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.anchors import anchors
from briefing_app.checks.comparing.item import Item, ItemKind, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.checks.comparing.anchors import Anchor

Pair = tuple[Item, Item]
"""An item of the left side and the one of the right side that agrees with it."""

_KINDS = frozenset({
    ItemKind.AMOUNT, ItemKind.COUNT, ItemKind.PERCENTAGE, ItemKind.POINTS, ItemKind.FRACTION,
    ItemKind.ORDINAL, ItemKind.TIME,
})  # fmt: skip
_MOST = 40
"""Pairs of values in a passage, more than which are a table rather than sentences."""
_NEIGHBOURS = 2
_SENTENCE, _CLAUSE, _JOINT, _VALUE = 60, 12, 20, 40
_FARTHEST, _SURE, _SLACK = 50, 1.6, 4
_STOPS = re.compile(r"[.!?](?= )|\n|[;:]")
_BREAKS = re.compile(r"[,()]")
_JOINTS = re.compile(
    r"(?<!\w)(?:en|et|and|ou|or|of(?= [0-9])|maar|mais|but|terwijl|tandis|while|tegen|tegenover"
    r"|contre|against)(?!\w)"
)
_FROM = re.compile(r"(?<!\w)(?:van|de|d'|du|from)(?: la| het| de)? ?[^\w ]? ?$")
_TO = re.compile(r"(?<!\w)(?:naar|tot|op|a|to|jusqu'a)(?: la| het| de)? ?[^\w ]? ?$")
_NEAR = 40
_MAJORITY = 1.9
"""How many times more must say that values changed places than that they did not."""


@dataclass(frozen=True, slots=True)
class _Side:
    text: str
    values: tuple[Item, ...]


def swapped(
    agreeing: Sequence[Pair], texts: tuple[str, str], languages: tuple[str, str]
) -> Iterator[tuple[Pair, Pair]]:
    """Yield pairs of values that changed places between two flat texts."""
    values = [pair for pair in agreeing if _is_value(pair)]
    if not 2 <= len(values) <= _MOST:
        return
    values.sort(key=lambda pair: pair[0].start)
    sides = _side(texts[0], values, 0), _side(texts[1], values, 1)
    marks: Sequence[Anchor] | None = None
    told: set[int] = set()
    for (at, one), (to, other) in combinations(enumerate(values), 2):
        if to - at > _NEIGHBOURS or {at, to} & told or not _may_be_swapped(one, other, values):
            continue
        if marks is None:
            marks = anchors(agreeing, texts, languages)
        if _is_turned(one, other, sides) or _is_elsewhere(one, other, sides, marks):
            told |= {at, to}
            yield one, other


def _side(text: str, values: Sequence[Pair], at: int) -> _Side:
    return _Side(text, tuple(pair[at] for pair in values))


def _is_value(pair: Pair) -> bool:
    weights = {item.weight for item in pair}
    is_sure = Weight.FIRM in weights and Weight.SOFT not in weights
    return is_sure and all(item.kind in _KINDS for item in pair)


def _may_be_swapped(one: Pair, other: Pair, values: Sequence[Pair]) -> bool:
    """Tell whether two values are of one kind, unlike, and each said just once."""
    if one[0].kind is not other[0].kind and one[1].kind is not other[1].kind:
        return False
    if one[0].start == other[0].start or one[1].start == other[1].start:
        return False  # both ends of a range
    if one[0].number == other[0].number or len({*_currencies(one), *_currencies(other)}) > 1:
        return False
    numbers = [pair[0].number for pair in values]
    return numbers.count(one[0].number) == numbers.count(other[0].number) == 1


def _currencies(pair: Pair) -> Iterator[str]:
    return (item.currency for item in pair if item.currency)


def _is_turned(one: Pair, other: Pair, sides: tuple[_Side, _Side]) -> bool:
    """Tell whether *from 12 to 21* stands against *from 21 to 12*."""
    ways = [
        _way(one[at], other[at], side.text) * (1 if one[at].start < other[at].start else -1)
        for at, side in enumerate(sides)
    ]
    return ways[0] * ways[1] < 0


def _way(one: Item, other: Item, text: str) -> int:
    """Return 1 for *from* before the first of two values and *to* before the second, else 0."""
    first, second = sorted((one, other), key=lambda item: item.start)
    between = text[first.end : second.start]
    if len(between) > _NEAR or _STOPS.search(between):
        return 0
    return int(bool(_FROM.search(text[: first.start]) and _TO.search(text[: second.start])))


def _is_elsewhere(
    one: Pair, other: Pair, sides: tuple[_Side, _Side], marks: Sequence[Anchor]
) -> bool:
    """Tell whether what stands beside each value stands beside the other one on the other side."""
    votes = []
    for places in marks:
        ends = [_end(place, one[at], other[at]) for at, place in enumerate(places)]
        beside = [
            _beside(place, one[at], other[at], side)
            for at, (place, side) in enumerate(zip(places, sides, strict=True))
        ]
        is_plain = None not in beside and ends[0] * ends[1] >= 0
        if any(_is_such(place, one[at], other[at], sides[at]) for at, place in enumerate(places)):
            continue
        if is_plain and not (ends[0] and ends[1] and beside[0] == beside[1]):
            votes.append(beside[0] == beside[1])
    return votes.count(False) > votes.count(True) * _MAJORITY


def _is_such(place: tuple[int, int], one: Item, other: Item, side: _Side) -> bool:
    """Tell whether a place is a value of the kind of the two, with which it may be listed."""
    return any(
        (item.start, item.end) == place and item.kind in {one.kind, other.kind}
        for item in side.values
    )


def _end(place: tuple[int, int], one: Item, other: Item) -> int:
    """Return -1 for a place before both values, 1 for one after them, 0 for one between.

    What stands before or after both on both sides may go with both; what stands before them here
    and after them there says nothing.
    """
    first, last = sorted((one.start, other.start))
    return -1 if place[1] <= first else int(place[0] > last)


def _beside(place: tuple[int, int], one: Item, other: Item, side: _Side) -> bool | None:
    """Tell whether a place is beside the first of two values; ``None`` where that is not plain."""
    inside = [item for item in (one, other) if item.start < place[1] and place[0] < item.end]
    if inside:  # 98 against 52 votes: the unit of both
        has_own = "" != one.unit != other.unit != ""
        return inside[0] is one if has_own and len(inside) == 1 else None
    near, far = sorted((_apart(place, one, side), _apart(place, other, side)))
    if near > _FARTHEST or near * _SURE + _SLACK > far:
        return None
    return _apart(place, one, side) == near


def _apart(place: tuple[int, int], item: Item, side: _Side) -> float:
    """Return how far a place is from a value: characters, and more where a clause ends between."""
    start, end = sorted((place, (item.start, item.end)))
    begin, stop = start[1], max(start[1], end[0])
    if stop - begin > _FARTHEST * _SURE + _SLACK:  # beside neither, whatever stands between
        return float(stop - begin)
    between = side.text[begin:stop]
    values = sum(begin <= one.start and one.end <= stop for one in side.values)
    return (
        len(between)
        + _SENTENCE * len(_STOPS.findall(between))
        + _CLAUSE * len(_BREAKS.findall(between))
        + _JOINT * len(_JOINTS.findall(between))
        + _VALUE * values
    )
