"""One open dossier's file: its connection, lock and journal."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from briefing_app.errors import FileLocked, FileNotUsable, Message, UserError, message
from briefing_app.store import backups, opening
from briefing_app.store.complaints import complaint
from briefing_app.store.connection import connect
from briefing_app.store.history import Stamp
from briefing_app.store.journal import Journal
from briefing_app.store.lock import FileLock, Held
from briefing_app.store.migrations import is_current, migrate
from briefing_app.store.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing_app.store.database import Database


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, by what clock, and where the UUIDs of new rows come from."""

    user: str
    clock: Callable[[], dt.datetime]
    new_uuid: Callable[[], str]


class Store:
    """A connected dossier.  ``journal`` and ``rows`` must not be used when it is read-only."""

    def __init__(
        self, path: Path, db: Database, author: Author, lock: FileLock | None,
        reason: Message | None = None,
    ) -> None:  # fmt: skip
        self.path = path
        self.db = db
        self.read_only = lock is None
        self.read_only_reason = reason
        self._lock = lock
        self.author = author
        found = db.conn.execute("SELECT uuid, copy FROM dossier").fetchone()
        self.uuid: str = found[0]
        self._copy: str = found[1]
        self.rows = Rows(db, author.new_uuid)
        self._journal: Journal | None = None
        if lock is not None:
            self._journal = Journal(db, self._stamp)

    @property
    def journal(self) -> Journal:
        """The journal; raises ``UserError`` when the dossier is open read-only."""
        if self._journal is None:
            raise UserError(
                message("The dossier is open for reading only."),
                message("Close it where it is in use, or copy it to a folder that you can write."),
            )
        return self._journal

    @classmethod
    def create(cls, path: Path, author: Author, country: str, languages: tuple[str, ...]) -> Self:
        """Make a new dossier; raise ``FileNotUsable`` when the file is there already."""
        path = path.absolute()
        lock = take_lock(path, author)
        try:
            if path.exists():
                raise FileNotUsable(
                    message("There is already a file {name}."),
                    message("Choose another name."),
                    name=path.name,
                )
            _make(path, author, country, languages)
            return cls(path, connect(path), author, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, author: Author, *, read_only: bool, must_write: bool) -> Self:
        """Open a dossier; locked or in a read-only folder it opens read-only unless ``must_write``.

        Raises ``FileNotUsable``, and ``FileLocked`` when it must be written.
        """
        path = path.resolve() if path.exists() else path.absolute()
        opening.inspect(path)
        if read_only:
            return cls._open_read_only(path, author, None)
        try:
            lock = take_lock(path, author)
            if not _is_writable(path):
                lock.release()
                raise _not_writable(path)
        except (FileLocked, FileNotUsable) as error:
            if must_write:
                raise
            return cls._open_read_only(path, author, error.what)
        try:
            return cls._open_to_write(path, author, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _open_to_write(cls, path: Path, author: Author, lock: FileLock) -> Self:
        db = _connect(path, read_only=False)
        try:
            opening.check_content(db, path)
            migrate(db, lambda: backups.back_up(db, author.clock()))
            return cls(path, db, author, lock)
        except BaseException:
            db.close()
            raise

    @classmethod
    def _open_read_only(cls, path: Path, author: Author, reason: Message | None) -> Self:
        db = _connect(path, read_only=True)
        try:
            opening.check_content(db, path)
            if not is_current(db):
                raise FileNotUsable(
                    message("{name} was made by an older version and must be brought up to date."),
                    message("Open it first where it can be written."),
                    name=path.name,
                )
            return cls(path, db, author, None, reason)
        except BaseException:
            db.close()
            raise

    def close(self) -> None:
        """Close the file and give up the lock."""
        self.db.close()
        if self._lock is not None:
            self._lock.release()

    def _stamp(self) -> Stamp:
        return Stamp(self.author.clock(), self.author.user, self._copy)


def _make(path: Path, author: Author, country: str, languages: tuple[str, ...]) -> None:
    """Make the file under another name, so that nobody ever sees half of it."""
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        db = connect(part, create=True)
        try:
            migrate(db, lambda: None)
            with db.atomic():
                Rows(db, author.new_uuid).add(
                    "dossier", id=1, copy=author.new_uuid(), country=country,
                    languages=",".join(languages),
                )  # fmt: skip
        finally:
            db.close()
        part.rename(path)
    except (OSError, sqlite3.OperationalError) as error:
        part.unlink(missing_ok=True)
        raise FileNotUsable(
            message("{name} could not be made: {reason}."),
            message("Choose a folder that you can write."),
            name=path.name,
            reason=complaint(error),
        ) from error


def _connect(path: Path, *, read_only: bool) -> Database:
    try:
        return connect(path, read_only=read_only)
    except opening.UNREADABLE as error:
        raise opening.explain(path, error) from error


def _instant(text: str) -> dt.datetime | str:
    """Return when a lock was taken, for the words of whoever reads it."""
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return "?"


def take_lock(path: Path, author: Author) -> FileLock:
    """Take the lock of a dossier; raise ``FileLocked``, or ``FileNotUsable`` for its folder."""
    try:
        return FileLock.acquire(path, author.user, author.clock())
    except Held as error:
        raise FileLocked(
            message("{name} is in use by {who} on {machine} since {since}."),
            message("Close it there, or read it only."),
            name=path.name, who=error.holder.who or "?", machine=error.holder.machine or "?",
            since=_instant(error.holder.since),
        ) from error  # fmt: skip
    except FileNotFoundError as error:
        raise FileNotUsable(
            message("There is no folder {folder}."),
            message("Choose another folder."),
            folder=str(path.parent),
        ) from error
    except OSError as error:
        raise _not_writable(path) from error


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK)


def _not_writable(path: Path) -> FileNotUsable:
    return FileNotUsable(
        message("{name} cannot be written where it is."),
        message("Copy it to a folder that you can write."),
        name=path.name,
    )
