"""Texts that end anywhere: every beginning of a text is a text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing_app.language.mentions import MentionKind, mentions

_KNOWN = sorted((Path(__file__).parents[2] / "data" / "intake" / "known").glob("*.json"))

_STRETCH = 200
"""Characters: each is read with those before it, so that a whole text would take its square."""


@pytest.mark.parametrize("path", _KNOWN, ids=lambda path: path.stem)
def test_a_text_that_breaks_off_is_read_as_far_as_it_goes(path: Path) -> None:
    whole = json.loads(path.read_text(encoding="utf-8"))
    for start in range(0, len(whole["text"]), _STRETCH):
        text = whole["text"][start : start + 2 * _STRETCH]
        for end in range(0, len(text), 5):
            for mention in mentions(text[:end], whole["language"]):
                assert mention.text == text[mention.start : mention.end] != ""


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_figure_may_be_the_last_word(language: str) -> None:
    (mention,) = mentions("5 miljoen euro", language)
    assert mention.text == "5 miljoen euro"


def test_thousands_that_are_noughts_are_no_telephone_number() -> None:
    (mention,) = mentions("Il coûte 70\u202f000\u202f000\u00a0€.", "fr")
    assert mention.kind is MentionKind.AMOUNT
    assert mention.low == 70_000_000


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("une centaine de millions d’euros", 100_000_000, ""),
        ("une dizaine de milliards d’euros", 10_000_000_000, ""),
        ("une centaine de milliers d’emplois", 100_000, "emplois"),
        ("une dizaine d’écoles", 10, "écoles"),
    ],
)
def test_some_tens_of_magnitudes_are_multiplied(text: str, low: int, unit: str) -> None:
    (mention,) = mentions(f"Il faut {text}.", "fr")
    assert mention.low == low
    assert mention.unit == unit


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "in het laatste kwartaal van 2027"),
        ("fr", "au dernier trimestre 2027"),
        ("en", "in the last quarter of 2027"),
    ],
)
def test_the_last_quarter_of_a_year_is_its_fourth(language: str, text: str) -> None:
    (mention,) = mentions(f"x {text}.", language)
    assert str(mention.moment) == "2027-Q4"
