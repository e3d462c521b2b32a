"""Choosing the fact that a candidate belongs to, by words of it in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from briefing_app.errors import message
from briefing_app.ui.editor.face import Offer
from briefing_app.ui.editor.offer_list import OfferList
from briefing_app.ui.voices import best_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from briefing_app.domain.codes import FactKind
    from briefing_app.domain.fact import Fact
    from briefing_app.ui.context import Context

_OFFERED = 12
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class FactSearch(QLineEdit):
    """``picked`` carries the id of a fact; ``left`` follows Escape, or another focus."""

    picked = Signal(int)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._kind: FactKind | None = None
        self._compared: Callable[[int], str] = lambda _: ""
        self._list: OfferList | None = None
        context.translator.bind(self.setPlaceholderText, message("Words of the fact"))
        context.translator.bind(self.setAccessibleName, message("Words of the fact"))
        self.textEdited.connect(lambda: self.look())

    def open(self, kind: FactKind, compared: Callable[[int], str]) -> None:
        """Ask for a fact of a kind; ``compared`` says how a fact, by its id, agrees."""
        self._kind, self._compared = kind, compared
        self.clear()
        self.show()
        self.setFocus()
        self.look()

    def look(self) -> None:
        """Offer the facts that the words may mean."""
        language = self._context.translator.language
        offers = [
            Offer(
                str(fact.id), best_text(fact.title, language) or fact.key, self._compared(fact.id)
            )
            for fact in self._found()[:_OFFERED]
        ]
        if self._list is None:
            self._list = OfferList(self)
            self._list.picked.connect(self._pick)
        corner = self.mapToGlobal(self.rect().topLeft())
        self._list.show_offers(offers, QRect(corner, self.size()))

    def _found(self) -> list[Fact]:
        facts = self._context.session.facts
        words = self.text().strip()
        if not words:
            return [fact for fact in facts.all() if fact.kind is self._kind]
        known = {fact.uuid: fact for fact in facts.all() if fact.kind is self._kind}
        hits = self._context.session.search(words)
        return [known[hit.uuid] for hit in hits if hit.uuid in known]

    def close_list(self) -> None:
        """Take the list away."""
        if self._list is not None:
            self._list.hide()

    def _pick(self, literal: str) -> None:
        self.close_list()
        self.picked.emit(int(literal))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Use the keys of the list; Escape leaves."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_list()
            self.hide()
            self.left.emit()
        elif self._list is not None and self._list.isVisible() and key in _STEPS:
            self._list.step(_STEPS[key])
        elif self._list is not None and self._list.isVisible() and key in _ENTER:
            self._list.pick_current()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the list away with the focus."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_list()
