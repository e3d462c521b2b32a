"""Facts that one fact is related to, in rows, with a choice of more and what they come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.ui.pages.facts.relation_notes import RelationNotes
from briefing_app.ui.widgets.buttons import icon_button, link_button
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_app.compose.relations import RelationLine
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.facts.shown import Shown


class FactRows(QWidget):
    """``added`` and ``taken`` carry the id of a fact that a person chose or took away.

    ``adding`` and ``taking`` are the message ids of the two.
    """

    added = Signal(int)
    taken = Signal(int)

    def __init__(self, context: Context, *, adding: str, taking: str) -> None:
        super().__init__()
        self._context, self._taking = context, taking
        self._shown: tuple[int, tuple[tuple[int, str, str], ...]] | None = None
        self._offered: Sequence[tuple[int, str]] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(2)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column.addLayout(self._rows)
        self.notes = RelationNotes()
        column.addWidget(self.notes)
        self.choice = ThingChoice()
        self.choice.hide()
        context.translator.bind(self.choice.setAccessibleName, adding)
        column.addWidget(self.choice)
        self.adder = link_button(context.translator, adding)
        column.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)
        self.adder.clicked.connect(lambda: self._ask())
        self.choice.chosen.connect(self._choose)

    def show_facts(
        self, shown_fact: Shown, facts: Iterable[int], lines: Sequence[RelationLine]
    ) -> None:
        """Show facts that one is related to, and what they come to."""
        self.notes.show_lines(lines)
        titles, figure = shown_fact.titles.every, shown_fact.figure
        rows = tuple((fact, titles.get(fact, ""), figure(fact)) for fact in facts)
        shown = shown_fact.fact.id, rows
        if shown == self._shown:
            return
        self._shown = shown
        self.choice.hide()
        empty(self._rows)
        for row in rows:
            self._rows.addWidget(self._row(*row))

    def offer(self, free: Sequence[tuple[int, str]]) -> None:
        """Set the facts (number, title) that can be added."""
        self._offered = free
        self.adder.setVisible(bool(free))

    def _row(self, fact: int, title: str, figure: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        label = Label(" ·\u00a0".join(filter(None, (title, figure))), wraps=True)
        mark_verbatim(label)
        remove = icon_button("x", self._context.theme, self._context.translator, self._taking)
        remove.clicked.connect(lambda: self._take(fact))
        line.addWidget(label, 1)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _ask(self) -> None:
        self.choice.offer([(0, "–"), *self._offered])
        self.choice.choose(0)
        self.choice.show()
        self.choice.setFocus()
        self.choice.showPopup()  # else the first arrow key would already choose

    def _choose(self, fact: int) -> None:
        if fact:
            self.added.emit(fact)
            self._go_on()

    def _take(self, fact: int) -> None:
        self.taken.emit(fact)
        self._go_on()

    def _go_on(self) -> None:
        """Let who works by keyboard go on here, as what had the focus is gone."""
        if self.choice.isHidden():
            self.adder.setFocus()
