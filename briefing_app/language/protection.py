"""Protection: pieces of a text that a change of typography must leave as they are.

Takes pieces out, leaves a mark of private-use characters, and puts them back.
"""

from __future__ import annotations

import re

_START, _END = "\ue000", "\ue001"
_DIGITS = 0xE100
_BASE = 256
_MARK = re.compile(f"{_START}([\ue100-\ue1ff]+){_END}")

UNTOUCHABLE = re.compile(
    r"[\ue000-\uf8ff]+"  # our own marks, should somebody have typed them
    r"|```[^`]*```|`[^`\n]*`"
    r"|\{\{[^{}\n]*\}\}"
    r"|\[@[^\[\]\n]*\]"
    r"|\]\([^()\n]*\)"  # the target of a link
    r"|<[a-zA-Z/!][^<>\n]*>"
    r"|https?://\S+|www\.\S+|mailto:\S+"
    r"|(?<![\w.+'-])[\w.+'-]+@[\w.-]+"
)
"""References, code, addresses, markup."""


class Keeper:
    """Holds the pieces of one text while the rest of it changes."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, bool]] = []

    def keep(self, piece: str, *, has_marks: bool = False) -> str:
        """Take a piece and return its mark; ``has_marks`` when it holds marks of others."""
        number, digits = len(self._pieces), ""
        self._pieces.append((piece, has_marks))
        while number or not digits:
            number, digit = divmod(number, _BASE)
            digits = chr(_DIGITS + digit) + digits
        return f"{_START}{digits}{_END}"

    def keep_all(self, pattern: re.Pattern[str], text: str) -> str:
        """Replace everything that a pattern finds by marks."""
        return pattern.sub(lambda match: self.keep(match[0]), text)

    def restore(self, text: str) -> str:
        """Put every piece back, those inside other pieces too."""
        done: list[str] = []
        waiting = [(text, 0)]
        while waiting:
            current, position = waiting.pop()
            mark = _MARK.search(current, position)
            if mark is None:
                done.append(current[position:])
                continue
            done.append(current[position : mark.start()])
            waiting.append((current, mark.end()))
            piece, has_marks = self._pieces[_number(mark[1])]
            if has_marks:
                waiting.append((piece, 0))
            else:
                done.append(piece)
        return "".join(done)


def _number(digits: str) -> int:
    number = 0
    for digit in digits:
        number = number * _BASE + ord(digit) - _DIGITS
    return number
