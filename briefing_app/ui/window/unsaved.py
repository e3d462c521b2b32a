"""Whether the field in which a person types holds text that is not saved yet.

Only the field in focus can: every field saves when it is left.  Knows fields by what they have
(``is_pending``), not by their class.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import QMetaObject
    from PySide6.QtWidgets import QWidget


class Typing(QObject):
    """``changed`` follows when text came that is not saved, or was saved."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._was_pending = False
        self._links: list[QMetaObject.Connection] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not saved."""
        field = self._window.focusWidget()
        state = getattr(field, "is_pending", False)
        return bool(state() if callable(state) else state)

    def _follow(self, _before: QWidget | None, field: QWidget | None) -> None:
        if not isValid(self._window):  # a window that goes takes the focus from its fields first
            return
        for link in self._links:
            QObject.disconnect(link)
        self._links = []
        if hasattr(field, "is_pending"):
            names = ("textChanged", "committed")
            signals = [getattr(field, name) for name in names if hasattr(field, name)]
            self._links = [signal.connect(self._check) for signal in signals]
        self._check()

    def _check(self) -> None:
        if self.is_pending != self._was_pending:
            self._was_pending = not self._was_pending
            self.changed.emit()
