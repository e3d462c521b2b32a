"""Paths of SVG as steps of a picture: its small language of moves, lines, curves and arcs."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from briefing_app.document.picture import CLOSE, CURVE, LINE, MOVE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.document.picture import PathStep

Point = tuple[float, float]

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?"
_TOKEN = re.compile(rf"\s*,?\s*(?:([MmLlHhVvCcSsQqTtAaZz])|({_NUMBER}))")
_FLAG = re.compile(r"\s*,?\s*([01])")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_MOST_STEPS = 50_000
_ROUND = 0.5522847498
"""How far the handles of a quarter of a circle reach, in radii."""


def numbers(text: str) -> list[float]:
    """Read a list of numbers; raise ``ValueError``."""
    rest = re.sub(rf"\s*,?\s*{_NUMBER}", "", text)
    if rest.strip():
        raise ValueError(text)
    return [_finite(found) for found in re.findall(_NUMBER, text)]


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number) or abs(number) > 1e7:
        raise ValueError(text)
    return number


def path_steps(text: str) -> list[PathStep]:
    """Read the ``d`` of a path; raise ``ValueError`` for what is none."""
    pen = _Pen()
    for command, values in _commands(text):
        pen.draw(command, values)
        if len(pen.steps) > _MOST_STEPS:
            raise ValueError("too many steps")
    return pen.steps


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    at, command, text = 0, "", text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(text[at : at + 20])
        if match[1]:
            command, at = match[1], match.end()
        elif command in {"", "Z", "z"}:
            raise ValueError(text[at : at + 20])
        values, at = _values(text, at, command.upper())
        yield command, values
        if command in "Mm":  # further pairs are lines
            command = "L" if command == "M" else "l"


def _values(text: str, at: int, command: str) -> tuple[list[float], int]:
    found: list[float] = []
    for place in range(_COUNTS[command]):
        is_flag = command == "A" and place in {3, 4}
        match = (_FLAG if is_flag else _TOKEN).match(text, at)
        value = match and match[1 if is_flag else 2]
        if match is None or not value:
            raise ValueError(text[at : at + 20])
        found.append(_finite(value))
        at = match.end()
    return found, at


class _Pen:
    def __init__(self) -> None:
        self.steps: list[PathStep] = []
        self._at: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._handle: Point | None = None
        self._kind = ""

    def draw(self, command: str, values: list[float]) -> None:
        kind = command.upper()
        if not self.steps and kind != "M":
            raise ValueError("a path starts with a move")
        base = self._at if command.islower() else (0.0, 0.0)
        before = self._handle if self._kind in {"CS", "QT"} else None
        matching = before if kind in self._kind else None
        self._handle, self._kind = None, ""
        if kind == "Z":
            self.steps.append((CLOSE, ()))
            self._at = self._start
        elif kind in "HV":
            x = base[0] + values[0] if kind == "H" else self._at[0]
            y = base[1] + values[0] if kind == "V" else self._at[1]
            self._line((x, y))
        elif kind == "A":
            end = (base[0] + values[5], base[1] + values[6])
            self._arc(values[0], values[1], values[2], bool(values[3]), bool(values[4]), end)
        else:
            pairs = zip(values[::2], values[1::2], strict=True)
            points = [(base[0] + x, base[1] + y) for x, y in pairs]
            self._points(kind, points, matching)

    def _points(self, kind: str, points: list[Point], before: Point | None) -> None:
        x, y = self._at
        mirrored = (2 * x - before[0], 2 * y - before[1]) if before else self._at
        if kind == "M":
            self._start = self._at = points[0]
            self.steps.append((MOVE, points[0]))
        elif kind == "L":
            self._line(points[0])
        elif kind in "CS":
            first = points[0] if kind == "C" else mirrored
            self._handle, self._kind = points[-2], "CS"
            self._curve(first, points[-2], points[-1])
        else:
            middle = points[0] if kind == "Q" else mirrored
            self._handle, self._kind = middle, "QT"
            first, second = (
                (near[0] + (middle[0] - near[0]) * 2 / 3, near[1] + (middle[1] - near[1]) * 2 / 3)
                for near in (self._at, points[-1])
            )
            self._curve(first, second, points[-1])

    def _line(self, end: Point) -> None:
        self.steps.append((LINE, end))
        self._at = end

    def _curve(self, first: Point, second: Point, end: Point) -> None:
        self.steps.append((CURVE, (*first, *second, *end)))
        self._at = end

    def _arc(
        self, rx: float, ry: float, degrees: float, large: bool, sweep: bool, end: Point
    ) -> None:
        """Draw an elliptical arc as curves (SVG 1.1, F.6)."""
        rx, ry = abs(rx), abs(ry)
        if end == self._at:
            return
        if not rx or not ry:
            self._line(end)
            return
        angle = math.radians(degrees)
        cosine, sine = math.cos(angle), math.sin(angle)
        dx, dy = (self._at[0] - end[0]) / 2, (self._at[1] - end[1]) / 2
        x, y = cosine * dx + sine * dy, cosine * dy - sine * dx
        grow = math.sqrt(max((x / rx) ** 2 + (y / ry) ** 2, 1.0))
        rx, ry = rx * grow, ry * grow
        under = max((rx * ry) ** 2 / ((rx * y) ** 2 + (ry * x) ** 2) - 1, 0.0)
        factor = math.sqrt(under) * (-1 if large == sweep else 1)
        cx, cy = factor * rx * y / ry, -factor * ry * x / rx
        first = math.atan2((y - cy) / ry, (x - cx) / rx)
        turn = math.atan2((-y - cy) / ry, (-x - cx) / rx) - first
        if sweep and turn < 0:
            turn += 2 * math.pi
        elif not sweep and turn > 0:
            turn -= 2 * math.pi
        middle = (self._at[0] + end[0]) / 2, (self._at[1] + end[1]) / 2
        centre = cosine * cx - sine * cy + middle[0], sine * cx + cosine * cy + middle[1]
        matrix = (cosine * rx, sine * rx, -sine * ry, cosine * ry, *centre)
        for curve in _unit_arc(first, turn):
            self.steps.append((CURVE, moved(curve, matrix)))
        self._at = end


def _unit_arc(first: float, turn: float) -> Iterator[tuple[float, ...]]:
    count = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    step = turn / count
    reach = 4 / 3 * math.tan(step / 4)
    for index in range(count):
        a, b = first + index * step, first + (index + 1) * step
        yield (
            math.cos(a) - reach * math.sin(a), math.sin(a) + reach * math.cos(a),
            math.cos(b) + reach * math.sin(b), math.sin(b) - reach * math.cos(b),
            math.cos(b), math.sin(b),
        )  # fmt: skip


def moved(values: tuple[float, ...], matrix: tuple[float, ...]) -> tuple[float, ...]:
    """Return points, as x, y, x, y, under a matrix of six numbers."""
    a, b, c, d, e, f = matrix
    return tuple(
        number
        for x, y in zip(values[::2], values[1::2], strict=True)
        for number in (a * x + c * y + e, b * x + d * y + f)
    )


def ellipse_steps(cx: float, cy: float, rx: float, ry: float) -> list[PathStep]:
    """Return a whole ellipse."""
    steps: list[PathStep] = [(MOVE, (cx + rx, cy))]
    matrix = (rx, 0.0, 0.0, ry, cx, cy)
    steps += [(CURVE, moved(curve, matrix)) for curve in _unit_arc(0.0, 2 * math.pi)]
    return [*steps, (CLOSE, ())]


def polygon_steps(values: list[float], *, close: bool = True) -> list[PathStep]:
    """Return lines through points, given as x, y, x, y."""
    points = list(zip(values[::2], values[1::2], strict=False))
    if not points:
        return []
    steps: list[PathStep] = [(MOVE, points[0]), *((LINE, point) for point in points[1:])]
    return [*steps, (CLOSE, ())] if close else steps


def rectangle_steps(
    x: float, y: float, width: float, height: float, rx: float, ry: float
) -> list[PathStep]:
    """Return a rectangle, its corners rounded by ``rx`` and ``ry``."""
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    right, bottom = x + width, y + height
    if rx <= 0 or ry <= 0:
        return polygon_steps([x, y, right, y, right, bottom, x, bottom])
    kx, ky = rx * (1 - _ROUND), ry * (1 - _ROUND)
    return [
        (MOVE, (x + rx, y)), (LINE, (right - rx, y)),
        (CURVE, (right - kx, y, right, y + ky, right, y + ry)), (LINE, (right, bottom - ry)),
        (CURVE, (right, bottom - ky, right - kx, bottom, right - rx, bottom)),
        (LINE, (x + rx, bottom)), (CURVE, (x + kx, bottom, x, bottom - ky, x, bottom - ry)),
        (LINE, (x, y + ry)), (CURVE, (x, y + ky, x + kx, y, x + rx, y)), (CLOSE, ()),
    ]  # fmt: skip
