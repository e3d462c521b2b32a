"""Say something quietly: one notice at a time, in a bar, never in a dialog.

Holds messages, not sentences, so that an open notice follows a switch of language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing_app.errors import Message, UserError, message

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Notice:
    """What the bar shows; ``tone`` is ``accent``, ``look`` or ``must``; ``details`` can be copied.

    ``action`` is a label and what happens when it is pressed.  ``is_kept`` stays until closed.
    """

    what: Message
    todo: Message | None = None
    tone: str = "accent"
    details: str = ""
    action: tuple[Message, Callable[[], None]] | None = None
    is_kept: bool = True


class Notifier(QObject):
    """Hands notices to whoever shows them."""

    shown = Signal(object)
    cleared = Signal()

    def error(self, error: UserError) -> None:
        """Show what happened and what to do."""
        todo = error.todo if error.todo.text else None
        self.shown.emit(Notice(error.what, todo, tone="look"))

    def info(self, text: Message, action: tuple[Message, Callable[[], None]] | None = None) -> None:
        """Show a sentence that goes away by itself."""
        self.shown.emit(Notice(text, action=action, is_kept=False))

    def bug(self, details: str) -> None:
        """Show that something went wrong, with the details to copy."""
        what = Message(message("Something went wrong. What you did last was not saved."))
        todo = Message(message("You can go on working; everything before it is kept."))
        self.shown.emit(Notice(what, todo, tone="must", details=details))

    def clear(self) -> None:
        """Take the notice away."""
        self.cleared.emit()
