"""Tables whose heading says what their bare numbers are."""

from __future__ import annotations

import pytest

from briefing_app.domain.number import canonical
from briefing_app.intake.candidates import candidates


def cells(text: str, language: str) -> list[str]:
    return [
        f"{canonical(one.low)} {one.currency or one.kind}"
        for one in candidates(text, language)
        if one.low is not None
    ]


@pytest.mark.parametrize(
    ("heading", "row", "expected"),
    [
        ("Uitgaven (bedragen x € 1.000)", "Wegen\t12.345\t456", ["12345000 EUR", "456000 EUR"]),
        ("Uitgaven, in miljoenen euro’s", "Wegen\t12,5\t-3", ["12500000 EUR", "-3000000 EUR"]),
        ("Lasten (x 1.000 euro)", "Wegen\t1 234[1]\tn.v.t.", ["1234000 EUR"]),
        ("Dépenses, en millions d’euros", "Routes\t12,4\t13", ["12400000 EUR", "13000000 EUR"]),
        ("Dépenses (en k€)", "Routes\t12\t130", ["12000 EUR", "130000 EUR"]),
        ("Spending (£ million)", "Roads\t12.4\t(3.1)", ["12400000 GBP", "-3100000 GBP"]),
        ("Spending (£000)", "Roads\t12\t40", ["12000 GBP", "40000 GBP"]),
        ("Costs (in euros)", "Roads\t12,500", ["12500 EUR"]),
        ("Aandeel (in %)", "Jongeren\t12\t13,5", ["12 percentage", "13.5 percentage"]),
    ],
)
def test_heading_gives_the_cells_under_it_their_currency_and_size(
    heading: str, row: str, expected: list[str]
) -> None:
    language = {"U": "nl", "L": "nl", "A": "nl", "D": "fr"}.get(heading[0], "en")
    text = f"{heading}\n\nPost\t2025\t2026\n{row}\n\nSlot."
    assert cells(text, language) == expected
    assert cells(text.removesuffix("\n\nSlot."), language) == expected


def test_numbers_of_a_table_without_such_a_heading_are_left_alone() -> None:
    assert cells("Overzicht\n\nWegen\t12.345\t456\nScholen\t7\t8", "nl") == []
    assert cells("Bedragen (x € 1.000) staan elders.\n\nHier niet.\n\nWegen\t12\t45", "nl") == []


def test_heading_ends_with_its_table() -> None:
    text = "Uitgaven (x € 1.000)\n\nWegen\t12\n\nTekst.\n\nScholen\t7"
    assert cells(text, "nl") == ["12000 EUR"]


def test_numbers_of_two_cells_are_two_and_a_row_counts_nothing_of_the_next() -> None:
    text = "Wegen\t12\t345\nScholen\t7\t890\nBanen\t5"
    assert cells(text, "nl") == []
