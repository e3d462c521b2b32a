from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.codes import (
    Disclosure,
    FactKind,
    FactState,
    Grade,
    MoneyStatus,
    Qualifier,
    SourceRank,
)
from briefing_app.domain.fact import Citation, Decision, Fact, Measure, Value
from briefing_app.domain.moment import Moment
from briefing_app.domain.source import Source
from briefing_app.domain.weighing import (
    contradictions,
    current,
    current_and_state,
    grade,
    on_day,
    public_only,
    state,
)

SOURCES = {
    n: Source(id=n, key=rank.value.replace("_", "-"), title="x", rank=rank)
    for n, rank in enumerate(SourceRank, start=1)
}
OFFICIAL, INVOLVED, PRESS, GENERATED, UNKNOWN = SOURCES


def money(
    low: str, *, id: int = 0, as_of: str | None = None, source: int | None = None,  # noqa: A002
    qualifier: Qualifier = Qualifier.EXACTLY, status: MoneyStatus | None = None,
    high: str | None = None, currency: str = "EUR",
) -> Value:  # fmt: skip
    measure = Measure(
        kind=FactKind.AMOUNT, low=Decimal(low), high=Decimal(high) if high else None,
        currency=currency, qualifier=qualifier,
    )  # fmt: skip
    return Value(
        id=id, measure=measure, as_of=Moment.parse(as_of) if as_of else None,
        money_status=status, citations=(Citation(source_id=source),) if source else (),
    )  # fmt: skip


def date(text: str) -> Value:
    return Value(measure=Measure(kind=FactKind.DATE, moment=Moment.parse(text)))


def fact(*values: Value, decision: Decision | None = None, verified: bool = False) -> Fact:
    at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC) if verified else None
    return Fact(key="f", kind=FactKind.AMOUNT, values=values, decision=decision,
                verified_by="Ann" if verified else None, verified_at=at)  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (money("70000000"), money("70000000"), True),
        (money("71000000"), money("71449000"), True),  # rounded
        (money("70000000"), money("71449000"), False),
        (money("70000000"), money("71000000"), False),
        (money("71500000"), money("71000000"), False),  # half goes up, so 71 is not 71.5
        (money("71500000"), money("72000000"), True),
        (money("200000000"), money("201000000"), True),
        (money("50000000"), money("70000000"), False),
        (money("-71000000"), money("-71449000"), True),
        (money("71"), money("-71"), False),
        (money("0"), money("0"), True),
        (money("0"), money("0.4"), False),
        (money("71000000", qualifier=Qualifier.OVER), money("70000000"), True),
        (money("68000000", qualifier=Qualifier.NEARLY), money("70000000"), False),
        (money("70000000", qualifier=Qualifier.AT_MOST), money("60000000"), True),
        (money("70000000", qualifier=Qualifier.AT_MOST), money("71000000"), False),
        (money("70000000", qualifier=Qualifier.AT_LEAST), money("71000000"), True),
        (money("400", high="500"), money("450"), True),
        (money("400", high="500"), money("501"), False),
        (money("70", currency="USD"), money("70"), False),
    ],
)
def test_numbers_agree_within_rounding_and_qualifier(one: Value, other: Value, agree: bool) -> None:
    wanted = Grade.COMPATIBLE if agree else Grade.CONTRADICTION
    assert grade(FactKind.AMOUNT, one, other, SOURCES) is wanted
    assert grade(FactKind.AMOUNT, other, one, SOURCES) is wanted


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [("2026", "2026-04", True), ("2026-04", "2026-Q2", True), ("2026-04", "2026-05", False),
     ("2027", "2027-12/2028-02", False), ("2027/2028", "2028-01", True)],
)  # fmt: skip
def test_dates_agree_when_one_covers_the_other(one: str, other: str, agree: bool) -> None:
    found = grade(FactKind.DATE, date(one), date(other), SOURCES)
    assert (found is Grade.COMPATIBLE) == agree


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [({"nl": "a"}, {"nl": "a"}, True), ({"nl": "a"}, {"nl": "b"}, False),
     ({"nl": "a"}, {"nl": "a", "fr": "b"}, True), ({"nl": "a"}, {"fr": "a"}, False)],
)  # fmt: skip
def test_texts_agree_in_the_languages_that_both_have(
    one: dict[str, str], other: dict[str, str], agree: bool
) -> None:
    found = grade(FactKind.TEXT, Value(texts=one), Value(texts=other), SOURCES)
    assert (found is Grade.COMPATIBLE) == agree


@pytest.mark.parametrize(
    ("later", "wanted"),
    [
        (money("70", as_of="2025-10", source=OFFICIAL), Grade.SUPERSEDED),
        (money("70", as_of="2025-10", source=PRESS), Grade.SUPERSEDED),
        (money("70", as_of="2025-10", source=UNKNOWN), Grade.CONTRADICTION),  # ranked lower
        (money("70", as_of="2025-10"), Grade.CONTRADICTION),  # no source at all
        (money("70", as_of="2025-06", source=OFFICIAL), Grade.CONTRADICTION),  # same date
        (money("70", as_of="2025-06-20", source=OFFICIAL), Grade.CONTRADICTION),  # when in June?
        (money("70", as_of="2025", source=OFFICIAL), Grade.CONTRADICTION),  # June is in 2025
        (money("70", as_of="2025-07-01", source=OFFICIAL), Grade.SUPERSEDED),
        (money("70", source=OFFICIAL), Grade.CONTRADICTION),  # no date
        (money("70", as_of="2025-10", source=OFFICIAL, status=MoneyStatus.GRANTED),
         Grade.CONTRADICTION),  # another status
        (money("50", as_of="2025-10", source=OFFICIAL), Grade.COMPATIBLE),
    ],
)  # fmt: skip
def test_later_value_of_no_lower_rank_supersedes(later: Value, wanted: Grade) -> None:
    earlier = money("50", as_of="2025-06", source=PRESS)
    assert grade(FactKind.AMOUNT, earlier, later, SOURCES) is wanted
    assert grade(FactKind.AMOUNT, later, earlier, SOURCES) is wanted


