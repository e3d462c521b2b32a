"""Tables whose heading says what their bare numbers are: (bedragen x € 1.000), en M€, (£ million).

A row is a line with tabs.  Only a number that is a whole cell is taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.language.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CURRENCIES = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "euro's": "EUR", "£": "GBP",
    "gbp": "GBP", "pounds": "GBP", "$": "USD", "usd": "USD", "dollars": "USD", "dollar": "USD",
}  # fmt: skip
_SCALES = {
    3: "1.000 1,000 1000 duizend duizenden milliers millier thousand thousands k '000 000 mille",
    6: "miljoen miljoenen mln mln. million millions m mio 1.000.000 1,000,000 1000000 mn",
    9: "miljard miljarden mld mld. milliard milliards md mds billion billions bn",
}
_POWERS = {word: power for power, words in _SCALES.items() for word in words.split()}
_CURRENCY = "|".join(sorted(map(re.escape, _CURRENCIES), key=len, reverse=True))
_SCALE = "|".join(sorted(map(re.escape, _POWERS), key=len, reverse=True))
_END = r"(?![^\W\d_]|[.,]?[0-9])"
_HEADING = re.compile(
    rf"(?:(?:\bx|×|\(|\bin|\ben|bedragen|montants) ?)(?:"
    rf"(?P<cur1>{_CURRENCY})[ ]?(?:1[ ])?(?P<sc1>{_SCALE}){_END}"
    rf"|(?:1[ ])?(?P<sc2>{_SCALE})[ ]?(?:d'|de |of )?(?P<cur2>{_CURRENCY}){_END}"
    rf"|(?P<cur3>{_CURRENCY})(?=\))"
    rf"|(?P<percent>%|procenten|procent|percent|per cent|pourcentage|pour cent)(?=\)))"
)
_NOTE = re.compile(r"\[[^\]]{1,6}\]|[⁰¹²³⁴-⁹*]+$")


@dataclass(frozen=True, slots=True)
class _Table:
    """The characters of the rows under a heading, and what a bare number there is."""

    start: int
    end: int
    currency: str
    scale: int


def with_cells(found: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Yield the mentions; bare numbers that fill a cell become what the heading says."""
    tables = list(_tables(text))
    at = 0
    for mention in found:
        while at < len(tables) and tables[at].end <= mention.start:
            at += 1
        table = tables[at] if at < len(tables) and tables[at].start <= mention.start else None
        if table is None or not _is_cell(mention, text):
            yield mention
        else:
            yield _said(mention, table, is_negative=text[mention.start - 1] == "(")


def _said(mention: Mention, table: _Table, *, is_negative: bool) -> Mention:
    """Return what a cell says; bookkeepers put what is below nought between brackets."""
    low = (mention.low or Decimal(0)).scaleb(table.scale) * (-1 if is_negative else 1)
    kind = MentionKind.AMOUNT if table.currency else MentionKind.PERCENTAGE
    return replace(mention, kind=kind, low=low, currency=table.currency, confidence=0.5)


def _tables(text: str) -> Iterator[_Table]:
    """Yield the tables whose heading says what is in them, in order of place."""
    heading: re.Match[str] | None = None
    start, place, is_in = 0, 0, False
    for line in f"{text}\n\n".splitlines(keepends=True):
        is_row, told = "\t" in line, _heading(line)
        if is_in and not is_row:
            if heading is not None:
                yield _table(heading, start, place)
            heading, is_in = None, False
        if told is not None:
            heading, start = told, place
        elif heading is not None and not is_row and line.strip():
            heading = None  # a sentence between the two: the heading was of no table
        is_in = is_in or is_row
        place += len(line)


def _heading(line: str) -> re.Match[str] | None:
    return _HEADING.search(line.lower().replace("\u00a0", " ").replace("’", "'"))


def _table(heading: re.Match[str], start: int, end: int) -> _Table:
    currency = heading["cur1"] or heading["cur2"] or heading["cur3"] or ""
    scale = heading["sc1"] or heading["sc2"] or ""
    return _Table(start, end, _CURRENCIES.get(currency, ""), _POWERS.get(scale, 0))


def _is_cell(mention: Mention, text: str) -> bool:
    """Tell whether a bare number fills its cell, but for the mark of a note."""
    if mention.kind is not MentionKind.NUMBER or mention.high is not None:
        return False
    start = max(text.rfind("\t", 0, mention.start), text.rfind("\n", 0, mention.start)) + 1
    ends = [end for end in (text.find(sign, mention.end) for sign in "\t\n") if end >= 0]
    cell = _NOTE.sub("", text[start : min(ends, default=len(text))]).strip()
    return cell in {mention.text, f"({mention.text})"} and start > 0 and text[start - 1] == "\t"
