"""The field of the search.  It knows no results: whoever shows them follows its signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class SearchField(QLineEdit):
    """A line edit that hands arrows, Enter and Escape to the results below it."""

    moved = Signal(int)
    entered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "search")
        self.setClearButtonEnabled(False)
        self.setMinimumWidth(220)
        self.setMaximumWidth(460)
        self._came_from: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def give_back(self) -> None:
        """Give the focus back to where it came from."""
        before = self._came_from
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is self and before is not self:
            self._came_from = before

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the results with the arrows; Enter goes there, Escape leaves."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
