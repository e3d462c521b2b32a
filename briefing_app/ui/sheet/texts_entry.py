"""The entry for a text in each language: NL, FR, EN, one under the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from briefing_app.domain.codes import LANGUAGES
from briefing_app.errors import message
from briefing_app.language.locale import own_name
from briefing_app.ui.sheet.entry import Entry, Field
from briefing_app.ui.widgets.inspector import CodedRow
from briefing_app.ui.widgets.text_field import TextArea, TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from briefing_app.ui.translate import Translator


class TextsEntry(Entry):
    """``written`` carries a language and its new text; ``is_long`` gives room for paragraphs."""

    written = Signal(str, str)

    def __init__(
        self,
        translator: Translator,
        field: Field,
        *,
        is_long: bool = False,
        placeholder: str = message("Not written yet"),
        languages: Sequence[str] = LANGUAGES,
    ) -> None:
        super().__init__(translator, field)
        self.fields: dict[str, TextField | TextArea] = {}
        for language in languages:
            area = TextArea(least=2) if is_long else TextField()
            area.committed.connect(
                lambda text, language=language: self.written.emit(language, text)
            )
            self.fields[language] = area
            translator.bind_call(
                area.setAccessibleName,
                lambda catalog, language=language: catalog.gettext(  # type: ignore[misc]
                    message("{label}, {language}"),
                    label=catalog.gettext(self._label_id),
                    language=own_name(language),
                ),
            )
            translator.bind(area.setPlaceholderText, placeholder)
            self.column.insertWidget(
                self.column.count() - 1, CodedRow(language.upper(), area, drop=7)
            )

    def show_value(self, value: object) -> None:
        """Show texts by language."""
        texts = value if isinstance(value, dict) else {}
        for language, field in self.fields.items():
            field.set_value(texts.get(language, ""))

    def commit_pending(self) -> None:
        """Commit every language."""
        for field in self.fields.values():
            field.commit_pending()

    def set_read_only(self) -> None:
        """Let the texts be read and copied, not changed."""
        for field in self.fields.values():
            field.setReadOnly(True)

    def first_field(self) -> QWidget:
        """Return the field in the window's language, if it is one of them."""
        return self.fields.get(self._translator.language) or next(iter(self.fields.values()))
