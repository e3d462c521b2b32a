"""A neutral drawing: recorded once, replayed by the PDF, the window, a word-processor file.

Coordinates are points (1/72 inch), origin at the lower left, y upwards.  Colours are
``(red, green, blue)`` from 0 to 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.errors import Message

Colour = tuple[float, float, float]

MOVE, LINE, CURVE, CLOSE = "m", "l", "c", "h"

PathStep = tuple[str, tuple[float, ...]]
"""(MOVE, (x, y)), (LINE, (x, y)), (CURVE, (x1, y1, x2, y2, x, y)) or (CLOSE, ())."""


@dataclass(frozen=True, slots=True)
class PathMark:
    """A filled and/or stroked path; ``None`` means not filled, or not stroked.

    ``line_width`` and ``dashes`` in points; ``clip`` is (x, y, width, height) or ``None``.
    ``even_odd`` leaves what is inside twice unfilled.
    """

    steps: tuple[PathStep, ...]
    fill: Colour | None = None
    stroke: Colour | None = None
    line_width: float = 1.0
    dashes: tuple[float, ...] = ()
    round_caps: bool = False
    clip: tuple[float, float, float, float] | None = None
    even_odd: bool = False


@dataclass(frozen=True, slots=True)
class TextMark:
    """A run of text from its baseline's start; ``weight`` is 400, 600 or 700; degrees upwards."""

    text: str
    x: float
    y: float
    size: float
    colour: Colour
    weight: int = 400
    italic: bool = False
    angle: float = 0.0
    language: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """Marks in painting order on a sheet of ``width`` x ``height`` points."""

    width: float
    height: float
    marks: tuple[PathMark | TextMark, ...]


def scaled(picture: Picture, factor: float) -> Picture:
    """Return a picture of outlines so many times as large; raise ``ValueError`` for texts."""
    marks = []
    for mark in picture.marks:
        if not isinstance(mark, PathMark):
            raise ValueError("only outlines can be scaled")
        marks.append(_scaled(mark, factor))
    return Picture(factor * picture.width, factor * picture.height, tuple(marks))


def _scaled(mark: PathMark, factor: float) -> PathMark:
    clip = mark.clip
    if clip is not None:
        x, y, width, height = clip
        clip = (factor * x, factor * y, factor * width, factor * height)
    return replace(
        mark,
        steps=tuple(
            (step, tuple(factor * number for number in numbers)) for step, numbers in mark.steps
        ),
        line_width=factor * mark.line_width,
        dashes=tuple(factor * dash for dash in mark.dashes),
        clip=clip,
    )


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A picture of ``width`` x ``height`` pixels in sRGB, rows from above.

    ``rgb`` has three bytes a pixel; ``alpha`` one, or is ``None`` when nothing is transparent.
    """

    width: int
    height: int
    rgb: bytes = field(repr=False)
    alpha: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class DataRow:
    """A row of a chart's data table: texts by language, figures worded by language."""

    label: dict[str, str]
    figures: tuple[dict[str, str], ...]


@dataclass(frozen=True, slots=True)
class ChartDrawing:
    """A drawn chart: its picture, generated or written alternative texts, its data.

    ``columns`` heads the figures of ``rows``; ``fact_keys`` are what it states, in drawing
    order; ``left_out`` says of each fact that it could not draw why.
    """

    picture: Picture
    title: dict[str, str]
    subtitle: dict[str, str]
    alternative: dict[str, str]
    columns: tuple[dict[str, str], ...]
    rows: tuple[DataRow, ...]
    fact_keys: tuple[str, ...]
    left_out: tuple[Message, ...] = ()
