"""Verbs of the history: who changed what, when, from what to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import Message, message
from briefing_app.store.history import Entry, history_of, purge_history, recent_history

if TYPE_CHECKING:
    from briefing_app.session.desk import Desk

__all__ = ["Entry", "HistoryVerbs"]


class HistoryVerbs:
    """The history is append-only; only :meth:`purge` takes away."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, uuid: str) -> list[Entry]:
        """Return the entries of a row and of what belongs to it, newest first."""
        return history_of(self._desk.db, uuid)

    def recent(self, limit: int = 100) -> list[Entry]:
        """Return the newest entries, newest first."""
        return recent_history(self._desk.db, limit)

    def purge(self) -> int:
        """Remove all history for good; undo does not bring it back.  Return how many entries."""
        with self._desk.step(Message(message("Remove the history"))):
            return purge_history(self._desk.db)

    def lost_files(self) -> tuple[str, ...]:
        """Return the names of files that were in the dossier and are not any more."""
        from briefing_app.store.as_known import lost_files  # seldom: no start loads it

        return lost_files(self._desk.db)
