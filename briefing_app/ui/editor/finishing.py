"""Finishing a reference that somebody began to type: when to offer what, by which keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt

from briefing_app.ui.editor.offer_list import OfferList
from briefing_app.ui.editor.trigger import begun_reference

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from briefing_app.ui.editor.face import Offers
    from briefing_app.ui.editor.passage_edit import PassageEdit

_PICKS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Finishing(QObject):
    """Watches what is typed in one editor and offers references for it."""

    def __init__(self, editor: PassageEdit, offers: Offers) -> None:
        super().__init__(editor)
        self._editor = editor
        self._offers = offers
        self._list: OfferList | None = None

    def look(self) -> None:
        """Offer what the text before the cursor may mean, or nothing."""
        begun = begun_reference(self._editor.before_cursor())
        if begun is None:
            self.stop()
            return
        find = self._offers.facts if begun.is_fact else self._offers.sources
        shown = self._list or self._make_list()
        cursor = self._editor.cursorRect()
        corner = self._editor.viewport().mapToGlobal(cursor.topLeft())
        shown.show_offers(find(begun.words), QRect(corner, cursor.size()))

    def look_if_open(self) -> None:
        """Follow the cursor while offers are shown."""
        if self._is_open():
            self.look()

    def stop(self) -> None:
        """Take the offers away."""
        if self._list is not None:
            self._list.hide()

    def takes(self, event: QKeyEvent) -> bool:
        """Use a key for the list of offers; tell whether it was used."""
        if not self._is_open() or self._list is None:
            return False
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._list.step(_STEPS[key])
        elif key in _PICKS:
            self._list.pick_current()
        elif key == Qt.Key.Key_Escape:
            self.stop()
        else:
            return False
        event.accept()
        return True

    def _is_open(self) -> bool:
        return self._list is not None and self._list.isVisible()

    def _make_list(self) -> OfferList:
        self._list = OfferList(self._editor)
        self._list.picked.connect(self._insert)
        return self._list

    def _insert(self, literal: str) -> None:
        begun = begun_reference(self._editor.before_cursor())
        if begun is not None:
            self._editor.replace_typed(begun.typed, literal)
