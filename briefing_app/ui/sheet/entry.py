"""One field of a sheet: a label, something to edit, and a sentence when it cannot be read.

An entry knows how its field looks and reads, not where it is saved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.label import Label, MutedLabel
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from briefing_app.ui.translate import Translator

Field = tuple[str, str]
"""The attribute of the row that an entry edits, and the message id of its label."""


class Entry(QWidget):
    """``changed`` carries the new value; ``name`` is the attribute of the row that it edits."""

    changed = Signal(object)

    def __init__(self, translator: Translator, field: Field) -> None:
        super().__init__()
        self.name, self._label_id = field
        self._translator = translator
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 2, 0, 2)
        self.column.setSpacing(3)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.label = MutedLabel(pixels=12)
        translator.bind(self.label.setText, self._label_id)
        self._problem = Label(wraps=True)
        self._problem.setFont(sized_font(12))
        set_role(self._problem, "problem")
        self._problem.hide()
        self.column.addWidget(self.label)
        self.column.addWidget(self._problem)

    def place(self, widget: QWidget) -> None:
        """Put the thing to edit between the label and the problem."""
        self.column.insertWidget(self.column.count() - 1, widget)
        self.label.setBuddy(widget)
        self._translator.bind(widget.setAccessibleName, self._label_id)

    def without_label(self) -> Self:
        """Leave the label out where the heading of the section says the same."""
        self.label.hide()
        return self

    # -- what a sheet asks ---------------------------------------------------------------
    def load(self, value: object, *, is_same: bool) -> None:
        """Show a value; when the row is the same, what a person typed in vain is kept."""
        if is_same and self.has_problem:
            return
        self.show_problem("")
        self.show_value(value)

    def show_value(self, value: object) -> None:
        """Show a value of the row."""
        raise NotImplementedError

    def set_read_only(self) -> None:
        """Let nothing be changed."""
        self.setEnabled(False)

    def commit_pending(self) -> None:
        """Say ``changed`` for what is typed and not said yet."""

    def first_field(self) -> QWidget | None:
        """Return what takes focus first."""
        return self.label.buddy()

    def retranslate(self) -> None:
        """Say values again that read differently in another language of the window."""

    @property
    def has_problem(self) -> bool:
        """Whether something typed could not be taken."""
        return not self._problem.isHidden()

    def show_problem(self, text: str) -> None:
        """Show a sentence under the field; empty takes it away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
