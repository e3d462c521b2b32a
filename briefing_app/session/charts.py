"""Verbs of charts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.chart import Chart, ChartFact, ChartStakeholder, data_hash
from briefing_app.domain.codes import ChartKind
from briefing_app.errors import Message, NotFound, UserError, message
from briefing_app.session.noun import NounVerbs, as_texts, name_of, one_of
from briefing_app.store.facts import load_facts
from briefing_app.store.keys import has_row, ids_of, text_row
from briefing_app.store.nouns import load_charts, load_stakeholders
from briefing_app.store.sources import load_sources
from briefing_app.store.usage import Usage, chart_usages

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from briefing_app.domain.fact import Texts
    from briefing_app.store.rows import Rows


class ChartVerbs(NounVerbs[Chart]):
    """Pictures drawn from facts, or from stakeholders.

    An alternative text remembers the data that it was written for, whichever verb writes it.
    """

    table: ClassVar = "chart"
    titles: ClassVar = "title"
    fields: ClassVar = frozenset({"title", "subtitle", "alternative"})
    columns: ClassVar = frozenset({"kind", "twin"})
    label_new: ClassVar = message("New chart: {title}")
    label_edit: ClassVar = message("Edit chart: {title}")
    label_remove: ClassVar = message("Remove chart: {title}")

    def _load(self, ids: Iterable[int] | None = None) -> dict[int, Chart]:
        return load_charts(self._desk.db, ids)

    def add(
        self, kind: ChartKind, title: Texts, *, key: str | None = None,
        subtitle: Texts | None = None, alternative: Texts | None = None,
        facts: Sequence[ChartFact] = (), stakeholders: Sequence[ChartStakeholder] = (),
        twin: bool = False, by: object | None = None,
    ) -> int:  # fmt: skip
        """Add a chart and return its id; facts, stakeholders in the order of drawing."""
        texts = {"title": title, "subtitle": subtitle or {}, "alternative": alternative or {}}
        _check_facts(facts)
        self._check_stakeholders(stakeholders)
        label = Message(self.label_new, {"title": name_of(title, key or "")})
        with self._desk.step(label, by) as rows:
            row = self._add(key, texts, {"kind": ChartKind(kind), "twin": twin}, by)
            self._write_facts(rows, row, facts)
            self._write_stakeholders(rows, row, stakeholders)
            self._stamp(rows, row, alternative or {})
        return row

    def change(self, row: int, *, by: object | None = None, **fields: object) -> None:
        """Set texts, ``kind`` or ``twin``; see :meth:`NounVerbs.change`."""
        chart = self.get(row)
        with self._desk.step(self._label(self.label_edit, chart), by) as rows:
            super().change(row, by=by, **fields)
            written = as_texts(fields.get("alternative", {}))
            self._stamp(rows, row, _differing(written, chart.alternative))

    def write(
        self, row: int, field: str, language: str, text: str, *, by: object | None = None
    ) -> None:
        """Write one text; an empty one removes it."""
        chart = self.get(row)
        with self._desk.step(self._label(self.label_edit, chart), by) as rows:
            super().write(row, field, language, text, by=by)
            if field == "alternative":
                self._stamp(rows, row, _differing({language: text}, chart.alternative))

    def write_alternative(
        self, chart_id: int, language: str, text: str, *, by: object | None = None
    ) -> None:
        """Write the alternative text in a language, for the data as they are; empty removes it."""
        self.write(chart_id, "alternative", language, text, by=by)

    def confirm_alternative(
        self, chart_id: int, language: str, *, by: object | None = None
    ) -> None:
        """Record that an alternative text still says what the chart shows now."""
        chart = self.get(chart_id)
        if not chart.alternative.get(language):
            raise UserError(
                message("There is no text in that language yet."), message("Write it first.")
            )
        with self._desk.step(Message(message("Confirm alternative text")), by) as rows:
            self._stamp(rows, chart_id, {language})

    def used_in(self, chart_id: int) -> list[Usage]:
        """Return the passages that show a chart."""
        return chart_usages(self._desk.db, chart_id)

    def data_of(self, chart_id: int) -> str:
        """Return the hash of the data that a chart shows now: see :meth:`Chart.is_outdated`."""
        chart = self.get(chart_id)
        facts = load_facts(self._desk.db, [item.fact_id for item in chart.facts])
        cited = {
            citation.source_id
            for fact in facts.values()
            for value in fact.values
            for citation in value.citations
        }
        people = [one.stakeholder_id for one in chart.stakeholders]
        return data_hash(
            chart, facts, load_sources(self._desk.db, cited),
            load_stakeholders(self._desk.db, people),
        )  # fmt: skip

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

    def set_stakeholders(
        self, chart_id: int, stakeholders: Sequence[ChartStakeholder], *, by: object | None = None
    ) -> None:
        """Make the stakeholders of a grid exactly these, in this order."""
        self._check_stakeholders(stakeholders)
        label = self._label(self.label_edit, self.get(chart_id))
        with self._desk.step(label, by) as rows:
            for row in ids_of(self._desk.db, "chart_stakeholder", "chart_id", chart_id):
                rows.remove("chart_stakeholder", row)
            self._write_stakeholders(rows, chart_id, stakeholders)

    def _write_facts(self, rows: Rows, chart_id: int, facts: Sequence[ChartFact]) -> None:
        for position, fact in enumerate(facts):
            row = rows.add(
                "chart_fact", chart_id=chart_id, fact_id=fact.fact_id, position=position,
                emphasis=int(fact.emphasis),
            )  # fmt: skip
            rows.write_texts("chart_fact", row, "label", fact.label)

    def _write_stakeholders(
        self, rows: Rows, chart_id: int, stakeholders: Sequence[ChartStakeholder]
    ) -> None:
        for position, one in enumerate(stakeholders):
            rows.add(
                "chart_stakeholder", chart_id=chart_id, stakeholder_id=one.stakeholder_id,
                position=position, emphasis=int(one.emphasis),
            )  # fmt: skip

    def _stamp(self, rows: Rows, chart_id: int, languages: Collection[str]) -> None:
        """Record that these alternative texts are made from the data as they are."""
        data = self.data_of(chart_id) if languages else ""
        for language in languages:
            text = text_row(self._desk.db, "chart", chart_id, "alternative", language)
            if text is not None:
                rows.change("chart_text", text, made_from=data)

    def _check_stakeholders(self, stakeholders: Sequence[ChartStakeholder]) -> None:
        ids = [one.stakeholder_id for one in stakeholders]
        if not all(has_row(self._desk.db, "stakeholder", one) for one in ids):
            raise NotFound(
                message("What was asked for is not in the dossier any more."),
                message("It may have been removed; undo brings it back."),
            )
        if len(set(ids)) != len(ids):
            raise UserError(
                message("A chart shows a stakeholder only once."), message("Remove one of the two.")
            )

    def _check(self, thing: Chart, fields: Mapping[str, object]) -> None:
        del thing
        if "kind" in fields:
            one_of(ChartKind, fields["kind"])


def _differing(written: Texts, before: Texts) -> set[str]:
    return {code for code, text in written.items() if text != before.get(code)}


def _check_facts(facts: Sequence[ChartFact]) -> None:
    ids = [fact.fact_id for fact in facts]
    if len(set(ids)) != len(ids):
        raise UserError(
            message("A chart shows a fact only once."), message("Remove one of the two.")
        )
