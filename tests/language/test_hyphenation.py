from __future__ import annotations

import pyphen
import pytest

from briefing_app.language.hyphenation import PatternFile, positions


def broken(word: str, language: str) -> str:
    marks = positions(word, language)
    return "-".join(word[start:end] for start, end in zip([0, *marks], [*marks, None], strict=True))


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("belanghebbende", "nl", "be-lang-heb-ben-de"),
        ("supercalculateur", "fr", "su-per-cal-cu-la-teur"),
        ("parliament", "en", "par-lia-ment"),
        ("l’intelligence", "fr", "l’in-tel-li-gence"),
        ("l'intelligence", "fr", "l'in-tel-li-gence"),
        ("d’investissement", "fr", "d’in-ves-tis-se-ment"),
        ("AI-fabriek", "nl", "AI-fa-briek"),
        ("(subsidie),", "nl", "(sub-si-die),"),
    ],
)
def test_words_are_broken_where_their_language_does(
    word: str, language: str, expected: str
) -> None:
    found = broken(word, language)
    assert found.replace("-", "") == word.replace("-", "")
    assert set(positions(word, language)) <= _breaks(expected)
    assert positions(word, language)


def _breaks(text: str) -> set[int]:
    found, place = set(), 0
    for char in text:
        if char == "-":
            found.add(place)
            if text == "AI-fa-briek" and place == 2:
                place += 1
        else:
            place += 1
    return found


@pytest.mark.parametrize("word", ["reëel", "coördinatie", "beëindigen", "financiële", "geïnd"])
def test_dutch_word_is_never_broken_before_a_diaeresis(word: str) -> None:
    assert all(word[place] not in "äëïöü" for place in positions(word, "nl"))


@pytest.mark.parametrize(
    "word", ["SURF", "EuroHPC", "https://example.org", "a@b.nl", "2026", "Q2", "", "’", "de"]
)
def test_names_numbers_and_addresses_are_not_broken(word: str) -> None:
    for language in ("nl", "fr", "en", "xx"):
        assert positions(word, language) == []


@pytest.mark.parametrize("name", ["nl_NL", "fr", "en_GB"])
def test_patterns_read_when_asked_for_are_those_of_the_whole_file(name: str) -> None:
    path = pyphen.LANGUAGES[name]
    whole, file = pyphen.HyphDict(path), PatternFile(path)
    assert {key: file.patterns.get(key) for key in whole.patterns} == whole.patterns
    assert [key for key in file.patterns if file.patterns.get(key) is not None] == [*whole.patterns]
    for word in ("verantwoordelijkheid", "l’établissement", "responsibilities", "Tweede", "œuvre"):
        assert file.positions(word) == whole.positions(word)
