"""The two lists that a chart can be drawn from, as entries of its sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from briefing_app.domain.chart import ChartFact, ChartStakeholder
from briefing_app.errors import message
from briefing_app.ui.pages.charts.elements_entry import ElementsEntry, ElementWords
from briefing_app.ui.pages.charts.things import Element, FactThings, StakeholderThings

if TYPE_CHECKING:
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices


class FactsEntry(ElementsEntry):
    """``wanted`` carries the new tuple of chart facts."""

    wanted = Signal(object)

    def __init__(self, context: Context, voices: Voices) -> None:
        words = ElementWords(
            message("Facts in their order"),
            message("Add a fact"),
            message("Add a fact: type a word…"),
        )
        super().__init__(context, voices, "facts", FactThings(context.session, voices), words)
        self.arranged.connect(self._say)

    def show_value(self, value: object) -> None:
        """Show chart facts in their order."""
        facts = value if isinstance(value, tuple) else ()
        super().show_value(tuple(Element(one.fact_id, one.label, one.emphasis) for one in facts))

    def _say(self, elements: tuple[Element, ...]) -> None:
        self.wanted.emit(
            tuple(
                ChartFact(fact_id=one.id, label=one.label, emphasis=one.emphasis)
                for one in elements
            )
        )


class StakeholdersEntry(ElementsEntry):
    """``wanted`` carries the new tuple of chart stakeholders; they keep their own names."""

    wanted = Signal(object)

    def __init__(self, context: Context, voices: Voices) -> None:
        words = ElementWords(
            message("Stakeholders in their order"),
            message("Add a stakeholder"),
            message("Add a stakeholder: type a word…"),
        )
        things = StakeholderThings(context.session, voices, context.translator)
        super().__init__(context, voices, "stakeholders", things, words)
        self.without_labels()
        self.arranged.connect(self._say)

    def show_value(self, value: object) -> None:
        """Show stakeholders in their order."""
        people = value if isinstance(value, tuple) else ()
        super().show_value(
            tuple(Element(one.stakeholder_id, emphasis=one.emphasis) for one in people)
        )

    def _say(self, elements: tuple[Element, ...]) -> None:
        self.wanted.emit(
            tuple(
                ChartStakeholder(stakeholder_id=one.id, emphasis=one.emphasis) for one in elements
            )
        )
