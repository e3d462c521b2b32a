"""Tables of a Word file: data with a repeated head, and rows of texts that stand level."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.exchange.looks import GAP, LINE, TEAL
from briefing_app.exchange.manuscript import GridKind
from briefing_app.exchange.word.space import W, twips
from briefing_app.exchange.word.styles import margins

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.exchange.manuscript import Box, Grid, Item
    from briefing_app.exchange.markup import Element
    from briefing_app.exchange.word.names import Styles

_PADDING = 5.0
_BARRED = 8.0

_THIN = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": LINE}
_BAR = {"w:val": "single", "w:sz": "18", "w:space": "0", "w:color": TEAL}
_DIVIDED = frozenset({GridKind.PAIRS, GridKind.BOX})
"""Grids whose rows may be divided over pages: they hold whole texts."""

_SPACED = frozenset({GridKind.PAIRS, GridKind.TILES, GridKind.SIGNATURES})
_LINES = {
    GridKind.DATA: ("bottom", "insideH"),
    GridKind.PARTICULARS: ("top", "bottom"),
    GridKind.BOX: ("top", "left", "bottom", "right"),
}


@dataclass(frozen=True)
class Grids:
    """Writes tables; ``write`` gives the elements of what is in a cell of so many points."""

    styles: Styles
    write: Callable[[Sequence[Item], float], list[Element]]

    def table(self, grid: Grid, width: float) -> Element:
        """Return a table as wide as ``width`` points."""
        gap = GAP if grid.kind in _SPACED else 0.0
        shares = [share * (width + gap) for share in grid.widths]
        shares[-1] -= gap
        rows = [
            self._row(grid, row, shares, gap, heads=index < grid.head_rows)
            for index, row in enumerate(grid.rows)
        ]
        columns = [W("w:gridCol", {"w:w": twips(share)}) for share in shares]
        return W(
            "w:tbl",
            children=[
                W("w:tblPr", children=self._properties(grid, width)),
                W("w:tblGrid", children=columns),
                *rows,
            ],
        )

    def _properties(self, grid: Grid, width: float) -> list[Element]:
        """Return properties in the order of the schema (17.4.60)."""
        found: list[Element] = []
        is_data = grid.kind is GridKind.DATA
        style = self.styles.table() if is_data else ""
        if style:
            found.append(W("w:tblStyle", {"w:val": style}))
        found.append(W("w:tblW", {"w:w": twips(width), "w:type": "dxa"}))
        lines = () if style else _LINES.get(grid.kind, ())
        if lines:
            sides = [W(f"w:{line}", _THIN) for line in lines]
            found.append(W("w:tblBorders", children=sides))
        found.append(W("w:tblLayout", {"w:type": "fixed"}))
        padding = _PADDING if grid.kind in {GridKind.DATA, GridKind.BOX} else 0.0
        found.append(margins(padding))
        found.append(_look(has_head=grid.head_rows > 0, is_data=is_data))
        if grid.description:
            found.append(W("w:tblCaption", {"w:val": grid.description}))
        return found

    def _row(
        self,
        grid: Grid,
        row: Sequence[Box],
        widths: Sequence[float],
        gap: float,
        *,
        heads: bool,
    ) -> Element:
        properties: list[Element] = []
        if grid.kind not in _DIVIDED or heads:
            properties.append(W("w:cantSplit"))
        if heads:
            properties.append(W("w:tblHeader"))
        cells = [
            self._cell(grid, box, width, gap if index < len(row) - 1 else 0.0)
            for index, (box, width) in enumerate(zip(row, widths, strict=True))
        ]
        start = [W("w:trPr", children=properties)] if properties else []
        return W("w:tr", children=[*start, *cells])

    def _cell(self, grid: Grid, box: Box, width: float, gap: float) -> Element:
        properties = [W("w:tcW", {"w:w": twips(width), "w:type": "dxa"})]
        inset = _PADDING if grid.kind in {GridKind.DATA, GridKind.BOX} else 0.0
        left = _BARRED if grid.kind is GridKind.TILES else 0.0
        if left and box.items:
            properties.append(W("w:tcBorders", children=[W("w:left", _BAR)]))
        if left or gap:
            sides = (("left", left), ("right", gap))
            properties.append(
                W(
                    "w:tcMar",
                    children=[
                        W(f"w:{side}", {"w:w": twips(room), "w:type": "dxa"})
                        for side, room in sides
                    ],
                )
            )
        inside = self.write(box.items, width - gap - left - 2 * inset)
        return W("w:tc", children=[W("w:tcPr", children=properties), *inside])


def _look(*, has_head: bool, is_data: bool) -> Element:
    """Return which parts of a table its style marks, as a number and in words (17.4.55)."""
    parts = {"firstRow": 0x20 * has_head, "firstColumn": 0x80 * is_data}
    parts |= {"lastRow": 0, "lastColumn": 0, "noHBand": 0x200, "noVBand": 0x400}
    words = {f"w:{name}": str(int(bool(bit))) for name, bit in parts.items()}
    return W("w:tblLook", {"w:val": f"{sum(parts.values()):04X}", **words})
