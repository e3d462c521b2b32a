"""From words to lines, ragged right.

A word is hyphenated only where the line would else end much too early; a word that fits on no
line is broken between characters, so that every text ends up on paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.language.hyphenation import positions
from briefing_app.pdf.words import SOFT_HYPHEN, Word, part, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_app.pdf.run import Fragment, Run

_LOOSE = 0.2
"""Share of the line that may stay empty before a word is hyphenated."""
_MOST_HYPHENS = 2
"""Hyphenated lines in a row."""
_TOLERANCE = 0.01
_SHORT = 3
"""Letters of a word that begins a line of a title rather than ends one."""
_STEP = 1.0
"""How exactly lines are balanced, in points."""
_AROUND_WORDS = ".,;:!?()[]«»“”„‘’'\"\u00a0\u202f…"
_SPACES = " \u00a0"
_RATHER_AFTER = " \u00a0\u202f/?&-_"
_LONG_FIGURE = 0.7
"""Share of the line beyond which a figure may break at its spaces."""


@dataclass(frozen=True, slots=True)
class Line:
    """Fragments from left to right; ``width`` in points, without the space at the end.

    ``anchors`` and ``notes`` are the places in it and the numbers of the notes that it marks.
    """

    fragments: tuple[Fragment, ...]
    width: float
    anchors: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()


def break_lines(runs: Iterable[Run], limit: float, *, hyphenate: bool) -> tuple[Line, ...]:
    """Return the lines of at most ``limit`` points; at least one when there is any text."""
    return tuple(_Breaker(limit, hyphenate=hyphenate).lines(words(runs)))


def balance_lines(runs: Iterable[Run], limit: float) -> tuple[Line, ...]:
    """Return no more lines than ``limit`` points ask for, as even as may be: those of a title.

    None ends inside a compound, unless that is wider than a line, nor in an article or the like,
    unless that would take a line more.
    """
    found = list(words(runs, compounds=False))
    lines = tuple(_Breaker(limit, hyphenate=False).lines(found))
    bound = list(_bound(found, limit)) if len(lines) > 1 else found
    fewer = tuple(_Breaker(limit, hyphenate=False).lines(bound))
    if len(fewer) <= len(lines):
        found, lines = bound, fewer
    widest = max((word.width for word in found), default=0.0)
    if len(lines) < 2 or widest > limit or _is_bracket(lines[-1]):
        return lines
    low, high = max(widest, sum(line.width for line in lines) / len(lines)), limit
    while high - low > _STEP:
        middle = (low + high) / 2
        narrower = tuple(_Breaker(middle, hyphenate=False).lines(found))
        if len(narrower) > len(lines):
            low = middle
        else:
            high, lines = middle, narrower
    return lines


def _is_bracket(line: Line) -> bool:
    """Tell whether a line is what stands in brackets at the end, which is long enough as it is."""
    return any(fragment.text.startswith("(") for fragment in line.fragments[:1])


def _bound(found: Iterable[Word], limit: float) -> Iterator[Word]:
    """Yield words with the short ones before them, such as articles and numbers of sections."""
    before: Word | None = None
    for word in found:
        whole = word if before is None else before.with_rest(word)
        if before is not None and whole.width > limit:
            yield before
            whole = word
        is_short = len(word.text) <= _SHORT and word.text.isalnum()
        if is_short and word.space is not None and not word.ends:
            before = whole
        else:
            yield whole
            before = None
    if before is not None:
        yield before


class _Breaker:
    def __init__(self, limit: float, *, hyphenate: bool) -> None:
        self._limit = max(limit, 1.0)
        self._hyphenate = hyphenate
        self._fragments: list[Fragment] = []
        self._width = 0.0
        self._hyphens = 0
        self._last: Word | None = None

    def lines(self, found: Iterable[Word]) -> Iterator[Line]:
        start: Word | None = None  # of a compound, of which the rest is pending
        pending: Word | None = None
        for word in found:
            if start is not None:
                yield from self._place(start)
                start = None
            if pending is not None and pending.hyphened:
                start = pending
            elif pending is not None:
                yield from self._place(pending)
            pending = word
        if pending is not None:
            self._hyphenate = False  # the last word stays whole: no half a word on the last line
            yield from self._place_last(start, pending)
        if self._fragments:
            yield self._end()

    def _place_last(self, start: Word | None, word: Word) -> Iterator[Line]:
        """Place the last word, with the start of the compound that it ends if that fits."""
        whole = word if start is None else start.with_rest(word)
        if start is not None and whole.width > self._limit:
            yield from self._place(start)
            whole = word
        yield from self._place(whole)

    def _place(self, word: Word) -> Iterator[Line]:
        pending: Word | None = word
        while pending is not None:
            if self._fits(pending):
                self._append(pending)
                if pending.ends:
                    yield self._end()
                return
            pending, hyphened = self._divide(pending)
            yield self._end(hyphened=hyphened)

    def _gap(self) -> float:
        return self._last.space.width if self._last and self._last.space else 0.0

    def _fits(self, word: Word) -> bool:
        return self._width + self._gap() + word.width <= self._limit + _TOLERANCE

    def _append(self, word: Word) -> None:
        if self._last is not None and self._last.space is not None and self._fragments:
            self._fragments.append(self._last.space)
            self._width += self._last.space.width
        self._fragments += word.fragments
        self._width += word.width
        self._last = word

    def _divide(self, word: Word) -> tuple[Word, bool]:
        """Place as much of a word that does not fit as may be; return the rest.

        The second answer tells whether it was hyphenated; if not, the word waits for the next
        line, on which it is then broken anywhere.
        """
        room = self._limit - self._width - self._gap()
        at = self._hyphen(word, room)
        if at:
            head, rest = word.cut(at)
            head.add(part(head.fragments[-1].run, SOFT_HYPHEN))
            self._append(head)
            return rest, True
        at = self._space_in_long_figure(word, room)
        if at:
            head, word = word.cut(at)
            self._append(head)
        elif not self._fragments:
            head, word = word.cut(_fitting(word, self._limit))
            self._append(head)
        elif self._last is not None and self._last.soft:
            self._fragments.append(part(self._fragments[-1].run, SOFT_HYPHEN))
        return word, False

    def _space_in_long_figure(self, word: Word, room: float) -> int:
        """Return where a figure that is nearly a line long may break after all, 0 for nowhere.

        A period of eight words would else leave most of the line before it empty.
        """
        is_figure = any(fragment.run.whole for fragment in word.fragments)
        if not is_figure or word.width <= _LONG_FIGURE * self._limit or room <= 0:
            return 0
        width, count, found = 0.0, 0, 0
        for fragment in word.fragments:
            for character in fragment.text:
                width += fragment.run.width(character)
                if width > room:
                    return found
                count += 1
                found = count if character in _SPACES else found
        return found

    def _hyphen(self, word: Word, room: float) -> int:
        """Return after how many characters to hyphenate, 0 for not."""
        wide = word.width > self._limit
        if not self._hyphenate or self._hyphens >= _MOST_HYPHENS or word.fragments[0].run.whole:
            return 0
        if room < _LOOSE * self._limit and self._fragments and not wide:
            return 0
        run = word.fragments[0].run
        text = word.text
        room -= run.width(SOFT_HYPHEN)
        bare = text.strip(_AROUND_WORDS)
        before = text.find(bare)
        for position in reversed(positions(bare, run.language)):
            if word.cut(before + position)[0].width <= room:
                return before + position
        return 0

    def _end(self, *, hyphened: bool = False) -> Line:
        if self._last is not None and self._last.space is not None:
            self._fragments.append(self._last.space)  # drawn, so that two words do not run together
        runs = [fragment.run for fragment in self._fragments]
        anchors = tuple(run.anchor for run in runs if run.anchor)
        notes = tuple(run.note for run in runs if run.note)
        line = Line(tuple(self._fragments), self._width, anchors, notes)
        self._hyphens = self._hyphens + 1 if hyphened else 0
        self._fragments, self._width, self._last = [], 0.0, None
        return line


def _fitting(word: Word, limit: float) -> int:
    """Return how many characters of a word fit on a line by themselves; at least one.

    Rather after a space or a slash than anywhere, when that leaves most of the line filled.
    """
    width, count, text = 0.0, 0, word.text
    for fragment in word.fragments:
        for character in fragment.text:
            width += fragment.run.width(character)
            if width > limit and count:
                good = max(text.rfind(sign, 0, count) for sign in _RATHER_AFTER) + 1
                return good if good > count // 2 else count
            count += 1
    return max(count - 1, 1)
