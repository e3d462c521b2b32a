"""What holds for every kind of chart, whatever its facts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.charts.drawing import Drawings
from briefing_app.document.picture import TextMark
from briefing_app.domain.codes import ChartKind, FactKind, Qualifier
from briefing_app.domain.fact import Fact, Measure
from briefing_app.domain.moment import Moment, PartialDate
from tests.charts.builders import FUNDING, JOBS, MILESTONES, SPENDING, draw, fact
from tests.charts.extents import check_extents, texts, words

DRAWINGS = Drawings()
SENTENCE = (
    "Bijdrage van de provincie en van de gemeenten aan de bouw en aan de eerste vijf jaar van "
    "het nieuwe expertisecentrum, afgerond."
)
NOTHING = Measure(kind=FactKind.COUNT, low=Decimal(0))
labels = st.one_of(
    st.integers(1, 120).map(lambda length: SENTENCE[:length].strip()),
    st.text("abcdefghijklmnopqrstuvwxyzéœ ", min_size=1, max_size=120),
    st.integers(1, 120).map(lambda length: "w" * length),
    st.text(min_size=1, max_size=40),
)
numbers = st.one_of(
    st.decimals(-(10**13), 10**13, places=4),
    st.integers(-999, 999).map(Decimal),
    st.integers(-200, 200).map(lambda number: Decimal(number) * 1_000_000),
    st.just(Decimal("0.00001")),
)
qualifiers = st.sampled_from(Qualifier)
partial_dates = st.one_of(
    st.builds(PartialDate, st.integers(1950, 2090)),
    st.builds(PartialDate, st.integers(2020, 2030), quarter=st.integers(1, 4)),
    st.builds(PartialDate, st.integers(2020, 2030), month=st.integers(1, 12)),
    st.builds(
        PartialDate, st.integers(2024, 2028), month=st.integers(1, 12), day=st.integers(1, 28)
    ),
)


@st.composite
def single_measures(draw_from: st.DrawFn) -> Measure:
    low, high = sorted([draw_from(numbers), draw_from(numbers)])
    is_range = draw_from(st.booleans())
    return Measure(
        kind=FactKind.COUNT,
        low=low,
        high=high if is_range else None,
        unit=JOBS,
        qualifier=draw_from(qualifiers),
    )


def positive(measure: Measure) -> Measure:
    ends = sorted(abs(end) for end in (measure.low, measure.high) if end is not None)
    return replace(measure, low=ends[0], high=ends[1] if len(ends) > 1 else None)


@st.composite
def serial_measures(draw_from: st.DrawFn) -> Measure:
    years = draw_from(st.sets(st.integers(1990, 2060), min_size=1, max_size=12))
    series = tuple((year, draw_from(numbers)) for year in sorted(years))
    return Measure(kind=FactKind.COUNT, series=series, unit=JOBS)


@st.composite
def dated_measures(draw_from: st.DrawFn) -> Measure:
    first, second = draw_from(partial_dates), draw_from(partial_dates)
    if not draw_from(st.booleans()):
        return Measure(kind=FactKind.DATE, moment=Moment(first))
    start, end = sorted([first, second], key=lambda date: date.first)
    return Measure(kind=FactKind.DATE, moment=Moment(start, end))


@st.composite
def fact_lists(draw_from: st.DrawFn, measures: st.SearchStrategy[Measure]) -> list[Fact]:
    count = draw_from(st.integers(1, 12))
    return [
        fact(
            number,
            {"nl": draw_from(labels), "fr": draw_from(labels), "en": draw_from(labels)},
            draw_from(measures),
        )
        for number in range(1, count + 1)
    ]


languages = st.sampled_from([("nl",), ("fr",), ("nl", "fr"), ("nl", "en"), ("fr", "en")])
widths = st.sampled_from([484.0, 484.0, 300.0, 229.0])


@settings(deadline=None, max_examples=40)
@given(fact_lists(single_measures()), languages, widths)
def test_bars_fit_on_the_sheet_whatever_they_show(
    facts: list[Fact], codes: tuple[str, ...], width: float
) -> None:
    drawing = draw(ChartKind.BAR, facts, *codes, width=width, drawings=DRAWINGS)
    check_extents(drawing.picture)


@settings(deadline=None, max_examples=40)
@given(fact_lists(single_measures().map(positive)), languages, widths)
def test_parts_of_a_whole_fit_on_the_sheet_whatever_they_show(
    facts: list[Fact], codes: tuple[str, ...], width: float
) -> None:
    drawing = draw(ChartKind.STACKED, facts, *codes, width=width, drawings=DRAWINGS)
    check_extents(drawing.picture)


@settings(deadline=None, max_examples=40)
@given(fact_lists(serial_measures()), languages, widths)
def test_lines_fit_on_the_sheet_whatever_they_show(
    facts: list[Fact], codes: tuple[str, ...], width: float
) -> None:
    drawing = draw(ChartKind.LINE, facts, *codes, width=width, drawings=DRAWINGS)
    check_extents(drawing.picture)


@settings(deadline=None, max_examples=40)
@given(fact_lists(dated_measures()), languages, widths)
def test_timelines_fit_on_the_sheet_whatever_they_show(
    facts: list[Fact], codes: tuple[str, ...], width: float
) -> None:
    drawing = draw(ChartKind.TIMELINE, facts, *codes, width=width, drawings=DRAWINGS)
    check_extents(drawing.picture)


ALL_KINDS = [
    (ChartKind.BAR, FUNDING),
    (ChartKind.STACKED, FUNDING),
    (ChartKind.LINE, SPENDING),
    (ChartKind.TIMELINE, MILESTONES),
    (ChartKind.GROUPED, SPENDING),
    (ChartKind.AREA, SPENDING[:1]),
    (ChartKind.WATERFALL, FUNDING),
    (ChartKind.DOT, FUNDING),
    (ChartKind.TABLE, FUNDING),
    (ChartKind.HEADLINE, FUNDING),
]
LARGE_TYPE = {ChartKind.HEADLINE: 30.0}


@pytest.mark.parametrize(("kind", "facts"), ALL_KINDS)
def test_same_input_gives_an_equal_picture(kind: ChartKind, facts: tuple[Fact, ...]) -> None:
    assert draw(kind, facts).picture == draw(kind, facts).picture


@pytest.mark.parametrize(("kind", "facts"), ALL_KINDS)
def test_text_is_set_between_eight_and_nine_and_a_half_points(
    kind: ChartKind, facts: tuple[Fact, ...]
) -> None:
    largest = LARGE_TYPE.get(kind, 9.5)
    assert all(8 <= mark.size <= largest for mark in texts(draw(kind, facts).picture))


@pytest.mark.parametrize(("kind", "facts"), ALL_KINDS)
def test_each_label_knows_its_language(kind: ChartKind, facts: tuple[Fact, ...]) -> None:
    marks = texts(draw(kind, facts, "nl", "fr").picture)
    for one in facts:
        for code in ("nl", "fr"):
            if one.title["nl"] != one.title["fr"]:
                assert (one.title[code], code) in [(mark.text, mark.language) for mark in marks]


def test_languages_that_say_the_same_say_it_once() -> None:
    shown = words(draw(ChartKind.BAR, FUNDING, "nl", "fr").picture)
    assert shown.count("Nij Begun") == 1
    assert shown.count("60") == 1


def test_numbers_that_differ_between_languages_are_both_shown() -> None:
    facts = [fact(1, {"nl": "a"}, Measure(kind=FactKind.COUNT, low=Decimal("1.5")))]
    shown = words(draw(ChartKind.BAR, facts, "nl", "en").picture)
    assert [text for text in shown if text[0].isdigit()] == ["1,5", "1.5"]


def test_percentages_that_differ_only_in_a_space_are_shown_once() -> None:
    facts = [fact(1, {"nl": "a"}, Measure(kind=FactKind.PERCENTAGE, low=Decimal("35.5")))]
    shown = words(draw(ChartKind.BAR, facts, "nl", "fr").picture)
    assert [text for text in shown if text[0].isdigit()] == ["35,5%"]


def test_second_language_is_muted() -> None:
    marks = {mark.text: mark for mark in texts(draw(ChartKind.BAR, FUNDING, "nl", "fr").picture)}
    assert marks["Rijk"].colour != marks["État"].colour
    assert marks["Rijk"].colour == marks["70"].colour


def test_emphasis_is_more_than_a_colour() -> None:
    drawing = draw(ChartKind.BAR, FUNDING, "nl", emphasis=[3])
    marks = {mark.text: mark for mark in texts(drawing.picture)}
    assert (marks["Rijk"].weight, marks["Nij Begun"].weight) == (400, 600)


def test_markup_of_formulas_is_shown_as_it_was_typed() -> None:
    facts = [fact(1, {"nl": r"$\frac{1}{2}$ & <b>{x}</b> %s"}, NOTHING)]
    shown = words(draw(ChartKind.BAR, facts, "nl").picture)
    assert r"$\frac{1}{2}$ & <b>{x}</b> %s" in shown


def test_label_of_a_hundred_thousand_characters_leaves_room_for_the_chart() -> None:
    facts = [fact(1, {"nl": "woord " * 20_000}, NOTHING)]
    drawing = draw(ChartKind.BAR, facts, "nl")
    assert drawing.picture.height < 120
    assert any(
        isinstance(mark, TextMark) and mark.text.endswith("…") for mark in drawing.picture.marks
    )
    assert len(drawing.rows[0].label["nl"]) == 6 * 20_000 - 1
