"""What people type, and what it is read as."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from babel.numbers import list_currencies

from briefing_app.domain.codes import FactKind, Qualifier
from briefing_app.domain.fact import Measure
from briefing_app.errors import Ambiguous, Unreadable
from briefing_app.language.form import Form, Style
from briefing_app.language.reading import read, read_moment, write
from briefing_app.language.wording import Voice, word
from tests.language.samples import EU_VOICES, HOUSES, JOBS, VOICES, count, money, percentage, series

TODAY = dt.date(2025, 11, 20)
NL, FR, EN = VOICES["nl-NL"], VOICES["fr-BE"], VOICES["en-GB"]
Q = Qualifier


def amount(text: str, language: str = "nl") -> Measure:
    voice = {"nl": NL, "fr": FR, "en": EN}[language]
    return read(text, FactKind.AMOUNT, voice, today=TODAY)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("1.234,5", "1234.5"),
        ("1 234,5", "1234.5"),
        ("1\u202f234,5", "1234.5"),
        ("1\u00a0234,5", "1234.5"),
        ("1\u2009234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1'234'567", "1234567"),
        ("1’234’567.5", "1234567.5"),
        ("12 500 000", "12500000"),
        ("71,4 mln", "71400000"),
        ("71.4 mln", "71400000"),
        ("71,4 mln.", "71400000"),
        ("2 millions", "2000000"),
        ("€2bn", "2000000000"),
        ("€ 8,4 mln", "8400000"),
        ("8,4 mln euro", "8400000"),
        ("2 milliards d'euros", "2000000000"),
        ("1,2 Md€", "1200000000"),
        ("70M€", "70000000"),
        ("€70m", "70000000"),
        ("5 k€", "5000"),
        ("5 kEUR", "5000"),
        ("één miljoen", "1000000"),
        ("50,-", "50"),
        ("€ 50,--", "50"),
        (",5", "0.5"),
        ("-3,5 mln", "-3500000"),
        ("\u2212€ 3,5 miljoen", "-3500000"),
        ("€ -5", "-5"),
        ("  € 7  ", "7"),
        ("７０", "70"),
        ("€\u200b 7\ufeff", "7"),
        ("0,123", "0.123"),
    ],
)
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_amounts_of_one_meaning_are_read_in_every_language(
    text: str, low: str, language: str
) -> None:
    assert amount(text, language) == money(low)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("USD 5m", "USD"),
        ("5 M$US", "USD"),
        ("US$5m", "USD"),
        ("$ 5 mln", "USD"),
        ("£5m", "GBP"),
        ("5 millions de francs suisses", "CHF"),
        ("5 MEUR", "EUR"),
        ("CHF 5 mln", "CHF"),
    ],
)
def test_currencies_are_read_by_code_sign_and_name(text: str, currency: str) -> None:
    assert amount(text) == money("5000000", currency=currency)


def test_amount_without_currency_has_that_of_the_field() -> None:
    found = read("5", FactKind.AMOUNT, NL, today=TODAY, currency="CHF")
    assert found.currency == "CHF"


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("ruim 71 mln", Q.OVER),
        ("plus de 71 millions d’euros", Q.OVER),
        ("> 71 mln", Q.OVER),
        ("ca. € 71 mln", Q.ABOUT),
        ("ca € 71 mln", Q.ABOUT),
        ("zo'n 71 mln", Q.ABOUT),
        ("à peu près 71 millions", Q.ABOUT),
        ("~71m", Q.ABOUT),
        ("bijna 71 mln", Q.NEARLY),
        ("près de 71 M€", Q.NEARLY),
        ("max. 71 mln", Q.AT_MOST),
        ("71 mln max", Q.AT_MOST),
        ("tot 71 mln", Q.AT_MOST),
        ("jusqu’à 71 millions", Q.AT_MOST),
        ("up to €71m", Q.AT_MOST),
        ("ten hoogste 71 mln", Q.AT_MOST),
        ("71 millions d’euros au maximum", Q.AT_MOST),
        ("71 mln of meer", Q.AT_LEAST),
        ("71 mln+", Q.AT_LEAST),
        ("au moins 71 millions", Q.AT_LEAST),
        ("≥ 71 mln", Q.AT_LEAST),
        ("precies 71 mln", Q.EXACTLY),
    ],
)
def test_qualifiers_are_read_before_and_after_the_number(text: str, qualifier: Qualifier) -> None:
    assert amount(text) == money("71000000", qualifier=qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "tussen 400 en 500 banen",
        "tussen de 400 en 500 banen",
        "entre 400 et 500 emplois",
        "between 400 and 500 jobs",
        "400-500 banen",
        "400 – 500 banen",
        "400 tot 500 banen",
        "van 400 tot en met 500 banen",
        "de 400 à 500 emplois",
        "400 to 500 jobs",
        "400 banen tot 500 banen",
    ],
)
def test_ranges_are_read_in_every_manner(text: str) -> None:
    assert read(text, FactKind.COUNT, NL, units=[HOUSES, JOBS], today=TODAY) == count("400", "500")


def test_first_end_of_a_range_shares_the_scale_of_the_second() -> None:
    assert amount("€ 1,2 tot € 1,4 miljard") == money("1200000000", "1400000000")
    assert amount("1 tot 2 miljoen") == money("1000000", "2000000")
    assert amount("500.000 tot 1,2 miljoen") == money("500000", "1200000")
    assert amount("-5 - -3 mln") == money("-5000000", "-3000000")


def test_unit_of_a_count_may_be_left_out() -> None:
    assert read("ca. 500", FactKind.COUNT, NL, units=[JOBS], today=TODAY) == count(
        "500", qualifier=Q.ABOUT, unit=None
    )


@pytest.mark.parametrize("text", ["35,5", "35.5 %", "35,5%", "35,5 procent", "35.5 per cent"])
def test_percentages_are_read_with_and_without_sign(text: str) -> None:
    assert read(text, FactKind.PERCENTAGE, FR, today=TODAY) == percentage("35.5")


@pytest.mark.parametrize(
    "text",
    [
        "2026: 10 mln; 2027: 12 mln",
        "2026 = 10 mln\n2027 = 12 mln",
        "2026: € 10 mln; 2027: 12.000.000;",
        "€ 10 miljoen in 2026 en € 12 miljoen in 2027",
        "10 millions d’euros en 2026, 12 millions d’euros en 2027",
    ],
)
def test_series_are_read_by_year(text: str) -> None:
    assert amount(text) == series(y2026="10000000", y2027="12000000")


@pytest.mark.parametrize(
    ("text", "language", "kind", "readings"),
    [
        ("1,234", "nl", FactKind.AMOUNT, ["1.234", "1234"]),
        ("1.234", "en", FactKind.AMOUNT, ["1.234", "1234"]),
        ("1,234", "fr", FactKind.AMOUNT, ["1.234", "1234"]),
        ("1.234", "fr", FactKind.AMOUNT, ["1234", "1.234"]),
        ("71.449 mln", "nl", FactKind.AMOUNT, ["71449000", "71449000000"]),
        ("71,449 million", "en", FactKind.AMOUNT, ["71449000", "71449000000"]),
        ("5 billion", "nl", FactKind.AMOUNT, ["5000000000", "5000000000000"]),
        ("5 bln", "nl", FactKind.AMOUNT, ["5000000000", "5000000000000"]),
        ("1.234", "nl", FactKind.PERCENTAGE, ["1.234", "1234"]),
    ],
)
def test_doubtful_numbers_are_asked_likeliest_first(
    text: str, language: str, kind: FactKind, readings: list[str]
) -> None:
    voice = {"nl": NL, "fr": FR, "en": EN}[language]
    with pytest.raises(Ambiguous) as caught:
        read(text, kind, voice, today=TODAY)
    found = [measure.low for measure in caught.value.readings if isinstance(measure, Measure)]
    assert found == [Decimal(reading) for reading in readings]


def test_less_than_is_asked() -> None:
    with pytest.raises(Ambiguous) as caught:
        amount("minder dan 5 mln")
    assert caught.value.readings == (
        money("5000000", qualifier=Q.NEARLY),
        money("5000000", qualifier=Q.AT_MOST),
    )


def test_own_separators_are_not_asked_where_nobody_doubts() -> None:
    assert amount("1.234", "nl") == money("1234")
    assert amount("1,234", "en") == money("1234")
    assert amount("71,449 mln", "nl") == money("71449000")
    assert amount("71.449 million", "en") == money("71449000")
    assert amount("500.000", "fr") == money("500000")
    assert read("1,234", FactKind.PERCENTAGE, NL, today=TODAY) == percentage("1.234")


def test_billion_is_that_of_the_language() -> None:
    assert amount("2 billion", "en") == money("2000000000")
    assert amount("2 billions", "fr") == money("2000000000000")
    assert amount("2 biljoen", "nl") == money("2000000000000")


@pytest.mark.parametrize(
    ("text", "kind", "sentence"),
    [
        ("", FactKind.AMOUNT, "Nothing was typed."),
        (" \n ", FactKind.DATE, "Nothing was typed."),
        ("abc", FactKind.AMOUNT, "“abc” does not belong here."),
        ("50 %", FactKind.AMOUNT, "“%” does not belong here."),
        ("5 stuks", FactKind.COUNT, "“stuks” does not belong here."),
        ("5 5", FactKind.AMOUNT, "“5” does not belong here."),
        ("1.23.4", FactKind.AMOUNT, "“1.23.4” is not a number"),
        ("€", FactKind.AMOUNT, "There is no number where one is expected."),
        ("tussen 5", FactKind.AMOUNT, "The second number of the range is missing."),
        ("5 tot", FactKind.AMOUNT, "There is no number where one is expected."),
        ("9 tot 5", FactKind.AMOUNT, "The second number of the range is lower"),
        ("€ 5 tot $ 6", FactKind.AMOUNT, "There are two different currencies."),
        ("1" * 41, FactKind.AMOUNT, "This number has more than 40 digits."),
        ("1" * 39 + " mln", FactKind.AMOUNT, "This number is too large."),
        ("2026: 5; 2026: 6", FactKind.AMOUNT, "A year stands in the series twice."),
        ("2026: 5; x", FactKind.AMOUNT, "“x” is not a point"),
        ("2026: 5-6", FactKind.AMOUNT, "A series has one number for each year"),
        ("2026: ca. 5; 2027: 6", FactKind.AMOUNT, "The numbers of a series have one currency"),
        ("31 feb 2025", FactKind.DATE, "There is no such date in the calendar."),
        ("2030-2026", FactKind.DATE, "The period ends before it starts."),
        ("eind 2027", FactKind.DATE, "This is not a date or a period."),
        ("9" * 9_000, FactKind.COUNT, "This is too long for a value."),
    ],
)
def test_senseless_text_gets_a_sentence_and_what_is_expected(
    text: str, kind: FactKind, sentence: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        read(text, kind, NL, today=TODAY)
    refusal = caught.value
    assert refusal.what.text.format(**refusal.what.fields).startswith(sentence)
    assert refusal.todo.text.format(**refusal.todo.fields)


def test_what_is_expected_comes_with_an_example_that_can_be_typed() -> None:
    for kind in (FactKind.AMOUNT, FactKind.COUNT, FactKind.PERCENTAGE, FactKind.DATE):
        for voice in VOICES.values():
            with pytest.raises(Unreadable) as caught:
                read("?", kind, voice, today=TODAY)
            assert read(str(caught.value.todo.fields["example"]), kind, voice, today=TODAY)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("13 okt", "2025-10-13"),
        ("13 oct.", "2025-10-13"),
        ("13 OKT. 2025", "2025-10-13"),
        ("Oct 13th, 2025", "2025-10-13"),
        ("le 1er octobre 2025", "2025-10-01"),
        ("1ᵉʳ octobre 2025", "2025-10-01"),
        ("13-10-2025", "2025-10-13"),
        ("13/10/25", "2025-10-13"),
        ("13.10.2025", "2025-10-13"),
        ("2025-10-13", "2025-10-13"),
        ("vandaag", "2025-11-20"),
        ("aujourd’hui", "2025-11-20"),
        ("yesterday", "2025-11-19"),
        ("oktober", "2025-10"),
        ("fevrier 2026", "2026-02"),
        ("03/2026", "2026-03"),
        ("Q2 2026", "2026-Q2"),
        ("T2 2026", "2026-Q2"),
        ("2026 Q2", "2026-Q2"),
        ("Q2", "2025-Q2"),
        ("2e kwartaal 2026", "2026-Q2"),
        ("deuxième trimestre 2026", "2026-Q2"),
        ("second quarter of 2026", "2026-Q2"),
        ("in het tweede kwartaal van 2026", "2026-Q2"),
        ("2026", "2026"),
        ("2026-2030", "2026/2030"),
        ("2026 – 2030", "2026/2030"),
        ("2026 t/m 2030", "2026/2030"),
        ("de 2026 à 2030", "2026/2030"),
        ("between 2026 and 2030", "2026/2030"),
        ("1-5 oktober 2025", "2025-10-01/2025-10-05"),
        ("du 1er au 5 octobre 2025", "2025-10-01/2025-10-05"),
        ("13-10-2025 - 15-10-2025", "2025-10-13/2025-10-15"),
        ("april t/m juni 2026", "2026-04/2026-06"),
        ("d’avril à juin 2026", "2026-04/2026-06"),
        ("eerste tot en met derde kwartaal 2026", "2026-Q1/2026-Q3"),
    ],
)
def test_dates_are_read_as_people_type_them(text: str, iso: str) -> None:
    for voice in (NL, FR, EN):
        assert str(read_moment(text, voice, today=TODAY)) == iso


def test_texts_have_no_measure() -> None:
    with pytest.raises(ValueError, match="no measure"):
        read("5", FactKind.TEXT, NL, today=TODAY)


def test_what_is_written_for_a_field_can_be_typed() -> None:
    assert write(money("71449000"), NL) == "€ 71,449 miljoen"
    assert write(money("-3500000"), FR) == "-3,5 millions d’euros"
    assert write(money("1.234"), EN) == "€1.2340"
    assert write(percentage("1001"), NL) == "1001%"
    assert write(series(y2026="10000000", y2027="12000000"), NL) == (
        "2026: € 10 miljoen; 2027: € 12 miljoen"
    )
    assert write(replace(count("400", "500"), qualifier=Q.ABOUT), EN) == "about 400 to 500 jobs"


@pytest.mark.parametrize("voice", [*VOICES.values(), *EU_VOICES.values()], ids=str)
def test_every_currency_is_read_as_it_is_worded(voice: Voice) -> None:
    for code in list_currencies():
        for low in ("1", "1500000"):
            for style in (Style.LONG, Style.SHORT, Style.FULL):
                text = word(money(low, currency=code), voice, Form(style=style))
                assert read(text, FactKind.AMOUNT, voice, today=TODAY).currency == code, text
