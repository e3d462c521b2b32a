from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from briefing_app.language.detection import detect_language

DATA = Path(__file__).parents[1] / "data"

TEXTS = {
    "nl": [
        "De minister zegde toe de Kamer te informeren.",
        "€ 8,4 mln. voor het expertisecentrum in Groningen",
        "Er komen circa 500 banen bij, meldt de krant.",
        "Waarvan het Rijk 5,6 miljoen bijdraagt",
    ],
    "fr": [
        "Le ministre s’est engagé à informer la Chambre.",
        "8,4 millions d’euros pour le centre d’expertise à Groningue",
        "Quelque 500 emplois seront créés dans la région, selon la presse.",
        "dont 5,6 millions pour l’État",
    ],
    "en": [
        "The minister promised to inform the House.",
        "€8.4 million for the centre of expertise in Groningen",
        "Some 500 jobs will be created, according to the press.",
        "of which the State pays 5.6 million",
    ],
}


@pytest.mark.parametrize(
    ("text", "language"), [(text, language) for language, some in TEXTS.items() for text in some]
)
def test_sentence_tells_its_language(text: str, language: str) -> None:
    assert detect_language(text) == language
    assert detect_language(text.upper()) == language


@pytest.mark.parametrize("text", ["", "50 000 000", "AI", "Groningen 2025", "Der Bund zahlt"])
def test_text_that_does_not_tell_has_none(text: str) -> None:
    assert detect_language(text) is None


def test_most_of_a_mixed_text_decides() -> None:
    nl, fr = TEXTS["nl"][0], TEXTS["fr"][0]
    assert detect_language(nl * 5 + fr) == "nl"
    assert detect_language(nl + fr * 5) == "fr"


def test_language_of_every_text_that_was_marked_by_hand_is_right() -> None:
    seen = 0
    for path in sorted(DATA.glob("*/known/*.json")):
        languages = re.findall(r"(nl|fr|en)(?=-)", path.name)
        marked = json.loads(path.read_text("utf-8"))
        sides = ("left", "right") if "left" in marked else ("text",)
        for language, side in zip(languages, sides, strict=True):
            assert detect_language(marked[side]) == language, path.name
            seen += 1
    assert seen > 100
