"""Stakeholders by influence and interest, in a grid of five by five, their position as a sign.

Columns and rows grow with what stands in them, so that nothing overlaps; the key below says each
sign in words.  Who was not judged stands under the grid.  This module places and paints; names
and words come worded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.charts.label import Line, Part, Style, joined, lines_of, width_of
from briefing_app.charts.palette import INK, LINE, MUTED, readable_on
from briefing_app.charts.sheet import CAP_HEIGHT, Sheet
from briefing_app.domain.codes import Position
from briefing_app.domain.colour import WHITE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.picture import Colour, Picture

SIGNS = {
    Position.SUPPORTS: "+",
    Position.CONDITIONAL: "±",
    Position.NEUTRAL: "=",
    Position.OPPOSES: "−",
    Position.UNKNOWN: "?",
}
_MARKS = range(1, 6)
_STYLES = (Style(8.5), Style(8))
_KEY_STYLE = Style(8)
_DISC = 10.0
_SIGN_ROOM = 13.5
_PADDING = 4.0
_ENTRY_GAP = 3.0
_EMPTY_WIDTH, _EMPTY_HEIGHT = 22.0, 18.0
_AXIS = 14.0
_KEY_GAP = 14.0
_TALLEST = 430.0


@dataclass(frozen=True, slots=True)
class Place:
    """A stakeholder: name, position, and marks from 1 to 5, or ``None`` when not judged."""

    name: Line
    position: Position
    influence: int | None = None
    interest: int | None = None

    @property
    def is_judged(self) -> bool:
        """Whether it has a place in the grid."""
        return self.influence is not None and self.interest is not None


@dataclass(frozen=True, slots=True)
class Words:
    """What the grid says besides names."""

    influence: Line
    interest: Line
    not_judged: Line
    positions: Mapping[Position, Line]


@dataclass(frozen=True, slots=True)
class _Entry:
    lines: tuple[Line, ...]
    position: Position

    def height(self, style: Style) -> float:
        return max(_DISC, len(self.lines) * style.leading)


@dataclass(frozen=True, slots=True)
class _Cells:
    """Entries by (interest, influence), and the sides of columns and rows in points."""

    style: Style
    entries: Mapping[tuple[int, int], Sequence[_Entry]]
    lefts: Sequence[float]
    tops: Sequence[float]


def draw_grid(places: Sequence[Place], words: Words, width: float, ruler: Ruler) -> Picture:
    """Draw at least one stakeholder on a sheet of ``width`` points.

    Where names do not fit in the cells, numbers stand there, and the names below.
    """
    sheet = Sheet(width, ruler)
    bottom = 0.0
    judged = [place for place in places if place.is_judged]
    named: Sequence[Place] = ()
    if judged:
        style = next((each for each in _STYLES if _fits(judged, each, width, ruler)), None)
        if style is None:
            style = _STYLES[0]
            named = [_numbered(at, place, with_name=True) for at, place in enumerate(judged, 1)]
            judged = [_numbered(at, place) for at, place in enumerate(judged, 1)]
        bottom = _draw_cells(sheet, _cells(judged, words, style, width, ruler), words)
    if named:
        bottom += _KEY_GAP
        for each in named:
            bottom = _flow(sheet, [(each.position, each.name)], bottom, _STYLES[1])
    others = [place for place in places if not place.is_judged]
    if others:
        bottom = _draw_others(sheet, others, words, bottom)
    bottom = _draw_key(sheet, places, words, bottom + (_KEY_GAP if bottom else _PADDING))
    return sheet.picture(bottom + 2)


def _numbered(number: int, place: Place, *, with_name: bool = False) -> Place:
    """Return a place with its number for a name, or before its name."""
    if not with_name:
        return replace(place, name=(Part(str(number), ""),))
    if not place.name:
        return replace(place, name=(Part(str(number), ""),))
    first, *others = place.name
    ahead = f"{number}\u00a0 "
    numbered = replace(
        first, text=ahead + first.text, others=tuple(ahead + text for text in first.others)
    )
    return replace(place, name=(numbered, *others))


def _needs(places: Sequence[Place], style: Style, ruler: Ruler) -> dict[int, float]:
    """Return how wide each column that holds somebody must be, so that no word is cut."""
    needs: dict[int, float] = {}
    for place in places:
        words = [
            ruler.width(word, style.size, part.weight)
            for part in place.name
            for text in (part.text, *part.others)
            for word in text.split(" ")
        ]
        need = max(words, default=0.0) + 2 * _PADDING + _SIGN_ROOM
        needs[place.interest or 0] = max(needs.get(place.interest or 0, 0.0), need)
    return needs


def _fits(places: Sequence[Place], style: Style, width: float, ruler: Ruler) -> bool:
    needs = _needs(places, style, ruler)
    room = _room(width, len(needs), ruler)
    if sum(needs.values()) > room:
        return False
    shared = _shared(needs, room)
    heights: dict[tuple[int, int], float] = {}
    for place in places:
        inside = shared[place.interest or 0] - 2 * _PADDING - _SIGN_ROOM
        cell = (place.interest or 0, place.influence or 0)
        lines = len(lines_of(place.name, style, ruler, inside))
        heights[cell] = heights.get(cell, 0.0) + lines * style.leading + _ENTRY_GAP
    rows = {
        mark: max([0.0, *(h for cell, h in heights.items() if cell[1] == mark)]) for mark in _MARKS
    }
    return sum(rows.values()) <= _TALLEST


def _room(width: float, used: int, ruler: Ruler) -> float:
    """Return the width in points for the columns that hold somebody."""
    return width - _start(ruler) - (5 - used) * _EMPTY_WIDTH


def _start(ruler: Ruler) -> float:
    return ruler.width("5", _KEY_STYLE.size) + 6


def _shared(needs: Mapping[int, float], room: float) -> dict[int, float]:
    """Give every column what it needs, and its share of what is left."""
    spare = (room - sum(needs.values())) / len(needs)
    return {mark: need + spare for mark, need in needs.items()}


def _cells(
    places: Sequence[Place], words: Words, style: Style, width: float, ruler: Ruler
) -> _Cells:
    """Share the width among the columns that hold somebody; let rows grow with their entries."""
    head = len(lines_of(words.influence, _KEY_STYLE, ruler, width)) * _KEY_STYLE.leading + 4
    needs = _needs(places, style, ruler)
    shared = _shared(needs, _room(width, len(needs), ruler))
    lefts = [_start(ruler)]
    for mark in _MARKS:
        lefts.append(lefts[-1] + shared.get(mark, _EMPTY_WIDTH))
    entries: dict[tuple[int, int], list[_Entry]] = {}
    for place in places:
        room = shared[place.interest or 0] - 2 * _PADDING - _SIGN_ROOM
        entry = _Entry(lines_of(place.name, style, ruler, room), place.position)
        entries.setdefault((place.interest or 0, place.influence or 0), []).append(entry)
    tops = [head]
    for influence in reversed(_MARKS):
        heights = [_stack(entries.get((at, influence), ()), style) for at in _MARKS]
        tops.append(tops[-1] + max(_EMPTY_HEIGHT, *heights))
    return _Cells(style, entries, lefts, tops)


def _stack(entries: Sequence[_Entry], style: Style) -> float:
    """Return the height of a cell with these entries."""
    if not entries:
        return 0.0
    return sum(entry.height(style) + _ENTRY_GAP for entry in entries) - _ENTRY_GAP + 2 * _PADDING


def _draw_cells(sheet: Sheet, cells: _Cells, words: Words) -> float:
    """Draw the grid with its axes, and return where it ends."""
    left, right = cells.lefts[0], cells.lefts[-1]
    top, bottom = cells.tops[0], cells.tops[-1]
    for x in cells.lefts:
        sheet.rule(x, top, bottom, INK if x == left else LINE)
    for y in cells.tops:
        sheet.stroke([(left, y), (right, y)], INK if y == bottom else LINE, width=0.6)
    _name_axes(sheet, cells, words)
    for (interest, influence), entries in cells.entries.items():
        y = cells.tops[5 - influence] + _PADDING
        x = cells.lefts[interest - 1] + _PADDING
        for entry in entries:
            height = entry.height(cells.style)
            _draw_entry(sheet, entry, x, y + height / 2, cells.style)
            y += height + _ENTRY_GAP
    lines = lines_of(words.interest, _KEY_STYLE, sheet.ruler, right - left)
    return bottom + _AXIS + len(lines) * _KEY_STYLE.leading


def _name_axes(sheet: Sheet, cells: _Cells, words: Words) -> None:
    left, right, bottom = cells.lefts[0], cells.lefts[-1], cells.tops[-1]
    lines = lines_of(words.influence, _KEY_STYLE, sheet.ruler, right)
    middle = len(lines) * _KEY_STYLE.leading / 2
    sheet.block(0, middle, lines, _KEY_STYLE, colour=MUTED)
    for mark in _MARKS:
        line = (Part(str(mark), ""),)
        y = (cells.tops[5 - mark] + cells.tops[6 - mark]) / 2 + CAP_HEIGHT * _KEY_STYLE.size / 2
        sheet.line_of_text(left - 5, y, line, _KEY_STYLE, align="right", colour=MUTED)
        x = (cells.lefts[mark - 1] + cells.lefts[mark]) / 2
        sheet.line_of_text(x, bottom + 11, line, _KEY_STYLE, align="centre", colour=MUTED)
    lines = lines_of(words.interest, _KEY_STYLE, sheet.ruler, right - left)
    middle = bottom + _AXIS + len(lines) * _KEY_STYLE.leading / 2
    sheet.block(right, middle, lines, _KEY_STYLE, align="right", colour=MUTED)


def _draw_entry(sheet: Sheet, entry: _Entry, x: float, middle: float, style: Style) -> None:
    _draw_sign(sheet, entry.position, x + _DISC / 2, middle)
    sheet.block(x + _SIGN_ROOM, middle, entry.lines, style)


def _draw_sign(sheet: Sheet, position: Position, x: float, middle: float) -> None:
    ground = _ground(sheet, position)
    if ground == WHITE:
        sheet.ring(x, middle, _DISC - 1, MUTED)
    else:
        sheet.marker(x, middle, "o", _DISC, ground)
    sign = (Part(SIGNS[position], "", 700),)
    colour = MUTED if ground == WHITE else readable_on(ground)
    baseline = middle + CAP_HEIGHT * _KEY_STYLE.size / 2
    sheet.line_of_text(x, baseline, sign, _KEY_STYLE, align="centre", colour=colour)


def _ground(sheet: Sheet, position: Position) -> Colour:
    """Return the colour behind a sign; the sign alone says as much."""
    places = {Position.SUPPORTS: 0, Position.CONDITIONAL: 1, Position.OPPOSES: 2}
    if position in places:
        return sheet.series(places[position])
    return WHITE


def _draw_others(sheet: Sheet, places: Sequence[Place], words: Words, top: float) -> float:
    """List who was not judged, and return where the list ends."""
    top += _KEY_GAP if top else 0.0
    head = lines_of(words.not_judged, _KEY_STYLE, sheet.ruler, sheet.width)
    height = len(head) * _KEY_STYLE.leading
    sheet.block(0, top + height / 2, head, _KEY_STYLE, colour=MUTED)
    top += height + _PADDING
    entries = [(place.position, place.name) for place in places]
    return _flow(sheet, entries, top, _STYLES[1])


def _draw_key(sheet: Sheet, places: Sequence[Place], words: Words, top: float) -> float:
    """Say the signs that are used in words, and return where that ends."""
    used = [position for position in SIGNS if any(place.position is position for place in places)]
    return _flow(sheet, [(each, words.positions[each]) for each in used], top, _KEY_STYLE)


def _flow(
    sheet: Sheet, entries: Sequence[tuple[Position, Line]], top: float, style: Style
) -> float:
    """Set signs and words one after the other, on new rows where needed; return where they end."""
    x, height = 0.0, max(style.leading, _DISC) + 2
    for position, words in entries:
        room = sheet.width - _SIGN_ROOM
        one = joined(words)
        wide = width_of(one, style, sheet.ruler)
        if wide <= room:
            if x and x + _SIGN_ROOM + wide > sheet.width:
                x, top = 0.0, top + height
            lines: tuple[Line, ...] = (one,)
        else:
            top += height if x else 0.0
            x, lines = 0.0, lines_of(words, style, sheet.ruler, room)
        rows = max(height, len(lines) * style.leading + 2)
        _draw_entry(sheet, _Entry(lines, position), x, top + rows / 2, style)
        if rows > height:
            x, top = 0.0, top + rows
        else:
            x += _SIGN_ROOM + wide + 12
    return top + (height if x else 0.0)
