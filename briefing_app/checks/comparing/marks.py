"""Source marks and references to facts: in both languages the same, wherever they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.item import Item, ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_FACT = re.compile(r"\{\{\s*fact:(?P<key>[^|{}\s]+)\s*(?:\|[^{}]*)?\}\}")
_KEYS = re.compile(r"\[(?P<keys>@[^\[\]\s,;]+(?:[,;]?\s*@[^\[\]\s,;]+)*)[^\[\]]*\]")
_NOTE = re.compile(r"\[\^(?P<key>[^\[\]\s]{1,20})\]")
_NUMBERS = re.compile(r"\[(?P<list>[0-9]{1,3}(?:\s?[-–,;]\s?[0-9]{1,3})*)\]")
_RAISED = re.compile(r"(?<![\s])[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,⁻˒ʼ][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*")
_POWER = re.compile(r"(?:^|[^\w])(?:[kcdhm]?m|CO|H|dm|hm)$", re.IGNORECASE)
_LINK = re.compile(r"\]\((?P<target>[^()\s]*)\)")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LONGEST = 50
"""How many marks a range such as [1-3] may stand for; a longer one is one mark."""


def fact_references(text: str) -> Iterator[Item]:
    """Yield the references to facts; the form may differ, the key may not."""
    for match in _FACT.finditer(text):
        yield Item(kind=ItemKind.FACT, start=match.start(), end=match.end(), key=match["key"])


def source_marks(text: str) -> Iterator[Item]:
    """Yield the source marks: [1], [1, 2], [1-3], [@key], [^1], superscript digits."""
    for match in _KEYS.finditer(text):
        for key in re.findall(r"@([^\[\]\s,;]+)", match["keys"]):
            yield _mark(match, key)
    for match in _NOTE.finditer(text):
        yield _mark(match, match["key"])
    for match in _NUMBERS.finditer(text):
        for key in _listed(match["list"]):
            yield _mark(match, key)
    for match in _RAISED.finditer(text):
        if not _POWER.search(text[max(0, match.start() - 4) : match.start()]):
            for key in re.split(r"[,⁻˒ʼ]", match[0].translate(_DIGITS)):
                yield _mark(match, key)


def links(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the targets of links, which are no text."""
    for match in _LINK.finditer(text):
        yield match.span("target")


def _listed(numbers: str) -> Iterator[str]:
    for part in re.split(r"[,;]", numbers):
        ends = [int(end) for end in re.findall(r"[0-9]+", part)]
        if len(ends) == 2 and ends[0] < ends[1] <= ends[0] + _LONGEST:
            yield from map(str, range(ends[0], ends[1] + 1))
        else:
            yield from map(str, ends)


def _mark(match: re.Match[str], key: str) -> Item:
    return Item(kind=ItemKind.MARK, start=match.start(), end=match.end(), key=key)
