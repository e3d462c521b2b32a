"""Parts of years: the second half of 2026, H1 2026, the first three months of 2025."""

from __future__ import annotations

import re

from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.language.mentions.mention import MentionKind
from briefing_app.language.mentions.spans import Found

_FIRST = re.compile(r"(?:1|eerste|premier|premiere|first|[hs]1|(?:\w+ )?premiers)")
_SECOND = re.compile(r"(?:2|tweede|second|deuxieme|[hs]2)")
_LAST = re.compile(r"\b(?:laatste|last|derniers)\b")
_COUNTS = {
    "twee": 2, "deux": 2, "two": 2, "drie": 3, "trois": 3, "three": 3, "vier": 4, "quatre": 4,
    "four": 4, "vijf": 5, "cinq": 5, "five": 5, "zes": 6, "six": 6, "zeven": 7, "sept": 7,
    "seven": 7, "acht": 8, "huit": 8, "eight": 8, "negen": 9, "neuf": 9, "nine": 9, "tien": 10,
    "dix": 10, "ten": 10, "elf": 11, "onze": 11, "eleven": 11,
}  # fmt: skip


def part_of_year(match: re.Match[str], rank: int) -> Found | None:
    """Return the period of a part of a year; ``None`` for what is neither a half nor months."""
    words = match[0].split()
    year = int(match[0][-4:])
    length = next((_months(word) for word in words[:-1] if _months(word)), 6)
    if "mois" not in words and "maanden" not in words and "months" not in words:
        length = 6
    if _LAST.search(match[0]):
        first = 13 - length
    elif _FIRST.match(match[0]):
        first = 1
    elif _SECOND.match(match[0]) and length == 6:
        first = 7
    else:
        return None
    return Found(
        kind=MentionKind.DATE,
        start=match.start(),
        end=match.end(),
        moment=Moment(PartialDate(year, month=first), PartialDate(year, month=first + length - 1)),
        confidence=0.8,
        rank=10 + rank,
    )


def _months(word: str) -> int:
    return int(word) if word.isdigit() and len(word) < 3 else _COUNTS.get(word, 0)
