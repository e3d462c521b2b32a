"""One line of text of the profile, and the fields that it may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.reference_format import FIELDS
from briefing_app.errors import message
from briefing_app.ui.sheet.entry import Entry
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from briefing_app.ui.translate import Translator


class LineEntry(Entry):
    """``changed`` carries the text."""

    def __init__(self, translator: Translator, name: str, label: str) -> None:
        super().__init__(translator, (name, label))
        self.field = TextField()
        self.field.committed.connect(lambda text: self.changed.emit(text))
        self.place(self.field)
        fields = MutedLabel(pixels=12)
        shown = ", ".join(f"{{{field}}}" for field in FIELDS)
        translator.bind(fields.setText, message("With the fields {fields}."), fields=shown)
        self.column.addWidget(fields)

    def show_value(self, value: object) -> None:
        """Show a text."""
        self.field.set_value(str(value))

    def commit_pending(self) -> None:
        """Commit what is typed."""
        self.field.commit_pending()

    def set_read_only(self) -> None:
        """Let it be read and copied."""
        self.field.setReadOnly(True)
