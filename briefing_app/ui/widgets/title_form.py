"""A small form above a list that adds a thing by its kind and title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from briefing_app.errors import message
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.choice import CodeChoice

if TYPE_CHECKING:
    from enum import StrEnum

    from PySide6.QtGui import QKeyEvent

    from briefing_app.ui.translate import Translator


class TitleForm(Card):
    """Kind, title, add and cancel, which a subclass lays out; Escape puts the form away.

    ``add_word`` and ``hint`` are message ids: the button's, and what stands in an empty title.
    """

    def __init__(
        self, translator: Translator, kinds: type[StrEnum], add_word: str, hint: str
    ) -> None:
        super().__init__("accent")
        self.kind = CodeChoice(translator, kinds)
        translator.bind(self.kind.setAccessibleName, message("Kind"))
        self.title = QLineEdit()
        translator.bind(self.title.setPlaceholderText, hint)
        translator.bind(self.title.setAccessibleName, message("Title"))
        self.add = plain_button(translator, add_word, "primary")
        self.cancel = plain_button(translator, message("Cancel"))
        self.add.setEnabled(False)
        self.title.textChanged.connect(lambda text: self.add.setEnabled(bool(text.strip())))
        self.title.returnPressed.connect(lambda: self._finish())
        self.add.clicked.connect(lambda: self._finish())
        self.cancel.clicked.connect(lambda: self.hide())
        self.hide()

    def open(self) -> None:
        """Show the form, ready to type."""
        self.title.clear()
        self.show()
        self.title.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the form away with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        title = self.title.text().strip()
        if title:
            self.hide()
            self._want(title)

    def _want(self, title: str) -> None:
        """Say what is wanted, by the title that was typed."""
        raise NotImplementedError
