"""Blocks that were built before: their flows, and what building them added to the document.

Building and painting leave flows as they are, so a block that says the same in the same place of
the structure has the same flow again.  What a rendering did not use is forgotten at its end.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from briefing_app.document.block import Block
    from briefing_app.pdf.flow import Flow
    from briefing_app.pdf.structure import Element

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
