# ruff: noqa: S608 - names of tables and columns are ours, values are bound
"""Everything that one briefing states, read at once and frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import BriefingKind
from briefing_app.domain.dossier import Snapshot
from briefing_app.domain.reference import FactReference, references
from briefing_app.errors import NotFound, message
from briefing_app.store.briefings import load_briefings
from briefing_app.store.facts import load_facts
from briefing_app.store.legible import legible
from briefing_app.store.nouns import load_charts, load_dossier, load_stakeholders, load_terms
from briefing_app.store.organisation import load_organisation
from briefing_app.store.relations import related_ids
from briefing_app.store.severities import load_severities
from briefing_app.store.sources import load_sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.chart import Chart
    from briefing_app.domain.fact import Fact, Value
    from briefing_app.domain.source import Source
    from briefing_app.domain.stakeholder import Stakeholder
    from briefing_app.store.database import Database

_WITH_STAKEHOLDERS = frozenset({BriefingKind.STAKEHOLDER_NOTE, BriefingKind.DEBATE_DOSSIER})


@legible
def take_snapshot(
    db: Database, briefing_id: int, register: tuple[tuple[Fact, Value], ...] = ()
) -> Snapshot:
    """Read a briefing and what it refers to; raise ``NotFound``.

    Facts: those named in texts, in charts and in tables, and those that they are related to:
    wholes, parts, terms of a ratio, dates before and after.  Sources: those that these facts or
    the texts cite.  Read in one transaction, but for ``register``, which the caller keeps.
    """
    with db.atomic():
        briefing = load_briefings(db, [briefing_id]).get(briefing_id)
        if briefing is None:
            raise NotFound(message("The briefing is not in the dossier."))
        charts = _charts(db, briefing)
        fact_keys, source_keys = _mentioned(briefing, charts.values())
        facts = _facts(db, briefing, charts.values(), fact_keys)
        annexed = {annex.source_id for annex in briefing.annex_list if annex.source_id}
        sources = _sources(db, facts.values(), source_keys, annexed)
        wanted = {one.stakeholder_id for chart in charts.values() for one in chart.stakeholders}
        stakeholders: tuple[Stakeholder, ...] = ()
        if _shows_stakeholders(briefing):
            stakeholders = tuple(load_stakeholders(db).values())
        elif wanted:
            stakeholders = tuple(load_stakeholders(db, wanted).values())
        return Snapshot(
            dossier=load_dossier(db),
            briefing=briefing,
            facts={fact.key: fact for fact in facts.values()},
            sources={source.key: source for source in sources.values()},
            charts=charts,
            stakeholders=stakeholders,
            terms=tuple(load_terms(db).values()),
            organisation=load_organisation(db),
            register=register,
            severities=load_severities(db),
        )


def _shows_stakeholders(briefing: Briefing) -> bool:
    return briefing.kind in _WITH_STAKEHOLDERS or any(
        passage.stakeholder_id is not None
        for section in briefing.sections
        for passage in section.passages
    )


def _mentioned(briefing: Briefing, charts: Iterable[Chart]) -> tuple[set[str], set[str]]:
    """Return the keys of the facts and of the sources that the texts refer to."""
    facts: set[str] = set()
    sources: set[str] = set()
    for text in _all_texts(briefing, charts):
        for reference in references(text):
            (facts if isinstance(reference, FactReference) else sources).add(reference.key)
    return facts, sources


def _all_texts(briefing: Briefing, charts: Iterable[Chart]) -> Iterable[str]:
    for texts in (briefing.title, briefing.short_title, briefing.sender, briefing.addressee,
                  briefing.annexes, briefing.salutation, briefing.closing,
                  briefing.asked_by):  # fmt: skip
        yield from texts.values()
    for annex in briefing.annex_list:
        yield from annex.title.values()
    for chart in charts:
        for texts in (chart.title, chart.subtitle, chart.alternative):
            yield from texts.values()
    for section in briefing.sections:
        yield from section.heading.values()
        for passage in section.passages:
            yield from (found.text for found in passage.texts.values())


def _charts(db: Database, briefing: Briefing) -> dict[int, Chart]:
    wanted = {
        passage.chart_id
        for section in briefing.sections
        for passage in section.passages
        if passage.chart_id is not None
    }
    return load_charts(db, wanted)


def _facts(
    db: Database, briefing: Briefing, charts: Iterable[Chart], keys: set[str]
) -> dict[int, Fact]:
    wanted = {fact.fact_id for chart in charts for fact in chart.facts}
    for section in briefing.sections:
        for passage in section.passages:
            wanted.update(passage.fact_ids)
    wanted.update(_ids(db, "fact", keys))
    return load_facts(db, wanted | related_ids(db, wanted))


def _sources(
    db: Database, facts: Iterable[Fact], keys: set[str], annexed: set[int]
) -> dict[int, Source]:
    wanted = _ids(db, "source", keys) | annexed
    for fact in facts:
        for value in fact.values:
            wanted.update(citation.source_id for citation in value.citations)
    return load_sources(db, wanted)


def _ids(db: Database, table: str, keys: set[str]) -> set[int]:
    found = set()
    for key in keys:
        row = db.conn.execute(f"SELECT id FROM {table} WHERE key = ?", (key,)).fetchone()
        if row is not None:
            found.add(int(row[0]))
    return found
