from __future__ import annotations

import itertools

import pytest

from briefing_app.charts.label import parts
from briefing_app.charts.palette import INK, SERIES, readable_on
from briefing_app.charts.ruler import Ruler
from briefing_app.charts.stacked import Segment, draw_stack
from briefing_app.document.picture import PathMark, Picture, TextMark
from briefing_app.domain.colour import WHITE, tint
from tests.charts.extents import Box, check_extents, filled, path_box, text_box, texts

RULER = Ruler()
LONG = "Bijdrage van de provincie en van alle gemeenten van de regio"


def segment(low: float, high: float | None = None, label: str = "Rijk") -> Segment:
    texts = parts({"nl": label}, ("nl",)), parts({"nl": f"{low:g}"}, ("nl",), weight=700)
    return Segment(*texts, low, low if high is None else high)


def drawn(*segments: Segment) -> Picture:
    return draw_stack(segments, 484, RULER)


def bars(picture: Picture) -> list[Box]:
    return [path_box(mark) for mark in picture.marks if isinstance(mark, PathMark) and mark.fill]


def test_parts_fill_the_width_in_proportion_with_white_gaps() -> None:
    boxes = bars(drawn(segment(70), segment(70), segment(60)))
    assert [boxes[0].left, boxes[-1].right] == pytest.approx([0, 484], abs=0.02)
    assert [box.left for box in boxes] == pytest.approx([0, 169.4, 338.8], abs=0.02)
    gaps = [after.left - before.right for before, after in itertools.pairwise(boxes)]
    assert gaps == pytest.approx([1.5, 1.5], abs=0.02)


def test_colours_follow_the_order_of_the_palette() -> None:
    picture = drawn(segment(1), segment(1), segment(1), segment(1))
    assert [len(filled(picture, colour)) for colour in SERIES] == [1, 1, 1, 1]


def test_label_stands_inside_its_part_in_a_readable_colour() -> None:
    picture = drawn(segment(70), segment(70))
    for place, box in enumerate(bars(picture)):
        inside = [mark for mark in texts(picture) if box.holds(text_box(mark, RULER))]
        assert "Rijk" in [mark.text for mark in inside]
        assert {mark.colour for mark in inside} == {
            tuple(round(part, 4) for part in readable_on(SERIES[place]))
        }
    assert {readable_on(SERIES[0]), readable_on(SERIES[1])} == {WHITE, INK}


def test_label_that_does_not_fit_stands_outside_every_part() -> None:
    picture = drawn(segment(100), segment(3, label=LONG), segment(2, label=LONG))
    check_extents(picture)
    for mark in texts(picture):
        if mark.text != "Rijk" and mark.text.strip() in LONG and mark.text.strip():
            assert not any(text_box(mark, RULER).overlaps(box) for box in bars(picture))


def test_no_leader_crosses_a_label() -> None:
    picture = drawn(*(segment(number, label=LONG) for number in range(1, 13)))
    labels = [text_box(mark, RULER) for mark in texts(picture)]
    leaders = [mark for mark in picture.marks if isinstance(mark, PathMark) and mark.stroke]
    assert len(leaders) > 8
    for leader in leaders:
        (x, start), (_, end) = leader.steps[0][1], leader.steps[1][1]
        upright = Box(x, min(start, end), x, max(start, end))
        crossed = [box for box in labels if box.left < x < box.right and _meets(upright, box)]
        assert not crossed


def _meets(one: Box, other: Box) -> bool:
    return one.bottom < other.top and other.bottom < one.top


def test_range_is_light_beyond_its_lower_end() -> None:
    picture = drawn(segment(30, 50, "a"), segment(50, label="b"))
    (full,), (light,) = filled(picture, SERIES[0]), filled(picture, tint(SERIES[0], 0.4))
    assert full.width == pytest.approx(484 * 0.3, abs=0.05)
    assert light.left == pytest.approx(full.right, abs=0.02)


def test_parts_that_are_all_zero_still_have_their_labels() -> None:
    picture = drawn(segment(0), segment(0))
    check_extents(picture)
    assert sum(isinstance(mark, TextMark) and mark.text == "Rijk" for mark in picture.marks) == 2
