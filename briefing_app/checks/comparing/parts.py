"""Parts of a text that are aligned: their place, their length, the numbers and names in them."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.flat import flat

if TYPE_CHECKING:
    from collections.abc import Mapping

Place = tuple[int, int]
"""Characters of one side, the end exclusive."""

_KEY = re.compile(r"\{\{\s*fact:[^|{}\s]+|@[^\[\]\s,;]+|[0-9]+(?:[.,\u00a0\u202f ][0-9]+)*")
_NAME = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Ý][\w]{3,}")
_SEPARATORS = re.compile(r"[.,\s\u00a0\u202f]")
_CONTENT = 1.2
LENGTHS = {"nl": 1.0, "fr": 1.1, "en": 0.93}
"""How long a text is in each language, as parts of the Dutch one."""


@dataclass(frozen=True, slots=True)
class Part:
    """Where a part is, how long, and the numbers and names in it, so often each.

    ``numbers`` are the numbers alone, in one order: what two languages surely share.
    """

    place: Place
    length: float
    size: float
    keys: Mapping[str, int]
    total: int
    numbers: tuple[str, ...]


def part(text: str, place: Place, language: str) -> Part:
    """Return the part of a text at a place."""
    words = text[slice(*place)]
    numbers = [_SEPARATORS.sub("", key) for key in _KEY.findall(words)]
    names = [flat(name) for name in _NAME.findall(words)]
    length = len(words) / LENGTHS[language] + 1
    return _of(place, length, Counter([*numbers, *names]), tuple(sorted(numbers)))


def together(one: Part, other: Part) -> Part:
    """Return two parts as one."""
    keys = Counter(one.keys)
    keys.update(other.keys)
    numbers = tuple(sorted((*one.numbers, *other.numbers)))
    return _of((one.place[0], other.place[1]), one.length + other.length, keys, numbers)


def _of(place: Place, length: float, keys: Counter[str], numbers: tuple[str, ...]) -> Part:
    return Part(place, length, math.log(length), keys, keys.total(), numbers)


def unlikeness(one: Part, other: Part) -> float:
    """Return how unlike two parts are: in length, and in numbers and names."""
    cost = abs(one.size - other.size) * min(1.0, max(one.length, other.length) / 60)
    if not one.total and not other.total:
        return cost
    few, many = (
        (one.keys, other.keys) if len(one.keys) < len(other.keys) else (other.keys, one.keys)
    )
    shared = sum(min(number, many[key]) for key, number in few.items() if key in many)
    return cost + _CONTENT * (1 - shared / (one.total + other.total - shared))
