"""Blocks that were built before: their flows, and what building them added to the document.

Building and painting leave flows as they are, so a block that says the same in the same place of
the structure has the same flow again.  What a rendering did not use is forgotten at its end.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from briefing_app.document.block import Block
    from briefing_app.pdf.flow import Flow
    from briefing_app.pdf.headings import Headings
    from briefing_app.pdf.sections import Sections
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.typesetting import Typesetter

    Key = tuple[Hashable, ...]

_AHEAD = 8
"""Blocks of the same key that are looked at: as many may be taken out or put in at once."""


class Built(NamedTuple):
    """A block as a flow; ``added`` are its elements in each stream of the structure.

    ``marked`` are the numbers of the notes that it marks, with what was said of each.
    """

    block: Block
    flow: Flow
    added: tuple[tuple[Element, ...], ...]
    marked: tuple[tuple[int, str], ...]


class BuiltBlocks:
    """Remembers blocks in the order of the document, by what tells cheaply where they belong."""

    def __init__(self) -> None:
        self._before: dict[Key, list[Built]] = {}
        self._at: defaultdict[Key, int] = defaultdict(int)
        self._now: defaultdict[Key, list[Built]] = defaultdict(list)

    def begin(self) -> None:
        """Begin a rendering; one that was broken off leaves nothing behind."""
        self._at.clear()
        self._now = defaultdict(list)

    def forget(self) -> None:
        """Forget all, when nothing that was built can be used."""
        self._before = {}

    def end(self) -> None:
        """End a rendering that went to its end."""
        self._before = dict(self._now)
        self.begin()

    def find(self, key: Key, block: Block, notes: Mapping[int, str]) -> Built | None:
        """Return what was built, unless a note that it marks says something else now."""
        known, at = self._before.get(key, ()), self._at[key]
        for index, built in enumerate(known[at : at + _AHEAD], at):
            if built.block == block:
                self._at[key] = index + 1
                if any(notes.get(number, "") != says for number, says in built.marked):
                    return None
                self._now[key].append(built)
                return built
        return None

    def keep(
        self,
        key: Key,
        block: Block,
        flow: Flow,
        added: Sequence[Sequence[Element]],
        marked: Mapping[int, str],
    ) -> None:
        """Remember what was built."""
        elements = tuple(map(tuple, added))
        self._now[key].append(Built(block, flow, elements, tuple(marked.items())))


class Again:
    """Takes blocks from the memory of a typesetter, or has them made and keeps them there."""

    def __init__(self, typesetter: Typesetter, sections: Sections, headings: Headings) -> None:
        self._typesetter = typesetter
        self._sections = sections
        self._headings = headings

    def flow(self, name: str, block: Block, make: Callable[[], Flow]) -> Flow:
        """Return a block's flow; ``name`` is that of the way it is made.

        One that says more to the rest of the document than is kept, as a heading does, is made
        each time.
        """
        setter = self._typesetter
        key = (name, setter.place, self._sections.names)
        known = setter.memory.blocks.find(key, block, setter.notes)
        if known is not None:
            for element, added in zip(self._sections.here, known.added, strict=True):
                element.kids += added
            setter.marked.update((number, None) for number, _ in known.marked)
            return known.flow
        starts = [(element, len(element.kids)) for element in self._sections.here]
        marked, setter.marked = setter.marked, {}
        said = self._said()
        flow = make()
        notes = {number: setter.notes.get(number, "") for number in setter.marked}
        setter.marked = {**marked, **setter.marked}
        if said == self._said():
            added_now = [element.kids[start:] for element, start in starts]
            setter.memory.blocks.keep(key, block, flow, added_now, notes)
        return flow

    def _said(self) -> tuple[int, int]:
        """Return how much was said to the rest of the document that is not kept."""
        return self._headings.count, len(self._typesetter.characters.noted)
