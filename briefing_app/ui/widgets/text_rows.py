"""A text in each language of the dossier, edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.label import Label, Rule
from briefing_app.ui.widgets.roles import mark_verbatim, set_role
from briefing_app.ui.widgets.text_field import TextArea, TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing_app.domain.fact import Texts
    from briefing_app.language.catalog import Catalog
    from briefing_app.ui.translate import Translator

_CODE_WIDTH = 32


class TextRows(QWidget):
    """``committed`` carries language and text.  ``name`` and ``hint`` are message ids."""

    committed = Signal(str, str)

    def __init__(
        self,
        translator: Translator,
        languages: Iterable[str],
        name: str,
        *,
        hint: str = "",
        long: bool = False,
        quiet: bool = True,
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        self._fields: dict[str, TextField | TextArea] = {}
        role = "quiet" if quiet else ""
        for language in languages:
            field = TextArea(role, least=1) if long else TextField(role)
            code = language.upper()
            translator.bind_call(field.setAccessibleName, _named(name, code))
            if hint:
                translator.bind(field.setPlaceholderText, hint)
            field.committed.connect(lambda text, code=language: self.committed.emit(code, text))
            column.addWidget(_row(code, field))
            if quiet:
                column.addWidget(Rule())
            self._fields[language] = field
        self.setFocusProxy(next(iter(self._fields.values())))

    def show_texts(self, texts: Texts) -> None:
        """Show the texts, but for those that a person is typing."""
        for language, field in self._fields.items():
            field.set_value(texts.get(language, ""))

    def texts(self) -> Texts:
        """Return what the fields hold, without empty ones."""
        held = {language: field.text() for language, field in self._fields.items()}
        return {language: text for language, text in held.items() if text}

    def field(self, language: str) -> TextField | TextArea:
        """Return the field of a language."""
        return self._fields[language]

    def commit_pending(self) -> None:
        """Commit what is typed."""
        for field in self._fields.values():
            field.commit_pending()

    def set_read_only(self, *, on: bool) -> None:
        """Let nobody type, in a dossier that can only be read."""
        for field in self._fields.values():
            field.setReadOnly(on)


def _row(code: str, field: QWidget) -> QWidget:
    """Return a field with its language before it, on the line of the field's text."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    label = Label(code)
    label.setFont(sized_font(11))
    set_role(label, "muted")
    mark_verbatim(label)
    label.setFixedWidth(_CODE_WIDTH)
    label.setContentsMargins(0, 8 if isinstance(field, TextArea) else 6, 0, 0)
    line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(field, 1)
    return row


def _named(name: str, code: str) -> Callable[[Catalog], str]:
    template = message("{name} ({language})")
    return lambda catalog: catalog.gettext(template, name=catalog.gettext(name), language=code)
