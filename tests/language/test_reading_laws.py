"""The laws of reading: what is written is read back, whatever it is, in whatever voice."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.codes import FactKind, Qualifier
from briefing_app.domain.fact import Measure, Unit
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import Ambiguous, UserError
from briefing_app.language.form import Form
from briefing_app.language.reading import read, read_moment, write
from briefing_app.language.wording import Voice, word, word_moment
from briefing_app.language.wording.figure import decimals_of
from tests.language.samples import EU_VOICES, HEDGES, HOUSES, JOBS, VOICES

TODAY = dt.date(2025, 11, 20)
SQUARE = Unit(
    key="square-metres",
    singular={"nl": "m²", "fr": "m²", "en": "m²"},
    plural={"nl": "m²", "fr": "m²", "en": "m²"},
)
HALF_NAMED = Unit(key="fte", plural={"nl": "fte’s", "fr": "équivalents temps plein"})
METRES = Unit(key="m", singular={"nl": "m"}, plural={"nl": "m"})
UNITS = (JOBS, HOUSES, HEDGES, SQUARE, HALF_NAMED, METRES)

voices = st.sampled_from([*VOICES.values(), *EU_VOICES.values()])
numbers = (
    st.builds(
        # Tuples, because a context would round: a dossier keeps 40 digits.
        lambda sign, digits, places: Decimal((sign, tuple(digits), -places)),
        st.integers(0, 1),
        st.lists(st.integers(0, 9), min_size=1, max_size=28),
        st.integers(0, 10),
    )
    | st.decimals(
        min_value=-(10**16), max_value=10**16, places=10, allow_nan=False, allow_infinity=False
    )
    | st.builds(
        lambda digits, exponent: Decimal(digits).scaleb(exponent),
        st.integers(-99999, 99999),
        st.integers(-10, 15),
    )
)
qualifiers = st.sampled_from(Qualifier)
currencies = st.sampled_from(["EUR", "USD", "GBP", "CHF", "JPY", "CAD", "NOK", "XOF", "NLG"])


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    kind = draw(st.sampled_from([FactKind.AMOUNT, FactKind.COUNT, FactKind.PERCENTAGE]))
    measure = Measure(
        kind=kind,
        qualifier=draw(qualifiers),
        currency=draw(currencies) if kind is FactKind.AMOUNT else None,
        unit=draw(st.none() | st.sampled_from(UNITS)) if kind is FactKind.COUNT else None,
    )
    shape = draw(st.sampled_from(["single", "range", "series"]))
    if shape == "series":
        years = draw(st.lists(st.integers(1000, 9999), min_size=1, max_size=5, unique=True))
        return replace(measure, series=tuple((year, draw(numbers)) for year in sorted(years)))
    ends = sorted([draw(numbers), draw(numbers)])
    if shape == "range" and ends[0] < ends[1]:
        return replace(measure, low=ends[0], high=ends[1])
    return replace(measure, low=ends[0])


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(st.dates())
    match draw(st.sampled_from(["year", "quarter", "month", "day"])):
        case "year":
            return PartialDate(day.year)
        case "quarter":
            return PartialDate(day.year, quarter=(day.month + 2) // 3)
        case "month":
            return PartialDate(day.year, month=day.month)
    return PartialDate(day.year, month=day.month, day=day.day)


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    start = draw(partial_dates())
    near = draw(st.booleans())
    end = draw(partial_dates())
    if near:
        day = min(end.day, 28) if end.day is not None and end.month == 2 else end.day
        end = replace(end, year=start.year, day=day)
    if draw(st.booleans()) and end.last >= start.first:
        return Moment(start, end)
    return Moment(start)


@settings(deadline=None, max_examples=600)
@given(measures(), voices)
def test_what_is_written_for_a_field_is_read_back(measure: Measure, voice: Voice) -> None:
    text = write(measure, voice)
    assert read(text, measure.kind, voice, units=UNITS, today=TODAY, currency="SEK") == measure


@settings(deadline=None, max_examples=600)
@given(measures(), voices)
def test_what_is_worded_is_read_back_or_asked(measure: Measure, voice: Voice) -> None:
    """A wording is only asked about when three decimals look like thousands, or the reverse."""
    text = word(measure, voice)
    found = _attempt(text, measure.kind, voice)
    if not isinstance(found, Ambiguous):
        assert found == measure
        return
    assert measure in found.readings
    assert write(measure, voice) != text
    numbers_in = [measure.low, measure.high, *(number for _, number in measure.series)]
    assert any(number is not None and _is_doubtful(number, measure) for number in numbers_in)


def _attempt(text: str, kind: FactKind, voice: Voice) -> Measure | UserError:
    try:
        return read(text, kind, voice, units=UNITS, today=TODAY)
    except UserError as refusal:
        return refusal


def _is_doubtful(number: Decimal, measure: Measure) -> bool:
    if measure.kind is FactKind.PERCENTAGE:
        return abs(number) >= 1000
    return decimals_of(number) == 3


@settings(deadline=None, max_examples=600)
@given(moments(), voices)
def test_every_moment_is_read_back(moment: Moment, voice: Voice) -> None:
    measure = Measure(kind=FactKind.DATE, moment=moment)
    for text in (write(measure, voice), word(measure, voice), str(moment)):
        assert read_moment(text, voice, today=TODAY) == moment


@settings(deadline=None, max_examples=300)
@given(moments(), voices)
def test_moments_are_read_back_in_their_other_forms(moment: Moment, voice: Voice) -> None:
    for form in ("short", "in", "in|cap", "de"):
        text = word_moment(moment, voice, Form.parse(form))
        assert read_moment(text, voice, today=TODAY) == moment


@settings(deadline=None, max_examples=400)
@given(st.text(max_size=60), st.sampled_from(FactKind), voices)
def test_any_text_is_read_or_refused_with_a_sentence(
    text: str, kind: FactKind, voice: Voice
) -> None:
    if kind in {FactKind.TEXT, FactKind.QUOTATION}:
        return
    found = _attempt(text, kind, voice)
    if isinstance(found, UserError):
        assert found.what.text.format(**found.what.fields)
        assert found.todo.text.format(**found.todo.fields)
    else:
        assert _attempt(write(found, voice), kind, voice) == found


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "1 " * 50_000,
        "1 234 " * 16_000,
        "1.1" * 33_000,
        "1.1" * 2_600,
        "-" * 100_000,
        "-" * 7_999,
        "a1" * 3_999,
        "en 2026 " * 990,
        "2026: 1;" * 990,
        "\u0301\u0323" * 3_999,
        "d'" * 3_999,
        "tot " * 1_999,
        "é" * 100_000,
    ],
    ids=lambda text: f"{text[:8]}x{len(text)}",
)
def test_long_texts_are_refused_without_effort(text: str) -> None:
    for kind in (FactKind.AMOUNT, FactKind.COUNT, FactKind.DATE):
        with pytest.raises(UserError):
            read(text, kind, VOICES["nl-NL"], units=UNITS, today=TODAY)
