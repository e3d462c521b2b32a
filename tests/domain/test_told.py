from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from briefing_app.domain.codes import FactKind, Grade, MoneyStatus, Qualifier, SourceRank
from briefing_app.domain.fact import Citation, Decision, Fact, Measure, Unit, Value
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.domain.source import Source
from briefing_app.domain.stated import StatedValue, freeze_value
from briefing_app.domain.told import Aftermath, ChangedSince, changed_since, same_meaning

JOBS = Unit(id=3, uuid="u" * 36, key="jobs", plural={"nl": "banen"})
SOURCES = {
    1: Source(id=1, uuid="s1", key="letter", title="Letter", rank=SourceRank.OFFICIAL),
    2: Source(id=2, uuid="s2", key="update", title="Update", rank=SourceRank.OFFICIAL),
}


def amount(number: str, *, row: int = 1, as_of: str = "", source: int = 1) -> Value:
    return Value(
        id=row,
        uuid=f"v{row}",
        measure=Measure(kind=FactKind.AMOUNT, low=Decimal(number), currency="EUR"),
        as_of=Moment.parse(as_of) if as_of else None,
        citations=(Citation(source_id=source, page="3"),),
    )


def fact(*values: Value) -> Fact:
    return Fact(id=1, uuid="f", key="budget", kind=FactKind.AMOUNT, values=values)


def decision(value: int) -> Decision:
    decided_at = dt.datetime(2026, 5, 1, tzinfo=dt.UTC)
    return Decision(
        value_id=value, reason="The bank said so", decided_by="A", decided_at=decided_at
    )


def told(value: Value) -> StatedValue:
    return freeze_value(fact(value), value, SOURCES, {"nl": ("€ 70 miljoen",)})


def after(value: Value, now: Fact | None) -> tuple[ChangedSince, ...]:
    facts = {} if now is None else {now.uuid: now}
    return changed_since([told(value)], facts, SOURCES)


def test_value_that_still_holds_is_not_listed() -> None:
    value = amount("70000000")
    assert after(value, fact(value)) == ()


def test_other_spelling_of_the_same_number_is_no_change() -> None:
    assert after(amount("70000000"), fact(amount("70000000.0"))) == ()


def test_other_source_or_date_of_the_same_number_is_no_change() -> None:
    assert after(amount("70000000"), fact(amount("70000000", as_of="2026-05", source=2))) == ()


def test_changed_number_is_listed_with_what_holds() -> None:
    (one,) = after(amount("70000000"), fact(amount("75000000")))
    assert (one.kind, one.grade) == (Aftermath.CHANGED, Grade.CONTRADICTION)
    assert one.now == amount("75000000")
    assert one.stated.frozen.measure == amount("70000000").measure


def test_newer_value_supersedes_and_its_source_is_the_reason() -> None:
    old = amount("70000000", as_of="2026-01")
    new = amount("75000000", row=2, as_of="2026-04", source=2)
    (one,) = after(old, fact(old, new))
    assert (one.kind, one.grade) == (Aftermath.SUPERSEDED, Grade.SUPERSEDED)
    assert [source.key for source in one.sources] == ["update"]


def test_reason_of_a_decision_is_kept() -> None:
    old, new = amount("70000000"), amount("75000000", row=2)
    (one,) = after(old, replace(fact(old, new), decision=decision(2)))
    assert (one.kind, one.why, one.now) == (Aftermath.DECIDED, "The bank said so", new)


def test_fact_that_became_disputed_is_listed_though_its_value_holds() -> None:
    old, other = amount("70000000"), amount("75000000", row=2)
    (one,) = after(old, fact(old, other))
    assert (one.kind, one.now) == (Aftermath.DISPUTED, old)
    assert not one.is_replaced


def disclosed(value: Value, *others: Value) -> StatedValue:
    """Return a value as it is stated while others contradict it."""
    return freeze_value(fact(value, *others), value, SOURCES, {}, (value, *others))


def test_dispute_that_was_there_when_it_was_stated_is_no_change() -> None:
    old, other = amount("70000000"), amount("75000000", row=2)
    facts = {"f": fact(old, other)}
    assert changed_since([disclosed(old, other)], facts, SOURCES) == ()


def test_dispute_with_another_value_than_before_is_listed() -> None:
    old, other, third = amount("70000000"), amount("75000000", row=2), amount("9", row=3)
    for facts in (fact(old, other, third), fact(old, amount("80000000", row=2))):
        (one,) = changed_since([disclosed(old, other)], {"f": facts}, SOURCES)
        assert one.kind is Aftermath.DISPUTED


