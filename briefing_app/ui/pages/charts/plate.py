"""A picture with the titles above it, on white paper as it will be printed, in every theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.ui.theme import LIGHT
from briefing_app.ui.widgets.label import MutedLabel, StrongLabel
from briefing_app.ui.widgets.picture_view import PictureView
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.document.picture import ChartDrawing, Picture

_WIDEST = 848
_MOST_LANGUAGES = 2
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
        titles = QHBoxLayout()
        titles.setSpacing(20)
        self._captions = tuple(_Caption() for _ in range(_MOST_LANGUAGES))
        for caption in self._captions:
            titles.addWidget(caption, 1)
        self.view = PictureView()
        mark_verbatim(self.view)  # its alternative text is in a language of the picture
        column.addLayout(titles)
        column.addWidget(self.view)

    def show_drawing(
        self, drawing: ChartDrawing, languages: tuple[str, ...], picture: Picture, spoken: str
    ) -> None:
        """Show a drawing; ``picture`` may have other colours, ``spoken`` is what it shows."""
        for place, caption in enumerate(self._captions):
            caption.setVisible(place < len(languages))
            if place < len(languages):
                language = languages[place]
                caption.say(drawing.title.get(language, ""), drawing.subtitle.get(language, ""))
        self.view.show_picture(picture, spoken)

    @property
    def titles(self) -> list[str]:
        """The titles above the picture."""
        return [one.title.text() for one in self._captions if not one.isHidden()]


class _Caption(QWidget):
    """Title and subtitle in one language."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self._subtitle = StrongLabel(pixels=15, wraps=True), MutedLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for part in (self.title, self._subtitle):
            mark_verbatim(part)
            column.addWidget(part)
        column.addStretch(1)

    def say(self, title: str, subtitle: str) -> None:
        """Show a title and what stands under it, if anything."""
        self.title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
