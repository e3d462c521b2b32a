"""The frame of a dialog: a title, a form, Cancel and one step at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.label import Label, MutedLabel, StrongLabel

if TYPE_CHECKING:
    from briefing_app.ui.translate import Translator


class Dialog(QDialog):
    """A form that is accepted or not; every text is a message id and follows the language."""

    def __init__(
        self, parent: QWidget | None, translator: Translator, title: str, step: str
    ) -> None:
        super().__init__(parent)
        self._translator = translator
        translator.bind(self.setWindowTitle, title)
        heading = StrongLabel(pixels=17)
        translator.bind(heading.setText, title)
        self.about = MutedLabel()
        self.about.hide()
        self.form = QFormLayout()
        self.form.setSpacing(10)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.step = plain_button(translator, step, "primary")
        self.step.setDefault(True)
        self.step.clicked.connect(self.accept)
        cancel = plain_button(translator, message("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.step)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        for part in (heading, self.about):
            column.addWidget(part)
        column.addLayout(self.form)
        column.addSpacing(4)
        column.addStretch(1)
        column.addLayout(foot)
        self.setMinimumWidth(460)

    def explain(self, text: str) -> None:
        """Say under the title what this is for."""
        self._translator.bind(self.about.setText, text)
        self.about.show()

    def add_field(self, label: str, field: QWidget) -> None:
        """Add a field under its label, which is also its accessible name."""
        shown = Label()
        self._translator.bind(shown.setText, label)
        self._translator.bind(field.setAccessibleName, label)
        shown.setBuddy(field)
        self.form.addRow(shown, field)
