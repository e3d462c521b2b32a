"""Which facts a chart can draw, and why it leaves others out.

A chart draws the value that holds now (the decided one, else what weighing proposes).  What it
cannot draw truthfully it leaves out with a message, never silently.  This module draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.charts.numbering import numbers_of
from briefing_app.charts.palette import MAX_SERIES
from briefing_app.domain.chart import drawn_values
from briefing_app.domain.codes import NUMERIC, ChartKind, FactKind
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
_NO_SERIES = message("“{fact}” is not a series by year, so it is not drawn.")
_IS_SERIES = message("“{fact}” is a series by year, which this kind of chart cannot show.")
_OTHER_UNIT = message("“{fact}” has another unit than the first fact, so it is not drawn.")
_NEGATIVE = message("“{fact}” is negative, so it cannot be a part of a whole.")
_TOO_MANY = message("A chart by year has at most four series, so “{fact}” is not drawn.")
_TOO_LONG = message("A chart shows at most {most} facts, so “{fact}” is not drawn.")
_NOTHING = message("The chart “{chart}” has no fact that it can draw.")
_ADD = message("Add a fact with a value that suits this kind of chart.")
_OTHER_YEARS = message("“{fact}” has other years than the first fact, so it is not drawn.")

MOST_FACTS = 24
"""Rows of one chart: what fits on a page."""

BY_YEAR = frozenset({ChartKind.LINE, ChartKind.GROUPED, ChartKind.AREA})
"""Kinds that draw series by year."""
_PARTS_ONLY = frozenset({ChartKind.STACKED, ChartKind.AREA})
_FIGURES = frozenset({ChartKind.HEADLINE, ChartKind.TABLE})
"""Kinds that print figures in full, so that units need not be alike."""


@dataclass(frozen=True, slots=True)
class Item:
    """A fact to draw: its label in each language, the value that holds, and its measure.

    ``others`` are the other values that dots show, ``part_of`` the facts that it is a part of.
    """

    key: str
    label: Texts
    label_languages: Texts
    value: Value
    measure: Measure
    emphasis: bool
    fact_id: int = 0
    part_of: tuple[int, ...] = ()
    others: tuple[Value, ...] = ()


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
    items: list[Item] = []
    left_out: list[Message] = []
    for chart_fact in chart.facts:
        fact = facts.get(chart_fact.fact_id)
        if fact is None:
            left_out.append(Message(_NO_FACT, {"fact": chart_fact.fact_id}))
            continue
        item = _item(chart, chart_fact, fact, sources, languages)
        why = _NO_VALUE if item is None else _obstacle(chart.kind, item.measure, items)
        if item is None or why:
            title = _text(chart_fact, fact, languages[0])[0]
            left_out.append(Message(why, {"fact": title, "most": MOST_FACTS}))
        else:
            items.append(item)
    if not items:
        raise nothing_to_draw(chart, languages, _ADD)
    if chart.kind is ChartKind.TIMELINE:
        items.sort(key=_days)
    return Selection(tuple(items), tuple(left_out))


def nothing_to_draw(chart: Chart, languages: Sequence[str], what_to_do: str) -> UserError:
    """Return the error of a chart that has nothing to show."""
    title = next((chart.title[code] for code in languages if code in chart.title), chart.key)
    return UserError(_NOTHING, what_to_do, chart=title)


def _item(
    chart: Chart, chart_fact: ChartFact, fact: Fact, sources: Mapping[int, Source],
    languages: Sequence[str],
) -> Item | None:  # fmt: skip
    values, value = drawn_values(chart.kind, fact, sources)
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
        fact_id=fact.id,
        part_of=fact.part_of,
        others=tuple(each for each in values if each is not value and _is_like(each, value)),
    )


def _is_like(other: Value, value: Value) -> bool:
    """Tell whether another value can stand on the axis of the one that holds."""
    if other.measure is None or value.measure is None or other.measure.low is None:
        return False
    return unit_of(other.measure) == unit_of(value.measure)


def _text(chart_fact: ChartFact, fact: Fact, language: str) -> tuple[str, str]:
    """Return a label and the language that it is really in."""
    return best_text((chart_fact.label, fact.title), language, fact.key)


def best_text(choices: Sequence[Texts], language: str, key: str) -> tuple[str, str]:
    """Return the first text in a language, else in any, else the key; and its language."""
    for texts in choices:
        if texts.get(language, "").strip():
            return texts[language], language
    for texts in choices:
        for own, text in texts.items():
            if text.strip():
                return text, own
    return key, ""


def _obstacle(kind: ChartKind, measure: Measure, drawn: Sequence[Item]) -> str:
    """Return the message that says why a measure cannot be drawn; empty when it can."""
    if len(drawn) == MOST_FACTS:
        return _TOO_LONG
    if kind is ChartKind.TIMELINE:
        return "" if measure.moment is not None else _NO_DATE
    if kind in _FIGURES and measure.moment is not None:
        return ""
    if measure.kind not in NUMERIC or (measure.low is None and not measure.series):
        return _NO_NUMBER
    first = drawn[0].measure if drawn else measure
    if kind not in _FIGURES and unit_of(measure) != unit_of(first):
        return _OTHER_UNIT
    if kind in _PARTS_ONLY and any(number < 0 for number in numbers_of(measure)):
        return _NEGATIVE
    if kind in BY_YEAR or (kind is ChartKind.TABLE and first.series):
        return _no_series(kind, measure, drawn)
    return _IS_SERIES if measure.series else ""


def _no_series(kind: ChartKind, measure: Measure, drawn: Sequence[Item]) -> str:
    """Return why a measure cannot be drawn by year; empty when it can."""
    if not measure.series:
        return _NO_SERIES
    if len(drawn) == MAX_SERIES:
        return _TOO_MANY
    years = [year for year, _ in measure.series]
    if kind is ChartKind.AREA and drawn and years != [y for y, _ in drawn[0].measure.series]:
        return _OTHER_YEARS
    return ""


def unit_of(measure: Measure) -> tuple[FactKind, str | None, str | None]:
    """Return what numbers must share to stand on one axis."""
    return measure.kind, measure.currency, measure.unit.key if measure.unit else None


def _days(item: Item) -> tuple[int, int]:
    moment = item.measure.moment
    return (moment.first.toordinal(), moment.last.toordinal()) if moment else (0, 0)
