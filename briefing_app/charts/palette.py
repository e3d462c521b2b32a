"""Colours of charts.

The four series colours of the neutral look are those of the visual design: each at least 3 : 1 on
white, at least 1.6 : 1 against each other in grey, and told apart by colour-blind readers (tested
by simulation).  The accents of an organisation replace them where they hold to the same rules.
This module draws nothing.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from briefing_app.domain.colour import WHITE, colour, contrast, tint

if TYPE_CHECKING:
    from briefing_app.document.look import Palette
    from briefing_app.document.picture import Colour

MAX_SERIES = 4
"""A reader tells no more apart at a glance."""

ON_PAPER, APART, TEXT = 3.0, 1.6, 4.5
"""The least contrast of a series on white, of two series, and of text on a series."""

INK = colour("#17212B")
MUTED = colour("#5B6875")
LINE = colour("#D8DEE4")
SERIES = tuple(colour(code) for code in ("#12436D", "#28A197", "#B5471B", "#3A0A24"))

_BLACK: Colour = (0.0, 0.0, 0.0)
_SHADES = (0.52, 0.64, 0.7, 0.76, 0.82, 0.9, 1.0)
"""Strengths of ink that stand in where the neutral colours are too near to an organisation's."""


@lru_cache(maxsize=32)
def series_of(palette: Palette) -> tuple[Colour, ...]:
    """Return the colours of four series: those of the palette first, if they keep the rules."""
    chosen = [palette.accent, palette.second]
    if not _hold(chosen):
        return SERIES
    candidates = [*SERIES, *(tint(INK, strength) for strength in _SHADES), _BLACK]
    for others in combinations(candidates, MAX_SERIES - len(chosen)):
        if _hold([*chosen, *others]):
            return (*chosen, *others)
    return SERIES


def _hold(colours: list[Colour]) -> bool:
    """Tell whether colours can be told from paper and from each other, without their hue."""
    return all(
        contrast(one, WHITE) >= ON_PAPER and contrast(one, readable_on(one)) >= TEXT
        for one in colours
    ) and all(contrast(*two) >= APART for two in combinations(colours, 2))


def readable_on(ground: Colour) -> Colour:
    """Return white or ink, whichever reads better on a ground."""
    return max((WHITE, INK), key=lambda text: contrast(text, ground))
