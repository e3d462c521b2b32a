"""Which language a text is in, by its small words: one of ours, or which other one.

Own lines, not a library: three languages that are known beforehand need no model of a hundred, and
a list of words says the same in every version.
"""

from __future__ import annotations

import re
from collections import Counter

from briefing_app.language.foreign import OTHER, foreign, is_other_script

_TEXTS = {
    "nl": (
        "aan al als bij dat de deze die dit door een en er geen haar heeft het hij hun ik in is je "
        "kan maar meer met naar niet nog nu of om onder ook op over te tot tussen uit van veel "
        "voor waar was wat we wel werd wordt worden zal ze zich zij zijn zo zonder circa jaar "
        "miljard miljoen toe waarvan"
    ),
    "fr": (
        "a au aucun aussi aux avec avoir ce ces cette c d dans de des du elle en est et être été "
        "il ils j je l la le les leur lui mais même n ne nous on ont ou où par pas plus pour qu "
        "que qui s sa sans se ses son sont sous sur un une vers vous y à ans dont million "
        "millions milliard milliards"
    ),
    "en": (
        "a all also an and are as at be been but by can for from had has have he her his if in "
        "into is it its more no not of on or our out she so than that the their there they this "
        "billion million of some year years to under up was we were which who will with would you"
    ),
}
_WORDS = {language: frozenset(text.split()) for language, text in _TEXTS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 40_000
"""Characters at the head of a text that are looked at."""

_CLOSE = 0.7
"""Part of the points of the best from which another language may be meant."""

_LEAST = 4
"""Points: two words of one language alone."""


def detect_language(text: str) -> str | None:
    """Return nl, fr or en; ``None`` when the words do not tell, or tell another language."""
    words = _counted(text)
    if foreign(words, _WORDS) or is_other_script(text[:_SAMPLE]):
        return None
    scores = {
        language: sum(count * _weight(word) for word, count in words.items() if word in known)
        for language, known in _WORDS.items()
    }
    ranked = sorted(scores, key=lambda language: -scores[language])
    best, second = ranked[0], ranked[1]
    if scores[best] < _LEAST or scores[second] > _CLOSE * scores[best]:
        return None
    return best


def foreign_language(text: str) -> str | None:
    """Return the code of the language that a text is in when it is surely none of ours.

    ``foreign.OTHER`` stands for one of another script.
    """
    if is_other_script(text[:_SAMPLE]):
        return OTHER
    return foreign(_counted(text), _WORDS)


def _counted(text: str) -> Counter[str]:
    return Counter(word.lower() for word in _WORD.findall(text[:_SAMPLE]))


def _weight(word: str) -> int:
    """Return how much a word tells: one of a single language more than one of two."""
    return 2 if sum(word in known for known in _WORDS.values()) == 1 else 1
