"""What an export is: a draft or final, with or without its data attached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.ui.widgets.label import MutedLabel

if TYPE_CHECKING:
    from briefing_app.ui.translate import Translator


class ExportKind(QWidget):
    """``changed`` follows a choice between draft and final."""

    changed = Signal()

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._is_read_only, self._user = False, ""
        self._is_text = False
        self.draft, self.final = QRadioButton(), QRadioButton()
        self.data = QCheckBox()
        self.note = MutedLabel()
        translator.bind(self.draft.setText, message("Draft, marked on each page"))
        translator.bind(self.final.setText, message("Final"))
        translator.bind(self.data.setText, message("Attach the data of charts and figures"))
        translator.bind(
            self.data.setToolTip,
            message("As CSV and JSON inside the file, which is PDF/A-3a then instead of PDF/A-2a."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        for widget in (self.draft, self.final, self.note, self.data):
            column.addWidget(widget)
        self.draft.setChecked(True)
        self.draft.toggled.connect(lambda: self.changed.emit())
        self.setFocusProxy(self.draft)
        translator.changed.connect(self.retranslate)

    def set_up(self, *, is_read_only: bool, user: str) -> None:
        """Say who makes a final, or why there can be none now."""
        self._is_read_only, self._user = is_read_only, user
        self.final.setEnabled(not is_read_only)
        self.retranslate()

    def show_barred(self, *, on: bool) -> None:
        """Leave it to who tells what stands in the way to say what becomes of a final."""
        self.note.setVisible(not on)

    def show_text(self, *, on: bool) -> None:
        """Ask of a file for a word processor only whether it is marked: it is never final."""
        self._is_text = on
        self.data.setVisible(not on)
        self.final.setEnabled(on or not self._is_read_only)
        if not self.final.isEnabled():
            self.draft.setChecked(True)
        text = message("Without a mark") if on else message("Final")
        self._translator.bind(self.final.setText, text)
        self.retranslate()

    @property
    def is_final(self) -> bool:
        """Whether a final PDF is asked for; a file for a word processor never is one."""
        return self.final.isChecked() and not self._is_text

    def retranslate(self) -> None:
        """Say it in the window's language."""
        catalog = self._translator.catalog
        if self._is_text:
            text = catalog.gettext(message("To go on writing in; it is not kept as an edition."))
        elif self._is_read_only:
            text = catalog.gettext(
                message("A final export is kept in the dossier, which is open for reading only.")
            )
        else:
            text = catalog.gettext(
                message("A final export is kept as an edition, made by {name}."),
                name=self._user or "?",
            )
        self.note.setText(text)
