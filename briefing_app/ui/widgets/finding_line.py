"""A finding on a line that leads to its place: what is wrong, and under it where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from briefing_app.ui.widgets.label import Label, MutedLabel
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FindingLine(QPushButton):
    """``sentence`` and ``where`` are in the window's language; both wrap."""

    def __init__(self, sentence: str, where: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(0)
        labels = [Label(sentence, wraps=True), *([MutedLabel(where, pixels=12)] if where else [])]
        for label in labels:
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(" ".join(part for part in (sentence, where) if part))

    def sizeHint(self) -> QSize:
        """Return the size of what is in it."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of what is in it."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()
