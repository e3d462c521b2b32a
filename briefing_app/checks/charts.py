"""Charts in their languages: their texts, missing in one, saying other values, typed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.checks.comparing.family import of_texts, own_names
from briefing_app.checks.typed_elsewhere import typed_at
from briefing_app.domain.codes import ChartKind
from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.chart import Chart
    from briefing_app.domain.fact import Texts

_AT_CHART = Action(remedy=Remedy.OPEN_PLACE)


def check_charts(around: Surroundings) -> Iterator[Finding]:
    """Yield what is wrong with the texts of each chart that a briefing shows, at the chart."""
    for chart in _shown(around):
        yield from _missing(chart, around)
        yield from _differing(chart, around)
        for texts in (chart.title, chart.subtitle, chart.alternative):
            yield from typed_at(texts, chart.uuid, around)


def _shown(around: Surroundings) -> Iterator[Chart]:
    """Yield the charts of a briefing, each once."""
    seen: set[int] = set()
    for section in around.snapshot.briefing.sections:
        for passage in section.passages:
            chart = around.snapshot.charts.get(passage.chart_id or 0)
            if chart is not None and chart.id not in seen:
                seen.add(chart.id)
                yield chart


def _missing(chart: Chart, around: Surroundings) -> Iterator[Finding]:
    """Yield the texts that somebody wrote in another language only.

    A text made from the facts stands in for them, which does not say what was written.
    """
    texts: tuple[tuple[str, Texts, str], ...] = (
        ("missing_translation", chart.title,
         message("The title of the chart “{chart}” is not written in this language.")),
        ("missing_translation", chart.subtitle,
         message("The subtitle of the chart “{chart}” is not written in this language.")),
        ("missing_alternative", chart.alternative,
         message("The alternative text of the chart “{chart}” is not written in this language.")),
    )  # fmt: skip
    name = _name(chart, around)
    for kind, written, said in texts:
        is_drawn = chart.kind is not ChartKind.TABLE or written is not chart.alternative
        if not is_drawn or not any(text.strip() for text in written.values()):
            continue
        for language in around.languages:
            if not written.get(language, "").strip():
                yield Finding(
                    kind=kind,
                    severity=Severity.MUST_FIX,
                    message=Message(said, {"chart": name}),
                    place=chart.uuid,
                    language=language,
                    action=_AT_CHART,
                )


def _name(chart: Chart, around: Surroundings) -> str:
    """Return what a chart is called: its title, in the original language where it has one."""
    original = around.snapshot.briefing.original
    written = (chart.title.get(original, ""), *chart.title.values())
    return next((text for text in written if text.strip()), chart.key)


def _differing(chart: Chart, around: Surroundings) -> Iterator[Finding]:
    """Yield what the texts of a chart say otherwise in another language."""
    original, names = around.snapshot.briefing.original, own_names(around.snapshot)
    labels = (item.label for item in chart.facts)
    for texts in (chart.title, chart.subtitle, chart.alternative, *labels):
        yield from of_texts(texts, original, around.languages, chart.uuid, names, _AT_CHART)
