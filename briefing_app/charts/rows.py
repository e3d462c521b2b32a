"""Rows with a bar each, one below another: the sizes and the axis that bars and steps share."""

from __future__ import annotations

from dataclasses import dataclass

THICKNESS = 13.5
ROW_GAP = 7.5
MARGIN = 4.0
NUMBER_GAP = 4.5
NUMBER_SHARE = 0.3
LABEL_SHARE = 0.2
SHORTEST_PLOT = 0.15
RANGE_STRENGTH = 0.4
THINNEST = 0.6


@dataclass(frozen=True, slots=True)
class Scale:
    """Where zero is, and how many points one unit is long."""

    zero: float
    unit: float

    def at(self, number: float) -> float:
        """Return the place of a number."""
        return self.zero + number * self.unit
