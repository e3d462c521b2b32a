# ruff: noqa: S608 - names of tables and columns are ours, values are bound
"""What search knows of each row, and keeping that up with every step.

The index is written by this code inside the step that changes a row, not by triggers: a trigger
would need a folding function that other programs opening the file do not have.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.store.folding import fold
from briefing_app.store.texts import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing_app.store.database import Database
    from briefing_app.store.lineage import Lineage, RowChange

KINDS = ("fact", "passage", "source", "stakeholder", "briefing", "term")
"""What can be found; a row of the index has the rowid ``id * 8 + place in this list``."""

_REFERENCE = re.compile(r"\{\{fact:[^{}]*\}\}|\[@[^\[\]]*\]")
_CHUNK = 5000


@dataclass(frozen=True, slots=True)
class Indexed:
    """One row of the index, as it stands in the file."""

    rowid: int
    title: str
    body: str
    uuid: str
    key: str
    titles: str
    shown: str | None
    briefing_id: int | None


def rowid_of(kind: str, row: int) -> int:
    """Return the index's rowid of a row."""
    return row * 8 + KINDS.index(kind)


def reindex(db: Database, changes: Sequence[RowChange], lineage: Lineage) -> None:
    """Bring the index up to the changed rows; inside the same transaction."""
    stale: dict[str, set[int]] = {}
    for change in changes:
        if change.table in _UNSEARCHED:
            continue
        for table, row in lineage.walk(change.table, change.row):
            if table in KINDS:
                stale.setdefault(table, set()).add(int(row["id"] or 0))
                break
    for kind, ids in stale.items():
        db.conn.executemany(
            "DELETE FROM search WHERE rowid = ?", [(rowid_of(kind, row),) for row in ids]
        )
        ordered = sorted(ids)
        for start in range(0, len(ordered), _CHUNK):
            _insert(db, index_rows(db, kind, ordered[start : start + _CHUNK]))


def rebuild_index(db: Database) -> None:
    """Make the whole index again from the rows; inside a transaction."""
    db.conn.execute("DELETE FROM search")
    for kind in KINDS:
        _insert(db, index_rows(db, kind))
    # Merged into one segment, the index forgets the words of what was deleted.
    db.conn.execute("INSERT INTO search(search) VALUES ('optimize')")


def index_rows(db: Database, kind: str, ids: Sequence[int] | None = None) -> Iterator[Indexed]:
    """Yield what the index must hold for the rows of a kind (all, or those with these ids)."""
    titles: dict[int, dict[str, str]] = {}
    bodies: dict[int, list[str]] = {}
    for row, field, language, text in select(db, _TEXTS[kind], ids):
        if field == "title":
            titles.setdefault(row, {})[language] = text
        else:
            bodies.setdefault(row, []).append(_REFERENCE.sub("…", text))
    for row, uuid, key, briefing_id, *plain in select(db, _ROWS[kind], ids):
        own = titles.get(row, {})
        body = "\n".join([*bodies.get(row, ()), *(text for text in plain if text)])
        folded = fold(body)
        yield Indexed(
            rowid=rowid_of(kind, row),
            title=fold(" \n".join([*own.values(), key])),
            body=folded,
            uuid=uuid,
            key=key,
            titles=json.dumps(own, ensure_ascii=False),
            shown=None if folded == body else body,
            briefing_id=briefing_id,
        )


def stored_index(db: Database) -> Mapping[int, Indexed]:
    """Return the index as it stands in the file, by rowid."""
    cursor = db.conn.execute(f"SELECT rowid, {_COLUMNS} FROM search")
    return {record[0]: Indexed(*record) for record in cursor}


def _insert(db: Database, rows: Iterable[Indexed]) -> None:
    db.conn.executemany(
        f"INSERT INTO search (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ((r.rowid, r.title, r.body, r.uuid, r.key, r.titles, r.shown, r.briefing_id) for r in rows),
    )


_COLUMNS = "title, body, uuid, key, titles, shown, briefing_id"

_UNSEARCHED = frozenset({"passage_fact", "fact_part", "fact_ratio", "fact_order", "decision"})


# In the queries, ``<column>`` is the place for "one of these ids": see ``texts.select``.
# Each of these gives: id of the row, field, language, text.  They are ordered, so that an index
# made now can be compared with the one in the file.
_TEXTS = {
    "fact": """SELECT fact_id, field, language, text FROM fact_text WHERE <fact_id>
  UNION ALL SELECT fact_id, field, language, text
    FROM value_text JOIN value ON value.id = value_id WHERE <fact_id>
  UNION ALL SELECT fact_id, 'value', '', trim(coalesce(low, '') || coalesce(' ' || high, '')
      || coalesce(' ' || currency, '') || ' ' || speaker || ' ' || note) FROM value
    WHERE (low IS NOT NULL OR speaker <> '' OR note <> '') AND <fact_id>
  UNION ALL SELECT fact_id, 'wording', '', wording FROM citation
    JOIN value ON value.id = value_id WHERE wording <> '' AND <fact_id>
  ORDER BY 1, 2, 3, 4""",
    "passage": """SELECT passage_id, 'text', language, text FROM passage_text
  WHERE <passage_id> ORDER BY 1, 2, 3, 4""",
    "source": "SELECT id, 'title', language, title FROM source WHERE title <> '' AND <id>",
    "stakeholder": """SELECT stakeholder_id, CASE field WHEN 'name' THEN 'title' ELSE field END,
  language, text FROM stakeholder_text WHERE <stakeholder_id> ORDER BY 1, 2, 3, 4""",
    "briefing": """SELECT briefing_id, field, language, text FROM briefing_text WHERE <briefing_id>
  UNION ALL SELECT briefing_id, 'heading', language, text FROM section_text
    JOIN section ON section.id = section_id WHERE <briefing_id>
  ORDER BY 1, 2, 3, 4""",
    "term": """SELECT term_id, CASE field WHEN 'word' THEN 'title' ELSE field END,
  language, text FROM term_text WHERE <term_id> ORDER BY 1, 2, 3, 4""",
}

# Each gives: id, uuid, key, briefing, and texts that stand in the row itself.
_ROWS = {
    "fact": "SELECT id, uuid, key, NULL, topic FROM fact WHERE <id>",
    "passage": """SELECT passage.id, passage.uuid, '', section.briefing_id FROM passage
  JOIN section ON section.id = section_id WHERE <passage.id>""",
    "source": """SELECT id, uuid, key, NULL, publisher, reference, url, note FROM source
  WHERE <id>""",
    "stakeholder": "SELECT id, uuid, key, NULL, contact, note FROM stakeholder WHERE <id>",
    "briefing": "SELECT id, uuid, key, NULL, reference FROM briefing WHERE <id>",
    "term": "SELECT id, uuid, key, NULL FROM term WHERE <id>",
}
