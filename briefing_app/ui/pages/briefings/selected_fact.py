"""The fact that the cursor is beside: how it reads in each language, and a way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.language.form import Form, Style
from briefing_app.language.labels import label
from briefing_app.language.wording import word_moment, word_value
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.label import MutedLabel, SectionLabel, StrongLabel
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.ui.pages.briefings.studio import Studio

_FULL, _SHORT = Form(style=Style.FULL), Form(style=Style.SHORT)


class SelectedFact(QWidget):
    """Hidden until the cursor meets a fact."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._key = ""
        heading = SectionLabel()
        translator = studio.context.translator
        translator.bind(heading.setText, message("Selected fact"))
        card = Card()
        self._title = StrongLabel(wraps=True)
        self._state, self._readings = MutedLabel(pixels=12), MutedLabel(pixels=12)
        for text in (self._title, self._readings):
            mark_verbatim(text)
        open_ = link_button(translator, message("Open fact"))
        open_.clicked.connect(lambda: self._open())
        for widget in (self._title, self._state, self._readings):
            card.column.addWidget(widget)
        card.column.addWidget(open_, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(card)
        self.hide()

    def show_fact(self, key: str) -> None:
        """Show the fact with a key; one that there is not is not shown."""
        self._key = key
        self.refresh()

    def refresh(self) -> None:
        """Show the fact as it is now."""
        studio = self._studio
        held = studio.at_hand.fact(self._key) if self._key else None
        self.setVisible(held is not None)
        if held is None:
            return
        catalog, voices, value = studio.context.translator.catalog, studio.voices, held.current
        self._title.setText(voices.best(held.fact.title) or held.fact.key)
        parts = []
        if value is not None:
            parts.append(word_value(held.fact.kind, value, voices.window(), _FULL))
            if value.as_of is not None:
                day = word_moment(value.as_of, voices.window(), _SHORT)
                parts.append(catalog.gettext(message("as of {date}"), date=day))
        parts.append(catalog.gettext(label(held.state)).lower())
        self._state.setText(" · ".join(filter(None, parts)))
        said = [
            f"{language} {word_value(held.fact.kind, value, voices.of(language))}"
            for language in voices.languages
            if value is not None
        ]
        self._readings.setText(" · ".join(said))

    def _open(self) -> None:
        held = self._studio.at_hand.fact(self._key)
        if held is not None:
            self._studio.context.go("facts", held.fact.uuid)
