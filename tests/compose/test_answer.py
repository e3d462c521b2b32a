"""The answer for the telephone: a ready sentence and what to know of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from briefing_app.compose.answer import Answer, answer
from briefing_app.domain.codes import Country, Disclosure, FactKind, FactState, Grade, MoneyStatus
from briefing_app.domain.fact import Decision, Fact, Measure, Value
from briefing_app.domain.moment import Moment
from briefing_app.domain.stated import Telling
from briefing_app.language.catalog import Catalog
from briefing_app.language.voice import Voice
from tests.compose.builders import sources, texts, value

NBSP, NARROW = "\u00a0", "\u202f"
SOURCES = {source.id: source for source in sources().values()}
TITLE = texts("Bijdrage van de EU", "Contribution de l’UE", "EU contribution")


def amount(millions: int) -> Measure:
    return Measure(kind=FactKind.AMOUNT, low=Decimal(millions * 1_000_000), currency="EUR")


def fact(*values: Value, kind: FactKind = FactKind.AMOUNT, **more: object) -> Fact:
    return Fact(key="eu", kind=kind, title=TITLE, values=values, **more)  # type: ignore[arg-type]


def answered(one: Fact, language: str = "nl", *tellings: Telling) -> Answer:
    voice = Voice(language, Country.NL)
    return answer(one, SOURCES, voice, Catalog.load(language), tellings)


def granted(millions: int, as_of: str) -> Value:
    made = value(amount(millions), 12, money_status=MoneyStatus.GRANTED)
    return replace(made, as_of=Moment.parse(as_of))


GRANTED = granted(70, "2025-10-10")


@pytest.mark.parametrize(
    ("language", "sentence", "source"),
    [
        (
            "nl",
            f"Bijdrage van de EU: €{NBSP}70{NBSP}miljoen (verleend; stand"
            f" 10{NBSP}oktober{NBSP}2025).",
            "Bron: SURF, Groen licht voor de AI-fabriek,",
        ),
        (
            "fr",
            f"Contribution de l’UE{NBSP}: 70{NBSP}millions{NBSP}d’euros (octroyé ; situation au"
            f" 10{NBSP}octobre{NBSP}2025).".replace(" ;", f"{NARROW};"),
            f"Source{NBSP}: SURF, Groen licht voor de AI-fabriek,",
        ),
        (
            "en",
            f"EU contribution: €70{NBSP}million (granted; as of 10{NBSP}October{NBSP}2025).",
            "Source: SURF, Groen licht voor de AI-fabriek,",
        ),
    ],
)
def test_the_sentence_is_ready_in_each_language(language: str, sentence: str, source: str) -> None:
    made = answered(fact(GRANTED), language)
    assert made.sentence == sentence
    assert made.sources.startswith(source)
    assert made.copied == f"{made.sentence}\n{made.sources}\n{made.doubt}"


@pytest.mark.parametrize(
    ("language", "doubt"),
    [
        ("nl", "Nog niet geverifieerd."),
        ("fr", "Pas encore vérifié."),
        ("en", "Not verified yet."),
    ],
)
def test_what_nobody_verified_says_so_also_where_it_is_pasted(language: str, doubt: str) -> None:
    made = answered(fact(GRANTED), language)
    assert made.doubt == doubt
    assert doubt in made.copied
    verified = fact(
        GRANTED, verified_by="A. de Vries", verified_at=dt.datetime(2026, 1, 12, tzinfo=dt.UTC)
    )
    assert answered(verified, language).doubt == ""
    assert answered(fact(), language).doubt == ""


def told_on(day: str, millions: int) -> Telling:
    words = {"nl": (f"€ {millions} miljoen",), "fr": (f"{millions} millions d’euros",)}
    return Telling(Moment.parse(day), "Kamerstuk 1", words, granted(millions, "2025-01-01"))


def test_other_value_that_parliament_was_told_is_a_warning_and_copied() -> None:
    made = answered(fact(GRANTED), "nl", told_on("2025-12-19", 60))
    said = (
        f"Let op: op 19{NBSP}december{NBSP}2025 is in Kamerstuk 1 iets anders aan de Kamer gemeld:"
        " € 60 miljoen."
    )
    assert (made.warnings, made.told) == ((said,), ())
    assert made.copied.endswith(said)
    (french,) = answered(fact(GRANTED), "fr", told_on("2025-12-19", 60)).warnings
    assert french == (
        f"Attention{NBSP}: le 19{NBSP}décembre{NBSP}2025, autre chose a été communiqué au Parlement"
        f" dans Kamerstuk 1{NBSP}: 60 millions d’euros."
    )


def test_what_was_told_as_it_holds_is_no_warning_nor_is_what_was_put_right_since() -> None:
    made = answered(
        fact(GRANTED), "nl", told_on("2026-01-20", 70), told_on("2025-12-19", 60)
    )  # the last time first
    assert made.warnings == ()
    assert len(made.told) == 2
    assert made.copied.endswith(made.told[0])


def test_all_that_was_told_since_it_last_held_is_a_warning() -> None:
    made = answered(fact(GRANTED), "nl", told_on("2026-02-20", 80), told_on("2026-01-20", 70))
    assert ["80" in each for each in made.warnings] == [True]
    assert ["70 miljoen" in each for each in made.told] == [True]


def test_what_sources_dispute_is_told_and_copied() -> None:
    made = answered(fact(GRANTED, value(amount(50), 13)))
    assert made.state is FactState.DISPUTED
    assert [other.grade for other in made.others] == [Grade.CONTRADICTION]
    assert f"€{NBSP}50{NBSP}miljoen (Commission européenne" in made.copied


def test_a_decision_says_by_whom_and_why_and_is_not_copied_with_what_lost() -> None:
    decision = Decision(
        value_id=GRANTED.id,
        reason="De toekenning is bekendgemaakt.",
        decided_by="A. de Vries",
        decided_at=dt.datetime(2026, 1, 12, tzinfo=dt.UTC),
    )
    made = answered(fact(GRANTED, value(amount(50), 13), decision=decision))
    assert made.state is FactState.DECIDED
    assert made.reason == (
        f"Besloten door A. de Vries op 12{NBSP}januari{NBSP}2026: De toekenning is bekendgemaakt."
    )
    assert made.copied == f"{made.sentence}\n{made.sources}"


def test_an_older_value_is_told_as_superseded() -> None:
    made = answered(fact(granted(60, "2025-06"), GRANTED), "en")
    assert made.state is FactState.NOT_VERIFIED
    assert [other.grade for other in made.others] == [Grade.SUPERSEDED]
    assert made.others[0].text.startswith(f"Superseded: €60{NBSP}million (SURF")


def test_an_internal_value_says_that_it_is() -> None:
    made = answered(fact(replace(GRANTED, disclosure=Disclosure.INTERNAL)))
    assert "intern, niet openbaar" in made.sentence


def test_a_fact_without_value_or_words_says_so() -> None:
    assert answered(fact()).sentence.endswith("niets vastgelegd.")
    only_dutch = Value(id=1, texts={"nl": "Groningen"})
    made = answered(fact(only_dutch, kind=FactKind.TEXT), "fr")
    assert made.sentence.endswith("dans cette langue.")
    assert answered(fact(only_dutch, kind=FactKind.TEXT)).sources == "Er is geen bron vastgelegd."


def test_a_quotation_has_its_speaker() -> None:
    said = Value(
        id=1, texts={"nl": "Dat is goed."}, original_language="nl", speaker="Jo Smit",
        speaker_role={"nl": "voorzitter"},
    )  # fmt: skip
    made = answered(fact(said, kind=FactKind.QUOTATION))
    assert made.sentence == "Jo Smit, voorzitter: “Dat is goed.”"


def test_when_parliament_was_told_is_said_in_its_words() -> None:
    telling = Telling(Moment.parse("2025-12-19"), "Kamerstuk 26 643, nr. 1", {"nl": ("€ 60",)})
    made = answered(fact(GRANTED), "fr", telling)
    assert made.told == (
        f"Communiqué au Parlement le 19{NBSP}décembre{NBSP}2025 dans Kamerstuk 26 643, nr."
        f" 1{NBSP}: € 60.",
    )


def test_a_date_is_not_said_twice() -> None:
    day = Moment.parse("2025-10-10")
    held = replace(value(Measure(kind=FactKind.DATE, moment=day), 12), as_of=day)
    made = answered(fact(held, kind=FactKind.DATE), "en")
    assert made.sentence == f"EU contribution: 10{NBSP}October{NBSP}2025."


def test_a_share_that_is_not_its_ratio_says_so_and_so_does_what_is_copied() -> None:
    half = Measure(kind=FactKind.PERCENTAGE, low=Decimal(50))
    share = fact(value(half, 12), kind=FactKind.PERCENTAGE, id=1, ratio=(2, 3))
    terms = [replace(fact(value(amount(each), 12)), id=n) for n, each in ((2, 70), (3, 200))]
    voice = Voice("nl", Country.NL)
    made = answer(share, SOURCES, voice, Catalog.load("nl"), related=[share, *terms])
    said = f"Het deel is 35{NBSP}procent van het geheel, niet 50{NBSP}procent."
    assert made.relations == (said,)
    assert made.copied.endswith(said)
    right = replace(share, values=(value(replace(half, low=Decimal(35)), 12),))
    made = answer(right, SOURCES, voice, Catalog.load("nl"), related=[right, *terms])
    assert made.relations == ()
