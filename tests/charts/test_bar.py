from __future__ import annotations

import pytest

from briefing_app.charts.bar import Bar, draw_bars
from briefing_app.charts.label import parts
from briefing_app.charts.palette import INK, SERIES
from briefing_app.charts.ruler import Ruler
from briefing_app.document.picture import PathMark, Picture
from briefing_app.domain.colour import tint
from tests.charts.extents import Box, check_extents, filled, path_box, text_box, texts

RULER = Ruler()


def bar(low: float, high: float | None = None, *, number: str = "0", emphasis: bool = False) -> Bar:
    label = parts({"nl": "Rijk"}, ("nl",))
    end = low if high is None else high
    return Bar(label, parts({"nl": number}, ("nl",), weight=700), low, end, emphasis)


def drawn(*bars: Bar) -> Picture:
    return draw_bars(bars, 484, RULER)


def axis(picture: Picture) -> float:
    """Return where the dark line at zero is."""
    ink = tuple(round(part, 4) for part in INK)
    (line,) = [
        path_box(mark)
        for mark in picture.marks
        if isinstance(mark, PathMark) and mark.stroke == ink
    ]
    return line.left


def test_lengths_are_in_proportion_from_zero() -> None:
    picture = drawn(bar(70), bar(35), bar(7))
    boxes = filled(picture, SERIES[0])
    assert [box.left for box in boxes] == pytest.approx([axis(picture)] * 3, abs=0.02)
    longest = boxes[0].width
    assert [box.width / longest for box in boxes] == pytest.approx([1, 0.5, 0.1], abs=0.001)


def test_negative_bar_goes_left_from_the_same_zero() -> None:
    picture = drawn(bar(50), bar(-25, number="−25"))
    up, down = filled(picture, SERIES[0])
    assert up.left == pytest.approx(down.right, abs=0.02) == pytest.approx(axis(picture), abs=0.02)
    assert down.width == pytest.approx(up.width / 2, abs=0.02)
    number = next(mark for mark in texts(picture) if mark.text == "−25")
    assert text_box(number, RULER).right < down.left


def test_only_negative_bars_end_left_of_zero() -> None:
    picture = drawn(bar(-10), bar(-20))
    assert all(
        box.right == pytest.approx(axis(picture), abs=0.02) for box in filled(picture, SERIES[0])
    )
    check_extents(picture)


def test_range_is_light_from_its_nearer_to_its_further_end() -> None:
    picture = drawn(bar(40, 50))
    (light,), (full,) = filled(picture, tint(SERIES[0], 0.4)), filled(picture, SERIES[0])
    assert full.width / (light.right - full.left) == pytest.approx(0.8, abs=0.001)
    assert light.left == pytest.approx(full.right, abs=0.02)


def test_negative_range_is_light_at_its_far_end() -> None:
    picture = drawn(bar(-50, -40))
    (light,), (full,) = filled(picture, tint(SERIES[0], 0.4)), filled(picture, SERIES[0])
    assert full.right == pytest.approx(axis(picture), abs=0.02)
    assert light.left < full.left


def test_range_around_zero_is_only_light() -> None:
    picture = drawn(bar(-10, 30))
    (light,) = filled(picture, tint(SERIES[0], 0.4))
    assert filled(picture, SERIES[0]) == []
    assert light.left < axis(picture) < light.right


def test_tiny_value_beside_a_huge_one_is_still_seen() -> None:
    _, tiny = filled(drawn(bar(1e9), bar(1)), SERIES[0])
    assert tiny.width >= 0.5


def test_zero_has_a_number_and_no_bar() -> None:
    picture = drawn(bar(0), bar(0))
    assert filled(picture, SERIES[0]) == []
    assert [mark.text for mark in texts(picture)].count("0") == 2


def test_emphasis_takes_the_second_colour() -> None:
    picture = drawn(bar(1), bar(1, emphasis=True))
    assert (len(filled(picture, SERIES[0])), len(filled(picture, SERIES[1]))) == (1, 1)


def test_no_text_lies_on_a_bar() -> None:
    picture = drawn(bar(70), bar(-70), bar(3, 60), bar(0))
    shapes: list[Box] = [*filled(picture, SERIES[0]), *filled(picture, tint(SERIES[0], 0.4))]
    for mark in texts(picture):
        assert not any(text_box(mark, RULER).overlaps(shape) for shape in shapes)
