"""Sentences: where each begins and ends in running text, source marks after the stop included."""

from __future__ import annotations

import re

_STOP = re.compile(
    r"[.!?…]+(?:[ \u00a0\u202f]?[»”]|[\"’'“)\]])*"
    r"(?P<marks>[ \u00a0]?(?:\[\^?[\w@:;,.  –-]{1,40}\]|\(?[⁰¹²³⁴⁵⁶⁷⁸⁹]+"
    r"(?:[ ,⁻][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*\)?))*"
    r"(?=\s|$|[A-Z“«„])"
    r"|\n[ \t\u00a0]*\n|\n(?=[ \t]*(?:[-•*–]|[0-9]{1,2}[.)]) )"
    r"|\n(?=[^\n\t]{0,200}\t)"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«“\"'’])(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|mln|mld|mrd|mio|ca|env|approx|nr"
    r"|nrs|no|nos|art|arts|blz"
    r"|p|pp|par|fig|tab|al|vol|ed|eds|resp|excl|incl|max|min|bijv|bv|o\.a|d\.w\.z|t\.a\.v|i\.v\.m"
    r"|m\.b\.t|z\.g|zgn|dr|drs|ir|ing|mr|mrs|ms|prof|st|sr|jr|mme|mlle|mgr|dhr|mevr|mw|me|cf|vgl|vs"
    r"|jan|feb|febr|fév|févr|mrt|apr|avr|jun|juil|jul|aug|sep|sept|oct|okt|nov|dec|déc|janv|tel|tél"
    r"|stb|stcrt|doc|ref|réf|etc|e\.g|i\.e|hon|rt|gen|col|lt|sgt|rev|inc|ltd|co|corp|st|ste)\.$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s+[a-zà-ÿ0-9€$£(]")
_ENDS_ALSO = re.compile(
    r"(?:mln|mld|mrd|mio|etc|jl|excl|incl|max|min|[A-Z]|tel|tél|p\.m|a\.m|inc|ltd)\.$"
)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences, in order, without the white space around them."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _STOP.finditer(text):
        if not _ends(text, start, match):
            continue
        _append(found, text, start, match.end())
        start = match.end()
    _append(found, text, start, len(text))
    return tuple(found)


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a stop ends a sentence, and not only an abbreviation."""
    if match[0].startswith("\n"):
        return True
    if match["marks"]:
        return True
    if not re.match(r"\s|$", text[match.end() : match.end() + 1]):
        return False
    if not match[0].startswith("."):
        return not re.match(r"\s+[a-zà-ÿ]", text[match.end() : match.end() + 3])
    before = text[max(start, match.start() - 16) : match.start() + 1]
    following = text[match.end() : match.end() + 3]
    if re.match(r"\s+[a-zà-ÿ]", following):
        return False
    if not _ABBREVIATION.search(before):
        return True
    if following.strip() == "" or "\n" in following:
        return True
    return bool(_ENDS_ALSO.search(before)) and not _GOES_ON.match(following)


def _append(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    part = text[start:end]
    stripped = part.strip()
    if stripped:
        first = start + len(part) - len(part.lstrip())
        found.append((first, first + len(stripped)))
