from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.chart import ChartFact
from briefing_app.domain.codes import (
    BriefingKind,
    ChartKind,
    Disclosure,
    FactKind,
    FactState,
    MoneyStatus,
    PassageKind,
    Qualifier,
    Recurrence,
    SourceRank,
)
from briefing_app.domain.fact import Citation, Measure, Value
from briefing_app.domain.moment import Moment
from briefing_app.errors import NotFound, UserError
from tests.session.helpers import NOON, add_amount, add_source, amount

if TYPE_CHECKING:
    from briefing_app.session import Session

SERIES = Measure(kind=FactKind.AMOUNT, series=((2026, Decimal(1)),), currency="EUR")


def test_value_is_read_as_it_was_written(session: Session) -> None:
    source = add_source(session, "krant")
    unit = session.units.get(session.units.add({"nl": "baan"}, {"nl": "banen"}))
    values = {
        FactKind.AMOUNT: Value(
            measure=Measure(
                kind=FactKind.AMOUNT, low=Decimal("-1.5"), high=Decimal(3), currency="EUR",
                qualifier=Qualifier.AT_MOST,
            ),
            as_of=Moment.parse("2026-Q2/2027"), money_status=MoneyStatus.GRANTED,
            recurrence=Recurrence.STRUCTURAL, disclosure=Disclosure.INTERNAL, ground="Woo",
            note="n", citations=(Citation(source_id=source, page="3", wording="zoveel"),),
        ),
        FactKind.COUNT: Value(measure=Measure(
            kind=FactKind.COUNT, low=Decimal(500), unit=unit, qualifier=Qualifier.ABOUT)),
        FactKind.PERCENTAGE: Value(measure=Measure(kind=FactKind.PERCENTAGE, low=Decimal("35.5"))),
        FactKind.DATE: Value(measure=Measure(kind=FactKind.DATE, moment=Moment.parse("2026-04"))),
        FactKind.TEXT: Value(texts={"nl": "a", "fr": "b"}),
        FactKind.QUOTATION: Value(
            texts={"nl": "a"}, original_language="nl", speaker="W. Jonker",
            speaker_role={"nl": "voorzitter", "fr": "président"}),
    }  # fmt: skip
    series = Value(measure=Measure(
        kind=FactKind.AMOUNT, currency="EUR",
        series=((2026, Decimal(10)), (2027, Decimal("10.5"))),
    ))  # fmt: skip
    for kind, value in [*values.items(), (FactKind.AMOUNT, series)]:
        fact = session.facts.add(kind, {"nl": kind})
        session.facts.add_value(fact, value)
        [read] = session.facts.get(fact).values
        assert bare(read) == bare(value)


def bare(value: Value) -> Value:
    citations = tuple(replace(each, id=0, uuid="") for each in value.citations)
    return replace(value, id=0, uuid="", citations=citations)


def test_changed_value_keeps_its_row_and_those_of_its_citations(session: Session) -> None:
    source, other = add_source(session, "een"), add_source(session, "twee")
    fact = add_amount(session, "Een")
    row = session.facts.add_value(fact, amount("1", source=source))
    old = session.facts.get(fact).value(row)
    kept = replace(old.citations[0], page="4")
    new = replace(
        amount("2"), citations=(Citation(source_id=other), kept), note="gewijzigd"
    )  # fmt: skip
    session.facts.change_value(row, new)
    read = session.facts.get(fact).value(row)
    assert (read.id, read.uuid) == (old.id, old.uuid)
    assert [citation.source_id for citation in read.citations] == [other, source]
    assert read.citations[1] == kept
    session.facts.change_value(row, replace(read, citations=(read.citations[1],)))
    assert session.facts.get(fact).value(row).citations == (kept,)


