"""Quotations and texts of facts in their languages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from briefing_app.checks.checking import check
from briefing_app.domain.codes import LANGUAGES, FactKind, PassageKind
from briefing_app.domain.finding import Action, Remedy, Severity
from briefing_app.session.sample import create_sample
from tests.compose.builders import fact, passage, section, snapshot, texts, value

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.finding import Finding

YEARS = texts("Wij verloren drie jaar.", "Nous avons perdu quatre ans.", "We lost three years.")


def saying(words: dict[str, str], *, kind: FactKind = FactKind.QUOTATION, **more: Any) -> Snapshot:
    held = fact(1, "said", texts("Wat zij zei", "Ses mots"), value(None, texts=words, **more),
                kind=kind)  # fmt: skip
    only = passage("Zij zei: {{fact:said}}.", "Elle dit : {{fact:said}}.", "{{fact:said}}")
    return snapshot(section(texts("Kop", "Titre", "Head"), only), facts={"said": held})


def found(whole: Snapshot, *languages: str) -> list[Finding]:
    return [
        one
        for one in check(whole, languages=languages)
        if one.kind.startswith("languages") and one.place == "fact-1"
    ]


@pytest.mark.parametrize("languages", [("nl", "fr"), ("nl",)])
def test_a_translated_quotation_with_another_figure_must_be_fixed_at_its_fact(
    languages: tuple[str, ...],
) -> None:
    (finding,) = found(saying(YEARS, original_language="fr"), *languages)
    assert finding.severity is Severity.MUST_FIX
    assert finding.language == "nl"
    assert finding.action == Action(remedy=Remedy.OPEN_FACT, fields={"key": "said"})
    assert finding.message.fields == {"left": "quatre ans", "right": "drie jaar"}


def test_every_printed_translation_is_compared_with_what_was_said() -> None:
    said = saying(YEARS, original_language="fr")
    assert {one.language for one in found(said, *LANGUAGES)} == {"nl", "en"}


def test_a_quotation_in_its_own_language_only_is_left_alone() -> None:
    assert found(saying(YEARS, original_language="fr"), "fr") == []


def test_the_texts_of_a_fact_are_compared_with_the_original_of_the_briefing() -> None:
    words = texts("een hal van 12 meter", "un hall de 21 mètres")
    (finding,) = found(saying(words, kind=FactKind.TEXT), "nl", "fr")
    assert finding.language == "fr"


def test_words_that_say_the_same_are_left_alone() -> None:
    words = texts("Wij verloren vier jaar.", "Nous avons perdu quatre ans.")
    assert found(saying(words, original_language="fr"), "nl", "fr") == []


def test_a_quotation_that_stands_by_itself_is_compared_too() -> None:
    whole = saying(YEARS, original_language="fr")
    alone = section(texts("Kop", "Titre"), passage(kind=PassageKind.QUOTATION, fact_ids=(1,)))
    whole = replace(whole, briefing=replace(whole.briefing, sections=(alone,)))
    assert [one.language for one in found(whole, "nl", "fr")] == ["nl"]


def test_the_facts_of_the_sample_say_the_same_in_its_languages(tmp_path: Path) -> None:
    session = create_sample(tmp_path / "sample.dossier")
    for briefing in session.briefings.all():
        whole = session.snapshot(briefing.id)
        facts = {one.uuid for one in whole.facts.values()}
        all_found = check(whole, languages=LANGUAGES)
        assert not [one for one in all_found if one.place in facts and "languages" in one.kind]
    session.close(backup=False)
