"""The sheet of a chart: how it is drawn, from what, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.chart import Chart
from briefing_app.domain.codes import ChartKind
from briefing_app.errors import message
from briefing_app.ui.pages.charts.entries import FactsEntry, StakeholdersEntry
from briefing_app.ui.pages.charts.kinds import HINTS, KindEntry
from briefing_app.ui.sheet.entries import CheckEntry
from briefing_app.ui.sheet.sheet import Sheet
from briefing_app.ui.sheet.texts_entry import TextsEntry
from briefing_app.ui.sheet.usage_section import UsageSection
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.domain.chart import ChartFact, ChartStakeholder
    from briefing_app.domain.fact import Texts
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.charts.artist import Drawn
    from briefing_app.ui.voices import Voices


class ChartSheet(Sheet):
    """Edits a chart, but for its alternative text, which stands under the picture."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__(context, context.session.charts)
        self._voices = voices
        self._is_grid = False
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
        self._is_grid = isinstance(thing, Chart) and thing.kind is ChartKind.GRID
        self.facts.setVisible(not self._is_grid)
        self.stakeholders.setVisible(self._is_grid)

    def show_drawn(self, drawn: Drawn) -> None:
        """Say what stands in the picture where nothing is written, and what is not in it."""
        said = self.context.translator.show
        self._show_made(
            {code: made.title[code] for code, made in drawn.made.items()},
            {code: made.subtitle[code] for code, made in drawn.made.items()},
        )
        self._show_reasons({row: said(reason) for row, reason in drawn.reasons.items()})

    def show_failure(self, chart: Chart) -> None:
        """Say of all that the chart holds that it is not in a picture, and what its kind needs."""
        self._show_made({}, {})
        needs = self.context.translator.catalog.gettext(HINTS[chart.kind])
        held = [one.fact_id for one in chart.facts]
        if chart.kind is ChartKind.GRID:
            held = [one.stakeholder_id for one in chart.stakeholders]
        self._show_reasons(dict.fromkeys(held, needs))

    def _show_made(self, titles: Texts, subtitles: Texts) -> None:
        nothing = self.context.translator.catalog.gettext(message("Not written yet"))
        for entry, made in ((self.titles, titles), (self.subtitles, subtitles)):
            for language, field in entry.fields.items():
                field.setPlaceholderText(made.get(language) or nothing)

    def _show_reasons(self, reasons: dict[int, str]) -> None:
        self.facts.show_reasons({} if self._is_grid else reasons)
        self.stakeholders.show_reasons(reasons if self._is_grid else {})

    def _arrange(self, facts: tuple[ChartFact, ...]) -> None:
        self.attempt(lambda: self.context.session.charts.set_facts(self.row, facts, by=self))

    def _arrange_stakeholders(self, people: tuple[ChartStakeholder, ...]) -> None:
        charts = self.context.session.charts
        self.attempt(lambda: charts.set_stakeholders(self.row, people, by=self))
