"""One French noun in the place of another, with the little words before it that lean on it.

*L’usine* becomes *la fabrique*, *de la région* becomes *de l’île*, *cet outil* becomes *ce
système*.  What takes a gender that nobody knows is not guessed: a person has to write it.
"""

from __future__ import annotations

import re

from briefing_app.language.wording.elision import elides

_SPACE = "[ \u00a0\u202f]"
_LEANING = re.compile(
    rf"(?<![\w’'])(?:(?P<bare>d|qu|jusqu|lorsqu|puisqu|n|s|j|m|t|c)[’']"
    rf"|(?P<full>de|que|jusque|lorsque|puisque|ne|se|je|me|te){_SPACE}"
    rf"|(?P<article>(?:(?:de|à){_SPACE})?(?:l[’']|(?:la|le){_SPACE})|(?:du|au){_SPACE})"
    rf"|(?P<pointing>cet|cette|ce){_SPACE}|(?P<one>une?){_SPACE}"
    rf"|(?P<own>(?:[mts])(?:on|a)){_SPACE}"
    rf"|(?P<other>quel|quelle|aucun|aucune|certaine?|toute?|nouveau|nouvel|nouvelle){_SPACE})$",
    re.IGNORECASE,
)
_FEMININE = (
    "tion", "sion", "xion", "ité", "eté", "ance", "ence", "ée", "ie", "ine", "ette", "elle",
    "esse", "tude", "aison", "euse", "trice", "ure", "ière",
)  # fmt: skip
_MASCULINE = (
    "ment", "age", "isme", "eau", "oir", "teur", "ier", "et", "al", "eil", "ail", "ium",
)  # fmt: skip
_KNOWN = {
    "f": "fabrique politique république technique chambre page image plage cage rage nage eau peau "
         "hauteur lenteur loi aide banque entreprise agence région commune ville province preuve "
         "union réunion opinion leçon façon prison liste puce base",
    "m": "arrêté comité traité été musée lycée trophée incendie génie silence magazine domaine "
         "centre ministère réseau modèle appui budget projet programme système fonds accord site "
         "avis cimetière murmure",
}  # fmt: skip
_EXACT = {word: gender for gender, words in _KNOWN.items() for word in words.split()}


def gender(words: str) -> str:
    """Return ``m`` or ``f`` of the noun that a French term starts with; empty when unknown."""
    head = re.split(r"[\s’'-]", words.strip().casefold(), maxsplit=1)[0]
    if head in _EXACT:
        return _EXACT[head]
    if head.endswith(_FEMININE):
        return "f"
    return "m" if head.endswith(_MASCULINE) else ""


def substitute(text: str, start: int, end: int, words: str) -> tuple[int, str] | None:
    """Return from where to replace a noun in a French text, and by what.

    What leans on the noun is replaced too.  ``None`` when its gender decides and is not known, or
    is another than that of the noun before: what agrees with it would have to change as well.
    """
    old, new = gender(text[start:end]), gender(words)
    found = _LEANING.search(text[:start])
    if old and new and old != new:
        return None
    if found is None:
        return start, words
    leaning = _leaning(found, new, elided=elides(words))
    if leaning is None:
        return None
    was = found[0]
    if was[0].isupper():
        leaning = leaning[0].upper() + leaning[1:]
    if leaning.casefold() == was.casefold().replace("'", "’"):
        return start, words
    return found.start(), leaning + words


def _leaning(found: re.Match[str], new: str, *, elided: bool) -> str | None:
    """Return what leans on the new noun, in small letters; ``None`` when nobody can tell."""
    word = re.sub(_SPACE, " ", found[0].casefold())
    if found["bare"] or found["full"]:
        stem = (found["bare"] or found["full"][:-1]).casefold()
        return f"{stem}’" if elided else f"{stem}e "
    if found["article"]:
        return _article(word, new, elided=elided)
    if not new or found["other"]:
        return None
    if found["pointing"]:
        return "cette " if new == "f" else "cet " if elided else "ce "
    if found["one"]:
        return "une " if new == "f" else "un "
    return word[0] + ("a " if new == "f" and not elided else "on ")


def _article(word: str, new: str, *, elided: bool) -> str | None:
    before = "de " if word[0] == "d" else "à " if word[0] in "aà" else ""
    if elided:
        return f"{before}l’"
    if not new:
        return None
    if new == "f":
        return f"{before}la "
    return {"de ": "du ", "à ": "au ", "": "le "}[before]
