"""Source marks, and the sentence that they belong to."""

from __future__ import annotations

import pytest

from briefing_app.intake.candidates import candidates
from briefing_app.intake.marks import marks


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("500 banen [1].", ("1",)),
        ("500 banen [1][4].", ("1", "4")),
        ("500 banen [1, 2].", ("1", "2")),
        ("500 banen [4; 6].", ("4", "6")),
        ("500 banen [1-3].", ("1", "2", "3")),
        ("500 banen [1–3].", ("1", "2", "3")),
        ("500 banen¹ en 30 huizen².", ("1", "2")),
        ("500 banen.¹²", ("12",)),
        ("500 banen[^1].", ("1",)),
        ("500 banen[^noot].", ("noot",)),
        ("500 banen[@cbs2025].", ("cbs2025",)),
        ("500 banen op 30 m² en 4 km².", ()),
        ("[sic] en [...] zijn geen noten, en […] ook niet.", ()),
        ("500 banen [i].", ("i",)),
        ("500 banen.[ii][iv]", ("ii", "iv")),
        ("500 banen [i, iii].", ("i", "iii")),
        ("500 banen [ii–iv].", ("ii", "iii", "iv")),
        ("500 banen [II] en 30 huizen [I].", ("II", "I")),
        ("500 banen [iv] en 30 huizen [v].", ("iv", "v")),
        ("[x] 500 banen, [v] 30 huizen, maat [xl]", ()),
        ("“[I]t will cost [I] 500 million”, said [M]r Smith [he].", ()),
        ("[iiii] [vx] [ic] [mix]", ()),
        ("500 banen [a].", ()),
        ("500 banen [a].\n\n[a] Kamerbrief.\n[b] Krant.", ("a", "b")),
        ("500 banen [B, A].\n\n[A] Kamerbrief.\n[B] Krant.", ("B", "A")),
        ("[c] heette hij. 500 banen [c].", ()),
        ("[3-900]", ("3", "900")),
    ],
)
def test_marks_are_read_in_every_form(text: str, found: tuple[str, ...]) -> None:
    assert marks(text) == found


def test_marks_of_letters_are_those_of_the_whole_document() -> None:
    text = "Er komen 500 banen [b]. Er zijn 30 huizen [a] [c].\n\n[a] Kamerbrief.\n[b] Krant."

    found = {one.text: one.citations for one in candidates(text, "nl")}

    assert found == {"500 banen": ("b",), "30 huizen": ("a",)}


def test_roman_mark_at_a_figure_is_no_part_of_it() -> None:
    text = "Het kost 70 miljoen euro[ii] en levert 500 banen[iii] op.[iv] Klaar."

    [amount, count] = candidates(text, "nl")

    assert (amount.text, count.text) == ("70 miljoen euro", "500 banen")
    assert amount.citations == ("ii", "iii", "iv")


@pytest.mark.parametrize(
    "text",
    [
        "Er komen 500 banen [i]. Er zijn 30 huizen [ii].",
        "Er komen 500 banen.[i] Er zijn 30 huizen.[ii]",
    ],
)
def test_roman_marks_after_the_full_stop_belong_to_the_sentence_before(text: str) -> None:
    assert [one.citations for one in candidates(text, "nl")] == [("i",), ("ii",)]


@pytest.mark.parametrize(
    "text",
    [
        "Er komen 500 banen [1]. Er zijn 30 huizen [2].",
        "Er komen 500 banen.[1] Er zijn 30 huizen.[2]",
        "Er komen 500 banen. [1] Er zijn 30 huizen. [2]",
        "Er komen 500 banen.¹ Er zijn 30 huizen.²",
        "Er komen 500 banen.[1]\nEr zijn 30 huizen.[2]",
    ],
)
def test_marks_after_the_full_stop_belong_to_the_sentence_before(text: str) -> None:
    assert [one.citations for one in candidates(text, "nl")] == [("1",), ("2",)]


def test_abbreviations_end_no_sentence() -> None:
    text = "Het kost ca. 5 mln. euro, o.a. voor art. 12 en blz. 3 van dr. Jansen [1]. Klaar."

    assert [one.citations for one in candidates(text, "nl")] == [("1",)]
