"""Where the pages of a preview lie, one under the other.

Pure: no Qt.  All lengths in pixels of the window, page sizes in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 16
"""Room around and between pages."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's place: left and top from the start of the first page's surroundings."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Sheets:
    """All pages; ``width`` and ``height`` include the room around them."""

    sheets: tuple[Sheet, ...]
    width: int
    height: int

    def at(self, y: int) -> int:
        """Return the number of the page at a height, the nearest before it between two."""
        found = 0
        for number, sheet in enumerate(self.sheets):
            if sheet.top <= y:
                found = number
        return found


def fit_width(sizes: Sequence[tuple[float, float]], room: int) -> float:
    """Return the scale (pixels a point) at which the widest page fills the room."""
    widest = max((width for width, _ in sizes), default=595.0)
    return max(0.1, (room - 2 * GAP) / widest)


def lay_sheets(sizes: Sequence[tuple[float, float]], scale: float, room: int) -> Sheets:
    """Lay pages under each other, centred in a room of some width."""
    widths = [round(width * scale) for width, _ in sizes]
    whole = max([room, *(width + 2 * GAP for width in widths)])
    top = GAP
    sheets = []
    for width, (_, height) in zip(widths, sizes, strict=True):
        sheets.append(Sheet((whole - width) // 2, top, width, round(height * scale)))
        top += round(height * scale) + GAP
    return Sheets(tuple(sheets), whole, top)
