# ruff: noqa: S608 - names of tables and columns are ours, values are bound
"""Copies of a dossier: restoring a backup, and sending one to somebody.

A copy gets a mark of its own, so that histories of two copies can be told apart.
"""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Disclosure
from briefing_app.domain.weighing import current
from briefing_app.errors import FileNotUsable, message
from briefing_app.store import opening
from briefing_app.store.backups import copy_database
from briefing_app.store.complaints import complaint
from briefing_app.store.connection import connect
from briefing_app.store.facts import load_facts
from briefing_app.store.history import purge_history
from briefing_app.store.organisation import drop_unused_files
from briefing_app.store.search_index import rebuild_index
from briefing_app.store.sources import load_sources
from briefing_app.store.store import take_lock

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.store.database import Database
    from briefing_app.store.store import Author, Store

_INTERNAL = ("passage", "value", "fact", "source", "stakeholder", "briefing")
_PRIVATE = (("source", "note"), ("value", "note"), ("stakeholder", "note"),
            ("stakeholder", "contact"))  # fmt: skip
_ORPHANED_COMMENTS = """DELETE FROM comment WHERE target NOT IN (
  SELECT uuid FROM passage UNION ALL SELECT uuid FROM fact)"""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a copy to be sent has of the dossier.

    Without internal content it has no history and no editions either: both could hold some.
    A fact whose internal value holds has then no value at all: another is not what holds.
    """

    history: bool = True
    comments: bool = True
    internal: bool = True


def restore(backup: Path, target: Path, author: Author, *, force: bool = False) -> None:
    """Make ``target`` what ``backup`` is, whole or not at all.

    The backup is checked first.  Raises ``FileNotUsable`` when the backup is no good, or when
    there is a target and not ``force``; ``FileLocked`` when the target is in use.
    """
    opening.inspect(backup)
    target = target.absolute()
    if target.exists() and not force:
        raise FileNotUsable(
            message("There is already a file {name}."),
            message("Choose another name."),
            name=target.name,
        )
    with contextlib.closing(_checked(backup)) as db:
        _replace(db, target, author, Contents())


def send_copy(store: Store, target: Path, contents: Contents) -> None:
    """Write a copy of an open dossier to another file, replacing what was there.

    Nothing that was taken out stays in the free space of the file.  Raises ``FileNotUsable``
    and ``FileLocked``.
    """
    if target.exists() and target.samefile(store.path):
        raise FileNotUsable(
            message("{name} is the dossier itself."),
            message("Choose another name."),
            name=target.name,
        )
    _replace(store.db, target.absolute(), store.author, contents)


def _replace(db: Database, target: Path, author: Author, contents: Contents) -> None:
    part = target.with_name(f".{target.name}.copy")
    lock = take_lock(target, author)
    try:
        copy_database(db, part)
        with contextlib.closing(connect(part)) as copy:
            with copy.atomic():
                copy.conn.execute("UPDATE dossier SET copy = ?", (author.new_uuid(),))
                _strip(copy, contents)
            if contents != Contents():
                copy.conn.execute("VACUUM")
        # A journal that a crash left would be played back into the new file.
        target.with_name(f"{target.name}-journal").unlink(missing_ok=True)
        part.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise FileNotUsable(
            message("{name} could not be made: {reason}."),
            message("Choose a folder that you can write."),
            name=target.name,
            reason=complaint(error),
        ) from error
    finally:
        part.unlink(missing_ok=True)
        lock.release()


def _strip(copy: Database, contents: Contents) -> None:
    drop_unused_files(copy)
    if contents == Contents():
        return
    if not (contents.history and contents.internal):
        purge_history(copy)
    if not contents.comments:
        copy.conn.execute("DELETE FROM comment")
    if not contents.internal:
        _withdraw(copy)
        for table in _INTERNAL:
            copy.conn.execute(f"DELETE FROM {table} WHERE disclosure = 'internal'")
        for table, column in _PRIVATE:
            copy.conn.execute(f"UPDATE {table} SET {column} = ''")
        copy.conn.execute("DELETE FROM edition")
        copy.conn.execute("DELETE FROM source_copy WHERE source NOT IN (SELECT uuid FROM source)")
        copy.conn.execute(_ORPHANED_COMMENTS)
    rebuild_index(copy)


def _withdraw(copy: Database) -> None:
    """Take back what somebody said of facts that lose a value.

    Nobody verified what is left; where an internal value holds, no other one does, though public.
    """
    cursor = copy.conn.execute("SELECT DISTINCT fact_id FROM value WHERE disclosure = 'internal'")
    facts = load_facts(copy, [row for (row,) in cursor])
    sources = load_sources(copy)
    for fact in facts.values():
        copy.conn.execute(
            "UPDATE fact SET verified_by = NULL, verified_at = NULL WHERE id = ?", (fact.id,)
        )
        holding = current(fact, sources)
        if holding is not None and holding.disclosure is Disclosure.INTERNAL:
            copy.conn.execute("DELETE FROM value WHERE fact_id = ?", (fact.id,))


def _checked(backup: Path) -> Database:
    try:
        db = connect(backup, read_only=True)
    except opening.UNREADABLE as error:
        raise opening.explain(backup, error) from error
    try:
        opening.check_content(db, backup)
        try:
            verdict = db.conn.execute("PRAGMA integrity_check(1)").fetchone()[0]
        except opening.UNREADABLE as error:
            raise opening.explain(backup, error) from error
        if verdict != "ok":
            raise opening.damaged(backup)
    except BaseException:
        db.close()
        raise
    return db
