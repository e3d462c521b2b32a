"""The cheapest way through two texts, part by part.

First the parts that surely belong together, by numbers that nothing else has; then, between two
of those, every way that is not too far from the straight one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.parts import together, unlikeness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.checks.comparing.parts import Part

Step = tuple[int, int, int, int]
"""The place after a step on both sides, and how many parts it took of each."""

_BAND = 40
_MOST_CELLS = 200_000
_ALONE, _DOUBLE = 1.0, 0.45
_LEAST_NUMBERS = 2
_SLIP = 2
"""How far the parts before or after a sure pair may be off, for it to be believed."""


def path(ours: Sequence[Part], theirs: Sequence[Part]) -> list[Step]:
    """Return the cheapest steps through both sides."""
    found: list[Step] = []
    at = to = 0
    for one, other in [*_sure(ours, theirs), (len(ours), len(theirs))]:
        steps = _between(ours[at:one], theirs[to:other])
        found += [(at + left, to + right, took, met) for left, right, took, met in steps]
        if one < len(ours):
            found.append((one + 1, other + 1, 1, 1))
        at, to = one + 1, other + 1
    return found


def _sure(ours: Sequence[Part], theirs: Sequence[Part]) -> list[tuple[int, int]]:
    """Return the pairs of parts with the same numbers, which no other part has, in order."""
    sides = [_by_numbers(side) for side in (ours, theirs)]
    pairs = sorted((sides[0][one], sides[1][one]) for one in sides[0].keys() & sides[1].keys())
    rising = _rising(pairs)
    slips = [abs((one[0] - one[1]) - (two[0] - two[1])) <= _SLIP for one, two in pairwise(rising)]
    supported = zip([False, *slips], [*slips, False], strict=True)
    return [pair for pair, around in zip(rising, supported, strict=False) if any(around)]


def _by_numbers(parts: Sequence[Part]) -> dict[tuple[str, ...], int]:
    counts = Counter(part.numbers for part in parts)
    return {
        part.numbers: at
        for at, part in enumerate(parts)
        if len(part.numbers) >= _LEAST_NUMBERS and counts[part.numbers] == 1
    }


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs that rises on the right side too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, (_, to) in enumerate(pairs):
        length = bisect_left(ends, to)
        before.append(last[length - 1] if length else -1)
        if length == len(ends):
            ends.append(to)
            last.append(at)
        else:
            ends[length], last[length] = to, at
    found = []
    at = last[-1] if last else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]


def _between(ours: Sequence[Part], theirs: Sequence[Part]) -> list[Step]:
    if not ours or not theirs:
        left = [(at, 0, 1, 0) for at in range(1, len(ours) + 1)]
        return left + [(0, to, 0, 1) for to in range(1, len(theirs) + 1)]
    best: dict[tuple[int, int], float] = {(0, 0): 0.0}
    steps: dict[tuple[int, int], tuple[int, int]] = {}
    doubles = [[together(*pair) for pair in pairwise(side)] for side in (ours, theirs)]
    for at, to in _cells(len(ours), len(theirs)):
        options = []
        if (at - 1, to) in best:
            options.append((best[at - 1, to] + _ALONE, 1, 0))
        if (at, to - 1) in best:
            options.append((best[at, to - 1] + _ALONE, 0, 1))
        if (at - 1, to - 1) in best:
            cost = unlikeness(ours[at - 1], theirs[to - 1])
            options.append((best[at - 1, to - 1] + cost, 1, 1))
        if (at - 2, to - 1) in best:
            cost = unlikeness(doubles[0][at - 2], theirs[to - 1]) + _DOUBLE
            options.append((best[at - 2, to - 1] + cost, 2, 1))
        if (at - 1, to - 2) in best:
            cost = unlikeness(ours[at - 1], doubles[1][to - 2]) + _DOUBLE
            options.append((best[at - 1, to - 2] + cost, 1, 2))
        if options:
            best[at, to], *took = min(options)
            steps[at, to] = took[0], took[1]
    return _way_back(steps, len(ours), len(theirs))


def _way_back(steps: dict[tuple[int, int], tuple[int, int]], at: int, to: int) -> list[Step]:
    found = []
    while (at, to) != (0, 0):
        one, other = steps[at, to]
        found.append((at, to, one, other))
        at, to = at - one, to - other
    return found[::-1]


def _cells(many: int, few: int) -> Iterator[tuple[int, int]]:
    """Yield the cells near the diagonal, row by row; the ends are always among them."""
    reach = min(_BAND + abs(many - few), _MOST_CELLS // (many + 1))
    reach = max(reach, few // max(1, many) + 2)
    for at in range(many + 1):
        middle = at * few // many if many else 0
        for to in range(max(0, middle - reach), min(few, middle + reach) + 1):
            if (at, to) != (0, 0):
                yield at, to
