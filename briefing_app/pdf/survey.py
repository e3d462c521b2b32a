"""Looking where things would be painted: on which page each passage starts, and how far down.

A preview paints the pages in view only, and must yet know the places of all.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing_app.pdf.painter import Painter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.document.picture import PathStep, Picture
    from briefing_app.pdf.facing import Page
    from briefing_app.pdf.place import Place
    from briefing_app.pdf.run import Fragment
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.theme import Sheet, Tone


def places_on(pages: Sequence[Page], painter: Painter, sheet: Sheet) -> dict[str, Place]:
    """Return where passages start; ``painter`` lends its paper and is left as it was."""
    surveyor = Surveyor(painter)
    for page in pages:
        surveyor.leaf = page.leaf
        page.flow.paint(surveyor, sheet.side, sheet.top)
        surveyor.end_page()
    return surveyor.painted.places


class Surveyor(Painter):
    """Paints nothing; notes places."""

    is_blind = True

    def __init__(self, painter: Painter) -> None:
        super().__init__(*painter.made_with)

    def end_page(self) -> None:
        """Go to the next page."""
        self.painted.owners.append([])

    def note_anchor(self, name: str, x: float, top: float) -> None:
        """Note nothing: no link leads to what is not painted."""

    def text_line(
        self, element: Element, fragments: Sequence[Fragment], x: float, baseline: float
    ) -> None:
        """Paint nothing."""

    def fill(self, x: float, top: float, width: float, height: float, tone: Tone) -> None:
        """Paint nothing."""

    @contextmanager
    def artifact(self, kind: str = "", subtype: str = "") -> Iterator[None]:
        """Paint nothing."""
        del kind, subtype
        yield

    def picture(
        self, picture: Picture, elements: Mapping[str, Element], x: float, top: float, scale: float
    ) -> None:
        """Paint nothing."""

    def shape(
        self,
        steps: Sequence[PathStep],
        x: float,
        baseline: float,
        matrix: Sequence[float],
        tone: Tone,
    ) -> None:
        """Paint nothing."""
