"""Charts in a document: figures, twins in their columns, tables, and the data behind them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.compose.exhibits import LEFT_OUT, Exhibits
from briefing_app.document.block import Cell, Figure, Table
from briefing_app.document.inline import Line, Missing, plain
from briefing_app.domain.codes import ChartKind
from briefing_app.domain.finding import Severity
from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.compose.desk import Desk
    from briefing_app.document.picture import ChartDrawing
    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.chart import Chart

_OUTDATED = message("The data of this chart changed after its alternative text was written.")


@dataclass(frozen=True, slots=True)
class Illustrations(Exhibits):
    """Composes charts besides what other exhibits there are."""

    def in_languages(self) -> list[Illustrations]:
        """Return what composes an exhibit that is repeated, once for each language."""
        return [replace(self, languages=(code,), across=False) for code in self.languages]

    def twin_figures(self, passage: Passage) -> tuple[Figure | Table, ...]:
        """Return a chart as a figure in each language; none when it is no twin, nor repeated."""
        chart = self.desk.snapshot.charts.get(passage.chart_id or 0)
        if chart is None or len(self.languages) == 1:
            return ()
        if not chart.twin and not passage.repeated:
            return ()
        if any(chart.id not in self.twins.get(code, {}) for code in self.languages):
            return ()
        found = (
            replace(self, languages=(code,), drawings=self.twins[code], across=False)
            for code in self.languages
        )
        figures = [exhibits.figure(passage) for exhibits in found]
        return tuple(figure for figure in figures if not isinstance(figure, Line))

    def figure(self, passage: Passage) -> Figure | Table | Line:
        """Return a chart with caption, alternative text and source; else a visible gap.

        A chart that is a table is one: a picture of a table cannot be read cell by cell.
        """
        desk = self.desk
        chart = desk.snapshot.charts.get(passage.chart_id or 0)
        drawing = self.drawings.get(passage.chart_id or 0)
        numbers = {**desk.targets.tables, **desk.targets.figures}
        number = numbers.get(passage.uuid)
        if chart is None or drawing is None or number is None:
            desk.ledger.must_fix(
                "chart_not_drawn", message("This chart cannot be drawn."), passage.uuid
            )
            language = self.languages[0]
            text = desk.words.in_language(language).chart_missing()
            return Line((Missing(text),), language)
        if chart.id in desk.thinned_charts:
            desk.ledger.look_at("fact_left_out", LEFT_OUT, passage.uuid)
        for reason in drawing.left_out:
            desk.ledger.add("not_in_chart", Severity.LOOK_AT, reason, passage.uuid)
        _note_outdated(desk, chart, self.languages, passage.uuid)
        if chart.kind is ChartKind.TABLE:
            return self._chart_table(passage, chart, drawing, number)
        return Figure(
            picture=drawing.picture,
            language=self.languages[0],
            caption=self._captions(
                lambda words: words.figure(number), drawing.title, drawing.subtitle, passage.uuid
            ),
            alternative=tuple(
                self._spoken(drawing.alternative.get(language, ""), passage.uuid, language)
                for language in self.languages
            ),
            source=self._source_line(desk.citations.of_chart(chart), with_data=True),
            anchor=self._anchor("figure", passage),
            place=passage.uuid,
        )

    def _chart_table(
        self, passage: Passage, chart: Chart, drawing: ChartDrawing, number: int
    ) -> Table:
        return replace(
            self.data_table(number, drawing),
            caption=self._captions(
                lambda words: words.table(number), drawing.title, drawing.subtitle, passage.uuid
            ),
            source=self._source_line(self.desk.citations.of_chart(chart)),
            anchor=self._anchor("table", passage),
            place=passage.uuid,
        )

    def _spoken(self, text: str, place: str, language: str) -> Line:
        """Return a text as a screen reader says it: references in words, no marks."""
        line = self.desk.line(text, place, language)
        return self.desk.plain(plain(line.content), language)

    def data_table(self, number: int, drawing: ChartDrawing, *, titled: bool = True) -> Table:
        """Return the data of a figure as a table with heads in every language.

        ``titled`` repeats the figure's title after its number.
        """
        head = (Cell(lines=(), header="column"), *map(self._data_head, drawing.columns))
        rows = tuple(
            (
                Cell(lines=self._by_language(row.label), header="row"),
                *(Cell(lines=self._by_language(texts), align="decimal") for texts in row.figures),
            )
            for row in drawing.rows
        )
        count = len(drawing.columns)
        first = 0.5 if count < 3 else 0.34
        return Table(
            rows=(head, *rows),
            language=self.languages[0],
            widths=(first, *((1 - first) / max(count, 1),) * count),
            caption=self._captions(
                lambda words: words.figure(number),
                drawing.title if titled else {},
                drawing.subtitle if titled else {},
                "",
            ),
        )

    def _data_head(self, texts: dict[str, str]) -> Cell:
        return Cell(lines=self._by_language(texts), align="right", header="column")


def _note_outdated(desk: Desk, chart: Chart, languages: Sequence[str], place: str) -> None:
    """Note which alternative texts were written for other data than the chart shows."""
    data = desk.figures.data_of(chart) if chart.alternative else ""
    for language in languages:
        if chart.is_outdated(language, data):
            desk.ledger.look_at("outdated_alternative", _OUTDATED, place, language)
