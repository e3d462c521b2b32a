"""Source marks: [1], [1][4], [1, 2], [1-3], ¹, [^1], [ii] and [a], and what they name.

Numbers are marks wherever they stand.  Roman ones and letters can be something else (*[sic]*,
*[I]t is*, a box that was ticked *[x]*): of those, a document's own are taken.
"""

from __future__ import annotations

import re

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BETWEEN = "[ \u00a0]?[,;–-][ \u00a0]?"
_LETTERS = "[ivxl]{1,6}|[IVXL]{1,6}|[A-Za-z]"
_MARK = re.compile(
    rf"\[\^?(?P<numbers>[0-9]{{1,3}}(?:{_BETWEEN}[0-9]{{1,3}})*)\]"
    r"|\[\^(?P<name>[\w:.-]{1,40})\]|\[@(?P<key>[\w:.-]{1,60})\]"
    rf"|\[(?P<letters>(?:{_LETTERS})(?:{_BETWEEN}(?:{_LETTERS}))*)\](?![^\W_])"
    r"|(?P<raised>(?<![^\W\d_][mM])(?<![ \u00a0]m)[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
)
_POWER = re.compile(r"(?:^|[\s\d/])(?:[kcdm]?m)$")
_LISTED = re.compile(r"^[ \t]*\[([A-Za-z])\][ \t:.–-]*\w", re.MULTILINE)
_MOST_OF_A_RANGE = 30
_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = {tens + ones: 10 * ten + one for ten, tens in enumerate(_TENS)
          for one, ones in enumerate(_ONES) if tens or ones}  # fmt: skip
_IN_WORDS = {number: written for written, number in _ROMAN.items()}
_DOUBTFUL = frozenset({"v", "x", "l", "xl", "xx", "xxx"})
"""What is also a tick, a fifth letter or a size: a mark only beside the one before it."""


def marks(text: str, known: frozenset[str] | None = None) -> tuple[str, ...]:
    """Return the marks in a text, each once, in order; a range gives all between its ends.

    ``known`` are the roman numbers and letters that are marks in the whole document, of which
    the text may be a part.
    """
    known = letters_of(text) if known is None else known
    found: list[str] = []
    for match in _MARK.finditer(text):
        if match["raised"]:
            if not _POWER.search(text[max(0, match.start() - 4) : match.start()]):
                found.append(match["raised"].translate(_SUPERSCRIPTS))
        elif match["numbers"]:
            found += _numbers(match["numbers"])
        elif match["letters"]:
            found += (one for one in _lettered(match["letters"]) if one in known)
        else:
            found.append(match["name"] or match["key"])
    return tuple(dict.fromkeys(found))


def letters_of(text: str) -> frozenset[str]:
    """Return the roman numbers and letters between brackets that are marks in a document.

    A letter is one when a list has it at the beginning of a line.
    """
    if "[" not in text:
        return frozenset()
    every = {
        one
        for match in _MARK.finditer(text)
        if match["letters"]
        for one in _lettered(match["letters"])
    }
    listed = set(_LISTED.findall(text))
    listed = {one for one in listed if listed >= {"a", one} or listed >= {"A", one}}
    return frozenset({one for one in every if one in listed or _is_roman(one, every)})


def _is_roman(mark: str, every: set[str]) -> bool:
    number = _ROMAN.get(mark.lower())
    if number is None:
        return False
    if mark.islower() and mark not in _DOUBTFUL:
        return True
    neighbours = (number + 1,) if number == 1 else (number - 1,)
    written = {_IN_WORDS.get(one, "") for one in neighbours}
    return bool(every & ({one.upper() for one in written} if mark.isupper() else written))


def _numbers(text: str) -> list[str]:
    found: list[str] = []
    for part in re.split(r"[,;]", text):
        ends = [int(end) for end in re.split(r"[–-]", part)]
        is_range = len(ends) == 2 and 0 < ends[1] - ends[0] <= _MOST_OF_A_RANGE
        numbers = range(ends[0], ends[1] + 1) if is_range else ends
        found += map(str, numbers)
    return found


def _lettered(text: str) -> list[str]:
    """Return the marks of ``i, ii`` and ``ii–iv``, as they are written."""
    found: list[str] = []
    for part in re.split(r"[ \u00a0]?[,;][ \u00a0]?", text):
        ends = re.split(r"[ \u00a0]?[–-][ \u00a0]?", part)
        numbers = [_ROMAN.get(end.lower(), 0) for end in ends]
        if len(ends) == 2 and 0 < numbers[0] < numbers[1] <= numbers[0] + _MOST_OF_A_RANGE:
            words = [_IN_WORDS[one] for one in range(numbers[0], numbers[1] + 1)]
            found += (word.upper() for word in words) if part.isupper() else words
        else:
            found += ends
    return found
