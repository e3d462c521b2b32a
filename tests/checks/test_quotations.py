"""Words that were never said, in facts and in texts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.checks.quotations import (
    against_sources,
    differs_from_source,
    of_passage,
    quotations_of,
    quoted_in,
)
from briefing_app.checks.surroundings import Surroundings, stated_in
from briefing_app.domain.codes import FactKind, PassageKind
from briefing_app.domain.fact import Citation, Value
from briefing_app.domain.finding import Severity
from tests.compose.builders import passage, section, snapshot, texts

if TYPE_CHECKING:
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.finding import Finding

SAID = "Zo houden we grip op AI."


def said(text: str, *wordings: str) -> Value:
    citations = tuple(Citation(source_id=1, wording=one) for one in wordings)
    return Value(texts={"nl": text}, original_language="nl", citations=citations)


def found(whole: Snapshot) -> list[Finding]:
    passages = [one for section in whole.briefing.sections for one in section.passages]
    stated = tuple(stated_in(whole, ("nl",)))
    around = Surroundings(whole, ("nl",), {}, stated, (), quotations=quotations_of(whole))
    return [
        *against_sources(around),
        *(each for one in passages for each in of_passage(one, around)),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hij zei: “Dat is goed.”", ["Dat is goed."]),
        ("Il dit\u202f: «\u202fC’est bien.\u202f»", ["C’est bien."]),
        ("Hij zei ‘dat is 't’ en ging", ["dat is 't"]),
        ("„Alles goed” zei zij", ["Alles goed"]),
        ('He said "fine" twice, "fine".', ["fine", "fine"]),
        ("d’une part l’eau", []),
    ],
)
def test_what_stands_in_quotation_marks_is_found(text: str, found: list[str]) -> None:
    quoted = list(quoted_in(text))
    assert [one.words for one in quoted] == found
    assert [text[one.start : one.end] for one in quoted] == found


@pytest.mark.parametrize(
    ("value", "differs"),
    [
        (said(SAID), False),
        (said(SAID, "… aldus Jonker: ‘Zo houden we grip op AI’, en dat is nodig."), False),
        (said(SAID, "Zo houden wij grip op AI."), True),
        (said(SAID, "Zo verliezen we grip.", "zo  houden we grip op ai"), False),
        (said("grip op AI", SAID), False),
        (said("", SAID), False),
    ],
)
def test_a_quotation_must_stand_in_its_source(value: Value, *, differs: bool) -> None:
    assert differs_from_source(value) is differs


def test_a_stated_quotation_that_its_source_does_not_have_must_be_fixed() -> None:
    whole = snapshot(section(texts("A", "A"), passage(kind=PassageKind.QUOTATION, fact_ids=(7,))))
    assert found(whole) == []
    fact = whole.facts["quotation"]
    wrong = replace(fact.values[0], citations=(Citation(source_id=12, wording="Iets anders."),))
    facts = {**whole.facts, "quotation": replace(fact, values=(wrong,))}
    (finding,) = found(replace(whole, facts=facts))
    assert (finding.kind, finding.severity) == ("quotation_differs", Severity.MUST_FIX)
    assert finding.place == fact.uuid


@pytest.mark.parametrize(
    ("dutch", "kinds"),
    [
        (f"Hij zei: “{SAID}”", []),
        ("Hij zei: “Zo houden wij de grip op AI.”", ["quotation_changed"]),
        ("Hij zei: “Dat is heel iets anders dan dat.”", []),
        ("Een ‘grip op AI’ dus.", []),
        ("De ‘AI-fabriek’ komt.", []),
        ("Hij zei: “{{fact:quotation}} en meer”", []),
    ],
)
def test_words_quoted_by_hand_are_those_of_the_fact(dutch: str, kinds: list[str]) -> None:
    whole = snapshot(section(texts("A", "A"), passage(dutch, "x")))
    assert whole.facts["quotation"].kind is FactKind.QUOTATION
    assert [finding.kind for finding in found(whole)] == kinds


@pytest.mark.parametrize(
    ("dutch", "kinds"),
    [
        ("Hij zei: “Zo houden wij de grip op AI.”", ["quotation_changed"]),
        (f"Hij zei: “{SAID}”", []),
        ("Hij zei: “Dat is heel iets anders dan dat.”", []),
    ],
)
def test_a_quotation_that_the_briefing_does_not_refer_to_is_compared_too(
    dutch: str, kinds: list[str]
) -> None:
    whole = snapshot(section(texts("A", "A"), passage(dutch, "x")))
    fact = whole.facts["quotation"]
    others = {key: each for key, each in whole.facts.items() if key != "quotation"}
    whole = replace(whole, facts=others, register=((fact, fact.values[0]),))
    assert [finding.kind for finding in found(whole)] == kinds


def test_what_one_quotation_says_is_no_change_of_another() -> None:
    whole = snapshot(section(texts("A", "A"), passage(f"Hij zei: “{SAID}”", "x")))
    fact = whole.facts["quotation"]
    longer = replace(fact.values[0], texts={"nl": "Zo houden wij de grip op AI."})
    other = replace(fact, id=8, key="other", values=(longer,))
    assert found(replace(whole, facts={**whole.facts, "other": other})) == []
