"""Two parts of a form beside each other, or below each other where they would be cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ROOM = 580
_GAP = 28
_SHARES = 3, 2
"""Of the room: the left part holds the longer texts."""


class Halves(QWidget):
    """Each part keeps to its top."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._parts = left, right
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for part, share in zip(self._parts, _SHARES, strict=True):
            column = QVBoxLayout()
            column.addWidget(part)
            column.addStretch(1)
            self._row.addLayout(column, share)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the wider part: below each other they need no more."""
        height = super().minimumSizeHint().height()
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts below each other where there is little room."""
        super().resizeEvent(event)
        needed = sum(part.minimumSizeHint().width() for part in self._parts) + _GAP
        is_wide = self.width() >= max(needed, _ROOM)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._row.setSpacing(_GAP if is_wide else 8)
