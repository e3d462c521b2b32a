"""Names that must not differ: persons, companies, places.

A translation may leave a name out, inflect it, or have its own for an institution; so only what
looks like the same name with another spelling, or like another name in its place, is a difference.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.flat import blanked, flat
from briefing_app.checks.comparing.known_names import is_place, known_index, name_words, own_index
from briefing_app.checks.comparing.places import place_differences
from briefing_app.checks.comparing.runs import PARTICLES, Run, runs, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.checks.comparing.known_names import Spellings

_ALIKE = 0.6
_KNOWN, _TOWN = "x", "q"
"""Stand for the letters of a known name, so that what it introduces is still introduced."""
_NEAR = 0.2
_LEAST, _LEAST_WITH_DIGIT = 4, 3

_WORD_BEFORE = re.compile(r"(\w[\w-]*) $")
_AFTER = re.compile(r" (?:group|groep|foundation|consortium)(?!\w)")
"""What a company's name may stand before; other words there follow an adjective too."""
_LOCATED = re.compile(
    rf"(?<!\w)(?:in|te|nabij|rond|a|near|around|{_TOWN}{{3,}}(?:,|,? (?:en|et|and))) $"
)
"""What a town stands behind: a word of place, or a known place in a list."""
_ADJECTIVE = re.compile(r"(?:s|se|sch|sche|ian|ean|ish|ese|nch|tch|ic)$")
"""How adjectives of countries end, which Dutch and English capitalise."""

Place = tuple[int, int]
"""Characters of one side, the end exclusive."""


@dataclass(frozen=True, slots=True)
class _Side:
    plain: str
    words: frozenset[str]
    capitals: frozenset[str]
    runs: tuple[Run, ...]


def name_differences(
    left: str, right: str, languages: tuple[str, str], own: Sequence[Spellings] = ()
) -> list[tuple[Place | None, Place | None]]:
    """Return the places of names that differ; ``own`` are the names of the dossier."""
    sides = []
    texts = [
        _without_known(text, own, language)
        for text, language in zip((left, right), languages, strict=True)
    ]
    capitals = [_capitals(text, language) for text, language in zip(texts, languages, strict=True)]
    shared = capitals[0] & capitals[1]
    for text, original, found, language in zip(
        texts, (left, right), capitals, languages, strict=True
    ):
        plain = flat(text)
        sides.append(
            _Side(
                plain, words_of(flat(original)), found, tuple(runs(text, plain, shared, language))
            )
        )
    return [*_differences(sides[0], sides[1]), *place_differences(left, right, languages)]


def _without_known(text: str, own: Sequence[Spellings], language: str) -> str:
    plain = flat(text)
    ours = own_index(tuple(own), language).found(plain)
    known = [one for one in known_index(language).found(plain) if text[one[0]].isupper()]
    spans = [(start, end) for start, end, _ in ours if text[start].isupper()]
    spans += [(start, end) for start, end, number in known if not is_place(number)]
    towns = [(start, end) for start, end, number in known if is_place(number)]
    return blanked(blanked(text, spans, _KNOWN), towns, _TOWN)


def _capitals(text: str, language: str) -> frozenset[str]:
    plain = flat(text)
    return frozenset(
        token.flat for run in runs(text, plain, words_of(plain), language) for token in run.tokens
    )


def _differences(left: _Side, right: _Side) -> list[tuple[Place | None, Place | None]]:
    ours = [run for run in left.runs if _unmatched(run, right)]
    theirs = [run for run in right.runs if _unmatched(run, left)]
    found: list[tuple[Place | None, Place | None]] = []

    def take(test: Callable[[Run, Run], bool]) -> None:
        for one in list(ours):
            twin = next((other for other in theirs if test(one, other)), None)
            if twin is not None:
                found.append(((one.start, one.end), (twin.start, twin.end)))
                ours.remove(one)
                theirs.remove(twin)

    take(lambda one, other: _is_variant(one, other, left, right))
    take(lambda one, other: _is_misspelt(one, other, left, right))
    take(lambda one, other: _is_replaced(one, other, left, right))
    take(lambda one, other: _is_other_place(one, other, left, right))
    found += [((run.start, run.end), None) for run in ours if _is_person(run, right)]
    found += [(None, (run.start, run.end)) for run in theirs if _is_person(run, left)]
    return found


def _unmatched(run: Run, other: _Side) -> list[str]:
    """Return the words of a run that the other side lacks."""
    generic = name_words().generic
    is_person = not run.is_determined and (run.is_titled or _is_full_name(run))
    return [
        token.flat
        for token in run.tokens
        if token.flat not in generic
        and len(token.flat) > 1
        and not _is_there(token.flat, other, is_person=is_person)
    ]


