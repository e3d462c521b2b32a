from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.charts.dot import Mark, Row, draw_dots
from briefing_app.charts.label import Line, parts
from briefing_app.charts.palette import SERIES
from briefing_app.charts.ruler import Ruler
from briefing_app.document.picture import PathMark, Picture
from briefing_app.domain.codes import ChartKind
from briefing_app.domain.colour import WHITE
from briefing_app.domain.fact import Fact, Value
from tests.charts.builders import FUNDING, draw, euros, jobs
from tests.charts.extents import Box, check_extents, path_box, words

RULER = Ruler()


def text(number: object) -> Line:
    return parts({"en": f"{number}"}, ("en",))


def row(*numbers: float, holds: float) -> Row:
    marks = tuple(Mark(each, each, text(each), holds=each == holds) for each in numbers)
    return Row(text("label"), marks)


def drawn(*rows: Row) -> Picture:
    picture = draw_dots(rows, 484, RULER, text)
    check_extents(picture)
    return picture


def dots(picture: Picture, colour: tuple[float, float, float]) -> list[Box]:
    wanted = tuple(round(part, 4) for part in colour)
    return [
        path_box(mark)
        for mark in picture.marks
        if isinstance(mark, PathMark) and mark.fill == wanted and len(mark.steps) > 6
    ]


def fact_with(*euro: int) -> Fact:
    values = tuple(Value(id=90 + at, measure=euros(each)) for at, each in enumerate(euro))
    return replace(FUNDING[0], values=FUNDING[0].values + values)


def test_what_holds_is_a_full_dot_and_what_others_say_are_rings() -> None:
    picture = drawn(row(70, 50, 60, holds=70))
    assert len(dots(picture, SERIES[0])) == 1
    assert len(dots(picture, WHITE)) == 2


def test_dots_stand_in_proportion_from_zero() -> None:
    picture = drawn(row(80, 20, holds=80), row(40, holds=40))
    upper, lower = (box.left + box.width / 2 for box in dots(picture, SERIES[0]))
    (ring,) = (box.left + box.width / 2 for box in dots(picture, WHITE))
    assert (upper - lower) / (upper - ring) == pytest.approx(40 / 60, abs=0.01)


def test_axis_shows_a_break_only_when_it_leaves_out_zero() -> None:
    assert "0" in words(drawn(row(50, 71, holds=71)))
    near = drawn(row(199, 201, holds=201))
    assert "0" not in words(near)
    slanted = [mark for mark in near.marks if isinstance(mark, PathMark) and _is_slanted(mark)]
    assert len(slanted) == 2


def _is_slanted(mark: PathMark) -> bool:
    box = path_box(mark)
    return mark.fill is None and box.width > 1 and box.top - box.bottom > 1


def test_same_number_said_twice_is_one_ring() -> None:
    marks = tuple(Mark(50, 50, text(50)) for _ in range(3))
    picture = drawn(Row(text("a"), (Mark(70, 70, text(70), holds=True), *marks)))
    assert len(dots(picture, WHITE)) == 1


def test_all_values_of_a_fact_are_drawn_and_said() -> None:
    drawing = draw(ChartKind.DOT, [fact_with(50_000_000)], "en")
    assert "50" in words(drawing.picture)
    assert "other sources say €50\u00a0million" in drawing.alternative["en"]
    assert drawing.rows[0].figures[1]["en"] == "€50\u00a0million"


def test_value_in_another_unit_is_not_on_the_axis() -> None:
    fact = fact_with()
    mixed = replace(fact, values=(*fact.values, Value(id=99, measure=jobs(12))))
    assert "12" not in words(draw(ChartKind.DOT, [mixed], "en").picture)


def test_numbers_of_many_near_rings_do_not_overlap() -> None:
    check_extents(drawn(row(70, *(50 + each / 10 for each in range(40)), holds=70)))
