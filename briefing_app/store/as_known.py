# ruff: noqa: S608 - names of tables and columns are ours, values are bound
"""A dossier as it was known at a moment: its history played backwards in a copy of the file."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from itertools import groupby
from typing import TYPE_CHECKING

from briefing_app.errors import FileNotUsable, NotFound, message
from briefing_app.store.backups import copy_database
from briefing_app.store.complaints import complaint
from briefing_app.store.connection import connect
from briefing_app.store.history import instant, protect_history
from briefing_app.store.legible import legible
from briefing_app.store.search_index import rebuild_index

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from briefing_app.store.database import Database
    from briefing_app.store.rows import Cell

    Record = tuple[int, str, str, str | None, str | None]
    """Step, table, UUID, and what the row had before and has after, as JSON."""


_COPIED, _TAKEN_BACK = 0.3, 0.9
"""Shares of the work done after copying the file, and after playing the history back."""
_FILES = ("source_copy", "edition_file", "organisation_file")


def write_as_known(
    db: Database, moment: dt.datetime, target: Path, progress: Callable[[float], None] | None = None
) -> None:
    """Write to ``target`` what a connected dossier was just before ``moment``.

    What came later is gone from its history too.  Files that were taken out of the dossier since
    do not come back, see :func:`lost_files`.  ``progress`` gets the share done and may raise
    ``errors.Cancelled``.  Raises ``NotFound`` when history does not reach so far,
    ``FileNotUsable`` when the copy cannot be made.
    """

    def part(start: float, end: float) -> Callable[[float], None]:
        return lambda done: progress(start + (end - start) * done) if progress else None

    try:
        copy_database(db, target, None if progress is None else part(0, _COPIED))
        with contextlib.closing(connect(target)) as copy:
            _take_back(copy, instant(moment), part(_COPIED, _TAKEN_BACK))
    except (OSError, sqlite3.Error) as error:
        raise FileNotUsable(
            message("The dossier as it was could not be made: {reason}."),
            message("Check the free space of the disk with temporary files."),
            reason=complaint(error),
        ) from error


@legible
def lost_files(db: Database) -> tuple[str, ...]:
    """Return the names of files that the history knows and the dossier has not, oldest first.

    History keeps no bytes: what was taken out, or left out of a copy, does not come back.
    """
    found: list[tuple[int, str]] = []
    for table in _FILES:
        found += db.conn.execute(
            "SELECT seq, json_extract(after, '$.name') FROM history"
            f" WHERE tbl = ?1 AND before IS NULL AND row NOT IN (SELECT uuid FROM {table})"
            " AND row NOT IN (SELECT row FROM history WHERE tbl = ?1 AND after IS NULL)",
            (table,),
        )
    return tuple(dict.fromkeys(str(name) for _, name in sorted(found)))


def _take_back(copy: Database, end: str, progress: Callable[[float], None]) -> None:
    execute = copy.conn.execute
    first = _first_to_undo(copy, end)
    if first is None:
        return
    records = execute(
        "SELECT step, tbl, row, before, after FROM history WHERE seq >= ? ORDER BY seq DESC",
        (first,),
    ).fetchall()
    execute("PRAGMA foreign_keys=OFF")  # rows of one step come back in any order
    done = 0
    with copy.atomic():
        for _, step in groupby(records, key=lambda record: record[0]):
            rows = list(step)
            take_back(copy, rows)
            done += len(rows)
            progress(done / len(records))
        execute("DROP TRIGGER IF EXISTS history_is_kept")
        execute("DELETE FROM history WHERE seq >= ?", (first,))
        protect_history(copy)
        rebuild_index(copy)


def _first_to_undo(copy: Database, end: str) -> int | None:
    """Return the first entry after all that was known then; ``None`` when nothing came later."""
    execute = copy.conn.execute
    oldest = execute("SELECT seq, at FROM history ORDER BY seq LIMIT 1").fetchone()
    if oldest is None or (oldest[1] >= end and oldest[0] > 1):
        raise NotFound(
            message("The history of the dossier does not go back to that day."),
            message("It was removed, or left out of this copy."),
        )
    if oldest[1] >= end:
        raise NotFound(message("The dossier did not exist yet on that day."))
    # By place, not by time: a clock that was set back between two steps changes no order.
    known = execute("SELECT max(seq) FROM history WHERE at < ?", (end,)).fetchone()[0]
    found = execute("SELECT min(seq) FROM history WHERE seq > ?", (known,)).fetchone()
    first: int | None = found[0]
    return first


def take_back(copy: Database, records: Iterable[Record]) -> None:
    """Take one step back: all its rows out first, so that unique columns can change places.

    Without foreign keys, inside a transaction.
    """
    back: list[tuple[str, dict[str, Cell]]] = []
    for _, table, uuid, before, after in records:
        earlier = json.loads(before) if before else None
        row = _taken_out(copy, table, uuid) if after else {}
        if earlier is None or row is None:  # made by this step, or left out of this copy
            continue
        if after or not _has_bytes(copy, table):
            back.append((table, {**row, **earlier}))
    for table, row in back:
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        copy.conn.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))


def _taken_out(copy: Database, table: str, uuid: str) -> dict[str, Cell] | None:
    cursor = copy.conn.execute(f"SELECT * FROM {table} WHERE uuid = ?", (uuid,))
    found = cursor.fetchone()
    if found is None:
        return None
    copy.conn.execute(f"DELETE FROM {table} WHERE uuid = ?", (uuid,))
    return dict(zip((column[0] for column in cursor.description), found, strict=True))


def _has_bytes(copy: Database, table: str) -> bool:
    kinds = copy.conn.execute("SELECT type FROM pragma_table_info(?)", (table,))
    return any(kind == "BLOB" for (kind,) in kinds)
