"""The alternative text of a chart: what a reader who cannot see it needs to know.

Says what kind of chart it is, what it is about, and its main values, in whole sentences (PDF/UA-1
7.3, WCAG 2.1 1.1.1).  Sources and the rest stand in the text and the data table around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.charts.table import NONE, other_values
from briefing_app.charts.whole import whole_of
from briefing_app.domain.codes import ChartKind
from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.charts.selection import Item
    from briefing_app.charts.speech import Speech

_MOST_VALUES = 8
_WITH_SUBTITLE = {
    ChartKind.BAR: message("Bar chart “{title}” ({subtitle})."),
    ChartKind.STACKED: message("Bar of parts of a whole “{title}” ({subtitle})."),
    ChartKind.LINE: message("Line chart “{title}” ({subtitle})."),
    ChartKind.TIMELINE: message("Timeline “{title}” ({subtitle})."),
    ChartKind.GROUPED: message("Columns by year “{title}” ({subtitle})."),
    ChartKind.WATERFALL: message("Waterfall chart “{title}” ({subtitle})."),
    ChartKind.AREA: message("Area chart “{title}” ({subtitle})."),
    ChartKind.DOT: message("Dot chart “{title}” ({subtitle})."),
    ChartKind.HEADLINE: message("Headline figure “{title}” ({subtitle})."),
    ChartKind.TABLE: message("Table “{title}” ({subtitle})."),
}
_WITHOUT_SUBTITLE = {
    ChartKind.BAR: message("Bar chart “{title}”."),
    ChartKind.STACKED: message("Bar of parts of a whole “{title}”."),
    ChartKind.LINE: message("Line chart “{title}”."),
    ChartKind.TIMELINE: message("Timeline “{title}”."),
    ChartKind.GROUPED: message("Columns by year “{title}”."),
    ChartKind.WATERFALL: message("Waterfall chart “{title}”."),
    ChartKind.AREA: message("Area chart “{title}”."),
    ChartKind.DOT: message("Dot chart “{title}”."),
    ChartKind.HEADLINE: message("Headline figure “{title}”."),
    ChartKind.TABLE: message("Table “{title}”."),
}
_VALUE = message("{label}: {value}.")
_LARGEST = message("Largest value: {label}, {value}.")
_SMALLEST = message("Smallest value: {label}, {value}.")
_FROM_TO = message("{label}: from {first} in {first_year} to {last} in {last_year}.")
_HIGHEST = message("{label}: highest value {value} in {year}.")
_LOWEST = message("{label}: lowest value {value} in {year}.")
_ONE_YEAR = message("{label}: {value} in {year}.")
_TABLE = message("The data table gives all values.")
_TOTAL = message("Total: {label}, {value}.")
_SUM = message("Together: {value}.")
_DIFFERENCE = message("The parts make {sum}; the difference from the total is {difference}.")
_SAID = message("{label}: {value}; other sources say {others}.")
_ALL = frozenset({ChartKind.TIMELINE, ChartKind.HEADLINE, ChartKind.TABLE})
"""Kinds of which every value is said."""


def alternative(
    kind: ChartKind, items: Sequence[Item], title: str, subtitle: str, speech: Speech
) -> str:
    """Write the alternative text of a chart in one language."""
    text = speech.catalog.gettext
    if subtitle:
        sentences = [text(_WITH_SUBTITLE[kind], title=title, subtitle=subtitle)]
    else:
        sentences = [text(_WITHOUT_SUBTITLE[kind], title=title)]
    if items[0].measure.series:
        for item in items:
            sentences += _course(item, speech)
        sentences.append(text(_TABLE))
    elif kind is ChartKind.WATERFALL:
        sentences += _making(items, speech)
    elif kind is ChartKind.DOT:
        sentences += [_said(item, speech) for item in items]
    elif kind in _ALL or len(items) <= _MOST_VALUES:
        sentences += [_value(_VALUE, item, speech) for item in items]
    else:
        sentences += _extremes(items, speech)
    return " ".join(sentences)


def _extremes(items: Sequence[Item], speech: Speech) -> list[str]:
    ordered = sorted(items, key=lambda item: item.measure.low or 0)
    return [
        speech.catalog.ngettext("It compares {n} value.", "It compares {n} values.", len(items)),
        _value(_LARGEST, ordered[-1], speech),
        _value(_SMALLEST, ordered[0], speech),
        speech.catalog.gettext(_TABLE),
    ]


def _making(items: Sequence[Item], speech: Speech) -> list[str]:
    """Say the parts, what they make, and what is between that and the total."""
    text, whole = speech.catalog.gettext, whole_of(items)
    sentences = [_value(_VALUE, item, speech) for item in whole.parts]
    if whole.total is None:
        sentences.append(text(_SUM, value=speech.measure(whole.sum)))
        return sentences
    sentences.append(_value(_TOTAL if whole.parts else _VALUE, whole.total, speech))
    if whole.difference is not None:
        sentences.append(
            text(
                _DIFFERENCE,
                sum=speech.measure(whole.sum),
                difference=speech.measure(whole.difference),
            )
        )
    return sentences


def _said(item: Item, speech: Speech) -> str:
    others = other_values(item, speech) if item.others else ""
    if not others or others == NONE:
        return _value(_VALUE, item, speech)
    return speech.catalog.gettext(
        _SAID, label=speech.label(item), value=speech.value(item), others=others
    )


def _value(sentence: str, item: Item, speech: Speech) -> str:
    return speech.catalog.gettext(sentence, label=speech.label(item), value=speech.value(item))


def _course(item: Item, speech: Speech) -> list[str]:
    """Say where a series starts and ends, and its highest and lowest point in between."""
    text, label = speech.catalog.gettext, speech.label(item)
    points = item.measure.series
    (first_year, first), (last_year, last) = points[0], points[-1]
    if len(points) == 1:
        return [text(_ONE_YEAR, label=label, value=speech.point(item, first), year=first_year)]
    sentences = [
        text(
            _FROM_TO,
            label=label,
            first=speech.point(item, first),
            first_year=first_year,
            last=speech.point(item, last),
            last_year=last_year,
        )
    ]
    year, high = max(points, key=lambda point: point[1])
    if high > max(first, last):
        value = speech.point(item, high)
        sentences.append(text(_HIGHEST, label=label, value=value, year=year))
    year, low = min(points, key=lambda point: point[1])
    if low < min(first, last):
        value = speech.point(item, low)
        sentences.append(text(_LOWEST, label=label, value=value, year=year))
    return sentences
