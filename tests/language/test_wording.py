"""What the matrix does not hold: rounding said aloud, texts, quotations, charts."""

from __future__ import annotations

import os
import subprocess
import sys
from decimal import Decimal

import pytest
from babel.dates import get_month_names
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.codes import FactKind, Qualifier
from briefing_app.domain.fact import Measure, Unit, Value
from briefing_app.domain.moment import Moment
from briefing_app.language.form import Form, Style
from briefing_app.language.wording import (
    Voice,
    scale_name,
    unit_phrase,
    word,
    word_moment,
    word_number,
    word_scaled,
    word_value,
)
from briefing_app.language.wording.elision import of
from briefing_app.language.wording.months import month_name
from tests.language.samples import (
    EU_VOICES,
    HEDGES,
    VOICES,
    count,
    date,
    money,
    percentage,
    visible,
)

NL, NL_BE, FR, EN = (VOICES[name] for name in ("nl-NL", "nl-BE", "fr-BE", "en-GB"))


def said(measure: Measure, form: str = "", language: str = "nl") -> str:
    voice = {"nl": NL, "fr": FR, "en": EN}[language]
    return visible(word(measure, voice, Form.parse(form)))


def test_rounding_that_changes_the_value_says_so() -> None:
    assert said(money("71449000"), "1") == "ruim_€_71,4_miljoen"
    assert said(money("71459000"), "1") == "bijna_€_71,5_miljoen"
    assert said(money("71400000"), "1") == "€_71,4_miljoen"
    assert said(money("-71449000"), "1") == "ruim_−€_71,4_miljoen"
    assert said(percentage("33.3333"), "1", "en") == "over_33.3_per_cent"


def test_rounding_in_a_table_is_the_number_alone() -> None:
    assert said(money("1999999"), "short|1") == "€_2,0_mln."
    assert said(money("1999999"), "bare|1") == "2,0_miljoen"
    assert said(money("71000000", qualifier=Qualifier.OVER), "short") == "ruim_€_71_mln."


def test_nearly_that_is_rounded_down_is_only_about() -> None:
    measure = money("70400000", qualifier=Qualifier.NEARLY)
    assert said(measure, "0", "en") == "about_€70_million"
    assert said(money("69600000", qualifier=Qualifier.NEARLY), "0", "en") == "nearly_€70_million"


def test_rounded_range_says_about_and_melts_when_its_ends_meet() -> None:
    assert said(money("1210000", "1390000"), "1", "en") == "about_€1.2_million_to_€1.4_million"
    assert said(money("1210000", "1240000"), "1", "en") == "about_€1.2_million"
    assert said(money("1210000", "1240000"), "1|de", "fr") == "d’environ_1,2_million_d’euros"


def test_bare_form_is_the_number_with_its_million() -> None:
    assert said(count("500", qualifier=Qualifier.ABOUT), "bare") == "500"
    assert said(money("70000000", qualifier=Qualifier.ABOUT), "bare", "fr") == "70_millions"


def test_register_writes_every_digit() -> None:
    assert said(money("70000000"), "full", "en") == "€70,000,000"
    assert said(money("70000000"), "full") == "€_70.000.000"
    assert said(money("70000000"), "full", "fr") == "70·000·000_€"
    assert said(count("500", qualifier=Qualifier.ABOUT), "full", "en") == "about_500"
    assert said(date("2025-10-10"), "full", "en") == "10_Oct_2025"


def test_french_elides_as_it_is_spoken() -> None:
    assert said(count("1000000", unit=HEDGES), "", "fr") == "1_million_de_haies"
    hectares = Unit(key="ha", plural={"fr": "hectares"})
    assert said(count("2000000", unit=hectares), "", "fr") == "2_millions_d’hectares"
    assert of("yens") == "de yens"
    assert of("yeux") == "de yeux"
    assert of("Yvelines") == "d’Yvelines"
    assert of("élèves") == "d’élèves"
    assert of("œuvres") == "d’œuvres"
    assert of("onze") == "de onze"
    assert of("hôpitaux") == "d’hôpitaux"
    assert of("hautes écoles") == "de hautes écoles"
    assert of("hauts", aspirated=True) == "de hauts"
    assert of("8") == "de 8"
    assert said(money("11000000"), "de", "fr") == "de_11_millions_d’euros"


def test_unit_without_a_name_in_the_language_is_named_in_another() -> None:
    unit = Unit(key="fte", plural={"nl": "voltijdsbanen"})
    assert said(count("5", unit=unit), "", "fr") == "5_voltijdsbanen"
    assert said(count("1", unit=unit)) == "1_voltijdsbanen"
    assert said(count("5", unit=Unit(key="fte")), "", "en") == "5_fte"


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        (NL, "“Waar.”"),
        (FR, "«\u202fVrai.\u202f»"),
        (EN, "“True.”"),
        (EU_VOICES["fr-BE"], "«Vrai.»"),
        (EU_VOICES["en-GB"], "‘True.’"),
    ],
)
def test_quotation_stands_in_the_marks_of_its_language(voice: object, expected: str) -> None:
    value = Value(texts={"nl": "Waar.", "fr": "Vrai.", "en": "True."})
    assert word_value(FactKind.QUOTATION, value, voice) == expected  # type: ignore[arg-type]


