from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from briefing_app.charts.selection import MOST_FACTS, select
from briefing_app.domain.chart import ChartFact
from briefing_app.domain.codes import ChartKind, FactKind, SourceRank
from briefing_app.domain.fact import Citation, Decision, Fact, Measure, Value
from briefing_app.domain.source import Source
from briefing_app.errors import UserError
from tests.charts.builders import (
    FUNDING,
    MILESTONES,
    by_id,
    chart,
    euros,
    fact,
    jobs,
    named,
    on,
    percentage,
    yearly,
)

BAR = ChartKind.BAR
DECISION = Decision(
    value_id=1,
    reason="The letter is newer.",
    decided_by="A. Jansen",
    decided_at=dt.datetime(2025, 10, 13, tzinfo=dt.UTC),
)


def left_out(kind: ChartKind, *facts: Fact) -> list[str]:
    chosen = select(chart(kind, facts), by_id(facts), {}, ("nl",))
    return [message.text.format(**message.fields) for message in chosen.left_out]


def test_order_is_that_of_the_chart() -> None:
    reversed_chart = chart(BAR, FUNDING[::-1])
    chosen = select(reversed_chart, by_id(FUNDING), {}, ("nl",))
    assert [item.key for item in chosen.items] == ["fact-3", "fact-2", "fact-1"]


def test_timeline_is_in_the_order_of_time() -> None:
    chosen = select(chart(ChartKind.TIMELINE, MILESTONES), by_id(MILESTONES), {}, ("nl",))
    assert [item.label["nl"] for item in chosen.items] == [
        "Brief",
        "Subsidie",
        "Expertisecentrum",
        "Volle capaciteit",
    ]


def test_decided_value_is_drawn_else_the_one_of_the_best_source() -> None:
    sources = {
        1: Source(id=1, key="press", title="", rank=SourceRank.PRESS),
        2: Source(id=2, key="official", title="", rank=SourceRank.OFFICIAL),
    }
    values = tuple(
        Value(id=number, measure=euros(number), citations=(Citation(source_id=number),))
        for number in (1, 2)
    )
    undecided = replace(FUNDING[0], values=values)
    (item,) = select(chart(BAR, [undecided]), {1: undecided}, sources, ("nl",)).items
    assert item.measure.low == 2
    decided = replace(undecided, decision=DECISION)
    (item,) = select(chart(BAR, [decided]), {1: decided}, sources, ("nl",)).items
    assert item.measure.low == 1


def test_label_of_the_chart_replaces_the_title_of_the_fact() -> None:
    shown = replace(chart(BAR, []), facts=(ChartFact(fact_id=2, label={"nl": "De staat"}),))
    (item,) = select(shown, by_id(FUNDING), {}, ("nl", "fr")).items
    assert item.label == {"nl": "De staat", "fr": "État"}


def test_label_that_is_missing_in_a_language_stands_in_from_another() -> None:
    facts = [fact(1, {"fr": "État"}, euros(1)), fact(2, {}, euros(1), key="eu")]
    one, other = select(chart(BAR, facts), by_id(facts), {}, ("nl",)).items
    assert (one.label, one.label_languages) == ({"nl": "État"}, {"nl": "fr"})
    assert (other.label, other.label_languages) == ({"nl": "eu"}, {"nl": ""})


def test_points_of_a_series_are_put_in_the_order_of_years() -> None:
    facts = [fact(1, {"nl": "a"}, yearly({2027: 3, 2025: 1}))]
    (item,) = select(chart(ChartKind.LINE, facts), by_id(facts), {}, ("nl",)).items
    assert item.measure.series == ((2025, Decimal(1)), (2027, Decimal(3)))


def test_fact_that_is_gone_or_has_no_value_is_left_out_with_a_message() -> None:
    empty = replace(FUNDING[1], values=())
    shown = chart(BAR, FUNDING)
    chosen = select(shown, {1: FUNDING[0], 2: empty}, {}, ("nl",))
    texts = [message.text.format(**message.fields) for message in chosen.left_out]
    assert len(chosen.items) == 1
    assert texts == [
        "“Rijk” has no value yet, so it is not drawn.",
        "Fact number 3 of the chart is not in the dossier, so it is not drawn.",
    ]


@pytest.mark.parametrize(
    ("kind", "measure", "reason"),
    [
        (BAR, jobs(500), "“X” has another unit than the first fact, so it is not drawn."),
        (BAR, percentage("35.5"), "“X” has another unit than the first fact, so it is not drawn."),
        (BAR, on("2026"), "“X” is not a number, so it is not drawn."),
        (
            BAR,
            yearly({2026: 1}),
            "“X” is a series by year, which this kind of chart cannot show.",
        ),
        (
            ChartKind.STACKED,
            euros(-1),
            "“X” is negative, so it cannot be a part of a whole.",
        ),
    ],
)
def test_what_a_chart_of_bars_cannot_draw_is_named(
    kind: ChartKind, measure: Measure, reason: str
) -> None:
    assert left_out(kind, FUNDING[0], fact(9, {"nl": "X"}, measure)) == [reason]


def test_line_chart_draws_four_series_and_nothing_else() -> None:
    series = [fact(number, {"nl": str(number)}, yearly({2026: number})) for number in range(1, 6)]
    single = named(6, "X", "X", "X", euros(1))
    assert left_out(ChartKind.LINE, *series[:1], single, *series[1:]) == [
        "“X” is not a series by year, so it is not drawn.",
        "A chart by year has at most four series, so “5” is not drawn.",
    ]


def test_timeline_draws_only_dates() -> None:
    assert left_out(ChartKind.TIMELINE, *MILESTONES, fact(9, {"nl": "X"}, euros(1))) == [
        "“X” has no date, so it is not on the timeline."
    ]


def test_chart_stays_on_one_page() -> None:
    facts = [fact(number, {"nl": str(number)}, euros(1)) for number in range(1, MOST_FACTS + 2)]
    assert left_out(BAR, *facts) == [
        f"A chart shows at most {MOST_FACTS} facts, so “{MOST_FACTS + 1}” is not drawn."
    ]


def test_chart_without_anything_to_draw_says_what_to_do() -> None:
    text = Fact(id=1, key="a", kind=FactKind.TEXT, values=(Value(texts={"nl": "b"}),))
    with pytest.raises(UserError) as caught:
        select(chart(BAR, [text], title={"nl": "Geld"}), {1: text}, {}, ("nl",))
    assert caught.value.what.fields == {"chart": "Geld"}
    assert caught.value.todo.text
