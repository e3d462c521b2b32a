"""The sheet of a chart: how it is drawn, from what, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.chart import Chart
from briefing_app.domain.codes import ChartKind
from briefing_app.errors import message
from briefing_app.ui.pages.charts.entries import FactsEntry, StakeholdersEntry
from briefing_app.ui.pages.charts.kinds import KindEntry
from briefing_app.ui.sheet.entries import CheckEntry
from briefing_app.ui.sheet.sheet import Sheet
from briefing_app.ui.sheet.texts_entry import TextsEntry
from briefing_app.ui.sheet.usage_section import UsageSection
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.domain.chart import ChartFact, ChartStakeholder
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.charts.artist import Drawn
    from briefing_app.ui.voices import Voices


class ChartSheet(Sheet):
    """Edits a chart, but for its alternative text, which stands under the picture."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__(context, context.session.charts)
        self._voices = voices
        words, languages = context.translator, voices.languages
        self.kind = KindEntry(context)
        self.facts = FactsEntry(context, voices)
        self.facts.wanted.connect(self._arrange)
        self.stakeholders = StakeholdersEntry(context, voices)
        self.stakeholders.wanted.connect(self._arrange_stakeholders)
        self.titles = TextsEntry(
            words, ("title", message("Title: the message of the chart")), languages=languages
        )
        self.subtitles = TextsEntry(
            words, ("subtitle", message("Subtitle: unit, period, place")), languages=languages
        )
        for entry in (self.titles, self.subtitles):
            for field in entry.fields.values():
                mark_verbatim(field)  # what the facts give stands where nothing is written
        self.twin = CheckEntry(words, ("twin", message("A chart in each language")))
        words.bind(
            self.twin.box.setToolTip,
            message("Beside each other, instead of one chart with the labels of both languages"),
        )
        self.section(message("Chart"), self.kind, self.twin, self.facts, self.stakeholders)
        self.section(message("Texts"), self.titles, self.subtitles)
        self.usages = UsageSection(context, voices, message("No briefing shows this chart yet."))
        self.usages.opened.connect(lambda uuid: context.go("briefings", uuid))
        self.column.addWidget(self.usages)
        self.offer_remove(message("Remove this chart"))

    def load(self, row: int, thing: object) -> None:
        """Show a chart: a grid is drawn from stakeholders, every other one from facts."""
        super().load(row, thing)
        self.usages.show_usages(self.context.session.charts.used_in(row))
        is_grid = isinstance(thing, Chart) and thing.kind is ChartKind.GRID
        self.facts.setVisible(not is_grid)
        self.stakeholders.setVisible(is_grid)

    def show_drawn(self, drawn: Drawn | None) -> None:
        """Say what stands in the picture where nothing is written, and what is not in it."""
        for entry, field in ((self.titles, "title"), (self.subtitles, "subtitle")):
            for language, made in (drawn.made if drawn else {}).items():
                if language in entry.fields:
                    entry.fields[language].setPlaceholderText(getattr(made, field)[language])
        reasons = drawn.reasons if drawn else {}
        self.facts.show_reasons(
            {fact: self.context.translator.show(reason) for fact, reason in reasons.items()}
        )

    def _arrange(self, facts: tuple[ChartFact, ...]) -> None:
        self.attempt(lambda: self.context.session.charts.set_facts(self.row, facts, by=self))

    def _arrange_stakeholders(self, people: tuple[ChartStakeholder, ...]) -> None:
        charts = self.context.session.charts
        self.attempt(lambda: charts.set_stakeholders(self.row, people, by=self))
