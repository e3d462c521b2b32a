"""Bare numbers that lean on a scale after a word that lists nothing: not 80 but 100 million.

What only lists, *80 and 100 million*, is read as it is by ``language/mentions``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.item import Item, ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable

_BETWEEN = re.compile(r",? (?:maar|mais|but|dan wel|plutot que|rather than|of|ou|or) (?:wel )?")
_SCALE = re.compile(
    r"(?<![a-z])(?:(?P<b>miljard|milliards?|billion|bn|mld|mrd)|(?P<m>miljoen|millions?|mln|mio)"
    r"|(?P<t>duizend|mille|thousand))(?![a-z])"
)
_SIZES = {"b": Decimal(10**9), "m": Decimal(10**6), "t": Decimal(1000)}


def leaning(text: str, items: Iterable[Item]) -> list[Item]:
    """Return the items in their order, with what bare numbers of a flat text may be besides."""
    found = sorted(items, key=lambda item: item.start)
    pairs = [_with_scale(one, other, text) for one, other in pairwise(found)]
    return [*pairs, *found[-1:]]


def _with_scale(one: Item, other: Item, text: str) -> Item:
    is_bare = one.kind is ItemKind.COUNT and not one.unit and one.number is not None
    if not is_bare or not _BETWEEN.fullmatch(text[one.end : other.start]):
        return one
    scale = _SCALE.search(text[other.start : other.end])
    if scale is None or one.number is None:
        return one
    return replace(one, other_number=one.number * _SIZES[scale.lastgroup or ""])
