"""Characters that paper cannot show: what is printed instead, and a finding for each.

A control character, an emoji, a letter of a script that the typeface has not: each becomes one
visible mark, so that nobody sends a text with a hole in it unknowingly.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from briefing_app.domain.finding import Finding, Severity
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.pdf.faces import Typeface

MARK = "\u25a1"
"""A white square, which the typeface has."""

_EASY = re.compile(r"[\n -~\u00a0-\u00ff\u2010-\u2014\u2018-\u201e\u2026\u202f\u20ac]*")
_SPACES = {"\t": " ", "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\u0085": "\n", "\u3000": " "}
_VARIATIONS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_KEPT_FORMATS = frozenset("\u00ad\u200b")


class Characters:
    """Makes texts printable and remembers what it had to replace, by place."""

    def __init__(self, typeface: Typeface) -> None:
        self._typeface = typeface
        self._replaced: dict[tuple[str, str, str], None] = {}
        self._known: dict[str, str] = {}
        self.noted: list[tuple[str, str]] = []
        """What was replaced so far, each with its language, as often as it was noted."""

    def printable(self, text: str, place: str, language: str) -> str:
        """Return the text in composed form (NFC) with a mark for what cannot be drawn."""
        if _EASY.fullmatch(text):
            return text
        text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
        for character in sorted(set(text)):
            shown = self._known.get(character)
            if shown is None:
                shown = self._known[character] = self._show(character)
            if shown != character:
                text = text.replace(character, shown)
                if shown == MARK:
                    self.noted.append((character, language))
                    self._replaced[(character, place, language)] = None
        return text

    def note_again(self, replaced: Iterable[tuple[str, str]], place: str) -> None:
        """Note for a place what was replaced in a text that was made printable before."""
        self.noted += replaced
        self._replaced.update(((character, place, lang), None) for character, lang in replaced)

    def findings(self) -> tuple[Finding, ...]:
        """Return one finding for each character and place, in the order of the document."""
        return tuple(
            Finding(
                kind="missing_glyph",
                severity=Severity.LOOK_AT,
                message=Message(
                    message(
                        "The typeface has no {code} ({name}); a square is printed in its place."
                    ),
                    {"code": f"U+{ord(character):04X}", "name": _name(character)},
                ),
                place=place,
                language=language,
            )
            for character, place, language in self._replaced
        )

    def _show(self, character: str) -> str:
        if character == "\n" or character in _KEPT_FORMATS:
            return character
        if character in _SPACES:
            return _SPACES[character]
        category = unicodedata.category(character)
        if category == "Cf" or _VARIATIONS.match(character):
            return ""  # direction marks, joiners: they draw nothing, here they order nothing
        if category not in {"Cc", "Cs", "Co"} and self._typeface.covers(character):
            return character
        return " " if category == "Zs" else MARK


def _name(character: str) -> str:
    return unicodedata.name(character, unicodedata.category(character))
