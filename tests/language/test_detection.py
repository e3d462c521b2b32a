from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from briefing_app.language.detection import detect_language, foreign_language
from briefing_app.language.foreign import NAMES
from briefing_app.language.sentences import sentences

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


OTHERS = {
    "de": "Der Bund zahlt 8,4 Millionen Euro für das Zentrum. Die Arbeiten dauern bis Ende 2027.",
    "lb": "D’Regierung gëtt 8,4 Milliounen Euro fir den Zentrum, sot de Minister vun der Stad.",
    "fy": "De provinsje jout 8,4 miljoen euro foar it sintrum. It wurk begjint yn maart 2026.",
    "es": "El Gobierno destinará 8,4 millones de euros al centro. Las obras empiezan en marzo.",
    "it": "Il governo stanzia 8,4 milioni di euro per il centro. I lavori iniziano a marzo.",
    "pt": "O Governo vai dar 8,4 milhões de euros ao centro. As obras começam em março.",
    "ro": "Guvernul va da 8,4 milioane de euro pentru centru. Lucrările încep în martie.",
    "da": "Regeringen giver 8,4 millioner kroner til centret, og det varer til udgangen af 2027.",
    "no": "Regjeringen gir 8,4 millioner kroner til senteret, og det er også mer enn før.",
    "sv": "Regeringen ger 8,4 miljoner kronor till centret. Det pågår till slutet av 2027.",
    "fi": "Hallitus antaa 8,4 miljoonaa euroa keskukselle, ja se on noin kaksi vuotta.",
    "pl": "Rząd przeznaczy 8,4 mln euro na centrum. Prace potrwają do końca 2027 roku.",
    "cs": "Vláda dá 8,4 milionu eur na centrum, které se podle plánu otevře v březnu.",
    "hu": "A kormány 8,4 millió eurót ad a központnak, és ez nem lehet több.",
    "tr": "Hükümet merkez için 8,4 milyon euro verecek ve bu daha sonra çok olacak.",
    "und": "Правительство выделит 8,4 млн евро на центр.",
}


@pytest.mark.parametrize(("language", "text"), OTHERS.items(), ids=list(OTHERS))
def test_text_in_another_language_is_told_as_such_and_never_as_ours(
    language: str, text: str
) -> None:
    assert foreign_language(text) == language
    assert detect_language(text) is None
    assert set(NAMES) == set(OTHERS)


def test_no_sentence_of_ours_is_told_as_another_language() -> None:
    seen = 0
    for path in sorted(DATA.glob("*/known/*.json")):
        marked = json.loads(path.read_text("utf-8"))
        for side in {"left", "right", "text"} & set(marked):
            for start, end in sentences(marked[side]):
                assert foreign_language(marked[side][start:end]) is None, marked[side][start:end]
                seen += 1
    assert seen > 500
