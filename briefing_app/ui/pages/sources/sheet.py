"""The sheet of a source: every field, and the copy of the document that the dossier keeps."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from briefing_app.domain.codes import LANGUAGES, Disclosure, SourceRank
from briefing_app.errors import UserError, message
from briefing_app.language.labels import label
from briefing_app.reasons import reason_of
from briefing_app.ui.sheet.entries import AreaEntry, ChoiceEntry, DateEntry, LineEntry
from briefing_app.ui.sheet.sheet import Sheet
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.domain.source import KeptCopy, Source
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices

MOST_BYTES = 100_000_000
"""A dossier is mailed: a kept copy is at most 100 MB."""

_LANGUAGE_WORDS = {
    "nl": message("Dutch"),
    "fr": message("French"),
    "en": message("English"),
}
_LANGUAGES = [("", message("Not stated")), *((code, _LANGUAGE_WORDS[code]) for code in LANGUAGES)]
_REFERENCES = [
    ("", message("No typed reference")),
    ("kamerstuk", message("Parliamentary paper (Kamerstuk)")),
    ("handelingen", message("Proceedings (Handelingen)")),
    ("doc", message("Document number (DOC)")),
]


class SourceSheet(Sheet):
    """Edits a source; ``facts_wanted`` carries its id when its copy is to be looked through."""

    facts_wanted = Signal(int)

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__(context, context.session.sources)
        words = context.translator
        self.section(
            message("Document"),
            AreaEntry(words, ("title", message("Title")), least=1),
            LineEntry(words, ("publisher", message("Publisher"))),
            DateEntry(words, ("published", message("Published on")), voices),
            ChoiceEntry(words, ("language", message("Language of the document")), _LANGUAGES),
            ChoiceEntry(
                words,
                ("rank", message("Reliability")),
                [(rank.value, label(rank)) for rank in SourceRank],
            ),
        )
        self.section(
            message("Reference"),
            ChoiceEntry(words, ("reference_kind", message("Kind of reference")), _REFERENCES),
            LineEntry(words, ("reference", message("Number"))),
            LineEntry(words, ("url", message("Address (never opened by the application)"))),
        )
        self._add_copy_section()
        self.section(
            message("Notes"),
            AreaEntry(words, ("note", message("Note"))),
            ChoiceEntry(
                words,
                ("disclosure", message("Who may read it")),
                [(code.value, label(code)) for code in Disclosure],
            ),
        )
        self.offer_remove(message("Remove this source"))

    def load(self, row: int, thing: object) -> None:
        """Show a source and what is known of its copy."""
        super().load(row, thing)
        source: Source = self.context.session.sources.get(row)
        self._show_copy(source.kept_copy)

    # -- the kept copy -------------------------------------------------------------------
    def attach(self, path: Path) -> None:
        """Keep a copy of a file in the dossier; a refusal is told in the quiet bar."""
        try:
            if path.stat().st_size > MOST_BYTES:
                raise UserError(
                    message("“{name}” is larger than 100 MB."),
                    message("A dossier is mailed: keep a smaller copy."),
                    name=path.name,
                )
            data = path.read_bytes()
        except OSError as error:
            raise UserError(
                message("“{name}” cannot be read: {reason}."),
                message("Choose another file."),
                name=path.name,
                reason=reason_of(error),
            ) from error
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self.context.session.sources.set_copy(self.row, path.name, kind, data, by=self)

    def save_copy(self, path: Path) -> None:
        """Write the kept copy to a file."""
        data = self.context.session.sources.copy(self.row)
        if data is None:
            return
        try:
            path.write_bytes(data)
        except OSError as error:
            raise UserError(
                message("“{name}” cannot be written: {reason}."),
                message("Choose another folder or name."),
                name=path.name,
                reason=reason_of(error),
            ) from error

    def _add_copy_section(self) -> None:
        translator = self.context.translator
        section = self.section(message("Kept copy"))
        self._copy = MutedLabel()
        self._attach = link_button(translator, message("Keep a copy of the document…"))
        self._attach.clicked.connect(self._ask_file)
        self._attach.setEnabled(not self.context.session.read_only)
        self._save_link = link_button(translator, message("Save the copy as…"))
        self._save_link.clicked.connect(self._ask_target)
        self._review = link_button(translator, message("Look for facts in the copy…"))
        self._review.clicked.connect(lambda: self.facts_wanted.emit(self.row))
        self._review.setEnabled(not self.context.session.read_only)
        for widget in (self._copy, self._review, self._attach, self._save_link):
            section.column.addWidget(widget)

    def _show_copy(self, kept: KeptCopy | None) -> None:
        self._save_link.setVisible(kept is not None)
        self._review.setVisible(kept is not None)
        self._copy.setVisible(kept is not None)
        if kept is not None:
            size = max(1, round(kept.size / 1024))
            self._copy.setText(f"{kept.name} · {size} KB · SHA-256 {kept.sha256[:12]}…")
            self._copy.setToolTip(kept.sha256)
            mark_verbatim(self._copy)

    def _ask_file(self) -> None:
        title = self.context.translator.catalog.gettext(message("Keep a copy of the document"))
        name, _ = QFileDialog.getOpenFileName(self, title)
        if name:
            self.attempt(lambda: self.attach(Path(name)))

    def _ask_target(self) -> None:
        title = self.context.translator.catalog.gettext(message("Save the copy"))
        kept = self.context.session.sources.get(self.row).kept_copy
        name, _ = QFileDialog.getSaveFileName(self, title, Path(kept.name).name if kept else "")
        if name:
            self.attempt(lambda: self.save_copy(Path(name)))
