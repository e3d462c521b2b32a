"""A card: a white sheet with a hairline, or a soft coloured one that says something."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from briefing_app.ui.widgets.label import MutedLabel, StrongLabel
from briefing_app.ui.widgets.roles import set_role


class Card(QFrame):
    """A column in a frame; ``tone`` is empty (white), good, look, must or accent."""

    def __init__(self, tone: str = "", *, spacing: int = 4, margin: int = 12) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin - 2, margin, margin - 2)
        self.column.setSpacing(spacing)
        set_role(self, "card", tone)

    def set_tone(self, tone: str) -> None:
        """Change what the ground says."""
        set_role(self, "card", tone)


class MessageCard(Card):
    """A card with a semibold line and a wrapped sentence under it; add links below."""

    def __init__(self, tone: str = "look") -> None:
        super().__init__(tone)
        self.title = StrongLabel(wraps=True)
        self.text = MutedLabel()
        self.column.addWidget(self.title)
        self.column.addWidget(self.text)
