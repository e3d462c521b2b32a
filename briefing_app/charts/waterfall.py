"""How parts make a total: a row each, every part begins where the one before it ended.

The total stands on the dark line at zero.  What the parts lack or have too much is a step of its
own with a dashed outline.  Decreases have another colour, and their sign.  This module places and
paints; numbers and labels come worded.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from briefing_app.charts.column import NORMAL, label_column
from briefing_app.charts.label import Line, lines_of, widest
from briefing_app.charts.palette import INK, MUTED
from briefing_app.charts.rows import (
    LABEL_SHARE,
    MARGIN,
    NUMBER_GAP,
    NUMBER_SHARE,
    RANGE_STRENGTH,
    ROW_GAP,
    SHORTEST_PLOT,
    THICKNESS,
    THINNEST,
    Scale,
)
from briefing_app.charts.sheet import Sheet
from briefing_app.domain.colour import tint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.charts.ruler import Ruler
    from briefing_app.document.picture import Picture


class Role(Enum):
    """What a step does in the sum."""

    PART = "part"
    DIFFERENCE = "difference"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Step:
    """A part, the difference or the total; ``low`` and ``high`` differ for a range."""

    label: Line
    number: Line
    low: float
    high: float
    role: Role = Role.PART


@dataclass(frozen=True, slots=True)
class _Span:
    """A step on the axis: from ``start`` surely to ``near``, and perhaps on to ``far``."""

    start: float
    near: float
    far: float

    @property
    def ends(self) -> tuple[float, float, float]:
        return self.start, self.near, self.far


def draw_waterfall(steps: Sequence[Step], width: float, ruler: Ruler) -> Picture:
    """Draw at least one step on a sheet of ``width`` points."""
    numbers = [lines_of(step.number, NORMAL, ruler, NUMBER_SHARE * width) for step in steps]
    side = max(widest(lines, NORMAL, ruler) for lines in numbers) + NUMBER_GAP
    most = max(width - side - SHORTEST_PLOT * width, LABEL_SHARE * width)
    column = label_column([step.label for step in steps], width, ruler, room=ROW_GAP, most=most)
    spans = _spans(steps)
    scale = _scale(spans, column.edge, width - side)
    sheet = Sheet(width, ruler)
    top = MARGIN
    before: float | None = None
    for row, step in enumerate(steps):
        lines, span = numbers[row], spans[row]
        height = max(THICKNESS, column.height(row), len(lines) * column.style.leading)
        middle = top + height / 2
        if before is not None:
            at = scale.at(span.start if step.role is not Role.TOTAL else span.far)
            sheet.rule(at, before, middle - THICKNESS / 2, MUTED)
        sheet.block(0, middle, column.rows[row], column.style)
        _draw_step(sheet, step, span, scale, middle)
        x = scale.at(max(span.ends)) + NUMBER_GAP
        sheet.block(x, middle, lines, column.style)
        before = middle + THICKNESS / 2
        top += height + ROW_GAP
    bottom = top - ROW_GAP + MARGIN
    sheet.stroke([(scale.zero, 0), (scale.zero, bottom)], INK, width=0.9)
    return sheet.picture(bottom)


def _spans(steps: Sequence[Step]) -> list[_Span]:
    spans: list[_Span] = []
    level = slack = 0.0
    for step in steps:
        start = 0.0 if step.role is Role.TOTAL else level
        near = min(step.low, step.high, key=abs) if step.low * step.high > 0 else 0.0
        far = max(step.low, step.high, key=abs)
        if step.role is Role.DIFFERENCE and far < 0:
            start -= slack  # it is between the total and the least that the parts can make
        if step.role is Role.PART:
            slack += abs(step.high - step.low)
        spans.append(_Span(start, start + near, start + far))
        level = start + far
    return spans


def _scale(spans: Sequence[_Span], start: float, end: float) -> Scale:
    """Find where zero is and how long one unit is, so that every step stays on the sheet."""
    ends = [end for span in spans for end in span.ends]
    low, high = min(0.0, *ends), max(0.0, *ends)
    unit = (end - start) / ((high - low) or 1.0)
    return Scale(start - low * unit, unit)


def _draw_step(sheet: Sheet, step: Step, span: _Span, scale: Scale, middle: float) -> None:
    top = middle - THICKNESS / 2
    left, right = sorted((scale.at(span.start), scale.at(span.far)))
    width = max(right - left, THINNEST)
    if step.role is Role.DIFFERENCE:
        sheet.outline(left, top, width, THICKNESS, MUTED)
        return
    is_total = step.role is Role.TOTAL
    colour = sheet.series(1 if is_total else 0 if span.far >= span.start else 2)
    if span.near != span.far:
        sheet.rectangle(left, top, width, THICKNESS, tint(colour, RANGE_STRENGTH))
        left, right = sorted((scale.at(span.start), scale.at(span.near)))
        width = right - left
    if width > 0:
        sheet.rectangle(left, top, width, THICKNESS, colour)
