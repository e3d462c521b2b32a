"""Towns and countries: another one at the same place of the text is a difference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.flat import flat
from briefing_app.checks.comparing.known_names import is_place, known_index

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[int, int]
"""Characters of one side, the end exclusive."""

_NEAR = 0.15


@dataclass(frozen=True, slots=True)
class _Named:
    """A place that a side names; ``number`` tells which one it is."""

    where: Place
    apart: float
    number: int


def place_differences(
    left: str, right: str, languages: tuple[str, str]
) -> list[tuple[Place, Place]]:
    """Return two places that stand for each other, when each side has just one of its own."""
    plains = flat(left), flat(right)
    sides = [
        list(_named(text, plain, language))
        for text, plain, language in zip((left, right), plains, languages, strict=True)
    ]
    numbers = [{one.number for one in side} for side in sides]
    alone = [
        [one for one in side if one.number not in others and plain[slice(*one.where)] not in other]
        for side, others, plain, other in zip(
            sides, numbers[::-1], plains, plains[::-1], strict=True
        )
    ]
    if len(alone[0]) != 1 or len(alone[1]) != 1:
        return []
    one, other = alone[0][0], alone[1][0]
    if abs(one.apart - other.apart) > _NEAR:
        return []
    return [(one.where, other.where)]


def _named(text: str, plain: str, language: str) -> Iterator[_Named]:
    for start, end, number in known_index(language).found(plain):
        if text[start].isupper() and is_place(number):
            yield _Named((start, end), start / len(text), number)
