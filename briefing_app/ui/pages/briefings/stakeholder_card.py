"""The sheet of a stakeholder: who it is and where it stands, over what the passage says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.pages.briefings.text_card import TextCard
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.label import MutedLabel, StrongLabel
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing, Passage
    from briefing_app.domain.stakeholder import Stakeholder
    from briefing_app.ui.pages.briefings.studio import Studio


class StakeholderCard(TextCard):
    """Name, role and position come from the stakeholder; only the text is the passage's own."""

    def __init__(self, studio: Studio, passage: Passage, columns: tuple[str, ...]) -> None:
        super().__init__(studio, passage, columns)
        translator = studio.context.translator
        self._names = {language: StrongLabel(wraps=True) for language in columns}
        self._roles = {language: MutedLabel(pixels=12) for language in columns}
        self.position = MutedLabel(pixels=12)
        self.choice = ThingChoice()
        translator.bind(self.choice.setAccessibleName, message("Stakeholder"))
        self.choice.chosen.connect(self._choose)
        self.choice.setEnabled(studio.can_write)
        self._open = link_button(translator, message("Open stakeholder"))
        self._open.clicked.connect(lambda: self._go())
        self.body.insertWidget(0, self._sheet())

    def show_content(self, passage: Passage, briefing: Briefing) -> None:
        """Show the stakeholder and the text."""
        super().show_content(passage, briefing)
        self._show_stakeholder()

    def refresh(self) -> None:
        """Show the stakeholder as it is now."""
        super().refresh()
        self._show_stakeholder()

    def retranslate(self) -> None:
        """Say where it stands in the window's language."""
        super().retranslate()
        self._show_stakeholder()

    def take_focus(self, language: str = "") -> None:
        """Choose the stakeholder first."""
        if self.passage.stakeholder_id is None and self.studio.can_write:
            self.choice.setFocus()
        else:
            super().take_focus(language)

    def _sheet(self) -> Card:
        card = Card("", spacing=6, margin=14)
        pair = QHBoxLayout()
        pair.setSpacing(14)
        for language in self.columns:
            half = QVBoxLayout()
            half.setSpacing(1)
            for line in (self._names[language], self._roles[language]):
                mark_verbatim(line)
                half.addWidget(line, 0, Qt.AlignmentFlag.AlignTop)
            half.addStretch(1)
            pair.addLayout(half, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.choice)
        foot.addWidget(self._open)
        foot.addStretch(1)
        card.column.addLayout(pair)
        card.column.addWidget(self.position)
        card.column.addLayout(foot)
        return card

    def _show_stakeholder(self) -> None:
        studio = self.studio
        stakeholders, voices = studio.stakeholders(), studio.voices
        catalog = studio.context.translator.catalog
        none = catalog.gettext(message("Choose a stakeholder"))
        named = [(one.id, voices.best(one.name) or one.key) for one in stakeholders.values()]
        self.choice.offer([(0, none), *named])
        self.choice.choose(self.passage.stakeholder_id)
        chosen = stakeholders.get(self.passage.stakeholder_id or 0)
        self._open.setVisible(chosen is not None)
        self.position.setVisible(chosen is not None)
        for language in self.columns:
            name = chosen.name.get(language, "–") if chosen else ""
            role = chosen.role.get(language, "") if chosen else ""
            for line, said in ((self._names[language], name), (self._roles[language], role)):
                line.setText(said)
                line.setVisible(bool(said))
        if chosen is not None:
            self._say_position(chosen)

    def _say_position(self, stakeholder: Stakeholder) -> None:
        translator = self.studio.context.translator
        translator.bind_call(
            self.position.setText,
            lambda catalog: catalog.gettext(
                message("Position: {position} · influence {influence} · interest {interest}"),
                position=catalog.gettext(label(stakeholder.position)),
                influence=stakeholder.influence or "–",
                interest=stakeholder.interest or "–",
            ),
        )

    def _choose(self, stakeholder: int) -> None:
        passage, chosen = self.passage.id, stakeholder or None
        verbs = self.studio.briefings
        self.studio.do(lambda: verbs.change_passage(passage, stakeholder_id=chosen))

    def _go(self) -> None:
        chosen = self.studio.stakeholders().get(self.passage.stakeholder_id or 0)
        if chosen is not None:
            self.studio.context.go("stakeholders", chosen.uuid)
