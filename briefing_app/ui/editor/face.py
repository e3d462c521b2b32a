"""What a reference looks like in a column: its wording, its tone, the hint under the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

    Colours = Callable[[str], tuple[QColor, QColor]]
    """Tone (``accent``, ``look``, ``must``, ``quiet``) to ground and ink; asked when painting."""


@dataclass(frozen=True, slots=True)
class Face:
    """``sign`` stands before the text where the tone says more than "this is a fact"."""

    text: str
    tone: str = "accent"
    sign: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A reference that can be inserted: its literal text, what it is, how it reads."""

    literal: str
    title: str
    detail: str = ""


class Faces(Protocol):
    """Reads references in the language of one column."""

    def fact(self, key: str, form: str) -> Face:
        """Return how a fact reads; a key that nobody knows has a face too."""
        ...

    def source(self, key: str, place: str) -> Face:
        """Return how a source mark reads."""
        ...


class Offers(Protocol):
    """Finds facts and sources by words, best first, only as many as a list can show."""

    def facts(self, words: str) -> list[Offer]:
        """Return the facts that the words may mean; no words mean all."""
        ...

    def sources(self, words: str) -> list[Offer]:
        """Return the sources that the words may mean; no words mean all."""
        ...
