"""Colours of an organisation, and what their contrast is.

A colour is red, green and blue from 0 to 1 in sRGB; a person writes it as ``#12436D``.
"""

from __future__ import annotations

import re

Colour = tuple[float, float, float]

WHITE: Colour = (1.0, 1.0, 1.0)

_CODE = re.compile(r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")
_STEPS = 256


def parse(code: str) -> Colour | None:
    """Read ``#12436D``, ``12436d`` or ``#fff``; ``None`` when it is no colour."""
    match = _CODE.fullmatch(code.strip())
    if match is None:
        return None
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    red, green, blue = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return red, green, blue


def colour(code: str) -> Colour:
    """Read a colour that is known to be one; raise ``ValueError``."""
    found = parse(code)
    if found is None:
        raise ValueError(code)
    return found


def code(of: Colour) -> str:
    """Write a colour as ``#12436D``."""
    return "#" + "".join(f"{round(part * 255):02X}" for part in of)


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


def tint(of: Colour, strength: float) -> Colour:
    """Mix a colour with white paper; ``strength`` 1 is the colour itself, 0 is white."""
    red, green, blue = (1 - strength * (1 - part) for part in of)
    return red, green, blue


def darkened(of: Colour, ratio: float) -> Colour:
    """Return the lightest shade of a colour that has a contrast of ``ratio`` on white.

    The colour itself when it has it; its hue and the relations of its parts are kept.
    """
    for step in range(_STEPS):
        share = 1 - step / _STEPS
        red, green, blue = (round(part * share * 255) / 255 for part in of)
        if contrast((red, green, blue), WHITE) >= ratio:
            return red, green, blue
    return 0.0, 0.0, 0.0
