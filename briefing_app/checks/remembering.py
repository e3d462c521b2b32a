"""What was found in each passage, and which passages a change concerns.

A passage is checked again when it was changed itself, when it refers to a fact that was, when it
types a number that such a fact states or nearly states, or when it has the words of a term or a
name that was.  A law holds: a check that remembers finds what one finds that does not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from briefing_app.checks.comparing.family import own_names
from briefing_app.checks.comparing.flat import flat
from briefing_app.checks.quotations import quoted_in
from briefing_app.checks.stating import is_about, own_mentions, says
from briefing_app.checks.vocabulary import says as has_words_of
from briefing_app.domain.reference import FactReference, references

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.fact import Fact, Measure, Value
    from briefing_app.domain.finding import Finding
    from briefing_app.domain.glossary import Term
    from briefing_app.language.mentions import Mention

_Key = TypeVar("_Key", str, int)


@dataclass(slots=True)
class CheckMemory:
    """What was found in each passage, by UUID, and around what; changes nothing but the time."""

    around: Surroundings | None = None
    found: dict[str, tuple[Passage, tuple[Finding, ...]]] = field(default_factory=dict)

    def checked(
        self, around: Surroundings, check: Callable[[Passage], tuple[Finding, ...]]
    ) -> Iterator[Finding]:
        """Yield what is found in the passages of a briefing; ``check`` only where it may differ."""
        kept: dict[str, tuple[Passage, tuple[Finding, ...]]] = {}
        changed = _changed(self.around, around) if self.around is not None else None
        for section in around.snapshot.briefing.sections:
            for passage in section.passages:
                before = self.found.get(passage.uuid)
                is_known = before is not None and before[0] == passage
                if changed is None or before is None or not is_known or changed.concerns(passage):
                    before = passage, check(passage)
                kept[passage.uuid] = before
                yield from before[1]
        self.around, self.found = around, kept


@dataclass(frozen=True, slots=True)
class _Changed:
    """What is not as it was: keys of facts, what they stated and state, terms, flat names."""

    languages: tuple[str, ...]
    keys: frozenset[str]
    measures: tuple[Measure, ...]
    has_quotations: bool
    terms: tuple[Term, ...]
    names: frozenset[str]

    def concerns(self, passage: Passage) -> bool:
        """Tell whether anything that changed may change what is found in a passage."""
        texts = [text.text for text in passage.texts.values()]
        return (
            (bool(self.keys) and any(map(self._refers, texts)))
            or (bool(self.measures) and any(map(self._states, self._mentions(passage))))
            or (self.has_quotations and any(any(quoted_in(text)) for text in texts))
            or any(has_words_of(text, term) for term in self.terms for text in texts)
            or (bool(self.names) and any(map(self._names, texts)))
        )

    def _refers(self, text: str) -> bool:
        if "{{" not in text:
            return False
        found = references(text)
        return any(isinstance(one, FactReference) and one.key in self.keys for one in found)

    def _mentions(self, passage: Passage) -> Iterator[Mention]:
        for language in self.languages:
            yield from own_mentions(passage.text(language), language)

    def _states(self, mention: Mention) -> bool:
        return any(
            is_about(measure, mention) or says(measure, mention) for measure in self.measures
        )

    def _names(self, text: str) -> bool:
        plain = flat(text)
        return any(name in plain for name in self.names)


def _changed(before: Surroundings, now: Surroundings) -> _Changed | None:
    """Return what changed between two checks; ``None`` where it concerns everything."""
    if _everywhere(before) != _everywhere(now):
        return None
    sources = _different(before.weights, now.weights)
    keys = {
        *_different(before.facts, now.facts),
        *(fact.key for around in (before, now) for fact in _citing(around, sources)),
    }
    held = [{fact.key: (fact, value) for fact, value in one.known} for one in (before, now)]
    known = _different(held[0], held[1]) | (keys & (held[0].keys() | held[1].keys()))
    pairs = [side[key] for side in held for key in known if key in side]
    terms = [{term.key: term for term in one.snapshot.terms} for one in (before, now)]
    names = [set(_names(one)) for one in (before, now)]
    return _Changed(
        languages=now.languages,
        keys=frozenset(keys),
        measures=tuple(_measures(pairs, before, now)),
        has_quotations=_quoted(before) != _quoted(now),
        terms=tuple(one[key] for key in _different(*terms) for one in terms if key in one),
        names=frozenset(spelling for _, spelling in names[0] ^ names[1]),
    )


def _measures(
    pairs: Iterable[tuple[Fact, Value]], before: Surroundings, now: Surroundings
) -> Iterator[Measure]:
    """Yield what changed facts state or stated, and every value that does not hold or is withheld.

    Which fact is meant by one of these, its sentence tells, compared with the titles of all.
    """
    found = [value for fact, _ in pairs for value in fact.values]
    if found or before.withheld != now.withheld:
        for around in (before, now):
            found += [one.value for one in around.outdated]
            found += [value for _, value in around.withheld]
    return (value.measure for value in found if value.measure is not None)


def _quoted(around: Surroundings) -> tuple[object, ...]:
    return around.quotations, [each for each in around.withheld if each[1].measure is None]


def _names(around: Surroundings) -> Iterator[tuple[int, str]]:
    """Yield the flat names of a dossier, each with the place of its language."""
    for name in own_names(around.snapshot):
        for at, spellings in enumerate(name):
            yield from ((at, spelling) for spelling in spellings)


def _everywhere(around: Surroundings) -> tuple[object, ...]:
    """Return what every passage is checked by."""
    briefing = around.snapshot.briefing
    return around.languages, briefing.original, briefing.profile, around.snapshot.dossier.country


def _different(before: Mapping[_Key, object], now: Mapping[_Key, object]) -> set[_Key]:
    """Return the keys of what is new, gone, or not as it was."""
    keys = before.keys() | now.keys()
    return {key for key in keys if before.get(key) != now.get(key)}


def _citing(around: Surroundings, sources: Iterable[int]) -> Iterator[Fact]:
    """Yield the facts that rest on any of some sources, by which their values are weighed."""
    wanted = set(sources)
    if not wanted:
        return
    for fact in around.facts.values():
        if any(one.source_id in wanted for value in fact.values for one in value.citations):
            yield fact
