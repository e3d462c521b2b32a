"""The data table of a chart as a picture: labels at the left, figures at the right, thin rules.

For where there is no table to set, as in the window.  This module places and paints; heads,
labels and figures come worded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.charts.label import Line, Style, lines_of, widest
from briefing_app.charts.palette import LINE, MUTED
from briefing_app.charts.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.picture import Picture

_STYLES = (Style(8.5), Style(8))
_PADDING = 4.0
_GAP = 12.0
_LABEL_SHARE = 0.42
_LEAST_LABEL = 0.26


@dataclass(frozen=True, slots=True)
class TableRow:
    """A label and a figure for each column."""

    label: Line
    figures: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    """How wide columns are, in points, and in which style they are set."""

    style: Style
    label: float
    figures: tuple[float, ...]

    def edges(self, width: float) -> list[float]:
        """Return the right side of each column of figures."""
        edges = [width]
        for figure in reversed(self.figures[1:]):
            edges.insert(0, edges[0] - figure - _GAP)
        return edges


def draw_table(
    heads: Sequence[Line], rows: Sequence[TableRow], width: float, ruler: Ruler
) -> Picture:
    """Draw at least one row on a sheet of ``width`` points; ``heads`` are those of the figures."""
    columns = _columns(heads, rows, width, ruler)
    sheet = Sheet(width, ruler)
    top = _draw_row(sheet, columns, (), heads, 0.0, is_head=True)
    for row in rows:
        sheet.stroke([(0, top), (width, top)], LINE, width=0.6)
        top = _draw_row(sheet, columns, row.label, row.figures, top)
    return sheet.picture(top)


def _columns(
    heads: Sequence[Line], rows: Sequence[TableRow], width: float, ruler: Ruler
) -> _Columns:
    """Give every figure its line where there is room, else columns of one width that wrap."""
    for style in _STYLES:
        figures = tuple(
            max(widest(lines_of(line, style, ruler, width), style, ruler)
                for line in (head, *(row.figures[place] for row in rows)))
            for place, head in enumerate(heads)
        )  # fmt: skip
        label = width - sum(figures) - _GAP * len(figures)
        if label >= _LABEL_SHARE * width:
            return _Columns(style, label, figures)
    style = _STYLES[-1]
    label = (_LABEL_SHARE if len(heads) < 3 else _LEAST_LABEL) * width
    each = (width - label) / len(heads) - _GAP
    return _Columns(style, label, (each,) * len(heads))


def _draw_row(
    sheet: Sheet, columns: _Columns, label: Line, figures: Sequence[Line], top: float,
    *, is_head: bool = False,
) -> float:  # fmt: skip
    """Draw a row, and return where the next one starts."""
    style, ruler = columns.style, sheet.ruler
    labels = lines_of(label, style, ruler, columns.label)
    cells = [
        lines_of(line, style, ruler, width)
        for line, width in zip(figures, columns.figures, strict=True)
    ]
    count = max(len(labels), *(len(lines) for lines in cells))
    middle = top + _PADDING + count * style.leading / 2
    sheet.block(0, middle, labels, style)
    for edge, lines in zip(columns.edges(sheet.width), cells, strict=True):
        sheet.block(edge, middle, lines, style, align="right", colour=MUTED if is_head else None)
    return top + 2 * _PADDING + count * style.leading
