"""What the window expects of a page.  Pages do not know each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from briefing_app.session.change import Change
    from briefing_app.ui.context import Context

Beside = TypeVar("Beside", bound=QWidget)


class Page(QWidget):
    """One room of the window; built when first shown, kept until the dossier is closed.

    ``name`` is what ``context.go`` takes; ``heading`` is the message id of its title; ``icon``
    names a file in ``resources/icons``; ``count`` is the key of ``session.counts()`` shown in
    the rail, if any; ``inspector_width`` in pixels.  ``actions_changed`` follows a change of
    ``main_actions`` or of ``inspector``, ``status_changed`` one of ``status_text``.
    """

    actions_changed = Signal()
    status_changed = Signal()

    name: ClassVar[str]
    heading: ClassVar[str]
    icon: ClassVar[str] = "square"
    count: ClassVar[str] = ""
    inspector_width: ClassVar[int] = 400

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def hold(self, widget: Beside) -> Beside:
        """Own what shows beside the page if it is ever wanted, so that it goes with the page."""
        widget.setParent(self)
        widget.hide()
        return widget

    def on_change(self, change: Change) -> None:
        """Reload what the change touched; the window calls it after each commit."""

    def retranslate(self) -> None:
        """Say again what is not bound to the translator; nothing else may change."""

    def main_actions(self) -> list[QAction]:
        """Return what stands at the right of the top bar; the last one is the primary one."""
        return []

    def inspector(self) -> QWidget | None:
        """Return the widget for what is selected; the window shows it at the right."""
        return None

    def show_row(self, uuid: str) -> None:
        """Bring the row with that UUID into view and select it; ignore one that is not there."""

    def begin(self, task: str) -> bool:
        """Begin a task at the row that is shown; tell whether the focus went to it."""
        del task
        return False

    def show_start(self) -> None:
        """Go back to what the page opens with; a page that is one list stays as it is."""

    def commit_pending(self) -> None:
        """Save what is typed but not yet saved (before undo, before leaving the page)."""

    def is_pending(self) -> bool:
        """Tell whether a form of the page holds something whole that is not saved yet."""
        return False

    def stop(self) -> None:
        """Stop timers and work: the dossier is about to close."""

    def status_text(self) -> str:
        """Return what the status bar says at the right, in the window's language."""
        return ""
