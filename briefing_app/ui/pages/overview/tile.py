"""A tile: a figure, its word, a detail; pressing it leads to the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.badge import SIGNS
from briefing_app.ui.widgets.elided import ElidedLabel
from briefing_app.ui.widgets.label import Label, MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from briefing_app.ui.translate import Translator

_HEIGHT = 84


class Tile(QPushButton):
    """``text`` is a message id; ``tone`` gives the sign before it."""

    def __init__(self, translator: Translator, text: str, tone: str) -> None:
        super().__init__()
        set_role(self, "tile")
        self.setFixedHeight(_HEIGHT)
        self._figure, self._word, self._detail = Label(), ElidedLabel(), MutedLabel(wraps=False)
        self._figure.setFont(sized_font(26, 600))
        self._detail.setContentsMargins(0, 0, 0, 5)
        self._sign = SIGNS[tone]
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._figure)
        row.addWidget(self._detail, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addStretch(1)
        column.addWidget(self._word)
        for part in (self._figure, self._word, self._detail):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        mark_verbatim(self._figure)
        translator.bind(self._set_word, text)

    def set_figure(self, figure: int, detail: str) -> None:
        """Show another figure; ``detail`` is in the window's language, or empty."""
        self._figure.setText(str(figure))
        self._detail.setText(detail)
        self._name_it()

    def sizeHint(self) -> QSize:
        """Return a width that leaves four tiles room at 1280 pixels."""
        return QSize(200, _HEIGHT)

    def _set_word(self, text: str) -> None:
        self._word.setText(f"{self._sign} {text}")
        self._plain = text
        self._name_it()

    def _name_it(self) -> None:
        parts = (self._figure.text(), self._plain, self._detail.text())
        self.setAccessibleName(" ".join(part for part in parts if part))
