"""Translations of a briefing against their originals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.checks.checking import profiled
from briefing_app.checks.comparing.family import differences, of_headings, of_passage
from briefing_app.domain.codes import LANGUAGES
from briefing_app.domain.finding import (
    OFF,
    Action,
    BetweenLanguages,
    Finding,
    Remedy,
    Severity,
)
from briefing_app.domain.glossary import Term
from briefing_app.domain.stakeholder import Stakeholder
from briefing_app.language.catalog import Catalog
from briefing_app.session.sample import create_sample
from tests.compose.builders import passage, section, snapshot, texts

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.dossier import Snapshot


def of(*passages: Passage, **more: object) -> Snapshot:
    return snapshot(section(texts("Geld", "Argent", "Money"), *passages), **more)


def found(whole: Snapshot) -> list[Finding]:
    languages = whole.briefing.languages
    passages = [one for each in whole.briefing.sections for one in each.passages]
    return [
        *of_headings(whole, languages),
        *(one for passage in passages for one in of_passage(passage, whole, languages)),
    ]


def test_a_translation_with_another_figure_is_found_at_its_passage() -> None:
    wrong = passage("Het kost € 12 miljoen.", "Cela coûte 21 millions d’euros.")

    (finding,) = found(of(wrong))

    assert finding.kind == BetweenLanguages.VALUES
    assert finding.severity is Severity.MUST_FIX
    assert finding.place == wrong.uuid
    assert finding.language == "fr"
    assert finding.action == Action(remedy=Remedy.OPEN_TRANSLATION)
    assert finding.message.fields == {"left": "€ 12 miljoen", "right": "21 millions d’euros"}


def test_the_original_of_a_passage_is_the_left_side() -> None:
    wrong = passage("Het kost € 12 miljoen.", "Cela coûte 21 millions d’euros.", original="fr")

    (finding,) = found(of(wrong))

    assert finding.language == "nl"
    assert finding.message.fields["left"] == "21 millions d’euros"


@pytest.mark.parametrize(
    ("dutch", "french", "kind"),
    [
        ("Het kost € 12 miljoen.", "Cela coûte 21 millions d’euros.", BetweenLanguages.VALUES),
        ("Een vijfde stemde tegen.", "Un quart a voté contre.", BetweenLanguages.VALUES),
        ("Op 1 oktober opent het.", "Il ouvrira le 1er novembre.", BetweenLanguages.DATES),
        ("Om 14.30 uur begint het.", "Cela commence à 15 h 30.", BetweenLanguages.DATES),
        ("AIC4NL doet mee.", "AIC4BE participe.", BetweenLanguages.NAMES),
        ("Dat staat vast [1].", "C’est établi [2].", BetweenLanguages.MARKS),
        ("Zie artikel 12.", "Voir l’article 21.", BetweenLanguages.REFERENCES),
        ("Het is {{fact:eu}}.", "C’est {{fact:state}}.", BetweenLanguages.REFERENCES),
        ("Zij noemde het ‘een stap in het duister’.", "Elle doutait de la chose.",
         BetweenLanguages.QUOTATIONS),
        ("Ruim 500 banen.", "Près de 500 emplois.", BetweenLanguages.QUALIFIERS),
    ],
)  # fmt: skip
def test_each_kind_can_be_switched_off_by_itself(
    dutch: str, french: str, kind: BetweenLanguages
) -> None:
    findings = found(of(passage(dutch, french)))

    assert [one.kind for one in findings] == [kind]
    others = {str(other): OFF for other in BetweenLanguages if other is not kind}
    assert profiled(findings, others) == tuple(findings)
    assert profiled(findings, {str(kind): OFF}) == ()


@pytest.mark.parametrize(
    ("reader", "expected"),
    [
        ("nl", "De bronverwijzing [1] ontbreekt in de Franse tekst."),
        ("fr", "Le renvoi [1] à une source manque dans le texte français."),
        ("en", "The source mark [1] is missing in the French text."),
    ],
)
def test_the_message_names_a_language_in_that_of_the_reader(reader: str, expected: str) -> None:
    (finding,) = found(of(passage("Dat staat vast [1].", "C’est établi.")))

    assert Catalog.load(reader).show(finding.message) == expected


def test_a_missing_translation_is_no_difference() -> None:
    assert found(of(passage("Het kost € 12 miljoen."))) == []


def test_names_of_stakeholders_and_terms_may_differ_by_language() -> None:
    whole = of(passage("Volgens Kracht Ommeland lukt het.", "Selon Force Septentrion, oui."))
    name = texts("Kracht Ommeland", "Force Septentrion")

    assert [one.message.fields["left"] for one in found(whole)] == ["Kracht Ommeland"]
    assert found(replace(whole, stakeholders=(Stakeholder(key="north", name=name),))) == []
    assert found(replace(whole, terms=(Term(key="north", word=name),))) == []


def test_only_the_passage_that_changed_is_compared_again() -> None:
    rest = [
        passage(f"Er komen {number} banen.", f"Il y aura {number} emplois.") for number in range(9)
    ]
    before, after = (
        passage("Het kost € 512 miljoen.", f"Cela coûte {number} millions d’euros.")
        for number in (512, 521)
    )
    assert found(of(*rest, before)) == []
    missed = differences.cache_info().misses

    assert len(found(of(*rest, after))) == 1
    assert differences.cache_info().misses == missed + 1


@pytest.mark.parametrize("original", LANGUAGES)
def test_the_sample_says_the_same_in_its_languages(tmp_path: Path, original: str) -> None:
    session = create_sample(tmp_path / "sample.dossier")
    for briefing in session.briefings.all():
        whole = session.snapshot(briefing.id)
        whole = replace(
            whole, briefing=replace(whole.briefing, languages=LANGUAGES, original=original)
        )
        assert found(whole) == []
    session.close(backup=False)
