"""Source marks: [1], [1][4], [1, 2], [1-3], ¹ and [^1], and what they name."""

from __future__ import annotations

import re

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(
    r"\[\^?(?P<numbers>[0-9]{1,3}(?:[ \u00a0]?[,;–-][ \u00a0]?[0-9]{1,3})*)\]"
    r"|\[\^(?P<name>[\w:.-]{1,40})\]|\[@(?P<key>[\w:.-]{1,60})\]"
    r"|(?P<raised>(?<![^\W\d_][mM])(?<![ \u00a0]m)[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
)
_POWER = re.compile(r"(?:^|[\s\d/])(?:[kcdm]?m)$")
_MOST_OF_A_RANGE = 30


def marks(text: str) -> tuple[str, ...]:
    """Return the marks in a text, each once, in order; a range gives all between its ends."""
    found: list[str] = []
    for match in _MARK.finditer(text):
        if match["raised"]:
            if not _POWER.search(text[max(0, match.start() - 4) : match.start()]):
                found.append(match["raised"].translate(_SUPERSCRIPTS))
        elif match["numbers"]:
            found += _numbers(match["numbers"])
        else:
            found.append(match["name"] or match["key"])
    return tuple(dict.fromkeys(found))


def _numbers(text: str) -> list[str]:
    found: list[str] = []
    for part in re.split(r"[,;]", text):
        ends = [int(end) for end in re.split(r"[–-]", part)]
        is_range = len(ends) == 2 and 0 < ends[1] - ends[0] <= _MOST_OF_A_RANGE
        numbers = range(ends[0], ends[1] + 1) if is_range else ends
        found += map(str, numbers)
    return found
