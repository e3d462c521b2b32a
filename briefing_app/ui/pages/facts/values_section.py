"""All values of a fact by source, and a way to add one.

A new value that can be kept is never lost: leaving it adds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.domain.fact import Value
from briefing_app.errors import message
from briefing_app.ui.attempt import attempt
from briefing_app.ui.pages.facts.value_card import ValueCard
from briefing_app.ui.pages.facts.value_form import ValueForm
from briefing_app.ui.widgets.buttons import link_button, plain_button
from briefing_app.ui.widgets.inspector import Section

if TYPE_CHECKING:
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.facts.shown import Shown


class ValuesSection(Section):
    """Cards of the values.  ``opened`` carries a form that came; ``drafted`` follows its draft."""

    opened = Signal(object)
    drafted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: Shown | None = None
        self._cards: dict[int, ValueCard] = {}
        self._new: ValueForm | None = None
        self._unread: dict[int, ValueForm] = {}
        context.translator.bind(self.label.setText, message("Values by source"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.column.addLayout(self._rows)
        self._form_block = QWidget()
        self._form_place = QVBoxLayout(self._form_block)
        self._form_place.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._form_block)
        self.adder = link_button(context.translator, message("Add a value"))
        self.adder.clicked.connect(lambda: self.open_new())
        self.column.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)
        self._buttons = self._make_buttons()
        self._form_place.addWidget(self._buttons)

    def show_fact(self, shown: Shown) -> None:
        """Show the values of a fact; open forms of the same fact stay open."""
        if self._shown is None or self._shown.fact.id != shown.fact.id:
            self._leave_new(shown.fact.id)
        self._shown = shown
        values = {value.id: value for value in shown.fact.values}
        for gone in set(self._cards) - set(values):
            card = self._cards.pop(gone)
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        for value in shown.fact.values:
            if value.id not in self._cards:
                card = ValueCard(self._context, value.id)
                self._cards[value.id] = card
                self._rows.addWidget(card)
            self._cards[value.id].show_value(shown, value)
        if self._new is not None:
            self._new.set_sources(shown.sources, shown.numbers)
        self.adder.setEnabled(not shown.is_read_only)

    def card(self, value_id: int) -> ValueCard:
        """Return the card of a value."""
        return self._cards[value_id]

    @property
    def new_form(self) -> ValueForm | None:
        """The form of the value that is being added."""
        return self._new

    def open_new(self) -> None:
        """Open the form of a new value."""
        if self._new is not None or self._shown is None:
            return
        form = ValueForm(self._context, self._shown.voices, self._shown.fact.kind)
        form.set_sources(self._shown.sources, self._shown.numbers)
        form.show_value(Value())
        form.changed.connect(self._follow_draft)
        form.measure.refused.connect(self._follow_draft)
        self._form_place.insertWidget(0, form)
        self._show_new(form)
        form.take_focus()
        self.opened.emit(self._form_block)

    @property
    def is_pending(self) -> bool:
        """Whether a new value says something that is not yet in the dossier."""
        return self._new is not None and self._new.can_be_kept

    def add_new(self) -> None:
        """Keep the new value, if it says something."""
        if self._new is None or self._shown is None:
            return
        self._new.commit_pending()
        if not self._new.can_be_kept:
            return
        fact, value = self._shown.fact.id, self._new.draft()
        if attempt(
            self._context.notify, lambda: self._context.session.facts.add_value(fact, value)
        ):
            has_focus = self._form_block.isAncestorOf(QApplication.focusWidget() or self)
            self._close_new()
            if has_focus:
                self.adder.setFocus()

    def commit_pending(self) -> None:
        """Save what is typed in open forms, the new value included."""
        for card in self._cards.values():
            card.commit_pending()
        self.add_new()

    def _show_new(self, form: ValueForm) -> None:
        self._new = form
        form.show()
        self._add_button.setEnabled(form.can_be_kept)
        self._buttons.show()
        self.adder.hide()

    def _follow_draft(self) -> None:
        if self._new is not None:
            self._add_button.setEnabled(self._new.can_be_kept)
            self.drafted.emit()

    def _leave_new(self, fact_id: int) -> None:
        """Go to another fact: a figure that could not be read waits until one comes back."""
        form = self._new
        if form is not None and self._shown is not None and form.measure.is_unread:
            self._unread[self._shown.fact.id] = form
            self._new = None
            form.hide()
        self._close_new()
        waiting = self._unread.pop(fact_id, None)
        if waiting is not None:
            self._show_new(waiting)

    def _close_new(self) -> None:
        if self._new is not None:
            self._new.hide()
            self._new.deleteLater()
            self._new = None
        self._buttons.hide()
        self.adder.show()
        self.drafted.emit()

    def _make_buttons(self) -> QWidget:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 4, 0, 0)
        self._add_button = plain_button(self._context.translator, message("Add value"), "primary")
        self._add_button.clicked.connect(lambda: self.add_new())
        cancel = plain_button(self._context.translator, message("Cancel"))
        cancel.clicked.connect(lambda: self._close_new())
        row.addWidget(self._add_button)
        row.addWidget(cancel)
        row.addStretch(1)
        buttons.hide()
        return buttons
