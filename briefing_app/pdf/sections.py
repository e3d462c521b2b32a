"""Where in the structure the next block belongs: parts, and sections nested by their level.

With columns read pair by pair there is one stream: a section holds the blocks of both
languages.  Read language by language, each language has a part of its own with the same
sections, and what stands across the columns belongs to the first.  Nothing here is painted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.pdf.structure import Element


@dataclass(slots=True)
class _Stream:
    base: Element
    inside: list[tuple[int, Element]] = field(default_factory=list)

    @property
    def here(self) -> Element:
        return self.inside[-1][1] if self.inside else self.base

    def enter(self, depth: int) -> None:
        while self.inside and self.inside[-1][0] >= depth:
            self.inside.pop()
        self.inside.append((depth, self.here.add("Sect")))


class Sections:
    """Grows parts and sections under ``root``; ``tag`` gives the tag of a language code."""

    def __init__(self, root: Element, tag: Callable[[str], str], *, apart: bool) -> None:
        self._root = root
        self._tag = tag
        self._apart = apart
        self._streams = {"": _Stream(root)}

    def part(self, languages: Sequence[str], *, apart: bool = False) -> None:
        """End all sections and begin a part: of its own for one language, or for each.

        ``apart`` asks for one for each whatever the author chose, as facing pages do.
        """
        if len(languages) == 1 or (languages and (self._apart or apart)):
            self._streams = {
                language: _Stream(self._root.add("Part", self._tag(language)))
                for language in languages
            }
        else:
            self._streams = {"": _Stream(self._root)}

    def enter(self, depth: int) -> None:
        """Begin a section of a depth, inside those that are less deep."""
        for stream in self._streams.values():
            stream.enter(depth)

    @property
    def names(self) -> tuple[str, ...]:
        """The languages that have a stream of their own; one empty name when they share one."""
        return tuple(self._streams)

    @property
    def here(self) -> list[Element]:
        """The elements in which the next block stands, stream by stream."""
        return [stream.here for stream in self._streams.values()]

    @property
    def across(self) -> Element:
        """What a block in no language of its own belongs to."""
        return next(iter(self._streams.values())).here

    def of(self, language: str) -> Element:
        """Return what a block in a language belongs to."""
        stream = self._streams.get(language)
        return stream.here if stream is not None else self.across

    def column(self, index: int) -> Element:
        """Return what a block in a column belongs to."""
        streams = list(self._streams.values())
        return streams[min(index, len(streams) - 1)].here
