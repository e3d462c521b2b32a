# ruff: noqa: S608 - names of tables and columns are ours, values are bound
"""Since when what holds of a fact has held: its history played backwards.

Only the rows that bear on them are played back, in memory, so that this costs little in a dossier
with a long history.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from itertools import groupby
from typing import TYPE_CHECKING

from briefing_app.domain.told import Aftermath, holds_alike
from briefing_app.store.as_known import take_back
from briefing_app.store.database import Database
from briefing_app.store.facts import load_facts
from briefing_app.store.history import read_instant
from briefing_app.store.keys import ids_of_uuids
from briefing_app.store.legible import legible
from briefing_app.store.sources import load_sources

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from briefing_app.domain.fact import Fact
    from briefing_app.domain.source import Source

_OF_VALUE = "value_id IN (SELECT id FROM value WHERE fact_id IN wanted)"
_ROWS = {
    "fact": "id IN wanted",
    "value": "fact_id IN wanted",
    "decision": "fact_id IN wanted",
    "value_text": _OF_VALUE,
    "series_point": _OF_VALUE,
    "citation": _OF_VALUE,
    "source": "TRUE",
    "unit": "TRUE",
}
"""The tables with rows that tell what holds of a fact, and which of their rows do."""
_EMPTY = ("fact_text", "fact_part", "fact_ratio", "fact_order", "unit_text", "source_copy")
"""Tables that facts and sources are read from too, and that nothing here asks about."""


Asked = tuple[str, Aftermath]
"""The UUID of a fact, and what became of a value of it."""


@legible
def known_since(db: Database, asked: Iterable[Asked]) -> dict[Asked, dt.datetime]:
    """Return when the dossier came to know what holds now of facts, by what is asked.

    What the history does not tell, because it was purged or is of another copy, is absent.
    """
    wanted = set(asked)
    uuids = {uuid for uuid, _ in wanted}
    rows = ids_of_uuids(db, "fact", uuids)
    now, sources = _by_uuid(load_facts(db, rows)), load_sources(db)
    found: dict[Asked, dt.datetime] = {}
    for at, then, sources_then in _past(db, uuids):
        for uuid, kind in wanted - found.keys():
            if not holds_alike(kind, (now.get(uuid), sources), (then.get(uuid), sources_then)):
                found[uuid, kind] = at
        if len(found) == len(wanted):
            break
    return found


def _past(
    db: Database, facts: Collection[str]
) -> Iterator[tuple[dt.datetime, dict[str, Fact], dict[int, Source]]]:
    """Yield each step's time, newest first, and what was before it: facts, their sources."""
    with contextlib.closing(Database(sqlite3.connect(":memory:", isolation_level=None))) as copy:
        _fill(db, copy, facts)
        for (at, _), step in groupby(_records(db, facts), key=lambda record: record[:2]):
            records = list(step)
            with copy.atomic():
                take_back(copy, [record[1:] for record in records])
            if all(table == "source" and not before for _, _, table, _, before, _ in records):
                continue  # a source that nothing cited yet
            found = _by_uuid(load_facts(copy))
            cited = {
                citation.source_id
                for fact in found.values()
                for value in fact.values
                for citation in value.citations
            }
            yield read_instant(at), found, load_sources(copy, cited)


def _by_uuid(facts: Mapping[int, Fact]) -> dict[str, Fact]:
    return {fact.uuid: fact for fact in facts.values()}


def _fill(db: Database, copy: Database, facts: Collection[str]) -> None:
    wanted = json.dumps(sorted(facts))
    ids = "WITH wanted AS (SELECT id FROM fact WHERE uuid IN (SELECT value FROM json_each(?)))"
    for table in (*_ROWS, *_EMPTY):
        (made,) = db.conn.execute(
            "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)
        ).fetchone()
        copy.conn.execute(made)
    with copy.atomic():
        for table, which in _ROWS.items():
            cursor = db.conn.execute(f"{ids} SELECT * FROM {table} WHERE {which}", (wanted,))
            marks = ", ".join("?" * len(cursor.description))
            copy.conn.executemany(f"INSERT INTO {table} VALUES ({marks})", cursor)


def _records(
    db: Database, facts: Collection[str]
) -> Iterator[tuple[str, int, str, str, str | None, str | None]]:
    """Yield the entries of the history that concern the facts, newest first."""
    tables = ", ".join(f"'{table}'" for table in _ROWS if table != "unit")
    yield from db.conn.execute(
        "SELECT at, step, tbl, row, before, after FROM history"
        f" WHERE tbl IN ({tables})"
        " AND (subject IN (SELECT value FROM json_each(?))"
        " OR tbl = 'source' AND (before IS NULL OR after IS NULL OR after LIKE '%\"rank\"%'))"
        " ORDER BY seq DESC",
        (json.dumps(sorted(facts)),),
    )
