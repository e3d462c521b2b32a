"""Draw the charts of a briefing: from what is disclosed of it to pictures in its languages.

Between composing, which knows no drawing, and charts, which know no briefing.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing_app.compose.briefing import voices_of
from briefing_app.domain.codes import PassageKind
from briefing_app.errors import UserError
from briefing_app.organisation.look import look_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.charts.drawing import Drawings
    from briefing_app.compose.disclosure import Disclosed
    from briefing_app.document.picture import ChartDrawing

    Drawn = dict[int, ChartDrawing]
    """Drawings by the ids of their charts."""


class Illustrator:
    """Draws what a briefing prints; ``drawings`` remember charts from one time to the next.

    A chart that cannot be drawn is left out: composing prints a visible gap in its place and
    notes a finding.
    """

    def __init__(self, disclosed: Disclosed, drawings: Drawings | None = None) -> None:
        from briefing_app.charts.drawing import Drawings

        self._weights = disclosed.weights
        self._snapshot = disclosed.snapshot
        self._facts = {fact.id: fact for fact in self._snapshot.facts.values()}
        self._people = {one.id: one for one in self._snapshot.stakeholders}
        self._look = look_of(self._snapshot.organisation)
        self._cache = Drawings() if drawings is None else drawings  # which reads catalogs once

    def draw(
        self,
        choices: Sequence[tuple[str, ...]],
        progress: Callable[[float], None] | None = None,
    ) -> dict[tuple[str, ...], Drawn]:
        """Draw each chart with the labels of each choice of languages.

        ``progress`` gets the share done, from 0 to 1.
        """
        from briefing_app.charts.drawing import draw_chart

        charts = self._snapshot.charts
        wanted = dict.fromkeys(
            passage.chart_id
            for section in self._snapshot.briefing.sections
            for passage in section.passages
            if passage.kind is PassageKind.CHART and passage.chart_id in charts
        )
        drawn: dict[tuple[str, ...], Drawn] = {choice: {} for choice in choices}
        work = [(choice, charts[one]) for choice in drawn for one in wanted if one is not None]
        for index, (languages, chart) in enumerate(work):
            if progress is not None:
                progress(index / len(work))
            try:
                drawn[languages][chart.id] = draw_chart(
                    chart,
                    self._facts,
                    self._weights,
                    languages,
                    voices_of(self._snapshot, languages),
                    stakeholders=self._people,
                    cache=self._cache,
                    look=self._look,
                )
            except UserError:
                continue
        return drawn

    def twins(self, languages: tuple[str, ...], *, in_columns: bool) -> dict[str, Drawn]:
        """Draw the charts that are twins, or repeated per language, all of one geometry.

        In columns they are as wide as one of them.
        """
        from briefing_app.charts.drawing import COLUMN_WIDTH, FULL_WIDTH, draw_twins

        draw = partial(
            draw_twins,
            stakeholders=self._people,
            width=COLUMN_WIDTH if in_columns else FULL_WIDTH,
            look=self._look,
            cache=self._cache,
        )
        voices = voices_of(self._snapshot, languages)
        repeated = {
            passage.chart_id
            for section in self._snapshot.briefing.sections
            for passage in section.passages
            if passage.repeated
        }
        found: dict[str, Drawn] = {code: {} for code in languages}
        for chart in self._snapshot.charts.values():
            if not chart.twin and chart.id not in repeated:
                continue
            try:
                drawn = draw(chart, self._facts, self._weights, languages, voices)
            except UserError:
                continue
            for code, drawing in drawn.items():
                found[code][chart.id] = drawing
        return found
