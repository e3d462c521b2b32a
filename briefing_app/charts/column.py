"""The column of labels at the left of charts that give each fact a row of its own.

This module decides sizes and breaks; it draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.charts.label import Line, Style, lines_of, widest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.charts.ruler import Ruler

NORMAL, SMALL = Style(8.5), Style(8)
TALLEST = 560.0
"""Points that a chart may be high before its labels get more room, so that it fits on a page."""
_SHARES = ((NORMAL, 0.36), (SMALL, 0.45), (SMALL, 0.54), (SMALL, 0.62))
_GAP = 10.0


@dataclass(frozen=True, slots=True)
class LabelColumn:
    """Labels broken into lines; ``edge`` is where the plot beside them starts, in points."""

    style: Style
    rows: tuple[tuple[Line, ...], ...]
    edge: float

    def height(self, row: int) -> float:
        """Return the height of a label in points."""
        return len(self.rows[row]) * self.style.leading


def label_column(
    labels: Sequence[Line], width: float, ruler: Ruler, *, room: float, most: float
) -> LabelColumn:
    """Set labels in the narrowest column that keeps the chart from growing too tall.

    ``room`` is the height in points that a row takes besides its label; the plot starts at
    ``most`` points at the latest.
    """
    column = LabelColumn(NORMAL, (), 0.0)
    for style, share in _SHARES:
        rows = _rows(labels, style, ruler, min(share * width, most - _GAP))
        used = max(widest(row, style, ruler) for row in rows)
        column = LabelColumn(style, rows, used + _GAP)
        if sum(column.height(row) + room for row in range(len(rows))) <= TALLEST:
            break
    return column


def _rows(
    labels: Sequence[Line], style: Style, ruler: Ruler, width: float
) -> tuple[tuple[Line, ...], ...]:
    """Break labels alike: when one needs a line for each language, all have them."""
    rows = tuple(lines_of(label, style, ruler, width) for label in labels)
    if all(len(row) <= 1 for row in rows):
        return rows
    return tuple(
        tuple(line for part in label for line in lines_of((part,), style, ruler, width))
        for label in labels
    )
