"""What a public document may know: the snapshot without anything internal.

It is cut before anything is worded, drawn or numbered, so that no later stage can leak it.
What holds is weighed before the cut: leaving something out never changes a figure.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing_app.domain.codes import ChartKind, Disclosure
from briefing_app.domain.source import Source
from briefing_app.domain.weighing import current_and_state, public_only

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.domain.briefing import Section
    from briefing_app.domain.chart import Chart
    from briefing_app.domain.codes import FactState
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Fact, Value


@dataclass(frozen=True, slots=True)
class Disclosed:
    """A snapshot that may be printed, and what is not in it.

    ``weights`` are the sources by id for weighing: an internal one has its rank and no words.
    ``states`` of its facts, by key, are those that all values give, internal ones too: findings
    tell the writer of them, the document does not.  ``hidden_facts`` and ``hidden_sources`` are
    keys, ``hidden_passages`` UUIDs, ``thinned_charts`` the ids of charts that lost a fact
    or a stakeholder.  ``withheld`` are the internal values of the dossier's facts, which only
    checks are given.
    """

    snapshot: Snapshot
    weights: dict[int, Source]
    states: dict[str, FactState]
    hidden_facts: frozenset[str] = field(default_factory=frozenset)
    hidden_sources: frozenset[str] = field(default_factory=frozenset)
    hidden_passages: tuple[str, ...] = ()
    thinned_charts: frozenset[int] = frozenset()
    withheld: tuple[tuple[Fact, Value], ...] = ()


def disclose(snapshot: Snapshot) -> Disclosed:
    """Return the snapshot as a document may know it: an internal briefing knows everything.

    A fact whose holding value is internal is hidden as a whole: another value, though public,
    is not what holds.
    """
    whole = {source.id: source for source in snapshot.sources.values()}
    weighed = {key: current_and_state(fact, whole) for key, fact in snapshot.facts.items()}
    states = {key: state for key, (_, state) in weighed.items()}
    if snapshot.briefing.disclosure is Disclosure.INTERNAL:
        return Disclosed(snapshot, whole, states)
    found = ((key, _public(fact, weighed[key][0])) for key, fact in snapshot.facts.items())
    facts = {key: fact for key, fact in found if fact is not None}
    sources = {key: each for key, each in snapshot.sources.items() if _is_public(each)}
    sections = snapshot.briefing.sections
    people = tuple(one for one in snapshot.stakeholders if one.disclosure is Disclosure.PUBLIC)
    by_id = {fact.id: fact for fact in facts.values()}
    known = {fact.id: fact for fact in snapshot.facts.values()}
    persons = {one.id for one in people}
    charts = {
        key: _public_chart(chart, known, by_id, persons) for key, chart in snapshot.charts.items()
    }
    public = replace(
        snapshot,
        briefing=replace(snapshot.briefing, sections=_public_sections(sections)),
        facts=facts,
        sources=sources,
        charts=charts,
        stakeholders=people,
        register=tuple(
            (_with_public_values(fact), value)
            for fact, value in snapshot.register
            if Disclosure.INTERNAL not in {fact.disclosure, value.disclosure}
        ),
    )
    return Disclosed(
        public,
        {number: _weight(source) for number, source in whole.items()},
        states,
        frozenset(snapshot.facts.keys() - facts.keys()),
        frozenset(snapshot.sources.keys() - sources.keys()),
        tuple(
            passage.uuid
            for section in sections
            for passage in section.passages
            if passage.disclosure is Disclosure.INTERNAL
        ),
        frozenset(key for key, chart in snapshot.charts.items() if _lost(chart, charts[key])),
        tuple(_withheld(snapshot)),
    )


def _withheld(snapshot: Snapshot) -> Iterator[tuple[Fact, Value]]:
    facts = {fact.key: fact for fact, _ in snapshot.register} | snapshot.facts
    for fact in facts.values():
        for value in fact.values:
            if Disclosure.INTERNAL in {fact.disclosure, value.disclosure}:
                yield fact, value


def _is_public(source: Source) -> bool:
    return source.disclosure is Disclosure.PUBLIC


def _weight(source: Source) -> Source:
    if _is_public(source):
        return source
    return Source(id=source.id, key="", title="", rank=source.rank, disclosure=Disclosure.INTERNAL)


def _public(fact: Fact, holding: Value | None) -> Fact | None:
    """Return a fact with the public ones of its values, of which the same one holds.

    It does without a check: a value that an internal one supersedes comes after that one in
    rank and date, and so after the one that holds.
    """
    values = public_only(fact)
    if fact.disclosure is Disclosure.INTERNAL or (holding is not None and holding not in values):
        return None
    return replace(fact, values=values)


def _with_public_values(fact: Fact) -> Fact:
    values = public_only(fact)
    return fact if len(values) == len(fact.values) else replace(fact, values=values)


def _public_sections(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Return sections with their public passages; where none is left, the heading goes too.

    It would name what is withheld.  It stays for the sections below it that are printed.
    """
    found: list[Section] = []
    for section in reversed(sections):
        passages = [each for each in section.passages if each.disclosure is Disclosure.PUBLIC]
        is_above = bool(found) and found[-1].level > section.level
        if passages or is_above or not section.passages:
            found.append(replace(section, passages=tuple(passages)))
    return tuple(reversed(found))


def _public_chart(
    chart: Chart, known: Mapping[int, Fact], public: Mapping[int, Fact], people: set[int]
) -> Chart:
    """Return a chart of what is public; the alternative text of more than that is not its own."""
    items = tuple(item for item in chart.facts if item.fact_id in public)
    persons = tuple(one for one in chart.stakeholders if one.stakeholder_id in people)
    thinned = replace(chart, facts=items, stakeholders=persons)
    lost_values = chart.kind is ChartKind.DOT and any(
        public[item.fact_id].values != known[item.fact_id].values for item in items
    )
    if lost_values or _lost(chart, thinned):
        return replace(thinned, alternative={}, made_from={})
    return chart


def _lost(chart: Chart, public: Chart) -> bool:
    return (chart.facts, chart.stakeholders) != (public.facts, public.stakeholders)
