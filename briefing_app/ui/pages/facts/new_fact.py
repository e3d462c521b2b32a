"""Adding a fact: its kind and its title, above the register; the rest follows in the inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from briefing_app.domain.codes import FactKind
from briefing_app.errors import message
from briefing_app.ui.widgets.title_form import TitleForm

if TYPE_CHECKING:
    from briefing_app.ui.translate import Translator


class NewFact(TitleForm):
    """``wanted`` carries kind and title."""

    wanted = Signal(str, str)

    def __init__(self, translator: Translator) -> None:
        super().__init__(
            translator, FactKind, message("Add fact"), message("What the fact is about")
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.kind)
        row.addWidget(self.title, 1)
        row.addWidget(self.add)
        row.addWidget(self.cancel)
        self.column.addLayout(row)

    def _want(self, title: str) -> None:
        self.wanted.emit(self.kind.code, title)
