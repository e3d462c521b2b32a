"""Runs of capitalised words, which may be names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.known_names import name_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

_WORD = re.compile(r"[^\W_]+")
_TEXTS = {
    "particles": "van de der den von du la le ter te ten d da di el al 't t des",
    "determiners": "de het een the a an le la les l un une des du au aux d deze dit die dat this "
    "these that its our their ce cette ces son sa ses leur leurs onze ons hun zijn haar",
    "joiners": "van of de d for voor pour des du",
}
PARTICLES, _DETERMINERS, _JOINERS = (frozenset(text.split()) for text in _TEXTS.values())
_OTHERS = {"fr": frozenset({"de", "d"})}
"""Words that determine in another language only."""

_STARTS = ".!?:…“«\"‘'„\n\r•*-–—(["
_JOINTS = frozenset({" ", "-", "'", "\u00a0", "’", "‑", "\u202f"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word at characters ``start`` to ``end``; ``flat`` is its plain spelling.

    A ``is_made_up`` one has capitals or digits inside, as no word of a language has.
    """

    flat: str
    start: int
    end: int
    is_acronym: bool = False
    is_made_up: bool = False
    is_particle: bool = False


@dataclass(frozen=True)
class Run:
    """Capitalised words in a row, with how they are introduced.

    By an article (``is_determined``), a title, or as in *Ministry of* (``is_joined``).
    """

    tokens: tuple[Token, ...]
    is_determined: bool
    is_titled: bool
    is_joined: bool

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.tokens[-1].end

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, flat."""
        return frozenset(token.flat for token in self.tokens)


def words_of(plain: str) -> frozenset[str]:
    """Return the words of a flat text."""
    return frozenset(_WORD.findall(plain))


def runs(given: str, plain: str, shared: Set[str], language: str) -> Iterator[Run]:
    """Yield the runs of a text; the first word of a sentence counts when it is ``shared``."""
    current: list[Token] = []
    particles: list[re.Match[str]] = []
    before = ""
    introduced = ""
    last_end = 0
    for match in _WORD.finditer(plain):
        gap = given[last_end : match.start()]
        adjoins = bool(current) and gap in _JOINTS
        is_name = _is_name(given, match, shared)
        if current and not adjoins:
            yield from _run(current, introduced, language)
            current, particles = [], []
        if is_name:
            if not current:
                introduced = before if last_end and not set(gap) & set(".!?;:\n(") else ""
            current += [_token(given, particle) for particle in particles]
            current.append(_token(given, match))
            particles = []
        elif current and match[0] in PARTICLES:
            particles.append(match)
        elif current:
            yield from _run(current, introduced, language)
            current, particles = [], []
        before, last_end = match[0], match.end()
    if current:
        yield from _run(current, introduced, language)


def _run(tokens: list[Token], introduced: str, language: str) -> Iterator[Run]:
    """Yield a run, if it is one without the titles in it, *Mme* or *European Commissioner*."""
    titles = name_words().titles
    at = max((place + 1 for place, one in enumerate(tokens) if one.flat in titles), default=0)
    if at:
        introduced = tokens[at - 1].flat
    while at < len(tokens) and tokens[at].is_particle:  # Président de la République
        introduced = tokens[at].flat
        at += 1
    if at < len(tokens):
        yield Run(
            tuple(tokens[at:]),
            is_determined=introduced in _DETERMINERS - _OTHERS.get(language, frozenset()),
            is_titled=introduced in titles or _is_full(tokens[at:]),
            is_joined=introduced in _JOINERS,
        )


def _is_full(tokens: Sequence[Token]) -> bool:
    """Tell whether words are the first name and the name of a person."""
    return len(tokens) > 1 and tokens[0].flat in name_words().first_names


def _token(given: str, match: re.Match[str]) -> Token:
    word = given[match.start() : match.end()]
    is_acronym = len(word) > 1 and word.upper() == word and any(map(str.isalpha, word))
    is_made_up = any(map(str.isdigit, word)) or any(map(str.isupper, word[1:]))
    return Token(match[0], match.start(), match.end(), is_acronym, is_made_up, word[0].islower())


def _is_name(given: str, match: re.Match[str], shared: Set[str]) -> bool:
    word = given[match.start() : match.end()]
    if not word[0].isupper() or (len(word) < 2 and given[match.end() : match.end() + 1] != "."):
        return False
    inside = any(map(str.isupper, word[1:])) or any(map(str.isdigit, word))
    return inside or match[0] in shared or not _starts_sentence(given, match.start())


def _starts_sentence(given: str, at: int) -> bool:
    before = given[:at].rstrip(" \t\u00a0\u202f")
    return not before or before[-1] in _STARTS
