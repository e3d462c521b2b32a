"""What a fact's relations come to, a line each, with a sign and a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.domain.adding_up import Fit
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.badge import SIGNS
from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.compose.relations import RelationLine

_TONES: dict[Fit | None, str] = {
    Fit.EXACT: "good", Fit.ROUNDED: "look", Fit.OFF: "must", None: "quiet"
}  # fmt: skip


class RelationNotes(QWidget):
    """Hidden when there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[RelationLine, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """The lines as they stand."""
        return [f"{SIGNS[_TONES[line.fit]]} {line.text}" for line in self._lines]

    def show_lines(self, lines: Sequence[RelationLine]) -> None:
        """Show these lines and no other."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        empty(self._column)
        for line, text in zip(self._lines, self.texts, strict=True):
            label = Label(text, wraps=True)
            label.setFont(sized_font(12))
            set_role(label, "said", _TONES[line.fit])
            mark_verbatim(label)
            self._column.addWidget(label)
        self.setVisible(bool(self._lines))
