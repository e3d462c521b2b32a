"""Millions that do not say what they are: offered, with little confidence."""

from __future__ import annotations

import pytest

from briefing_app.domain.number import canonical
from briefing_app.intake.candidates import Candidate, candidates

CASES = {
    "nl": """
        Zo'n 12 miljoen is nodig. | 12000000 EUR
        De provincie trekt tweehonderd miljoen uit voor het spoor. | 200000000 EUR
        Jaarlijks maken 2 miljoen reizigers gebruik van de lijn. | 2000000 reizigers
        De bevolking groeit naar 19 miljoen. | 19000000
        Het aantal gebruikers ging van 3 naar 4 miljoen. | 3000000 gebruikers ; 4000000 gebruikers
        Zij kost $ 40. Het plan vraagt 12 miljoen. | 40 USD ; 12000000 USD
        Zie Kamerstukken II 2024/25, 36 600 XIII, nr. 12 en 29 984, nr. 1201. |
        De kans is een op de miljoen. |
        Er vallen 12 doden per 100.000 inwoners. | 12 doden
        De waarde steeg naar 12.500 in tabel 3. | 12500
    """,
    "fr": """
        Le plan mobilisera 300 à 350 millions. | 300000000..350000000 EUR
        La facture s’élève à 2,4 milliards. | 2400000000 EUR
        Les pertes s’élèvent à 2.773 cette année. | 2773
        La population dépasse les 11 millions. | 11000000
        Le musée a accueilli un demi-million de visiteurs. | 500000 visiteurs
    """,
    "en": """
        Half a million visitors came. | 500000 visitors
        The council will find half a million for repairs. | 500000
        It has £2 million. Parks get a further 3 million. | 2000000 GBP ; 3000000 GBP
        Parliamentary Paper 36 912, no. 3, says so. |
        The population will reach 70 million. | 70000000
    """,
}


def shown(one: Candidate) -> str:
    ends = [canonical(end) for end in (one.low, one.high) if end is not None]
    return f"{'..'.join(ends)} {one.currency or one.unit}".strip()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (language, *(part.strip() for part in line.split("|")))
        for language, lines in CASES.items()
        for line in filter(None, map(str.strip, lines.splitlines()))
    ],
)
def test_words_around_millions_tell_money_from_heads(
    language: str, text: str, expected: str
) -> None:
    assert " ; ".join(map(shown, candidates(text, language))) == expected


def test_most_amounts_of_a_document_lend_their_currency_with_less_confidence() -> None:
    text = "The road costs £ 5 million. It is long. It is wide. We need 3 million."
    amount, guess = candidates(text, "en")
    assert (guess.kind, guess.currency) == ("amount", "GBP")
    assert guess.confidence < 0.5 < amount.confidence


def test_sentence_without_end_is_shown_only_around_each_candidate() -> None:
    text = "De stad betaalt " + "€ 3 miljoen, " * 2_000 + "en dat is het [4]."
    found = candidates(text, "nl")
    assert len(found) == 2_000
    assert all(one.text in one.sentence and len(one.sentence) < 3_000 for one in found)
    assert found[-1].citations == ("4",)
