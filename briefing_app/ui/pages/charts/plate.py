"""A picture with the titles above it, on white paper as it will be printed, in every theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from briefing_app.ui.theme import LIGHT
from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.label import MutedLabel, StrongLabel
from briefing_app.ui.widgets.picture_view import PictureView
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.document.picture import ChartDrawing, Picture

_WIDEST = 848
_PAPER = f"""
#plate {{ background: {LIGHT.paper}; border: none; border-radius: 6px; }}
QLabel {{ color: {LIGHT.ink}; }}
QLabel[role="muted"] {{ color: {LIGHT.muted}; }}
"""


class Plate(QFrame):
    """One drawing under its titles, a column a language."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plate")
        self.setStyleSheet(_PAPER)
        self.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        self._titles = QHBoxLayout()
        self._titles.setSpacing(20)
        self.view = PictureView()
        mark_verbatim(self.view)  # its alternative text is in a language of the picture
        column.addLayout(self._titles)
        column.addWidget(self.view)

    def show_drawing(
        self, drawing: ChartDrawing, languages: tuple[str, ...], picture: Picture, spoken: str
    ) -> None:
        """Show a drawing; ``picture`` may have other colours, ``spoken`` is what it shows."""
        empty(self._titles)
        for language in languages:
            self._titles.addLayout(_titles(drawing, language), 1)
        self.view.show_picture(picture, spoken)


def _titles(drawing: ChartDrawing, language: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(1)
    title = StrongLabel(drawing.title.get(language, ""), pixels=15, wraps=True)
    subtitle = MutedLabel(drawing.subtitle.get(language, ""))
    for part in (title, subtitle):
        mark_verbatim(part)
        column.addWidget(part)
    column.addStretch(1)
    return column
