"""Title and subtitle of a chart: what a person wrote, else what follows from its facts.

A written text is used as it is.  This module draws nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import ChartKind
from briefing_app.errors import message
from briefing_app.language.wording import unit_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.charts.selection import Item
    from briefing_app.charts.speech import Speech
    from briefing_app.domain.chart import Chart
    from briefing_app.domain.moment import Moment

_MOST_NAMED = 3
_IN_FULL = frozenset({ChartKind.HEADLINE, ChartKind.TABLE})
"""Kinds whose figures carry their own units."""
_UNIT_AND_PERIOD = message("{unit}, {period}")
_YEARS = message("{first}–{last}")


def title(chart: Chart, items: Sequence[Item], speech: Speech) -> str:
    """Return the written title, else one that names what is drawn."""
    written = chart.title.get(speech.language, "").strip()
    if written:
        return written
    if len(items) <= _MOST_NAMED:
        return speech.enumeration([speech.label(item) for item in items])
    return speech.catalog.ngettext("Chart of {n} fact", "Chart of {n} facts", len(items))


def subtitle(chart: Chart, items: Sequence[Item], scale: int, speech: Speech) -> str:
    """Return the written subtitle, else unit and period, or the period of a timeline."""
    written = chart.subtitle.get(speech.language, "").strip()
    if written:
        return written
    if chart.kind is ChartKind.TIMELINE:
        moments = [item.measure.moment for item in items if item.measure.moment is not None]
        return _years(
            [day.year for moment in moments for day in (moment.first, moment.last)], speech
        )
    figures = chart.kind in _IN_FULL
    unit = "" if figures else unit_phrase(items[0].measure, scale, speech.voice)
    period = _period(items, speech)
    if not unit or not period:
        return unit or period
    return speech.catalog.gettext(_UNIT_AND_PERIOD, unit=unit, period=period)


def _period(items: Sequence[Item], speech: Speech) -> str:
    """Return the years of series, or what moment the values describe; empty when unknown."""
    years = [year for item in items for year, _ in item.measure.series]
    if years:
        return _years(years, speech)
    known: list[Moment] = [item.value.as_of for item in items if item.value.as_of is not None]
    if not known:
        return ""
    if len(known) == len(items) and len(set(known)) == 1:
        return speech.moment(known[0])
    return _years([day.year for moment in known for day in (moment.first, moment.last)], speech)


def _years(years: Sequence[int], speech: Speech) -> str:
    first, last = f"{min(years):04}", f"{max(years):04}"
    return first if first == last else speech.catalog.gettext(_YEARS, first=first, last=last)
