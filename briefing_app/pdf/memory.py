"""What setting texts remembers: the lines of a content in a style for a width, set once.

It belongs to whoever renders again and again, such as the preview, and is used by one thread at a
time.  What a rendering did not use is forgotten by the end of the next one, so that it holds no
more than two of them.  Nothing that is remembered changes, nor belongs to one document alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from briefing_app.pdf.lines import Line


_MOST_WIDTHS = 20_000


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines, and what the texts in them said to others while they were set.

    ``marked`` are the numbers of notes with what was said of each; ``replaced`` the characters
    that cannot be drawn, each with its language.
    """

    lines: tuple[Line, ...]
    marked: tuple[tuple[int, str], ...]
    replaced: tuple[tuple[str, str], ...]


class Memory:
    """Remembers settings by everything that they depend on, ``surroundings`` included."""

    def __init__(self) -> None:
        self._surroundings: Hashable = None
        self._before: dict[Hashable, Setting] = {}
        self._now: dict[Hashable, Setting] = {}
        self._widths: dict[Hashable, float] = {}

    def begin(self, surroundings: Hashable) -> None:
        """Begin a rendering; in other surroundings, such as another typeface, forget all."""
        if surroundings != self._surroundings:
            self._surroundings = surroundings
            self._before, self._now = {}, {}
            self._widths.clear()

    def end(self) -> None:
        """End a rendering that went to its end: forget what it had no use for."""
        self._before, self._now = self._now, {}

    def width(self, key: Hashable, measure: Callable[[], float]) -> float:
        """Return a width, measured now or before."""
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) >= _MOST_WIDTHS:
                self._widths.clear()
            found = self._widths[key] = measure()
        return found

    def find(self, key: Hashable, notes: Mapping[int, str]) -> Setting | None:
        """Return what was set, unless a note that is marked in it says something else now."""
        found = self._now.get(key)
        if found is None:
            found = self._before.get(key)
            if found is None:
                return None
            self._now[key] = found
        if found.marked and any(notes.get(number, "") != says for number, says in found.marked):
            return None
        return found

    def keep(self, key: Hashable, setting: Setting) -> None:
        """Remember what was set."""
        self._now[key] = setting
