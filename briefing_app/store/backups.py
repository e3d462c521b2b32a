"""Dated backups in the user's own folder, thinned.

All of the last day stay, then one a day for a month, then one a month.  They are made through
SQLite's backup API, so that a backup is always whole.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from typing import TYPE_CHECKING

from briefing_app import paths
from briefing_app.errors import UserError, message
from briefing_app.store.complaints import complaint
from briefing_app.store.connection import connect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from briefing_app.store.database import Database

_STAMP = "%Y-%m-%dT%H%M%S.%fZ"
_ALL = dt.timedelta(days=1)
_DAILY = dt.timedelta(days=31)
_PAGES, _PAUSE = 500, 0.05
"""Pages that are copied without letting anybody write, and seconds until the next try."""


def backup_folder(uuid: str) -> Path:
    """Return where the backups of a dossier are; it may not exist yet."""
    return paths.user_data() / "backups" / uuid


def back_up(db: Database, now: dt.datetime) -> Path:
    """Back a connected dossier up, thin the older ones, and return the new file.

    Raises ``UserError`` when the user's folder cannot be written.
    """
    uuid: str = db.conn.execute("SELECT uuid FROM dossier").fetchone()[0]
    folder = backup_folder(uuid)
    target = folder / f"{now.astimezone(dt.UTC).strftime(_STAMP)}.dossier"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        copy_database(db, target)
        thin(folder, now)
    except (OSError, sqlite3.Error) as error:
        raise UserError(
            message("No backup could be made: {reason}."),
            message("Check the folder {folder} and the free space of its disk."),
            reason=complaint(error),
            folder=str(folder),
        ) from error
    return target


def copy_database(
    db: Database, target: Path, progress: Callable[[float], None] | None = None
) -> None:
    """Copy a connected dossier to a file, whole or not at all; replaces what was there.

    With ``progress``, which gets the share done and may raise, it lets others write in between:
    the copy then begins again, and is of one moment all the same.
    """

    def follow(_status: int, left: int, total: int) -> None:
        if progress is not None and total:
            progress(1 - left / total)

    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        copy = connect(part, create=True)
        try:
            pages = -1 if progress is None else _PAGES
            db.conn.backup(copy.conn, pages=pages, progress=follow, sleep=_PAUSE)
        finally:
            copy.close()
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def thin(folder: Path, now: dt.datetime) -> None:
    """Remove the backups that the rule does not keep."""
    dated = {}
    for path in folder.glob("*.dossier"):
        moment = backup_time(path)
        if moment is not None:
            dated[moment] = path
    kept = to_keep(dated, now)
    for moment, path in dated.items():
        if moment not in kept:
            with contextlib.suppress(OSError):  # open somewhere: the next one thins it
                path.unlink()


def backup_time(path: Path) -> dt.datetime | None:
    """Return when a backup was made, by its name; ``None`` for a file of another name."""
    try:
        return dt.datetime.strptime(path.stem, _STAMP).replace(tzinfo=dt.UTC)
    except ValueError:
        return None


def to_keep(moments: Iterable[dt.datetime], now: dt.datetime) -> set[dt.datetime]:
    """Return which backups stay: of each day or month the last one made."""
    kept: dict[object, dt.datetime] = {}
    for moment in sorted(moments):
        age = now - moment
        if age <= _ALL:
            kept[moment] = moment
        elif age <= _DAILY:
            kept[moment.date()] = moment
        else:
            kept[moment.year, moment.month] = moment
    return set(kept.values())
