from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.charts.drawing import Drawings
from briefing_app.compose.briefing import compose
from briefing_app.compose.disclosure import disclose
from briefing_app.document.block import Figure, Pair
from briefing_app.document.inline import NoteMark
from briefing_app.domain.chart import data_hash
from briefing_app.domain.codes import ChartKind, Layout, PassageKind
from briefing_app.domain.fact import Citation
from briefing_app.illustrate import Illustrator
from tests.compose.builders import passage, section, snapshot, texts

if TYPE_CHECKING:
    from briefing_app.compose.briefing import Composed
    from briefing_app.domain.chart import Chart
    from briefing_app.domain.dossier import Snapshot

BOTH = ("nl", "fr")
DRAWINGS = Drawings()


def note(**more: object) -> Snapshot:
    """Return a note of one chart; ``more`` are its fields."""
    whole = snapshot(section(texts("A", "A"), passage(kind=PassageKind.CHART, chart_id=1)))
    return replace(whole, charts={1: replace(whole.charts[1], **more)})  # type: ignore[arg-type]


def artist(whole: Snapshot) -> Illustrator:
    return Illustrator(disclose(whole), DRAWINGS)


def composed(whole: Snapshot, layout: Layout = Layout.PARALLEL) -> Composed:
    drawn = artist(whole).draw((BOTH,))
    twins = artist(whole).twins(BOTH, in_columns=layout is Layout.PARALLEL)
    return compose(
        disclose(whole), languages=BOTH, layout=layout, draft=True, drawings=drawn[BOTH],
        alone=twins,
    )  # fmt: skip


def kinds(found: Composed) -> list[tuple[str, str]]:
    return [(each.kind, each.language) for each in found.findings]


def data(whole: Snapshot) -> str:
    chart: Chart = whole.charts[1]
    facts = {fact.id: fact for fact in whole.facts.values()}
    sources = {source.id: source for source in whole.sources.values()}
    return data_hash(chart, facts, sources, {})


def test_twins_stand_in_the_columns_of_their_languages() -> None:
    (pair,) = [
        block
        for block in composed(note(twin=True)).document.blocks
        if isinstance(block, Pair) and isinstance(block.columns[0][0], Figure)
    ]
    figures = [figure for (figure,) in pair.columns if isinstance(figure, Figure)]
    assert [figure.language for figure in figures] == ["nl", "fr"]
    assert [len(figure.alternative) for figure in figures] == [1, 1]
    assert figures[0].picture.width < 240
    assert figures[0].picture.height == figures[1].picture.height
    assert figures[0].anchor != figures[1].anchor


def test_chart_that_is_no_twin_stands_across_the_columns() -> None:
    blocks = composed(note()).document.blocks
    (figure,) = [block for block in blocks if isinstance(block, Figure)]
    assert figure.picture.width > 400
    assert len(figure.alternative) == 2


def test_twins_of_languages_that_follow_each_other_have_one_geometry() -> None:
    drawn = artist(note(twin=True)).twins(BOTH, in_columns=False)
    dutch, french = (drawn[code][1].picture for code in BOTH)
    assert dutch.width == french.width == 484
    assert dutch.height == french.height
    assert dutch != artist(note()).draw((("nl",),))[("nl",)][1].picture


def test_charts_that_are_no_twins_are_not_drawn_as_such() -> None:
    assert artist(note()).twins(BOTH, in_columns=True) == {"nl": {}, "fr": {}}


def test_dots_cite_the_source_of_every_value_that_they_show() -> None:
    dots, bars = (with_another_value(note(kind=kind)) for kind in (ChartKind.DOT, ChartKind.BAR))
    assert len(cited(dots)) == len(cited(bars)) + 1


def with_another_value(whole: Snapshot) -> Snapshot:
    """Return a note of whose first fact in the chart a source that is not cited yet says more."""
    drawn = [item.fact_id for item in whole.charts[1].facts]
    (fact,) = (each for each in whole.facts.values() if each.id == drawn[0])
    used = {
        citation.source_id
        for each in whole.facts.values()
        if each.id in drawn
        for value in each.values
        for citation in value.citations
    }
    unused = next(each.id for each in whole.sources.values() if each.id not in used)
    other = replace(
        fact.values[0], id=99, citations=(Citation(source_id=unused),), note="not what holds"
    )
    more = replace(fact, values=(*fact.values, other))
    return replace(whole, facts={**whole.facts, fact.key: more})


def cited(whole: Snapshot) -> set[int]:
    """Return the numbers of the sources under the chart."""
    blocks = composed(whole).document.blocks
    (figure,) = [block for block in blocks if isinstance(block, Figure)]
    return {
        number
        for line in figure.source
        for inline in line.content
        if isinstance(inline, NoteMark)
        for number in inline.numbers
    }


def test_alternative_text_that_was_written_for_other_data_is_found() -> None:
    written = texts("Drie staven", "Trois barres")
    now = data(note())
    whole = note(alternative=written, made_from={"nl": now, "fr": "0" * 64})
    assert [each for each in kinds(composed(whole)) if each[0] == "outdated_alternative"] == [
        ("outdated_alternative", "fr")
    ]
