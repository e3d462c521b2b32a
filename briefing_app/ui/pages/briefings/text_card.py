"""A pair of texts side by side: a paragraph, a list item, a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from briefing_app.domain.codes import PassageKind
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.language.wording import word_value
from briefing_app.ui.editor.content import select_characters
from briefing_app.ui.pages.briefings.card import PassageCard
from briefing_app.ui.pages.briefings.cell import TextCell
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.label import Label, MutedLabel, SectionLabel
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from briefing_app.domain.briefing import Briefing, Passage
    from briefing_app.ui.pages.briefings.studio import Studio


_NAMED = frozenset({PassageKind.QUESTION, PassageKind.PROMPT, PassageKind.FRAME})
"""Kinds whose text reads like any other: their cards say what they are."""


class TextCard(PassageCard):
    """A cell a language; both as high as the higher one."""

    def __init__(self, studio: Studio, passage: Passage, columns: tuple[str, ...]) -> None:
        super().__init__(studio, passage, columns)
        self.cells = {language: TextCell(studio, language, passage) for language in columns}
        if passage.kind in _NAMED:
            heading = SectionLabel()
            studio.context.translator.bind(heading.setText, label(passage.kind))
            self.body.addWidget(heading)
        row = QHBoxLayout()
        row.setSpacing(14)
        for cell in self.cells.values():
            row.addWidget(cell, 1)
        self.body.addLayout(row)
        if passage.kind is PassageKind.LIST_ITEM:
            for cell in self.cells.values():
                cell.column.setContentsMargins(30, 11, 13, 11)
                bullet = Label("•", parent=cell)
                mark_verbatim(bullet)
                bullet.setFont(sized_font(16, 600))
                bullet.adjustSize()  # in no layout, it would else be as large as a window
                bullet.move(13, 8)

    def show_content(self, passage: Passage, briefing: Briefing) -> None:
        """Show the texts."""
        for cell in self.cells.values():
            cell.show_passage(passage, briefing.original)

    def refresh(self) -> None:
        """Show references as they read now."""
        for cell in self.cells.values():
            cell.editor.refresh_marks()

    def retranslate(self) -> None:
        """Let hints be asked again, and say in which language the source is."""
        for cell in self.cells.values():
            cell.retranslate()

    def commit_pending(self) -> None:
        """Save what is typed."""
        super().commit_pending()
        for cell in self.cells.values():
            cell.editor.commit()

    def take_focus(self, language: str = "") -> None:
        """Put the cursor in a column."""
        cell = self.cells.get(language) or next(iter(self.cells.values()))
        cell.editor.setFocus()

    def select(self, language: str, characters: tuple[int, int]) -> None:
        """Select from one character of a column's text to another."""
        cell = self.cells.get(language)
        if cell is not None:
            cell.editor.setTextCursor(select_characters(cell.editor.document(), *characters))
            cell.editor.ensureCursorVisible()


class QuotationCard(TextCard):
    """Own words, and under them a quotation whose wording is a fact's."""

    def __init__(self, studio: Studio, passage: Passage, columns: tuple[str, ...]) -> None:
        super().__init__(studio, passage, columns)
        self._quoted: dict[str, Label] = {}
        self._speakers: dict[str, MutedLabel] = {}
        for language, cell in self.cells.items():
            quoted = Label(wraps=True)
            quoted.setFont(_italic())
            speaker = MutedLabel(pixels=12)
            for line in (quoted, speaker):
                mark_verbatim(line)
                cell.column.insertWidget(cell.column.count() - 2, line)
            self._quoted[language], self._speakers[language] = quoted, speaker
        self.choice = ThingChoice()
        studio.context.translator.bind(self.choice.setAccessibleName, message("Quotation"))
        self.choice.chosen.connect(self._choose)
        self.choice.setEnabled(studio.can_write)
        self.body.addWidget(self.choice)

    def show_content(self, passage: Passage, briefing: Briefing) -> None:
        """Show own words and quotation."""
        super().show_content(passage, briefing)
        self._show_quotation()

    def refresh(self) -> None:
        """Show the quotation as it reads now."""
        super().refresh()
        self._show_quotation()

    def retranslate(self) -> None:
        """Say the choice again."""
        super().retranslate()
        self._show_quotation()

    def _show_quotation(self) -> None:
        studio = self.studio
        fact_id = self.passage.fact_ids[0] if self.passage.fact_ids else 0
        held = studio.at_hand.fact_of(fact_id) if fact_id else None
        for language, line in self._quoted.items():
            value = held.current if held else None
            voice = studio.voices.of(language)
            said = word_value(held.fact.kind, value, voice) if held and value else ""
            line.setText(said)
            line.setVisible(bool(said))
            speaker = value.speaker if value else ""
            role = value.speaker_role.get(language, "") if value else ""
            self._speakers[language].setText(", ".join(filter(None, [speaker, role])))
            self._speakers[language].setVisible(bool(speaker))
        self._offer(fact_id)

    def _offer(self, chosen: int) -> None:
        studio = self.studio
        none = studio.context.translator.catalog.gettext(message("No quotation of a fact"))
        found = [
            (held.fact.id, studio.voices.best(held.fact.title) or held.fact.key)
            for held in studio.at_hand.quotations()
        ]
        self.choice.offer([(0, none), *found])
        self.choice.choose(chosen)

    def _choose(self, fact_id: int) -> None:
        facts = (fact_id,) if fact_id else ()
        passage = self.passage.id
        self.studio.do(lambda: self.studio.briefings.set_passage_facts(passage, facts))


def _italic() -> QFont:
    font = sized_font(14)
    font.setItalic(True)
    return font
