from __future__ import annotations

from itertools import pairwise

import pytest

from briefing_app.charts.grouped import Columns, draw_groups
from briefing_app.charts.label import Line, parts
from briefing_app.charts.palette import SERIES
from briefing_app.charts.ruler import Ruler
from briefing_app.domain.codes import ChartKind
from tests.charts.builders import SPENDING, draw, named, yearly
from tests.charts.extents import check_extents, filled, texts, words

RULER = Ruler()


def text(number: object) -> Line:
    return parts({"en": f"{number}"}, ("en",))


def columns(label: str, points: dict[int, float]) -> Columns:
    return Columns(text(label), tuple((year, each, text(each)) for year, each in points.items()))


def test_heights_are_in_proportion_from_zero() -> None:
    picture = draw_groups([columns("a", {2025: 10, 2026: 40, 2027: -20})], 484, RULER, text)
    check_extents(picture)
    first, second, third = filled(picture, SERIES[0])
    heights = [box.top - box.bottom for box in (first, second, third)]
    assert [each / heights[1] for each in heights] == pytest.approx([0.25, 1, 0.5], abs=0.01)
    assert first.bottom == pytest.approx(second.bottom, abs=0.02)
    assert third.top == pytest.approx(second.bottom, abs=0.02)


def test_columns_of_a_year_stand_side_by_side_with_white_between() -> None:
    series = [columns(name, {2025: 10, 2026: 12}) for name in "abcd"]
    picture = draw_groups(series, 484, RULER, text)
    groups = [filled(picture, colour)[0] for colour in SERIES]
    for one, other in pairwise(groups):
        assert other.left - one.right == pytest.approx(1.5, abs=0.05)


def test_each_series_is_named_above_the_last_year_the_last_one_highest() -> None:
    marks = {mark.text: mark for mark in texts(draw(ChartKind.GROUPED, SPENDING, "en").picture)}
    assert marks["Europe"].y > marks["State"].y


def test_year_without_a_value_has_a_dash_and_zero_a_number() -> None:
    shown = words(draw(ChartKind.GROUPED, SPENDING, "en").picture)
    assert shown.count("–") == 1
    assert "0" in shown


def test_numbers_are_left_out_where_they_would_run_into_each_other() -> None:
    facts = [
        named(at, f"a{at}", "b", "c", yearly(dict.fromkeys(range(2000, 2025), 1_234_500 * at)))
        for at in range(1, 5)
    ]
    picture = draw(ChartKind.GROUPED, facts, "nl").picture
    check_extents(picture)
    assert "1,235" not in words(picture)
