"""Connecting to a dossier's file.  Nobody else makes a connection.

It must not look at what is inside: see ``opening`` and ``migrations``.
"""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import quote

from briefing_app.store.database import Database

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x44534B31
"""``DSK1``: tells file managers and us that a SQLite file is a dossier."""

BUSY_SECONDS = 5.0


def address(path: Path, mode: str) -> str:
    """Return SQLite's URI of a file; ``mode`` is ``ro``, ``rw`` or ``rwc``."""
    name = quote(os.fsencode(path.absolute().as_posix()))
    if name.startswith("//"):  # a Windows share: SQLite takes no host in an address
        name = "//" + name
    elif not name.startswith("/"):  # a Windows drive
        name = "///" + name
    else:
        name = "//" + name
    return f"file:{name}?mode={mode}"


def connect(
    path: Path, key: str | None = None, *, read_only: bool = False, create: bool = False
) -> Database:
    """Connect to a file, set up as every dossier needs it.

    ``key`` is kept for encrypted dossiers; there are none yet, so it raises
    ``NotImplementedError``.  Raises ``sqlite3.Error``.
    """
    if key is not None:
        raise NotImplementedError("encrypted dossiers")
    mode = "ro" if read_only else "rwc" if create else "rw"
    # isolation_level None: transactions are begun by the journal and by nobody else.
    connection = sqlite3.connect(
        address(path, mode), uri=True, isolation_level=None, timeout=BUSY_SECONDS
    )
    try:
        db = Database(connection)
        for pragma in _pragmas(read_only=read_only):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return db


def _pragmas(*, read_only: bool) -> tuple[str, ...]:
    always = ("foreign_keys=ON", "temp_store=MEMORY", "trusted_schema=OFF", "cache_size=-16000")
    if read_only:
        return (*always, "query_only=ON")
    return (*always, "synchronous=FULL", "journal_mode=DELETE", "secure_delete=ON")
