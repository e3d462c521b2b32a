"""The entry for an ordered choice of facts: move, emphasise, take away, find one more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.chart import ChartFact
from briefing_app.errors import message
from briefing_app.ui.sheet.entry import Entry, Field
from briefing_app.ui.widgets.buttons import icon_button
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.ui.context import Context

_LINE = 30
_MOST_FOUND = 6


class FactsEntry(Entry):
    """``arranged`` carries the new tuple of chart facts."""

    arranged = Signal(object)

    def __init__(self, context: Context, field: Field, title: Callable[[int], str]) -> None:
        super().__init__(context.translator, field)
        self._context, self._title = context, title
        self._facts: tuple[ChartFact, ...] = ()
        self.list = QListWidget()
        set_role(self.list, "framed")
        mark_verbatim(self.list)
        self.place(self.list)
        self._finder = _Finder(context)
        self._finder.found.connect(self._add)
        self._tools = self._make_tools()
        self.column.insertWidget(self.column.count() - 1, self._tools)
        self.column.insertWidget(self.column.count() - 1, self._finder)

    def show_value(self, value: object) -> None:
        """Show chart facts in their order."""
        place = self.list.currentRow()
        self._facts = value if isinstance(value, tuple) else ()
        self.list.clear()
        for fact in self._facts:
            title = self._title(fact.fact_id)
            item = QListWidgetItem(f"★ {title}" if fact.emphasis else title)
            self.list.addItem(item)
        self.list.setCurrentRow(min(place, len(self._facts) - 1))
        line = max(self.list.sizeHintForRow(0), 20)
        self.list.setFixedHeight(max(2, len(self._facts)) * line + 4)

    def retranslate(self) -> None:
        """Say the titles again."""
        self.show_value(self._facts)

    def set_read_only(self) -> None:
        """Show the facts only."""
        self._tools.hide()
        self._finder.hide()

    def _make_tools(self) -> QWidget:
        theme, words = self._context.theme, self._context.translator
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for name, text, step in (
            ("arrow-up", message("Move up"), lambda: self._move(-1)),
            ("arrow-down", message("Move down"), lambda: self._move(1)),
            ("bold", message("Set apart from the others"), self._emphasise),
            ("trash-2", message("Take out of the chart"), self._take_out),
        ):
            button = icon_button(name, theme, words, text)
            button.clicked.connect(lambda _=False, step=step: step())
            row.addWidget(button)
        row.addStretch(1)
        return tools

    def _move(self, step: int) -> None:
        here = self.list.currentRow()
        there = here + step
        if here < 0 or not 0 <= there < len(self._facts):
            return
        facts = list(self._facts)
        facts[here], facts[there] = facts[there], facts[here]
        self.list.setCurrentRow(there)
        self.arranged.emit(tuple(facts))

    def _emphasise(self) -> None:
        here = self.list.currentRow()
        if here >= 0:
            facts = list(self._facts)
            facts[here] = replace(facts[here], emphasis=not facts[here].emphasis)
            self.arranged.emit(tuple(facts))

    def _take_out(self) -> None:
        here = self.list.currentRow()
        if here >= 0:
            self.arranged.emit(self._facts[:here] + self._facts[here + 1 :])

    def _add(self, fact_id: int) -> None:
        if all(fact.fact_id != fact_id for fact in self._facts):
            self.arranged.emit((*self._facts, ChartFact(fact_id=fact_id)))


class _Finder(QWidget):
    """Finds facts by words; ``found`` carries the id of the one that was chosen."""

    found = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._field = QLineEdit()
        context.translator.bind(self._field.setPlaceholderText, message("Add a fact: type a word…"))
        context.translator.bind(self._field.setAccessibleName, message("Add a fact"))
        self._list = QListWidget()
        self._field.textChanged.connect(self._search)
        self._field.returnPressed.connect(lambda: self._choose(self._list.item(0)))
        set_role(self._list, "framed")
        context.translator.bind(self._list.setAccessibleName, message("Facts found"))
        mark_verbatim(self._list)
        self._list.itemActivated.connect(self._choose)
        self._list.itemClicked.connect(self._choose)
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._field)
        column.addWidget(self._list)

    def _search(self, words: str) -> None:
        self._list.clear()
        hits = self._context.session.search(words, limit=40) if words.strip() else []
        facts = [hit for hit in hits if hit.kind == "fact"][:_MOST_FOUND]
        language = self._context.translator.language
        for hit in facts:
            item = QListWidgetItem(_first(hit.title, language) or hit.key)
            item.setData(Qt.ItemDataRole.UserRole, hit.id)
            self._list.addItem(item)
        self._list.setVisible(bool(facts))
        self._list.setFixedHeight(len(facts) * _LINE + 10)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            fact_id = int(item.data(Qt.ItemDataRole.UserRole))
            self._field.clear()
            self.found.emit(fact_id)


def _first(texts: dict[str, str], language: str) -> str:
    return texts.get(language) or next(iter(texts.values()), "")
