"""Sums, ratios and orders of facts: what agrees, what rounding explains, what cannot be."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.adding_up import Fit, sum_of
from briefing_app.domain.codes import FactKind, Qualifier
from briefing_app.domain.fact import Fact, Measure, Value
from briefing_app.domain.moment import Moment
from briefing_app.domain.order import in_order, other_values_broken, successions
from briefing_app.domain.ratio import Ratio, ratio_of, ratios, terms_off

ABOUT, AT_MOST, AT_LEAST = Qualifier.ABOUT, Qualifier.AT_MOST, Qualifier.AT_LEAST


def euros(number: str, qualifier: Qualifier = Qualifier.EXACTLY) -> Measure:
    return Measure(
        kind=FactKind.AMOUNT, low=Decimal(number), currency="EUR", qualifier=qualifier
    )  # fmt: skip


def count(low: str, high: str | None = None, qualifier: Qualifier = Qualifier.EXACTLY) -> Measure:
    end = None if high is None else Decimal(high)
    return Measure(kind=FactKind.COUNT, low=Decimal(low), high=end, qualifier=qualifier)


def percent(number: str, qualifier: Qualifier = Qualifier.EXACTLY) -> Measure:
    return Measure(kind=FactKind.PERCENTAGE, low=Decimal(number), qualifier=qualifier)


def made_of(number: int, *measures: Measure, **more: object) -> Fact:
    values = tuple(Value(id=10 * number + n, measure=each) for n, each in enumerate(measures))
    return Fact(id=number, key=f"f{number}", kind=measures[0].kind, values=values, **more)  # type: ignore[arg-type]


def divided(own: Measure, numerator: Measure, denominator: Measure) -> Ratio | None:
    facts = [made_of(1, own, ratio=(2, 3)), made_of(2, numerator), made_of(3, denominator)]
    return ratio_of(facts[0], {fact.id: fact for fact in facts}, {})


@pytest.mark.parametrize(
    ("own", "numerator", "denominator", "fit"),
    [
        (percent("35"), euros("70000000"), euros("200000000"), Fit.EXACT),
        (percent("34.9"), euros("70000000"), euros("200000000"), Fit.ROUNDED),
        (percent("50"), euros("70000000"), euros("200000000"), Fit.OFF),
        (percent("50", ABOUT), euros("97000000"), euros("200000000"), Fit.EXACT),
        (percent("50", AT_MOST), euros("70000000"), euros("200000000"), Fit.EXACT),
        (percent("30", AT_MOST), euros("70000000"), euros("200000000"), Fit.OFF),
        (percent("5"), euros("53000"), euros("1000000"), Fit.EXACT),
        (percent("62.5"), count("25"), count("40"), Fit.EXACT),
        (euros("340"), euros("34000000", ABOUT), count("98765"), Fit.EXACT),
        (euros("340"), euros("41000000"), count("98765"), Fit.OFF),
        (euros("140000"), euros("70000000"), count("500"), Fit.EXACT),
        (euros("140000"), euros("70000000"), count("400", "500"), Fit.EXACT),
        (euros("140000"), euros("70000000"), count("550", "600"), Fit.OFF),
        (euros("150000", AT_MOST), euros("70000000"), count("500"), Fit.EXACT),
        (euros("150000", AT_LEAST), euros("70000000"), count("500"), Fit.OFF),
        (euros("-140000"), euros("-70000000"), count("500"), Fit.EXACT),
        (count("12"), count("1230"), count("100"), Fit.EXACT),
        (count("12"), count("1270"), count("100"), Fit.ROUNDED),
        (count("12"), count("1500"), count("100"), Fit.OFF),
        (count("3"), euros("6000000"), euros("2000000"), Fit.EXACT),
        (euros("9"), euros("70"), count("10", qualifier=AT_MOST), Fit.ROUNDED),
        (euros("5"), euros("70"), count("10", qualifier=AT_MOST), Fit.OFF),
        (percent("0"), count("0"), count("40"), Fit.EXACT),
    ],
)
def test_a_ratio_agrees_is_rounded_or_is_off(
    own: Measure, numerator: Measure, denominator: Measure, fit: Fit
) -> None:
    made = divided(own, numerator, denominator)
    assert made is not None
    assert made.fit is fit


@pytest.mark.parametrize(
    ("stated", "times"),
    [("140", "0.001"), ("140000000", "1000"), ("0.14", "0.000001"), ("170000", "1")],
)
def test_a_ratio_says_which_unit_was_misread(stated: str, times: str) -> None:
    made = divided(euros(stated), euros("70000000"), count("500"))
    assert made is not None
    assert (made.fit, made.times) == (Fit.OFF, Decimal(times))


def test_a_ratio_of_nothing_is_off_without_a_unit_that_explains_it() -> None:
    made = divided(euros("140"), euros("0"), count("500"))
    assert made is not None
    assert (made.fit, made.times) == (Fit.OFF, Decimal(1))


def test_a_misread_unit_is_seen_through_the_rounding_of_all_three() -> None:
    made = divided(euros("1.2"), euros("110000"), count("94"))
    assert made is not None
    assert (made.fit, made.times) == (Fit.OFF, Decimal("0.001"))


@pytest.mark.parametrize(
    ("own", "numerator", "denominator"),
    [
        (euros("5"), euros("70"), count("0")),
        (euros("5"), euros("70"), euros("10")),
        (percent("5"), euros("70"), count("10")),
        (
            percent("5"),
            euros("70"),
            Measure(kind=FactKind.AMOUNT, low=Decimal(9), currency="USD"),
        ),
        (
            Measure(kind=FactKind.AMOUNT, series=((2025, Decimal(1)),), currency="EUR"),
            euros("70"),
            count("10"),
        ),
    ],
)
def test_what_nobody_can_divide_is_left_alone(
    own: Measure, numerator: Measure, denominator: Measure
) -> None:
    assert divided(own, numerator, denominator) is None


def test_a_ratio_of_facts_without_values_or_that_are_gone_is_left_alone() -> None:
    own, term = made_of(1, percent("35"), ratio=(2, 3)), made_of(2, euros("70"))
    assert ratios([own, term], {}) == []
    empty = Fact(id=3, key="f3", kind=FactKind.AMOUNT)
    assert ratios([own, term, empty], {}) == []


@given(
    st.integers(1, 10**9), st.integers(1, 10**6), st.integers(0, 3),
    st.sampled_from([Qualifier.EXACTLY, ABOUT]),
)  # fmt: skip
def test_a_quotient_rounded_to_what_it_shows_always_agrees(
    numerator: int, denominator: int, places: int, qualifier: Qualifier
) -> None:
    quotient = round(Decimal(numerator) / denominator, places)
    made = divided(
        euros(f"{quotient:f}", qualifier), euros(str(numerator)), count(str(denominator))
    )
    assert made is not None
    assert made.fit is not Fit.OFF
    assert made.times == 1


def test_a_sum_says_which_part_was_misread() -> None:
    whole = made_of(9, euros("200000000"))
    parts = [made_of(n, euros(number), part_of=(9,)) for n, number in enumerate(
        ("70000000", "70000", "60000000"), 1)]  # fmt: skip
    made = sum_of(whole, parts, {})
    assert made is not None
    assert (made.fit, made.misread) == (Fit.OFF, parts[1])
    made = sum_of(whole, parts[:1], {})
    assert made is not None
    assert (made.fit, made.misread) == (Fit.OFF, None)


def dated(number: int, *moments: str, after: tuple[int, ...] = ()) -> Fact:
    measures = [Measure(kind=FactKind.DATE, moment=Moment.parse(each)) for each in moments]
    return made_of(number, *measures, after=after)


@pytest.mark.parametrize(
    ("first", "then", "holds"),
    [
        ("2025-10-01", "2026-03-01", True),
        ("2026-03-01", "2025-10-01", False),
        ("2026-03-01", "2026-03-01", True),
        ("2026", "2026-Q2", None),
        ("2026-Q3", "2026-Q2", False),
        ("2026-Q2", "2026-Q3", True),
        ("2027", "2026", False),
        ("2026/2030", "2028", None),
        ("2029/2030", "2028", False),
        ("2025-12", "2026", True),
    ],
)
def test_two_dates_are_in_order_only_when_it_is_sure(
    first: str, then: str, *, holds: bool | None
) -> None:
    assert in_order(Moment.parse(first), Moment.parse(then)) is holds
    (found,) = successions([dated(1, first), dated(2, then, after=(1,))], {})
    assert found.holds is holds


def pairs(*facts: Fact) -> list[tuple[int, int, bool | None]]:
    return [(one.earlier.id, one.later.id, one.holds) for one in successions(facts, {})]


def test_an_order_is_broken_through_a_date_that_nobody_knows() -> None:
    unknown = Fact(id=2, key="f2", kind=FactKind.DATE, after=(1,))
    first, last = dated(1, "2027-05"), dated(3, "2026-03", after=(2,))
    assert pairs(first, unknown, last) == [(1, 3, False)]
    assert pairs(first, dated(2, "2026/2028", after=(1,)), last) == [
        (1, 2, None), (1, 3, False), (2, 3, None)
    ]  # fmt: skip


def test_what_is_broken_between_is_not_told_twice() -> None:
    first, then = dated(1, "2027-05"), dated(2, "2026-05", after=(1,))
    assert pairs(first, then, dated(3, "2026-06", after=(2,))) == [(1, 2, False), (2, 3, True)]


def test_a_circle_made_elsewhere_does_not_hang() -> None:
    found = pairs(dated(1, "2026", after=(2,)), dated(2, "2025", after=(1,)))
    assert (1, 2, False) in found


def test_other_values_with_which_an_order_would_not_hold_are_told() -> None:
    first, then = dated(1, "2026-04", "2028"), dated(2, "2027", "2025", after=(1,))
    (one,) = successions([first, then], {})
    assert one.holds is True
    assert [(fact.id, str(value.measure.moment)) for fact, value in other_values_broken(one, {})
            if value.measure] == [(1, "2028"), (2, "2025")]  # fmt: skip


PARTIAL = st.builds(
    lambda year, rest: f"{year}{rest}",
    st.integers(2024, 2028),
    st.sampled_from(["", "-Q1", "-Q3", "-02", "-11", "-06-15"]),
)


@given(st.lists(PARTIAL | st.none(), min_size=2, max_size=6))
def test_an_order_is_told_to_be_broken_just_when_no_days_could_keep_it(
    moments: list[str | None],
) -> None:
    facts = []
    for number, moment in enumerate(moments, 1):
        after = (number - 1,) if number > 1 else ()
        made = dated(number, moment or "2024", after=after)
        facts.append(made if moment else replace(made, values=()))
    latest = dt.date.min  # the earliest day that each can have, one after the other
    can_be = True
    for moment in filter(None, moments):
        known = Moment.parse(moment)
        latest = max(latest, known.first)
        can_be = can_be and latest <= known.last
    found = successions(facts, {})
    assert any(one.holds is False for one in found) is not can_be


def test_other_values_of_its_terms_that_make_a_ratio_off_are_told() -> None:
    share = made_of(1, percent("35"), ratio=(2, 3))
    part, whole = made_of(2, euros("70"), euros("50")), made_of(3, euros("200"), euros("201"))
    made = ratio_of(share, {fact.id: fact for fact in (share, part, whole)}, {})
    assert made is not None
    assert [(term.id, value.id, quotient) for term, value, quotient in terms_off(made, {})] == [
        (2, 21, Decimal(25))
    ]