def test_series_changes_year_by_year(session: Session) -> None:
    def series(*points: tuple[int, int]) -> Value:
        numbers = tuple((year, Decimal(number)) for year, number in points)
        return Value(measure=Measure(kind=FactKind.AMOUNT, currency="EUR", series=numbers))

    fact = add_amount(session, "Reeks")
    row = session.facts.add_value(fact, series((2026, 1), (2027, 2)))
    session.facts.change_value(row, series((2027, 3), (2028, 4)))
    measure = session.facts.get(fact).value(row).measure
    assert measure is not None
    assert measure.series == ((2027, Decimal(3)), (2028, Decimal(4)))
    session.undo()
    measure = session.facts.get(fact).value(row).measure
    assert measure is not None
    assert measure.series == ((2026, Decimal(1)), (2027, Decimal(2)))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (FactKind.AMOUNT, Value()),
        (FactKind.AMOUNT, Value(measure=Measure(kind=FactKind.AMOUNT, low=Decimal(1)))),
        (FactKind.AMOUNT, Value(measure=Measure(kind=FactKind.COUNT, low=Decimal(1)))),
        (FactKind.AMOUNT, amount("1", currency="euro")),
        (FactKind.AMOUNT, amount("Infinity")),
        (FactKind.AMOUNT, amount("NaN")),
        (FactKind.AMOUNT, amount("1" * 41)),
        (FactKind.COUNT, Value(measure=Measure(
            kind=FactKind.COUNT, low=Decimal(2), high=Decimal(1)))),
        (FactKind.DATE, Value(measure=Measure(kind=FactKind.DATE))),
        (FactKind.TEXT, Value(texts={"nl": " "})),
        (FactKind.AMOUNT, amount("1", source=99)),
    ],
)  # fmt: skip
def test_senseless_value_is_refused_and_leaves_nothing(
    session: Session, kind: FactKind, value: Value
) -> None:
    fact = session.facts.add(kind, {"nl": "Een"})
    label = session.undo_label
    with pytest.raises(UserError):
        session.facts.add_value(fact, value)
    assert session.facts.get(fact).values == ()
    assert session.undo_label == label


def test_key_is_made_from_the_title_and_is_the_only_one(session: Session) -> None:
    titles = ("L’œuvre d’État!", "L’œuvre d’État!", "2026", "…", "", "a" * 200)
    made = [session.facts.add(FactKind.TEXT, {"nl": title}) for title in titles]
    keys = [session.facts.get(fact).key for fact in made]
    assert keys == ["l-oeuvre-d-etat", "l-oeuvre-d-etat-2", "fact-2026", "fact", "fact-2", "a" * 60]


@pytest.mark.parametrize("key", ["", "A", "a b", "1a", "é", "a" * 81, "a_b", "\ud800"])
def test_text_that_is_no_key_is_refused(session: Session, key: str) -> None:
    with pytest.raises(UserError, match="cannot be a key"):
        session.facts.add(FactKind.TEXT, {}, key=key)
    with pytest.raises(NotFound):
        session.facts.by_key(key)


def test_key_taken_is_refused(session: Session) -> None:
    session.facts.add(FactKind.TEXT, {"nl": "Een"}, key="een")
    with pytest.raises(UserError, match="taken"):
        session.facts.add(FactKind.TEXT, {"nl": "Twee"}, key="een")


def test_decision_needs_a_reason_and_a_value_of_the_fact(session: Session) -> None:
    fact = add_amount(session, "Een", "1", "2")
    other = session.facts.get(add_amount(session, "Ander", "3")).values[0].id
    value = session.facts.get(fact).values[1].id
    with pytest.raises(UserError, match="reason"):
        session.facts.decide(fact, value, " \n")
    with pytest.raises(UserError, match="not one of this fact"):
        session.facts.decide(fact, other, "Omdat")
    session.facts.decide(fact, value, "Omdat")
    decision = session.facts.get(fact).decision
    assert decision is not None
    assert (decision.value_id, decision.reason) == (value, "Omdat")
    assert (decision.decided_by, decision.decided_at) == ("Ann", NOON)
    session.facts.decide(fact, session.facts.get(fact).values[0].id, "Toch niet")
    session.facts.withdraw_decision(fact)
    assert session.facts.get(fact).decision is None


def test_removing_the_decided_value_removes_the_decision_and_undo_brings_both_back(
    session: Session,
) -> None:
    fact = add_amount(session, "Een", "1", "2")
    value = session.facts.get(fact).values[0].id
    session.facts.decide(fact, value, "Omdat")
    before = session.facts.get(fact)
    session.facts.remove_value(value)
    assert session.facts.get(fact).decision is None
    session.undo()
    assert session.facts.get(fact) == before


def test_disputed_fact_cannot_be_verified(session: Session) -> None:
    fact = add_amount(session, "Een", "1", "2")
    with pytest.raises(UserError, match="contradict"):
        session.facts.verify(fact)
    with pytest.raises(UserError, match="nothing to verify"):
        session.facts.verify(add_amount(session, "Leeg"))


