"""The cards of a briefing under each other; made a few at a time, updated one by one."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefing_app.domain.codes import BriefingKind, PassageKind
from briefing_app.errors import message
from briefing_app.ui.pages.briefings.card import PassageCard
from briefing_app.ui.pages.briefings.chart_card import ChartCard
from briefing_app.ui.pages.briefings.facts_card import FactsCard
from briefing_app.ui.pages.briefings.focus_order import chain_cards
from briefing_app.ui.pages.briefings.section_card import SectionCard
from briefing_app.ui.pages.briefings.stakeholder_card import StakeholderCard
from briefing_app.ui.pages.briefings.text_card import QuotationCard, TextCard
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QMenu, QPushButton

    from briefing_app.domain.briefing import Briefing, Passage, Section
    from briefing_app.ui.pages.briefings.passage_menu import CardMenus
    from briefing_app.ui.pages.briefings.studio import Studio

_AT_ONCE = 10
_TURN = 0.012
"""Seconds after which a turn of making cards ends, so that nobody who types waits."""
_KINDS: dict[PassageKind, type[PassageCard]] = {
    PassageKind.PARAGRAPH: TextCard,
    PassageKind.LIST_ITEM: TextCard,
    PassageKind.QUOTATION: QuotationCard,
    PassageKind.TABLE: FactsCard,
    PassageKind.HEADLINE: FactsCard,
    PassageKind.CHART: ChartCard,
    PassageKind.QUESTION: TextCard,
    PassageKind.ANSWER: TextCard,
    PassageKind.PROMPT: TextCard,
    PassageKind.FRAME: TextCard,
    PassageKind.STAKEHOLDER: StakeholderCard,
}
_Spec = tuple[str, int, str]
"""What a card is of: section, passage or the row to add one; its id; a passage's kind."""


