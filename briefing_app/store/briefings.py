"""Reading briefings with their sections, passages and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.briefing import (
    Annex,
    Briefing,
    Passage,
    PassageText,
    Section,
    Signatory,
)
from briefing_app.domain.codes import (
    AnnexKind,
    BriefingKind,
    Disclosure,
    Layout,
    Marking,
    PassageKind,
    Profile,
    Reading,
    TextState,
)
from briefing_app.domain.moment import PartialDate
from briefing_app.store.history import read_instant
from briefing_app.store.legible import legible
from briefing_app.store.texts import read_texts, select, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.store.database import Database


@legible
def load_briefings(db: Database, ids: Iterable[int] | None = None) -> dict[int, Briefing]:
    """Return briefings by id (all, or those with these ids), in the dossier's order."""
    ids = None if ids is None else list(ids)
    texts = read_texts(db, "briefing", ids)
    sections = _load_sections(db, ids)
    signatories, annexes = _load_signatories(db, ids), _load_annexes(db, ids)
    found = {}
    for record in select(
        db,
        "SELECT id, uuid, key, kind, original, languages, layout, profile, dated, reference,"
        " disclosure, reading, marking, embargo, embargo_zone, asked_on, due"
        " FROM briefing WHERE <id> ORDER BY id",
        ids,
    ):
        (row, uuid, key, kind, original, languages, layout, profile, dated, reference,
         disclosure, reading, marking, embargo, zone, asked_on, due) = record  # fmt: skip
        found[row] = Briefing(
            id=row, uuid=uuid, key=key, kind=BriefingKind(kind), original=original,
            languages=tuple(languages.split(",")), layout=Layout(layout),
            profile=Profile(profile), title=texts_of(texts, row, "title"),
            short_title=texts_of(texts, row, "short_title"),
            sender=texts_of(texts, row, "sender"), addressee=texts_of(texts, row, "addressee"),
            annexes=texts_of(texts, row, "annexes"),
            salutation=texts_of(texts, row, "salutation"),
            closing=texts_of(texts, row, "closing"), asked_by=texts_of(texts, row, "asked_by"),
            signatories=tuple(signatories.get(row, ())), annex_list=tuple(annexes.get(row, ())),
            reading=Reading(reading), marking=Marking(marking),
            embargo=read_instant(embargo) if embargo else None, embargo_zone=zone,
            asked_on=_day(asked_on), due=_day(due), dated=_day(dated), reference=reference,
            disclosure=Disclosure(disclosure), sections=tuple(sections.get(row, ())),
        )  # fmt: skip
    return found


def _day(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _load_signatories(db: Database, ids: list[int] | None) -> dict[int, list[Signatory]]:
    texts = read_texts(db, "signatory")
    found: dict[int, list[Signatory]] = {}
    for row, uuid, briefing, name, demissionary in select(
        db,
        "SELECT id, uuid, briefing_id, name, demissionary FROM signatory"
        " WHERE <briefing_id> ORDER BY position, id",
        ids,
    ):
        signatory = Signatory(
            id=row, uuid=uuid, name=name, role=texts_of(texts, row, "role"),
            ministry=texts_of(texts, row, "ministry"), demissionary=bool(demissionary),
        )  # fmt: skip
        found.setdefault(briefing, []).append(signatory)
    return found


def _load_annexes(db: Database, ids: list[int] | None) -> dict[int, list[Annex]]:
    texts = read_texts(db, "annex")
    found: dict[int, list[Annex]] = {}
    for row, uuid, briefing, kind, source in select(
        db,
        "SELECT id, uuid, briefing_id, kind, source_id FROM annex"
        " WHERE <briefing_id> ORDER BY position, id",
        ids,
    ):
        annex = Annex(
            id=row, uuid=uuid, kind=AnnexKind(kind), title=texts_of(texts, row, "title"),
            source_id=source,
        )  # fmt: skip
        found.setdefault(briefing, []).append(annex)
    return found


def _load_sections(db: Database, briefings: list[int] | None) -> dict[int, list[Section]]:
    records = select(
        db,
        "SELECT id, uuid, briefing_id, level, template FROM section"
        " WHERE <briefing_id> ORDER BY position, id",
        briefings,
    ).fetchall()
    ids = None if briefings is None else [record[0] for record in records]
    headings = read_texts(db, "section", ids)
    passages = load_passages(db, ids)
    found: dict[int, list[Section]] = {}
    for row, uuid, briefing, level, template in records:
        section = Section(
            id=row, uuid=uuid, level=level, template=template,
            heading=texts_of(headings, row, "heading"),
            passages=tuple(passages.get(row, ())),
        )  # fmt: skip
        found.setdefault(briefing, []).append(section)
    return found


@legible
def load_passages(db: Database, sections: Iterable[int] | None) -> dict[int, list[Passage]]:
    """Return the passages of sections, in order, by the section's id."""
    records = select(
        db,
        "SELECT id, uuid, section_id, kind, original, chart_id, disclosure, ground,"
        " stakeholder_id, locked, repeated FROM passage"
        " WHERE <section_id> ORDER BY position, id",
        sections,
    ).fetchall()
    ids = None if sections is None else [record[0] for record in records]
    texts = _load_passage_texts(db, ids)
    facts = _load_passage_facts(db, ids)
    found: dict[int, list[Passage]] = {}
    for (row, uuid, section, kind, original, chart, disclosure, ground, stakeholder, locked,
         repeated) in records:  # fmt: skip
        passage = Passage(
            id=row, uuid=uuid, kind=PassageKind(kind), texts=texts.get(row, {}),
            original=original, chart_id=chart, fact_ids=tuple(facts.get(row, ())),
            disclosure=Disclosure(disclosure), ground=ground, stakeholder_id=stakeholder,
            locked=bool(locked), repeated=bool(repeated),
        )  # fmt: skip
        found.setdefault(section, []).append(passage)
    return found


def _load_passage_texts(db: Database, ids: list[int] | None) -> dict[int, dict[str, PassageText]]:
    found: dict[int, dict[str, PassageText]] = {}
    for passage, language, text, state, made_from in select(
        db,
        "SELECT passage_id, language, text, state, made_from FROM passage_text"
        " WHERE <passage_id> ORDER BY id",
        ids,
    ):
        found.setdefault(passage, {})[language] = PassageText(
            text=text, state=TextState(state), made_from=made_from
        )
    return found


def _load_passage_facts(db: Database, ids: list[int] | None) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for passage, fact in select(
        db,
        "SELECT passage_id, fact_id FROM passage_fact WHERE <passage_id> ORDER BY position, id",
        ids,
    ):
        found.setdefault(passage, []).append(fact)
    return found
