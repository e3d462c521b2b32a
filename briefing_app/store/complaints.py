"""Why a dossier's file cannot be read or written, in words of ours, whoever complained."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from briefing_app.errors import Message, message
from briefing_app.reasons import (
    ABSENT,
    BROKEN,
    FULL,
    IN_USE,
    MEMORY,
    NOT_ALLOWED,
    READ_ONLY,
    reason_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_DAMAGED = message("it is damaged")
_NUMBER = message("the store gives error {number}")

_REASONS: Mapping[int, str] = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_IOERR: BROKEN,
    sqlite3.SQLITE_BUSY: IN_USE,
    sqlite3.SQLITE_LOCKED: IN_USE,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: message("it is not there, or you may not open it"),
    sqlite3.SQLITE_PERM: NOT_ALLOWED,
    sqlite3.SQLITE_AUTH: NOT_ALLOWED,
    sqlite3.SQLITE_NOTFOUND: ABSENT,
    sqlite3.SQLITE_NOMEM: MEMORY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}


def complaint(error: OSError | sqlite3.Error | UnicodeDecodeError) -> Message:
    """Return why, as the end of a sentence."""
    if isinstance(error, OSError):
        return reason_of(error)
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # its own words are no text, or there are none
        return Message(_DAMAGED)
    known = _REASONS.get(code & 0xFF)
    return Message(known) if known else Message(_NUMBER, {"number": code})
