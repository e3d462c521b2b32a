"""A field that finds something of the dossier by its words, with the offers under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from briefing_app.ui.editor.offer_list import OfferList

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from briefing_app.ui.editor.face import Offer
    from briefing_app.ui.translate import Translator


class Finder(QLineEdit):
    """``found`` carries the id that was chosen.

    ``find`` returns offers for words, whose literals are ids; no words mean any.  ``name`` and
    ``hint`` are message ids.  Down opens the list, Enter chooses, Escape puts it away.
    """

    found = Signal(int)

    def __init__(
        self,
        translator: Translator,
        find: Callable[[str], list[Offer]],
        name: str,
        hint: str,
    ) -> None:
        super().__init__()
        self._find = find
        translator.bind(self.setAccessibleName, name)
        translator.bind(self.setPlaceholderText, hint)
        self._list: OfferList | None = None
        self.textEdited.connect(lambda: self.look())

    def look(self) -> None:
        """Offer what the words in the field may mean."""
        if self._list is None:
            self._list = OfferList(self)
            self._list.picked.connect(self._pick)
        corner = self.mapToGlobal(self.rect().topLeft())
        self._list.show_offers(self._find(self.text()), QRect(corner, self.size()))

    @property
    def offers(self) -> OfferList | None:
        """The list under the field, once it was opened."""
        return self._list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Use the keys of the list."""
        key = Qt.Key(event.key())
        is_open = self._list is not None and self._list.isVisible()
        if self._list is None or not is_open:
            if key == Qt.Key.Key_Down:
                self.look()
            elif key not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._list.pick_current()
        elif key == Qt.Key.Key_Escape:
            self._list.hide()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list with a click too."""
        super().mousePressEvent(event)
        self.look()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the list away on leaving."""
        super().focusOutEvent(event)
        if self._list is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._list.hide()

    def _pick(self, literal: str) -> None:
        self.clear()
        self.found.emit(int(literal))