def test_dispute_that_was_disclosed_and_is_decided_as_stated_is_no_change() -> None:
    old, other = amount("70000000"), amount("75000000", row=2)
    decided = replace(fact(old, other), decision=decision(1))
    assert changed_since([disclosed(old, other)], {"f": decided}, SOURCES) == ()
    otherwise = replace(fact(old, other), decision=decision(2))
    (one,) = changed_since([disclosed(old, other)], {"f": otherwise}, SOURCES)
    assert (one.kind, one.now) == (Aftermath.DECIDED, other)


def test_dispute_that_was_disclosed_may_be_weighed_otherwise_by_a_better_source() -> None:
    old, other = amount("70000000", source=3), amount("75000000", row=2)
    weights = {**SOURCES, 3: Source(id=3, uuid="s3", key="p", title="P", rank=SourceRank.PRESS)}
    (one,) = changed_since([disclosed(old, other)], {"f": fact(old, other)}, weights)
    assert (one.kind, one.now) == (Aftermath.OUTWEIGHED, other)


def test_value_that_a_better_source_says_more_exactly_is_no_newer_one() -> None:
    about = amount("70000000", source=3)
    assert about.measure is not None
    about = replace(about, measure=replace(about.measure, qualifier=Qualifier.NEARLY))
    exact = amount("69800000", row=2)
    weights = {**SOURCES, 3: Source(id=3, uuid="s3", key="p", title="P", rank=SourceRank.PRESS)}
    (one,) = changed_since([told(about)], {"f": fact(about, exact)}, weights)
    assert (one.kind, one.grade) == (Aftermath.OUTWEIGHED, Grade.COMPATIBLE)


def test_value_that_was_taken_out_while_another_holds_is_withdrawn() -> None:
    (one,) = after(amount("70000000"), fact(amount("75000000", row=2)))
    assert (one.kind, one.is_replaced) == (Aftermath.WITHDRAWN, True)


def test_value_that_was_entered_anew_is_the_same() -> None:
    assert after(amount("70000000"), fact(amount("70000000", row=2))) == ()


@pytest.mark.parametrize("now", [None, fact()])
def test_fact_that_is_gone_or_empty_is_listed(now: Fact | None) -> None:
    (one,) = after(amount("70000000"), now)
    assert (one.kind, one.now) == (Aftermath.REMOVED, None)


def test_status_of_money_is_part_of_the_meaning() -> None:
    asked = replace(amount("1"), money_status=MoneyStatus.REQUESTED)
    assert not same_meaning(asked, replace(asked, money_status=MoneyStatus.GRANTED))


def test_qualifier_and_unit_are_part_of_the_meaning() -> None:
    jobs = Value(measure=Measure(kind=FactKind.COUNT, low=Decimal(20), unit=JOBS))
    assert jobs.measure is not None
    about = replace(jobs, measure=replace(jobs.measure, qualifier=Qualifier.ABOUT))
    other = replace(jobs, measure=replace(jobs.measure, unit=replace(JOBS, uuid="x" * 36)))
    renamed = replace(jobs, measure=replace(jobs.measure, unit=replace(JOBS, plural={"nl": "b"})))
    assert not same_meaning(jobs, about)
    assert not same_meaning(jobs, other)
    assert same_meaning(jobs, renamed)


def test_text_is_compared_in_shared_languages_without_its_spaces() -> None:
    text = Value(texts={"nl": "Het Rijk betaalt", "fr": "L’État paie"})
    assert same_meaning(text, Value(texts={"nl": "Het  Rijk betaalt ", "en": "The State pays"}))
    assert not same_meaning(text, Value(texts={"nl": "Het Rijk betaalt niet"}))
    assert not same_meaning(text, Value(texts={"en": "The State pays"}))


def test_frozen_value_has_sources_with_their_place_and_no_notes() -> None:
    source = replace(SOURCES[1], published=PartialDate.parse("2026-02-03"), note="private")
    value = replace(amount("1"), note="private")
    stated = freeze_value(fact(value), value, {1: source}, {"nl": ("€ 1",)})
    (kept,) = stated.sources
    assert (kept.key, kept.page, str(kept.published)) == ("letter", "3", "2026-02-03")
    assert "private" not in repr(stated)


def test_source_that_is_not_given_is_not_frozen() -> None:
    value = amount("1", source=2)
    assert freeze_value(fact(value), value, {1: SOURCES[1]}, {}).sources == ()
