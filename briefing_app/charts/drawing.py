"""The door of the room: a chart, its facts and languages in; picture, table and words out.

Everything that is drawn comes from the facts' current values; nothing is typed into a chart.
matplotlib is loaded by the first drawing, not by importing this module.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from briefing_app.charts.alternative import alternative
from briefing_app.charts.caption import subtitle, title
from briefing_app.charts.numbering import Numbering, common_scale
from briefing_app.charts.selection import select
from briefing_app.charts.speech import Speech
from briefing_app.charts.table import table
from briefing_app.document.look import NEUTRAL
from briefing_app.document.picture import ChartDrawing
from briefing_app.language.catalog import Catalog

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.charts.ruler import Ruler
    from briefing_app.charts.selection import Item
    from briefing_app.document.look import Look
    from briefing_app.domain.chart import Chart
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.source import Source
    from briefing_app.language.voice import Voice

FULL_WIDTH = 484.0
"""Points between the margins of an A4 page."""


def draw_chart(
    chart: Chart,
    facts: Mapping[int, Fact],
    sources: Mapping[int, Source],
    languages: tuple[str, ...],
    voices: Mapping[str, Voice],
    *,
    width: float = FULL_WIDTH,
    look: Look = NEUTRAL,
    cache: Drawings | None = None,
) -> ChartDrawing:
    """Draw a chart with its labels in every language asked, ``width`` points wide.

    ``facts`` and ``sources`` by id; ``voices`` by language.  What cannot be drawn is named in
    ``left_out``; raises ``UserError`` when nothing can.  The same input gives an equal drawing;
    ``cache`` remembers drawings by their inputs.
    """
    drawings = Drawings() if cache is None else cache
    return drawings.draw(chart, facts, sources, languages, voices, width=width, look=look)


class Drawings:
    """Draws charts, and remembers the latest drawings by everything that they depend on.

    One belongs to whoever draws repeatedly (the preview); it may be used from any thread, one
    drawing at a time.
    """

    def __init__(self, capacity: int = 256) -> None:
        self._capacity = capacity
        self._kept: OrderedDict[str, ChartDrawing] = OrderedDict()
        self._catalogs: dict[str, Catalog] = {}
        self._ruler: Ruler | None = None
        self._lock = threading.Lock()

    def draw(
        self,
        chart: Chart,
        facts: Mapping[int, Fact],
        sources: Mapping[int, Source],
        languages: tuple[str, ...],
        voices: Mapping[str, Voice],
        *,
        width: float = FULL_WIDTH,
        look: Look = NEUTRAL,
    ) -> ChartDrawing:
        """Return what :func:`draw_chart` returns, drawn now or before."""
        key = _key(chart, facts, sources, languages, voices, width, look)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            drawing = self._draw(chart, facts, sources, languages, voices, width, look)
            self._kept[key] = drawing
            while len(self._kept) > self._capacity:
                self._kept.popitem(last=False)
            return drawing

    def _draw(
        self,
        chart: Chart,
        facts: Mapping[int, Fact],
        sources: Mapping[int, Source],
        languages: tuple[str, ...],
        voices: Mapping[str, Voice],
        width: float,
        look: Look,
    ) -> ChartDrawing:
        from briefing_app.charts.plotting import plot
        from briefing_app.charts.ruler import Ruler

        if self._ruler is None or self._ruler.look != look:
            self._ruler = Ruler(look)
        selection = select(chart, facts, sources, languages)
        items = selection.items
        scale = common_scale([item.measure for item in items])
        speeches = [Speech(self._catalog(code), voices[code]) for code in languages]
        titles = {speech.language: title(chart, items, speech) for speech in speeches}
        subtitles = {speech.language: subtitle(chart, items, scale, speech) for speech in speeches}
        columns, rows = table(chart.kind, items, speeches)
        return ChartDrawing(
            picture=plot(
                chart.kind, items, Numbering(languages, voices, scale), width, self._ruler
            ),
            title=titles,
            subtitle=subtitles,
            alternative={
                speech.language: _alternative(chart, items, titles, subtitles, speech)
                for speech in speeches
            },
            columns=columns,
            rows=rows,
            fact_keys=tuple(item.key for item in items),
            left_out=selection.left_out,
        )

    def _catalog(self, language: str) -> Catalog:
        if language not in self._catalogs:
            self._catalogs[language] = Catalog.load(language)
        return self._catalogs[language]


def _alternative(
    chart: Chart,
    items: tuple[Item, ...],
    titles: Mapping[str, str],
    subtitles: Mapping[str, str],
    speech: Speech,
) -> str:
    written = chart.alternative.get(speech.language, "").strip()
    code = speech.language
    return written or alternative(chart.kind, items, titles[code], subtitles[code], speech)


def _key(
    chart: Chart,
    facts: Mapping[int, Fact],
    sources: Mapping[int, Source],
    languages: tuple[str, ...],
    voices: Mapping[str, Voice],
    width: float,
    look: Look,
) -> str:
    """Return a text that differs whenever a drawing could: domain values show all they hold."""
    drawn = [facts.get(chart_fact.fact_id) for chart_fact in chart.facts]
    cited = sorted(
        {
            citation.source_id
            for fact in drawn
            if fact is not None
            for value in fact.values
            for citation in value.citations
        }
    )
    ranks = [(number, sources[number].rank) for number in cited if number in sources]
    spoken = [voices[code] for code in languages]
    return repr((chart, drawn, ranks, languages, spoken, width, look, hash(look.cuts)))
