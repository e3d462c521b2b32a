"""How a value will read in each of the dossier's languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.language.wording import word_value
from briefing_app.ui.widgets.inspector import CodedRow
from briefing_app.ui.widgets.label import Label, Rule
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.domain.codes import FactKind
    from briefing_app.domain.fact import Value
    from briefing_app.ui.voices import Voices


class ReadingRows(QWidget):
    """A row a language; what has no wording yet shows a dash."""

    def __init__(self, voices: Voices, *, ruled: bool = True) -> None:
        super().__init__()
        self._voices = voices
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._rows: dict[str, Label] = {}
        for language in voices.languages:
            said = Label(wraps=True)
            mark_verbatim(said)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(CodedRow(language.upper(), said))
            if ruled:
                column.addWidget(Rule())
            self._rows[language] = said

    def show_value(self, kind: FactKind, value: Value | None) -> None:
        """Word a value in each language."""
        for language, said in self._rows.items():
            text = "" if value is None else word_value(kind, value, self._voices.of(language))
            said.setText(text or "–")

    def text(self, language: str) -> str:
        """Return what a language's row says."""
        return self._rows[language].text()
