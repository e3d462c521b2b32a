"""A matplotlib renderer that records a neutral :class:`Picture` instead of painting.

Everything stays a vector and every text stays text, so that the PDF and the window replay it in
the document's own typeface.  What a picture cannot hold (bitmaps, hatching) raises: a chart that
silently lost a part would lie.  This module knows no chart, no fact, no language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from briefing_app import paths
from briefing_app.charts.engine import FontProperties, Path, RendererBase
from briefing_app.document.picture import (
    CLOSE,
    CURVE,
    LINE,
    MOVE,
    Colour,
    PathMark,
    PathStep,
    Picture,
    TextMark,
)
from briefing_app.domain.colour import WHITE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Literal

    from briefing_app.charts.engine import (
        Artist,
        BboxBase,
        GraphicsContextBase,
        Text,
        Transform,
    )
    from briefing_app.charts.ruler import Ruler

_WEIGHTS = (400, 600, 700)
_DIGITS = 2
"""Decimals of a point that are kept: 0.01 pt is a third of a hundredth of a millimetre."""
_ASCENT, _DESCENT = 0.74, 0.2
"""Ems of a line above and below its baseline."""


def font_of(weight: int) -> FontProperties:
    """Return the typeface of a weight for matplotlib, named by its file: nothing is searched."""
    return FontProperties(fname=str(paths.font_file(weight)))


def record(artists: Iterable[Artist], width: float, height: float, ruler: Ruler) -> Picture:
    """Draw artists in their order and return what was drawn; points, origin lower left."""
    recorder = PictureRenderer(width, height, ruler)
    for artist in artists:
        artist.draw(recorder)
    return Picture(_rounded(width), _rounded(height), tuple(recorder.marks))


class Leaf:
    """What artists ask of the figure that they are on.

    matplotlib's own figure brings axes, projections and legends, which nothing here is drawn
    with: loading them takes a fifth of what an export of a few pages does.
    """

    dpi = 72.0
    suppressComposite = False  # noqa: N815  (matplotlib's name)

    def get_figure(self, *, root: bool = False) -> Leaf:
        """Return the figure that it stands for: itself."""
        del root
        return self


class PictureRenderer(RendererBase):
    """Records the marks of one figure in painting order; a pixel is a point."""

    def __init__(self, width: float, height: float, ruler: Ruler) -> None:
        super().__init__()
        self.marks: list[PathMark | TextMark] = []
        self._width = width
        self._height = height
        self._ruler = ruler
        self._weights = {str(paths.font_file(weight)): weight for weight in _WEIGHTS}

    def flipy(self) -> bool:
        """Tell that y runs upwards, as in the picture."""
        return False

    def get_canvas_width_height(self) -> tuple[float, float]:
        """Return the size of the sheet in points."""
        return self._width, self._height

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: Sequence[float] | None = None,  # type: ignore[override]  # noqa: N803  (matplotlib's name)
    ) -> None:
        """Record a path; see-through colours are mixed with white paper."""
        if gc.get_hatch():
            raise ValueError("a picture holds no hatching")
        line_width = float(gc.get_linewidth())
        stroke = _flat(gc.get_rgb(), gc) if line_width > 0 else None
        fill = _flat(rgbFace, gc) if rgbFace is not None else None
        steps = _steps(path, transform)
        if not steps or (stroke is None and fill is None):
            return
        mark = PathMark(
            steps=steps,
            fill=fill,
            stroke=stroke,
            line_width=_rounded(line_width),
            dashes=_dashes(gc),
            round_caps=gc.get_capstyle() == "round",
            clip=_clip(gc),
        )
        self.marks.append(mark)

    def draw_image(self, *_: object, **__: object) -> None:
        """Refuse a bitmap."""
        raise ValueError("a picture holds no bitmaps")

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: bool | Literal["TeX"] = False,
        mtext: Text | None = None,
    ) -> None:
        """Record a run of text at the start of its baseline, with the language that it is in."""
        if ismath:
            super().draw_text(gc, x, y, s, prop, angle, ismath, mtext)
            return
        colour = _flat(gc.get_rgb(), gc)
        if colour is None:
            return
        language = mtext.get_language() if mtext is not None else None
        mark = TextMark(
            text=s,
            x=_rounded(float(x)),
            y=_rounded(float(y)),
            size=_rounded(float(prop.get_size_in_points())),
            colour=colour,
            weight=self._weight(prop),
            angle=_rounded(float(angle)),
            language=language if isinstance(language, str) else "",
        )
        self.marks.append(mark)

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: bool | Literal["TeX"]
    ) -> tuple[float, float, float]:
        """Measure a line in the document's typeface, in points."""
        if ismath:
            return super().get_text_width_height_descent(s, prop, ismath)
        size = float(prop.get_size_in_points())
        width = self._ruler.width(s, size, self._weight(prop))
        return width, size * (_ASCENT + _DESCENT), size * _DESCENT

    def _weight(self, prop: FontProperties) -> int:
        file = prop.get_file()
        return self._weights.get(str(file), 400)


def _flat(rgba: Sequence[float], gc: GraphicsContextBase) -> Colour | None:
    """Return a colour as it looks on white paper; ``None`` when nothing of it is seen."""
    own = float(rgba[3]) if len(rgba) > 3 else 1.0
    alpha = float(gc.get_alpha()) if gc.get_forced_alpha() else own
    if alpha <= 0:
        return None
    red, green, blue = (
        round(alpha * float(part) + (1 - alpha) * white, 4)
        for part, white in zip(rgba, WHITE, strict=False)
    )
    return red, green, blue


def _dashes(gc: GraphicsContextBase) -> tuple[float, ...]:
    _, dashes = gc.get_dashes()
    return () if dashes is None else tuple(_rounded(dash) for dash in np.atleast_1d(dashes))


def _steps(path: Path, transform: Transform) -> tuple[PathStep, ...]:
    steps: list[PathStep] = []
    at = (0.0, 0.0)
    for points, code in path.iter_segments(transform, simplify=False, curves=True):
        numbers = tuple(float(number) for number in points)
        if code == Path.CLOSEPOLY:
            steps.append((CLOSE, ()))
            continue
        if code == Path.CURVE3:
            numbers = _cubic(at, numbers)
        kind = MOVE if code == Path.MOVETO else LINE if code == Path.LINETO else CURVE
        steps.append((kind, tuple(map(_rounded, numbers))))
        at = numbers[-2], numbers[-1]
    return tuple(steps)


def _cubic(start: tuple[float, float], quadratic: tuple[float, ...]) -> tuple[float, ...]:
    """Raise a quadratic curve to the cubic that looks the same."""
    control_x, control_y, x, y = quadratic
    return (
        start[0] + 2 / 3 * (control_x - start[0]),
        start[1] + 2 / 3 * (control_y - start[1]),
        x + 2 / 3 * (control_x - x),
        y + 2 / 3 * (control_y - y),
        x,
        y,
    )


def _clip(gc: GraphicsContextBase) -> tuple[float, float, float, float] | None:
    """Return the clip as a rectangle; a clip of another shape counts with its extents."""
    box: BboxBase | None = gc.get_clip_rectangle()
    path, transform = gc.get_clip_path()
    if isinstance(path, Path) and transform is not None:
        box = path.get_extents(transform)
    if box is None:
        return None
    return _rounded(box.x0), _rounded(box.y0), _rounded(box.width), _rounded(box.height)


def _rounded(number: float) -> float:
    return round(float(number), _DIGITS) + 0.0  # no minus zero
