"""Which fact a value from a document belongs to, and whether it agrees with what holds.

A proposal, never a decision: the words of the sentence that a fact's titles and statements share
in any language, those near the figure first, and the figure itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.codes import NUMERIC, FactKind, Grade
from briefing_app.domain.weighing import current, grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing_app.domain.fact import Fact, Measure, Texts, Value
    from briefing_app.domain.source import Source

_WORD = re.compile(r"[^\W\d_]{3,}|\b[A-Z]{2}\b")
_STEP = re.compile(r"[^\W\d_]{3,}|\b[A-Z]{2}\b|\d|[,;:()–—](?=\s)|(?<=\s)\(")
_ENDING = re.compile(r"(?<=\w{3})(?:en|es|e|s|n)$")
_DOUBLED = re.compile(r"([aeou])\1")
_STEM = 6
"""Letters of a word that tell it from others: endings differ by number and gender."""

_BODIES = (
    ("EU", "UE", "Europese Unie", "Union européenne", "European Union"),
    ("Rijk", "kabinet", "État", "gouvernement", "state", "government"),
)
"""Names of the same body in three languages, which no glossary needs to have."""

_REACH = 8
"""Words away from the figure at which a shared word weighs half."""

_ELSEWHERE = 0.35
"""What a word of another clause than the figure's still weighs."""

_MOST = 300
"""Facts that one word may name; a word of more of them says nothing."""

_LEAST = 0.55
"""The least score of a proposal."""

_LEAST_SHARED, _LEAST_SURE = 0.25, 0.5
"""What the words must say: with a number that agrees, and without."""

_AGREES, _SAID_BEFORE, _CLOSE = 0.6, 0.4, 0.2
_LEAST_QUOTED = 0.5

_STOP_WORDS = {
    "nl": (
        "aan alle als kost bij dat deze die dit door een elk er gaat gaan haar het hij hun ook "
        "maar met meer naar nog niet nieuwe onder over per sinds tot uit van veel volgens "
        "voor waar wat wel werd wordt worden zal zich zijn zodat zullen miljoen miljard "
        "euro procent jaar"
    ),
    "fr": (
        "coute coutent coutera couteront "
        "afin ainsi alors apres aux avec cette ces cet dans deja des dont elle elles est "
        "etre font leur leurs mais meme nos notre nous ont par pas plus pour qui que sans "
        "sera ses son sont sous sur tandis tous tout toute une vos vous million millions "
        "milliard milliards euros nouveau nouveaux nouvelle nouvelles pourcent annee "
        "annees ans"
    ),
    "en": (
        "about after all also and are been but can for from had has have his her its more "
        "new not one our out over per she than that the their them then there these they "
        "this was were what when which who will with would million billion euros percent "
        "year years"
    ),
}
_STOP = frozenset(word for words in _STOP_WORDS.values() for word in words.split())


@dataclass(frozen=True, slots=True)
class Proposal:
    """A fact that a value belongs to, what holds of it now, and how the two are graded."""

    fact: Fact
    held: Value
    grade: Grade
    score: float

    @property
    def agrees(self) -> bool:
        """Whether both can be said at once."""
        return self.grade is Grade.COMPATIBLE


