from __future__ import annotations

from briefing_app.pdf.words import words
from tests.pdf.runs import run


def _texts(*runs: object) -> list[str]:
    return [word.text for word in words(runs)]  # type: ignore[arg-type]


def test_words_end_at_spaces_and_after_hyphens_between_parts_of_four_letters() -> None:
    assert _texts(run("de AI-fabriek en start-ups in data-infrastructuur")) == [
        "de",
        "AI-fabriek",
        "en",
        "start-ups",
        "in",
        "data-",
        "infrastructuur",
    ]


def test_no_break_characters_hold_words_together() -> None:
    text = "€\u00a070\u00a0miljoen 70\u202f000 AI\u2011fabriek a\u2007b"
    assert _texts(run(text)) == [
        "€\u00a070\u00a0miljoen",
        "70\u202f000",
        "AI\u2011fabriek",
        "a\u2007b",
    ]


def test_hyphen_before_a_digit_or_a_space_ends_no_word() -> None:
    assert _texts(run("-5 2026-2027 import- en")) == ["-5", "2026-2027", "import-", "en"]


def test_figure_is_one_word_with_its_plain_spaces() -> None:
    assert _texts(run("kost "), run("70 miljoen", whole=True), run(". Dat")) == [
        "kost",
        "70 miljoen.",
        "Dat",
    ]


def test_source_mark_sticks_to_the_word_before_it() -> None:
    assert _texts(run("kennis."), run("1", glued=True), run(","), run("3", glued=True)) == [
        "kennis.1,3"
    ]


def test_mark_after_a_hyphen_of_a_compound_is_not_torn_off() -> None:
    assert _texts(run("data-"), run("1", glued=True)) == ["data-1"]


def test_spaces_in_a_row_count_as_one() -> None:
    first, second = words([run("a   \u2003 b")])
    assert first.space is not None
    assert len(first.space.text) == 1
    assert second.text == "b"


def test_soft_hyphen_is_a_place_to_break_and_else_invisible() -> None:
    first, second = words([run("super\u00adcomputer")])
    assert (first.text, first.soft, first.space) == ("super", True, None)
    assert second.text == "computer"


def test_author_s_line_end_ends_a_word_even_when_nothing_follows() -> None:
    assert [(word.text, word.ends) for word in words([run("a\nb\n\n")])] == [
        ("a", True),
        ("b", True),
        ("", True),
    ]


def test_figure_has_no_line_ends_and_no_invisible_breaks() -> None:
    assert _texts(run("5\u00a0ba\u00adnen\n\u200bx", whole=True)) == ["5\u00a0banen x"]


def test_figure_longer_than_several_lines_is_measured_in_parts() -> None:
    assert [len(text) for text in _texts(run("9" * 1_000, whole=True))] == [400, 400, 200]