def test_verification_ends_when_what_was_verified_changes(session: Session) -> None:
    fact = add_amount(session, "Een", "1")
    value = session.facts.get(fact).values[0]
    session.facts.verify(fact)
    assert session.facts.get(fact).verified_by == "Ann"
    session.facts.change_value(value.id, replace(value, note="terzijde"))
    assert session.facts.get(fact).verified_at == NOON
    session.facts.change_value(value.id, amount("2"))
    assert session.facts.get(fact).verified_at is None
    session.undo()
    assert session.facts.get(fact).verified_at == NOON
    session.facts.unverify(fact)
    assert session.facts.get(fact).verified_by is None


def test_fact_is_never_a_part_of_itself(session: Session) -> None:
    a, b, c = (add_amount(session, name) for name in "abc")
    session.facts.set_parts(a, [b, c])
    session.facts.set_parts(b, [c])
    assert session.facts.parts(a) == (b, c)
    assert session.facts.get(c).part_of == (a, b)
    for whole, parts in ((c, [a]), (c, [b]), (a, [a]), (b, [a])):
        with pytest.raises(UserError, match="part of itself"):
            session.facts.set_parts(whole, parts)
    session.facts.set_parts(a, [c, b])
    assert session.facts.parts(a) == (c, b)
    session.facts.set_parts(a, [])
    assert session.facts.get(c).part_of == (b,)


def test_a_ratio_is_of_two_facts_that_can_be_divided(session: Session) -> None:
    rate, amount, other = (add_amount(session, name) for name in "abc")
    people = session.facts.add(FactKind.COUNT, {"nl": "Inwoners"})
    share = session.facts.add(FactKind.PERCENTAGE, {"nl": "Aandeel"})
    session.facts.set_ratio(rate, amount, people)
    session.facts.set_ratio(share, amount, other)
    assert session.facts.get(rate).ratio == (amount, people)
    assert session.facts.get(share).ratio == (amount, other)
    for one, numerator, denominator in (
        (rate, amount, amount), (rate, rate, people), (rate, amount, other), (share, amount, people)
    ):  # fmt: skip
        with pytest.raises(UserError):
            session.facts.set_ratio(one, numerator, denominator)
    session.facts.set_ratio(rate, None, None)
    assert session.facts.get(rate).ratio is None
    session.undo()
    assert session.facts.get(rate).ratio == (amount, people)


def test_dates_are_put_in_order_and_never_in_a_circle(session: Session) -> None:
    a, b, c = (session.facts.add(FactKind.DATE, {"nl": name}) for name in "abc")
    session.facts.put_before(a, b)
    session.facts.put_before(b, c)
    assert session.facts.get(b).after == (a,)
    assert session.facts.later(b) == (c,)
    for earlier, later in ((c, a), (b, a), (a, a)):
        with pytest.raises(UserError, match="before itself"):
            session.facts.put_before(earlier, later)
    with pytest.raises(UserError, match="Only dates"):
        session.facts.put_before(add_amount(session), c)
    label = session.undo_label
    session.facts.put_before(a, b)
    assert session.undo_label == label
    session.facts.release(b, c)
    session.facts.put_before(c, a)
    assert list(session.facts.related(b)) == [b, a, c]
    session.undo()
    session.undo()
    assert session.facts.get(c).after == (b,)
    session.facts.remove(b)
    assert session.facts.get(c).after == ()


def test_kind_of_a_fact_with_values_stays(session: Session) -> None:
    fact = add_amount(session, "Een")
    session.facts.change(fact, kind=FactKind.COUNT, topic="geld", title={"fr": "Un"})
    changed = session.facts.get(fact)
    assert (changed.kind, changed.topic, changed.title) == (FactKind.COUNT, "geld", {"fr": "Un"})
    session.facts.add_value(fact, Value(measure=Measure(kind=FactKind.COUNT, low=Decimal(1))))
    with pytest.raises(UserError, match="keeps its kind"):
        session.facts.change(fact, kind=FactKind.AMOUNT)
    with pytest.raises(TypeError):
        session.facts.change(fact, key="anders")