def test_text_facts_take_capital_and_french_de() -> None:
    value = Value(texts={"nl": "ijsbaan", "fr": "le site"})
    assert word_value(FactKind.TEXT, value, NL, Form(cap=True)) == "IJsbaan"
    assert word_value(FactKind.TEXT, value, FR, Form(de=True)) == "du site"
    assert word_value(FactKind.TEXT, value, EN) == ""
    assert word_value(FactKind.AMOUNT, Value(), NL) == ""
    assert visible(word_value(FactKind.AMOUNT, Value(measure=money("5")), NL)) == "€_5"


def test_measure_that_states_nothing_has_no_words() -> None:
    for kind in (FactKind.AMOUNT, FactKind.COUNT, FactKind.PERCENTAGE, FactKind.DATE):
        assert word(Measure(kind=kind), NL) == ""


def test_moments_are_short_in_lists() -> None:
    short = Form(style=Style.SHORT)
    day = Moment.parse("2025-10-10")
    assert visible(word_moment(day, NL, short)) == "10_okt_2025"
    assert visible(word_moment(day, FR, short)) == "10_oct._2025"
    assert visible(word_moment(day, EN, short)) == "10_Oct_2025"


def test_charts_say_scale_and_unit_once() -> None:
    euros, jobs = money("1"), count("1")
    assert visible(unit_phrase(euros, 6, NL)) == "in_miljoen_euro"
    assert visible(unit_phrase(euros, 6, FR)) == "en_millions_d’euros"
    assert visible(unit_phrase(euros, 6, EN)) == "€_million"
    assert visible(unit_phrase(euros, 0, FR)) == "en_euros"
    assert visible(unit_phrase(euros, 9, EU_VOICES["en-GB"])) == "EUR_billion"
    assert visible(unit_phrase(jobs, 0, NL)) == "banen"
    assert visible(unit_phrase(jobs, 3, FR)) == "en_milliers_d’emplois"
    assert unit_phrase(percentage("1"), 0, NL) == "in procenten"
    assert [scale_name(6, voice) for voice in (NL, FR, EN)] == ["miljoen", "millions", "million"]
    assert scale_name(0, NL) == ""
    assert word_scaled(Decimal(70_000_000), 6, NL) == "70"
    assert word_scaled(Decimal(71_449_000), 6, FR, 1) == "71,4"
    assert word_scaled(Decimal(2_000_000), 6, EN, 1) == "2.0"


def test_numbers_alone_have_the_separators_of_their_language() -> None:
    number = Decimal("-1234567.50")
    assert word_number(number, NL) == "\u22121.234.567,5"
    assert word_number(number, FR) == "\u22121\u202f234\u202f567,5"
    assert word_number(number, EN, 0) == "\u22121,234,568"
    assert word_number(number, EU_VOICES["nl-NL"], 2) == "\u22121\u00a0234\u00a0567,50"
    assert word_number(Decimal("-0.0"), NL) == "0"


@settings(deadline=None)
@given(
    st.integers(-(10**40), 10**40),
    st.integers(0, 10),
    st.sampled_from(list(VOICES.values()) + list(EU_VOICES.values())),
    st.sampled_from(["", "short", "bare", "full", "de", "1", "short|2"]),
)
def test_no_figure_can_break_or_lose_digits(
    digits: int, places: int, voice: object, form: str
) -> None:
    number = Decimal((int(digits < 0), Decimal(digits).as_tuple().digits, -places))
    measure = Measure(kind=FactKind.AMOUNT, low=number, currency="EUR")
    text = word(measure, voice, Form.parse(form))  # type: ignore[arg-type]
    assert " " not in text
    assert "-" not in text
    assert "E" not in text.replace("EUR", "")
    if form == "full":
        assert "".join(filter(str.isdigit, text)).strip("0") == str(abs(digits)).strip("0")


@pytest.mark.parametrize("voice", VOICES.values(), ids=VOICES.keys())
def test_months_have_the_names_that_babel_gives_them(voice: Voice) -> None:
    for width in ("wide", "abbreviated"):
        names = get_month_names(width, "format", voice.locale)
        ours = [month_name(month, voice, short=width == "abbreviated") for month in range(1, 13)]
        assert ours == list(names.values())


def test_wording_a_day_loads_no_babel() -> None:
    script = """
import sys
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.language.wording import Voice, word_moment
print(word_moment(Moment(PartialDate(2026, month=3, day=2)), Voice("en")), "babel" in sys.modules)
"""
    given = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert visible(given.stdout) == "2_March_2026 False\n", given.stderr
