"""Collecting the text of a document, paragraph by paragraph, with the place of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from unicodedata import normalize

from briefing_app.intake.limits import LONGEST
from briefing_app.intake.problems import Notice, Problem, Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.intake.problems import Field

REPLACEMENT = "\ufffd"

_LONGEST_TITLE = 300
_LONGEST_CELL = 160
_HEAD, _WORDS_OF_TITLE = 3, 3
_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_HIDDEN = dict.fromkeys(map(ord, f"\u00ad\u200b\u2060\ufeff{_TURNING}"))
"""Characters that nobody sees: what parts words, and what turns the direction of writing.

A figure that was turned would show otherwise than it is read: 000.05 for 50.000.
"""
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl",
              0xFB05: "st", 0xFB06: "st"}  # fmt: skip
"""Signs that files keep of how letters were drawn."""

_SEEN = {**_HIDDEN, **_LIGATURES}
_UNUSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_SPACES = re.compile(r" *\n[ \n]*|  +")
_SUPERSCRIPTS = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_RAISED = re.compile(r"[0-9]{1,3}(?:[,;–-][0-9]{1,3})*")
_ROMAN = re.compile(r"(?:x{1,2}(?:ix|iv|vi{0,3}|i{1,3})?|ix|iv|vi{0,3}|i{1,3})")
_BRACKETED = re.compile(r"\[[^\[\]]{1,20}\]")


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader of one format knows of a document besides its text.

    ``date`` is ISO 8601, or empty; ``language`` is what the document says of itself.
    """

    media_type: str
    title: str = ""
    publisher: str = ""
    date: str = ""
    language: str = ""
    pages: int | None = None


@dataclass(slots=True)
class TextBuilder:
    """Joins paragraphs to one text, never longer than allowed; ``report`` hears of progress."""

    report: Callable[[int, int], None] = lambda _done, _all: None
    places: list[tuple[int, int, int | None]] = field(default_factory=list)
    notices: dict[Notice, dict[str, Field]] = field(default_factory=dict)
    heading: str = ""
    _parts: list[str] = field(default_factory=list)
    _length: int = 0

    def add(self, text: str, page: int | None = None, *, close: bool = False) -> None:
        """Add a paragraph; an empty one is none.  ``close`` follows the one before as a row."""
        text = tidy(text)
        if not text:
            return
        gap = "" if not self.places else "\n" if close else "\n\n"
        start = self._length + len(gap)
        self._length = start + len(text)
        if self._length > LONGEST:
            raise Refused(Problem.TOO_LONG, most=LONGEST)
        self._parts += [gap, text]
        self.places.append((start, self._length, page))

    def add_row(self, cells: list[str], page: int | None = None, *, first: bool = False) -> None:
        """Add a row of a table: its cells, parted by tabs."""
        line = "\t".join(one_line(cell) for cell in cells)
        self.add(line, page, close=not first)

    def notify(self, kind: Notice, **fields: Field) -> None:
        """Tell people what is not in the text."""
        self.notices[kind] = fields

    def text(self) -> str:
        """Return the text so far."""
        return "".join(self._parts)

    def title(self, known: str) -> str:
        """Return the title that is known, else the first heading, else the first paragraph."""
        text = self.text()
        firsts = [text[start:end] for start, end, _ in self.places[:_HEAD]]
        # A word or two at the very top are who publishes, or a date.
        worded = [one for one in firsts if len(one.split()) >= _WORDS_OF_TITLE]
        for candidate in (known, self.heading, *worded, *firsts):
            line = one_line(candidate)
            if line and len(line) <= _LONGEST_TITLE:
                return line
        return ""


def is_prose(cells: list[str]) -> bool:
    """Tell whether the cells of a row are text to read one after another, not figures to compare.

    A pair of languages or a page's columns are often laid out as a table.
    """
    return any(len(cell) > _LONGEST_CELL for cell in cells)


def tidy(text: str) -> str:
    """Return a text as it is shown: line breaks as one, no spaces around them, nothing hidden.

    Accents are one with their letters, and letters drawn as one are apart.
    """
    text = _BREAKS.sub("\n", normalize("NFC", text.translate(_SEEN)))
    text = _UNUSABLE.sub(REPLACEMENT, text)
    return _SPACES.sub(lambda match: "\n" if "\n" in match[0] else " ", text).strip(" \n")


def one_line(text: str) -> str:
    """Return a text on one line; no-break spaces stay."""
    return collapsed(tidy(text)).strip(" ")


def collapsed(text: str) -> str:
    """Return the text of markup, in which line breaks and tabs are spaces; no-break ones stay."""
    return re.sub(r"[ \t\r\n\f]+", " ", text)


def raised(text: str, *, is_note: bool = False) -> str:
    """Return raised text so that it is not taken for the word before it.

    A mark of a note becomes ``[1]``, as a roman number does, which nothing else is; other digits
    stay raised (m²), other letters come down (1er).
    """
    bare = text.strip()
    if _BRACKETED.fullmatch(bare):
        return text
    if is_note and 0 < len(bare) <= 6:
        return text.replace(bare, f"[{bare.strip('()')}]")
    if _ROMAN.fullmatch(bare):
        return text.replace(bare, f"[{bare}]")
    if _RAISED.fullmatch(bare):
        return text.translate(_SUPERSCRIPTS)
    if re.fullmatch(r"[-+−][0-9]{1,3}", bare):
        return text.translate(_SUPERSCRIPTS)
    return text
