"""A picture as a bitmap, for programs that draw no vectors."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from briefing_app.charts.engine import Affine2D, Bbox, Path, bitmap_renderer
from briefing_app.document.picture import CLOSE, CURVE, MOVE, PathMark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.backends.backend_agg import RendererAgg

    from briefing_app.document.picture import PathStep, Picture

DOTS = 300
"""Dots per inch: what print asks for."""

_MOST_PARTS = 200
"""Of a path that is filled by turns; one of more is filled whole, in bounded time."""

_MOST_DOTS = 6_000
"""Of a side at most, whatever a picture asks for."""


def png(picture: Picture, dots: int = DOTS) -> bytes:
    """Return a picture of outlines, on white paper, as a PNG file of so many dots per inch."""
    dots = min(dots, int(_MOST_DOTS * 72 / max(picture.width, picture.height, 1)))
    scale = dots / 72
    width, height = (max(round(side * scale), 1) for side in (picture.width, picture.height))
    paper = Image.new("RGBA", (width, height), "white")
    renderer = bitmap_renderer(width, height, dots)
    for mark in picture.marks:
        if not isinstance(mark, PathMark):
            raise ValueError("only outlines can be drawn as a bitmap")
        parts = _parts(mark.steps) if mark.even_odd and mark.fill is not None else []
        if 1 < len(parts) <= _MOST_PARTS:
            paper.alpha_composite(_pixels(renderer))
            paper.alpha_composite(_filled_by_turns(mark, parts, paper.size, dots))
            renderer = bitmap_renderer(width, height, dots)
            _draw(renderer, replace(mark, fill=None), scale)
        elif mark.steps:
            _draw(renderer, mark, scale)
    paper.alpha_composite(_pixels(renderer))
    buffer = io.BytesIO()
    paper.convert("RGB").save(buffer, "PNG", dpi=(dots, dots), optimize=True)
    return buffer.getvalue()


def _pixels(renderer: RendererAgg) -> Image.Image:
    """Return what is drawn, see-through where nothing is."""
    buffer = renderer.buffer_rgba()  # type: ignore[no-untyped-call]
    return Image.fromarray(np.array(buffer), "RGBA")


def _filled_by_turns(
    mark: PathMark, parts: Sequence[tuple[PathStep, ...]], size: tuple[int, int], dots: int
) -> Image.Image:
    """Fill what is inside an odd number of parts, a rule that the renderer does not know."""
    covered = np.zeros(size[::-1])
    for part in parts:
        alone = bitmap_renderer(*size, dots)
        _draw(alone, replace(mark, steps=part, stroke=None), dots / 72)
        own = np.asarray(_pixels(alone).getchannel("A")) / 255
        covered += own - 2 * covered * own
    red, green, blue = (round(255 * share) for share in mark.fill or (0.0, 0.0, 0.0))
    layer = Image.new("RGBA", size, (red, green, blue, 255))
    layer.putalpha(Image.fromarray(np.rint(255 * covered).astype(np.uint8), "L"))
    return layer


def _parts(steps: Sequence[PathStep]) -> list[tuple[PathStep, ...]]:
    """Return a path as the paths that each begin with a move."""
    starts = [place for place, (kind, _) in enumerate(steps) if kind == MOVE]
    ends = [*starts[1:], len(steps)]
    return [tuple(steps[start:end]) for start, end in zip(starts, ends, strict=True)]


def _draw(renderer: RendererAgg, mark: PathMark, scale: float) -> None:
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
    transform = Affine2D().scale(scale)
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
