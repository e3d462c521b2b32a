"""Where a fact is used (by reference, as a figure, in a chart and its words), and a chart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.reference import FactReference, references
from briefing_app.store.legible import legible
from briefing_app.store.texts import read_texts, texts_of

if TYPE_CHECKING:
    from briefing_app.domain.fact import Texts
    from briefing_app.store.database import Database


@dataclass(frozen=True, slots=True)
class Usage:
    """One passage that states a fact, or shows a chart."""

    briefing_id: int
    title: Texts
    passage_uuid: str


@legible
def passages_by_fact(db: Database) -> dict[int, set[int]]:
    """Return for each fact the passages that state it."""
    found: dict[int, set[int]] = {}
    for fact, passage in db.conn.execute(_LINKED):
        found.setdefault(fact, set()).add(passage)
    mentions: dict[str, set[int]] = {}
    for passage, text in db.conn.execute(_MENTIONING):
        for reference in references(text):
            if isinstance(reference, FactReference):
                mentions.setdefault(reference.key, set()).add(passage)
    for key, passages in mentions.items():
        row = db.conn.execute("SELECT id FROM fact WHERE key = ?", (key,)).fetchone()
        if row is not None:
            found.setdefault(row[0], set()).update(passages)
    return found


@legible
def usages(db: Database, fact_id: int) -> list[Usage]:
    """Return the passages that state a fact, in the order of the briefings."""
    return _usages(db, passages_by_fact(db).get(fact_id, set()))


@legible
def chart_usages(db: Database, chart_id: int) -> list[Usage]:
    """Return the passages that show a chart, in the order of the briefings."""
    cursor = db.conn.execute("SELECT id FROM passage WHERE chart_id = ?", (chart_id,))
    return _usages(db, {row for (row,) in cursor})


def _usages(db: Database, wanted: set[int]) -> list[Usage]:
    titles = read_texts(db, "briefing")
    cursor = db.conn.execute(
        "SELECT passage.id, passage.uuid, briefing_id FROM passage"
        " JOIN section ON section.id = section_id"
        " ORDER BY briefing_id, section.position, section.id, passage.position, passage.id"
    )
    return [
        Usage(briefing, texts_of(titles, briefing, "title"), uuid)
        for passage, uuid, briefing in cursor
        if passage in wanted
    ]


_LINKED = """SELECT fact_id, passage_id FROM passage_fact
  UNION ALL SELECT fact_id, passage.id FROM chart_fact
    JOIN passage ON passage.chart_id = chart_fact.chart_id"""
_MENTIONING = """SELECT passage_id, text FROM passage_text WHERE instr(text, '{{fact:') > 0
  UNION ALL SELECT passage.id, text FROM chart_text
    JOIN passage ON passage.chart_id = chart_text.chart_id WHERE instr(text, '{{fact:') > 0"""
