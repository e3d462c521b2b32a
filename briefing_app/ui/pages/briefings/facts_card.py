"""Facts without sentences: a row of headline figures, or a table of facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from briefing_app.domain.codes import PassageKind
from briefing_app.errors import message
from briefing_app.language.form import Form, Style
from briefing_app.language.wording import word_value
from briefing_app.ui.pages.briefings.card import PassageCard
from briefing_app.ui.pages.briefings.fact_picker import FactPicker
from briefing_app.ui.widgets.buttons import icon_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.label import Label, MutedLabel, SectionLabel, StrongLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from briefing_app.domain.briefing import Briefing, Passage
    from briefing_app.ui.pages.briefings.at_hand import HeldFact
    from briefing_app.ui.pages.briefings.studio import Studio

_SHORT = Form(style=Style.SHORT)
_MOST_IN_ROW = 4
_LEAST_IN_ROW = 2
_ROOM_OF_MOST = 560
"""Pixels below which four figures beside each other would be columns of single words."""


class FactsCard(PassageCard):
    """The figures in their order, in the wording of each column; spans both columns."""

    def __init__(self, studio: Studio, passage: Passage, columns: tuple[str, ...]) -> None:
        super().__init__(studio, passage, columns)
        self.card = Card("", spacing=8, margin=14)
        heading = SectionLabel()
        is_table = passage.kind is PassageKind.TABLE
        studio.context.translator.bind(
            heading.setText, message("Table") if is_table else message("Headline figures")
        )
        self._in_row = _MOST_IN_ROW
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self.picker = FactPicker(studio, message("Add a figure"))
        self.picker.picked.connect(self._add)
        self.picker.setEnabled(studio.can_write)
        self.card.column.addWidget(heading)
        self.card.column.addLayout(self._grid)
        self.card.column.addWidget(self.picker, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.card)

    def show_content(self, passage: Passage, briefing: Briefing) -> None:
        """Show the figures."""
        del passage, briefing
        self.refresh()

    def refresh(self) -> None:
        """Show the figures as they read now."""
        empty(self._grid)
        self._in_row = self._fitting()
        held = [self.studio.at_hand.fact_of(one) for one in self.passage.fact_ids]
        for place, one in enumerate(held):
            if one is None:
                continue
            tile = self._tile(one, place)
            if self.passage.kind is PassageKind.TABLE:
                self._grid.addWidget(tile, place, 0)
            else:
                self._grid.addWidget(tile, place // self._in_row, place % self._in_row)
        for column in range(_MOST_IN_ROW):
            is_used = column < min(len(held), self._in_row)
            self._grid.setColumnStretch(column, 1 if is_used else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many figures beside each other as there is room for."""
        super().resizeEvent(event)
        if self.passage.kind is not PassageKind.TABLE and self._in_row != self._fitting():
            self.refresh()

    def _fitting(self) -> int:
        return _MOST_IN_ROW if self.width() >= _ROOM_OF_MOST else _LEAST_IN_ROW

    def _tile(self, held: HeldFact, place: int) -> QWidget:
        is_table = self.passage.kind is PassageKind.TABLE
        tile = QWidget()
        row = QHBoxLayout(tile)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        texts = QVBoxLayout() if not is_table else QHBoxLayout()
        texts.setSpacing(1 if not is_table else 16)
        for language in self.columns:
            for label in self._labels(held, language, is_table=is_table):
                texts.addWidget(label, 1 if is_table else 0)
        if not is_table:
            texts.addStretch(1)
        row.addLayout(texts, 1)
        row.addWidget(self._handle(place), 0, Qt.AlignmentFlag.AlignTop)
        return tile

    def _labels(self, held: HeldFact, language: str, *, is_table: bool) -> list[Label]:
        voice = self.studio.voices.of(language)
        said = word_value(held.fact.kind, held.current, voice, _SHORT) if held.current else "–"
        title = held.fact.title.get(language, "–")
        if is_table:
            labels: list[Label] = [Label(title, wraps=True), StrongLabel(said)]
        elif language == self.columns[0]:
            figure = StrongLabel(said, pixels=18, wraps=True)
            set_role(figure, "link")
            labels = [figure, MutedLabel(title, pixels=12)]
        else:
            labels = [MutedLabel(f"{said} · {title}", pixels=12)]
        for label in labels:
            mark_verbatim(label)
        return labels

    def _handle(self, place: int) -> QWidget:
        context = self.studio.context
        handle = icon_button("ellipsis", context.theme, context.translator, message("More"))
        handle.setEnabled(self.studio.can_write)
        handle.clicked.connect(lambda: self._show_menu(handle, place))
        return handle

    def _show_menu(self, handle: QWidget, place: int) -> None:
        catalog, last = self.studio.context.translator.catalog, len(self.passage.fact_ids) - 1
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        earlier = menu.addAction(catalog.gettext(message("Move back")))
        earlier.setEnabled(place > 0)
        earlier.triggered.connect(lambda: self._swap(place - 1))
        later = menu.addAction(catalog.gettext(message("Move on")))
        later.setEnabled(place < last)
        later.triggered.connect(lambda: self._swap(place))
        menu.addSeparator()
        remove = menu.addAction(catalog.gettext(message("Remove")))
        remove.triggered.connect(lambda: self._remove(place))
        menu.popup(handle.mapToGlobal(handle.rect().bottomLeft()))

    def _add(self, fact_id: int) -> None:
        if fact_id not in self.passage.fact_ids:
            self._set((*self.passage.fact_ids, fact_id))

    def _remove(self, place: int) -> None:
        facts = self.passage.fact_ids
        self._set((*facts[:place], *facts[place + 1 :]))

    def _swap(self, place: int) -> None:
        facts = list(self.passage.fact_ids)
        facts[place], facts[place + 1] = facts[place + 1], facts[place]
        self._set(tuple(facts))

    def _set(self, facts: tuple[int, ...]) -> None:
        passage = self.passage.id
        self.studio.do(lambda: self.studio.briefings.set_passage_facts(passage, facts))
