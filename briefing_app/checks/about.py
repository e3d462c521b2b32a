"""What a sentence is about: the words that it shares with the titles of a fact, in any language."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.checks.matching import stems
from briefing_app.language.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_app.domain.fact import Fact

_REMEMBERED = 8192
_BODIES = (
    "EU UE Europa Europe Europees Europese européen européenne European",
    "Rijk Rijks kabinet regering État gouvernement state government",
)
"""Names of a body and what is said of it, which count as one word."""

_BODY = {stem: body for body in _BODIES for stem in stems(body)}


def sentence_at(text: str, place: int) -> tuple[int, int]:
    """Return the span of the sentence around a character; of the whole text where there is none."""
    spans = sentences(text)
    return next((span for span in spans if span[0] <= place < span[1]), (0, len(text)))


def words_around(text: str, start: int, end: int) -> str:
    """Return the sentence of a figure without the figure: what is counted names every such fact."""
    first, last = sentence_at(text, start)
    return f"{text[first:start]} {text[end:last]}"


def shared(sentence: str, fact: Fact) -> int:
    """Return how many words of a sentence the titles of a fact have too."""
    return len(_words(sentence) & _titled(tuple(fact.title.values())))


def most_shared(sentence: str, facts: Iterable[Fact]) -> int:
    """Return the most words that a sentence shares with any of some facts."""
    return max((shared(sentence, fact) for fact in facts), default=0)


def nearest(sentence: str, facts: Sequence[Fact]) -> tuple[Fact, int]:
    """Return which of some facts, one at least, shares most words with a sentence, and how many."""
    fact = max(facts, key=lambda each: shared(sentence, each))
    return fact, shared(sentence, fact)


@lru_cache(maxsize=_REMEMBERED)
def _titled(titles: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(_words, titles))


def _words(text: str) -> frozenset[str]:
    return frozenset(_BODY.get(stem, stem) for stem in stems(text))
