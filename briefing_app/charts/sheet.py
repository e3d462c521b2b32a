"""The sheet that a chart is drawn on: shapes and lines of text, measured in points from the top.

Kinds of chart lay themselves out from the top down and learn their height at the end; the sheet
turns that into a matplotlib figure with its origin at the lower left, and records it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing_app.charts.engine import (
    Affine2D,
    Line2D,
    Polygon,
    Rectangle,
    Text,
)
from briefing_app.charts.label import printed_width
from briefing_app.charts.palette import INK, LINE, MUTED
from briefing_app.charts.renderer import Leaf, font_of, record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.charts.engine import Artist, FontProperties
    from briefing_app.charts.label import Line, Style
    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.picture import Colour, Picture

Align = Literal["left", "centre", "right"]
CAP_HEIGHT = 0.66
"""Ems from the baseline to the top of a capital."""


class Sheet:
    """Collects shapes and text in painting order; y runs downwards from the top, in points."""

    def __init__(self, width: float, ruler: Ruler) -> None:
        self.width = width
        self.ruler = ruler
        self._artists: list[Artist] = []
        self._upright = Affine2D()
        self._leaf = Leaf()
        self._fonts: dict[tuple[int, float], FontProperties] = {}

    def series(self, place: int) -> Colour:
        """Return the colour of the series at a place."""
        return self.ruler.series(place)

    def rectangle(self, x: float, y: float, width: float, height: float, fill: Colour) -> None:
        """Fill a rectangle; ``y`` is its top."""
        box = Rectangle((x, y), width, height, facecolor=fill, linewidth=0)
        self._add(box)

    def outline(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Draw a dashed rectangle with nothing in it; ``y`` is its top."""
        right, bottom = x + width, y + height
        corners = [(x, y), (right, y), (right, bottom), (x, bottom), (x, y)]
        self.stroke(corners, colour, width=0.75, dashes=(2, 1.5))

    def polygon(self, points: Sequence[tuple[float, float]], fill: Colour) -> None:
        """Fill a polygon."""
        self._add(Polygon(list(points), closed=True, facecolor=fill, linewidth=0))

    def ring(self, x: float, y: float, size: float, colour: Colour) -> None:
        """Draw a white dot with a coloured edge, ``size`` points across."""
        dot = Line2D([x], [y], marker="o", markersize=size, color="white", linestyle="none")
        dot.set_markeredgecolor(colour)
        dot.set_markeredgewidth(1.2)
        self._add(dot)

    def stroke(
        self,
        points: Sequence[tuple[float, float]],
        colour: Colour = INK,
        *,
        width: float = 0.75,
        dashes: tuple[float, float] | None = None,
    ) -> None:
        """Draw a line through points."""
        line = Line2D(
            [x for x, _ in points],
            [y for _, y in points],
            color=colour,
            linewidth=width,
            solid_capstyle="butt",
            solid_joinstyle="round",
        )
        if dashes is not None:
            line.set_linestyle((0, tuple(dash / width for dash in dashes)))
        self._add(line)

    def pill(self, x: float, y: float, width: float, height: float, fill: Colour) -> None:
        """Fill a bar with round ends; ``y`` is its middle; at least as wide as it is high."""
        left, right = x + height / 2, max(x + width - height / 2, x + height / 2 + 0.01)
        self._add(
            Line2D([left, right], [y, y], color=fill, linewidth=height, solid_capstyle="round")
        )

    def marker(self, x: float, y: float, shape: str, size: float, fill: Colour) -> None:
        """Draw a dot of matplotlib's shape ("o", "s", "D", "^"), ``size`` points across."""
        dot = Line2D([x], [y], marker=shape, markersize=size, color=fill, linestyle="none")
        dot.set_markeredgecolor("white")
        dot.set_markeredgewidth(0.8)
        self._add(dot)

    def line_of_text(
        self,
        x: float,
        baseline: float,
        line: Line,
        style: Style,
        *,
        align: Align = "left",
        colour: Colour | None = None,
    ) -> None:
        """Set one line; ``colour`` replaces ink and muted."""
        width = printed_width(line, style, self.ruler)
        x -= {"left": 0.0, "centre": width / 2, "right": width}[align]
        for part in line:
            if not part.text:
                continue
            own = colour or (MUTED if part.muted else INK)
            text = Text(
                x,
                baseline,
                part.text,
                color=own,
                fontproperties=self._font(part.weight, style.size),
                verticalalignment="baseline",
                language=part.language or None,
            )
            self._add(text)
            x += self.ruler.width(part.text, style.size, part.weight)

    def block(
        self,
        x: float,
        middle: float,
        lines: Sequence[Line],
        style: Style,
        *,
        align: Align = "left",
        colour: Colour | None = None,
    ) -> None:
        """Set lines one under the other, their common middle at ``middle``."""
        lines = [line for line in lines if any(part.text for part in line)]
        first = middle + CAP_HEIGHT * style.size / 2 - (len(lines) - 1) * style.leading / 2
        for place, line in enumerate(lines):
            baseline = first + place * style.leading
            self.line_of_text(x, baseline, line, style, align=align, colour=colour)

    def rule(self, x: float, top: float, bottom: float, colour: Colour = LINE) -> None:
        """Draw a thin vertical line."""
        self.stroke([(x, top), (x, bottom)], colour, width=0.6)

    def picture(self, height: float) -> Picture:
        """Record everything on a sheet of that height."""
        self._upright.clear().scale(1, -1).translate(0, height)
        return record(self._artists, self.width, height, self.ruler)

    def _add(self, artist: Artist) -> None:
        artist.set_figure(self._leaf)  # type: ignore[arg-type]  # all that an artist asks of it
        artist.set_transform(self._upright)
        artist.set_zorder(len(self._artists))
        artist.set_clip_on(False)
        self._artists.append(artist)

    def _font(self, weight: int, size: float) -> FontProperties:
        if (weight, size) not in self._fonts:
            font = font_of(weight)
            font.set_size(size)
            self._fonts[weight, size] = font
        return self._fonts[weight, size]
