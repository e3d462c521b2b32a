"""Pairs of sentences: what means the same, and what differs in one thing."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_app.checks.comparing.comparing import compare
from briefing_app.domain.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN = Path(__file__).resolve().parents[2] / "data" / "comparing" / "own"
EQUAL = json.loads((OWN / "equal.json").read_text("utf-8"))
SEEDED = json.loads((OWN / "seeded.json").read_text("utf-8"))
MUST, LOOK = Severity.MUST_FIX, Severity.LOOK_AT


@pytest.mark.parametrize("pair", EQUAL, ids=lambda pair: pair["left"][:30])
def test_sentences_that_mean_the_same_give_no_finding(pair: dict[str, str]) -> None:
    assert compare(pair["left"], pair["right"], pair["from"], pair["to"]) == ()
    assert compare(pair["right"], pair["left"], pair["to"], pair["from"]) == ()


def test_any_number_that_is_one_higher_on_one_side_is_told() -> None:
    changed = [one for pair in EQUAL for one in one_higher(pair)]
    silent = [one for one in changed if not compare(*one)]

    assert len(changed) > 1700
    assert len(silent) <= 9, silent  # CO3, and paragraphs of a law that the other side has in words


def one_higher(pair: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """Yield a pair with each of its numbers in digits raised by one, on either side."""
    for side in ("left", "right"):
        text = pair[side]
        for match in re.finditer("[0-9]+", text):
            raised = str(int(match[0]) + 1).zfill(len(match[0]))
            one = {**pair, side: text[: match.start()] + raised + text[match.end() :]}
            yield one["left"], one["right"], one["from"], one["to"]


@pytest.mark.parametrize("pair", SEEDED, ids=lambda pair: pair["words"][:30])
def test_a_seeded_difference_is_found_whichever_side_is_first(pair: dict[str, str]) -> None:
    assert pair["words"] in pair["right"]
    for found in (
        compare(pair["left"], pair["right"], pair["from"], pair["to"]),
        compare(pair["right"], pair["left"], pair["to"], pair["from"]),
    ):
        assert len(found) == 1


@pytest.mark.parametrize(
    ("languages", "left", "right", "expected"),
    [
        ("nl fr", "Het kost € 8,4 mln.", "Cela coûte 8,4 milliards d’euros.",
         ("amount", MUST, "€ 8,4 mln", "8,4 milliards d’euros")),
        ("nl en", "Het kost € 8 miljoen.", "It costs $8 million.",
         ("amount", MUST, "€ 8 miljoen", "$8 million")),
        ("nl fr", "Er zijn zevenenveertig aanvragen.", "Il y a 74 demandes.",
         ("count", MUST, "zevenenveertig aanvragen", "74 demandes")),
        ("nl en", "Het duurt 18 maanden.", "It takes 18 weeks.",
         ("count", MUST, "18 maanden", "18 weeks")),
        ("nl en", "Een park van 500 MW.", "A park of 500 GW.",
         ("count", MUST, "500 MW", "500 GW")),
        ("nl fr", "De rente stijgt 0,5 procentpunt.", "Le taux augmente de 0,5 %.",
         ("points", MUST, "0,5 procentpunt", "0,5 %")),
        ("nl en", "Een vijfde stemde tegen.", "A quarter voted against.",
         ("fraction", MUST, "Een vijfde", "A quarter")),
        ("nl en", "De helft stemde tegen.", "35 per cent voted against.",
         ("fraction", MUST, "De helft", "35 per cent")),
        ("nl fr", "Begin 2027 is het af.", "Ce sera achevé fin 2027.",
         ("date", MUST, "Begin 2027", "fin 2027")),
        ("nl fr", "Op 1 oktober opent het.", "Il ouvrira le 1er novembre.",
         ("date", MUST, "1 oktober", "1er novembre")),
        ("nl en", "In het tweede kwartaal van 2026.", "In the third quarter of 2026.",
         ("date", MUST, "tweede kwartaal van 2026", "third quarter of 2026")),
        ("nl fr", "Maandag volgt het debat.", "Le débat aura lieu mardi.",
         ("date", MUST, "Maandag", "mardi")),
        ("fr en", "Rendez-vous à 14 h 30.", "Meet at 2.45 pm.",
         ("time", MUST, "14 h 30", "2.45 pm.")),
        ("nl en", "Zij werd derde.", "She came fourth.", ("ordinal", MUST, "derde", "fourth")),
        ("nl fr", "Zie artikel 12 van de wet.", "Voir l’article 21 de la loi.",
         ("reference", MUST, "12", "21")),
        ("nl fr", "Minister Sophie Hermans sprak.", "La ministre Sophie Herman a parlé.",
         ("name", LOOK, "Sophie Hermans", "Sophie Herman")),
        ("nl fr", "Minister Peters sprak.", "Le ministre Peter a parlé.",
         ("name", LOOK, "Peters", "Peter")),
        ("nl fr", "Ruim 500 banen.", "Près de 500 emplois.",
         ("qualifier", LOOK, "Ruim 500 banen", "Près de 500 emplois")),
        ("nl fr", "Ten hoogste 500 banen.", "500 emplois.",
         ("qualifier", LOOK, "Ten hoogste 500 banen", "500 emplois")),
        ("nl fr", "Dat staat vast [1, 3].", "C’est établi [1][2].",
         ("mark", LOOK, "[1, 3]", "[2]")),
        ("nl fr", "Dat staat vast.¹", "C’est établi.", ("mark", LOOK, "¹", None)),
        ("nl fr", "Het is {{fact:eu}}.", "C’est {{fact:state|short}}.",
         ("fact", MUST, "{{fact:eu}}", "{{fact:state|short}}")),
        ("nl fr", "Minister Karremans sprak.", "Le ministre Karremens a parlé.",
         ("name", LOOK, "Karremans", "Karremens")),
        ("nl en", "Volgens Willem Jonker klopt dat.", "According to Willem Jonkman this is right.",
         ("name", LOOK, "Willem Jonker", "Willem Jonkman")),
        ("nl fr", "De fabriek in Groningen opent.", "L’usine d’Anvers ouvrira.",
         ("name", LOOK, "Groningen", "Anvers")),
        ("nl fr", "AIC4NL doet mee.", "AIC4BE participe.", ("name", LOOK, "AIC4NL", "AIC4BE")),
        ("nl fr", "Zij noemde het ‘een stap in het duister’.", "Elle s’est montrée sceptique.",
         ("quote", LOOK, "een stap in het duister", None)),
        ("nl fr", "Het motto is “We build what we need together”.",
         "La devise est « We build what we want together ».",
         ("quote", LOOK, "We build what we need together", "We build what we want together")),
    ],
)  # fmt: skip
def test_a_difference_is_told_once_with_its_words(
    languages: str, left: str, right: str, expected: tuple[str, Severity, str, str | None]
) -> None:
    one_language, other_language = languages.split()
    found = compare(left, right, one_language, other_language)

    told = [
        (
            one.kind.value,
            one.severity,
            one.left.text if one.left else None,
            one.right.text if one.right else None,
        )
        for one in found
    ]
    assert told == [expected]


@pytest.mark.parametrize(
    ("languages", "left", "right"),
    [
        ("nl fr", "Een van de drie leden was tegen.", "L’un des trois membres était contre."),
        ("nl fr", "Het is 50 procent.", "C’est la moitié."),
        ("nl fr", "Groningen en Brussel.", "Groningue et Bruxelles."),
        ("nl fr", "Het duurt veertien dagen.", "Cela dure quinze jours."),
        ("nl en", "Anderhalf jaar.", "Eighteen months."),
        ("nl en", "Eén punt per besluit.", "One point a decision."),
        ("nl en", "Het is {{fact:eu|cap}}.", "It is {{fact:eu|short}}."),
        ("nl fr", "Zie [1-3].", "Voir [1][2][3]."),
        ("nl en", "Zie bron.¹", "See source [1]."),
        ("fr en", "Une seule fois.", "Only once."),
        ("nl fr", "De eerste minister sprak.", "Le premier ministre a parlé."),
        ("nl fr", "Voor personen van de derde leeftijd.", "Pour le troisième âge."),
    ],
)
def test_idioms_and_other_spellings_are_no_difference(
    languages: str, left: str, right: str
) -> None:
    one_language, other_language = languages.split()
    assert compare(left, right, one_language, other_language) == ()


def test_a_sentence_that_is_left_out_is_one_difference() -> None:
    left = (
        "De provincie betaalt € 12 miljoen. In 2026 volgen 40 gemeenten met elk € 3 miljoen [2]. "
        "Daarna beslist de raad over de rest van het geld."
    )
    right = "La province verse 12 millions d’euros. Le conseil décidera ensuite du reste des fonds."

    (found,) = compare(left, right, "nl", "fr")

    assert found.kind == "omission"
    assert found.severity is MUST
    assert found.right is None
    assert found.left is not None
    assert found.left.text == "In 2026 volgen 40 gemeenten met elk € 3 miljoen [2]."


def test_a_paragraph_that_is_left_out_does_not_spoil_the_rest() -> None:
    dutch = [
        f"In {year} kostte alinea {year} van het plan € {year - 1900} miljoen."
        for year in range(2001, 2021)
    ]
    french = [
        f"En {year}, l’alinéa {year} du plan a coûté {year - 1900} millions d’euros."
        for year in range(2001, 2021)
    ]
    del french[9]

    (found,) = compare("\n\n".join(dutch), "\n\n".join(french), "nl", "fr")

    assert found.kind == "omission"
    assert found.left is not None
    assert found.left.text == dutch[9]


def test_places_are_those_of_the_whole_text() -> None:
    left = "Kop\n\nHet kost € 8 miljoen.\n\nEr komen 12 banen."
    right = "Titre\n\nCela coûte 8 millions d’euros.\n\nIl y aura 21 emplois."

    (found,) = compare(left, right, "nl", "fr")

    assert found.left is not None
    assert found.right is not None
    assert left[found.left.start : found.left.end] == found.left.text == "12 banen"
    assert right[found.right.start : found.right.end] == found.right.text == "21 emplois"


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "{{fact:", "[[[1", "«“‘", "1" * 5000, "een " * 3000]
)
def test_any_text_ends(text: str) -> None:
    compare(text, "La moitié de 12.", "nl", "fr")
    compare(text, text, "nl", "fr")
