"""Hyphenation: where a word may be broken, by the patterns that LibreOffice uses (pyphen).

A break that would change the spelling is left out: it hyphenates right or not at all.
"""

from __future__ import annotations

import re
from functools import cache

import pyphen

_DICTIONARIES = {"nl": "nl_NL", "fr": "fr", "en": "en_GB"}
_SHORTEST_START = 2
_SHORTEST_END = 3
_LETTERS = re.compile(r"[^\W\d_]+")
_DIAERESIS = "äëïöü"
_ODD = re.compile(r"[\d_@/\\.{}\[\]]")


def positions(word: str, language: str) -> list[int]:
    """Return the indexes before which a hyphen may stand, ascending.

    Each part of a word with apostrophes or hyphens (*l’intelligence*, *AI-fabriek*) is broken
    by itself.  Abbreviations and names with capitals inside, addresses and numbers are never
    broken, nor is a Dutch word before a vowel with a diaeresis, which would lose it (*re-eel*).
    """
    dictionary = _dictionary(language)
    if dictionary is None or _ODD.search(word):
        return []
    found: list[int] = []
    for part in _LETTERS.finditer(word):
        if part[0][1:] != part[0][1:].lower():
            continue
        found += [part.start() + position for position in _of_part(part[0], language, dictionary)]
    return found


def _of_part(part: str, language: str, dictionary: pyphen.Pyphen) -> list[int]:
    return [
        int(position)
        for position in dictionary.positions(part)
        # A position with data asks for another spelling at the break.
        if getattr(position, "data", None) is None
        and not (language == "nl" and part[position].lower() in _DIAERESIS)
    ]


@cache
def _dictionary(language: str) -> pyphen.Pyphen | None:
    name = _DICTIONARIES.get(language)
    if name is None:
        return None
    return pyphen.Pyphen(lang=name, left=_SHORTEST_START, right=_SHORTEST_END)
