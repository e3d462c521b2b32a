from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.charts.label import parts
from briefing_app.charts.palette import SERIES
from briefing_app.charts.ruler import Ruler
from briefing_app.charts.selection import select
from briefing_app.charts.waterfall import Role, Step, draw_waterfall
from briefing_app.charts.whole import Whole, whole_of
from briefing_app.domain.codes import ChartKind
from tests.charts.builders import FUNDING, by_id, chart, draw, euros, named
from tests.charts.extents import check_extents, filled, words

if TYPE_CHECKING:
    from briefing_app.document.picture import Picture
    from briefing_app.domain.fact import Fact

RULER = Ruler()
TOTAL = named(9, "Totaal", "Total", "Whole", euros(200_000_000))


def drawn(*steps: tuple[float, float, Role]) -> Picture:
    made = [
        Step(parts({"nl": "x"}, ("nl",)), parts({"nl": "0"}, ("nl",)), low, high, role)
        for low, high, role in steps
    ]
    picture = draw_waterfall(made, 484, RULER)
    check_extents(picture)
    return picture


def whole(*facts: Fact, emphasis: tuple[int, ...] = ()) -> Whole:
    asked = chart(ChartKind.WATERFALL, facts, emphasis=emphasis)
    return whole_of(select(asked, by_id(facts), {}, ("en",)).items)


def test_each_part_begins_where_the_one_before_it_ended() -> None:
    picture = drawn((70, 70, Role.PART), (70, 70, Role.PART), (60, 60, Role.PART))
    first, second, third = filled(picture, SERIES[0])
    assert first.right == pytest.approx(second.left, abs=0.02)
    assert second.right == pytest.approx(third.left, abs=0.02)
    assert third.width / first.width == pytest.approx(6 / 7, abs=0.001)


def test_total_stands_on_zero_and_ends_where_the_parts_end() -> None:
    picture = drawn((70, 70, Role.PART), (30, 30, Role.PART), (100, 100, Role.TOTAL))
    first, second = filled(picture, SERIES[0])
    (total,) = filled(picture, SERIES[1])
    assert total.left == pytest.approx(first.left, abs=0.02)
    assert total.right == pytest.approx(second.right, abs=0.02)


def test_decrease_goes_back_and_has_another_colour() -> None:
    picture = drawn((70, 70, Role.PART), (-20, -20, Role.PART), (50, 50, Role.TOTAL))
    (up,) = filled(picture, SERIES[0])
    (down,) = filled(picture, SERIES[2])
    (total,) = filled(picture, SERIES[1])
    assert down.right == pytest.approx(up.right, abs=0.02)
    assert total.right == pytest.approx(down.left, abs=0.02)


def test_whole_that_is_known_is_the_total_wherever_it_stands() -> None:
    items = [replace(fact, part_of=(9,)) for fact in FUNDING]
    found = whole(TOTAL, *items)
    assert found.total is not None
    assert found.total.fact_id == 9
    assert [part.fact_id for part in found.parts] == [1, 2, 3]
    assert found.difference is None


def test_fact_that_is_set_apart_is_the_total() -> None:
    found = whole(*FUNDING, TOTAL, emphasis=(2,))
    assert found.total is not None
    assert found.total.fact_id == 2


def test_last_fact_is_the_total_only_when_it_is_the_sum() -> None:
    assert whole(*FUNDING, TOTAL).total is not None
    found = whole(*FUNDING)
    assert found.total is None
    assert found.sum.low == 200_000_000


@pytest.mark.parametrize(("stated", "difference"), [(201, 1_000_000), (190, -10_000_000)])
def test_difference_between_parts_and_total_is_a_step_of_its_own(
    stated: int, difference: int
) -> None:
    total = replace(TOTAL, values=named(9, "", "", "", euros(stated * 1_000_000)).values)
    found = whole(*FUNDING, total, emphasis=(9,))
    assert found.difference is not None
    assert found.difference.low == difference
    drawing = draw(ChartKind.WATERFALL, [*FUNDING, total], "en", emphasis=[9])
    assert "Difference from the sum" in words(drawing.picture)
    assert "the difference from the total is" in drawing.alternative["en"]
    assert drawing.rows[-1].label["en"] == "Difference from the sum"


def test_range_that_holds_the_total_leaves_no_difference() -> None:
    loose = named(4, "Los", "Libre", "Loose", euros(10_000_000, 20_000_000))
    total = replace(TOTAL, values=named(9, "", "", "", euros(215_000_000)).values)
    assert whole(*FUNDING, loose, total, emphasis=(9,)).difference is None


def test_sum_that_no_fact_states_is_called_that() -> None:
    drawing = draw(ChartKind.WATERFALL, FUNDING, "en")
    assert "Sum of the parts" in words(drawing.picture)
    assert drawing.alternative["en"].endswith("Together: €200\u00a0million.")
    assert drawing.rows[-1].figures[0]["en"] == "€200\u00a0million"
