from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.language.typography import tidy
from tests.language.samples import EU_VOICES, VOICES, visible

if TYPE_CHECKING:
    from briefing_app.language.wording import Voice

NL, FR, EN = VOICES["nl-NL"], VOICES["fr-BE"], VOICES["en-GB"]
EU_FR, EU_EN = EU_VOICES["fr-BE"], EU_VOICES["en-GB"]

CASES = [
    (FR, "Qu'est-ce que l'IA ?", "Qu’est-ce que l’IA·?"),
    (FR, "Oui! Non ; peut-être...", "Oui·! Non·; peut-être..."),
    (FR, "Sources: 1, 3 (à 14:30)", "Sources_: 1, 3 (à 14:30)"),
    (FR, 'Il dit "oui".', "Il dit «·oui·»."),
    (FR, "Il dit « oui » et “non” !", "Il dit «·oui·» et «·non·»·!"),
    (FR, "12 500 euros et 70 millions d'euros", "12·500_euros et 70_millions_d’euros"),
    (FR, "entre 400-500 emplois, 35 %", "entre 400–500 emplois, 35_%"),
    (FR, "le 1er octobre 2025", "le 1er_octobre 2025"),
    (EU_FR, 'Oui ! Il dit : "non" ; 12 500 EUR', "Oui! Il dit: «non»; 12·500_EUR"),
    (NL, '\'s avonds zei zij "ja"', "’s avonds zei zij “ja”"),
    (NL, "foto's van '90s en de 'zogenaamde' AI's", "foto’s van ’90s en de ‘zogenaamde’ AI’s"),
    (NL, "€ 70 miljoen op 5 oktober, 5 procent", "€_70_miljoen op 5_oktober, 5_procent"),
    (NL, "2024-2025, 400-500 banen", "2024–2025, 400–500 banen"),
    (NL, "Oui ? Ja ; nee", "Oui ? Ja ; nee"),
    (EN, "the jobs' \"big\" plan's 5 per cent", "the jobs’ “big” plan’s 5_per_cent"),
    (EN, "EUR 50 million; 5 km", "EUR_50_million; 5_km"),
    (EU_EN, 'the "big" plan', "the ‘big’ plan"),
    (EU_EN, 'the "plan\'s" cost', "the “plan's” cost"),
]


@pytest.mark.parametrize(("voice", "text", "expected"), CASES)
def test_text_is_brought_to_the_conventions(voice: Voice, text: str, expected: str) -> None:
    assert visible(tidy(text, voice)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{{fact:eu-grant|short}}",
        "[@surf, p. 3-4]",
        "https://example.org/?q='a':1-2!",
        "`x = '1-2' ; y`",
        "[site](https://example.org/a'b)",
        "jan.d'hond@example.org",
        "2025-10-13",
        "36643-12",
        "070-1234567",
        "DE-2025-0417",
        "2026-03",
        "14:30",
        "\ue000\ue100\ue001",
    ],
)
@pytest.mark.parametrize("voice", [NL, FR, EN, EU_FR])
def test_what_is_no_prose_stays_as_it_is(text: str, voice: Voice) -> None:
    assert tidy(text, voice) == text


def test_quotations_keep_their_words() -> None:
    assert visible(tidy('"L\'IA : 5 % ou 400-500 ?" dit-il', FR)) == (
        "«·L'IA : 5 % ou 400-500 ?·» dit-il"
    )
    assert visible(tidy("“It's 5 % !”, zei hij", NL)) == "“It's 5 % !”, zei hij"


def test_mark_after_a_fact_gets_its_space() -> None:
    assert visible(tidy("Est-ce {{fact:eu}} ? Voir [@surf]: oui", FR)) == (
        "Est-ce {{fact:eu}}·? Voir [@surf]_: oui"
    )


_pieces = st.sampled_from(
    [
        *"'\"“”‘’«»„;:!?-–—%€.,()[]{}`*_<>/@\\\n\t \u00a0\u202f0159aésàdltn\ue000\ue001\ue100",
        "{{fact:a}}", "[@b]", "https://a.b/?c ", "12 500", "400-500", " euros", "d'euros",
        " miljoen", "1er octobre", "’s", " 's ", "EUR 5", "a@b.c",
    ]
)  # fmt: skip
_texts = st.lists(_pieces, max_size=25).map("".join) | st.text(max_size=40)


@settings(deadline=None, max_examples=1500)
@given(_texts, st.sampled_from([NL, FR, EN, EU_FR, EU_EN]))
def test_tidying_twice_changes_nothing_more(text: str, voice: Voice) -> None:
    once = tidy(text, voice)
    assert tidy(once, voice) == once


@settings(deadline=None, max_examples=500)
@given(_texts, st.sampled_from([NL, FR, EN, EU_FR, EU_EN]))
def test_tidying_changes_spaces_marks_and_dashes_only(text: str, voice: Voice) -> None:
    def words(given_text: str) -> str:
        return "".join(char for char in given_text if char.isalnum())

    assert words(tidy(text, voice)) == words(text)


@pytest.mark.parametrize(
    "piece",
    [" ", "1", "1 ", "1-", "1.1", '"', "'", "a'", "{{", "[@", "«", "a@", "a", "` ", "1 234 ", " ?",
     "\ue000\ue100\ue001", "“", "<a ", "](", '"a «b" ', "``` ", "EUR 1"],
)  # fmt: skip
def test_long_texts_are_tidied_in_one_pass(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert len(tidy(text, FR)) >= len(text) // 2
