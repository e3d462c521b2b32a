# ruff: noqa: S608 - names of tables and columns are ours, values are bound
"""Undo and redo, recorded by SQLite itself.

Temporary triggers write each changed row, before and after, into a temporary table; that one
record gives undo, history, the search index and the list of what changed.  The triggers also
refuse a write outside a step.  They live in the connection only: the file stays plain.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.errors import Message, UserError, message
from briefing_app.store.complaints import complaint
from briefing_app.store.history import append_history
from briefing_app.store.lineage import Lineage, RowChange, decode_change
from briefing_app.store.search_index import reindex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefing_app.store.database import Database
    from briefing_app.store.history import Stamp

DEPTH = 200
"""How many steps can be undone."""

KEPT = frozenset({
    "source_copy", "edition", "edition_file", "edition_value", "sending", "organisation_file",
})  # fmt: skip
"""Tables that undo leaves alone; their changes are in the history like all others."""

_OWN = frozenset({"history", "_sqlite_migrations", "sqlite_sequence"})
_GUARD = "SELECT RAISE(ABORT, 'written outside a step') WHERE (SELECT open FROM _step) = 0;"


@dataclass(frozen=True, slots=True)
class Step:
    """One committed step: its label and the rows that it changed, in order.

    ``rows``: the ids of what changed and of what that belongs to, by table.
    """

    label: Message
    changes: tuple[RowChange, ...]
    rows: Mapping[str, frozenset[int]]


class Journal:
    """Makes every change a step that commits whole or not at all, and can be undone.

    ``stamp`` gives who, when and in which copy of the dossier, for the history.
    """

    def __init__(self, db: Database, stamp: Callable[[], Stamp]) -> None:
        self._db = db
        self._execute = db.conn.execute
        self._stamp = stamp
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        _watch(db)

    @property
    def undo_label(self) -> Message | None:
        """The label of the step that undo would take back."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> Message | None:
        """The label of the step that redo would make again."""
        return self._redo[-1].label if self._redo else None

    @contextmanager
    def step(self, label: Message, done: list[Step]) -> Iterator[None]:
        """Group the writes of the block; the committed step is appended to ``done``.

        Nothing is appended when nothing changed.  Raises ``UserError`` when the file cannot be
        written; what the block raises rolls everything back.
        """
        with self._transaction():
            yield
            step = self._finish(label)
        if step is None:
            return
        done.append(step)
        undoable = tuple(change for change in step.changes if change.table not in KEPT)
        if undoable:
            self._undo = [*self._undo, Step(label, undoable, step.rows)][-DEPTH:]
            self._redo.clear()

    @contextmanager
    def nested(self) -> Iterator[None]:
        """Group writes inside a step: what the block raises takes back its own writes only."""
        with self._db.atomic():
            yield

    def forget(self) -> None:
        """Forget what could be undone and redone."""
        self._undo.clear()
        self._redo.clear()

    def undo(self) -> Step | None:
        """Take back the last step and return what that changed."""
        return self._replay(self._undo, self._redo, message("Undone: {label}"))

    def redo(self) -> Step | None:
        """Make the step that was taken back last again and return what that changed."""
        return self._replay(self._redo, self._undo, message("Redone: {label}"))

    def _replay(self, source: list[Step], target: list[Step], text: str) -> Step | None:
        if not source:
            return None
        step = source[-1]
        with self._transaction():
            self._execute("PRAGMA defer_foreign_keys=ON")
            for change in reversed(step.changes):
                self._restore(change)
            replayed = self._finish(Message(text, {"label": step.label}))
        source.pop()
        if replayed is not None:
            target.append(Step(step.label, replayed.changes, replayed.rows))
        return replayed

    def _restore(self, change: RowChange) -> None:
        table, before = change.table, change.before
        if before is None:
            self._execute(f"DELETE FROM {table} WHERE id = ?", (change.id,))
        elif change.after is None:
            names, marks = ", ".join(before), ", ".join("?" * len(before))
            self._execute(
                f"INSERT INTO {table} ({names}) VALUES ({marks})",
                tuple(before.values()),
            )
        else:
            after = change.after
            differing = {name: cell for name, cell in before.items() if cell != after[name]}
            if differing:
                sets = ", ".join(f"{name} = ?" for name in differing)
                self._execute(
                    f"UPDATE {table} SET {sets} WHERE id = ?",
                    (*differing.values(), change.id),
                )

    def _finish(self, label: Message) -> Step | None:
        """Read what the triggers wrote; append the history; bring the search index up to it."""
        records = self._execute("SELECT tbl, row, before, after FROM _change ORDER BY seq")
        changes = tuple(map(decode_change, records))
        self._execute("DELETE FROM _change")
        if not changes:
            return None
        lineage = Lineage(self._db, changes)
        append_history(self._db, self._stamp(), label, changes, lineage)
        reindex(self._db, changes, lineage)
        return Step(label, changes, lineage.touched(changes))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with writing(self._db):
            self._execute("UPDATE _step SET open = 1")
            yield
            self._execute("UPDATE _step SET open = 0")


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """Run a block in one transaction; a file that cannot be written raises ``UserError``."""
    try:
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.conn.execute("COMMIT")
        except BaseException:
            db.conn.rollback()
            raise
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _OUTSIDE:
            raise
        raise UserError(
            message("The dossier could not be written: {reason}."),
            message("Nothing of this change was kept. Check the disk and its free space."),
            reason=complaint(error),
        ) from error


_OUTSIDE = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY,
                      sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN})  # fmt: skip


def journalled(db: Database) -> Mapping[str, tuple[str, ...]]:
    """Return the tables that the journal watches, with the columns that it keeps."""
    listed = db.conn.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'"
    ).fetchall()
    found = {}
    for (table,) in listed:
        if table not in _OWN:
            columns = db.conn.execute("SELECT name, type FROM pragma_table_info(?)", (table,))
            found[table] = tuple(name for name, kind in columns if kind != "BLOB")
    return found


def _watch(db: Database) -> None:
    parts = [
        "CREATE TEMP TABLE _change"
        " (seq INTEGER PRIMARY KEY, tbl TEXT, row INTEGER, before TEXT, after TEXT);"
        "CREATE TEMP TABLE _step (open INTEGER); INSERT INTO _step VALUES (0);"
    ]
    for table, columns in journalled(db).items():
        old, new = (_row_json(columns, side) for side in ("OLD", "NEW"))
        for event, row, before, after in (
            ("INSERT", "NEW.id", "NULL", new),
            ("UPDATE", "NEW.id", old, new),
            ("DELETE", "OLD.id", old, "NULL"),
        ):
            # Names are ours; a trigger cannot take bound values.
            parts.append(
                f"CREATE TEMP TRIGGER _{event}_{table} AFTER {event} ON main.{table} BEGIN {_GUARD}"
                f" INSERT INTO _change (tbl, row, before, after)"
                f" VALUES ('{table}', {row}, {before}, {after}); END;"
            )
    for event in ("INSERT", "UPDATE", "DELETE"):
        parts.append(
            f"CREATE TEMP TRIGGER _{event}_history BEFORE {event} ON main.history"
            f" BEGIN {_GUARD} END;"
        )
    db.conn.executescript("\n".join(parts))


def _row_json(columns: tuple[str, ...], side: str) -> str:
    return "json_object(" + ",".join(f"'{name}',{side}.{name}" for name in columns) + ")"
