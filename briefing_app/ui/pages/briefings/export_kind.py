"""What an export is: a draft or final, made by whom, with or without its data attached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.release import Override
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from briefing_app.ui.translate import Translator


class ExportKind(QWidget):
    """``changed`` follows a choice between draft and final."""

    changed = Signal()

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._must_fix, self._is_read_only, self._user = 0, False, ""
        self._is_text = False
        self.draft, self.final = QRadioButton(), QRadioButton()
        self.data = QCheckBox()
        self.note = MutedLabel()
        self.by, self.reason = TextField(), TextField()
        translator.bind(self.by.setPlaceholderText, message("Who lets it pass"))
        translator.bind(self.reason.setPlaceholderText, message("Why it may go out all the same"))
        translator.bind(self.draft.setText, message("Draft, marked on each page"))
        translator.bind(self.final.setText, message("Final"))
        translator.bind(self.data.setText, message("Attach the data of charts and figures"))
        translator.bind(
            self.data.setToolTip,
            message("As CSV and JSON inside the file, which is PDF/A-3a then instead of PDF/A-2a."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        for widget in (self.draft, self.final, self.note, self.by, self.reason, self.data):
            column.addWidget(widget)
        self.draft.setChecked(True)
        self.draft.toggled.connect(lambda: self._show_override())
        self.draft.toggled.connect(lambda: self.changed.emit())
        self._show_override()
        self.setFocusProxy(self.draft)
        translator.changed.connect(self.retranslate)

    def set_up(self, *, must_fix: int, is_read_only: bool, user: str) -> None:
        """Say who makes a final, or why there can be none now."""
        self._must_fix, self._is_read_only, self._user = must_fix, is_read_only, user
        self.final.setEnabled(not is_read_only)
        self._show_override()
        self.retranslate()

    def show_text(self, *, on: bool) -> None:
        """Ask of a file for a word processor only whether it is marked: it is never final."""
        self._is_text = on
        self.data.setVisible(not on)
        self.final.setEnabled(on or not self._is_read_only)
        is_waiting = self._must_fix > 0 and not on
        if not self.final.isEnabled() or is_waiting:
            self.draft.setChecked(True)
        text = message("Without a mark") if on else message("Final")
        self._translator.bind(self.final.setText, text)
        self._show_override()
        self.retranslate()

    def override(self) -> Override | None:
        """Return who lets pass what must be fixed, and why; ``None`` unless both are said."""
        by, reason = self.by.text().strip(), self.reason.text().strip()
        is_asked = self._must_fix > 0 and self.final.isChecked() and not self._is_text
        return Override(by, reason) if is_asked and by and reason else None

    def _show_override(self) -> None:
        is_asked = self._must_fix > 0 and self.final.isChecked() and not self._is_text
        self.by.setVisible(is_asked)
        self.reason.setVisible(is_asked)

    def retranslate(self) -> None:
        """Say it in the window's language."""
        catalog = self._translator.catalog
        if self._is_text:
            text = catalog.gettext(message("To go on writing in; it is not kept as an edition."))
        elif self._is_read_only:
            text = catalog.gettext(
                message("A final export is kept in the dossier, which is open for reading only.")
            )
        elif self._must_fix:
            text = catalog.ngettext(
                "{n} finding must be fixed first, unless somebody lets it pass and says why.",
                "{n} findings must be fixed first, unless somebody lets them pass and says why.",
                self._must_fix,
            )
        else:
            text = catalog.gettext(
                message("A final export is kept as an edition, made by {name}."),
                name=self._user or "?",
            )
        self.note.setText(text)
