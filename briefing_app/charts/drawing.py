"""The door of the room: a chart, its facts and languages in; picture, table and words out.

Everything that is drawn comes from the facts' current values, or from the stakeholders; nothing is
typed into a chart.  matplotlib is loaded by the first drawing, not by importing this module.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from briefing_app.charts.request import COLUMN_WIDTH, FULL_WIDTH, Request
from briefing_app.document.look import NEUTRAL
from briefing_app.domain.codes import ChartKind
from briefing_app.language.catalog import Catalog

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.look import Look
    from briefing_app.document.picture import ChartDrawing
    from briefing_app.domain.chart import Chart
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.source import Source
    from briefing_app.domain.stakeholder import Stakeholder
    from briefing_app.language.voice import Voice

__all__ = ["COLUMN_WIDTH", "FULL_WIDTH", "Drawings", "Request", "draw_chart", "draw_twins"]


def draw_chart(
    chart: Chart,
    facts: Mapping[int, Fact],
    sources: Mapping[int, Source],
    languages: tuple[str, ...],
    voices: Mapping[str, Voice],
    *,
    stakeholders: Mapping[int, Stakeholder] | None = None,
    width: float = FULL_WIDTH,
    look: Look = NEUTRAL,
    cache: Drawings | None = None,
) -> ChartDrawing:
    """Draw a chart with its labels in every language asked, ``width`` points wide.

    ``facts``, ``sources`` and ``stakeholders`` by id; ``voices`` by language.  What cannot be
    drawn is named in ``left_out``; raises ``UserError`` when nothing can.  The same input gives
    an equal drawing; ``cache`` remembers drawings by their inputs.
    """
    drawings = Drawings() if cache is None else cache
    return drawings.draw(
        chart, facts, sources, languages, voices, stakeholders=stakeholders, width=width, look=look
    )


def draw_twins(
    chart: Chart,
    facts: Mapping[int, Fact],
    sources: Mapping[int, Source],
    languages: tuple[str, ...],
    voices: Mapping[str, Voice],
    *,
    stakeholders: Mapping[int, Stakeholder] | None = None,
    width: float = FULL_WIDTH,
    look: Look = NEUTRAL,
    cache: Drawings | None = None,
) -> dict[str, ChartDrawing]:
    """Draw a chart in each language, all of one geometry, each ``width`` points wide."""
    drawings = Drawings() if cache is None else cache
    return {
        language: drawings.draw(
            chart, facts, sources, (language,), voices, stakeholders=stakeholders, width=width,
            look=look, room=tuple(code for code in languages if code != language),
        )
        for language in languages
    }  # fmt: skip


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
        stakeholders: Mapping[int, Stakeholder] | None = None,
        width: float = FULL_WIDTH,
        look: Look = NEUTRAL,
        room: tuple[str, ...] = (),
    ) -> ChartDrawing:
        """Return what :func:`draw_chart` returns, drawn now or before.

        ``room`` are languages of twins: what they would print gets room, and is not printed.
        """
        request = Request(
            chart, facts, sources, languages, voices, stakeholders or {}, room, width, look
        )
        key = request.key
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            drawing = self._draw(request)
            self._kept[key] = drawing
            while len(self._kept) > self._capacity:
                self._kept.popitem(last=False)
            return drawing

    def _draw(self, request: Request) -> ChartDrawing:
        from briefing_app.charts.fact_drawing import draw_facts
        from briefing_app.charts.grid_drawing import draw_stakeholders
        from briefing_app.charts.ruler import Ruler

        if self._ruler is None or self._ruler.look != request.look:
            self._ruler = Ruler(request.look)
        draw = draw_stakeholders if request.chart.kind is ChartKind.GRID else draw_facts
        return draw(request, self._catalog, self._ruler)

    def _catalog(self, language: str) -> Catalog:
        if language not in self._catalogs:
            self._catalogs[language] = Catalog.load(language)
        return self._catalogs[language]
