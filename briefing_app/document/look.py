"""How a document looks beyond its structure: colours and typeface, as an organisation chose them.

Values only.  Whoever paints decides what is painted in which of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.document.picture import Colour


def colour(code: str) -> Colour:
    """Read ``#12436D`` as red, green and blue from 0 to 1."""
    red, green, blue = (int(code[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours that a profile can choose; without one those of the neutral look."""

    ink: Colour = field(default_factory=lambda: colour("#17212B"))
    muted: Colour = field(default_factory=lambda: colour("#5B6875"))
    accent: Colour = field(default_factory=lambda: colour("#12436D"))
    second: Colour = field(default_factory=lambda: colour("#28A197"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One static TrueType file of a typeface; ``weight`` is 400, 600 or 700."""

    weight: int
    italic: bool = False
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A palette and the cuts of a typeface; no cuts means the application's own typeface."""

    palette: Palette = field(default_factory=Palette)
    cuts: tuple[Cut, ...] = ()
