"""A chart of facts from request to drawing: picks what is drawn, then pictures and words it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.charts.alternative import alternative
from briefing_app.charts.caption import subtitle, title
from briefing_app.charts.numbering import Numbering, common_scale
from briefing_app.charts.plotting import Plotter
from briefing_app.charts.selection import select
from briefing_app.charts.speech import Speech
from briefing_app.charts.table import table
from briefing_app.document.picture import ChartDrawing
from briefing_app.domain.codes import ChartKind
from briefing_app.language.form import Form, Style

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.charts.request import Request
    from briefing_app.charts.ruler import Ruler
    from briefing_app.language.catalog import Catalog


def draw_facts(request: Request, catalog: Callable[[str], Catalog], ruler: Ruler) -> ChartDrawing:
    """Draw a chart of facts; raise ``UserError`` when nothing is left to draw."""
    chart, languages = request.chart, request.languages
    selection = select(chart, request.facts, request.sources, request.all_languages)
    items = selection.items
    scale = common_scale([item.measure for item in items])
    everybody = [Speech(catalog(code), request.voices[code]) for code in request.all_languages]
    speeches = everybody[: len(languages)]
    titles = {speech.language: title(chart, items, speech) for speech in speeches}
    subtitles = {speech.language: subtitle(chart, items, scale, speech) for speech in speeches}
    columns, rows = table(chart.kind, items, speeches)
    numbering = Numbering(languages, request.voices, scale, request.room)
    plotter = Plotter(numbering, request.width, ruler)
    if chart.kind is ChartKind.TABLE:
        short = [replace(speech, form=Form(Style.SHORT)) for speech in everybody]
        picture = plotter.plot_table(*table(chart.kind, items, short))
    else:
        words = {
            "sum": {speech.language: speech.sum_of_parts() for speech in everybody},
            "difference": {speech.language: speech.difference() for speech in everybody},
        }
        picture = plotter.plot(chart.kind, items, words)
    alternatives = {}
    for speech in speeches:
        code = speech.language
        written = chart.alternative.get(code, "").strip()
        alternatives[code] = written or alternative(
            chart.kind, items, titles[code], subtitles[code], speech
        )
    return ChartDrawing(
        picture=picture,
        title=titles,
        subtitle=subtitles,
        alternative=alternatives,
        columns=columns,
        rows=rows,
        fact_keys=tuple(item.key for item in items),
        left_out=selection.left_out,
    )