class FactIndex:
    """Facts by the words that name them; ``glossary`` are pairs of words across languages."""

    def __init__(
        self,
        facts: Iterable[Fact],
        sources: Mapping[int, Source],
        glossary: Iterable[Texts] = (),
    ) -> None:
        self._sources = sources
        self._held: dict[int, tuple[Fact, Value]] = {}
        self._named: dict[str, dict[int, float]] = defaultdict(dict)
        self._speakers: dict[str, set[int]] = defaultdict(set)
        forms = [*_BODIES, *(tuple(texts.values()) for texts in glossary)]
        self._pairs = [[frozenset(stems(text)) for text in each if stems(text)] for each in forms]
        for fact in facts:
            self.put(fact)

    def put(self, fact: Fact) -> None:
        """Take in a fact that is new, or no longer what it was."""
        if fact.id in self._held:
            for named in self._named.values():
                named.pop(fact.id, None)
            for spoken in self._speakers.values():
                spoken.discard(fact.id)
        value = current(fact, self._sources)
        if value is None:
            self._held.pop(fact.id, None)
            return
        self._held[fact.id] = fact, value
        for stem, weight in _named(fact).items():
            self._named[stem][fact.id] = weight
        for stem in stems(value.speaker):
            self._speakers[stem].add(fact.id)

    def propose(self, kind: FactKind, value: Value, sentence: str, words: str) -> Proposal | None:
        """Return the fact that a value fits best; ``words`` are its own within the sentence.

        ``None`` when no fact is of the same kind, currency or unit, or none shares its words.
        """
        best: Proposal | None = None
        for row, shared in self._near(value, sentence, words).items():
            fact, held = self._held[row]
            if fact.kind is not kind or shared < _LEAST_SHARED:
                continue
            score = self._score(fact, held, value, shared)
            if score >= _LEAST and (best is None or score > best.score):
                graded = grade(kind, held, value, self._sources)
                best = Proposal(fact, held, graded, score)
        return best

    def against(self, fact_id: int, value: Value) -> Proposal | None:
        """Grade a value against a fact that a person chose; ``None`` for one without values."""
        if fact_id not in self._held:
            return None
        fact, held = self._held[fact_id]
        return Proposal(fact, held, grade(fact.kind, held, value, self._sources), 1.0)

    def _near(self, value: Value, sentence: str, words: str) -> dict[int, float]:
        """Return the facts that share words, with how much; of a quotation its speaker's."""
        if value.measure is None:
            spoken = [self._speakers.get(stem, set()) for stem in stems(value.speaker)]
            return dict.fromkeys(set().union(*spoken), _LEAST)
        near: dict[int, float] = defaultdict(float)
        for stem, loudness in self._heard(sentence, words).items():
            named = self._named.get(stem, {})
            if len(named) <= _MOST:
                for row, weight in named.items():
                    near[row] += loudness * weight / len(named)
        return near

    def _score(self, fact: Fact, held: Value, value: Value, shared: float) -> float:
        if fact.kind is FactKind.QUOTATION:
            return _quoted(value, held)
        if value.measure is None or held.measure is None:
            return 0.0
        if fact.kind in NUMERIC and not _same_thing(value.measure, held.measure):
            return 0.0
        if grade(fact.kind, held, value, self._sources) is Grade.COMPATIBLE:
            return shared + _AGREES
        if any(_is_repeated(value, other) for other in fact.values):
            return shared + _SAID_BEFORE
        if shared < _LEAST_SURE:
            return 0.0
        return shared + (_CLOSE if _is_close(value.measure, held.measure) else 0.0)

    def _heard(self, sentence: str, words: str) -> dict[str, float]:
        """Return how much each word of a sentence says of the figure in it."""
        at = sentence.find(words)
        before, after = (sentence, "") if at < 0 else (sentence[:at], sentence[at + len(words) :])
        heard: dict[str, float] = {}
        for side in (list(reversed(_STEP.findall(before))), _STEP.findall(after)):
            share = 1.0
            for away, word in enumerate(side):
                share = share if word[0].isalpha() else _ELSEWHERE
                for stem in stems(word):
                    heard[stem] = max(heard.get(stem, 0.0), share * _REACH / (_REACH + away))
        for word in stems(words):  # "500 banen": what is counted names the fact too
            heard[word] = 1.0
        for forms in self._pairs:
            said = [form for form in forms if form <= heard.keys()]
            if said:
                weight = max(min(heard[stem] for stem in form) for form in said)
                for stem in (stem for form in forms for stem in form):
                    heard[stem] = max(heard.get(stem, 0.0), weight)
        return heard


def stems(text: str) -> list[str]:
    """Return the beginnings of the words of a text that say something, without accents."""
    return [_stem(word) for word in map(_folded, _WORD.findall(text)) if word not in _STOP]


def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()


def _stem(word: str) -> str:
    """Return the beginning of a word: totaal and totale, banen and baan begin alike."""
    return _ENDING.sub("", _DOUBLED.sub(r"\1", word))[:_STEM]


def _named(fact: Fact) -> dict[str, float]:
    """Return the words of a fact: those of a title weigh more than those of a statement."""
    named = dict.fromkeys((stem for text in fact.statement.values() for stem in stems(text)), 0.5)
    return named | dict.fromkeys((stem for text in fact.title.values() for stem in stems(text)), 1)


def _same_thing(one: Measure, other: Measure) -> bool:
    if one.series or other.series:
        return False
    return (one.currency, one.unit) == (other.currency, other.unit)


def _is_repeated(one: Value, other: Value) -> bool:
    if one.measure is None or other.measure is None:
        return False
    return (one.measure.low, one.measure.high, one.measure.moment) == (
        other.measure.low,
        other.measure.high,
        other.measure.moment,
    )


def _is_close(one: Measure, other: Measure) -> bool:
    """Tell whether one number is at most twice the other."""
    if not one.low or not other.low:
        return False
    low, high = sorted((abs(one.low), abs(other.low)))
    return high <= 2 * low


def _quoted(one: Value, other: Value) -> float:
    """Return how much of the shorter wording the other has; 0 for another speaker."""
    if stems(one.speaker) != stems(other.speaker) or not stems(one.speaker):
        return 0.0
    shares = [
        _share(stems(left), stems(right))
        for left in one.texts.values()
        for right in other.texts.values()
    ]
    most = max(shares, default=0.0)
    return most + _LEAST if most >= _LEAST_QUOTED else 0.0


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    few, many = sorted((set(one), set(other)), key=len)
    return len(few & many) / len(few) if few else 0.0
