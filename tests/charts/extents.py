"""Where the marks of a picture are, for tests of what is clipped or overlaps."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing_app.charts.ruler import Ruler
from briefing_app.document.picture import PathMark, TextMark

if TYPE_CHECKING:
    from briefing_app.document.picture import Colour, Picture

TOLERANCE = 0.6
"""Points; coordinates are rounded to hundredths, and a line has half its width outside."""


@dataclass(frozen=True)
class Box:
    left: float
    bottom: float
    right: float
    top: float
    name: str = ""

    @property
    def width(self) -> float:
        return self.right - self.left

    def overlaps(self, other: Box) -> bool:
        return (
            self.left + TOLERANCE < other.right
            and other.left + TOLERANCE < self.right
            and self.bottom + TOLERANCE < other.top
            and other.bottom + TOLERANCE < self.top
        )

    def holds(self, other: Box) -> bool:
        return (
            self.left - TOLERANCE <= other.left
            and other.right <= self.right + TOLERANCE
            and self.bottom - TOLERANCE <= other.bottom
            and other.top <= self.top + TOLERANCE
        )


def text_box(mark: TextMark, ruler: Ruler) -> Box:
    """Return the ink of a text: from its descenders to its capitals."""
    width = ruler.width(mark.text, mark.size, mark.weight)
    bottom, top = mark.y - 0.2 * mark.size, mark.y + 0.72 * mark.size
    return Box(mark.x, bottom, mark.x + width, top, mark.text)


def path_box(mark: PathMark) -> Box:
    numbers = [step[1] for step in mark.steps if step[1]]
    xs = [x for step in numbers for x in step[::2]]
    ys = [y for step in numbers for y in step[1::2]]
    out = mark.line_width / 2 if mark.stroke and mark.round_caps else 0.0
    return Box(min(xs) - out, min(ys) - out, max(xs) + out, max(ys) + out)


def texts(picture: Picture) -> list[TextMark]:
    return [mark for mark in picture.marks if isinstance(mark, TextMark)]


def words(picture: Picture) -> list[str]:
    return [mark.text for mark in texts(picture)]


def filled(picture: Picture, colour: Colour) -> list[Box]:
    """Return the boxes that are filled with a colour, in painting order."""
    wanted = tuple(round(part, 4) for part in colour)
    return [
        path_box(mark)
        for mark in picture.marks
        if isinstance(mark, PathMark) and mark.fill == wanted
    ]


def check_extents(picture: Picture) -> None:
    """Fail when a mark leaves the sheet or two texts overlap."""
    ruler = Ruler()
    sheet = Box(0, 0, picture.width, picture.height)
    boxes = [text_box(mark, ruler) for mark in texts(picture)]
    outside = [box for box in boxes if not sheet.holds(box)]
    assert not outside, f"text outside {sheet}: {outside}"
    for mark in picture.marks:
        if isinstance(mark, PathMark):
            assert sheet.holds(path_box(mark)), f"shape outside {sheet}: {path_box(mark)}"
    over = [(one, other) for one, other in combinations(boxes, 2) if one.overlaps(other)]
    assert not over, f"texts overlap: {over[:3]}"
