"""One large figure with its label, and beside it the figures that it is compared with.

This module places and paints; figures and labels come worded, a line for each language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.charts.label import Line, Style, lines_of, widest
from briefing_app.charts.palette import LINE
from briefing_app.charts.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.picture import Picture

_LARGE = (30.0, 26.0, 22.0, 18.0, 15.0, 12.0)
_SECOND = Style(11)
_LABEL = Style(9)
_FIGURE = Style(11)
_SMALL = Style(8.5)
_GAP = 1.5
_BETWEEN = 12.0
_GUTTER = 22.0
_MAIN_SHARE = 0.5
_NARROW = 300.0
"""A sheet narrower than this, in points, has the comparison below."""


@dataclass(frozen=True, slots=True)
class Headline:
    """A figure in each language, the first one large; what it is the figure of."""

    figure: Line
    label: Line


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of several sizes under each other."""

    parts: tuple[tuple[tuple[Line, ...], Style], ...]

    @property
    def height(self) -> float:
        return sum(len(lines) * style.leading + _GAP for lines, style in self.parts) - _GAP

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        for lines, style in self.parts:
            height = len(lines) * style.leading
            colour = sheet.series(0) if style.size > _SECOND.size else None
            sheet.block(x, top + height / 2, lines, style, colour=colour)
            top += height + _GAP


def draw_headline(headlines: Sequence[Headline], width: float, ruler: Ruler) -> Picture:
    """Draw at least one figure on a sheet of ``width`` points, the first one large."""
    main, *others = headlines
    is_narrow = width < _NARROW or not others
    room = width if is_narrow else _MAIN_SHARE * width - _GUTTER
    large = _main(main, room, ruler)
    left = 0.0 if is_narrow else _MAIN_SHARE * width
    small = [_small(one, width - left, ruler) for one in others]
    column = sum(block.height + _BETWEEN for block in small) - (_BETWEEN if small else 0.0)
    sheet = Sheet(width, ruler)
    if is_narrow:
        large.draw(sheet, 0, 0)
        top = large.height + _BETWEEN
        if small:
            sheet.stroke([(0, top), (width, top)], LINE, width=0.75)
            top += _BETWEEN
        height = top + column if small else large.height
    else:
        height = max(large.height, column)
        large.draw(sheet, 0, (height - large.height) / 2)
        x = left - _GUTTER / 2
        sheet.rule(x, 0, height)
        top = (height - column) / 2
    for block in small:
        block.draw(sheet, left, top)
        top += block.height + _BETWEEN
    return sheet.picture(height + 2)


def _main(one: Headline, room: float, ruler: Ruler) -> _Block:
    """Set a figure as large as it fits on one line, its other languages smaller, its label."""
    first, others = one.figure[:1], one.figure[1:]
    style = next(
        (Style(size) for size in _LARGE if widest([first], Style(size), ruler) <= room),
        Style(_LARGE[-1]),
    )
    parts = [(lines_of(first, style, ruler, room), style)]
    if others:
        parts.append((lines_of(others, _SECOND, ruler, room), _SECOND))
    parts.append((lines_of(one.label, _LABEL, ruler, room), _LABEL))
    return _Block(tuple(part for part in parts if part[0]))


def _small(one: Headline, room: float, ruler: Ruler) -> _Block:
    parts = (
        (lines_of(one.figure, _FIGURE, ruler, room), _FIGURE),
        (lines_of(one.label, _SMALL, ruler, room), _SMALL),
    )
    return _Block(tuple(part for part in parts if part[0]))
