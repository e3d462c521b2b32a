"""Forms under each other that are added, removed and put in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.ui.widgets.buttons import icon_button, link_button
from briefing_app.ui.widgets.label import MutedLabel, Rule
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QToolButton

    from briefing_app.ui.pages.briefings.studio import Studio

F = TypeVar("F", bound=QWidget)
_STEPS = (("chevron-up", message("Move up"), -1), ("chevron-down", message("Move down"), 1))


class OrderedRows(QWidget, Generic[F]):
    """``moved`` carries a place and a step, ``removed`` a place, both from 0.

    Forms know their place, not an id: what they show at a place may become another thing.
    """

    added = Signal()
    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self, studio: Studio, make: Callable[[int], F], add: str) -> None:
        super().__init__()
        self._studio, self._make = studio, make
        self._rows: list[_Row] = []
        self.forms: list[F] = []
        self._is_read_only = False
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.add = link_button(studio.context.translator, add)
        self.add.clicked.connect(lambda: self.added.emit())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(self._column)
        whole.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_count(self, count: int) -> None:
        """Have as many forms as there are things."""
        while len(self.forms) > count:
            self.forms.pop()
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.forms) < count:
            self._append(len(self.forms))
        for place, row in enumerate(self._rows):
            row.steps[0].setEnabled(place > 0 and not self._is_read_only)
            row.steps[1].setEnabled(place + 1 < count and not self._is_read_only)

    def set_read_only(self, *, on: bool) -> None:
        """Let nothing be added, moved or removed."""
        self._is_read_only = on
        self.add.setEnabled(not on)
        for row in self._rows:
            row.remove.setEnabled(not on)
        self.show_count(len(self.forms))

    def focus_step(self, place: int, step: int) -> None:
        """Put the focus on the button that moves the row at a place on, or on its other one."""
        buttons = self._rows[place].steps
        first, other = buttons if step < 0 else buttons[::-1]
        (first if first.isEnabled() else other).setFocus()

    def buttons(self, place: int) -> tuple[QToolButton, QToolButton, QToolButton]:
        """Return the buttons up, down and remove of a row."""
        return *self._rows[place].steps, self._rows[place].remove

    def _append(self, place: int) -> None:
        form = self._make(place)
        row = _Row(self._studio, form, place)
        for button, (_, _, step) in zip(row.steps, _STEPS, strict=True):
            button.clicked.connect(lambda _=False, step=step: self.moved.emit(place, step))
        row.remove.clicked.connect(lambda: self.removed.emit(place))
        row.remove.setEnabled(not self._is_read_only)
        self.forms.append(form)
        self._rows.append(row)
        self._column.addWidget(row)


class _Row(QWidget):
    """A number, a form, and the buttons that move or remove it."""

    def __init__(self, studio: Studio, form: QWidget, place: int) -> None:
        super().__init__()
        theme, translator = studio.context.theme, studio.context.translator
        number = MutedLabel(str(place + 1), wraps=False)
        mark_verbatim(number)
        number.setContentsMargins(0, 6, 0, 0)
        up, down = (icon_button(icon, theme, translator, text) for icon, text, _ in _STEPS)
        self.steps = up, down
        self.remove = icon_button("x", theme, translator, message("Remove"))
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        line.addSpacing(6)
        line.addWidget(form, 1)
        for button in (*self.steps, self.remove):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(line)
        whole.addWidget(Rule())
