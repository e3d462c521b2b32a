# ruff: noqa: S608 - names of tables and columns are ours, values are bound
"""Which row belongs to which: a citation to a value, a value to a fact.

Used to say of what a change is the history, and what search has to read again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_app.store.database import Database
    from briefing_app.store.rows import Cell

PARENTS = {
    "value": "fact", "decision": "fact", "fact_ratio": "fact", "series_point": "value",
    "citation": "value", "chart_fact": "chart", "section": "briefing", "passage": "section",
    "passage_text": "passage", "passage_fact": "passage", "edition_value": "edition",
    "edition_file": "edition", "sending": "edition", "candidate": "source",
    "chart_stakeholder": "chart", "signatory": "briefing", "annex": "briefing",
    **{f"{noun}_text": noun for noun in (
        "dossier", "unit", "fact", "value", "stakeholder", "chart", "chart_fact", "briefing",
        "section", "signatory", "annex", "term", "commitment", "organisation",
    )},
}  # fmt: skip
"""Table to the table that its rows belong to, through the column ``<parent>_id``."""

LINKS = {"fact_part": ("fact", "whole_id"), "fact_order": ("fact", "later_id")}
"""Where that column has another name."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after a statement; ``None`` when it was not there."""

    table: str
    id: int
    before: dict[str, Cell] | None
    after: dict[str, Cell] | None

    @property
    def row(self) -> dict[str, Cell]:
        """The row as it was last seen."""
        return self.after or self.before or {}


def decode_change(record: tuple[str, int, str | None, str | None]) -> RowChange:
    """Read what the journal's triggers wrote."""
    table, row, before, after = record
    return RowChange(
        table, row, json.loads(before) if before else None, json.loads(after) if after else None
    )


class Lineage:
    """Walks from a row to its owners, through what a step changed and what is in the file."""

    def __init__(self, db: Database, changes: Sequence[RowChange]) -> None:
        self._db = db
        self._rows: dict[tuple[str, int], dict[str, Cell] | None] = {
            (change.table, change.id): change.row for change in changes
        }

    def walk(self, table: str, row: dict[str, Cell]) -> Iterator[tuple[str, dict[str, Cell]]]:
        """Yield the row itself, then its owners, outward."""
        yield table, row
        while True:
            if table in LINKS:
                parent, column = LINKS[table]
            elif table in PARENTS:
                parent = PARENTS[table]
                column = f"{parent}_id"
            else:
                return
            found = self._find(parent, row[column])
            if found is None:
                return
            table, row = parent, found
            yield table, row

    def touched(self, changes: Iterable[RowChange]) -> dict[str, frozenset[int]]:
        """Return the ids of the rows and of all their owners, by table."""
        found: dict[str, set[int]] = {}
        for change in changes:
            for table, row in self.walk(change.table, change.row):
                found.setdefault(table, set()).add(int(row["id"] or 0))
        return {table: frozenset(ids) for table, ids in found.items()}

    def _find(self, table: str, key: Cell) -> dict[str, Cell] | None:
        place = (table, int(key or 0))
        if place not in self._rows:
            cursor = self._db.conn.execute(f"SELECT * FROM {table} WHERE id = ?", (key,))
            found = cursor.fetchone()
            names = [column[0] for column in cursor.description]
            self._rows[place] = dict(zip(names, found, strict=True)) if found else None
        return self._rows[place]
