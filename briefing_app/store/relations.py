"""Rows that relate facts to each other: parts of a whole, terms of a ratio, dates in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.store.texts import select

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.store.database import Database


def related_ids(db: Database, ids: Iterable[int]) -> set[int]:
    """Return the facts that facts are directly related to, and all that their dates follow."""
    return {row for (row,) in select(db, _RELATED, set(ids))}


def relating_ids(db: Database) -> set[int]:
    """Return all facts that another is related to."""
    return {row for (row,) in db.conn.execute(_RELATING)}


def wholes_of(db: Database, fact_id: int) -> set[int]:
    """Return the facts that a fact is part of, directly."""
    cursor = db.conn.execute("SELECT whole_id FROM fact_part WHERE part_id = ?", (fact_id,))
    return {whole for (whole,) in cursor}


def part_rows(db: Database, whole_id: int) -> dict[int, int]:
    """Return the rows that say what a fact is made of: part to row, in their order."""
    cursor = db.conn.execute(
        "SELECT part_id, id FROM fact_part WHERE whole_id = ? ORDER BY position, id", (whole_id,)
    )
    return dict(cursor.fetchall())


def ratio_row(db: Database, fact_id: int) -> int | None:
    """Return the id of the row that says of which two others a fact is the quotient."""
    found = db.conn.execute("SELECT id FROM fact_ratio WHERE fact_id = ?", (fact_id,)).fetchone()
    return int(found[0]) if found else None


def quotients_of(db: Database, fact_id: int) -> tuple[int, ...]:
    """Return the facts that a fact is the numerator or the denominator of."""
    cursor = db.conn.execute(
        "SELECT fact_id FROM fact_ratio WHERE :fact IN (numerator_id, denominator_id) ORDER BY id",
        {"fact": fact_id},
    )
    return tuple(row for (row,) in cursor)


def earlier_rows(db: Database, fact_id: int) -> dict[int, int]:
    """Return the rows that say what a fact comes after, directly: fact to row."""
    cursor = db.conn.execute(
        "SELECT earlier_id, id FROM fact_order WHERE later_id = ? ORDER BY id", (fact_id,)
    )
    return dict(cursor.fetchall())


def later_rows(db: Database, fact_id: int) -> dict[int, int]:
    """Return the rows that say what a fact comes before, directly: fact to row."""
    cursor = db.conn.execute(
        "SELECT later_id, id FROM fact_order WHERE earlier_id = ? ORDER BY id", (fact_id,)
    )
    return dict(cursor.fetchall())


def circles(db: Database, table: str, below: str, above: str) -> list[str]:
    """Return the UUIDs of the facts that a relation leads back to, in order of their rows."""
    query = f"""WITH RECURSIVE way(start, at) AS (SELECT {below}, {above} FROM {table}
      UNION SELECT way.start, {above} FROM way JOIN {table} ON {below} = way.at)
      SELECT uuid FROM fact WHERE id IN (SELECT start FROM way WHERE start = at) ORDER BY id"""  # noqa: S608 - names are ours
    return [uuid for (uuid,) in db.conn.execute(query)]


_RELATING = """SELECT whole_id FROM fact_part UNION SELECT part_id FROM fact_part
  UNION SELECT fact_id FROM fact_ratio UNION SELECT numerator_id FROM fact_ratio
  UNION SELECT denominator_id FROM fact_ratio
  UNION SELECT earlier_id FROM fact_order UNION SELECT later_id FROM fact_order"""

_RELATED = """WITH RECURSIVE wanted(id) AS (SELECT value FROM json_each(:ids)),
  earlier(id) AS (SELECT earlier_id FROM fact_order WHERE later_id IN wanted
    UNION SELECT earlier_id FROM fact_order JOIN earlier ON later_id = earlier.id),
  later(id) AS (SELECT later_id FROM fact_order WHERE earlier_id IN wanted
    UNION SELECT later_id FROM fact_order JOIN later ON earlier_id = later.id)
  SELECT whole_id FROM fact_part WHERE part_id IN wanted
  UNION SELECT part_id FROM fact_part WHERE whole_id IN wanted
  UNION SELECT numerator_id FROM fact_ratio WHERE fact_id IN wanted
  UNION SELECT denominator_id FROM fact_ratio WHERE fact_id IN wanted
  UNION SELECT id FROM earlier UNION SELECT id FROM later"""
