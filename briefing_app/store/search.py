"""Finding: words to hits, best first.  One query answers; nothing is joined per hit."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefing_app.store.folding import answer_expressions, fold_fully, match_expression, words
from briefing_app.store.legible import legible
from briefing_app.store.search_index import KINDS, rowid_of
from briefing_app.store.texts import select

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.domain.fact import Texts
    from briefing_app.store.database import Database

_AROUND = 60
"""Characters of text that a snippet shows before a found word; after it, twice as many."""

_STORED = re.compile(r"^-?[0-9]+(?:\.[0-9]+)?(?: [A-Z]{3})?(?:  |\n|$)", re.M)
"""A number at the beginning of a line of a fact, with its currency."""
_EMPHASIS = re.compile(r"(\*{1,2})(?=[^\s*])([^*]+)(?<=[^\s*])\1")
"""Signs around words of a passage that stand out: the list shows the words alone."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One row that was found; title and snippet are made when somebody looks at them.

    ``kind`` is fact, passage, source, stakeholder, briefing or term.  ``briefing_id`` is that of
    a passage.  A passage has no key; its title is that of its briefing.
    """

    kind: str
    id: int
    uuid: str
    key: str
    briefing_id: int | None
    titles_json: str
    text: str
    words: tuple[str, ...]

    @property
    def title(self) -> Texts:
        """The title by language; a source's under its own language."""
        found: Texts = json.loads(self.titles_json)
        return found

    @property
    def snippet(self) -> str:
        """The text around the first word that was found in it; its beginning if none was."""
        text = self.text
        if self.kind == "passage":
            text = _EMPHASIS.sub(r"\2", text)
        elif self.kind == "fact":  # as it is stored, in no language
            text = _STORED.sub("", text).strip("\n") or text
        return _snippet(text, self.words)


@legible
def search(db: Database, text: str, limit: int) -> list[Hit]:
    """Return at most ``limit`` hits, best first; no words find nothing."""
    expression = match_expression(text)
    return _hits(db, text, db.conn.execute(_QUERY, (expression, limit))) if expression else []


@legible
def search_facts(db: Database, text: str, limit: int) -> list[Hit]:
    """Return at most ``limit`` facts that answer a question, best first.

    Those whose title holds the words exactly, then as beginnings, then in another form; at last
    those that hold them elsewhere.  Among equals money and what was decided come before dates.
    """
    found: dict[int, Hit] = {}
    for expression in answer_expressions(text):
        if len(found) < limit:
            records = db.conn.execute(_FACTS_QUERY, (expression, limit))
            found |= {hit.id: hit for hit in _hits(db, text, records) if hit.id not in found}
    return list(found.values())[:limit]


def _hits(db: Database, text: str, cursor: Iterable[Any]) -> list[Hit]:
    found, records = tuple(words(text)), list(cursor)
    briefings = _briefing_titles(db, {record[3] for record in records} - {None})
    return [
        Hit(
            KINDS[rowid & 7], rowid >> 3, uuid, key, briefing_id,
            titles if briefing_id is None else briefings[briefing_id], shown, found,
        )
        for rowid, uuid, key, briefing_id, titles, shown in records
    ]  # fmt: skip


def _briefing_titles(db: Database, briefings: set[int]) -> dict[int, str]:
    """Return the titles of the briefings that passages are in, as the index has them."""
    found = {}
    for briefing in briefings:
        row = (rowid_of("briefing", briefing),)
        found[briefing] = db.conn.execute(
            "SELECT titles FROM search WHERE rowid = ?", row
        ).fetchone()[0]
    return found


_QUERY = """SELECT rowid, uuid, key, briefing_id, titles, coalesce(shown, body) FROM search
  WHERE search MATCH ? ORDER BY rank LIMIT ?"""


_FACTS_QUERY = """SELECT search.rowid, search.uuid, search.key, briefing_id, titles,
    coalesce(shown, body) FROM search
  JOIN fact ON fact.id = search.rowid >> 3 LEFT JOIN decision ON fact_id = fact.id
  WHERE search MATCH ? AND search.rowid & 7 = 0
  ORDER BY CASE WHEN kind = 'amount' OR fact_id IS NOT NULL THEN 0 WHEN kind = 'date' THEN 2
    ELSE 1 END, rank LIMIT ?"""


def _snippet(text: str, found: tuple[str, ...]) -> str:
    wanted = [fold_fully(word) for word in found]
    lines = text.split("\n")  # each is of one language: two of them make no sentence
    places = ((line, _first(line, wanted)) for line in lines)
    text, start = next((place for place in places if place[1] >= 0), (lines[0], 0))
    low, high = max(0, start - _AROUND), min(len(text), start + 2 * _AROUND)
    while low > 0 and not text[low - 1].isspace() and start - low < 2 * _AROUND:
        low -= 1
    shown = " ".join(text[low:high].split())
    return ("… " if low else "") + shown + (" …" if high < len(text) else "")


def texts_of_passages(db: Database, passages: Iterable[int]) -> dict[int, dict[str, str]]:
    """Return the texts of passages by id, then by language in the order of the index."""
    found: dict[int, dict[str, str]] = {}
    sql = """SELECT passage_id, language, text FROM passage_text
      WHERE <passage_id> ORDER BY 1, 2"""
    for row, language, text in select(db, sql, passages):
        found.setdefault(row, {})[language] = text
    return found


def found_in(text: str, found: tuple[str, ...]) -> bool:
    """Tell whether a text has one of the words that were looked for."""
    return _first(text, [fold_fully(word) for word in found]) >= 0


def _first(text: str, wanted: list[str]) -> int:
    """Return where the first word begins that begins like one of those wanted; else -1."""
    start = 0
    for piece in text.split():
        start = text.index(piece, start)
        if any(part in fold_fully(piece) for part in wanted):
            return start
        start += len(piece)
    return -1
