"""Adding a fact: its kind and its title, above the register; the rest follows in the inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from briefing_app.domain.codes import FactKind
from briefing_app.errors import message
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.choice import CodeChoice

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from briefing_app.ui.translate import Translator


class NewFact(Card):
    """``wanted`` carries kind and title; Escape puts the form away."""

    wanted = Signal(str, str)

    def __init__(self, translator: Translator) -> None:
        super().__init__("accent")
        self.kind = CodeChoice(translator, FactKind)
        translator.bind(self.kind.setAccessibleName, message("Kind"))
        self.title = QLineEdit()
        translator.bind(self.title.setPlaceholderText, message("What the fact is about"))
        translator.bind(self.title.setAccessibleName, message("Title"))
        self.add = plain_button(translator, message("Add fact"), "primary")
        cancel = plain_button(translator, message("Cancel"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.kind)
        row.addWidget(self.title, 1)
        row.addWidget(self.add)
        row.addWidget(cancel)
        self.column.addLayout(row)
        self.add.setEnabled(False)
        self.title.textChanged.connect(lambda text: self.add.setEnabled(bool(text.strip())))
        self.title.returnPressed.connect(lambda: self._want())
        self.add.clicked.connect(lambda: self._want())
        cancel.clicked.connect(lambda: self.hide())
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

    def _want(self) -> None:
        title = self.title.text().strip()
        if title:
            self.hide()
            self.wanted.emit(self.kind.code, title)
