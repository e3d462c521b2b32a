from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.charts.label import Line, parts
from briefing_app.charts.line import Curve, draw_lines, spread
from briefing_app.charts.palette import INK, SERIES
from briefing_app.charts.ruler import Ruler
from briefing_app.document.picture import Colour, PathMark, Picture
from tests.charts.extents import check_extents, path_box, texts, words

if TYPE_CHECKING:
    from decimal import Decimal

RULER = Ruler()


def curve(label: str, *points: tuple[int, float]) -> Curve:
    number = parts({"nl": f"{points[-1][1]:g}"}, ("nl",), weight=700)
    return Curve(parts({"nl": label}, ("nl",)), number, points)


def tick(number: Decimal) -> Line:
    return parts({"nl": f"{number:f}"}, ("nl",))


def drawn(*curves: Curve) -> Picture:
    return draw_lines(curves, 484, RULER, tick)


def stroked(picture: Picture, colour: Colour, width: float) -> list[PathMark]:
    wanted = tuple(round(part, 4) for part in colour)
    return [
        mark
        for mark in picture.marks
        if isinstance(mark, PathMark) and mark.stroke == wanted and mark.line_width == width
    ]


def test_axis_holds_zero_even_when_all_numbers_are_far_above() -> None:
    picture = drawn(curve("a", (2025, 990), (2026, 1000)))
    assert "0" in words(picture)
    (line,) = stroked(picture, SERIES[0], 1.8)
    (zero,) = stroked(picture, INK, 0.9)
    heights = [step[1][1] - path_box(zero).bottom for step in line.steps]
    assert heights[0] / heights[1] == pytest.approx(0.99, abs=0.001)


def test_negative_numbers_lie_below_zero() -> None:
    picture = drawn(curve("a", (2025, 5), (2026, -5)))
    (line,), (zero,) = stroked(picture, SERIES[0], 1.8), stroked(picture, INK, 0.9)
    first, last = (step[1][1] for step in line.steps)
    assert last < path_box(zero).bottom < first


def test_years_are_in_proportion_when_one_is_missing() -> None:
    (line,) = stroked(drawn(curve("a", (2025, 1), (2026, 1), (2029, 1))), SERIES[0], 1.8)
    first, second, third = (step[1][0] for step in line.steps)
    assert (second - first) / (third - first) == pytest.approx(0.25, abs=0.001)


def test_each_line_is_labelled_at_its_end_with_its_last_number() -> None:
    picture = drawn(curve("Rijk", (2025, 1), (2026, 21)), curve("EU", (2025, 4), (2026, 3)))
    marks = {mark.text: mark for mark in texts(picture)}
    (line,) = stroked(picture, SERIES[0], 1.8)
    assert marks["Rijk"].x > line.steps[-1][1][0]
    assert marks["21"].y == marks["Rijk"].y
    assert marks["Rijk"].y > marks["EU"].y


def test_labels_of_lines_that_end_together_move_apart() -> None:
    curves = [curve(f"Lijn {place}", (2025, place), (2026, 10)) for place in range(4)]
    picture = drawn(*curves)
    check_extents(picture)
    assert all(f"Lijn {place}" in words(picture) for place in range(4))


def test_last_year_is_always_on_the_axis() -> None:
    assert "2087" in words(drawn(curve("a", *((year, 1.0) for year in range(1950, 2088)))))


def test_single_year_is_a_dot() -> None:
    picture = drawn(curve("a", (2025, 3)))
    assert stroked(picture, SERIES[0], 1.8) == []
    assert "2025" in words(picture)
    check_extents(picture)


def test_only_zeros_have_an_axis() -> None:
    check_extents(drawn(curve("a", (2025, 0), (2026, 0))))


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 100), st.floats(1, 20)), min_size=1, max_size=4))
def test_spread_blocks_stay_inside_and_apart(blocks: list[tuple[float, float]]) -> None:
    heights = [height for _, height in blocks]
    middles = spread([wanted for wanted, _ in blocks], heights, 0, 100)
    ends = sorted(
        (middle - height / 2, middle + height / 2)
        for middle, height in zip(middles, heights, strict=True)
    )
    assert ends[0][0] >= -1e-9
    assert ends[-1][1] <= 100 + 1e-9
    assert all(one[1] <= other[0] + 1e-9 for one, other in itertools.pairwise(ends))
