"""Which facts a chart can draw, and why it leaves others out.

A chart draws the value that holds now (the decided one, else what weighing proposes).  What it
cannot draw truthfully it leaves out with a message, never silently.  This module draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.charts.palette import MAX_SERIES
from briefing_app.domain.codes import NUMERIC, ChartKind, FactKind
from briefing_app.domain.weighing import current
from briefing_app.errors import Message, UserError, message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.domain.chart import Chart, ChartFact
    from briefing_app.domain.fact import Fact, Measure, Texts, Value
    from briefing_app.domain.source import Source

_NO_FACT = message("Fact number {fact} of the chart is not in the dossier, so it is not drawn.")
_NO_VALUE = message("“{fact}” has no value yet, so it is not drawn.")
_NO_NUMBER = message("“{fact}” is not a number, so it is not drawn.")
_NO_DATE = message("“{fact}” has no date, so it is not on the timeline.")
_NO_SERIES = message("“{fact}” is not a series by year, so it has no line.")
_IS_SERIES = message("“{fact}” is a series by year, which only a line chart can show.")
_OTHER_UNIT = message("“{fact}” has another unit than the first fact, so it is not drawn.")
_NEGATIVE = message("“{fact}” is negative, so it cannot be a part of a whole.")
_TOO_MANY = message("A line chart has at most four lines, so “{fact}” is not drawn.")
_TOO_LONG = message("A chart shows at most {most} facts, so “{fact}” is not drawn.")
_NOTHING = message("The chart “{chart}” has no fact that it can draw.")
_ADD = message("Add a fact with a value that suits this kind of chart.")
_NOT_YET = message("Charts of this kind cannot be drawn yet.")
_CHOOSE = message("Choose bars, a stacked bar, a line or a timeline.")
_DRAWN = frozenset({ChartKind.BAR, ChartKind.STACKED, ChartKind.LINE, ChartKind.TIMELINE})

MOST_FACTS = 24
"""Rows of one chart: what fits on a page."""


@dataclass(frozen=True, slots=True)
class Item:
    """A fact to draw: its label in each language, the value that holds, and its measure."""

    key: str
    label: Texts
    label_languages: Texts
    value: Value
    measure: Measure
    emphasis: bool


@dataclass(frozen=True, slots=True)
class Selection:
    """What is drawn, in drawing order, and what is left out and why."""

    items: tuple[Item, ...]
    left_out: tuple[Message, ...]


def select(
    chart: Chart,
    facts: Mapping[int, Fact],
    sources: Mapping[int, Source],
    languages: Sequence[str],
) -> Selection:
    """Choose what a chart draws; a timeline is put in the order of time.

    Raises ``UserError`` when nothing is left to draw.
    """
    if chart.kind not in _DRAWN:
        raise UserError(_NOT_YET, _CHOOSE)
    items: list[Item] = []
    left_out: list[Message] = []
    for chart_fact in chart.facts:
        fact = facts.get(chart_fact.fact_id)
        if fact is None:
            left_out.append(Message(_NO_FACT, {"fact": chart_fact.fact_id}))
            continue
        item = _item(chart_fact, fact, sources, languages)
        why = _NO_VALUE if item is None else _obstacle(chart.kind, item.measure, items)
        if item is None or why:
            title = _text(chart_fact, fact, languages[0])[0]
            left_out.append(Message(why, {"fact": title, "most": MOST_FACTS}))
        else:
            items.append(item)
    if not items:
        title = next((chart.title[code] for code in languages if code in chart.title), chart.key)
        raise UserError(_NOTHING, _ADD, chart=title)
    if chart.kind is ChartKind.TIMELINE:
        items.sort(key=_days)
    return Selection(tuple(items), tuple(left_out))


def _item(
    chart_fact: ChartFact, fact: Fact, sources: Mapping[int, Source], languages: Sequence[str]
) -> Item | None:
    value = current(fact, sources)
    if value is None or value.measure is None:
        return None
    found = {language: _text(chart_fact, fact, language) for language in languages}
    return Item(
        key=fact.key,
        label={language: text for language, (text, _) in found.items()},
        label_languages={language: own for language, (_, own) in found.items()},
        value=value,
        measure=replace(value.measure, series=tuple(sorted(value.measure.series))),
        emphasis=chart_fact.emphasis,
    )


def _text(chart_fact: ChartFact, fact: Fact, language: str) -> tuple[str, str]:
    """Return a label and the language that it is really in: another one's before none."""
    for texts in (chart_fact.label, fact.title):
        if texts.get(language, "").strip():
            return texts[language], language
    for texts in (chart_fact.label, fact.title):
        for own, text in texts.items():
            if text.strip():
                return text, own
    return fact.key, ""


def _obstacle(kind: ChartKind, measure: Measure, drawn: Sequence[Item]) -> str:
    """Return the message that says why a measure cannot be drawn; empty when it can."""
    if len(drawn) == MOST_FACTS:
        return _TOO_LONG
    if kind is ChartKind.TIMELINE:
        return "" if measure.moment is not None else _NO_DATE
    if measure.kind not in NUMERIC or (measure.low is None and not measure.series):
        return _NO_NUMBER
    if drawn and unit_of(measure) != unit_of(drawn[0].measure):
        return _OTHER_UNIT
    if kind is ChartKind.LINE:
        if not measure.series:
            return _NO_SERIES
        return _TOO_MANY if len(drawn) == MAX_SERIES else ""
    if measure.series:
        return _IS_SERIES
    if kind is ChartKind.STACKED and measure.low is not None and measure.low < 0:
        return _NEGATIVE
    return ""


def unit_of(measure: Measure) -> tuple[FactKind, str | None, str | None]:
    """Return what numbers must share to stand on one axis."""
    return measure.kind, measure.currency, measure.unit.key if measure.unit else None


def _days(item: Item) -> tuple[int, int]:
    moment = item.measure.moment
    return (moment.first.toordinal(), moment.last.toordinal()) if moment else (0, 0)
