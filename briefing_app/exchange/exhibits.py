"""Tables and figures as grids and pictures of a manuscript, with their captions and sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.document.inline import plain
from briefing_app.exchange.fronts import paragraph, said
from briefing_app.exchange.manuscript import (
    Box,
    Drawing,
    Grid,
    GridKind,
    Item,
    Para,
    Role,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.document.block import Cell, Figure, Table
    from briefing_app.exchange.runs import Runs


def table(block: Table, runs: Runs) -> Iterator[Item]:
    """Yield the captions above a table, the table, and its source lines."""
    yield from _captions(block, runs)
    count = max((len(row) for row in block.rows), default=0)
    if count:
        yield Grid(
            kind=GridKind.DATA,
            rows=tuple(_row(row, count, block.language, runs) for row in block.rows),
            widths=_widths(block.widths, count),
            head_rows=min(block.head_rows, len(block.rows)),
            description=said(block.caption),
        )
    for line in block.source:
        yield paragraph(line, Role.SOURCE, runs)


def _captions(block: Table | Figure, runs: Runs) -> Iterator[Para]:
    """Yield captions, the first of them where references to the exhibit lead."""
    for index, line in enumerate(block.caption):
        caption = paragraph(line, Role.CAPTION, runs)
        yield caption if index else replace(caption, anchor=block.anchor)


def _widths(widths: tuple[float, ...], count: int) -> tuple[float, ...]:
    shares = widths if len(widths) == count and sum(widths) > 0 else (1.0,) * count
    return tuple(share / sum(shares) for share in shares)


def _row(row: tuple[Cell, ...], count: int, language: str, runs: Runs) -> tuple[Box, ...]:
    boxes = [_cell(cell, language, runs) for cell in row]
    return (*boxes, *(Box(items=()) for _ in range(count - len(boxes))))


def _cell(cell: Cell, language: str, runs: Runs) -> Box:
    role = Role.TABLE_HEAD if cell.header == "column" else Role.TABLE
    align = "left" if cell.align == "left" else "right"  # separators stay where they are typed
    items = tuple(paragraph(line, role, runs, align=align) for line in cell.lines)
    empty = Para(role=role, runs=(), language=runs.tag(language))
    return Box(items=items or (empty,), heads=bool(cell.header))


def figure(block: Figure, runs: Runs) -> Iterator[Item]:
    """Yield the captions above a picture, the picture, and its source lines."""
    yield from _captions(block, runs)
    yield Drawing(
        picture=block.picture,
        alternative=tuple(
            Words(plain(line.content), runs.tag(line.language)) for line in block.alternative
        ),
        size=(block.picture.width, block.picture.height),
    )
    for line in block.source:
        yield paragraph(line, Role.SOURCE, runs)
