"""How a picture looks on a grey printer, and to colour-blind readers.

The simulation is that of Machado, Oliveira and Fernandes (2009), at its full severity, on linear
light.  This module changes colours only; what is drawn stays as it is.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from briefing_app.document.picture import Colour, PathMark, Picture, TextMark
from briefing_app.domain.colour import linear, luminance

Matrix = tuple[Colour, Colour, Colour]


class Sight(StrEnum):
    """Who looks at a picture, or what prints it."""

    COLOURS = "colours"
    GREY = "grey"
    DEUTERANOPIA = "deuteranopia"
    PROTANOPIA = "protanopia"
    TRITANOPIA = "tritanopia"


_BLINDNESS: dict[Sight, Matrix] = {
    Sight.PROTANOPIA: (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    Sight.DEUTERANOPIA: (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    Sight.TRITANOPIA: (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
COLOUR_BLIND = tuple(_BLINDNESS)


def seen(of: Colour, sight: Sight) -> Colour:
    """Return the colour that is seen where ``of`` is drawn; parts from 0 to 1."""
    if sight is Sight.COLOURS:
        return of
    light = luminance(of)
    if sight is Sight.GREY:
        return _encoded((light, light, light))
    of, matrix = linear(of), _BLINDNESS[sight]
    red, green, blue = (sum(a * b for a, b in zip(row, of, strict=True)) for row in matrix)
    return _encoded((red, green, blue))


def picture_seen(picture: Picture, sight: Sight) -> Picture:
    """Return the picture in the colours that are seen."""
    if sight is Sight.COLOURS:
        return picture
    return replace(picture, marks=tuple(_mark_seen(mark, sight) for mark in picture.marks))


def _mark_seen(mark: PathMark | TextMark, sight: Sight) -> PathMark | TextMark:
    if isinstance(mark, TextMark):
        return replace(mark, colour=seen(mark.colour, sight))
    fill = None if mark.fill is None else seen(mark.fill, sight)
    stroke = None if mark.stroke is None else seen(mark.stroke, sight)
    return replace(mark, fill=fill, stroke=stroke)


def _encoded(light: Colour) -> Colour:
    """Turn linear light into a colour; what no screen can show is cut off."""
    red, green, blue = (_encoded_part(min(1.0, max(0.0, part))) for part in light)
    return red, green, blue


def _encoded_part(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else 1.055 * float(part ** (1 / 2.4)) - 0.055
