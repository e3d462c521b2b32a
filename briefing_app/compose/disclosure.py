"""What a public document may know: the snapshot without anything internal.

It is cut before anything is worded, drawn or numbered, so that no later stage can leak it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Disclosure
from briefing_app.domain.weighing import current, public_only

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.domain.chart import Chart
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.source import Source


@dataclass(frozen=True, slots=True)
class Disclosed:
    """A snapshot that may be printed, and what is not in it.

    ``hidden_facts`` and ``hidden_sources`` are keys, ``hidden_passages`` UUIDs.
    """

    snapshot: Snapshot
    hidden_facts: frozenset[str] = field(default_factory=frozenset)
    hidden_sources: frozenset[str] = field(default_factory=frozenset)
    hidden_passages: tuple[str, ...] = ()


def disclose(snapshot: Snapshot) -> Disclosed:
    """Return the snapshot as a document may know it: an internal briefing knows everything.

    A fact whose holding value is internal is hidden as a whole: another value, though public,
    is not what holds.
    """
    if snapshot.briefing.disclosure is Disclosure.INTERNAL:
        return Disclosed(snapshot)
    by_id = {source.id: source for source in snapshot.sources.values()}
    facts = {key: _public(fact, by_id) for key, fact in snapshot.facts.items()}
    shown = {key: fact for key, fact in facts.items() if fact is not None}
    sources = {
        key: source
        for key, source in snapshot.sources.items()
        if source.disclosure is Disclosure.PUBLIC
    }
    hidden = tuple(
        passage.uuid
        for section in snapshot.briefing.sections
        for passage in section.passages
        if passage.disclosure is Disclosure.INTERNAL
    )
    sections = tuple(
        replace(
            section,
            passages=tuple(
                passage for passage in section.passages if passage.disclosure is Disclosure.PUBLIC
            ),
        )
        for section in snapshot.briefing.sections
    )
    ids = {fact.id for fact in shown.values()}
    public = replace(
        snapshot,
        briefing=replace(snapshot.briefing, sections=sections),
        facts=shown,
        sources=sources,
        charts={key: _of(chart, ids) for key, chart in snapshot.charts.items()},
        stakeholders=tuple(
            person for person in snapshot.stakeholders if person.disclosure is Disclosure.PUBLIC
        ),
    )
    return Disclosed(
        public,
        frozenset(facts.keys() - shown.keys()),
        frozenset(snapshot.sources.keys() - sources.keys()),
        hidden,
    )


def _public(fact: Fact, sources: Mapping[int, Source]) -> Fact | None:
    if fact.disclosure is Disclosure.INTERNAL:
        return None
    holding = current(fact, sources)
    values = public_only(fact)
    if holding is not None and holding not in values:
        return None
    return replace(fact, values=values)


def _of(chart: Chart, ids: set[int]) -> Chart:
    return replace(chart, facts=tuple(item for item in chart.facts if item.fact_id in ids))
