"""What every verb works with: the open store, who and when, and one step at a time.

It tells subscribers what a step changed, after it is on disk.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from briefing_app.errors import NotFound, message
from briefing_app.session.change import Change

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping

    from briefing_app.errors import Message
    from briefing_app.store.database import Database
    from briefing_app.store.journal import Step
    from briefing_app.store.rows import Rows
    from briefing_app.store.store import Author, Store

T = TypeVar("T")


class Desk:
    """Groups writes into steps and announces them."""

    def __init__(self, store: Store, author: Author) -> None:
        self.store = store
        self._author = author
        self._subscribers: list[Callable[[Change], None]] = []
        self._open = False
        self.changed = False

    @property
    def db(self) -> Database:
        """The connection, for the store's reading functions."""
        return self.store.db

    @property
    def user(self) -> str:
        """Who works here."""
        return self._author.user

    def now(self) -> dt.datetime:
        """Return the point in time that goes on record."""
        return self._author.clock()

    @contextmanager
    def step(self, label: Message, by: object | None = None) -> Iterator[Rows]:
        """Run a block as one undoable step, or as a part of the step that is open already.

        Raises ``UserError`` when the dossier is open read-only.
        """
        journal = self.store.journal
        if self._open:
            with journal.nested():
                yield self.store.rows
            return
        done: list[Step] = []
        self._open = True
        try:
            with journal.step(label, done):
                yield self.store.rows
        finally:
            self._open = False
        for step in done:
            self._announce(step, by)

    def undo(self) -> Change | None:
        """Take back the last step; ``None`` when there is none."""
        step = self.store.journal.undo()
        return self._announce(step, None) if step else None

    def redo(self) -> Change | None:
        """Make the last step that was taken back again; ``None`` when there is none."""
        step = self.store.journal.redo()
        return self._announce(step, None) if step else None

    def subscribe(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        """Call back after every commit; return what ends that."""
        self._subscribers.append(callback)

        def unsubscribe() -> None:
            if callback in self._subscribers:
                self._subscribers.remove(callback)

        return unsubscribe

    def _announce(self, step: Step, by: object | None) -> Change:
        self.changed = True
        change = Change(step.label, step.rows, by)
        for callback in list(self._subscribers):
            callback(change)
        return change


def found(rows: Mapping[int, T], row: int) -> T:
    """Return a row that was asked for by id, or raise ``NotFound``."""
    try:
        return rows[row]
    except KeyError:
        raise NotFound(
            message("What was asked for is not in the dossier any more."),
            message("It may have been removed; undo brings it back."),
        ) from None
