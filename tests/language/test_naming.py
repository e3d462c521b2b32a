from __future__ import annotations

import pytest

from briefing_app.errors import Message
from briefing_app.language.catalog import Catalog
from briefing_app.language.naming import FactNames

TITLES = {
    "eu": {"nl": "Europese bijdrage", "fr": "Contribution européenne", "en": "EU contribution"},
    "total": {"nl": "Totaal"},
    "one": {"nl": "Banen", "en": "Jobs"},
    "other": {"nl": "Banen", "en": "New jobs"},
    "bare": {},
}


def names(language: str) -> FactNames:
    return FactNames(TITLES, Catalog.load(language))


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("nl", "“Europese bijdrage”"),
        ("fr", "«\u202fContribution européenne\u202f»"),
        ("en", "“EU contribution”"),
    ],
)
def test_a_fact_is_named_by_its_title_quoted_as_the_language_does(
    language: str, title: str
) -> None:
    said = names(language).show(Message("The fact {key} has no source.", {"key": "eu"}))
    assert title in said
    assert "eu." not in said


def test_a_title_of_another_language_is_better_than_a_key() -> None:
    assert "Totaal" in names("fr").show(Message("The fact {key} has no source.", {"key": "total"}))


def test_a_key_follows_where_two_facts_have_the_same_title() -> None:
    said = Message("The fact {key} has no source.", {"key": "one"})
    assert "“Banen” (one)" in names("nl").show(said)
    assert "(one)" not in names("en").show(said)


@pytest.mark.parametrize("key", ["bare", "nobody"])
def test_a_fact_without_a_title_is_named_by_its_key(key: str) -> None:
    said = names("en").show(Message("The fact {key} has no source.", {"key": key}))
    assert said == f"The fact {key} has no source."


def test_every_fact_of_a_message_is_named_and_its_keys_are_told() -> None:
    text = "With another value of {part}, the parts of {key} do not add up."
    said = Message(text, {"part": "eu", "key": "total"})
    assert names("en").show(said) == (
        "With another value of “EU contribution”, the parts of “Totaal” do not add up."
    )
    assert names("en").keys(said) == ["eu", "total"]


def test_words_that_happen_to_be_a_key_stay_as_they_are() -> None:
    said = Message("“{words}” still waits to be written.", {"words": "total"})
    assert names("en").show(said) == "“total” still waits to be written."


def test_a_field_that_is_a_message_of_its_own_is_no_fact() -> None:
    inner = Message("“{name}”", {"name": "x"})
    assert names("en").show(Message("The fact {key} has no source.", {"key": inner})) == (
        "The fact “x” has no source."
    )
