"""A badge: a sign and a word on a soft ground; never a colour alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.roles import set_role

SIGNS = {"good": "✓", "look": "!", "must": "✕", "quiet": "○", "accent": "•"}
"""The sign of each tone."""


class Badge(Label):
    """``tone`` is good, look, must, quiet or accent; ``sign`` defaults to the tone's own."""

    def __init__(self, text: str = "", tone: str = "quiet", sign: str | None = None) -> None:
        super().__init__()
        self.setFont(sized_font(12))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(text, tone, sign)

    def show_state(self, text: str, tone: str, sign: str | None = None) -> None:
        """Show another word, tone and sign."""
        self._sign = SIGNS[tone] if sign is None else sign
        set_role(self, "badge", tone)
        self.set_word(text)

    def set_word(self, text: str) -> None:
        """Change only the word; bind this to the translator."""
        self.setText(f"{self._sign} {text}" if self._sign else text)
        self.setAccessibleName(text)