class Sheet(QScrollArea):
    """Shows a briefing.  A card is kept as long as what it is of is there."""

    completed = Signal()

    def __init__(self, studio: Studio, menus: CardMenus) -> None:
        super().__init__()
        self.studio, self._menus = studio, menus
        self._briefing: Briefing | None = None
        self._columns: tuple[str, ...] = ()
        self._sections: dict[int, Section] = {}
        self._passages: dict[int, Passage] = {}
        self._cards: dict[_Spec, QWidget] = {}
        self._order: list[_Spec] = []
        self._waiting: list[_Spec] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        set_role(content, "ground")
        content.setMaximumWidth(1180)
        self.head = QVBoxLayout()
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        whole = QVBoxLayout(content)
        whole.setContentsMargins(24, 6, 12, 40)
        whole.setSpacing(8)
        whole.addLayout(self.head)
        whole.addLayout(self._column)
        whole.addStretch(1)
        self.setWidget(content)
        self._turns = QTimer(self, singleShot=True, interval=0)
        self._turns.timeout.connect(self._make_some)

    def show_briefing(self, briefing: Briefing, columns: tuple[str, ...]) -> None:
        """Show a briefing in these columns; only what differs is touched."""
        is_other = self._briefing is None or self._briefing.id != briefing.id
        if is_other or columns != self._columns:
            self.clear()
        self._briefing, self._columns = briefing, columns
        self._sections = {section.id: section for section in briefing.sections}
        self._passages = {
            passage.id: passage for section in briefing.sections for passage in section.passages
        }
        order = list(_specs(briefing))
        for gone in set(self._cards) - set(order):
            self._drop(gone)
        self._waiting = [spec for spec in order if spec not in self._cards]
        if order != self._order:
            self._order = order
            self._make(_AT_ONCE)
            self._lay()
        for spec, card in self._cards.items():
            self._show(spec, card)
        if self._waiting:
            self._turns.start()

    def refresh(self) -> None:
        """Show facts, sources and charts again."""
        for card in self._cards.values():
            if isinstance(card, PassageCard):
                card.refresh()

    def retranslate(self) -> None:
        """Say what cards say in the window's language; their texts are in other ones."""
        for card in self._cards.values():
            if isinstance(card, PassageCard):
                card.retranslate()
        for spec, card in self._cards.items():
            if isinstance(card, SectionCard):
                self._show(spec, card)

    def clear(self) -> None:
        """Put all cards away."""
        self.commit_pending()
        self._turns.stop()
        for spec in list(self._cards):
            self._drop(spec)
        self._order, self._waiting, self._briefing = [], [], None

    def commit_pending(self) -> None:
        """Save what is typed in any card."""
        for card in list(self._cards.values()):
            if isinstance(card, PassageCard | SectionCard):
                card.commit_pending()

    def complete(self) -> None:
        """Make the cards that are not made yet."""
        self._turns.stop()
        self._make(len(self._waiting))
        self._lay()

    def card_of(self, uuid: str) -> PassageCard | SectionCard | None:
        """Return the card of a section or passage."""
        if self._waiting:
            self.complete()
        for card in self._cards.values():
            if isinstance(card, PassageCard) and card.passage.uuid == uuid:
                return card
            if isinstance(card, SectionCard) and card.section.uuid == uuid:
                return card
        return None

    def reveal(self, uuid: str, *, focus: bool = False, language: str = "") -> bool:
        """Scroll to a section or passage; tell whether it is there."""
        card = self.card_of(uuid)
        content = self.widget()
        if card is None or content is None:
            return False
        layout = content.layout()
        if layout is not None:
            layout.activate()
        top = card.mapTo(content, QPoint(0, 0)).y()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if isinstance(card, SectionCard):
            bar.setValue(top - 8)
        elif not bar.value() <= top <= bar.value() + height - min(card.height(), height // 2):
            bar.setValue(top - height // 4)
        if focus:
            card.take_focus(language)
        return True

    @property
    def cards(self) -> list[QWidget]:
        """The cards that are made, in the order of the briefing."""
        return [self._cards[spec] for spec in self._order if spec in self._cards]

    def laid_cards(self) -> list[QWidget]:
        """Return the cards as they stand under each other."""
        items = [self._column.itemAt(place) for place in range(self._column.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if widget is not None]

    def _make_some(self) -> None:
        end = time.monotonic() + _TURN
        while self._waiting and time.monotonic() < end:
            self._make(1)
        self._lay()
        if self._waiting:
            self._turns.start()
        else:
            self.completed.emit()

    def _make(self, count: int) -> None:
        made, self._waiting = self._waiting[:count], self._waiting[count:]
        for spec in made:
            card = self._build(spec)
            if card is not None:
                self._cards[spec] = card
                self._show(spec, card)

    def _build(self, spec: _Spec) -> QWidget | None:
        what, row, kind = spec
        if what == "add":
            return self._add_row(row)
        if what == "section":
            section = self._sections[row]
            head = SectionCard(self.studio, section, self._columns)
            head.menu_wanted.connect(lambda: self._section_menu(head))
            return head
        passage = self._passages[row]
        card = _KINDS[PassageKind(kind)](self.studio, passage, self._columns)
        card.menu_wanted.connect(lambda: self._passage_menu(card))
        return card

    def _show(self, spec: _Spec, card: QWidget) -> None:
        if self._briefing is None:
            return
        if isinstance(card, SectionCard):
            section = self._sections[spec[1]]
            card.show_section(section, self.studio.guidance(self._briefing.kind, section))
        elif isinstance(card, PassageCard):
            card.show_passage(self._passages[spec[1]], self._briefing)

    def _lay(self) -> None:
        """Put the cards in their order; those before the first that is not made yet."""
        wanted = [self._cards[spec] for spec in self._order if spec in self._cards]
        items = [self._column.itemAt(place) for place in range(self._column.count())]
        present = [item.widget() for item in items if item is not None]
        first = len(wanted)
        for place, card in enumerate(wanted):
            if place >= len(present) or present[place] is not card:
                first = min(first, place)
                self._column.insertWidget(place, card)
                if card in present:
                    present.remove(card)
                present.insert(place, card)
        chain_cards(wanted, first)

    def _drop(self, spec: _Spec) -> None:
        card = self._cards.pop(spec)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _add_row(self, section_id: int) -> QPushButton:
        button = link_button(self.studio.context.translator, message("Add a passage"))
        button.clicked.connect(lambda: self._popup(self._adding_menu(section_id), button))
        button.setEnabled(self.studio.can_write)
        return button

    def _adding_menu(self, section_id: int) -> QMenu:
        kind = self._briefing.kind if self._briefing else BriefingKind.NOTE
        return self._menus.of_adding(kind, section_id)

    def _passage_menu(self, card: PassageCard) -> None:
        if self._briefing is None:
            return
        for section in self._briefing.sections:
            for passage in section.passages:
                if passage.id == card.passage.id:
                    menu = self._menus.of_passage(self._briefing, section, passage)
                    self._popup(menu, card.menu_button)

    def _section_menu(self, card: SectionCard) -> None:
        if self._briefing is not None:
            menu = self._menus.of_section(self._briefing, self._sections[card.section.id])
            self._popup(menu, card.menu_button)

    def _popup(self, menu: QMenu, beside: QWidget) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))


def _specs(briefing: Briefing) -> Iterator[_Spec]:
    for section in briefing.sections:
        yield "section", section.id, ""
        for passage in section.passages:
            yield "passage", passage.id, passage.kind.value
        yield "add", section.id, ""
