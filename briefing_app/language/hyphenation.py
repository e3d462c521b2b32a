"""Where a word may be hyphenated at a line end, by language.

Knows pyphen's patterns and nothing of fonts or lines.  Spellings that change at the hyphen
(*omaatje*, *oma-tje*) are left whole: a line end must not alter the letters of a document.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

import pyphen

_DICTIONARIES = {"nl": "nl_NL", "fr": "fr", "en": "en_GB"}
_BEFORE, _AFTER = 2, 3
"""Letters that stay before, and that follow, a hyphen."""

_SHORTEST = 6
_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=20_000)
def break_points(word: str, language: str) -> tuple[int, ...]:
    """Return the offsets in ``word`` before which a hyphen and a line end may come.

    Each stretch of letters is looked at by itself, so that *l’infrastructure* is hyphenated
    after its apostrophe.  Empty for a language without patterns and for words in capitals.
    """
    patterns = _patterns(language)
    if patterns is None or word.isupper():
        return ()
    return tuple(
        match.start() + offset
        for match in _LETTERS.finditer(word)
        for offset in _offsets(match.group(), patterns)
    )


def _offsets(letters: str, patterns: pyphen.Pyphen) -> list[int]:
    if len(letters) < _SHORTEST:
        return []
    return [
        int(point)
        for point in patterns.positions(letters)
        if point.data is None and _BEFORE <= point <= len(letters) - _AFTER
    ]


@cache
def _patterns(language: str) -> pyphen.Pyphen | None:
    name = _DICTIONARIES.get(language)
    return pyphen.Pyphen(lang=name) if name else None
