"""A column that scrolls, for the tabs of the inspector."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.roles import set_role


class Scrolled(QScrollArea):
    """``column`` is where things go, from the top; ``margin`` in pixels at the sides."""

    def __init__(self, margin: int = 0) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        set_role(content, "paper")
        whole = QVBoxLayout(content)
        whole.setContentsMargins(margin, margin and 14, margin, margin and 14)
        self.column = QVBoxLayout()
        self.column.setSpacing(8)
        whole.addLayout(self.column)
        whole.addStretch(1)
        self.setWidget(content)

    def clear(self) -> None:
        """Delete everything in the column."""
        empty(self.column)
