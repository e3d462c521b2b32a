from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.intake.limits import LONGEST
from briefing_app.intake.problems import Problem, Refused
from briefing_app.intake.text import TextBuilder, raised, tidy


@given(st.lists(st.text(max_size=30)), st.lists(st.lists(st.text(max_size=9), max_size=3)))
def test_every_paragraph_is_where_it_says_and_nothing_unseen_is_left(
    texts: list[str], rows: list[list[str]]
) -> None:
    builder = TextBuilder()
    for text in texts:
        builder.add(text)
    for number, row in enumerate(rows):
        builder.add_row(row, first=number == 0)
    text = builder.text()
    found = [text[start:end] for start, end, _ in builder.places]
    wanted = [tidy(one) for one in texts if tidy(one)]
    assert found[: len(wanted)] == wanted
    at = 0
    for start, end, _ in builder.places:
        assert at <= start < end
        assert set(text[at:start]) <= {"\n"}
        at = end
    assert at == len(text)
    assert all(
        unicodedata.category(sign) not in {"Cc", "Cs"} or sign in "\n\t" or "\x80" <= sign <= "\x9f"
        for sign in text
    )
    text.encode("utf-8")


@given(st.text(max_size=60))
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def test_letters_are_those_that_people_type() -> None:
    assert (
        tidy("ﬁnancie\u0308le eﬀecten, 5 m², 1\u00a0½, n°\u202f3")
        == "financiële effecten, 5 m², 1\u00a0½, n°\u202f3"
    )


@pytest.mark.parametrize(("text", "is_note", "shown"), [
    ("1", False, "¹"), ("12,13", False, "¹²,¹³"), ("-6", False, "⁻⁶"), ("er", False, "er"),
    ("ii", False, "[ii]"), ("xiv", False, "[xiv]"), ("e", False, "e"), ("iiii", False, "iiii"),
    ("1", True, "[1]"), (" 2 ", True, " [2] "), ("(3)", True, "[3]"), ("a", True, "[a]"),
    ("[4]", False, "[4]"), ("[4]", True, "[4]"), ("2026", False, "2026"),
    ("Lees verder", True, "Lees verder"), ("", True, ""),
])  # fmt: skip
def test_raised_text_is_not_taken_for_a_number(text: str, *, is_note: bool, shown: str) -> None:
    assert raised(text, is_note=is_note) == shown


def test_text_is_never_longer_than_allowed() -> None:
    builder = TextBuilder()
    builder.add("x" * (LONGEST - 3))
    with pytest.raises(Refused) as caught:
        builder.add("xx")
    assert caught.value.problem is Problem.TOO_LONG
    assert len(builder.text()) <= LONGEST


def test_title_is_what_is_known_then_a_heading_then_a_line_of_some_words() -> None:
    builder = TextBuilder()
    builder.add("AIJB")
    builder.add("De fabriek in Groningen")
    assert builder.title("") == "De fabriek in Groningen"
    builder.heading = "Kop"
    assert builder.title("") == "Kop"
    assert builder.title("  De\n titel ") == "De titel"
    assert builder.title("x" * 400) == "Kop"
    assert TextBuilder().title("") == ""
