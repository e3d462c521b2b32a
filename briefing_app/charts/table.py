"""The data table of a chart: every value that it draws, worded in full.

This module draws nothing; columns and rows have a text in each language of the chart.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing_app.charts.selection import BY_YEAR
from briefing_app.charts.whole import whole_of
from briefing_app.document.picture import DataRow
from briefing_app.domain.codes import ChartKind
from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.charts.selection import Item
    from briefing_app.charts.speech import Speech
    from briefing_app.domain.fact import Measure, Texts

_VALUE = message("Value")
_DATE = message("Date or period")
_AS_OF = message("As of")
_OTHERS = message("Other values")
NONE = "–"
"""What stands where there is nothing to say."""


def table(
    kind: ChartKind, items: Sequence[Item], speeches: Sequence[Speech]
) -> tuple[tuple[Texts, ...], tuple[DataRow, ...]]:
    """Return the heads of the figure columns, and the rows.

    A row is a fact; by year it is a year, and the columns are the series.
    """
    if kind in BY_YEAR or items[0].measure.series:
        return _years(items, speeches)
    if kind is ChartKind.DOT:
        return _said(items, speeches)
    heads, rows = _values(kind, items, speeches)
    if kind is ChartKind.WATERFALL:
        rows += _sums(items, speeches, len(heads))
    return heads, tuple(rows)


def _values(
    kind: ChartKind, items: Sequence[Item], speeches: Sequence[Speech]
) -> tuple[tuple[Texts, ...], list[DataRow]]:
    if kind is ChartKind.TIMELINE:
        rows = [DataRow(_label(item, speeches), (_value(item, speeches),)) for item in items]
        return (_head(_DATE, speeches),), rows
    if all(item.value.as_of is None for item in items):
        rows = [DataRow(_label(item, speeches), (_value(item, speeches),)) for item in items]
        return (_head(_VALUE, speeches),), rows
    rows = [
        DataRow(_label(item, speeches), (_value(item, speeches), _as_of(item, speeches)))
        for item in items
    ]
    return (_head(_VALUE, speeches), _head(_AS_OF, speeches)), rows


def _said(
    items: Sequence[Item], speeches: Sequence[Speech]
) -> tuple[tuple[Texts, ...], tuple[DataRow, ...]]:
    """Return what holds of each fact, and what else is said."""
    heads = (_head(_VALUE, speeches), _head(_OTHERS, speeches))
    rows = [
        DataRow(
            _label(item, speeches),
            (_value(item, speeches), _each(speeches, partial(other_values, item))),
        )
        for item in items
    ]
    return heads, tuple(rows)


def other_values(item: Item, speech: Speech) -> str:
    """Word the other values of a fact, each once; a dash without any."""
    measures = (value.measure for value in item.others)
    texts = dict.fromkeys(speech.measure(each) for each in measures if each is not None)
    texts.pop(speech.value(item), None)
    return speech.enumeration(list(texts)) if texts else NONE


def _sums(items: Sequence[Item], speeches: Sequence[Speech], columns: int) -> list[DataRow]:
    """Return the rows of a waterfall that no fact states."""
    whole = whole_of(items)
    rows: list[tuple[Texts, Measure]] = []
    if whole.difference is not None:
        rows.append((_each(speeches, lambda speech: speech.difference()), whole.difference))
    if whole.total is None:
        rows.append((_each(speeches, lambda speech: speech.sum_of_parts()), whole.sum))
    empty = _each(speeches, lambda _: NONE)
    return [
        DataRow(
            texts,
            ({one.language: one.measure(measure) for one in speeches}, *[empty] * (columns - 1)),
        )
        for texts, measure in rows
    ]


def _years(
    items: Sequence[Item], speeches: Sequence[Speech]
) -> tuple[tuple[Texts, ...], tuple[DataRow, ...]]:
    years = sorted({year for item in items for year, _ in item.measure.series})
    rows = [
        DataRow(
            {speech.language: f"{year:04}" for speech in speeches},
            tuple(_point(item, year, speeches) for item in items),
        )
        for year in years
    ]
    return tuple(_label(item, speeches) for item in items), tuple(rows)


def _point(item: Item, year: int, speeches: Sequence[Speech]) -> Texts:
    number = dict(item.measure.series).get(year)
    if number is None:
        return _each(speeches, lambda _: NONE)
    return _each(speeches, lambda speech: speech.point(item, number))


def _label(item: Item, speeches: Sequence[Speech]) -> Texts:
    return _each(speeches, lambda speech: speech.whole_label(item))


def _value(item: Item, speeches: Sequence[Speech]) -> Texts:
    return _each(speeches, lambda speech: speech.value(item))


def _as_of(item: Item, speeches: Sequence[Speech]) -> Texts:
    moment = item.value.as_of
    return _each(speeches, lambda speech: speech.moment(moment) if moment else NONE)


def _head(text: str, speeches: Sequence[Speech]) -> Texts:
    return _each(speeches, lambda speech: speech.catalog.gettext(text))


def _each(speeches: Sequence[Speech], write: Callable[[Speech], str]) -> Texts:
    return {speech.language: write(speech) for speech in speeches}
