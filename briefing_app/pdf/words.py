"""From runs to words: where a line may end.

A word is what lies between two places where a line may end; it can hold parts of several runs,
such as a bold half and a source mark that sticks to it.  Spaces that break are U+0020 and its
kin; U+00A0, U+202F, U+2007 and U+2011 never do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.pdf.run import Fragment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_app.pdf.run import Run

_TOKENS = re.compile(
    r"(?P<end>\n)|(?P<space>[ \u1680\u2000-\u2006\u2008-\u200a\u205f]+)|(?P<may>\u200b)"
    r"|(?P<soft>\u00ad)|(?P<text>[^\n \u1680\u2000-\u2006\u2008-\u200a\u205f\u200b\u00ad]+)"
)
_AFTER_HYPHEN = re.compile(
    r"(?<=[^\W\d_]{4}[-\u2010])(?=[^\W\d_]{4})|(?<=\w\u2014)(?=\w)"  # never *Pays-/Bas*
)
_AFTER_DASH = re.compile(r"(?<=\w\u2014)(?=\w)")
_HYPHENS = ("-", "\u2010")
_MAYBE_AFTER = frozenset("-\u2010\u2014")
"""Signs without which a word has no place of that kind: most have none."""
_CLOSED = str.maketrans({"\n": " ", "\u00ad": None, "\u200b": None})
"""What stands in a figure for places where a line may end: none may."""

_SPACE = " "
_LONGEST = 400
SOFT_HYPHEN = "\u00ad"
"""Printed at a line end, so that search and speech join the word again."""


@dataclass(slots=True)
class Word:
    """Fragments that stay on one line; ``space`` follows unless the line ends.

    ``ends`` asks for a line end after it; ``soft`` allows a hyphen there.
    """

    fragments: list[Fragment] = field(default_factory=list)
    space: Fragment | None = None
    ends: bool = False
    soft: bool = False
    width: float = 0.0
    """The width without the space, in points."""

    def add(self, fragment: Fragment) -> None:
        """Append a fragment."""
        self.fragments.append(fragment)
        self.width += fragment.width

    @property
    def hyphened(self) -> bool:
        """Whether what follows is the rest of a compound, after a hyphen that somebody wrote."""
        return (
            self.space is None
            and not self.ends
            and bool(self.fragments)
            and self.fragments[-1].text.endswith(_HYPHENS)
        )

    def with_rest(self, rest: Word) -> Word:
        """Return this word and what follows as one."""
        between = [] if self.space is None else [self.space]
        width = self.width + sum(space.width for space in between) + rest.width
        fragments = [*self.fragments, *between, *rest.fragments]
        return Word(fragments, rest.space, rest.ends, rest.soft, width)

    @property
    def text(self) -> str:
        """The characters without the space."""
        return "".join(fragment.text for fragment in self.fragments)

    def cut(self, at: int) -> tuple[Word, Word]:
        """Return the word up to a character, and the rest."""
        head, rest = Word(), Word(space=self.space, ends=self.ends, soft=self.soft)
        for fragment in self.fragments:
            length = len(fragment.text)
            if at >= length:
                head.add(fragment)
            elif at <= 0:
                rest.add(fragment)
            else:
                head.add(part(fragment.run, fragment.text[:at]))
                rest.add(part(fragment.run, fragment.text[at:]))
            at -= length
        return head, rest


def part(run: Run, text: str) -> Fragment:
    """Return a measured part of a run."""
    return Fragment(run, text, run.width(text))


def words(runs: Iterable[Run], *, compounds: bool = True) -> Iterator[Word]:
    """Yield the words of runs in their order; spaces in a row count as one.

    ``compounds`` may end a line at their hyphens, where both parts have four letters.
    """
    after = _AFTER_HYPHEN if compounds else _AFTER_DASH
    word = Word()
    open_end = False  # a line may end before what comes next
    for run in runs:
        for kind, text in _tokens(run, after):
            if kind == "text":
                if open_end and not (run.glued and word.space is None):
                    yield word
                    word = Word()
                word.add(part(run, text))
                open_end = False
                continue
            _end(word, kind, part(run, _one_space(text)))
            open_end = True
            if kind == "end":
                yield word
                word, open_end = Word(), False
    if word.fragments or word.ends:
        yield word


def _one_space(text: str) -> str:
    """Return the space that stands for several: a plain one, unless a wider one was asked."""
    return _SPACE if text == _SPACE else text.strip(_SPACE)[:1] or _SPACE


def _end(word: Word, kind: str, space: Fragment) -> None:
    if kind == "space" and word.fragments and word.space is None:
        word.space = space
    word.soft = kind == "soft" and word.space is None
    word.ends = kind == "end"


def _tokens(run: Run, after: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    if run.whole:
        yield from _cut_up(run.text.translate(_CLOSED))
        return
    for match in _TOKENS.finditer(run.text):
        kind = match.lastgroup or "text"
        if kind != "text":
            yield kind, match.group()
            continue
        text = match.group()
        if len(text) <= _LONGEST and _MAYBE_AFTER.isdisjoint(text):
            yield kind, text
            continue
        pieces = after.split(text)
        for index, piece in enumerate(pieces):
            if index:
                yield "may", ""
            yield from _cut_up(piece)


def _cut_up(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text in parts none of which is much longer than a line: measuring stays linear."""
    for start in range(0, len(text), _LONGEST):
        if start:
            yield "may", ""
        yield "text", text[start : start + _LONGEST]
