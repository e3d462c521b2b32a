"""The head of a document and its headline figures as items of a manuscript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.inline import plain
from briefing_app.document.picture import Bitmap, scaled
from briefing_app.exchange.manuscript import Box, Drawing, Grid, GridKind, Item, Para, Role, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.document.block import (
        ColumnHead,
        Logo,
        Masthead,
        Particular,
        Tile,
        Tiles,
        TitleBlock,
    )
    from briefing_app.document.inline import Line
    from briefing_app.exchange.runs import Runs

BETWEEN = " · "
_LABELS = 0.24
_TILES_IN_ROW = 4
_LOGO_WIDTH, _LOGO_HEIGHT = 190.0, 52.0
"""The most that a logo takes, in points, as in print."""


def masthead(block: Masthead, runs: Runs) -> Iterator[Item]:
    """Yield the organisation's logo, name, head and address.

    Markings stand in the head of each page.
    """
    if block.logo is not None:
        yield _logo(block.logo, runs)
    for lines in (block.name, block.head, block.address):
        for line in lines:
            yield paragraph(line, Role.SENDER, runs)


def _logo(logo: Logo, runs: Runs) -> Drawing:
    mark = logo.mark
    scale = min(_LOGO_WIDTH / mark.width, _LOGO_HEIGHT / mark.height)
    size = (mark.width * scale, mark.height * scale)
    return Drawing(
        picture=mark if isinstance(mark, Bitmap) else scaled(mark, scale),
        alternative=tuple(
            Words(plain(line.content), runs.tag(line.language)) for line in logo.alternative
        ),
        size=size,
    )


def title_block(block: TitleBlock, runs: Runs, *, marked: bool) -> Iterator[Item]:
    """Yield sender and marking, the title, those in other languages, the particulars.

    ``marked`` tells that every page has the marking in its head.
    """
    if block.sender:
        yield _joined(block.sender, Role.SENDER, runs)
    if block.marking and not marked:
        yield _joined(block.marking, Role.MARKING, runs)
    for index, line in enumerate(block.titles):
        yield paragraph(line, Role.SUBTITLE if index else Role.TITLE, runs)
    for line in block.notice:
        yield paragraph(line, Role.SMALL, runs)
    if block.particulars:
        yield Grid(
            kind=GridKind.PARTICULARS,
            rows=tuple(_particular(particular, runs) for particular in block.particulars),
            widths=(_LABELS, 1 - _LABELS),
        )


def _particular(particular: Particular, runs: Runs) -> tuple[Box, ...]:
    label = _joined(particular.label, Role.LABEL, runs)
    content = [paragraph(line, Role.PARTICULAR, runs) for line in particular.content]
    return (Box(items=(label,), heads=True), Box(items=tuple(content)))


def tiles(block: Tiles, runs: Runs) -> Iterator[Item]:
    """Yield the headline figures, at most four in a row, and where they come from."""
    count = min(len(block.tiles), _TILES_IN_ROW)
    if count:
        rows = [block.tiles[start : start + count] for start in range(0, len(block.tiles), count)]
        yield Grid(
            kind=GridKind.TILES,
            rows=tuple(_tile_row(row, count, runs) for row in rows),
            widths=(1 / count,) * count,
        )
    for line in block.source:
        yield paragraph(line, Role.SOURCE, runs)


def _tile_row(tiles: Sequence[Tile], count: int, runs: Runs) -> tuple[Box, ...]:
    boxes = [
        Box(
            items=(
                paragraph(tile.figure, Role.TILE_FIGURE, runs),
                *(paragraph(line, Role.TILE_LABEL, runs) for line in tile.labels),
            )
        )
        for tile in tiles
    ]
    return (*boxes, *(Box(items=()) for _ in range(count - len(boxes))))


def column_head(block: ColumnHead, runs: Runs) -> tuple[Para, ...]:
    """Return the name of each language."""
    return tuple(paragraph(line, Role.COLUMN_HEAD, runs) for line in block.lines)


def paragraph(line: Line, role: Role, runs: Runs, *, align: str = "left") -> Para:
    """Return a line as a paragraph in its own language."""
    return Para(role=role, runs=runs.line(line), language=runs.tag(line.language), align=align)


def _joined(lines: Sequence[Line], role: Role, runs: Runs) -> Para:
    language = runs.tag(lines[0].language)
    return Para(role=role, runs=runs.joined(lines, BETWEEN), language=language)


def said(lines: Sequence[Line]) -> str:
    """Return lines as plain characters, one language after the other."""
    return BETWEEN.join(dict.fromkeys(plain(line.content) for line in lines))
