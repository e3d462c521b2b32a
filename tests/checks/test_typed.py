"""Numbers that were typed although a fact states them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.checks.checking import check
from briefing_app.checks.typed import holding, typed_figures
from briefing_app.domain.codes import Country, FactKind
from briefing_app.domain.fact import Measure
from briefing_app.domain.finding import Severity
from briefing_app.domain.moment import Moment
from briefing_app.language.form import Form
from briefing_app.language.voice import Voice
from briefing_app.language.wording import word_value
from tests.compose.builders import fact, passage, section, snapshot, texts, value

if TYPE_CHECKING:
    from briefing_app.domain.fact import Fact, Value

WHOLE = snapshot()
KNOWN = holding(WHOLE.facts.values(), {one.id: one for one in WHOLE.sources.values()})


def found(text: str, language: str = "nl") -> list[tuple[str, str, bool, str]]:
    typed = typed_figures(text, Voice(language, Country.NL), KNOWN)
    return [
        (one.mention.text, one.fact.key, one.is_equal, one.literal)
        for one in typed
        if not one.others
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "In totaal € 200 miljoen.", ("€ 200 miljoen", "total", True, "{{fact:total}}")),
        ("nl", "In totaal 200 miljoen euro.",
         ("200 miljoen euro", "total", True, "{{fact:total}}")),
        ("nl", "Kosten: € 200 mln.", ("€ 200 mln", "total", True, "{{fact:total}}")),
        ("fr", "Au total 200 millions d’euros.",
         ("200 millions d’euros", "total", True, "{{fact:total}}")),
        ("nl", "Circa 500 banen erbij.", ("Circa 500 banen", "jobs", True, "{{fact:jobs|cap}}")),
        ("en", "It brings 500 jobs.", ("500 jobs", "jobs", True, "{{fact:jobs}}")),
        ("nl", "Er komen 510 banen.", ("510 banen", "jobs", False, "{{fact:jobs}}")),
        ("nl", "Ruim € 200 miljoen.", ("Ruim € 200 miljoen", "total", False, "{{fact:total}}")),
        ("fr", "Il ouvre au deuxième trimestre 2026.",
         ("deuxième trimestre 2026", "opening", True, "{{fact:opening}}")),
    ],
)  # fmt: skip
def test_a_typed_number_that_a_fact_states_is_found(
    language: str, text: str, expected: tuple[str, str, bool, str]
) -> None:
    assert found(text, language) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Zie {{fact:total}} en [@surf, p. 200].",
        "Hij zei: “Het kost € 200 miljoen.”",
        "Het is $ 200 miljoen.",
        "Er komen 500 huizen.",
        "In 2026 wordt dat bekend.",
        "Zie artikel 500, derde lid.",
        "Een subsidie van € 12 miljoen.",
    ],
)
def test_what_is_quoted_refers_or_counts_something_else_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "is_typed"),
    [
        ("Zie “Nota over de opening” (1 april 2026).", False),
        ("Volgens Rijksoverheid (“Opening”, 1 april 2026).", False),
        ("In “Opening” (5 januari 2024; 36600-XIII, nr. 12, 1 april 2026) stond iets.", False),
        ("De opening is op 1 april 2026.", True),
        ("De opening (1 april 2026) is een feest.", True),
        ("De opening van “Niemeyer” is op 1 april 2026 (donderdag).", True),
    ],
)
def test_day_of_a_document_is_no_typed_fact(text: str, is_typed: bool) -> None:
    day = Measure(kind=FactKind.DATE, moment=Moment.parse("2026-04-01"))
    opening = fact(90, "day", texts("opening"), value(day, 12))
    known = holding([opening], {one.id: one for one in WHOLE.sources.values()})
    typed = typed_figures(text, Voice("nl", Country.NL), known)
    assert [one.fact.key for one in typed] == ["day"] * is_typed


def test_digits_in_another_order_are_nearly_the_fact() -> None:
    (fact, value), *_ = [each for each in KNOWN if each[0].key == "total"]
    del value
    assert fact.key == "total"
    assert found("Er is € 205 miljoen.")[0][2] is False
    assert found("Er komen 050 banen.") == []


@pytest.mark.parametrize(
    ("text", "kind", "severity"),
    [
        ("Het kost € 200 miljoen.", "typed_fact", Severity.NOTE),
        ("Het kost € 201 miljoen.", "typed_near_fact", Severity.LOOK_AT),
    ],
)
def test_findings_name_passage_and_language(text: str, kind: str, severity: Severity) -> None:
    one = passage(text, "Rien.")
    whole = snapshot(section(texts("A", "A"), one))
    found = check(whole, languages=("nl", "fr"))
    (finding,) = (one for one in found if one.kind.startswith("typed_"))
    assert (finding.kind, finding.severity) == (kind, severity)
    assert (finding.place, finding.language) == (one.uuid, "nl")


@given(
    each=st.sampled_from(KNOWN),
    language=st.sampled_from(("nl", "fr", "en")),
    short=st.sampled_from(("", "short")),
)
def test_what_we_word_is_found_as_the_fact(
    each: tuple[Fact, Value], language: str, short: str
) -> None:
    fact, value = each
    voice = Voice(language, Country.NL)
    words = word_value(fact.kind, value, voice, Form.parse(short))
    typed = list(typed_figures(f"{fact.title[language]}: {words}.", voice, KNOWN))
    assert [one.fact.key for one in typed] == [fact.key]
    assert typed[0].is_equal


def test_a_fact_that_the_briefing_does_not_state_yet_is_offered_too() -> None:
    whole = snapshot(section(texts("A", "A"), passage("Het kost € 200 miljoen.", "Rien.")))
    held = [each for each in KNOWN if each[0].key == "total"]
    others = {key: fact for key, fact in whole.facts.items() if key != "total"}
    without = replace(whole, facts=others)
    kinds = {"typed_fact", "typed_near_fact"}
    found = check(without, languages=("nl", "fr"))
    assert [one.kind for one in found if one.kind in kinds] == []
    found = check(replace(without, register=tuple(held)), languages=("nl", "fr"))
    assert [one.kind for one in found if one.kind in kinds] == ["typed_fact"]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Europa geeft € 70 miljoen subsidie.", ["eu"]),
        ("Het kabinet geeft € 70 miljoen.", ["state"]),
        ("Het Rijk draagt € 70 miljoen bij.", ["state"]),
        ("De Europese Unie draagt € 70 miljoen bij.", ["eu"]),
        ("Iemand draagt € 70 miljoen bij.", []),
    ],
)
def test_of_facts_of_one_value_that_of_the_sentence_is_meant(text: str, keys: list[str]) -> None:
    assert [key for _, key, _, _ in found(text)] == keys


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Iemand draagt € 70 miljoen bij.", ["eu", "state"]),
        ("Europa en het Rijk dragen elk € 70 miljoen bij.", ["eu", "state"]),
        ("Iemand draagt € 71 miljoen bij.", []),
    ],
)
def test_of_facts_of_one_value_a_person_chooses_where_the_sentence_does_not_tell(
    text: str, keys: list[str]
) -> None:
    whole = snapshot(section(texts("A", "A"), passage(text, "Rien.")))
    offered = [one for one in check(whole, languages=("nl",)) if one.kind == "typed_one_of_facts"]
    assert [one.action.fields["keys"].split() for one in offered if one.action] == [keys][
        : len(keys)
    ]


def test_a_number_that_many_facts_state_is_a_common_one() -> None:
    (held,) = [each for each in KNOWN if each[0].key == "eu"]
    many = [(replace(held[0], id=n, key=f"eu-{n}"), held[1]) for n in range(9)]
    typed = typed_figures("Iemand draagt € 70 miljoen bij.", Voice("nl", Country.NL), many)
    assert list(typed) == []
