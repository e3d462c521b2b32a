"""Tables of an OpenDocument file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.exchange.looks import GAP, LINE, MUTED, TEAL
from briefing_app.exchange.manuscript import Box, GridKind, Para
from briefing_app.exchange.opendocument.space import ODF, points

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.exchange.manuscript import Grid, Item
    from briefing_app.exchange.markup import Element
    from briefing_app.exchange.opendocument.automatic import Automatic

_PADDING = 5.0
_BARRED = 8.0
_AFTER = 8.0
_DIVIDED = frozenset({GridKind.PAIRS, GridKind.BOX})
"""Grids whose rows may be divided over pages: they hold whole texts."""

_SPACED = frozenset({GridKind.PAIRS, GridKind.TILES, GridKind.SIGNATURES})
_THIN, _THICK = f"0.5pt solid #{LINE}", f"1pt solid #{MUTED}"


@dataclass
class Grids:
    """Writes tables; ``write`` gives the elements of what is in a cell of so many points."""

    automatic: Automatic
    write: Callable[[Sequence[Item], float], list[Element]]
    count: int = 0

    def table(self, grid: Grid, width: float, *, breaks: bool) -> Element:
        """Return a table as wide as ``width`` points, on a new page when it ``breaks``."""
        self.count += 1
        name = f"Table{self.count}"
        gap = GAP if grid.kind in _SPACED else 0.0
        shares = [share * (width + gap) for share in grid.widths]
        shares[-1] -= gap
        look = {
            "style:width": points(width),
            "table:align": "left",
            "fo:margin-bottom": points(_AFTER),
            "style:may-break-between-rows": "true",
        }
        if breaks:
            look["fo:break-before"] = "page"
        style = self.automatic.name("table", "", {"table": look})
        rows = [
            self._row(grid, row, shares, gap, place=place)
            for place, row in enumerate(_with_headings(grid))
        ]
        head = rows[: grid.head_rows]
        return ODF(
            "table:table",
            {"table:name": name, "table:style-name": style},
            [
                *([ODF("table:title", text=grid.description)] if grid.description else []),
                *(self._column(share) for share in shares),
                *([ODF("table:table-header-rows", children=head)] if head else []),
                *rows[grid.head_rows :],
            ],
        )

    def _column(self, width: float) -> Element:
        look = {"style:column-width": points(width)}
        style = self.automatic.name("table-column", "", {"table-column": look})
        return ODF("table:table-column", {"table:style-name": style})

    def _row(
        self, grid: Grid, row: Sequence[Box], widths: Sequence[float], gap: float, *, place: int
    ) -> Element:
        starts = any(_is_heading(item) for box in row for item in box.items)
        whole = starts or grid.kind not in _DIVIDED or place < grid.head_rows
        look = {"fo:keep-together": "always" if whole else "auto"}
        style = self.automatic.name("table-row", "", {"table-row": look})
        cells = [
            self._cell(grid, box, width, gap if index < len(row) - 1 else 0.0, place)
            for index, (box, width) in enumerate(zip(row, widths, strict=True))
        ]
        return ODF("table:table-row", {"table:style-name": style}, cells)

    def _cell(self, grid: Grid, box: Box, width: float, gap: float, place: int) -> Element:
        inset = _PADDING if grid.kind in {GridKind.DATA, GridKind.BOX} else 0.0
        left = _BARRED if grid.kind is GridKind.TILES else inset
        right = gap or inset
        look = {
            "fo:padding-left": points(left),
            "fo:padding-right": points(right),
            "fo:padding-top": "0pt",
            "fo:padding-bottom": "0pt",
            "fo:border": "none",
        } | _borders(grid, box, place)
        style = self.automatic.name("table-cell", "", {"table-cell": look})
        inside = self.write(box.items, width - left - right)
        attributes = {"table:style-name": style, "office:value-type": "string"}
        return ODF("table:table-cell", attributes, inside)


def _with_headings(grid: Grid) -> list[tuple[Box, ...]]:
    """Return rows in which a heading stands with what follows it, as such a row is not divided.

    A heading keeps with the next paragraph, but no writer keeps a row with the next row.
    """
    if grid.kind is not GridKind.PAIRS:
        return list(grid.rows)
    rows: list[tuple[Box, ...]] = []
    for row in grid.rows:
        if rows and all(_ends_in_heading(box) for box in rows[-1]):
            joined = zip(rows.pop(), row, strict=True)
            row = tuple(Box(items=(*above.items, *below.items)) for above, below in joined)
        rows.append(row)
    return rows


def _ends_in_heading(box: Box) -> bool:
    return bool(box.items) and _is_heading(box.items[-1])


def _is_heading(item: Item) -> bool:
    return isinstance(item, Para) and item.role.level > 0


def _borders(grid: Grid, box: Box, place: int) -> dict[str, str]:
    is_last = place == len(grid.rows) - 1
    match grid.kind:
        case GridKind.PAIRS | GridKind.SIGNATURES:
            return {}
        case GridKind.DATA:
            return {"fo:border-bottom": _THICK if place < grid.head_rows else _THIN}
        case GridKind.TILES:
            return {"fo:border-left": f"2.25pt solid #{TEAL}"} if box.items else {}
        case GridKind.PARTICULARS:
            found = {"fo:border-top": _THIN} if not place else {}
            return found | ({"fo:border-bottom": _THIN} if is_last else {})
        case GridKind.BOX:
            return {"fo:border": _THIN}
