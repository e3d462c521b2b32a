"""Words that mean the same in three languages, by which what a value is about is recognised."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.domain.codes import LANGUAGES
from briefing_app.paths import resources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]{3,})*")
_SHORTEST = 2


def concepts(text: str, language: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and number of the concepts that words of a flat text name."""
    whole, begun = _index(language)
    for match in _WORD.finditer(text):
        number = whole.get(match[0])
        if number is None:
            word = match[0]
            ends = range(len(word), _SHORTEST, -1)
            number = next((begun[word[:end]] for end in ends if word[:end] in begun), None)
        if number is not None:
            yield match.start(), match.end(), number


@cache
def _rows() -> Sequence[Sequence[str]]:
    with (resources() / "comparing" / "concepts.toml").open("rb") as file:
        rows: Sequence[Sequence[str]] = tomllib.load(file)["concepts"]
    return rows


@cache
def _index(language: str) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return the concepts of whole words, and of how words begin; the first one counts."""
    at = LANGUAGES.index(language)
    whole: dict[str, int] = {}
    begun: dict[str, int] = {}
    for number, row in enumerate(_rows()):
        for word in row[at].split(" | "):
            known = begun if word.endswith("*") else whole
            known.setdefault(word.rstrip("*"), number)
    return whole, begun
