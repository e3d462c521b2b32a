"""The pictures of a manuscript as files: a bitmap from whoever can paint one, and vectors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.exchange.svg import svg

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.document.picture import Picture
    from briefing_app.exchange.manuscript import Drawing


@dataclass(frozen=True, slots=True)
class Painted:
    """A picture as outlines only, and as a PNG file."""

    outlines: Picture
    png: bytes


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as files."""

    png: bytes
    svg: bytes


def image(drawing: Drawing, paint: Callable[[Picture], Painted]) -> Image:
    """Return the files of a picture, the vectors with what it says to who cannot see it."""
    painted = paint(drawing.picture)
    title = drawing.alternative[0].text if drawing.alternative else ""
    rest = "\n".join(words.text for words in drawing.alternative)
    return Image(painted.png, svg(painted.outlines, title.split(".")[0], rest))
