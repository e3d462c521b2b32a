"""Parts of a whole as one bar, white gaps between them, each part labelled directly.

A label stands inside its part when it fits there; else on a line of its own, above for parts in
the right half and below for parts in the left half, so that no leader crosses a text.
This module places and paints; numbers and labels come worded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.charts.label import Line, Part, Style, joined, lines_of, width_of
from briefing_app.charts.palette import MUTED, readable_on
from briefing_app.charts.sheet import Sheet
from briefing_app.domain.colour import tint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.charts.ruler import Ruler
    from briefing_app.charts.sheet import Align
    from briefing_app.document.picture import Colour, Picture

_STYLE = Style(8.5)
_THICKNESS = 26.0
_PADDING = 7.0
_WHITE_GAP = 1.5
_THINNEST = 0.6
_MOST_LINES = 5
_LEADER = 5.0
_ROW_GAP = 4.0
_RANGE_STRENGTH = 0.4


@dataclass(frozen=True, slots=True)
class Segment:
    """A part from 0 to ``low``, and on to ``high`` for a range; neither is negative."""

    label: Line
    number: Line
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class _Box:
    """A part on the sheet: where it is, what stands inside it, what beside the bar."""

    left: float
    right: float
    certain: float
    colour: Colour
    inside: tuple[Line, ...]
    outside: tuple[Line, ...]

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def room(self) -> float:
        """The height in points of what stands beside the bar."""
        return len(self.outside) * _STYLE.leading + _ROW_GAP


def draw_stack(segments: Sequence[Segment], width: float, ruler: Ruler) -> Picture:
    """Draw at least one part on a sheet of ``width`` points."""
    boxes = _boxes(segments, width, ruler)
    above = [box for box in boxes if box.outside and box.middle > width / 2]
    below = [box for box in boxes if box.outside and box.middle <= width / 2]
    lines = max(len(box.inside) for box in boxes)
    thickness = max(_THICKNESS, lines * _STYLE.leading + _PADDING)
    top = sum(box.room for box in above) + (_LEADER if above else 0.0)
    bottom = top + thickness
    sheet = Sheet(width, ruler)
    level = top - _LEADER
    for box in above:
        level -= box.room
        _draw_outside(sheet, box, level + (box.room + _ROW_GAP) / 2 - _ROW_GAP, top)
    level = bottom + _LEADER
    for box in reversed(below):
        _draw_outside(sheet, box, level + (box.room + _ROW_GAP) / 2, bottom)
        level += box.room
    for box in boxes:
        _draw_box(sheet, box, top, thickness)
    return sheet.picture(level if below else bottom)


def _boxes(segments: Sequence[Segment], width: float, ruler: Ruler) -> list[_Box]:
    unit = width / (sum(segment.high for segment in segments) or 1.0)
    boxes: list[_Box] = []
    left = 0.0
    for place, segment in enumerate(segments):
        right = left + segment.high * unit
        certain = left + segment.low * unit
        inside = () if segment.low != segment.high else _inside(segment, right - left, ruler)
        outside = () if inside else _outside(segment, (left + right) / 2, width, ruler)
        boxes.append(_Box(left, right, certain, ruler.series(place), inside, outside))
        left = right
    return boxes


def _inside(segment: Segment, width: float, ruler: Ruler) -> tuple[Line, ...]:
    """Return the lines that fit inside a part without cutting a word; none when they do not."""
    room = width - 2 * _PADDING
    one = _one_line(segment)
    if width_of(one, _STYLE, ruler) <= room:
        return (one,)
    for part in (*segment.label, *segment.number):
        for text in (part.text, *part.others):
            if any(ruler.width(word, _STYLE.size, part.weight) > room for word in text.split(" ")):
                return ()
    lines = lines_of(segment.label, _STYLE, ruler, room) + lines_of(
        segment.number, _STYLE, ruler, room
    )
    return lines if len(lines) <= _MOST_LINES else ()


def _outside(segment: Segment, middle: float, width: float, ruler: Ruler) -> tuple[Line, ...]:
    room = max(middle, width - middle) - 2 * _LEADER
    one = _one_line(segment)
    if width_of(one, _STYLE, ruler) <= room:
        return (one,)
    return lines_of(segment.label, _STYLE, ruler, room) + lines_of(
        segment.number, _STYLE, ruler, room
    )


def _one_line(segment: Segment) -> Line:
    label = joined(segment.label)
    return (*label, Part("  ", ""), *joined(segment.number)) if label else joined(segment.number)


def _draw_box(sheet: Sheet, box: _Box, top: float, thickness: float) -> None:
    gap = _WHITE_GAP if box.right < sheet.width - 0.01 else 0.0
    end = max(box.right - gap, box.left + _THINNEST)
    certain = min(box.certain, end)
    if box.certain < box.right:
        light = tint(box.colour, _RANGE_STRENGTH)
        sheet.rectangle(certain, top, end - certain, thickness, light)
    if certain > box.left:
        sheet.rectangle(box.left, top, max(certain - box.left, _THINNEST), thickness, box.colour)
    if box.inside:
        ground = readable_on(box.colour)
        left = box.left + _PADDING
        sheet.block(left, top + thickness / 2, box.inside, _STYLE, colour=ground)


def _draw_outside(sheet: Sheet, box: _Box, middle: float, edge: float) -> None:
    """Set lines beside the bar, and lead from them to the part."""
    upwards = middle < edge
    turn = -_LEADER if upwards else _LEADER
    at = min(max(box.middle, 0.3), sheet.width - 0.3)
    sheet.stroke([(at, edge), (at, middle), (at + turn, middle)], MUTED, width=0.6)
    align: Align = "right" if upwards else "left"
    sheet.block(at + 1.6 * turn, middle, box.outside, _STYLE, align=align)
