"""Hyphenation: where a word may be broken, by the patterns that LibreOffice uses (pyphen).

A break that would change the spelling is left out: it hyphenates right or not at all.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pyphen

if TYPE_CHECKING:
    from pathlib import Path

_DICTIONARIES = {"nl": "nl_NL", "fr": "fr", "en": "en_GB"}
_SHORTEST_START = 2
_SHORTEST_END = 3
_LETTERS = re.compile(r"[^\W\d_]+")
_DIAERESIS = "äëïöü"
_PARTS = re.compile(r"(\d?)(\D?)")
_WITHOUT_DIGITS = str.maketrans("", "", "0123456789")
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
    path = pyphen.LANGUAGES[name]
    pyphen.hdcache.setdefault(path, PatternFile(path))
    return pyphen.Pyphen(filename=path, left=_SHORTEST_START, right=_SHORTEST_END)


class PatternFile(pyphen.HyphDict):  # type: ignore[misc]  # pyphen is not typed
    """Patterns that are read when a word first asks for them: a document needs one in fifty.

    Reading all of them takes pyphen as long as setting some pages.  A file with patterns that
    change the spelling is left to it.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            encoding = file.readline().decode().strip()
        text = path.read_text(encoding)
        if "/" in text or "^^" in text:
            super().__init__(path)
            return
        lines = [line.strip() for line in text.split("\n")[1:]]
        letters = "\n".join(lines).translate(_WITHOUT_DIGITS).split("\n")
        patterns = _Patterns(zip(letters, lines, strict=True))
        for key in [key for key in patterns if not key or key.startswith(pyphen.ignored)]:
            del patterns[key]
        self.patterns = patterns
        self.maxlen = max(map(len, patterns))
        self.cache: dict[str, list[int]] = {}


class _Patterns(dict[str, "str | tuple[int, tuple[int, ...]] | None"]):
    """Patterns by their letters; as they are written until they are asked for."""

    def get(self, key: str, default: object = None) -> object:  # type: ignore[override]
        """Return where the numbers of a pattern start, and these; ``None`` for no pattern."""
        found = super().get(key)
        if isinstance(found, str):
            found = self[key] = _read(found)
        return default if found is None else found


def _read(pattern: str) -> tuple[int, tuple[int, ...]] | None:
    values = [int(digit or "0") for digit, _ in _PARTS.findall(pattern)]
    weighty = [index for index, value in enumerate(values) if value]
    if not weighty:
        return None
    return weighty[0], tuple(values[weighty[0] : weighty[-1] + 1])
