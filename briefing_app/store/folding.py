"""Folding text for search: œ reads as oe, ß as ss, accents fall away.

Accents are folded by the index itself (``remove_diacritics``); this module does what SQLite's
tokenizer leaves, so that the file can be searched by any SQLite without functions of ours.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O",
    "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ł": "l", "Ł": "L", "þ": "th", "Þ": "Th", "ı": "i",
    "\xad": None, "\u200b": None, "\u2060": None,
})  # fmt: skip
_PLAIN = re.compile(r"[\x00-\x7f]*")
_MOST_WORDS = 20
"""More words find nothing more, and cost the index a look-up each."""
_LEAST_BENT = 5
"""Letters of a word whose last one may be an ending."""

_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Fold what the index would not; compatibility forms (ligatures, m²) become plain."""
    if _PLAIN.fullmatch(text):
        return text
    return unicodedata.normalize("NFKC", text).translate(_LETTERS)


def fold_fully(text: str) -> str:
    """Fold as the index compares: no accents, no case."""
    decomposed = unicodedata.normalize("NFKD", fold(text))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def words(text: str) -> list[str]:
    """Return the words of what a person typed, folded, each once; of a long text the first."""
    return list(dict.fromkeys(_WORD.findall(fold(text))))[:_MOST_WORDS]


def match_expression(text: str) -> str:
    """Return an FTS5 query that finds each word, as a beginning; empty when there is no word.

    Every word is quoted, so that no text is ever read as FTS5's own syntax.
    """
    return " ".join(f'"{word}"*' for word in words(text))


def answer_expressions(text: str) -> list[str]:
    """Return FTS5 queries for a title that names the words, the nearest first, then for any text.

    The nearest title has the words themselves, the next what begins with them, then another form
    of them (*Europa* for *Europese*, a plural for its singular).
    """
    found = words(text)
    if not found:
        return []
    stems = [word[:-1] if len(word) >= _LEAST_BENT else word for word in found]
    near = ((found, ""), (found, "*"), (stems, ""), (stems, "*"))
    titles = [" ".join(f'"{word}"{star}' for word in each) for each, star in near]
    return [*(f"title : ({each})" for each in dict.fromkeys(titles)), titles[1]]
