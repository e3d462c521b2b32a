"""Colours of charts, and what their contrast is.

The four series colours are those of the visual design: each at least 3 : 1 on white, at least
1.6 : 1 against each other in grey, and told apart by colour-blind readers (tested by simulation).
This module draws nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.document.picture import Colour

MAX_SERIES = 4
"""A reader tells no more apart at a glance."""


def colour(code: str) -> Colour:
    """Read ``#12436D`` as red, green and blue from 0 to 1."""
    red, green, blue = (int(code[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


WHITE = colour("#FFFFFF")
INK = colour("#17212B")
MUTED = colour("#5B6875")
LINE = colour("#D8DEE4")
SERIES = tuple(colour(code) for code in ("#12436D", "#28A197", "#B5471B", "#3A0A24"))


def series(place: int) -> Colour:
    """Return the colour of the series at a place; after the fourth they start again."""
    return SERIES[place % MAX_SERIES]


def tint(of: Colour, strength: float) -> Colour:
    """Mix a colour with white paper; ``strength`` 1 is the colour itself, 0 is white."""
    red, green, blue = (1 - strength * (1 - part) for part in of)
    return red, green, blue


def linear(of: Colour) -> Colour:
    """Return a colour as linear light (sRGB, IEC 61966-2-1), parts from 0 to 1."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in of
    )
    return red, green, blue


def luminance(of: Colour) -> float:
    """Return relative luminance, 0 to 1 (WCAG 2.1)."""
    red, green, blue = linear(of)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.1, 1.4.3 and 1.4.11)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable_on(ground: Colour) -> Colour:
    """Return white or ink, whichever reads better on a ground."""
    return max((WHITE, INK), key=lambda text: contrast(text, ground))
