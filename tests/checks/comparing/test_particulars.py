"""Titles and particulars of a briefing in its languages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from briefing_app.checks.checking import check
from briefing_app.checks.comparing.particulars import of_particulars
from briefing_app.domain.briefing import Annex, Signatory
from briefing_app.domain.codes import LANGUAGES, AnnexKind
from briefing_app.domain.finding import Action, BetweenLanguages, Remedy, Severity
from briefing_app.session.sample import create_sample
from tests.compose.builders import snapshot, texts

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.finding import Finding


def with_(**particulars: Any) -> Snapshot:
    whole = snapshot()
    return replace(whole, briefing=replace(whole.briefing, **particulars))


def found(whole: Snapshot) -> list[Finding]:
    return list(of_particulars(whole, ("nl", "fr")))


def test_a_title_with_another_amount_must_be_fixed_at_the_briefing() -> None:
    whole = with_(title=texts("Subsidie van € 5 mln", "Subvention de 6 M€"))

    (finding,) = found(whole)

    assert finding.kind == BetweenLanguages.VALUES
    assert finding.severity is Severity.MUST_FIX
    assert finding.place == "briefing-1"
    assert finding.language == "fr"
    assert finding.action == Action(remedy=Remedy.OPEN_TRANSLATION)
    assert finding in check(whole, languages=("nl", "fr"))


@pytest.mark.parametrize(
    "particulars",
    [
        {"short_title": texts("Subsidie van € 12 mln", "Subvention de 13 M€")},
        {"sender": texts("Directie 3", "Direction 4")},
        {"addressee": texts("De 12 leden", "Les 13 membres")},
        {"annexes": texts("2", "3")},
        {"salutation": texts("Geachte 5 leden,", "Mesdames et Messieurs les 6 membres,")},
        {"closing": texts("Met dank voor 5 banen", "Merci pour 6 emplois")},
        {"asked_by": texts("de 2 leden", "les 3 membres")},
        {"annex_list": (Annex(kind=AnnexKind.DOCUMENT, title=texts("Kosten 2027", "Coûts 2028")),)},
        {"signatories": (Signatory(role=texts("lid van de 2e Kamer", "membre de la 3e Chambre")),)},
    ],
    ids=lambda one: next(iter(one)),
)
def test_a_figure_that_differs_is_found_in_every_particular(
    particulars: dict[str, Any],
) -> None:
    assert [one.severity for one in found(with_(**particulars))] == [Severity.MUST_FIX]


def test_what_a_title_and_its_short_form_both_say_is_said_once() -> None:
    both = texts("Subsidie van € 5 mln", "Subvention de 6 M€")
    assert len(found(with_(title=both, short_title=both))) == 1


def test_a_name_that_differs_is_found_in_a_title_only() -> None:
    name = texts("Brief over AIC4NL", "Lettre sur AIC4BE")
    assert [one.kind for one in found(with_(title=name))] == [BetweenLanguages.NAMES]
    assert found(with_(sender=name)) == []


def test_only_the_languages_that_are_printed_are_compared() -> None:
    whole = with_(title=texts("Subsidie van € 5 mln", "Subvention de 6 M€", "Grant of €5m"))
    assert list(of_particulars(whole, ("nl", "en"))) == []


@pytest.mark.parametrize("original", LANGUAGES)
def test_the_sample_says_the_same_around_its_sections(tmp_path: Path, original: str) -> None:
    session = create_sample(tmp_path / "sample.dossier")
    for briefing in session.briefings.all():
        whole = session.snapshot(briefing.id)
        whole = replace(whole, briefing=replace(whole.briefing, original=original))
        assert list(of_particulars(whole, LANGUAGES)) == []
    session.close(backup=False)
