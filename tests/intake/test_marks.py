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
        ("[sic] en [...] zijn geen noten.", ()),
        ("[3-900]", ("3", "900")),
    ],
)
def test_marks_are_read_in_every_form(text: str, found: tuple[str, ...]) -> None:
    assert marks(text) == found


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
