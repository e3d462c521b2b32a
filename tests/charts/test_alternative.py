"""Alternative texts, in English: the catalogs of the other languages have tests of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import ChartKind, Qualifier
from tests.charts.builders import (
    FUNDING,
    MILESTONES,
    SPENDING,
    draw,
    euros,
    jobs,
    named,
    yearly,
)

if TYPE_CHECKING:
    from briefing_app.domain.fact import Fact


def alternative(kind: ChartKind, *facts: Fact) -> str:
    return draw(kind, facts, "en").alternative["en"].replace("\u00a0", " ")


def test_bars_are_told_with_all_their_values() -> None:
    assert alternative(ChartKind.BAR, *FUNDING) == (
        "Bar chart “European Union, State and Nij Begun” (€ million). "
        "European Union: €70 million. State: €70 million. Nij Begun: €60 million."
    )


def test_parts_of_a_whole_say_that_they_are() -> None:
    assert alternative(ChartKind.STACKED, *FUNDING).startswith("Bar of parts of a whole “")


def test_many_bars_are_told_by_number_largest_and_smallest() -> None:
    facts = [named(number, "a", "a", f"Fact {number}", jobs(number)) for number in range(1, 13)]
    assert alternative(ChartKind.BAR, *facts) == (
        "Bar chart “Chart of 12 facts” (jobs). It compares 12 values. "
        "Largest value: Fact 12, 12 jobs. Smallest value: Fact 1, 1 job. "
        "The data table gives all values."
    )


def test_line_is_told_from_its_start_to_its_end() -> None:
    assert alternative(ChartKind.LINE, *SPENDING) == (
        "Line chart “State and Europe” (€ million, 2025–2027). "
        "State: from €0 in 2025 to €22.5 million in 2027. "
        "Europe: from €5 million in 2025 to €30 million in 2026. "
        "The data table gives all values."
    )


def test_line_is_told_with_its_peak_and_its_low() -> None:
    wave = named(1, "a", "a", "Wave", yearly({2025: 10, 2026: 90, 2027: 1, 2028: 20}))
    text = alternative(ChartKind.LINE, wave)
    assert "Wave: highest value €90 in 2026. Wave: lowest value €1 in 2027." in text


def test_line_of_one_year_is_told_as_a_value() -> None:
    point = named(1, "a", "a", "State", yearly({2026: 5}))
    assert "State: €5 in 2026." in alternative(ChartKind.LINE, point)


def test_timeline_is_told_in_the_order_of_time() -> None:
    assert alternative(ChartKind.TIMELINE, *MILESTONES) == (
        "Timeline “Chart of 4 facts” (2025–2028). Letter: 27 June 2025. Grant: 10 October 2025. "
        "Expertise centre: April 2026. Full capacity: fourth quarter of 2027 to 2028."
    )


def test_qualifiers_and_ranges_are_told_in_full() -> None:
    over = named(1, "a", "a", "EU", euros(71_000_000, qualifier=Qualifier.OVER))
    assert "EU: over €71 million." in alternative(ChartKind.BAR, over)
    between = named(1, "a", "a", "Jobs", jobs(400, 500))
    assert "Jobs: between 400 and 500 jobs." in alternative(ChartKind.BAR, between)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_label_with_braces_is_kept_as_it_is(language: str) -> None:
    odd = named(1, "{x} {0}", "{x} {0}", "{x} {0}", jobs(1))
    assert "{x} {0}" in draw(ChartKind.BAR, [odd], language).alternative[language]
