"""Choosing a fact by typing words of it: a link that becomes a field with a list under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from briefing_app.ui.editor.face import Offer
from briefing_app.ui.editor.offer_list import OfferList
from briefing_app.ui.widgets.buttons import link_button

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from briefing_app.ui.pages.briefings.studio import Studio

_OFFERED = 12


class FactPicker(QWidget):
    """``picked`` carries the id of the fact that was chosen; ``text`` is the link's message id."""

    picked = Signal(int)

    def __init__(self, studio: Studio, text: str) -> None:
        super().__init__()
        self._studio = studio
        translator = studio.context.translator
        self.link = link_button(translator, text)
        self.field = _Field(self)
        translator.bind(self.field.setPlaceholderText, text)
        translator.bind(self.field.setAccessibleName, text)
        self.field.setFixedWidth(260)
        self.field.hide()
        self._list: OfferList | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.link)
        column.addWidget(self.field)
        self.link.clicked.connect(lambda: self._open())
        self.field.textEdited.connect(lambda: self.look())

    def look(self) -> None:
        """Offer the facts that the words in the field may mean."""
        offers = [
            Offer(str(held.fact.id), self._studio.voices.best(held.fact.title) or held.fact.key, "")
            for held in self._studio.at_hand.find_facts(self.field.text(), _OFFERED)
        ]
        if self._list is None:
            self._list = OfferList(self.field)
            self._list.picked.connect(self._pick)
        corner = self.field.mapToGlobal(self.field.rect().topLeft())
        self._list.show_offers(offers, QRect(corner, self.field.size()))

    def close_list(self) -> None:
        """Take the field and its list away."""
        if self._list is not None:
            self._list.hide()
        self.field.hide()
        self.link.show()

    def takes(self, event: QKeyEvent) -> bool:
        """Use a key for the list; tell whether it was used."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_list()
            self.link.setFocus()
            return True
        if self._list is None or not self._list.isVisible():
            return False
        if key in steps:
            self._list.step(steps[key])
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._list.pick_current()
            return True
        return False

    def _open(self) -> None:
        self.field.clear()
        self.link.hide()
        self.field.show()
        self.field.setFocus()
        self.look()

    def _pick(self, literal: str) -> None:
        self.close_list()
        self.picked.emit(int(literal))


class _Field(QLineEdit):
    def __init__(self, picker: FactPicker) -> None:
        super().__init__()
        self._picker = picker

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._picker.takes(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._picker.close_list()
