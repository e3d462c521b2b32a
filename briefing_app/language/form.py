"""Forms: how a value is asked for in a text, ``{{fact:key|short|1}}``.

Reads and holds what is asked; the wording does it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from briefing_app.errors import Unreadable, message

MAX_DECIMALS = 10


class Style(StrEnum):
    """How much of a value is worded.

    ``LONG`` is running text, ``SHORT`` tables and tiles, ``BARE`` the number alone (with its
    *million*, so that a value that grows cannot become wrong by a factor of thousand), ``FULL``
    every digit, for registers.
    """

    LONG = "long"
    SHORT = "short"
    BARE = "bare"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Form:
    """What a reference asks: style, place in the sentence, rounding.

    ``cap`` starts a sentence; ``into`` puts *in* or its like before a date; ``de`` joins the
    French *de*, which elides.  ``decimals`` (0 to 10) rounds the number as it is shown: 1 of
    71,449,000 euros is € 71.4 million.  ``None`` never rounds.
    """

    style: Style = Style.LONG
    cap: bool = False
    into: bool = False
    de: bool = False
    decimals: int | None = None

    @classmethod
    def parse(cls, text: str) -> Form:
        """Read ``short|1``; the empty text is the long form.  Raise ``Unreadable``."""
        form = cls()
        for word in filter(None, text.split("|")):
            form = _with(form, word)
        return form


def _with(form: Form, word: str) -> Form:
    if word == "cap":
        return replace(form, cap=True)
    if word == "de":
        return replace(form, de=True)
    if word == "in":
        return replace(form, into=True)
    if word in set(Style):
        return replace(form, style=Style(word))
    if word.isascii() and word.isdigit() and len(word) <= 2 and int(word) <= MAX_DECIMALS:
        return replace(form, decimals=int(word))
    raise Unreadable(
        message("“{word}” is not a form of a fact."),
        message("Use short, bare, full, cap, in, de, or a number of decimals from 0 to 10."),
        word=word,
    )
