"""Deciding which value holds, with the reason that is kept; inline, never a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.language.wording import word_value
from briefing_app.ui.attempt import attempt
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.roles import mark_verbatim, set_role
from briefing_app.ui.widgets.text_field import TextArea

if TYPE_CHECKING:
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.facts.shown import Shown


class DecideForm(QWidget):
    """A choice of the values and a field for the reason; nothing is decided without one."""

    decided = Signal()
    cancelled = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: Shown | None = None
        translator = context.translator
        self._choices = QVBoxLayout()
        self._choices.setSpacing(2)
        self._group = QButtonGroup(self)
        self._question = Label(wraps=True)
        translator.bind(self._question.setText, message("Which value holds?"))
        self.reason = TextArea(least=2)
        translator.bind(self.reason.setPlaceholderText, message("The reason, which is kept"))
        translator.bind(self.reason.setAccessibleName, message("Reason"))
        self._problem = Label(wraps=True)
        set_role(self._problem, "problem")
        self._problem.hide()
        self.decide = plain_button(translator, message("Decide"), "primary")
        self.decide.clicked.connect(lambda: self._decide())
        cancel = plain_button(translator, message("Cancel"))
        cancel.clicked.connect(lambda: self._cancel())
        buttons = QHBoxLayout()
        for button in (self.decide, cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._question)
        column.addLayout(self._choices)
        column.addWidget(self.reason)
        column.addWidget(self._problem)
        column.addLayout(buttons)
        self.hide()

    def open(self, *, in_reason: bool = False) -> None:
        """Show the form, with the value that weighing proposes already chosen."""
        self._fill()
        self.show()
        checked = self._group.checkedButton()
        if in_reason:
            self.reason.setFocus()
        elif checked is not None:
            checked.setFocus()

    def choose(self, value_id: int) -> None:
        """Choose a value."""
        button = self._group.button(value_id)
        if button is not None:
            button.setChecked(True)

    def show_fact(self, shown: Shown) -> None:
        """Follow the fact; a form of another one, or of one that was just decided, is closed."""
        before, self._shown = self._shown, shown
        is_other = before is None or before.fact.id != shown.fact.id
        if is_other or (before is not None and before.fact.decision != shown.fact.decision):
            self.hide()
            self.reason.setPlainText("")
        elif self.isVisible():
            self._fill()

    def _cancel(self) -> None:
        self.hide()
        self.cancelled.emit()

    def _fill(self) -> None:
        shown = self._shown
        if shown is None:
            return
        held = self._group.checkedId()
        for button in self._group.buttons():
            self._group.removeButton(button)
        empty(self._choices)
        for value in shown.fact.values:
            said = word_value(shown.fact.kind, value, shown.voices.window())
            button = QRadioButton(f"{said}  {shown.marks(value)}")
            mark_verbatim(button)
            self._group.addButton(button, value.id)
            self._choices.addWidget(button)
        proposed = shown.proposed.id if shown.proposed else -1
        self.choose(held if self._group.button(held) else proposed)

    def _decide(self) -> None:
        catalog = self._context.translator.catalog
        reason = self.reason.text().strip()
        value, shown = self._group.checkedId(), self._shown
        self._problem.setVisible(not reason)
        if not reason:
            self._problem.setText(catalog.gettext("Give the reason: it is kept with the decision."))
            self.reason.setFocus()
            return
        if shown is not None and value > 0:
            facts = self._context.session.facts
            if attempt(self._context.notify, lambda: facts.decide(shown.fact.id, value, reason)):
                self.decided.emit()
