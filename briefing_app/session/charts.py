"""Verbs of charts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.chart import Chart, ChartFact
from briefing_app.domain.codes import ChartKind
from briefing_app.errors import Message, UserError, message
from briefing_app.session.noun import NounVerbs, name_of, one_of
from briefing_app.store.keys import ids_of
from briefing_app.store.nouns import load_charts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing_app.domain.fact import Texts
    from briefing_app.store.rows import Rows


class ChartVerbs(NounVerbs[Chart]):
    """Pictures drawn from facts."""

    table: ClassVar = "chart"
    titles: ClassVar = "title"
    fields: ClassVar = frozenset({"title", "subtitle", "alternative"})
    columns: ClassVar = frozenset({"kind"})
    label_new: ClassVar = message("New chart: {title}")
    label_edit: ClassVar = message("Edit chart: {title}")
    label_remove: ClassVar = message("Remove chart: {title}")

    def _load(self, ids: Iterable[int] | None = None) -> dict[int, Chart]:
        return load_charts(self._desk.db, ids)

    def add(
        self, kind: ChartKind, title: Texts, *, key: str | None = None,
        subtitle: Texts | None = None, alternative: Texts | None = None,
        facts: Sequence[ChartFact] = (), by: object | None = None,
    ) -> int:  # fmt: skip
        """Add a chart and return its id; ``facts`` in the order in which they are drawn."""
        texts = {"title": title, "subtitle": subtitle or {}, "alternative": alternative or {}}
        _check_facts(facts)
        label = Message(self.label_new, {"title": name_of(title, key or "")})
        with self._desk.step(label, by) as rows:
            row = self._add(key, texts, {"kind": ChartKind(kind)}, by)
            self._write_facts(rows, row, facts)
        return row

    def set_facts(
        self, chart_id: int, facts: Sequence[ChartFact], *, by: object | None = None
    ) -> None:
        """Make the chart's facts exactly these, in this order."""
        _check_facts(facts)
        label = self._label(self.label_edit, self.get(chart_id))
        with self._desk.step(label, by) as rows:
            for row in ids_of(self._desk.db, "chart_fact", "chart_id", chart_id):
                rows.remove("chart_fact", row)
            self._write_facts(rows, chart_id, facts)

    def _write_facts(self, rows: Rows, chart_id: int, facts: Sequence[ChartFact]) -> None:
        for position, fact in enumerate(facts):
            row = rows.add(
                "chart_fact", chart_id=chart_id, fact_id=fact.fact_id, position=position,
                emphasis=int(fact.emphasis),
            )  # fmt: skip
            rows.write_texts("chart_fact", row, "label", fact.label)

    def _check(self, thing: Chart, fields: Mapping[str, object]) -> None:
        del thing
        if "kind" in fields:
            one_of(ChartKind, fields["kind"])


def _check_facts(facts: Sequence[ChartFact]) -> None:
    ids = [fact.fact_id for fact in facts]
    if len(set(ids)) != len(ids):
        raise UserError(
            message("A chart shows a fact only once."), message("Remove one of the two.")
        )
