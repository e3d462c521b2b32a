"""The sheet of a chart: what it says, how it is drawn, from which facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import ChartKind
from briefing_app.errors import NotFound, message
from briefing_app.language.labels import label
from briefing_app.ui.sheet.entries import ChoiceEntry
from briefing_app.ui.sheet.facts_entry import FactsEntry
from briefing_app.ui.sheet.sheet import Sheet
from briefing_app.ui.sheet.texts_entry import TextsEntry

if TYPE_CHECKING:
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices


class ChartSheet(Sheet):
    """Edits a chart."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__(context, context.session.charts)
        self._voices = voices
        words = context.translator
        facts = FactsEntry(context, ("facts", message("Facts in their order")), self._title)
        facts.arranged.connect(self._arrange)
        self.section(
            message("Chart"),
            ChoiceEntry(
                words,
                ("kind", message("Drawn as")),
                [(code.value, label(code)) for code in ChartKind],
            ),
            facts,
        )
        self.section(
            message("Texts"),
            TextsEntry(words, ("title", message("Title: the message of the chart"))),
            TextsEntry(words, ("subtitle", message("Subtitle: unit, period, place"))),
            TextsEntry(
                words,
                ("alternative", message("Alternative text (made from the facts when empty)")),
                is_long=True,
            ),
        )
        self.offer_remove(message("Remove this chart"))

    def _title(self, fact_id: int) -> str:
        try:
            fact = self.context.session.facts.get(fact_id)
        except NotFound:
            return "?"
        return self._voices.best(fact.title) or fact.key

    def _arrange(self, facts: object) -> None:
        if isinstance(facts, tuple):
            self.attempt(lambda: self.context.session.charts.set_facts(self.row, facts, by=self))