def test_row_of_the_register_says_what_a_list_shows(session: Session) -> None:
    press = add_source(session, "krant", SourceRank.PRESS)
    official = add_source(session, "brief", SourceRank.OFFICIAL)
    fact = add_amount(session, "Een")
    session.facts.add_value(fact, amount("5", "2025", press))
    session.facts.add_value(fact, amount("7", "2025", official))
    chart = session.charts.add(ChartKind.BAR, {"nl": "g"}, facts=[ChartFact(fact_id=fact)])
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    section = session.briefings.add_section(briefing, {"nl": "Kop"})
    named = session.briefings.add_passage(
        section, texts={"nl": "{{fact:een}} {{fact:een|short}}", "fr": "{{fact:een}}"}
    )
    shown = session.briefings.add_passage(section, PassageKind.CHART, chart_id=chart)
    tile = session.briefings.add_passage(section, PassageKind.HEADLINE, fact_ids=[fact])
    session.briefings.add_passage(section, texts={"nl": "niets"})
    [row] = session.facts.rows()
    assert (row.key, row.state, row.used_in) == ("een", FactState.DISPUTED, 3)
    assert row.source_numbers == (1, 2)
    assert row.current is not None
    assert row.current.measure is not None
    assert row.current.measure.low == 7
    uses = session.facts.used_in(fact)
    assert [use.passage_uuid for use in uses] == [
        session.briefings.passage(passage).uuid for passage in (named, shown, tile)
    ]
    assert uses[0].title == {"nl": "Nota"}


def test_register_shows_the_new_name_of_a_unit(session: Session) -> None:
    unit = session.units.add({"nl": "baan"}, {"nl": "banen"})
    fact = session.facts.add(FactKind.COUNT, {"nl": "Werk"})
    measure = Measure(kind=FactKind.COUNT, low=Decimal(5), unit=session.units.get(unit))
    session.facts.add_value(fact, Value(measure=measure))
    session.facts.rows()
    session.units.write(unit, "plural", "nl", "arbeidsplaatsen")
    value = session.facts.rows()[0].current
    assert value is not None
    assert value.measure is not None
    assert value.measure.unit == session.units.get(unit)


@pytest.mark.parametrize(
    "measure",
    [
        Measure(kind=FactKind.AMOUNT, low=Decimal(1), currency="eur"),
        Measure(kind=FactKind.AMOUNT, low=Decimal(1), series=((2026, Decimal(1)),), currency="EUR"),
        Measure(
            kind=FactKind.AMOUNT, high=Decimal(1), series=((2026, Decimal(1)),), currency="EUR"
        ),
        Measure(kind=FactKind.AMOUNT, series=((0, Decimal(1)),), currency="EUR"),
        Measure(kind=FactKind.AMOUNT, series=((2026, Decimal(1)),) * 2, currency="EUR"),
    ],
)
def test_value_that_no_fact_can_have_is_refused_in_a_sentence(
    session: Session, measure: Measure
) -> None:
    fact = add_amount(session, "Een")
    with pytest.raises(UserError):
        session.facts.add_value(fact, Value(measure=measure))


def test_changing_what_the_decided_value_says_withdraws_the_decision(session: Session) -> None:
    fact = add_amount(session, "Een", "1", "2")
    chosen = session.facts.get(fact).values[1]
    session.facts.decide(fact, chosen.id, "Omdat")
    session.facts.change_value(chosen.id, replace(chosen, note="gezien"))
    session.facts.change_value(session.facts.get(fact).values[0].id, amount("3"))
    assert session.facts.get(fact).decision is not None
    session.facts.change_value(chosen.id, amount("20"))
    assert session.facts.get(fact).decision is None
    session.undo()
    assert session.facts.get(fact).decision is not None


def test_register_follows_every_kind_of_change(session: Session) -> None:
    source = add_source(session, "krant")
    first, second = add_amount(session, "Een"), add_amount(session, "Twee")
    session.facts.rows()
    session.facts.add_value(first, amount("1", source=source))
    session.facts.remove(first)
    assert [row.id for row in session.facts.rows()] == [second]
    session.undo()
    assert [row.id for row in session.facts.rows()] == [first, second]
    assert session.facts.rows()[0].source_numbers == (1,)
    before = add_source(session, "later")
    session.sources.remove(source)
    assert session.facts.rows()[0].source_numbers == ()
    assert session.sources.number(before) == 1


def test_facts_that_do_not_agree_with_what_they_are_related_to_are_told(session: Session) -> None:
    whole, part, other = (
        add_amount(session, name, number)
        for name, number in (("geheel", "100"), ("deel", "60"), ("rest", "40"))
    )
    session.facts.set_parts(whole, [part, other])
    first, then = (session.facts.add(FactKind.DATE, {"nl": name}) for name in "ab")
    for fact, year in ((first, "2027"), (then, "2026")):
        moment = Measure(kind=FactKind.DATE, moment=Moment.parse(year))
        session.facts.add_value(fact, Value(measure=moment))
    assert session.facts.broken_relations() == []
    session.facts.put_before(first, then)
    add = session.facts.get(other).values[0]
    session.facts.change_value(add.id, amount("80"))
    assert [fact.id for fact in session.facts.broken_relations()] == [whole, then]
