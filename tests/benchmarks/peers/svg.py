"""A recorded picture as SVG: what the peers get of a chart, drawn beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from briefing_app.document.picture import TextMark

if TYPE_CHECKING:
    from briefing_app.document.picture import Colour, PathMark, PathStep, Picture

FAMILY = "Briefing Sans"


def as_svg(picture: Picture) -> str:
    """Return vectors and text; y runs downwards there."""
    height = picture.height
    marks = [
        _text(mark, height) if isinstance(mark, TextMark) else _path(mark, height)
        for mark in picture.marks
    ]
    size = f'width="{picture.width}pt" height="{height}pt" viewBox="0 0 {picture.width} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(marks)}</svg>'


def _text(mark: TextMark, height: float) -> str:
    place = f'x="{mark.x}" y="{height - mark.y:.2f}"'
    if mark.angle:
        place += f' transform="rotate({-mark.angle} {mark.x} {height - mark.y:.2f})"'
    font = f'font-family="{FAMILY}" font-size="{mark.size}" font-weight="{mark.weight}"'
    return f'<text {place} {font} fill="{_colour(mark.colour)}">{escape(mark.text)}</text>'


def _path(mark: PathMark, height: float) -> str:
    fill = _colour(mark.fill) if mark.fill else "none"
    stroke = (
        f' stroke="{_colour(mark.stroke)}" stroke-width="{mark.line_width}"' if mark.stroke else ""
    )
    return (
        f'<path d="{" ".join(_step(step, height) for step in mark.steps)}" fill="{fill}"{stroke}/>'
    )


def _step(step: PathStep, height: float) -> str:
    operator, values = step
    turned = [height - value if index % 2 else value for index, value in enumerate(values)]
    sign = "Z" if operator == "h" else operator.upper()
    return sign + " ".join(f"{value:.2f}" for value in turned)


def _colour(colour: Colour) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)
