from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.compose.disclosure import disclose
from briefing_app.domain.codes import Disclosure, SourceRank
from briefing_app.domain.fact import Decision

if TYPE_CHECKING:
    import datetime as dt

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Fact
from briefing_app.domain.moment import Moment
from briefing_app.domain.weighing import current
from tests.compose.builders import euros, fact, passage, section, snapshot, texts, value

INTERNAL = Disclosure.INTERNAL


def _with_facts(*facts: Fact) -> Snapshot:
    return snapshot(facts={each.key: each for each in facts})


def test_public_briefing_knows_no_internal_passage_fact_source_or_value() -> None:
    whole = snapshot(section(texts("A"), passage("open"), passage("dicht", disclosure=INTERNAL)))
    secret = replace(whole.facts["eu"], disclosure=INTERNAL)
    source = replace(whole.sources["surf"], disclosure=INTERNAL)
    whole = replace(
        whole,
        facts=whole.facts | {"eu": secret},
        sources=whole.sources | {"surf": source},
    )
    found = disclose(whole)
    assert [each.text("nl") for each in found.snapshot.briefing.sections[0].passages] == ["open"]
    assert "eu" not in found.snapshot.facts
    assert "surf" not in found.snapshot.sources
    assert found.hidden_facts == {"eu"}
    assert found.hidden_sources == {"surf"}
    assert len(found.hidden_passages) == 1
    assert [item.fact_id for item in found.snapshot.charts[1].facts] == [2, 3]


def test_internal_briefing_knows_everything() -> None:
    whole = snapshot(section(texts("A"), passage("dicht", disclosure=INTERNAL)))
    whole = replace(whole, briefing=replace(whole.briefing, disclosure=INTERNAL))
    assert disclose(whole).snapshot is whole


def test_fact_whose_decided_value_is_internal_is_hidden_as_a_whole(now: dt.datetime) -> None:
    open_value, closed = value(euros("50")), value(euros("70"), disclosure=INTERNAL)
    decision = Decision(value_id=closed.id, reason="r", decided_by="a", decided_at=now)
    whole = _with_facts(fact(1, "eu", texts("EU"), open_value, closed, decision=decision))
    assert "eu" not in disclose(whole).snapshot.facts


def test_fact_superseded_by_an_internal_value_is_hidden() -> None:
    old = value(euros("50"))
    new = replace(value(euros("70"), disclosure=INTERNAL), as_of=Moment.parse("2026-01"))
    whole = _with_facts(fact(1, "eu", texts("EU"), old, new))
    assert "eu" not in disclose(whole).snapshot.facts


def test_leaving_out_an_internal_source_never_changes_what_holds() -> None:
    official, press = value(euros("70"), 11), value(euros("50"), 12)
    whole = _with_facts(fact(1, "eu", texts("EU"), press, official))
    sources = whole.sources | {
        "kamerbrief": replace(whole.sources["kamerbrief"], disclosure=INTERNAL),
        "surf": replace(whole.sources["surf"], rank=SourceRank.PRESS),
    }
    found = disclose(replace(whole, sources=sources))
    assert current(found.snapshot.facts["eu"], found.weights) == official
    assert (found.weights[11].title, found.weights[11].key) == ("", "")


def test_section_of_internal_passages_leaves_no_heading_behind() -> None:
    closed = passage("dicht", disclosure=INTERNAL)
    whole = snapshot(
        section(texts("Open"), passage("open")),
        section(texts("Positie van de minister"), closed),
        section(texts("Daaronder"), closed, level=2),
        section(texts("Boven"), closed),
        section(texts("Onder"), passage("open"), level=2),
        section(texts("Nog leeg")),
    )
    headings = [each.heading["nl"] for each in disclose(whole).snapshot.briefing.sections]
    assert headings == ["Open", "Boven", "Onder", "Nog leeg"]


def test_chart_that_loses_a_fact_loses_the_words_that_somebody_wrote_for_it() -> None:
    whole = snapshot()
    secret = replace(whole.facts["eu"], disclosure=INTERNAL)
    chart = replace(whole.charts[1], alternative=texts("EU 70, Rijk 70, Nij Begun 60"))
    found = disclose(replace(whole, charts={1: chart}, facts=whole.facts | {"eu": secret}))
    assert found.snapshot.charts[1].alternative == {}
    assert found.thinned_charts == {1}
    assert disclose(replace(whole, charts={1: chart})).snapshot.charts == {1: chart}


def test_fact_that_holds_by_a_public_value_loses_its_internal_ones() -> None:
    held = replace(value(euros("70")), as_of=Moment.parse("2026-01"))
    old = value(euros("50"), disclosure=INTERNAL)
    whole = _with_facts(fact(1, "eu", texts("EU"), held, old))
    assert disclose(whole).snapshot.facts["eu"].values == (held,)
