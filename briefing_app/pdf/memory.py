"""What rendering remembers: built blocks, and the lines of a content in a style for a width.

It belongs to whoever renders again and again, such as the preview, and is used by one thread at a
time.  What a rendering did not use is forgotten by the end of the next one, so that it holds no
more than two of them.  Nothing that is remembered changes, nor belongs to one document alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.pdf.built import BuiltBlocks

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from briefing_app.document.inline import Inline
    from briefing_app.pdf.lines import Line
    from briefing_app.pdf.theme import TextStyle

    Content = tuple[Inline, ...]


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


class _Kept(NamedTuple):
    content: Content
    style: TextStyle
    setting: Setting


@dataclass(slots=True)
class _Generation:
    """What one rendering used: by what content is, and by which object it is.

    The second saves looking into content; what it was is kept with it, so that no other object
    can come to have its number.
    """

    equal: dict[Hashable, Setting] = field(default_factory=dict)
    same: dict[tuple[int, int, float, str], _Kept] = field(default_factory=dict)


class Memory:
    """Remembers settings by everything that they depend on, ``surroundings`` included."""

    def __init__(self) -> None:
        self._surroundings: Hashable = None
        self._before, self._now = _Generation(), _Generation()
        self._widths: dict[Hashable, float] = {}
        self.blocks = BuiltBlocks()

    def begin(self, surroundings: Hashable) -> None:
        """Begin a rendering; in other surroundings, such as another typeface, forget all."""
        if surroundings != self._surroundings:
            self._surroundings = surroundings
            self._before, self._now = _Generation(), _Generation()
            self._widths.clear()
            self.blocks.forget()
        self.blocks.begin()

    def end(self) -> None:
        """End a rendering that went to its end: forget what it had no use for."""
        self._before, self._now = self._now, _Generation()
        self.blocks.end()

    def width(self, key: Hashable, measure: Callable[[], float]) -> float:
        """Return a width, measured now or before."""
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) >= _MOST_WIDTHS:
                self._widths.clear()
            found = self._widths[key] = measure()
        return found

    def find(
        self,
        content: Content,
        style: TextStyle,
        width: float,
        language: str,
        notes: Mapping[int, str],
    ) -> Setting | None:
        """Return what was set, unless a note that is marked in it says something else now."""
        found = self._find(content, style, width, language)
        says_otherwise = found is not None and any(
            notes.get(number, "") != says for number, says in found.marked
        )
        return None if says_otherwise else found

    def _find(
        self, content: Content, style: TextStyle, width: float, language: str
    ) -> Setting | None:
        same = (id(content), id(style), width, language)
        kept = self._now.same.get(same) or self._before.same.get(same)
        if kept is not None and kept.content is content and kept.style is style:
            self._now.same[same] = kept
            return kept.setting
        key = (content, style, width, language)
        found = self._now.equal.get(key) or self._before.equal.get(key)
        if found is not None:
            self.keep(content, style, width, language, found)
        return found

    def keep(
        self, content: Content, style: TextStyle, width: float, language: str, setting: Setting
    ) -> None:
        """Remember what was set."""
        self._now.equal[content, style, width, language] = setting
        self._now.same[id(content), id(style), width, language] = _Kept(content, style, setting)
