"""The format of an export: PDF, or a file for a word processor, for Word on a template."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.publish_word import WordFormat
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.combo import QuietCombo
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from briefing_app.ui.translate import Translator

_NAMES = {
    None: message("PDF"),
    WordFormat.WORD: message("Word"),
    WordFormat.OPEN_DOCUMENT: message("OpenDocument"),
}
"""What formats are called; not every language writes them alike."""


class FormatChoice(QWidget):
    """``changed`` follows a choice of format; the template is asked for where one can be."""

    changed = Signal()

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self.combo = QuietCombo()
        for place, (format_, name) in enumerate(_NAMES.items()):
            self.combo.addItem("", format_)
            translator.bind_to(
                self.combo,
                lambda text, place=place: self.combo.setItemText(place, text),  # type: ignore[misc]
                name,
            )
        self.note = MutedLabel()
        translator.bind(
            self.note.setText,
            message("Word’s styles, headers and paper come from a template, when one is given."),
        )
        self.template = TextField()
        mark_verbatim(self.template)
        translator.bind(self.template.setAccessibleName, message("Word template"))
        translator.bind(self.template.setPlaceholderText, message("No template"))
        self.choose = plain_button(translator, message("Choose a template…"))
        self._row = QWidget()
        self._lay()
        self.combo.activated.connect(lambda: self._on_choice())
        self.choose.clicked.connect(lambda: self._choose())
        self.setFocusProxy(self.combo)
        self._on_choice()

    @property
    def format(self) -> WordFormat | None:
        """The format of a word processor; ``None`` for a PDF."""
        code = self.combo.currentData()
        return WordFormat(code) if code else None

    @property
    def suffix(self) -> str:
        """What the name of the file ends in."""
        return f".{self.format or 'pdf'}"

    @property
    def filter(self) -> str:
        """What a dialog of the system shows."""
        name = self._translator.catalog.gettext(_NAMES[self.format])
        return f"{name} (*{self.suffix})"

    @property
    def model(self) -> Path | None:
        """The template that is chosen, where the format takes one."""
        text = self.template.text().strip()
        return Path(text).expanduser() if text and self.format is WordFormat.WORD else None

    def pick(self, format_: WordFormat | None) -> None:
        """Choose a format as a person does."""
        self.combo.setCurrentIndex(list(_NAMES).index(format_))
        self._on_choice()

    def _on_choice(self) -> None:
        takes_template = self.format is WordFormat.WORD
        self._row.setVisible(takes_template)
        self.note.setVisible(takes_template)
        self.changed.emit()

    def _choose(self) -> None:
        title = self._translator.catalog.gettext(message("Word template"))
        name, _ = QFileDialog.getOpenFileName(
            self, title, self.template.text(), "Word (*.docx *.dotx)"
        )
        if name:
            self.template.setText(name)

    def _lay(self) -> None:
        line = QHBoxLayout(self._row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.template, 1)
        line.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.combo, self._row, self.note):
            column.addWidget(widget)
