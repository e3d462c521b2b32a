"""Plain text: a text in one spelling, each of its characters still knowing its place.

Unlike a typed field, running text is never shortened: what is found must be shown where it is.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_SPACES = "\u00a0\u202f\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u3000"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
_APOSTROPHES = "\u2018\u2019\u02bc\u2032\u00b4\u0060"
_INKLESS = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202c"
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LINE_ENDS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_ONE_SPELLING = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_INKLESS, ""),
    **dict.fromkeys(_LINE_ENDS, "\n"),
}
_ASCII_SPELLING = str.maketrans({a: b for a, b in _ONE_SPELLING.items() if a.isascii()})
_RUN = re.compile(r"([\x00-\x7f]+)|[^\x00-\x7f]")
_OTHER = re.compile(r"[^\x00-\x7f]")
_MARKS = frozenset(SUPERSCRIPTS)
_POWERS = {"m", "km", "cm", "mm", "dm", "hm"}


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without case (``text``), also without accents (``bare``), of one length.

    ``places`` are the places of their characters in the text as given, and at last its length.
    """

    given: str
    text: str
    bare: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters of the given text that ``text[start:end]`` stands for."""
        if end <= start:
            return self.places[start], self.places[start]
        return self.places[start], self.places[end - 1] + self._width(end - 1)

    def _width(self, index: int) -> int:
        """Return how many given characters one is: more than one with marks of its own."""
        following = self.places[index + 1]
        width = 1
        while self.places[index] + width < following and unicodedata.combining(
            self.given[self.places[index] + width]
        ):
            width += 1
        return width


def plain(given: str) -> Plain:
    """Return a text in one spelling."""
    text: list[str] = []
    places: list[int] = []
    for run in _RUN.finditer(given):
        if run[1]:  # most of a text: one stretch at once
            text += run[1].lower().translate(_ASCII_SPELLING)
            places += range(*run.span())
        else:
            _add(run[0], run.start(), text, places)
    if not _MARKS.isdisjoint(text):
        _part_marks(text)
    whole = "".join(text)
    bare = _OTHER.sub(lambda found: _bare(found[0]), whole)
    return Plain(given, whole, bare, (*places, len(given)))


def _add(char: str, place: int, text: list[str], places: list[int]) -> None:
    """Add a character that is not ASCII, as one or more, or to the one that it marks."""
    if not unicodedata.combining(char):
        folded = _folded(char)
        text += folded
        places += [place] * len(folded)
    elif text:
        joined = unicodedata.normalize("NFC", text[-1] + char)
        text[-1] = joined if len(joined) == 1 else text[-1]


def _folded(char: str) -> str:
    if char in _ONE_SPELLING:
        return _ONE_SPELLING[char]
    if char.isdecimal():  # of any script: 5٠0 is one number
        return str(unicodedata.decimal(char))
    if not char.isalpha():
        return char  # ½ and ² would become digits
    folded = unicodedata.normalize("NFKC", char).casefold()
    return unicodedata.normalize("NFC", folded)


def _bare(char: str) -> str:
    return unicodedata.normalize("NFD", char)[:1] or char


def _part_marks(text: list[str]) -> None:
    """Blank superscript digits, which are marks of notes, but for those of square metres."""
    for place, char in enumerate(text):
        if char in SUPERSCRIPTS and not (char in "²³" and _word_before(text, place) in _POWERS):
            text[place] = " "


def _word_before(text: list[str], place: int) -> str:
    start = place
    while start > 0 and place - start < 4 and text[start - 1].isalpha():
        start -= 1
    return "".join(text[start:place])