def _is_full_name(run: Run) -> bool:
    """Tell whether a run looks like a first name and a surname, in which every letter counts."""
    names = [token for token in run.tokens if not token.is_particle]
    generic = name_words().generic
    return (
        len(names) >= 2
        and not run.is_joined
        and not any(
            token.is_acronym or token.is_made_up or token.flat in generic for token in names
        )
    )


def _is_there(word: str, other: _Side, *, is_person: bool) -> bool:
    """Tell whether a word stands on a side; if no person, with other endings and in compounds."""
    if word in other.words or is_person:
        return word in other.words
    if f"{word}s" in other.words or word.removesuffix("s") in other.words:
        return True
    if len(word) <= _LEAST:
        return False
    return any(
        len(known) > _LEAST and (known.startswith(word) or word.startswith(known))
        for known in other.capitals
    )


def _is_variant(one: Run, other: Run, left: _Side, right: _Side) -> bool:
    """Tell whether two runs share a word of a name and differ in the rest: Siemens Energy."""
    common = {
        token.flat for token in one.tokens if token.flat in other.words and not token.is_acronym
    }
    if not common - name_words().generic or one.is_determined or other.is_determined:
        return False
    return bool(_unmatched(one, right)) and bool(_unmatched(other, left))


def _is_misspelt(one: Run, other: Run, left: _Side, right: _Side) -> bool:
    """Tell whether two names are nearly one: *Karremans* and *Karreman*, *AIC4NL* and *AIC4BE*.

    Words that are no certain names are left alone: languages share too many of those.
    """
    words = one.tokens[-1], other.tokens[-1]
    texts = [word.flat for word in words]
    if len(one.tokens) != len(other.tokens) or not all(map(_is_long_enough, texts)):
        return False
    if any(text in name_words().generic for text in texts):
        return False
    is_sure = (
        (one.is_titled and other.is_titled)
        or all(word.is_made_up for word in words)
        or (_is_called(one, left) and _is_called(other, right))
    )
    if not is_sure:
        return False
    return difflib.SequenceMatcher(None, texts[0], texts[1], autojunk=False).ratio() >= _ALIKE


def _is_long_enough(text: str) -> bool:
    has_digit = any(map(str.isdigit, text))
    return len(text) >= (_LEAST_WITH_DIGIT if has_digit else _LEAST)


def _is_replaced(one: Run, other: Run, left: _Side, right: _Side) -> bool:
    """Tell whether another full name stands at the same place."""
    if min(len(one.tokens), len(other.tokens)) < 2 and not (one.is_titled and other.is_titled):
        return False
    if one.is_determined or other.is_determined or one.is_joined or other.is_joined:
        return False
    whole = not _known_words(one, right) and not _known_words(other, left)
    apart = abs(one.start / len(left.plain) - other.start / len(right.plain))
    return whole and apart <= _NEAR


def _is_called(run: Run, side: _Side) -> bool:
    """Tell whether a word beside a run says that it is a name: *groupe Aurelis*."""
    before = _WORD_BEFORE.search(side.plain[: run.start])
    after = _AFTER.match(side.plain, run.end)
    return bool(after or (before and before[1] in name_words().namers))


def _is_other_place(one: Run, other: Run, left: _Side, right: _Side) -> bool:
    """Tell whether another town stands at the same place: *in Heerlen* and *in Venlo*."""
    if not (_is_located(one, left) and _is_located(other, right)):
        return False
    if all(_ADJECTIVE.search(run.tokens[-1].flat) for run in (one, other)):
        return False
    if not len(one.tokens) == len(other.tokens) == 1:
        return False
    apart = abs(one.start / len(left.plain) - other.start / len(right.plain))
    alone = [
        sum(_is_located(run, side) and bool(_unmatched(run, others)) for run in side.runs)
        for side, others in ((left, right), (right, left))
    ]
    return apart <= _NEAR or alone == [1, 1]


def _is_located(run: Run, side: _Side) -> bool:
    if any(token.is_acronym for token in run.tokens):
        return False
    return _LOCATED.search(side.plain[: run.start]) is not None


def _known_words(run: Run, other: _Side) -> set[str]:
    """Return the words of a run that the other side has, or that are no part of a name's core."""
    return set(run.words) - set(_unmatched(run, other)) - PARTICLES


def _is_person(run: Run, other: _Side) -> bool:
    """Tell whether a run is surely a person, whom the other side does not name at all."""
    is_full = len(run.tokens) >= 2 and not _known_words(run, other)
    return run.is_titled and not run.is_determined and is_full
