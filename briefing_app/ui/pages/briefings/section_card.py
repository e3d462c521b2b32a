"""A section's heading in each column, and under it what its writer should know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.language.locale import own_name
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.buttons import icon_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_property, set_role
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent

    from briefing_app.domain.briefing import Section
    from briefing_app.language.catalog import Catalog
    from briefing_app.ui.pages.briefings.studio import Studio

_PIXELS = {1: 17, 2: 15, 3: 14}


class SectionCard(QWidget):
    """``menu_wanted`` asks for the menu of the section."""

    menu_wanted = Signal()

    def __init__(self, studio: Studio, section: Section, columns: tuple[str, ...]) -> None:
        super().__init__()
        self._studio = studio
        self.section = section
        self.columns = columns
        self.fields = {language: _Heading(studio, section.uuid) for language in columns}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(4)
        whole.addLayout(row)
        pair = QHBoxLayout()
        pair.setSpacing(14)
        for language, field in self.fields.items():
            card = Card("", margin=6)
            card.column.addWidget(field)
            pair.addWidget(card, 1)
            studio.context.translator.bind_call(field.setAccessibleName, _named(language))
            studio.context.translator.bind(field.setPlaceholderText, message("Heading"))
            field.setReadOnly(not studio.can_write)
            field.committed.connect(lambda text, code=language: self._save(code, text))
        self.menu_button = icon_button(
            "ellipsis", studio.context.theme, studio.context.translator, message("More")
        )
        self.menu_button.setEnabled(studio.can_write)
        self.menu_button.clicked.connect(lambda: self.menu_wanted.emit())
        row.addLayout(pair, 1)
        row.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        self.guidance = MutedLabel()
        mark_verbatim(self.guidance)  # of the template, in the window's language
        self.guidance.setContentsMargins(8, 0, 40, 0)
        self.guidance.hide()
        whole.addWidget(self.guidance)

    def show_section(self, section: Section, guidance: str) -> None:
        """Show a heading, but for what a person is typing; ``guidance`` is for the writer."""
        self.section = section
        self.guidance.setText(guidance)
        self.guidance.setVisible(bool(guidance))
        for language, field in self.fields.items():
            field.show_level(section.level)
            field.set_value(section.heading.get(language, ""))

    def commit_pending(self) -> None:
        """Save what is typed."""
        for field in self.fields.values():
            field.commit_pending()

    def take_focus(self, language: str = "") -> None:
        """Put the cursor in a column."""
        field = self.fields.get(language) or next(iter(self.fields.values()))
        field.setFocus()

    def _save(self, language: str, text: str) -> None:
        section = self.section.id
        self._studio.do(
            lambda: self._studio.briefings.write_heading(section, language, text, by=self)
        )


class _Heading(TextField):
    def __init__(self, studio: Studio, uuid: str) -> None:
        super().__init__()
        self._studio, self._uuid = studio, uuid
        self._pixels = 0
        self.show_level(1)
        set_role(self, "title")

    def show_level(self, level: int) -> None:
        """Take the size of a level; the stylesheet has to look again or it forgets the font."""
        pixels = _PIXELS.get(level, 14)
        if pixels != self._pixels:
            self._pixels = pixels
            self.setFont(sized_font(pixels, 600))
            set_property(self, "level", level)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._studio.entered.emit(self._uuid)


def _named(language: str) -> Callable[[Catalog], str]:
    text = message("Heading in {language}")
    return lambda catalog: catalog.gettext(text, language=own_name(language))
