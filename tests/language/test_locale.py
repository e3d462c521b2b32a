from __future__ import annotations

import pytest

from briefing_app.domain.codes import Country
from briefing_app.language.locale import locale_of, own_name, sort_key, tag


@pytest.mark.parametrize(
    ("language", "country", "expected"),
    [
        ("nl", Country.NL, "nl-NL"),
        ("nl", Country.BE, "nl-BE"),
        ("fr", Country.BE, "fr-BE"),
        ("fr", Country.NL, "fr-FR"),
        ("en", Country.BE, "en-GB"),
        ("de", Country.BE, "de"),
    ],
)
def test_tag_follows_language_and_country(language: str, country: Country, expected: str) -> None:
    assert tag(language, country) == expected
    assert str(locale_of(language, country)).replace("_", "-") == expected


def test_languages_are_named_by_themselves() -> None:
    names = [own_name(language) for language in ("nl", "fr", "en", "de")]
    assert names == ["Nederlands", "français", "English", "Deutsch"]


def test_sorting_folds_accents_case_and_ligatures() -> None:
    assert sort_key("Œuvre") == sort_key("oeuvre")
    assert sort_key("coördinatie") == "coordinatie"
    assert sorted(["zon", "État", "etat", "Eb"], key=sort_key) == ["Eb", "État", "etat", "zon"]
