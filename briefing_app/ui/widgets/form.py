"""A form: a muted name at the left of each field, or above it where the form is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from briefing_app.ui.translate import Translator

NAME_WIDTH = 92


class Form(QWidget):
    """Rows of a name and a field; ``name_width`` in pixels."""

    def __init__(self, translator: Translator, *, name_width: int = NAME_WIDTH) -> None:
        super().__init__()
        self._translator = translator
        self._name_width = name_width
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._names: dict[QWidget, Label] = {}

    def add(self, name: str, field: QWidget) -> None:
        """Add a field under the last one; ``name`` is a message id, also its accessible name."""
        label = Label(wraps=True)
        label.setFont(sized_font(12))
        label.setFixedWidth(self._name_width)
        label.setContentsMargins(0, 6, 0, 0)
        set_role(label, "fieldLabel")
        label.setBuddy(field)
        self._translator.bind(label.setText, name)
        named = field.focusProxy() or field
        self._translator.bind(named.setAccessibleName, name)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1)
        self._names[field] = label

    def add_wide(self, widget: QWidget) -> None:
        """Add something over the whole width, without a name."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)

    def show_field(self, field: QWidget, *, shown: bool) -> None:
        """Show or hide a field with its name."""
        field.setVisible(shown)
        self._names[field].setVisible(shown)
