"""The table "Figures are typed values" of the product's design, word for word, by code point."""

from __future__ import annotations

import pytest

from briefing_app.domain.codes import Qualifier
from briefing_app.domain.fact import Measure
from briefing_app.language.form import Form
from briefing_app.language.wording import word
from tests.language.samples import EU_VOICES, VOICES, count, date, money, percentage

N = "\u00a0"  # no-break space
T = "\u202f"  # between French thousands
A = "\u2019"  # apostrophe
M = "\u2212"  # minus

Row = tuple[Measure, str, str, str, str]
ROWS: list[Row] = [
    (money("0"), "", f"€{N}0", f"0{N}euro", "€0"),
    (money("12500"), "", f"€{N}12.500", f"12{T}500{N}euros", "€12,500"),
    (money("999999"), "", f"€{N}999.999", f"999{T}999{N}euros", "€999,999"),
    (money("1000000"), "", f"€{N}1{N}miljoen", f"1{N}million{N}d{A}euros", f"€1{N}million"),
    (money("1500000"), "", f"€{N}1,5{N}miljoen", f"1,5{N}million{N}d{A}euros", f"€1.5{N}million"),
    (
        money("1999999"),
        "1",
        f"bijna{N}€{N}2{N}miljoen",
        f"près{N}de{N}2{N}millions{N}d{A}euros",
        f"nearly{N}€2{N}million",
    ),
    (money("1999999"), "short|1", f"€{N}2,0{N}mln.", f"2,0{N}M€", "€2.0m"),
    (money("50000000"), "", f"€{N}50{N}miljoen", f"50{N}millions{N}d{A}euros", f"€50{N}million"),
    (money("50000000"), "short", f"€{N}50{N}mln.", f"50{N}M€", "€50m"),
    (
        money("71449000"),
        "",
        f"€{N}71,449{N}miljoen",
        f"71,449{N}millions{N}d{A}euros",
        f"€71.449{N}million",
    ),
    (
        money("1200000000"),
        "",
        f"€{N}1,2{N}miljard",
        f"1,2{N}milliard{N}d{A}euros",
        f"€1.2{N}billion",
    ),
    (money("1200000000"), "short", f"€{N}1,2{N}mld.", f"1,2{N}Md€", "€1.2bn"),
    (
        money("-3500000"),
        "",
        f"{M}€{N}3,5{N}miljoen",
        f"{M}3,5{N}millions{N}d{A}euros",
        f"{M}€3.5{N}million",
    ),
    (
        money("71000000", qualifier=Qualifier.OVER),
        "",
        f"ruim{N}€{N}71{N}miljoen",
        f"plus{N}de{N}71{N}millions{N}d{A}euros",
        f"over{N}€71{N}million",
    ),
    (
        count("500", qualifier=Qualifier.NEARLY),
        "",
        f"bijna{N}500{N}banen",
        f"près{N}de{N}500{N}emplois",
        f"nearly{N}500{N}jobs",
    ),
    (
        count("500", qualifier=Qualifier.ABOUT),
        "",
        f"circa{N}500{N}banen",
        f"environ{N}500{N}emplois",
        f"about{N}500{N}jobs",
    ),
    (
        count("500", qualifier=Qualifier.AT_MOST),
        "",
        f"ten{N}hoogste{N}500{N}banen",
        f"au{N}maximum{N}500{N}emplois",
        f"at{N}most{N}500{N}jobs",
    ),
    (
        count("500", qualifier=Qualifier.AT_LEAST),
        "",
        f"ten{N}minste{N}500{N}banen",
        f"au{N}moins{N}500{N}emplois",
        f"at{N}least{N}500{N}jobs",
    ),
    (
        count("400", "500"),
        "",
        f"tussen{N}de{N}400{N}en{N}500{N}banen",
        f"entre{N}400{N}et{N}500{N}emplois",
        f"between{N}400{N}and{N}500{N}jobs",
    ),
    (
        money("1200000000", "1400000000"),
        "",
        f"€{N}1,2{N}tot{N}€{N}1,4{N}miljard",
        f"entre{N}1,2{N}et{N}1,4{N}milliard{N}d{A}euros",
        f"€1.2{N}billion{N}to{N}€1.4{N}billion",
    ),
    (percentage("35.5"), "", f"35,5{N}procent", f"35,5{N}%", f"35.5{N}per{N}cent"),
    (percentage("35.5"), "short", "35,5%", f"35,5{N}%", "35.5%"),
    (date("2025-10-01"), "", f"1{N}oktober{N}2025", f"1er{N}octobre{N}2025", f"1{N}October{N}2025"),
    (
        date("2026-Q2"),
        "",
        f"tweede{N}kwartaal{N}van{N}2026",
        f"deuxième{N}trimestre{N}2026",
        f"second{N}quarter{N}of{N}2026",
    ),
]


@pytest.mark.parametrize(("measure", "form", "dutch", "french", "english"), ROWS)
def test_national_wording_is_that_of_the_product(
    measure: Measure, form: str, dutch: str, french: str, english: str
) -> None:
    asked = Form.parse(form)
    assert word(measure, VOICES["nl-NL"], asked) == dutch
    assert word(measure, VOICES["fr-FR"], asked) == french
    assert word(measure, VOICES["fr-BE"], asked) == french
    assert word(measure, VOICES["en-GB"], asked) == english


def test_belgian_dutch_differs_only_in_the_space_before_the_percent_sign() -> None:
    short = Form.parse("short")
    assert word(percentage("35.5"), VOICES["nl-BE"], short) == f"35,5{N}%"
    for measure, form, dutch, _, _ in ROWS:
        if dutch != "35,5%":
            assert word(measure, VOICES["nl-BE"], Form.parse(form)) == dutch


def test_eu_institutions_write_codes_and_spaces() -> None:
    fifty = money("50000000")
    assert word(fifty, EU_VOICES["nl-NL"]) == f"EUR{N}50{N}miljoen"
    assert word(fifty, EU_VOICES["fr-BE"]) == f"50{N}millions{N}d{A}EUR"
    assert word(fifty, EU_VOICES["en-GB"]) == f"EUR{N}50{N}million"
    assert word(money("12500"), EU_VOICES["en-GB"]) == f"EUR{N}12{N}500"
    assert word(money("12500"), EU_VOICES["nl-BE"]) == f"EUR{N}12{N}500"
    assert word(money("12500"), EU_VOICES["fr-BE"]) == f"12{T}500{N}EUR"