def test_proposal_is_of_the_best_rank_then_the_latest_then_the_first_entered() -> None:
    press = money("50", as_of="2025-12", source=PRESS)
    old = money("70", as_of="2025-06", source=OFFICIAL)
    new = money("70", as_of="2025-10", source=OFFICIAL)
    twin = money("70", as_of="2025-10", source=OFFICIAL, id=7)
    assert current(fact(press, old, new), SOURCES) is new
    assert current(fact(new, twin), SOURCES) is new
    assert current(fact(twin, new), SOURCES) is twin
    assert current(fact(), SOURCES) is None


def test_superseded_value_neither_holds_nor_contradicts() -> None:
    old = money("50", as_of="2025-05", source=PRESS)
    new = money("70", as_of="2025-06", source=OFFICIAL)
    undated = money("50", source=PRESS)
    assert current(fact(old, new), SOURCES) is new
    assert state(fact(old, new), SOURCES) is FactState.NOT_VERIFIED
    assert contradictions(fact(old, new, undated), SOURCES) == ((new, undated),)


def test_state_is_one_of_four_and_a_decision_comes_first() -> None:
    one, other = money("50", id=1), money("70", id=2)
    decision = Decision(value_id=1, reason="r", decided_by="a",
                        decided_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))  # fmt: skip
    assert state(fact(one), SOURCES) is FactState.NOT_VERIFIED
    assert state(fact(one, verified=True), SOURCES) is FactState.VERIFIED
    assert state(fact(one, other, verified=True), SOURCES) is FactState.DISPUTED
    decided = fact(one, other, verified=True, decision=decision)
    assert state(decided, SOURCES) is FactState.DECIDED
    assert current(decided, SOURCES) is one


def test_public_export_knows_public_values_only() -> None:
    hidden = Value(disclosure=Disclosure.INTERNAL)
    assert public_only(fact(money("1"), hidden)) == (money("1"),)
    secret = Fact(key="f", kind=FactKind.TEXT, disclosure=Disclosure.INTERNAL, values=(hidden,))
    assert public_only(secret) == ()


VALUES = st.builds(
    money,
    st.sampled_from(["0", "50", "50.4", "70", "71", "71.449"]),
    as_of=st.sampled_from([None, "2025", "2025-06", "2025-Q4", "2026"]),
    source=st.sampled_from([None, *SOURCES]),
    qualifier=st.sampled_from(list(Qualifier)),
    status=st.sampled_from([None, MoneyStatus.GRANTED]),
)


@given(st.lists(VALUES, max_size=4))
def test_order_of_entry_changes_no_state_and_weighing_is_consistent(values: list[Value]) -> None:
    states = {state(fact(*order), SOURCES) for order in permutations(values)}
    assert len(states) == 1
    weighed = fact(*values)
    assert current_and_state(weighed, SOURCES) == (current(weighed, SOURCES), states.pop())
    pairs = contradictions(weighed, SOURCES)
    for one, other in pairs:
        assert grade(FactKind.AMOUNT, one, other, SOURCES) is Grade.CONTRADICTION
    if values:
        assert current(weighed, SOURCES) in values


@given(VALUES, VALUES)
def test_grade_does_not_depend_on_which_value_is_given_first(one: Value, other: Value) -> None:
    forth, back = (grade(FactKind.AMOUNT, *pair, SOURCES) for pair in ((one, other), (other, one)))
    assert forth is back
    assert grade(FactKind.AMOUNT, one, one, SOURCES) is Grade.COMPATIBLE


def test_a_fact_is_weighed_as_of_any_day() -> None:
    early = Value(id=1, measure=_euros(50), as_of=Moment.parse("2025-06"))
    late = Value(id=2, measure=_euros(70), as_of=Moment.parse("2025-10-10"))
    decision = Decision(
        value_id=2, reason="Zo.", decided_by="Ann",
        decided_at=dt.datetime(2026, 1, 12, tzinfo=dt.UTC),
    )  # fmt: skip
    fact = Fact(key="eu", kind=FactKind.AMOUNT, values=(early, late), decision=decision)
    held = [current(on_day(fact, dt.date.fromisoformat(day)), {}) for day in DAYS]
    assert held == [None, early, late, late]
    states = [state(on_day(fact, dt.date.fromisoformat(day)), {}) for day in DAYS]
    assert states[-1] is FactState.DECIDED
    assert FactState.DECIDED not in states[:-1]


DAYS = ("2025-01-01", "2025-09-30", "2025-12-31", "2026-02-01")


def _euros(millions: int) -> Measure:
    return Measure(kind=FactKind.AMOUNT, low=Decimal(millions * 1_000_000), currency="EUR")
