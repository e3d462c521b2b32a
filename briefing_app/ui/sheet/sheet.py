"""A sheet: the entries of one row of a noun, in sections, saved through the noun's verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from briefing_app.errors import UserError
from briefing_app.ui.sheet.texts_entry import TextsEntry
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.inspector import InspectorFrame, Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

    from briefing_app.ui.context import Context
    from briefing_app.ui.sheet.entry import Entry


class Verbs(Protocol):
    """What a sheet asks of a noun."""

    def change(self, row: int, *, by: object | None = None, **fields: Any) -> None:  # noqa: ANN401  (each noun has its own)
        """Set fields of a row."""

    def write(
        self, row: int, field: str, language: str, text: str, *, by: object | None = None
    ) -> None:
        """Write one text."""

    def remove(self, row: int, *, by: object | None = None) -> None:
        """Remove a row."""


class Sheet(InspectorFrame):
    """Edits one row at a time; ``load`` shows it.  Subclasses add sections and entries."""

    def __init__(self, context: Context, verbs: Verbs) -> None:
        super().__init__()
        self.context, self._verbs = context, verbs
        self.row = 0
        self._entries: list[Entry] = []
        self._removers: list[QPushButton] = []
        context.translator.changed.connect(self._retranslate)

    # -- building ------------------------------------------------------------------------
    def section(self, heading: str, *entries: Entry) -> Section:
        """Add a section with entries under a heading (a message id)."""
        section = self.add_section(self.context.translator, heading)
        for entry in entries:
            self._entries.append(entry)
            section.column.addWidget(entry)
            entry.changed.connect(lambda value, entry=entry: self._save(entry, value))
            if isinstance(entry, TextsEntry):
                entry.written.connect(
                    lambda language, text, entry=entry: self._write(entry, language, text)
                )
            if self.context.session.read_only:
                entry.set_read_only()
        return section

    def offer_remove(self, text: str) -> None:
        """Add a link that removes the row (a message id); undo brings it back."""
        button = link_button(self.context.translator, text)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.attempt(self._remove))
        button.setEnabled(not self.context.session.read_only)
        self.column.addSpacing(16)
        self.column.addWidget(button)

    # -- showing -------------------------------------------------------------------------
    def load(self, row: int, thing: object) -> None:
        """Show a row; what is typed for the one before is saved first."""
        is_same = row == self.row
        if not is_same:
            self.commit_pending()
        self.row = row
        for entry in self._entries:
            entry.load(getattr(thing, entry.name), is_same=is_same)

    def commit_pending(self) -> None:
        """Save what is typed."""
        for entry in self._entries:
            entry.commit_pending()

    def focus_first(self) -> None:
        """Put the cursor in the first field, its text selected."""
        field = self._entries[0].first_field() if self._entries else None
        if field is not None:
            field.setFocus()
            if isinstance(field, (QLineEdit, QPlainTextEdit)):
                field.selectAll()

    def attempt(self, verb: Callable[[], None]) -> None:
        """Run a verb; a refusal is told in the quiet bar."""
        try:
            verb()
        except UserError as error:
            self.context.notify.error(error)

    # -- saving --------------------------------------------------------------------------
    def _save(self, entry: Entry, value: object) -> None:
        self._try(entry, lambda: self._verbs.change(self.row, by=self, **{entry.name: value}))

    def _write(self, entry: Entry, language: str, text: str) -> None:
        self._try(entry, lambda: self._verbs.write(self.row, entry.name, language, text, by=self))

    def _try(self, entry: Entry, verb: Callable[[], None]) -> None:
        if not self.row:
            return
        entry.show_problem("")
        try:
            verb()
        except UserError as error:
            entry.show_problem(self.context.translator.show(error.what))

    def _remove(self) -> None:
        row, self.row = self.row, 0
        self._verbs.remove(row, by=self)

    def _retranslate(self) -> None:
        for entry in self._entries:
            entry.retranslate()
