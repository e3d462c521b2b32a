"""A picture without text: every letter as the path of its outline in the document's typeface.

It looks the same where that typeface is not installed, in a word processor or a browser.
"""

from __future__ import annotations

import io
import math
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app import paths
from briefing_app.charts.engine import FT2Font, LoadFlags, Path
from briefing_app.document.look import NEUTRAL
from briefing_app.document.picture import CLOSE, CURVE, LINE, MOVE, PathMark, PathStep

if TYPE_CHECKING:
    from briefing_app.document.look import Look
    from briefing_app.document.picture import ChartDrawing, Picture, TextMark

_DIGITS = 2
_PART = 64
"""Matplotlib counts outlines in 64ths, also those that are not scaled."""


def for_window(drawing: ChartDrawing, look: Look) -> ChartDrawing:
    """Return a drawing as the window shows it: in outlines where the typeface is not its own."""
    if not look.cuts:
        return drawing
    return replace(drawing, picture=Outliner(look).outlined(drawing.picture))


class Outliner:
    """Turns texts into paths; each typeface is opened once."""

    def __init__(self, look: Look = NEUTRAL) -> None:
        self._look = look
        self._fonts: dict[tuple[int, bool], FT2Font] = {}

    def outlined(self, picture: Picture) -> Picture:
        """Return a picture that looks the same and holds paths only."""
        return replace(
            picture,
            marks=tuple(
                mark if isinstance(mark, PathMark) else self._text(mark) for mark in picture.marks
            ),
        )

    def _text(self, mark: TextMark) -> PathMark:
        font = self._font(mark.weight, italic=mark.italic)
        scale = mark.size / font.units_per_EM
        angle = math.radians(mark.angle)
        cosine, sine = math.cos(angle) * scale, math.sin(angle) * scale
        steps: list[PathStep] = []
        pen = 0.0
        for character in mark.text:
            glyph = font.load_char(ord(character), flags=LoadFlags.NO_SCALE)
            for kind, points in _steps(font):
                placed: list[float] = []
                for x, y in zip(points[::2], points[1::2], strict=True):
                    placed.append(round(mark.x + (x + pen) * cosine - y * sine, _DIGITS))
                    placed.append(round(mark.y + (x + pen) * sine + y * cosine, _DIGITS))
                steps.append((kind, tuple(placed)))
            pen += glyph.horiAdvance
        return PathMark(tuple(steps), fill=mark.colour)

    def _font(self, weight: int, *, italic: bool) -> FT2Font:
        key = weight, italic
        if key not in self._fonts:
            cut = self._look.cut(weight, italic=italic)
            file = str(paths.font_file(weight, italic=italic))
            self._fonts[key] = FT2Font(file if cut is None else io.BytesIO(cut.data))
        return self._fonts[key]


def _steps(font: FT2Font) -> list[PathStep]:
    """Return the outline of the glyph that was loaded last, in units of the typeface."""
    vertices, codes = font.get_path()
    steps: list[PathStep] = []
    at = (0.0, 0.0)
    for points, code in Path(vertices, codes).iter_segments(simplify=False, curves=True):
        numbers = tuple(float(number) * _PART for number in points)
        if code == Path.CLOSEPOLY:
            steps.append((CLOSE, ()))
            continue
        if code == Path.CURVE3:
            x1, y1, x, y = numbers
            start = (at[0] + 2 / 3 * (x1 - at[0]), at[1] + 2 / 3 * (y1 - at[1]))
            numbers = (*start, x + 2 / 3 * (x1 - x), y + 2 / 3 * (y1 - y), x, y)
        kind = MOVE if code == Path.MOVETO else LINE if code == Path.LINETO else CURVE
        steps.append((kind, numbers))
        at = numbers[-2], numbers[-1]
    return steps
