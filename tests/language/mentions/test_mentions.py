"""Values in running text: what is written, and what it is found as."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing_app.language.mentions import Mention, MentionKind, mentions

FACTS = {
    MentionKind.AMOUNT,
    MentionKind.COUNT,
    MentionKind.PERCENTAGE,
    MentionKind.POINTS,
    MentionKind.DATE,
}


def only(text: str, language: str) -> Mention:
    found = [mention for mention in mentions(text, language) if mention.kind in FACTS]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("language", "text", "low", "currency"),
    [
        ("nl", "Het Rijk geeft € 8,4 mln extra.", "8400000", "EUR"),
        ("nl", "Het kost EUR 1.150.000,- per jaar.", "1150000", "EUR"),
        ("fr", "Le projet coûte 35 M€.", "35000000", "EUR"),
        ("fr", "Il a payé 2 310,75 €.", "2310.75", "EUR"),
        ("en", "It was given £9m.", "9000000", "GBP"),
        ("en", "It costs $1.2bn.", "1200000000", "USD"),
        ("fr", "Une aide de 450 k€.", "450000", "EUR"),
        ("nl", "Er is 200 miljoen euro.", "200000000", "EUR"),
        ("nl", "Er is euro 3 miljoen.", "3000000", "EUR"),
        ("fr", "Cela vaut un milliard d’euros.", "1000000000", "EUR"),
        ("en", "It raised half a million pounds.", "500000", "GBP"),
        ("nl", "Er gaat tweeënhalf miljoen euro naar toe.", "2500000", "EUR"),
        ("nl", "Er gaat anderhalf miljard euro naar toe.", "1500000000", "EUR"),
        ("nl", "Er gaat driekwart miljard euro naar toe.", "750000000", "EUR"),
        ("fr", "Il manque un quart de million d’euros.", "250000", "EUR"),
        ("en", "It lacks a quarter of a million euros.", "250000", "EUR"),
        ("fr", "Il faut trois millions et demi d’euros.", "3500000", "EUR"),
        ("en", "The €2-million project.", "2000000", "EUR"),
    ],
)
def test_amounts_are_found_in_every_manner(
    language: str, text: str, low: str, currency: str
) -> None:
    found = only(text, language)
    assert (found.kind, found.low, found.currency) == (MentionKind.AMOUNT, Decimal(low), currency)
    assert text[found.start : found.end] == found.text
