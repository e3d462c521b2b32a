"""Looking at a file before it is opened as a dossier, and saying what is wrong with it.

Looking harms nothing: not a byte changes, and nothing waits for another program's lock.
"""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from briefing_app.errors import FileNotUsable, message
from briefing_app.store.complaints import complaint
from briefing_app.store.connection import APPLICATION_ID, address
from briefing_app.store.migrations import check_known, check_version
from briefing_app.store.shape import is_harmless

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.errors import Message
    from briefing_app.store.database import Database

_SMALL_PAGES = 2000
"""Dossiers up to this many pages (8 MB) are checked whole when opened: some milliseconds."""

UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
"""What comes of a file that SQLite cannot read; its complaint may quote bytes that are no text."""


def inspect(path: Path) -> None:
    """Raise ``FileNotUsable`` unless the file looks like a dossier."""
    try:
        if path.is_dir():
            raise FileNotUsable(
                message("{name} is a folder, not a dossier."),
                message("Choose a file."),
                name=path.name,
            )
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise FileNotUsable(
            message("There is no file {name}."), message("Check where it is."), name=path.name
        ) from error
    except OSError as error:
        raise unreadable(path, complaint(error)) from error
    if size == 0:
        raise FileNotUsable(
            message("{name} is empty: it holds no dossier."),
            message("Restore a backup, or make a new dossier under another name."),
            name=path.name,
        )
    _check_identity(path)


def check_content(db: Database, path: Path) -> None:
    """Raise ``FileNotUsable`` when a connected dossier is damaged or made by a newer version."""
    try:
        check_version(db)
        if not is_harmless(db):
            raise damaged(path)
        check_known(db)
        pages: int = db.conn.execute("PRAGMA page_count").fetchone()[0]
        if db.conn.execute("SELECT count(*) FROM dossier").fetchone()[0] != 1:
            raise damaged(path)
        if pages <= _SMALL_PAGES:
            verdict = db.conn.execute("PRAGMA quick_check(1)").fetchone()[0]
            if verdict != "ok":
                raise damaged(path)
    except UNREADABLE as error:
        raise explain(path, error) from error


def explain(path: Path, error: sqlite3.Error | UnicodeDecodeError) -> FileNotUsable:
    """Turn what SQLite says of a file into a sentence."""
    code = getattr(error, "sqlite_errorcode", 0)
    if code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return FileNotUsable(
            message("Another program is using {name}."),
            message("Close it there and try again."),
            name=path.name,
        )
    if code == sqlite3.SQLITE_READONLY_ROLLBACK or (
        code & 0xFF == sqlite3.SQLITE_CANTOPEN and _journal(path).exists()
    ):
        return FileNotUsable(
            message("{name} was not closed well, and cannot be mended where it is."),
            message("Copy it, with the file {journal} beside it, to a folder that you can write."),
            name=path.name,
            journal=_journal(path).name,
        )
    if code & 0xFF in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY}:
        return unreadable(path, complaint(error))
    return damaged(path)


def damaged(path: Path) -> FileNotUsable:
    """Return the error of a dossier that cannot be read whole."""
    return FileNotUsable(
        message("{name} is damaged and cannot be read."),
        message("Nothing was changed. Restore a backup."),
        name=path.name,
    )


def unreadable(path: Path, reason: Message) -> FileNotUsable:
    """Return the error of a file that the system does not let us read."""
    return FileNotUsable(
        message("{name} cannot be read: {reason}."),
        message("Check that you may read it."),
        name=path.name,
        reason=reason,
    )


def foreign(path: Path) -> FileNotUsable:
    """Return the error of a file of another kind."""
    return FileNotUsable(
        message("{name} is not a dossier."), message("Choose another file."), name=path.name
    )


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _check_identity(path: Path) -> None:
    """Read the application id: immutable, so that no journal is played back and nothing locked."""
    try:
        with contextlib.closing(
            sqlite3.connect(address(path, "ro") + "&immutable=1", uri=True)
        ) as connection:
            found = connection.execute("PRAGMA application_id").fetchone()[0]
    except UNREADABLE as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_NOTADB:
            raise foreign(path) from error
        raise explain(path, error) from error
    if found != APPLICATION_ID:
        raise foreign(path)
