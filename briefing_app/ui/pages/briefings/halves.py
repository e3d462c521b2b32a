"""Two parts of a form beside each other, or below each other where they would be cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ROOM = 580


class Halves(QWidget):
    """Each part keeps to its top."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(28)
        for part in (left, right):
            column = QVBoxLayout()
            column.addWidget(part)
            column.addStretch(1)
            self._row.addLayout(column, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts below each other where there is little room."""
        super().resizeEvent(event)
        is_wide = self.width() >= _ROOM
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._row.setSpacing(28 if is_wide else 8)
