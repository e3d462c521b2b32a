"""Runs: stretches of text that look the same and belong to the same element."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing_app.pdf.faces import Face
    from briefing_app.pdf.structure import Inlay
    from briefing_app.pdf.theme import Tone


@dataclass(frozen=True, slots=True)
class Target:
    """Where a click leads: a web address, or an anchor in the document."""

    url: str = ""
    anchor: str = ""
    says: str = ""
    """What a screen reader says of the link."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; ``path`` are the inline elements around it, outermost first.

    ``whole`` runs do not break at their spaces, ``glued`` ones not before their first
    character.  ``rise`` lifts the baseline, ``tracking`` widens each character, in points.
    ``anchor`` names the place where the run is painted; ``note`` is the number of the note that
    the run marks, 0 for none.
    """

    text: str
    face: Face
    size: float
    tone: Tone
    language: str
    path: tuple[Inlay, ...] = ()
    rise: float = 0.0
    tracking: float = 0.0
    target: Target | None = None
    anchor: str = ""
    note: int = 0
    whole: bool = False
    glued: bool = False

    def width(self, text: str) -> float:
        """Return the width of a text set as this run, in points."""
        return self.face.width(text, self.size) + self.tracking * len(text)


class Fragment(NamedTuple):
    """A part of a run on one line, with its width in points."""

    run: Run
    text: str
    width: float
