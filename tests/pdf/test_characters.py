from __future__ import annotations

import pytest

from briefing_app.pdf.characters import MARK, Characters
from briefing_app.pdf.faces import briefing_sans


@pytest.fixture
def characters() -> Characters:
    return Characters(briefing_sans())


def test_text_of_our_languages_stays_as_it_is(characters: Characters) -> None:
    text = "L’Union\u202f; « œuvre » – € 70\u00a0miljoen: één, naïef, AI\u2011fabriek"
    assert characters.printable(text, "p", "fr") == text
    assert characters.findings() == ()


@pytest.mark.parametrize(
    "character", ["😀", "漢", "ש", "\x01", "\x7f", "\ue000", "\uf8a0", "\U0010ffff"]
)
def test_what_cannot_be_drawn_becomes_one_mark_and_one_finding(
    characters: Characters, character: str
) -> None:
    assert characters.printable(f"a{character}b{character}", "p1", "nl") == f"a{MARK}b{MARK}"
    (finding,) = characters.findings()
    assert finding.place == "p1"
    assert finding.language == "nl"
    assert finding.message.fields["code"] == f"U+{ord(character):04X}"


def test_each_place_gets_its_own_finding(characters: Characters) -> None:
    for place in ("p1", "p2", "p1"):
        characters.printable("😀", place, "nl")
    assert [finding.place for finding in characters.findings()] == ["p1", "p2"]


def test_direction_marks_and_joiners_draw_nothing(characters: Characters) -> None:
    assert characters.printable("a\u202eb\u202c\u200d\ufe0f\u2060c", "p", "nl") == "abc"
    assert characters.findings() == ()


def test_decomposed_letters_are_composed(characters: Characters) -> None:
    assert characters.printable("cafe\u0301 ĳ", "p", "fr") == "café ĳ"


def test_line_ends_of_all_kinds_are_one(characters: Characters) -> None:
    assert characters.printable("a\r\nb\rc\u2028d\u0085e\tf", "p", "nl") == "a\nb\nc\nd\ne f"
