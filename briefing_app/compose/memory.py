"""What composing remembers: a text's blocks, as long as its references read the same.

It belongs to whoever composes again and again, such as the preview, and is used by one thread at
a time.  References are resolved each time, since that is what findings come from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.compose.markup import read_passage
from briefing_app.compose.words import Words

if TYPE_CHECKING:
    from briefing_app.compose.markup import Reference, Resolve
    from briefing_app.document.block import Block
    from briefing_app.document.inline import Inline


@dataclass(frozen=True, slots=True)
class _Read:
    """Blocks, and how each reference in them was resolved, in the order of the asking."""

    blocks: tuple[Block, ...]
    resolved: tuple[tuple[Reference, Inline | tuple[Inline, ...]], ...]


class Readings:
    """Reads passages, and remembers those of the composition before."""

    def __init__(self) -> None:
        self._before: dict[tuple[str, str], _Read] = {}
        self._now: dict[tuple[str, str], _Read] = {}
        self._words: dict[tuple[str, ...], Words] = {}

    def words(self, languages: tuple[str, ...]) -> Words:
        """Return the word lists of languages, whose catalogs are read once."""
        if languages not in self._words:
            self._words[languages] = Words(languages)
        return self._words[languages]

    def end(self) -> None:
        """End a composition that went to its end: forget what it had no use for."""
        self._before, self._now = self._now, {}

    def read(self, text: str, language: str, resolve: Resolve) -> tuple[Block, ...]:
        """Return what :func:`read_passage` returns, read now or before."""
        key = (text, language)
        known = self._now.get(key) or self._before.get(key)
        if known is None or any(resolve(one) != inline for one, inline in known.resolved):
            known = self._read(text, language, resolve)
        self._now[key] = known
        return known.blocks

    @staticmethod
    def _read(text: str, language: str, resolve: Resolve) -> _Read:
        resolved: list[tuple[Reference, Inline | tuple[Inline, ...]]] = []

        def noted(reference: Reference) -> Inline | tuple[Inline, ...]:
            inline = resolve(reference)
            resolved.append((reference, inline))
            return inline

        blocks = read_passage(text, language, noted)
        return _Read(blocks, tuple(resolved))
