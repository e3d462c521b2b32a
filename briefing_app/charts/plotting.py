"""From selected facts to a picture: words and places what each kind of chart draws.

The first module on the way that loads matplotlib; :mod:`briefing_app.charts.drawing` imports it
when the first chart is drawn.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.charts.area import draw_areas
from briefing_app.charts.bar import Bar, draw_bars
from briefing_app.charts.dot import Mark, Row, draw_dots
from briefing_app.charts.grouped import Columns, draw_groups
from briefing_app.charts.headline import Headline, draw_headline
from briefing_app.charts.label import Line, parts
from briefing_app.charts.line import Curve, draw_lines
from briefing_app.charts.stacked import Segment, draw_stack
from briefing_app.charts.tabular import TableRow, draw_table
from briefing_app.charts.timeline import Event, draw_timeline
from briefing_app.charts.waterfall import Role, Step, draw_waterfall
from briefing_app.charts.whole import whole_of
from briefing_app.domain.codes import ChartKind
from briefing_app.domain.fact import Measure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from decimal import Decimal

    from briefing_app.charts.numbering import Numbering
    from briefing_app.charts.ruler import Ruler
    from briefing_app.charts.selection import Item
    from briefing_app.document.picture import DataRow, Picture
    from briefing_app.domain.fact import Texts

_REGULAR, _SEMIBOLD, _BOLD = 400, 600, 700


class Plotter:
    """Draws facts on sheets of ``width`` points; ``numbering`` words their numbers."""

    def __init__(self, numbering: Numbering, width: float, ruler: Ruler) -> None:
        self._numbering = numbering
        self._width = width
        self._ruler = ruler

    def plot(self, kind: ChartKind, items: Sequence[Item], words: Mapping[str, Texts]) -> Picture:
        """Draw at least one item; ``words`` names a sum and a difference in each language.

        Every kind but a table, which :meth:`plot_table` draws, and a grid, which has no facts.
        """
        width, ruler = self._width, self._ruler
        if kind is ChartKind.WATERFALL:
            return draw_waterfall(self._steps(items, words), width, ruler)
        by_year = {ChartKind.LINE: draw_lines, ChartKind.AREA: draw_areas}
        if kind in by_year:
            return by_year[kind]([self._curve(item) for item in items], width, ruler, self._tick)
        if kind is ChartKind.GROUPED:
            return draw_groups([self._columns(item) for item in items], width, ruler, self._tick)
        if kind is ChartKind.DOT:
            return draw_dots([self._row(item) for item in items], width, ruler, self._tick)
        draw: dict[ChartKind, Callable[[], Picture]] = {
            ChartKind.BAR: lambda: draw_bars([self._bar(item) for item in items], width, ruler),
            ChartKind.STACKED: lambda: draw_stack(
                [self._segment(item) for item in items], width, ruler
            ),
            ChartKind.TIMELINE: lambda: draw_timeline(
                [self._event(item) for item in items], width, ruler
            ),
            ChartKind.HEADLINE: lambda: draw_headline(
                [self._headline(item) for item in items], width, ruler
            ),
        }
        return draw[kind]()

    def plot_table(self, columns: Sequence[Texts], rows: Sequence[DataRow]) -> Picture:
        """Draw the data table of a chart."""
        heads = [self._words(texts, _SEMIBOLD) for texts in columns]
        drawn = [
            TableRow(
                self._words(row.label, _REGULAR),
                tuple(self._words(texts, _REGULAR) for texts in row.figures),
            )
            for row in rows
        ]
        return draw_table(heads, drawn, self._width, self._ruler)

    def _words(self, texts: Mapping[str, str], weight: int) -> Line:
        numbering = self._numbering
        return parts(texts, numbering.languages, weight=weight, room=numbering.room)

    def _label(self, item: Item) -> Line:
        weight = _SEMIBOLD if item.emphasis else _REGULAR
        numbering = self._numbering
        return parts(
            item.label, numbering.languages, weight=weight, own=item.label_languages,
            room=numbering.room,
        )  # fmt: skip

    def _number(self, texts: Mapping[str, str], weight: int = _BOLD) -> Line:
        """Return a number in bold; languages that differ only in spaces ("35,5 %") share one."""
        found: dict[str, str] = {}
        for code in self._numbering.languages:
            text = texts[code]
            alike = (other for other in found.values() if _unspaced(other) == _unspaced(text))
            found[code] = next(alike, text)
        for code in self._numbering.room:
            found.setdefault(code, texts[code])
        return self._words(found, weight)

    def _figure(self, measure: Measure, weight: int = _BOLD) -> Line:
        return self._number(self._numbering.figure(measure), weight)

    def _ends(self, measure: Measure) -> tuple[float, float]:
        """Return the ends of a number or a range, the lower one first."""
        ends = (end for end in (measure.low, measure.high) if end is not None)
        placed = [self._numbering.place(end) for end in ends]
        return min(placed), max(placed)

    def _bar(self, item: Item) -> Bar:
        low, high = self._ends(item.measure)
        return Bar(self._label(item), self._figure(item.measure), low, high, item.emphasis)

    def _segment(self, item: Item) -> Segment:
        low, high = self._ends(item.measure)
        return Segment(self._label(item), self._figure(item.measure), low, high)

    def _point(self, item: Item, number: Decimal) -> Measure:
        return Measure(kind=item.measure.kind, low=number, qualifier=item.measure.qualifier)

    def _curve(self, item: Item) -> Curve:
        series = item.measure.series
        points = tuple((year, self._numbering.place(number)) for year, number in series)
        number = self._figure(self._point(item, series[-1][1]))
        return Curve(self._label(item), number, points)

    def _columns(self, item: Item) -> Columns:
        points = tuple(
            (year, self._numbering.place(number), self._figure(self._point(item, number), _REGULAR))
            for year, number in item.measure.series
        )
        return Columns(self._label(item), points)

    def _steps(self, items: Sequence[Item], words: Mapping[str, Texts]) -> list[Step]:
        whole = whole_of(items)
        steps = [self._step(self._label(part), part.measure, Role.PART) for part in whole.parts]
        if whole.difference is not None:
            label = self._words(words["difference"], _REGULAR)
            steps.append(self._step(label, whole.difference, Role.DIFFERENCE))
        if whole.total is None:
            label, measure = self._words(words["sum"], _SEMIBOLD), whole.sum
        else:
            label, measure = self._label(replace(whole.total, emphasis=True)), whole.total.measure
        return [*steps, self._step(label, measure, Role.TOTAL)]

    def _step(self, label: Line, measure: Measure, role: Role) -> Step:
        low, high = self._ends(measure)
        return Step(label, self._figure(measure), low, high, role)

    def _row(self, item: Item) -> Row:
        marks = [self._mark(item.measure, _BOLD, holds=True)]
        marks += [
            self._mark(value.measure, _REGULAR, holds=False)
            for value in item.others
            if value.measure is not None
        ]
        return Row(self._label(item), tuple(marks), item.emphasis)

    def _mark(self, measure: Measure, weight: int, *, holds: bool) -> Mark:
        low, high = self._ends(measure)
        return Mark(low, high, self._figure(measure, weight), holds)

    def _headline(self, item: Item) -> Headline:
        return Headline(self._number(self._numbering.in_full(item.measure)), self._label(item))

    def _event(self, item: Item) -> Event:
        moment = item.measure.moment
        if moment is None:
            raise ValueError("what is on a timeline has a moment")
        number = self._number(self._numbering.in_full(item.measure))
        return Event(self._label(item), number, moment.first, moment.last, item.emphasis)

    def _tick(self, tick: Decimal) -> Line:
        return self._words(self._numbering.tick(tick), _REGULAR)


def _unspaced(text: str) -> str:
    return "".join(text.split())
