"""What holds for the newer kinds of chart and for twins, whatever their facts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.charts.drawing import Drawings, draw_twins
from briefing_app.document.picture import PathMark, Picture
from briefing_app.domain.codes import ChartKind, Position
from briefing_app.domain.fact import Fact, Measure, Value
from tests.charts.builders import (
    FUNDING,
    MILESTONES,
    SPENDING,
    VOICES,
    by_id,
    chart,
    draw,
    draw_people,
    person,
)
from tests.charts.extents import check_extents
from tests.charts.test_plotting import (
    DRAWINGS,
    dated_measures,
    fact_lists,
    labels,
    languages,
    positive,
    serial_measures,
    single_measures,
    widths,
)

if TYPE_CHECKING:
    from briefing_app.domain.stakeholder import Stakeholder

MARKS = st.one_of(st.none(), st.integers(1, 5))
PEOPLE = (
    person(1, {"nl": "Stichting", "fr": "Fondation"}, Position.SUPPORTS, 5, 5),
    person(2, {"nl": "Bewoners", "fr": "Habitants"}, Position.CONDITIONAL, 2, 5),
    person(3, {"nl": "Verzet", "fr": "Résistance"}, Position.OPPOSES, 2, 2),
    person(4, {"nl": "Bedrijven", "fr": "Entreprises"}, Position.NEUTRAL, None, 2),
)


@st.composite
def several_values(draw_from: st.DrawFn) -> list[Fact]:
    facts = draw_from(fact_lists(single_measures()))
    found = []
    for one in facts:
        more = draw_from(st.lists(single_measures(), max_size=6))
        values = tuple(Value(id=one.id * 100 + at, measure=each) for at, each in enumerate(more))
        found.append(replace(one, values=one.values + values))
    return found


@st.composite
def stakeholders(draw_from: st.DrawFn) -> list[Stakeholder]:
    count = draw_from(st.integers(1, 30))
    return [
        person(
            number, {"nl": draw_from(labels), "fr": draw_from(labels)},
            draw_from(st.sampled_from(Position)), draw_from(MARKS), draw_from(MARKS),
        )
        for number in range(1, count + 1)
    ]  # fmt: skip


def of_some_years(measure: Measure) -> Measure:
    years = range(2024, 2024 + max(1, len(measure.series) % 7))
    numbers = [abs(number) for _, number in measure.series]
    return replace(
        measure, series=tuple((year, numbers[at % len(numbers)]) for at, year in enumerate(years))
    )


@settings(deadline=None, max_examples=40)
@given(fact_lists(serial_measures()), languages, widths)
def test_columns_fit_on_the_sheet_whatever_they_show(
    facts: list[Fact], codes: tuple[str, ...], width: float
) -> None:
    drawing = draw(ChartKind.GROUPED, facts, *codes, width=width, drawings=DRAWINGS)
    check_extents(drawing.picture)


@settings(deadline=None, max_examples=40)
@given(fact_lists(serial_measures().map(of_some_years)), languages, widths)
def test_areas_fit_on_the_sheet_whatever_they_show(
    facts: list[Fact], codes: tuple[str, ...], width: float
) -> None:
    drawing = draw(ChartKind.AREA, facts, *codes, width=width, drawings=DRAWINGS)
    check_extents(drawing.picture)


@settings(deadline=None, max_examples=40)
@given(fact_lists(single_measures()), languages, widths, st.booleans())
def test_waterfalls_fit_on_the_sheet_whatever_they_show(
    facts: list[Fact], codes: tuple[str, ...], width: float, has_total: bool
) -> None:
    emphasis = [facts[-1].id] if has_total else []
    drawing = draw(
        ChartKind.WATERFALL, facts, *codes, width=width, emphasis=emphasis, drawings=DRAWINGS
    )
    check_extents(drawing.picture)


@settings(deadline=None, max_examples=40)
@given(several_values(), languages, widths)
def test_dots_fit_on_the_sheet_whatever_they_show(
    facts: list[Fact], codes: tuple[str, ...], width: float
) -> None:
    drawing = draw(ChartKind.DOT, facts, *codes, width=width, drawings=DRAWINGS)
    check_extents(drawing.picture)


@settings(deadline=None, max_examples=40)
@given(fact_lists(st.one_of(single_measures(), dated_measures())), languages, widths)
def test_headlines_and_tables_fit_on_the_sheet_whatever_they_show(
    facts: list[Fact], codes: tuple[str, ...], width: float
) -> None:
    for kind in (ChartKind.HEADLINE, ChartKind.TABLE):
        check_extents(draw(kind, facts, *codes, width=width, drawings=DRAWINGS).picture)


@settings(deadline=None, max_examples=20)
@given(fact_lists(serial_measures()), languages, widths)
def test_tables_by_year_fit_on_the_sheet_whatever_they_show(
    facts: list[Fact], codes: tuple[str, ...], width: float
) -> None:
    check_extents(draw(ChartKind.TABLE, facts, *codes, width=width, drawings=DRAWINGS).picture)


@settings(deadline=None, max_examples=40)
@given(stakeholders(), st.sampled_from([("nl",), ("nl", "fr")]), widths)
def test_grids_fit_on_the_sheet_whoever_they_show(
    people: list[Stakeholder], codes: tuple[str, ...], width: float
) -> None:
    check_extents(draw_people(people, *codes, width=width, drawings=DRAWINGS).picture)


def shapes(picture: Picture) -> list[PathMark]:
    return [mark for mark in picture.marks if isinstance(mark, PathMark)]


def twins(kind: ChartKind, facts: list[Fact], width: float) -> list[Picture]:
    return [
        draw(kind, facts, code, width=width, room=(other,), drawings=DRAWINGS).picture
        for code, other in (("nl", "fr"), ("fr", "nl"))
    ]


@settings(deadline=None, max_examples=60)
@given(
    st.one_of(
        st.tuples(st.just(ChartKind.BAR), fact_lists(single_measures())),
        st.tuples(st.just(ChartKind.STACKED), fact_lists(single_measures().map(positive))),
        st.tuples(st.just(ChartKind.LINE), fact_lists(serial_measures())),
        st.tuples(st.just(ChartKind.GROUPED), fact_lists(serial_measures())),
        st.tuples(st.just(ChartKind.AREA), fact_lists(serial_measures().map(of_some_years))),
        st.tuples(st.just(ChartKind.TIMELINE), fact_lists(dated_measures())),
        st.tuples(st.just(ChartKind.WATERFALL), fact_lists(single_measures())),
        st.tuples(st.just(ChartKind.DOT), several_values()),
        st.tuples(st.just(ChartKind.HEADLINE), fact_lists(single_measures())),
        st.tuples(st.just(ChartKind.TABLE), fact_lists(single_measures())),
    ),
    widths,
)
def test_twins_have_one_geometry_and_fit_on_their_sheets(
    what: tuple[ChartKind, list[Fact]], width: float
) -> None:
    one, other = twins(*what, width)
    assert (one.width, one.height) == (other.width, other.height)
    assert shapes(one) == shapes(other)
    for picture in (one, other):
        check_extents(picture)


@settings(deadline=None, max_examples=30)
@given(stakeholders(), widths)
def test_twin_grids_have_one_geometry(people: list[Stakeholder], width: float) -> None:
    one, other = (
        draw_people(people, code, width=width, room=(room,), drawings=DRAWINGS).picture
        for code, room in (("nl", "fr"), ("fr", "nl"))
    )
    assert (one.height, shapes(one)) == (other.height, shapes(other))


def test_twins_print_one_language_each() -> None:
    drawn = draw_twins(chart(ChartKind.BAR, FUNDING), by_id(FUNDING), {}, ("nl", "fr"), VOICES)
    assert list(drawn) == ["nl", "fr"]
    for code, drawing in drawn.items():
        assert set(drawing.alternative) == {code}
        assert {mark.language for mark in drawing.picture.marks if not isinstance(mark, PathMark)
                } <= {code, ""}  # fmt: skip


def test_twin_is_wider_than_it_needs_to_be_where_its_twin_needs_more() -> None:
    alone = draw(ChartKind.BAR, FUNDING, "nl").picture
    twin = draw(ChartKind.BAR, FUNDING, "nl", room=("fr",)).picture
    assert shapes(alone) != shapes(twin)


@pytest.mark.parametrize("kind", [ChartKind.GROUPED, ChartKind.AREA])
def test_series_that_lack_years_are_not_stacked_but_stand_side_by_side(kind: ChartKind) -> None:
    left_out = [message.text for message in draw(kind, SPENDING).left_out]
    assert bool(left_out) is (kind is ChartKind.AREA)


def test_drawing_of_a_grid_names_everybody_and_says_where_they_stand() -> None:
    drawing = draw_people(PEOPLE, "en", "nl")
    assert [row.label["nl"] for row in drawing.rows] == [one.name["nl"] for one in PEOPLE]
    assert [row.figures[0]["en"] for row in drawing.rows] == ["5", "2", "2", "–"]
    assert "Stichting: influence 5 of 5, interest 5 of 5, supports." in drawing.alternative["en"]
    assert "Bedrijven: neutral, not judged." in drawing.alternative["en"]
    assert drawing.title["en"] == "Stakeholder grid"


def test_dates_can_be_headlines_and_rows_of_a_table() -> None:
    facts = [FUNDING[0], replace(MILESTONES[1], id=9)]
    for kind in (ChartKind.HEADLINE, ChartKind.TABLE):
        assert not draw(kind, facts, "en").left_out


def test_drawing_of_every_kind_is_cached_once() -> None:
    drawings = Drawings()
    first = draw_people(PEOPLE, drawings=drawings)
    assert draw_people(PEOPLE, drawings=drawings) is first
    moved = [replace(PEOPLE[0], interest=1), *PEOPLE[1:]]
    assert draw_people(moved, drawings=drawings) is not first
