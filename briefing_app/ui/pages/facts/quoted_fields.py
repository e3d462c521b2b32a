"""The part of a value's form that belongs to texts and quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.domain.codes import FactKind
from briefing_app.errors import message
from briefing_app.language.locale import own_name
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.form import Form
from briefing_app.ui.widgets.text_field import TextField
from briefing_app.ui.widgets.text_rows import TextRows

if TYPE_CHECKING:
    from briefing_app.domain.fact import Value
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices


class QuotedFields(QWidget):
    """The wording in each language; for a quotation also who said it, and in which language."""

    committed = Signal()

    def __init__(self, context: Context, voices: Voices, kind: FactKind) -> None:
        super().__init__()
        self._languages = voices.languages
        translator = context.translator
        form = Form(translator)
        self.texts = TextRows(
            translator, voices.languages, message("Wording"), long=True, quiet=False
        )
        self.original = ThingChoice()
        self.speaker = TextField()
        self.role = TextRows(translator, voices.languages, message("Role"), quiet=False)
        form.add(message("Wording"), self.texts)
        form.add(message("Literal in"), self.original)
        form.add(message("Speaker"), self.speaker)
        form.add(message("Role"), self.role)
        for field in (self.original, self.speaker, self.role):
            form.show_field(field, shown=kind is FactKind.QUOTATION)
        self.original.offer(
            [(0, "–"), *((place, own_name(one)) for place, one in enumerate(self._languages, 1))]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        for signal in (
            self.texts.committed,
            self.original.chosen,
            self.speaker.committed,
            self.role.committed,
        ):
            signal.connect(lambda *_: self.committed.emit())

    def show_value(self, value: Value) -> None:
        """Show a value, but for what a person is typing."""
        self.texts.show_texts(value.texts)
        languages = list(self._languages)
        known = value.original_language in languages
        self.original.choose(1 + languages.index(value.original_language or "") if known else 0)
        self.speaker.set_value(value.speaker)
        self.role.show_texts(value.speaker_role)

    def fields(self) -> dict[str, object]:
        """Return what the fields hold, by the names of a value's fields."""
        place = self.original.thing
        return {
            "texts": self.texts.texts(),
            "original_language": self._languages[place - 1] if place else None,
            "speaker": self.speaker.text(),
            "speaker_role": self.role.texts(),
        }

    def commit_pending(self) -> None:
        """Commit what is typed."""
        self.texts.commit_pending()
        self.speaker.commit_pending()
        self.role.commit_pending()
