"""A list of choices that the wheel of the mouse does not change while one scrolls past it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent


class QuietCombo(QComboBox):
    """Takes focus by Tab and click only, and leaves the wheel to what scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the sheet scroll."""
        event.ignore()
