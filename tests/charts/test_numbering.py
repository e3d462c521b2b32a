from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.charts.numbering import Numbering, common_scale
from briefing_app.domain.codes import Qualifier
from tests.charts.builders import LANGUAGES, VOICES, euros, jobs, percentage, yearly

if TYPE_CHECKING:
    from briefing_app.domain.fact import Measure


def figure(measure: Measure, scale: int) -> list[str]:
    return list(Numbering(LANGUAGES, VOICES, scale).figure(measure).values())


@pytest.mark.parametrize(
    ("measures", "scale"),
    [
        ([euros(70_000_000), euros(60_000_000)], 6),
        ([euros(1_200_000_000), euros(2_000_000_000)], 9),
        ([euros(1_200_000_000), euros(50_000_000)], 6),
        ([euros(3 * 10**12), euros(10**12)], 12),
        ([euros(250_000), euros(120_000)], 3),
        ([euros(250_000), euros(120_500)], 0),
        ([euros(12_500), euros(1_500)], 0),
        ([jobs(500), jobs(250_000)], 0),
        ([jobs(2_500_000), jobs(1_000_000)], 6),
        ([percentage("35.5")], 0),
        ([euros(0), euros(70_000_000)], 6),
        ([euros(0)], 0),
        ([euros(-70_000_000), euros(1_000_000)], 6),
        ([euros(1_000_000, 2_000_000)], 6),
        ([yearly({2025: 0, 2026: 20_000_000})], 6),
    ],
)
def test_scale_is_the_one_in_which_all_numbers_read_best(
    measures: list[Measure], scale: int
) -> None:
    assert common_scale(measures) == scale


@given(st.lists(st.integers(-(10**15), 10**15), min_size=1, max_size=6))
def test_scale_never_makes_the_largest_number_smaller_than_one(numbers: list[int]) -> None:
    scale = common_scale([euros(number) for number in numbers])
    largest = max(abs(number) for number in numbers)
    assert scale == 0 or largest >= 10**scale


def test_number_is_worded_in_the_scale_of_the_chart() -> None:
    assert figure(euros(71_449_000), 6) == ["71,449", "71,449", "71.449"]
    assert figure(euros(1_200_000_000), 6) == ["1.200", "1\u202f200", "1,200"]
    assert figure(euros(-3_500_000), 6) == ["−3,5", "−3,5", "−3.5"]


def test_number_with_more_than_three_decimals_is_rounded() -> None:
    assert figure(euros(71_449_123), 6) == ["71,4", "71,4", "71.4"]
    assert figure(euros(12_345), 6) == ["0,012", "0,012", "0.012"]


def test_range_is_worded_as_a_range() -> None:
    assert figure(jobs(400, 500), 0) == ["400–500"] * 3


def test_percentage_keeps_its_sign() -> None:
    assert figure(percentage("35.5"), 0) == ["35,5%", "35,5\u00a0%", "35.5%"]


def test_qualifier_is_worded() -> None:
    about = euros(71_000_000, qualifier=Qualifier.OVER)
    assert figure(about, 6) == ["ruim\u00a071", "plus\u00a0de\u00a071", "over\u00a071"]


def test_ticks_of_the_axis_are_worded() -> None:
    ticks = Numbering(LANGUAGES, VOICES, 6).tick(Decimal("2.5"))
    assert list(ticks.values()) == ["2,5", "2,5", "2.5"]
