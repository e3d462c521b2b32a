"""Make the sample dossier from ``resources/sample`` through the session's own verbs.

It must not write a row in any other way: what the sample shows, a person could have typed.
"""

from __future__ import annotations

import datetime as dt
import itertools
import tomllib
import uuid
from typing import TYPE_CHECKING, Any

from briefing_app.domain.chart import ChartFact, ChartStakeholder
from briefing_app.domain.codes import (
    ChartKind,
    Country,
    FactKind,
    Position,
    SourceRank,
    StakeholderKind,
)
from briefing_app.domain.moment import PartialDate
from briefing_app.errors import Message, message
from briefing_app.paths import resources
from briefing_app.session.sample_briefing import BriefingBuilder
from briefing_app.session.sample_value import read_value
from briefing_app.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Entry = dict[str, Any]
"""One table of a TOML file; ``Any`` because the file decides, and the verbs check."""

_NAMESPACE = uuid.UUID("6d0f5c0e-3f43-5a55-9a0b-6a2f0b9c1d01")
_BRIEFINGS = (
    "note",
    "region",
    "letter",
    "decision",
    "factsheet",
    "answers",
    "speech",
    "stakeholder_note",
    "debate",
    "ministers",
    "policy",
)


def create_sample(path: Path) -> Session:
    """Write the sample dossier to a new file and return it open.

    Identifiers and times are those of the data, so that two samples are equal row by row.
    Raises :class:`~briefing_app.errors.FileNotUsable` when the file exists or cannot be written.
    """
    dossier = _read("dossier")
    session = Session.create(
        path,
        user=dossier["user"],
        title=dossier["title"],
        country=Country(dossier["country"]),
        clock=_clock(dossier["made_at"]),
        new_uuid=_identifiers(),
    )
    try:
        with session.step(Message(message("Make the sample dossier"))):
            _Builder(session).build(dossier)
    except BaseException:
        session.close(backup=False)
        path.unlink()  # ours: create() refuses a file that was there before
        raise
    return session


def _read(name: str) -> Entry:
    with (resources() / "sample" / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def _identifiers() -> Callable[[], str]:
    numbers = itertools.count(1)
    return lambda: str(uuid.uuid5(_NAMESPACE, str(next(numbers))))


def _clock(start: dt.datetime) -> Callable[[], dt.datetime]:
    """Return a clock that is a second later each time it is read."""
    ticks: Iterator[int] = itertools.count()
    return lambda: start + dt.timedelta(seconds=next(ticks))


class _Builder:
    """Calls the verbs in the order in which one thing refers to another, keys become ids."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._sources: dict[str, int] = {}
        self._facts: dict[str, int] = {}
        self._charts: dict[str, int] = {}
        self._stakeholders: dict[str, int] = {}

    def build(self, dossier: Entry) -> None:
        self._session.dossier.change(summary=dossier["summary"])
        for unit in dossier["unit"]:
            self._session.units.add(unit["singular"], unit["plural"], key=unit["key"])
        self._add_sources(_read("sources")["source"])
        self._add_facts(_read("facts")["fact"])
        self._add_stakeholders(_read("stakeholders")["stakeholder"])
        self._add_charts(_read("charts")["chart"])
        for term in dossier["term"]:
            self._session.terms.add(
                term["word"], key=term["key"], avoid=term.get("avoid"), note=term.get("note")
            )
        self._add_commitments(dossier["commitment"])
        briefings = BriefingBuilder(
            self._session, self._sources, self._facts, self._charts, self._stakeholders
        )
        for name in _BRIEFINGS:
            briefings.build(_read(name))

    def _add_sources(self, entries: list[Entry]) -> None:
        for entry in entries:
            self._sources[entry["key"]] = self._session.sources.add(
                entry["title"],
                key=entry["key"],
                publisher=entry["publisher"],
                published=PartialDate.parse(entry["published"]),
                language=entry["language"],
                rank=SourceRank(entry["rank"]),
                reference_kind=entry.get("reference_kind", ""),
                note=entry.get("note", ""),
            )

    def _add_facts(self, entries: list[Entry]) -> None:
        facts = self._session.facts
        for entry in entries:
            self._facts[entry["key"]] = facts.add(
                FactKind(entry["kind"]),
                entry["title"],
                key=entry["key"],
                topic=entry["topic"],
                statement=entry.get("statement"),
            )
        for entry in entries:
            self._complete_fact(self._facts[entry["key"]], entry)

    def _complete_fact(self, fact: int, entry: Entry) -> None:
        facts = self._session.facts
        units = {unit.key: unit for unit in self._session.units.all()}
        for one in entry["value"]:
            read = read_value(one, FactKind(entry["kind"]), units, self._sources)
            value = facts.add_value(fact, read)
            if "decided" in one:
                facts.decide(fact, value, one["decided"])
        if "whole_of" in entry:
            facts.set_parts(fact, [self._facts[key] for key in entry["whole_of"]])
        if "share" in entry:
            part, whole = entry["share"]
            facts.set_ratio(fact, self._facts[part], self._facts[whole])
        for key in entry.get("after", ()):
            facts.put_before(self._facts[key], fact)
        if entry.get("verified"):
            facts.verify(fact)

    def _add_stakeholders(self, entries: list[Entry]) -> None:
        added = self._stakeholders
        for entry in entries:
            added[entry["key"]] = self._session.stakeholders.add(
                entry["name"],
                key=entry["key"],
                kind=StakeholderKind(entry.get("kind", "organisation")),
                role=entry["role"],
                stance=entry.get("stance"),
                position=Position(entry["position"]),
                influence=entry["influence"],
                interest=entry["interest"],
                organisation_id=added.get(entry.get("organisation", "")),
            )

    def _add_charts(self, entries: list[Entry]) -> None:
        for entry in entries:
            facts = [
                ChartFact(
                    fact_id=self._facts[one["fact"]],
                    label=one["label"],
                    emphasis=one.get("emphasis", False),
                )
                for one in entry.get("facts", ())
            ]
            people = [
                ChartStakeholder(stakeholder_id=self._stakeholders[key])
                for key in entry.get("stakeholders", ())
            ]
            self._charts[entry["key"]] = self._session.charts.add(
                ChartKind(entry["kind"]), entry["title"], key=entry["key"], facts=facts,
                stakeholders=people, twin=entry.get("twin", False),
            )  # fmt: skip

    def _add_commitments(self, entries: list[Entry]) -> None:
        for entry in entries:
            self._session.commitments.add(
                entry["text"],
                key=entry["key"],
                made_in=self._sources[entry["made_in"]],
                due=PartialDate.parse(entry["due"]),
                met_by=self._sources[entry["met_by"]],
                met_on=PartialDate.parse(entry["met_on"]),
            )
