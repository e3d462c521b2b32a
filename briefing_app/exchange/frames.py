"""Blocks set apart and signatures as grids of a manuscript."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.exchange.fronts import paragraph
from briefing_app.exchange.manuscript import Box, Grid, GridKind, Item, Para, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.document.block import Frame, Signature, Signatures
    from briefing_app.exchange.runs import Runs

_BESIDE = 2


def frame(block: Frame, items: Sequence[Item], runs: Runs) -> Iterator[Item]:
    """Yield a box around items, under its title; the words of a question as a quotation."""
    title = [] if block.title is None else [paragraph(block.title, Role.FRAME_TITLE, runs)]
    if block.style == "question":
        yield from (*title, *map(_asked, items))
        return
    yield Grid(kind=GridKind.BOX, rows=((Box(items=(*title, *items)),),), widths=(1.0,))


def _asked(item: Item) -> Item:
    """Return a question's paragraph as a quotation: its words are somebody else's."""
    if isinstance(item, Para) and item.role is Role.BODY:
        return replace(item, role=Role.QUOTATION)
    return item


def signatures(block: Signatures, runs: Runs) -> Iterator[Item]:
    """Yield the closing words, then who signs, at most two beside each other."""
    if block.closing is not None:
        yield replace(paragraph(block.closing, Role.BODY, runs), keeps=True)
    count = min(len(block.signatures), _BESIDE)
    if not count:
        return
    rows: list[tuple[Box, ...]] = []
    for start in range(0, len(block.signatures), count):
        beside = block.signatures[start : start + count]
        rows += [_filled(boxes, count) for boxes in (_roles(beside, runs), _names(beside, runs))]
    yield Grid(kind=GridKind.SIGNATURES, rows=tuple(rows), widths=(1 / count,) * count)


def _roles(signatures: Sequence[Signature], runs: Runs) -> list[Box]:
    return [
        Box(items=tuple(paragraph(line, Role.SIGNATORY, runs) for line in one.role))
        for one in signatures
    ]


def _names(signatures: Sequence[Signature], runs: Runs) -> list[Box]:
    return [Box(items=(paragraph(one.name, Role.SIGNED, runs),)) for one in signatures]


def _filled(boxes: Sequence[Box], count: int) -> tuple[Box, ...]:
    return (*boxes, *(Box(items=()) for _ in range(count - len(boxes))))
