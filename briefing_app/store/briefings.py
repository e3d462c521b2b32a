"""Reading briefings with their sections, passages and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.briefing import Briefing, Passage, PassageText, Section
from briefing_app.domain.codes import (
    BriefingKind,
    Disclosure,
    Layout,
    PassageKind,
    Profile,
    TextState,
)
from briefing_app.domain.moment import PartialDate
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
    found = {}
    for record in select(
        db,
        "SELECT id, uuid, key, kind, original, languages, layout, profile, dated, reference,"
        " disclosure FROM briefing WHERE <id> ORDER BY id",
        ids,
    ):
        (row, uuid, key, kind, original, languages, layout, profile, dated, reference,
         disclosure) = record  # fmt: skip
        found[row] = Briefing(
            id=row, uuid=uuid, key=key, kind=BriefingKind(kind), original=original,
            languages=tuple(languages.split(",")), layout=Layout(layout),
            profile=Profile(profile), title=texts_of(texts, row, "title"),
            short_title=texts_of(texts, row, "short_title"),
            sender=texts_of(texts, row, "sender"), addressee=texts_of(texts, row, "addressee"),
            annexes=texts_of(texts, row, "annexes"),
            dated=PartialDate.parse(dated) if dated else None, reference=reference,
            disclosure=Disclosure(disclosure), sections=tuple(sections.get(row, ())),
        )  # fmt: skip
    return found


def _load_sections(db: Database, briefings: list[int] | None) -> dict[int, list[Section]]:
    records = select(
        db,
        "SELECT id, uuid, briefing_id, level FROM section"
        " WHERE <briefing_id> ORDER BY position, id",
        briefings,
    ).fetchall()
    ids = None if briefings is None else [record[0] for record in records]
    headings = read_texts(db, "section", ids)
    passages = load_passages(db, ids)
    found: dict[int, list[Section]] = {}
    for row, uuid, briefing, level in records:
        section = Section(
            id=row, uuid=uuid, level=level, heading=texts_of(headings, row, "heading"),
            passages=tuple(passages.get(row, ())),
        )  # fmt: skip
        found.setdefault(briefing, []).append(section)
    return found


@legible
def load_passages(db: Database, sections: Iterable[int] | None) -> dict[int, list[Passage]]:
    """Return the passages of sections, in order, by the section's id."""
    records = select(
        db,
        "SELECT id, uuid, section_id, kind, original, chart_id, disclosure, ground FROM passage"
        " WHERE <section_id> ORDER BY position, id",
        sections,
    ).fetchall()
    ids = None if sections is None else [record[0] for record in records]
    texts = _load_passage_texts(db, ids)
    facts = _load_passage_facts(db, ids)
    found: dict[int, list[Passage]] = {}
    for row, uuid, section, kind, original, chart, disclosure, ground in records:
        passage = Passage(
            id=row, uuid=uuid, kind=PassageKind(kind), texts=texts.get(row, {}),
            original=original, chart_id=chart, fact_ids=tuple(facts.get(row, ())),
            disclosure=Disclosure(disclosure), ground=ground,
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
