"""The frame *Beleidskeuzes uitgelegd* of a letter that states much state money."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from briefing_app.checks.checking import check
from briefing_app.domain.codes import BriefingKind, Country, FactKind, PassageKind, Recurrence
from briefing_app.domain.fact import Measure
from briefing_app.domain.finding import Severity
from tests.compose.builders import briefing, euros, fact, passage, section, snapshot, texts, value

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.finding import Finding

KIND = "policy_choices_not_explained"


def letter(
    measure: Measure,
    *more: Passage,
    heading: str = "Kop",
    recurrence: Recurrence | None = Recurrence.INCIDENTAL,
    kind: BriefingKind = BriefingKind.LETTER,
) -> Snapshot:
    held = fact(1, "state", texts("Rijk", "État"), value(measure, 11, recurrence=recurrence))
    only = section(texts(heading, "Titre"), passage("Het Rijk geeft {{fact:state}}."), *more)
    whole = snapshot(facts={"state": held}, charts={})
    return replace(whole, briefing=briefing(only, kind=kind))


def found(whole: Snapshot) -> list[Finding]:
    return [one for one in check(whole, languages=("nl",)) if one.kind == KIND]


def by_year(*numbers: str) -> Measure:
    years = tuple((2026 + at, Decimal(number)) for at, number in enumerate(numbers))
    return Measure(kind=FactKind.AMOUNT, series=years, currency="EUR")


@pytest.mark.parametrize("measure", [euros("20000000"), by_year("5000000", "21000000")])
def test_a_letter_without_the_frame_is_to_be_looked_at_where_it_states_the_money(
    measure: Measure,
) -> None:
    whole = letter(measure)
    (finding,) = found(whole)
    assert finding.severity is Severity.LOOK_AT
    assert finding.place == whole.briefing.sections[0].passages[0].uuid
    assert finding.message.fields == {"key": "state"}


def test_a_letter_with_the_frame_is_left_alone() -> None:
    words = "**Beleidskeuzes uitgelegd**\n\nDoelstellingen: grip."
    frame = passage(words, kind=PassageKind.FRAME)
    assert found(letter(euros("70000000"), frame)) == []
    assert found(letter(euros("70000000"), heading="Beleidskeuzes uitgelegd")) == []
    assert len(found(letter(euros("70000000"), passage(words)))) == 1


@pytest.mark.parametrize("measure", [euros("19999999"), by_year("19000000", "19000000")])
def test_less_in_each_year_asks_for_no_frame(measure: Measure) -> None:
    assert found(letter(measure)) == []


def test_money_of_others_asks_for_no_frame() -> None:
    assert found(letter(euros("70000000"), recurrence=None)) == []


def test_only_dutch_letters_have_the_frame() -> None:
    whole = letter(euros("70000000"))
    assert found(letter(euros("70000000"), kind=BriefingKind.NOTE)) == []
    assert found(replace(whole, dossier=replace(whole.dossier, country=Country.BE))) == []
