"""French elision: *de* or *d’* before a word, *du* and *des* with an article."""

from __future__ import annotations

import unicodedata

_ASPIRATED = (
    "hac", "hai", "hall", "halt", "ham", "handi", "hang", "harc", "harn", "hasard", "hauss",
    "haut", "havre", "haye", "héros", "hiér", "holland", "hongr", "hont", "hors", "hous", "huit",
    "hainaut",
)  # fmt: skip
"""How common French words with an aspirated h start (they do not elide)."""

_NOT_ELIDED = ("onz", "oui ", "ouistiti", "uhlan", "ululement")
_ARTICLES = {"le ": "du ", "les ": "des "}


def elides(text: str, *, aspirated: bool | None = None) -> bool:
    """Tell whether *de* loses its vowel before a text; digits never make it so.

    ``aspirated`` says it of a first h, or of a word such as *onze*, when it is known.
    """
    word = text.lower()
    if aspirated or word.startswith(_NOT_ELIDED) or not word:
        return False
    first = unicodedata.normalize("NFD", word[0])[0]
    if first == "h":
        return aspirated is False or not word.startswith(_ASPIRATED)
    if first == "y":
        return len(word) > 1 and word[1] not in "aeiou"
    return first in "aeiouœæ"


def of(text: str, *, aspirated: bool | None = None) -> str:
    """Put the French *de* before a text: *d’euros*, *de banques*."""
    return f"d’{text}" if elides(text, aspirated=aspirated) else f"de {text}"


def of_noun_phrase(text: str) -> str:
    """Put the French *de* before a text that may start with an article: *du*, *des*, *de l’*."""
    for article, contracted in _ARTICLES.items():
        if text.lower().startswith(article):
            return contracted + text[len(article) :]
    return of(text)
