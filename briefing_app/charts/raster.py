"""A picture as a bitmap, for programs that draw no vectors."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from briefing_app.charts.engine import Affine2D, Bbox, Path, bitmap_renderer
from briefing_app.document.picture import CLOSE, CURVE, MOVE, PathMark

if TYPE_CHECKING:
    from matplotlib.backends.backend_agg import RendererAgg

    from briefing_app.document.picture import PathStep, Picture

DOTS = 300
"""Dots per inch: what print asks for."""

_MOST_DOTS = 6_000
"""Of a side at most, whatever a picture asks for."""


def png(picture: Picture, dots: int = DOTS) -> bytes:
    """Return a picture of outlines, on white paper, as a PNG file of so many dots per inch."""
    dots = min(dots, int(_MOST_DOTS * 72 / max(picture.width, picture.height, 1)))
    scale = dots / 72
    width, height = (max(round(side * scale), 1) for side in (picture.width, picture.height))
    renderer = bitmap_renderer(width, height, dots)
    transform = Affine2D().scale(scale)
    for mark in picture.marks:
        if not isinstance(mark, PathMark):
            raise ValueError("only outlines can be drawn as a bitmap")
        if mark.steps:
            _draw(renderer, mark, transform, scale)
    pixels = np.asarray(renderer.buffer_rgba())  # type: ignore[no-untyped-call]
    drawn = Image.fromarray(pixels, "RGBA")
    paper = Image.new("RGBA", drawn.size, "white")
    paper.alpha_composite(drawn)
    buffer = io.BytesIO()
    paper.convert("RGB").save(buffer, "PNG", dpi=(dots, dots), optimize=True)
    return buffer.getvalue()


def _draw(renderer: RendererAgg, mark: PathMark, transform: Affine2D, scale: float) -> None:
    gc = renderer.new_gc()
    gc.set_snap(False)
    gc.set_linewidth(mark.line_width if mark.stroke is not None else 0.0)
    if mark.stroke is not None:
        gc.set_foreground((*mark.stroke, 1.0), isRGBA=True)
    if mark.dashes:
        gc.set_dashes(0, [dash * scale for dash in mark.dashes])
    gc.set_capstyle("round" if mark.round_caps else "butt")
    gc.set_joinstyle("round" if mark.round_caps else "miter")
    if mark.clip is not None:
        x, y, width, height = (side * scale for side in mark.clip)
        gc.set_clip_rectangle(Bbox.from_bounds(x, y, width, height))
    renderer.draw_path(gc, _path(mark.steps), transform, mark.fill)  # type: ignore[no-untyped-call]
    gc.restore()


def _path(steps: tuple[PathStep, ...]) -> Path:
    points: list[tuple[float, float]] = []
    codes: list[int] = []
    for kind, numbers in steps:
        if kind == CLOSE:
            points.append((0.0, 0.0))
            codes.append(int(Path.CLOSEPOLY))
            continue
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        code = Path.CURVE4 if kind == CURVE else Path.MOVETO if kind == MOVE else Path.LINETO
        points += pairs
        codes += [int(code)] * len(pairs)
    return Path(points, codes)
