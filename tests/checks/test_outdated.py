"""Numbers that were typed although the fact states another now."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.checks.checking import check
from briefing_app.checks.remembering import CheckMemory
from briefing_app.domain.codes import Disclosure, FactKind, MoneyStatus
from briefing_app.domain.fact import Decision, Measure
from briefing_app.domain.finding import Remedy, Severity
from briefing_app.domain.moment import Moment
from briefing_app.publish import checked_for
from tests.compose.builders import euros, fact, facts, passage, section, snapshot, texts, value

if TYPE_CHECKING:
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.finding import Finding

KIND = "typed_outdated_value"
NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
BRIDGE = texts("kosten van de brug", "coût du pont", "cost of the bridge")


def decided(*numbers: str, **more: object) -> Fact:
    """Return a fact of which the first number was decided for."""
    rows = [value(euros(number), 11) for number in numbers]
    choice = Decision(value_id=rows[0].id, reason="x", decided_by="A", decided_at=NOW)
    return replace(fact(9, "bridge", BRIDGE, *rows, decision=choice), **more)  # type: ignore[arg-type]


def replaced() -> Fact:
    rows = [
        replace(value(Measure(kind=FactKind.DATE, moment=Moment.parse(when)), 11),
                as_of=Moment.parse(as_of))
        for when, as_of in (("2027", "2025-05"), ("2028-Q1", "2025-10"))
    ]  # fmt: skip
    return fact(9, "bridge", texts("brug open", "pont ouvert", "bridge open"), *rows)


def note(nl: str, held: Fact, fr: str = "x") -> Snapshot:
    return snapshot(section(texts("A", "A"), passage(nl, fr)), facts={**facts(), "bridge": held})


def found(nl: str, held: Fact, fr: str = "x") -> list[Finding]:
    return [one for one in check(note(nl, held, fr), languages=("nl", "fr")) if one.kind == KIND]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De brug gaat € 31 miljoen kosten.", "€ 31 miljoen"),
        ("De brug kost ruim € 31 miljoen.", "ruim € 31 miljoen"),
        ("De bouw van de brug: 33,5 miljoen euro.", "33,5 miljoen euro"),
    ],
)
def test_a_typed_value_that_was_decided_against_must_be_fixed(text: str, words: str) -> None:
    (one,) = found(text, decided("45000000", "31000000", "33500000"))
    assert one.severity is Severity.MUST_FIX
    assert one.message.fields == {"words": words, "key": "bridge"}
    assert one.action is not None
    assert one.action.remedy is Remedy.INSERT_REFERENCE
    assert one.action.fields["words"].startswith("{{fact:bridge")
    assert text[int(one.action.fields["start"]) : int(one.action.fields["end"])] == words


def test_it_is_found_in_every_language() -> None:
    (one,) = found("x", decided("45000000", "31000000"), "Le pont coûte 31 millions d’euros.")
    assert one.language == "fr"


@pytest.mark.parametrize(
    "text",
    [
        "De tunnel gaat € 31 miljoen vergen.",  # about something else
        "De brug kost € 45 miljoen.",  # what holds
        "De brug kost {{fact:bridge}}, niet € 31 miljoen.",  # on purpose
        "De brug kost geen € 31 miljoen maar € 45 miljoen.",
        "Hij zei: “De brug kost € 31 miljoen.”",
        "De totale investering in de brug is € 31 miljoen.",  # more about another fact
    ],
)
def test_what_is_about_something_else_or_on_purpose_is_left_alone(text: str) -> None:
    assert found(text, decided("45000000", "31000000")) == []


def test_nothing_else_is_said_of_such_a_figure() -> None:
    whole = note("De brug kost € 46 miljoen.", decided("45000000", "46000000"))
    kinds = [one.kind for one in check(whole, languages=("nl",)) if one.kind.startswith("typed")]
    assert kinds == [KIND]


def test_one_side_of_a_dispute_is_to_be_looked_at() -> None:
    rows = [value(euros(number), 11) for number in ("45000000", "31000000")]
    (one,) = found("De brug kost € 31 miljoen.", fact(9, "bridge", BRIDGE, *rows))
    assert one.severity is Severity.LOOK_AT


@pytest.mark.parametrize("text", ["De brug gaat in 2027 open.", "De brug: 2027."])
def test_a_date_that_was_replaced_is_to_be_looked_at(text: str) -> None:
    (one,) = found(text, replaced())
    assert one.severity is Severity.LOOK_AT


@pytest.mark.parametrize("text", ["In 2027 volgt meer.", "De opening volgt in 2027."])
def test_a_year_of_something_else_is_left_alone(text: str) -> None:
    assert found(text, replaced()) == []


def test_money_of_another_status_and_what_agrees_is_not_outdated() -> None:
    asked = value(euros("31000000"), 11, money_status=MoneyStatus.REQUESTED)
    given = value(euros("45000000"), 11, money_status=MoneyStatus.GRANTED)
    assert (
        found("Voor de brug is € 31 miljoen gevraagd.", fact(9, "bridge", BRIDGE, given, asked))
        == []
    )
    close = decided("45200000", "45000000")
    assert found("De brug kost € 45 miljoen.", close) == []


def test_an_internal_value_is_no_value_of_a_public_briefing() -> None:
    held = decided("45000000", "31000000")
    secret = replace(held.values[1], disclosure=Disclosure.INTERNAL)
    held = replace(held, values=(held.values[0], secret))
    whole = snapshot(section(texts("A", "A"), passage("De brug kost € 31 miljoen.", "x")))
    whole = replace(whole, register=((held, held.values[0]),))
    said = checked_for(whole, ("nl",), NOW, CheckMemory())
    assert [one for one in said if one.kind == KIND] == []


def test_a_literal_question_is_left_alone() -> None:
    whole = note("De brug kost € 31 miljoen.", decided("45000000", "31000000"))
    (only,) = whole.briefing.sections
    asked = replace(only.passages[0], locked=True)
    whole = replace(
        whole, briefing=replace(whole.briefing, sections=(replace(only, passages=(asked,)),))
    )
    assert [one for one in check(whole, languages=("nl",)) if one.kind == KIND] == []
