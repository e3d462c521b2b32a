"""The lines under a translation whose original changed: why, what changed, still right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.ui.pages.briefings.difference_view import DifferenceView
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.label import Label

if TYPE_CHECKING:
    from briefing_app.ui.pages.briefings.studio import Studio


class OutdatedWarning(QWidget):
    """``opened`` asks for the change, ``confirmed`` says that the translation is still right."""

    opened = Signal()
    confirmed = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        translator = studio.context.translator
        self.difference = DifferenceView(studio.context.theme)
        self.difference.hide()
        self._why = Label(wraps=True)
        self.show_change = link_button(translator, message("Show change"))
        self.show_change.clicked.connect(lambda: self.toggle())
        self.confirm = link_button(translator, message("Still right"))
        self.confirm.clicked.connect(lambda: self.confirmed.emit())
        self.confirm.setEnabled(studio.can_write)
        row = QHBoxLayout()
        row.setSpacing(14)
        for button in (self.show_change, self.confirm):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.difference)
        column.addWidget(self._why)
        column.addLayout(row)  # below the words: beside them it would widen its column

    def show_source(self, language: str) -> None:
        """Say in which language the source is."""
        self._studio.context.translator.bind(
            self._why.setText,
            message("The original ({language}) changed since this was translated"),
            language=self._studio.voices.name_within(language),
        )

    @property
    def shows_change(self) -> bool:
        """Whether the change is shown word by word."""
        return self.difference.isVisibleTo(self)

    def toggle(self) -> None:
        """Show the change, or put it away."""
        shown = not self.shows_change
        self.difference.setVisible(shown)
        text = message("Hide change") if shown else message("Show change")
        self._studio.context.translator.bind(self.show_change.setText, text)
        if shown:
            self.opened.emit()
