# ruff: noqa: S608 - names of tables and columns are ours, values are bound
"""Finding rows by their keys."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.store.database import Database


def find_key(db: Database, table: str, key: str) -> int | None:
    """Return the id of the row with a key, ``None`` when there is none."""
    row = db.conn.execute(f"SELECT id FROM {table} WHERE key = ?", (key,)).fetchone()
    return int(row[0]) if row else None


def taken_keys(db: Database, table: str, beginning: str) -> set[str]:
    """Return the keys that begin so."""
    cursor = db.conn.execute(
        f"SELECT key FROM {table} WHERE key >= ? AND key < ?", (beginning, beginning + "~")
    )
    return {key for (key,) in cursor}


def has_row(db: Database, table: str, row: int) -> bool:
    """Tell whether a row exists."""
    found = db.conn.execute(f"SELECT 1 FROM {table} WHERE id = ?", (row,)).fetchone()
    return found is not None


def ids_of(db: Database, table: str, column: str, owner: int) -> list[int]:
    """Return the ids of the rows that belong to an owner, in their order."""
    cursor = db.conn.execute(
        f"SELECT id FROM {table} WHERE {column} = ? ORDER BY position, id", (owner,)
    )
    return [row for (row,) in cursor]


def ids_of_uuids(db: Database, table: str, uuids: Iterable[str]) -> list[int]:
    """Return the ids of the rows with these UUIDs; what is not there is left out."""
    cursor = db.conn.execute(
        f"SELECT id FROM {table} WHERE uuid IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(sorted(set(uuids))),),
    )
    return [row for (row,) in cursor]


def ids_of_keys(db: Database, table: str, keys: Iterable[str]) -> list[int]:
    """Return the ids of the rows with these keys; what is not there is left out."""
    cursor = db.conn.execute(
        f"SELECT id FROM {table} WHERE key IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(sorted(set(keys))),),
    )
    return [row for (row,) in cursor]


def cell(db: Database, table: str, column: str, row: int) -> str | int | None:
    """Return one cell; ``None`` also when the row does not exist."""
    found = db.conn.execute(f"SELECT {column} FROM {table} WHERE id = ?", (row,)).fetchone()
    return found[0] if found else None


def count_rows(db: Database, tables: tuple[str, ...]) -> dict[str, int]:
    """Return how many rows each table has."""
    return {
        table: int(db.conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        for table in tables
    }


def series_rows(db: Database, value_id: int) -> list[tuple[int, int]]:
    """Return the id and the year of each point of a value's series."""
    cursor = db.conn.execute("SELECT id, year FROM series_point WHERE value_id = ?", (value_id,))
    return [(row, year) for row, year in cursor]


def fact_of_value(db: Database, value_id: int) -> int | None:
    """Return the fact that a value is of."""
    found = db.conn.execute("SELECT fact_id FROM value WHERE id = ?", (value_id,)).fetchone()
    return int(found[0]) if found else None


def decision_of(db: Database, fact_id: int) -> int | None:
    """Return the id of a fact's decision."""
    found = db.conn.execute("SELECT id FROM decision WHERE fact_id = ?", (fact_id,)).fetchone()
    return int(found[0]) if found else None


def text_row(db: Database, parent: str, row: int, field: str, language: str) -> int | None:
    """Return the id of one text of a row."""
    found = db.conn.execute(
        f"SELECT id FROM {parent}_text WHERE {parent}_id = ? AND field = ? AND language = ?",
        (row, field, language),
    ).fetchone()
    return int(found[0]) if found else None


def passage_text_row(db: Database, passage_id: int, language: str) -> int | None:
    """Return the id of a passage's text in one language."""
    found = db.conn.execute(
        "SELECT id FROM passage_text WHERE passage_id = ? AND language = ?", (passage_id, language)
    ).fetchone()
    return int(found[0]) if found else None
