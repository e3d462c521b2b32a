"""The laws of comparing: our own wording never differs from itself, and a change always shows."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing_app.checks.comparing.comparing import compare
from briefing_app.domain.codes import Country, FactKind, Profile, Qualifier
from briefing_app.domain.fact import Measure
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.language.form import Form
from briefing_app.language.wording import Voice, word
from tests.language.samples import HOUSES, JOBS

FRAMES = {
    "nl": ("Het gaat om {}.", "Wat er komt, is {}."),
    "fr": ("Il s’agit ici de ceci : {}.", "Ce qui est prévu, c’est {}."),
    "en": ("What matters is {}.", "What is planned is {}."),
}
PAIRS = [("nl", "fr"), ("nl", "en"), ("fr", "en"), ("fr", "nl"), ("en", "nl"), ("en", "fr")]

numbers = st.builds(
    lambda digits, exponent: Decimal(digits).scaleb(exponent),
    st.integers(3, 9999),
    st.integers(-2, 8),
)
voices = st.tuples(st.sampled_from(PAIRS), st.sampled_from(Country), st.sampled_from(Profile)).map(
    lambda one: tuple(Voice(language, one[1], one[2]) for language in one[0])
)
forms = st.sampled_from(["", "short"]).map(Form.parse)


@st.composite
def days(draw: st.DrawFn) -> PartialDate:
    day = draw(st.dates(min_value=dt.date(1960, 1, 1), max_value=dt.date(2059, 12, 31)))
    match draw(st.sampled_from(["year", "quarter", "month", "day"])):
        case "year":
            return PartialDate(day.year)
        case "quarter":
            return PartialDate(day.year, quarter=(day.month + 2) // 3)
        case "month":
            return PartialDate(day.year, month=day.month)
    return PartialDate(day.year, month=day.month, day=day.day)


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    kind = draw(st.sampled_from([
        FactKind.AMOUNT, FactKind.COUNT, FactKind.PERCENTAGE, FactKind.DATE
    ]))  # fmt: skip
    if kind is FactKind.DATE:
        start, end = draw(days()), draw(days())
        is_period = draw(st.booleans()) and start.last < end.first
        return Measure(kind=kind, moment=Moment(start, end if is_period else None))
    low, high = sorted([draw(numbers), draw(numbers)])
    return Measure(
        kind=kind,
        low=low,
        high=high if draw(st.booleans()) and low < high else None,
        qualifier=draw(st.sampled_from(Qualifier)),
        currency=draw(st.sampled_from(["EUR", "USD", "GBP"])) if kind is FactKind.AMOUNT else None,
        unit=draw(st.sampled_from([JOBS, HOUSES])) if kind is FactKind.COUNT else None,
    )


def told(facts: list[tuple[Measure, Form]], voice: Voice) -> str:
    frames = FRAMES[voice.language]
    return " ".join(
        frames[at % len(frames)].format(word(fact, voice, form))
        for at, (fact, form) in enumerate(facts)
    )


@settings(deadline=None, max_examples=500)
@given(st.lists(st.tuples(measures(), forms), min_size=1, max_size=3), voices)
def test_texts_made_from_the_same_facts_never_differ(
    facts: list[tuple[Measure, Form]], pair: tuple[Voice, Voice]
) -> None:
    left, right = (told(facts, voice) for voice in pair)

    assert compare(left, right, pair[0].language, pair[1].language) == ()


@settings(deadline=None, max_examples=500)
@given(st.lists(st.tuples(measures(), forms), min_size=1, max_size=3), st.data(), voices)
def test_a_change_of_one_value_always_shows(
    facts: list[tuple[Measure, Form]], data: st.DataObject, pair: tuple[Voice, Voice]
) -> None:
    at = data.draw(st.integers(0, len(facts) - 1))
    fact, form = facts[at]
    other = data.draw(measures())
    if fact.kind is FactKind.DATE:
        assume(other.kind is FactKind.DATE and str(other.moment) != str(fact.moment))
        changed = replace(fact, moment=other.moment)
    else:
        number = data.draw(numbers)
        assume(fact.low is not None and number != fact.low)
        assume(fact.high is None or number < fact.high)
        changed = replace(fact, low=number)
    rest = [*facts[:at], (changed, form), *facts[at + 1 :]]
    assume(all(fact.moment is None for fact, _ in facts) or len(facts) == 1)

    found = compare(told(facts, pair[0]), told(rest, pair[1]), pair[0].language, pair[1].language)

    assert found
