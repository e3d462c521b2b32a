"""Alignment: which parts of two texts say the same, by their order, length and content.

A part may have no counterpart, or two.  The work grows with the length of a text and not with
its square: a counterpart is looked for only near where it should be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.parts import LENGTHS, part
from briefing_app.checks.comparing.steps import path
from briefing_app.language.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.checks.comparing.parts import Part, Place

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_LONGEST, _PIECE = 4_000, 1_500
"""Characters of a paragraph that is compared as a whole, and of the pieces of a longer one."""
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class Bead:
    """Places of both sides that say the same; ``None`` for a side that lacks it."""

    left: Place | None
    right: Place | None


def paragraphs(text: str) -> list[Place]:
    """Return the places of paragraphs: parted by blank lines, or one a line where there is none."""
    if not _BLANK_LINE.search(text.strip()):
        return [match.span() for match in _LINE.finditer(text)]
    places = []
    start = 0
    for match in (*_BLANK_LINE.finditer(text), None):
        end = match.start() if match else len(text)
        piece = text[start:end]
        if piece.strip():
            places.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
        start = match.end() if match else end
    return places


def expected_length(length: float, languages: tuple[str, str]) -> float:
    """Return how long a text of the first language should be in the second one."""
    return length * LENGTHS[languages[1]] / LENGTHS[languages[0]]


def aligned(
    texts: tuple[str, str], places: tuple[Sequence[Place], Sequence[Place]],
    languages: tuple[str, str],
) -> list[Bead]:  # fmt: skip
    """Pair the parts of two texts in their order."""
    ours, theirs = (
        [part(text, place, language) for place in some]
        for text, some, language in zip(texts, places, languages, strict=True)
    )
    if len(ours) == len(theirs) == 1:
        return [Bead(ours[0].place, theirs[0].place)]
    beads: list[Bead] = []
    for at, to, one, other in path(ours, theirs):
        bead = Bead(_joined(ours[at - one : at]), _joined(theirs[to - other : to]))
        if beads and _is_one_gap(beads[-1], bead):
            bead = Bead(_over(beads.pop().left, bead.left), bead.right)
        elif beads and _is_one_gap(_turned(beads[-1]), _turned(bead)):
            bead = Bead(bead.left, _over(beads.pop().right, bead.right))
        beads.append(bead)
    return beads


def _is_one_gap(last: Bead, bead: Bead) -> bool:
    """Tell whether two parts that the right side lacks follow each other."""
    return last.right is None and bead.right is None


def _turned(bead: Bead) -> Bead:
    return Bead(bead.right, bead.left)


def _over(first: Place | None, last: Place | None) -> Place | None:
    return (first[0], last[1]) if first and last else None


def pieces(bead: Bead, texts: tuple[str, str], languages: tuple[str, str]) -> Iterator[Bead]:
    """Yield a pair of paragraphs in pieces of some sentences, where it is very long."""
    left, right = bead.left, bead.right
    if left is None or right is None or max(left[1] - left[0], right[1] - right[0]) <= _LONGEST:
        yield bead
        return
    places = [
        [(start + place[0], end + place[0]) for start, end in sentences(text[slice(*place)])]
        for text, place in zip(texts, (left, right), strict=True)
    ]
    some: list[Bead] = []
    for one in aligned(texts, (places[0], places[1]), languages):
        some.append(one)
        if one.left and one.right and one.left[1] - _begin(some) >= _PIECE:
            yield _gathered(some)
            some = []
    if some:
        yield _gathered(some)


def _begin(beads: Sequence[Bead]) -> int:
    """Return where the left side of some beads begins."""
    return next((bead.left[0] for bead in beads if bead.left), 0)


def _gathered(beads: Sequence[Bead]) -> Bead:
    """Return some beads that follow each other as one."""
    sides = [
        [place for place in side if place is not None]
        for side in ([bead.left for bead in beads], [bead.right for bead in beads])
    ]
    left, right = ((side[0][0], side[-1][1]) if side else None for side in sides)
    return Bead(left, right)


def _joined(parts: Sequence[Part]) -> Place | None:
    return (parts[0].place[0], parts[-1].place[1]) if parts else None
