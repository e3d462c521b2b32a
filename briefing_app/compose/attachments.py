"""Data that goes along with a document by choice: the charts' as CSV, the figures as JSON.

Made from the disclosed snapshot only: what may not be printed is not attached either.  Numbers
are exact decimals with a point, dates ISO, enumerations codes: for programs, not for readers.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from briefing_app.compose.disclosure import disclose
from briefing_app.document.block import Attachment
from briefing_app.document.inline import plain
from briefing_app.domain.codes import PassageKind
from briefing_app.domain.number import canonical
from briefing_app.domain.reference import references
from briefing_app.domain.weighing import current

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from briefing_app.compose.disclosure import Disclosed
    from briefing_app.compose.stated import Stated
    from briefing_app.document.block import Document
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Fact, Value
    from briefing_app.domain.source import Source

_COLUMNS = (
    "fact", "year", "low", "high", "currency", "unit", "qualifier", "moment", "as_of", "status",
)  # fmt: skip


def attachments(
    document: Document, snapshot: Snapshot, figures: Iterable[Stated]
) -> tuple[Attachment, ...]:
    """Return a table for each chart of the document, and all ``figures`` that it states."""
    disclosed = disclose(snapshot)
    tables = tuple(_charts(disclosed, document.languages))
    return (*tables, _figures(document, disclosed, figures))


def _charts(disclosed: Disclosed, languages: tuple[str, ...]) -> Iterator[Attachment]:
    snapshot = disclosed.snapshot
    facts = {fact.id: fact for fact in snapshot.facts.values()}
    wanted = dict.fromkeys(
        passage.chart_id
        for section in snapshot.briefing.sections
        for passage in section.passages
        if passage.kind is PassageKind.CHART
    )
    charts = (snapshot.charts[one] for one in wanted if one in snapshot.charts)
    for number, chart in enumerate(charts, 1):
        titles = (chart.title.get(each, "") for each in languages)
        # A title that refers to facts is worded in the document only.
        title = " · ".join(each for each in titles if each and not any(references(each)))
        drawn = [facts[item.fact_id] for item in chart.facts if item.fact_id in facts]
        yield Attachment(
            name=f"figure-{number}-{chart.key}.csv",
            media_type="text/csv",
            description=title or chart.key,
            data=_table(drawn, disclosed.weights, languages).encode("utf-8"),
        )


def _table(facts: Iterable[Fact], weights: Mapping[int, Source], languages: tuple[str, ...]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")  # RFC 4180
    writer.writerow([*_COLUMNS, *(f"title_{language}" for language in languages)])
    for fact in facts:
        value = current(fact, weights)
        titles = [fact.title.get(language, "") for language in languages]
        for row in _rows(value) if value is not None else ():
            writer.writerow(map(_harmless, [fact.key, *row, *titles]))
    return text.getvalue()


def _rows(value: Value) -> Iterator[list[str]]:
    """Yield the cells of a value between key and titles; a series is a row a year."""
    measure = value.measure
    if measure is None:
        return
    tail = [
        measure.currency or "",
        measure.unit.key if measure.unit else "",
        str(measure.qualifier),
        str(measure.moment or ""),
        str(value.as_of or ""),
        str(value.money_status or ""),
    ]
    for year, number in measure.series:
        yield [str(year), canonical(number), "", *tail]
    if not measure.series:
        yield ["", _number(measure.low), _number(measure.high), *tail]


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; a number stays as it is."""
    is_formula = cell[:1] in {"=", "+", "@", "\t", "\r"} or (
        cell[:1] == "-" and not cell[1:].replace(".", "", 1).isdigit()
    )
    return f"'{cell}" if is_formula else cell


def _number(number: Decimal | None) -> str:
    return "" if number is None else canonical(number)


def _figures(document: Document, disclosed: Disclosed, figures: Iterable[Stated]) -> Attachment:
    snapshot = disclosed.snapshot
    sources = {source.id: source for source in snapshot.sources.values()}
    titles = {line.language: plain(line.content) for line in document.metadata.titles}
    data = {
        "briefing": snapshot.briefing.key,
        "title": titles,
        "languages": list(document.languages),
        "figures": [_figure(each, document.languages, sources) for each in figures],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return Attachment(
        name="figures.json",
        media_type="application/json",
        description=" · ".join(filter(None, titles.values())) or snapshot.briefing.key,
        data=text.encode("utf-8"),
    )


def _figure(
    each: Stated, languages: tuple[str, ...], sources: Mapping[int, Source]
) -> dict[str, object]:
    value, measure = each.value, each.value.measure
    cited = (sources.get(citation.source_id) for citation in value.citations)
    return {
        "fact": each.fact.key,
        "kind": str(each.fact.kind),
        "title": {lang: each.fact.title[lang] for lang in languages if lang in each.fact.title},
        "low": _number(measure.low) or None if measure else None,
        "high": _number(measure.high) or None if measure else None,
        "series": {str(year): canonical(number) for year, number in measure.series}
        if measure
        else {},
        "currency": measure.currency if measure else None,
        "unit": measure.unit.key if measure and measure.unit else None,
        "qualifier": str(measure.qualifier) if measure else None,
        "moment": str(measure.moment) if measure and measure.moment else None,
        "as_of": str(value.as_of) if value.as_of else None,
        "status": str(value.money_status) if value.money_status else None,
        "stated": {language: list(texts) for language, texts in each.wordings.items()},
        "sources": [source.title for source in cited if source is not None],
    }
