"""Rows that cannot be read, because somebody wrote in the file without us or a disk failed.

Whatever reads rows into the values of the domain is marked with :func:`legible`, so that such a
row is a sentence for people and not a mistake of ours.
"""

from __future__ import annotations

import functools
import logging
import sqlite3
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from briefing_app.errors import FileNotUsable, message

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")

_LOG = logging.getLogger(__name__)

ILLEGIBLE = (sqlite3.DatabaseError, ValueError, TypeError, LookupError, ArithmeticError)
"""What reading raises: the file itself, a date, a JSON text or bytes, a code, a number."""


def legible(read: Callable[P, T]) -> Callable[P, T]:
    """Let a reading function raise ``FileNotUsable`` where a row makes no sense."""

    @functools.wraps(read)
    def reading(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return read(*args, **kwargs)
        except ILLEGIBLE as error:
            # A mistake of ours can look like this too: the log keeps where it came from.
            _LOG.info("a row cannot be read", exc_info=True)
            raise FileNotUsable(
                message("The dossier holds something that cannot be read: {detail}."),
                message("Nothing was changed. Restore a backup."),
                detail=_short(error),
            ) from error

    return reading


def _short(error: Exception) -> str:
    text = " ".join(str(error).split())
    return text if len(text) <= 200 else text[:199] + "…"
