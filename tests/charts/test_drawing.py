from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from briefing_app.charts.drawing import Drawings, draw_chart
from briefing_app.domain.codes import ChartKind, Profile, SourceRank
from briefing_app.domain.fact import Citation, Value
from briefing_app.domain.source import Source
from briefing_app.errors import UserError
from briefing_app.language.voice import Voice
from tests.charts.builders import FUNDING, VOICES, by_id, chart, draw, euros

FACTS = by_id(FUNDING)
CHART = chart(ChartKind.BAR, FUNDING, title={"nl": "Geld", "fr": "Argent"})
BOTH = ("nl", "fr")


def test_drawing_holds_words_in_every_language_asked_and_no_other() -> None:
    drawing = draw_chart(CHART, FACTS, {}, BOTH, VOICES)
    assert drawing.title == {"nl": "Geld", "fr": "Argent"}
    assert list(drawing.subtitle) == list(drawing.alternative) == ["nl", "fr"]
    assert all(list(row.label) == ["nl", "fr"] for row in drawing.rows)
    assert drawing.fact_keys == ("fact-1", "fact-2", "fact-3")
    assert drawing.left_out == ()


def test_width_is_that_of_the_sheet() -> None:
    assert draw_chart(CHART, FACTS, {}, BOTH, VOICES, width=300).picture.width == 300


def test_written_alternative_text_is_used_as_it_is() -> None:
    written = replace(CHART, alternative={"nl": "Door een mens geschreven."})
    drawing = draw_chart(written, FACTS, {}, BOTH, VOICES)
    assert drawing.alternative["nl"] == "Door een mens geschreven."
    assert "Argent" in drawing.alternative["fr"]


def test_left_out_facts_are_reported() -> None:
    drawing = draw_chart(CHART, {1: FUNDING[0]}, {}, BOTH, VOICES)
    assert len(drawing.left_out) == 2
    assert drawing.fact_keys == ("fact-1",)


def test_chart_without_facts_raises() -> None:
    with pytest.raises(UserError):
        draw_chart(chart(ChartKind.BAR, []), {}, {}, BOTH, VOICES)


def test_same_input_gives_an_equal_drawing() -> None:
    assert draw_chart(CHART, FACTS, {}, BOTH, VOICES) == draw_chart(CHART, FACTS, {}, BOTH, VOICES)


def test_drawing_is_remembered_by_its_inputs() -> None:
    cache = Drawings()
    first = draw_chart(CHART, FACTS, {}, BOTH, VOICES, cache=cache)
    again = draw_chart(replace(CHART), dict(FACTS), {}, BOTH, dict(VOICES), cache=cache)
    assert again is first


def test_fact_that_is_not_in_the_chart_does_not_draw_it_again() -> None:
    cache = Drawings()
    first = cache.draw(CHART, FACTS, {}, BOTH, VOICES)
    other = replace(FUNDING[0], id=99, key="other")
    assert cache.draw(CHART, {**FACTS, 99: other}, {}, BOTH, VOICES) is first


def test_any_input_that_changes_is_drawn_again() -> None:
    cache = Drawings()
    first = cache.draw(CHART, FACTS, {}, BOTH, VOICES)
    changed = replace(FUNDING[0], values=(Value(id=10, measure=euros(71_000_000)),))
    european = {**VOICES, "nl": Voice("nl", profile=Profile.EU)}
    others = [
        cache.draw(CHART, {**FACTS, 1: changed}, {}, BOTH, VOICES),
        cache.draw(replace(CHART, title={"nl": "Anders"}), FACTS, {}, BOTH, VOICES),
        cache.draw(CHART, FACTS, {}, ("fr", "nl"), VOICES),
        cache.draw(CHART, FACTS, {}, BOTH, european),
        cache.draw(CHART, FACTS, {}, BOTH, VOICES, width=300),
    ]
    assert all(other is not first for other in others)
    assert others[0].rows != first.rows


def test_source_that_gains_rank_changes_the_value_that_is_drawn() -> None:
    cache = Drawings()
    values = tuple(
        Value(id=number, measure=euros(number * 1000), citations=(Citation(source_id=number),))
        for number in (1, 2)
    )
    facts = {1: replace(FUNDING[0], values=values)}
    one = chart(ChartKind.BAR, [facts[1]])

    def drawn(rank: SourceRank) -> str:
        sources = {
            1: Source(id=1, key="a", title="", rank=SourceRank.PRESS),
            2: Source(id=2, key="b", title="", rank=rank),
        }
        return cache.draw(one, facts, sources, ("nl",), VOICES).rows[0].figures[0]["nl"]

    assert drawn(SourceRank.UNKNOWN).endswith("1.000")
    assert drawn(SourceRank.OFFICIAL).endswith("2.000")


def test_only_the_latest_drawings_are_kept() -> None:
    cache = Drawings(capacity=2)
    first = cache.draw(CHART, FACTS, {}, ("nl",), VOICES)
    second = cache.draw(CHART, FACTS, {}, ("fr",), VOICES)
    assert cache.draw(CHART, FACTS, {}, ("nl",), VOICES) is first
    cache.draw(CHART, FACTS, {}, ("en",), VOICES)
    assert cache.draw(CHART, FACTS, {}, ("nl",), VOICES) is first
    assert cache.draw(CHART, FACTS, {}, ("fr",), VOICES) is not second


def test_threads_that_draw_at_once_get_the_same_drawing() -> None:
    cache = Drawings()
    found = []

    def work() -> None:
        found.append(cache.draw(CHART, FACTS, {}, BOTH, VOICES))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert all(one is found[0] for one in found)


def test_all_three_languages_can_share_a_chart() -> None:
    drawing = draw(ChartKind.BAR, FUNDING, "nl", "fr", "en")
    assert drawing.rows[1].label == {"nl": "Rijk", "fr": "État", "en": "State"}
