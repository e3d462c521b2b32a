"""Alignment: which parts of two texts say the same, by their order, length and content.

A part may have no counterpart, or two.  The work grows with the length of a text and not with
its square: a counterpart is looked for only near where it should be.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.flat import flat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Place = tuple[int, int]
"""Characters of one side, the end exclusive."""

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_KEY = re.compile(r"\{\{\s*fact:[^|{}\s]+|@[^\[\]\s,;]+|[0-9]+(?:[.,\u00a0\u202f ][0-9]+)*")
_NAME = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Ý][\w]{3,}")
_BAND = 40
_MOST_CELLS = 200_000
_ALONE, _DOUBLE, _CONTENT = 1.0, 0.45, 1.2
_STEPS = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))
_LENGTHS = {"nl": 1.0, "fr": 1.1, "en": 0.93}
"""How long a text is in each language, as parts of the Dutch one."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Places of both sides that say the same; ``None`` for a side that lacks it."""

    left: Place | None
    right: Place | None


@dataclass(frozen=True, slots=True)
class _Part:
    """Where a part is, how long, and the numbers and names in it."""

    place: Place
    length: float
    keys: Counter[str]


def paragraphs(text: str) -> list[Place]:
    """Return the places of paragraphs: parted by blank lines, or one a line where there is none."""
    if not _BLANK_LINE.search(text.strip()):
        return [match.span() for match in _LINE.finditer(text)]
    places = []
    start = 0
    for match in (*_BLANK_LINE.finditer(text), None):
        end = match.start() if match else len(text)
        piece = text[start:end]
        if piece.strip():
            places.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
        start = match.end() if match else end
    return places


def expected_length(length: float, languages: tuple[str, str]) -> float:
    """Return how long a text of the first language should be in the second one."""
    return length * _LENGTHS[languages[1]] / _LENGTHS[languages[0]]


def aligned(
    texts: tuple[str, str], places: tuple[Sequence[Place], Sequence[Place]],
    languages: tuple[str, str],
) -> list[Bead]:  # fmt: skip
    """Pair the parts of two texts in their order."""
    ours, theirs = (
        [_part(text, place, language) for place in some]
        for text, some, language in zip(texts, places, languages, strict=True)
    )
    if len(ours) == len(theirs) == 1:
        return [Bead(ours[0].place, theirs[0].place)]
    beads: list[Bead] = []
    for at, to, one, other in _path(ours, theirs):
        bead = Bead(_joined(ours[at - one : at]), _joined(theirs[to - other : to]))
        if beads and _is_one_gap(beads[-1], bead):
            bead = Bead(_over(beads.pop().left, bead.left), bead.right)
        elif beads and _is_one_gap(_turned(beads[-1]), _turned(bead)):
            bead = Bead(bead.left, _over(beads.pop().right, bead.right))
        beads.append(bead)
    return beads


def _is_one_gap(last: Bead, bead: Bead) -> bool:
    """Tell whether two parts that the right side lacks follow each other."""
    return last.right is None and bead.right is None


def _turned(bead: Bead) -> Bead:
    return Bead(bead.right, bead.left)


def _over(first: Place | None, last: Place | None) -> Place | None:
    return (first[0], last[1]) if first and last else None


def _part(text: str, place: Place, language: str) -> _Part:
    words = text[slice(*place)]
    keys = [re.sub(r"[.,\s\u00a0\u202f]", "", key) for key in _KEY.findall(words)]
    keys += [flat(name) for name in _NAME.findall(words)]
    return _Part(place, len(words) / _LENGTHS[language] + 1, Counter(keys))


def _joined(parts: Sequence[_Part]) -> Place | None:
    return (parts[0].place[0], parts[-1].place[1]) if parts else None


def _path(ours: Sequence[_Part], theirs: Sequence[_Part]) -> list[tuple[int, int, int, int]]:
    """Return the cheapest steps: place after it on both sides, and how many parts it took."""
    best: dict[tuple[int, int], float] = {(0, 0): 0.0}
    steps: dict[tuple[int, int], tuple[int, int]] = {}
    for at, to in _cells(len(ours), len(theirs)):
        options = [
            (
                best[at - one, to - other] + _cost(ours[at - one : at], theirs[to - other : to]),
                one,
                other,
            )
            for one, other in _STEPS
            if (at - one, to - other) in best
        ]
        if options:
            cost, one, other = min(options)
            best[at, to], steps[at, to] = cost, (one, other)
    path = []
    at, to = len(ours), len(theirs)
    while (at, to) != (0, 0):
        one, other = steps[at, to]
        path.append((at, to, one, other))
        at, to = at - one, to - other
    return path[::-1]


def _cells(many: int, few: int) -> Iterator[tuple[int, int]]:
    """Yield the cells near the diagonal, row by row; the ends are always among them."""
    reach = min(_BAND + abs(many - few), _MOST_CELLS // (many + 1))
    reach = max(reach, few // max(1, many) + 2)
    for at in range(many + 1):
        middle = at * few // many if many else 0
        for to in range(max(0, middle - reach), min(few, middle + reach) + 1):
            if (at, to) != (0, 0):
                yield at, to


def _cost(ours: Sequence[_Part], theirs: Sequence[_Part]) -> float:
    """Return how unlike parts are: in length, and in numbers and names."""
    if not ours or not theirs:
        return _ALONE
    lengths = [sum(part.length for part in side) for side in (ours, theirs)]
    cost = abs(math.log(lengths[0] / lengths[1]))
    cost *= min(1.0, max(lengths) / 60)
    keys = [sum((part.keys for part in side), Counter()) for side in (ours, theirs)]
    every = (keys[0] | keys[1]).total()
    if every:
        cost += _CONTENT * (1 - (keys[0] & keys[1]).total() / every)
    return cost + _DOUBLE * (len(ours) + len(theirs) - 2)
