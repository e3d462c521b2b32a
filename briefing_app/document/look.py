"""How a document looks beyond its structure: colours and typeface, as an organisation chose them.

Values only.  Whoever paints decides what is painted in which of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.document.picture import Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours that a profile can choose; without one those of the neutral look."""

    ink: Colour = (0x17 / 255, 0x21 / 255, 0x2B / 255)
    muted: Colour = (0x5B / 255, 0x68 / 255, 0x75 / 255)
    accent: Colour = (0x12 / 255, 0x43 / 255, 0x6D / 255)
    second: Colour = (0x28 / 255, 0xA1 / 255, 0x97 / 255)


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

    def cut(self, weight: int, *, italic: bool = False) -> Cut | None:
        """Return the cut for a weight and slope, or the nearest one, rather of the same slope."""
        return min(
            self.cuts,
            key=lambda cut: (cut.italic != italic, abs(cut.weight - weight), -cut.weight),
            default=None,
        )


NEUTRAL = Look()
"""The look of a document whose organisation chose none."""
