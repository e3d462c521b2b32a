"""Anchors: what two texts in two languages surely both name once, whatever it is called.

Years and values that agree, names, words of one spelling or nearly, and known concepts.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.concepts import concepts
from briefing_app.checks.comparing.item import ItemKind
from briefing_app.checks.comparing.known_names import known_index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing_app.checks.comparing.item import Item

Place = tuple[int, int]
"""Characters of one side, the end exclusive."""
Anchor = tuple[Place, Place]
"""The places of one thing on both sides."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_LEAST, _COMMON, _PART = 6, 5, 0.6
_TEXT = (
    "over door want even hier mais dans pour alle maar when there have will elle sont cent mille "
    "euro euros millions million miljoen percent procent"
)
_FALSE = frozenset(_TEXT.split())
"""Words of four letters or more that mean different things, or say nothing of what it is about."""


def anchors(
    agreeing: Sequence[tuple[Item, Item]], texts: tuple[str, str], languages: tuple[str, str]
) -> list[Anchor]:
    """Return the places of what both flat texts name just once."""
    found: list[Anchor] = [
        ((one.start, one.end), (other.start, other.end))
        for one, other in agreeing
        if one.kind is other.kind
        and one.kind in {ItemKind.DATE, ItemKind.FACT, ItemKind.MARK, ItemKind.COUNT}
    ]
    sides = [_named(text, language) for text, language in zip(texts, languages, strict=True)]
    found += [(sides[0][key], sides[1][key]) for key in sides[0].keys() & sides[1].keys()]
    found += _alike(*(_words(text) for text in texts))
    return sorted(set(found))


def _named(text: str, language: str) -> Mapping[str, Place]:
    """Return the places of names and concepts that a text has once."""
    names, words = known_index(language).found(text), concepts(text, language)
    return _once([
        *((f"name {number}", (start, end)) for start, end, number in names),
        *((f"concept {number}", (start, end)) for start, end, number in words),
    ])  # fmt: skip


def _words(text: str) -> Mapping[str, Place]:
    return _once((match[0], match.span()) for match in _WORD.finditer(text))


def _once(keys: Iterable[tuple[str, Place]]) -> Mapping[str, Place]:
    found = list(keys)
    counts = Counter(key for key, _ in found)
    return {key: place for key, place in found if counts[key] == 1}


def _alike(ours: Mapping[str, Place], theirs: Mapping[str, Place]) -> Iterator[Anchor]:
    """Yield words of one spelling, and those that begin alike when just one of each side does."""
    same = {word for word in ours.keys() & theirs.keys() if word not in _FALSE}
    yield from ((ours[word], theirs[word]) for word in same)
    begun = [_by_beginning(side, same) for side in (ours, theirs)]
    for beginning in begun[0].keys() & begun[1].keys():
        pair = begun[0][beginning], begun[1][beginning]
        if all(len(words) == 1 for words in pair):
            one, other = pair[0][0], pair[1][0]
            if min(len(one), len(other)) >= _PART * max(len(one), len(other)):
                yield ours[one], theirs[other]


def _by_beginning(words: Mapping[str, Place], without: set[str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= _LEAST and word not in without:
            found.setdefault(word[:_COMMON], []).append(word)
    return found
