"""Reading the dossier itself, stakeholders, charts, terms, commitments and comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.chart import Chart, ChartFact, ChartStakeholder
from briefing_app.domain.codes import (
    ChartKind,
    Country,
    Disclosure,
    Position,
    Profile,
    StakeholderKind,
)
from briefing_app.domain.dossier import Dossier
from briefing_app.domain.glossary import Comment, Commitment, Term
from briefing_app.domain.moment import PartialDate
from briefing_app.domain.stakeholder import Stakeholder
from briefing_app.store.history import read_instant
from briefing_app.store.legible import legible
from briefing_app.store.texts import read_texts, select, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.store.database import Database


@legible
def load_dossier(db: Database) -> Dossier:
    """Return the dossier's own particulars."""
    texts = read_texts(db, "dossier")
    uuid, country, profile, languages = db.conn.execute(
        "SELECT uuid, country, profile, languages FROM dossier"
    ).fetchone()
    return Dossier(
        uuid=uuid, title=texts_of(texts, 1, "title"), summary=texts_of(texts, 1, "summary"),
        country=Country(country), profile=Profile(profile), languages=tuple(languages.split(",")),
    )  # fmt: skip


@legible
def load_stakeholders(db: Database, ids: Iterable[int] | None = None) -> dict[int, Stakeholder]:
    """Return stakeholders by id (all, or those with these ids), in the dossier's order."""
    ids = None if ids is None else list(ids)
    texts = read_texts(db, "stakeholder", ids)
    cursor = select(
        db,
        "SELECT id, uuid, key, kind, position, influence, interest, organisation_id, contact,"
        " note, disclosure FROM stakeholder WHERE <id> ORDER BY id",
        ids,
    )
    return {
        row: Stakeholder(
            id=row, uuid=uuid, key=key, kind=StakeholderKind(kind),
            name=texts_of(texts, row, "name"), role=texts_of(texts, row, "role"),
            stance=texts_of(texts, row, "stance"), position=Position(position),
            influence=influence, interest=interest, organisation_id=organisation,
            contact=contact, note=note, disclosure=Disclosure(disclosure),
        )
        for (row, uuid, key, kind, position, influence, interest, organisation, contact, note,
             disclosure) in cursor
    }  # fmt: skip


@legible
def load_charts(db: Database, ids: Iterable[int] | None = None) -> dict[int, Chart]:
    """Return charts by id (all, or those with these ids), in the dossier's order."""
    ids = None if ids is None else list(ids)
    texts = read_texts(db, "chart", ids)
    labels = read_texts(db, "chart_fact")
    facts: dict[int, list[ChartFact]] = {}
    for row, chart, fact, emphasis in select(
        db,
        "SELECT id, chart_id, fact_id, emphasis FROM chart_fact"
        " WHERE <chart_id> ORDER BY position, id",
        ids,
    ):
        label = texts_of(labels, row, "label")
        facts.setdefault(chart, []).append(
            ChartFact(fact_id=fact, label=label, emphasis=bool(emphasis))
        )
    people = _chart_stakeholders(db, ids)
    made_from = _made_from(db, ids)
    cursor = select(db, "SELECT id, uuid, key, kind, twin FROM chart WHERE <id> ORDER BY id", ids)
    return {
        row: Chart(
            id=row, uuid=uuid, key=key, kind=ChartKind(kind), twin=bool(twin),
            title=texts_of(texts, row, "title"), subtitle=texts_of(texts, row, "subtitle"),
            alternative=texts_of(texts, row, "alternative"), made_from=made_from.get(row, {}),
            facts=tuple(facts.get(row, ())), stakeholders=tuple(people.get(row, ())),
        )
        for row, uuid, key, kind, twin in cursor
    }  # fmt: skip


def _chart_stakeholders(db: Database, ids: list[int] | None) -> dict[int, list[ChartStakeholder]]:
    found: dict[int, list[ChartStakeholder]] = {}
    for chart, person, emphasis in select(
        db,
        "SELECT chart_id, stakeholder_id, emphasis FROM chart_stakeholder"
        " WHERE <chart_id> ORDER BY position, id",
        ids,
    ):
        one = ChartStakeholder(stakeholder_id=person, emphasis=bool(emphasis))
        found.setdefault(chart, []).append(one)
    return found


def _made_from(db: Database, ids: list[int] | None) -> dict[int, dict[str, str]]:
    """Return the hashes of the data that alternative texts were written for."""
    found: dict[int, dict[str, str]] = {}
    for chart, language, made_from in select(
        db,
        "SELECT chart_id, language, made_from FROM chart_text"
        " WHERE field = 'alternative' AND made_from IS NOT NULL AND <chart_id> ORDER BY id",
        ids,
    ):
        found.setdefault(chart, {})[language] = made_from
    return found


@legible
def load_terms(db: Database) -> dict[int, Term]:
    """Return the glossary by id, in the dossier's order."""
    texts = read_texts(db, "term")
    cursor = db.conn.execute("SELECT id, uuid, key FROM term ORDER BY id")
    return {
        row: Term(
            id=row, uuid=uuid, key=key, word=texts_of(texts, row, "word"),
            avoid=texts_of(texts, row, "avoid"), note=texts_of(texts, row, "note"),
        )
        for row, uuid, key in cursor
    }  # fmt: skip


@legible
def load_commitments(db: Database) -> dict[int, Commitment]:
    """Return the commitments by id, in the dossier's order."""
    texts = read_texts(db, "commitment")
    cursor = db.conn.execute(
        "SELECT id, uuid, key, made_in, due, met_by, met_on FROM commitment ORDER BY id"
    )
    return {
        row: Commitment(
            id=row, uuid=uuid, key=key, text=texts_of(texts, row, "text"), made_in=made_in,
            due=_day(due), met_by=met_by, met_on=_day(met_on),
        )
        for row, uuid, key, made_in, due, met_by, met_on in cursor
    }  # fmt: skip


@legible
def load_comments(db: Database) -> dict[int, Comment]:
    """Return the comments by id, oldest first."""
    cursor = db.conn.execute(
        "SELECT id, uuid, target, author, written_at, text, resolved FROM comment ORDER BY id"
    )
    return {
        row: Comment(
            id=row, uuid=uuid, target=target, author=author, written_at=read_instant(at),
            text=text, resolved=bool(resolved),
        )
        for row, uuid, target, author, at, text, resolved in cursor
    }  # fmt: skip


def _day(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
