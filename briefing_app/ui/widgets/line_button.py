"""A line that leads somewhere: a badge, a title, a detail; the whole line is the button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.badge import Badge
from briefing_app.ui.widgets.elided import ElidedLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role


class LineButton(QPushButton):
    """``title`` and ``detail`` are shown as they are, each on one line; ``tone`` adds a badge."""

    def __init__(
        self, title: str, detail: str = "", *, word: str = "", tone: str = "quiet"
    ) -> None:
        super().__init__()
        set_role(self, "line")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        for text, pixels, weight in ((title, 13, 600), (detail, 12, 400)):
            if text:
                label = ElidedLabel(text)
                label.setFont(sized_font(pixels, weight))
                if weight == 400:
                    set_role(label, "muted")
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                mark_verbatim(label)
                texts.addWidget(label)
        row.addLayout(texts, 1)
        if word:
            badge = Badge(word, tone)
            badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(badge)
        self.setAccessibleName(", ".join(part for part in (title, detail, word) if part))
        mark_verbatim(self)

    def sizeHint(self) -> QSize:
        """Return the size of what is in it."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of what is in it."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()
