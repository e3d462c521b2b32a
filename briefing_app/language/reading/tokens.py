"""Tokens: what a person typed, folded and cut into numerals, words and signs.

Every expression here reads a text once, from left to right.  It knows no words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from babel.numbers import get_currency_symbol, list_currencies

MAX_LENGTH = 8_000
"""Characters that are read at all; no value needs more (a series of sixty years, 4,000)."""

_ONE_SPELLING = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc\u2032\u00b4\u0060", "'"),
        # Marks without width or ink that come along with a paste.
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202c", None),
    }
)
_LOCALES = ("nl", "fr", "en_GB")


@dataclass(frozen=True, slots=True)
class Token:
    """A numeral (digits with what parts them), a word, or a single sign."""

    text: str
    is_numeral: bool = False


def fold(text: str) -> str:
    """Return a text in one spelling: one kind of space, dash and apostrophe, no case."""
    text = unicodedata.normalize("NFKC", text.translate(_ONE_SPELLING)).translate(_ONE_SPELLING)
    return " ".join(text.casefold().split())


def tokens(text: str) -> list[Token]:
    """Cut a folded text; thousands that a space parts are one numeral."""
    found: list[Token] = []
    end = 0
    for match in pattern().finditer(text):
        if match["numeral"]:
            _add_numeral(found, match["numeral"], gap=match.start() - end)
        elif not (match[0] == "." and found and not found[-1].is_numeral):
            found.append(Token(match[0]))  # a full stop after a word only abbreviates it
        end = match.end()
    return found


def phrase_key(text: str) -> tuple[str, ...]:
    """Return the tokens of a word or phrase as a vocabulary knows it."""
    return tuple(token.text for token in tokens(fold(text)))


def _add_numeral(found: list[Token], text: str, *, gap: int) -> None:
    last = found[-1] if found else None
    if last is None:
        found.append(Token(text, is_numeral=True))
    elif gap == 0 and last.text in {".", ","}:
        found[-1] = Token(f"0{last.text}{text}", is_numeral=True)  # ,5
    elif last.is_numeral and gap == 1 and continues(last.text, text):
        found[-1] = Token(f"{last.text} {text}", is_numeral=True)
    else:
        found.append(Token(text, is_numeral=True))


def continues(before: str, after: str) -> bool:
    """Tell whether a numeral after a space is the next three digits of the one before it."""
    groups = before.split(" ")
    is_started = all(group.isdigit() for group in groups) and len(groups[0]) <= 3
    digits = len(after) - len(after.lstrip("0123456789"))
    return is_started and (digits or len(after)) == 3


@cache
def pattern() -> re.Pattern[str]:
    """Return the expression of one token of a folded text."""
    signs = {
        fold(get_currency_symbol(code, locale)) for code in list_currencies() for locale in _LOCALES
    }
    # US$, $US, JP¥: letters and a sign that only mean a currency together.
    joined = sorted(
        (sign for sign in signs if _is_joined(sign)), key=lambda sign: (-len(sign), sign)
    )
    return re.compile(
        r"(?P<numeral>[0-9]+(?:[.,'][0-9]+)*)"
        rf"|{'|'.join(map(_whole, joined))}"
        r"|(?:k|m|md|mld|mrd|bn)(?=(?:eur|usd|gbp|chf)(?![^\W\d_]))"  # kEUR
        r"|[^\W\d_]+|[^\s]"
    )


def _whole(sign: str) -> str:
    """Return the expression of a sign whose letters are not the end or start of a word."""
    before = r"(?<![^\W\d_])" if sign[0].isalpha() else ""
    after = r"(?![^\W\d_])" if sign[-1].isalpha() else ""
    return before + re.escape(sign) + after


def _is_joined(sign: str) -> bool:
    return any(map(str.isalpha, sign)) and any(not char.isalnum() for char in sign.strip("."))
