"""Names that differ by language: places, countries, institutions, and those of the dossier."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.flat import flat
from briefing_app.domain.codes import LANGUAGES
from briefing_app.paths import resources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Spellings = tuple[frozenset[str], ...]
"""One name, flat, in each of ``LANGUAGES``; a language may have several spellings of it."""


@dataclass(frozen=True, slots=True)
class NameWords:
    """Flat words about names.

    ``titles`` stand before those of persons, which begin with ``first_names``; ``namers`` beside
    those of companies; institutions are made of ``generic`` ones.
    """

    titles: frozenset[str]
    generic: frozenset[str]
    first_names: frozenset[str]
    namers: frozenset[str]


@cache
def name_words() -> NameWords:
    """Return the words about names."""
    data = _data()
    return NameWords(
        titles=frozenset(data.titles),
        generic=frozenset(data.generic),
        first_names=frozenset(data.first_names.split()),
        namers=frozenset(data.namers),
    )


@cache
def known_names() -> tuple[Spellings, ...]:
    """Return the names that the application knows in three languages."""
    data = _data()
    rows = (*data.places, *data.institutions)
    found = [tuple(frozenset(map(flat, cell.split(" | "))) for cell in row) for row in rows]
    return (*found, *_territories())


@cache
def _place_ends() -> tuple[int, int]:
    """Return where places end among the known names, and where countries begin."""
    data = _data()
    return len(data.places), len(data.places) + len(data.institutions)


def is_place(number: int) -> bool:
    """Tell whether a known name is that of a place, by its number."""
    places, countries = _place_ends()
    return number < places or number >= countries


def names_of(texts: Iterable[Mapping[str, str]]) -> tuple[Spellings, ...]:
    """Return names of a dossier, each given by language, as spellings."""
    return tuple(
        tuple(frozenset({flat(text[one])} if text.get(one) else ()) for one in LANGUAGES)
        for text in texts
    )


@dataclass(frozen=True, slots=True)
class Names:
    """The known names by their first word in a language, so that a text is read once."""

    by_word: Mapping[str, tuple[tuple[str, int], ...]]

    def found(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield start, end and number of the known names in a flat text, the longest each."""
        end = 0
        for match in _WORD.finditer(text):
            if match.start() < end:
                continue
            for spelling, number in self.by_word.get(match[0], ()):
                stop = match.start() + len(spelling)
                if text.startswith(spelling, match.start()) and not text[stop : stop + 1].isalnum():
                    yield match.start(), stop, number
                    end = stop
                    break


_WORD = re.compile(r"[^\W_]+")


def index(names: Sequence[Spellings], language: str) -> Names:
    """Return names by their first word; ``found`` tells their place in ``names``."""
    rows: dict[str, list[tuple[str, int]]] = {}
    at = LANGUAGES.index(language)
    for number, spellings in enumerate(names):
        for spelling in spellings[at]:
            first = _WORD.search(spelling)
            if first is not None and first.start() == 0:
                rows.setdefault(first[0], []).append((spelling, number))
    ordered = {
        word: tuple(sorted(found, key=lambda one: (-len(one[0]), one[1])))
        for word, found in rows.items()
    }
    return Names(ordered)


@lru_cache(maxsize=16)
def own_index(names: tuple[Spellings, ...], language: str) -> Names:
    """Return the names of a dossier, which are the same for all its passages."""
    return index(names, language)


@cache
def known_index(language: str) -> Names:
    """Return the names that the application knows, by their first word in a language."""
    return index(known_names(), language)


def _territories() -> Iterator[Spellings]:
    """Yield countries and parts of the world from locale data."""
    from babel import Locale  # a start can do without it

    territories = [Locale(language).territories for language in LANGUAGES]
    for code in territories[0]:
        yield tuple(
            frozenset({flat(names[code])} if code in names else ()) for names in territories
        )


@dataclass(frozen=True, slots=True)
class _Data:
    places: Sequence[Sequence[str]]
    institutions: Sequence[Sequence[str]]
    titles: Sequence[str]
    generic: Sequence[str]
    first_names: str
    namers: Sequence[str]


@cache
def _data() -> _Data:
    with (resources() / "comparing" / "names.toml").open("rb") as file:
        return _Data(**tomllib.load(file))
