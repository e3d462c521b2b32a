"""A logo of shapes: a static subset of SVG as a neutral picture.

Paths, rectangles, circles, ellipses, lines, polygons and groups with their transforms, fills and
strokes.  Anything else that would be seen is refused rather than left out.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.document.picture import PathMark, Picture
from briefing_app.domain.colour import parse, tint
from briefing_app.errors import message
from briefing_app.organisation.markup import Node, read_markup, refuse
from briefing_app.organisation.outline import (
    ellipse_steps,
    moved,
    numbers,
    path_steps,
    polygon_steps,
    rectangle_steps,
)

if TYPE_CHECKING:
    from briefing_app.document.picture import Colour, PathStep

_LENGTH = re.compile(r"\s*([-+]?[\d.]+(?:[eE][-+]?\d+)?)\s*(?:px|pt|mm|cm|in)?\s*")
_TRANSFORM = re.compile(r"\s*,?\s*([a-zA-Z]+)\s*\(([^()]*)\)")
_RGB = re.compile(r"rgb\(\s*(\d+)\s*,?\s*(\d+)\s*,?\s*(\d+)\s*\)")
_GROUPS = frozenset({"svg", "g"})
_UNSEEN = frozenset({"defs", "title", "desc", "metadata", "style"})
_NAMED = {
    "black": "#000000", "white": "#FFFFFF", "red": "#FF0000", "green": "#008000",
    "blue": "#0000FF", "navy": "#000080", "teal": "#008080", "gray": "#808080",
    "grey": "#808080", "silver": "#C0C0C0", "maroon": "#800000", "purple": "#800080",
    "yellow": "#FFFF00", "orange": "#FFA500", "lime": "#00FF00", "aqua": "#00FFFF",
    "fuchsia": "#FF00FF", "olive": "#808000", "currentcolor": "#000000",
}  # fmt: skip
_INHERITED = (
    "fill", "stroke", "stroke-width", "fill-opacity", "stroke-opacity", "fill-rule",
    "stroke-linecap", "stroke-dasharray",
)  # fmt: skip
_MOST_MARKS = 5_000

Matrix = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _State:
    """What a group hands on: its matrix, opacity and painting properties."""

    matrix: Matrix
    opacity: float
    paint: dict[str, str]


def read_svg(data: bytes) -> Picture:
    """Return an SVG as a picture of its own size; raise ``UserError``."""
    root = read_markup(data)
    try:
        left, top, width, height = _box(root)
        start = _State((1.0, 0.0, 0.0, -1.0, -left, top + height), 1.0, {})
        marks = _marks(root, start)
    except (ValueError, OverflowError, ZeroDivisionError):
        refuse(message("A shape of the logo cannot be read."))
    if not marks:
        refuse(message("The logo shows nothing."))
    sheet = (0.0, 0.0, width, height)
    return Picture(width, height, tuple(replace(mark, clip=sheet) for mark in marks))


def _box(root: Node) -> tuple[float, float, float, float]:
    box = numbers(root.attributes.get("viewBox", ""))
    if not box:
        box = [0.0, 0.0, *(_length(root.attributes.get(side, "")) for side in ("width", "height"))]
    left, top, width, height = box
    if width <= 0 or height <= 0 or max(width / height, height / width) > 50:
        raise ValueError("no size")
    return left, top, width, height


def _marks(node: Node, state: _State) -> list[PathMark]:
    attributes = node.attributes
    if node.name in _UNSEEN or attributes.get("display") == "none":
        return []
    opacity = state.opacity * _share(attributes.get("opacity", "1"))
    matrix = _within(state.matrix, attributes.get("transform", ""))
    own = {name: attributes[name] for name in _INHERITED if name in attributes}
    inner = _State(matrix, opacity, state.paint | own)
    if node.name in _GROUPS:
        marks = [mark for kid in node.kids for mark in _marks(kid, inner)]
        if len(marks) > _MOST_MARKS:
            refuse(message("The logo has too many parts."))
        return marks
    steps = _shape(node)
    if attributes.get("visibility") == "hidden" or not steps:
        return []
    return _painted(steps, inner)


def _shape(node: Node) -> list[PathStep]:
    def of(name: str, otherwise: float = 0.0) -> float:
        return _length(node.attributes[name]) if name in node.attributes else otherwise

    match node.name:
        case "path":
            return path_steps(node.attributes.get("d", ""))
        case "rect":
            rx, ry = of("rx", of("ry")), of("ry", of("rx"))
            return rectangle_steps(of("x"), of("y"), of("width"), of("height"), rx, ry)
        case "circle":
            return ellipse_steps(of("cx"), of("cy"), of("r"), of("r"))
        case "ellipse":
            return ellipse_steps(of("cx"), of("cy"), of("rx"), of("ry"))
        case "line":
            return polygon_steps([of("x1"), of("y1"), of("x2"), of("y2")], close=False)
        case "polygon" | "polyline":
            points = numbers(node.attributes.get("points", ""))
            return polygon_steps(points, close=node.name == "polygon")
        case name:
            return refuse(
                message("The logo holds “{element}”, which cannot be printed."), element=name
            )


def _painted(steps: list[PathStep], state: _State) -> list[PathMark]:
    paint = state.paint
    fill = _colour(paint.get("fill", "black"), state.opacity, paint.get("fill-opacity", "1"))
    stroke = _colour(paint.get("stroke", "none"), state.opacity, paint.get("stroke-opacity", "1"))
    if fill is None and stroke is None:
        return []
    a, b, c, d = state.matrix[:4]
    scale = math.sqrt(abs(a * d - b * c))
    dashes = paint.get("stroke-dasharray", "none")
    mark = PathMark(
        steps=tuple((operator, moved(values, state.matrix)) for operator, values in steps),
        fill=fill,
        stroke=stroke,
        line_width=_length(paint.get("stroke-width", "1")) * scale,
        dashes=() if dashes == "none" else tuple(abs(dash) * scale for dash in numbers(dashes)),
        round_caps=paint.get("stroke-linecap") == "round",
        even_odd=paint.get("fill-rule") == "evenodd",
    )
    return [mark]


def _colour(text: str, opacity: float, own: str) -> Colour | None:
    """Return a colour as it looks on white paper."""
    text = text.strip()
    strength = opacity * _share(own)
    if text.lower() in {"none", "transparent"} or strength <= 0:
        return None
    found = _NAMED.get(text.lower(), text)
    if match := _RGB.fullmatch(text):
        found = "#" + "".join(f"{min(int(part), 255):02X}" for part in match.groups())
    colour = parse(found) if found.startswith("#") else None
    if colour is None:
        refuse(message("The logo has a colour that is not known: {colour}."), colour=text[:40])
    return tint(colour, strength)


def _share(text: str) -> float:
    number = float(text.rstrip("% ")) / (100 if text.strip().endswith("%") else 1)
    return min(max(number, 0.0), 1.0)


def _length(text: str) -> float:
    match = _LENGTH.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return numbers(match[1])[0]


def _within(outer: Matrix, text: str) -> Matrix:
    at = 0
    text = text.rstrip(" \t\r\n;")
    while at < len(text):
        match = _TRANSFORM.match(text, at)
        if match is None:
            raise ValueError(text)
        outer = _product(outer, _matrix(match[1], numbers(match[2])))
        at = match.end()
    return outer


def _product(outer: Matrix, inner: Matrix) -> Matrix:
    columns = moved(inner, (*outer[:4], 0.0, 0.0))
    return (*columns[:4], columns[4] + outer[4], columns[5] + outer[5])


def _matrix(name: str, values: list[float]) -> Matrix:
    match name, values:
        case "matrix", [_, _, _, _, _, _]:
            return tuple(values)
        case "translate", [x, *rest]:
            return (1.0, 0.0, 0.0, 1.0, x, rest[0] if rest else 0.0)
        case "scale", [x, *rest]:
            return (x, 0.0, 0.0, rest[0] if rest else x, 0.0, 0.0)
        case "rotate", [degrees, *centre]:
            cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
            x, y = centre if centre else (0.0, 0.0)
            return (cosine, sine, -sine, cosine,
                    x - cosine * x + sine * y, y - sine * x - cosine * y)  # fmt: skip
        case "skewX", [degrees]:
            return (1.0, 0.0, math.tan(math.radians(degrees)), 1.0, 0.0, 0.0)
        case "skewY", [degrees]:
            return (1.0, math.tan(math.radians(degrees)), 0.0, 1.0, 0.0, 0.0)
    raise ValueError(name)
