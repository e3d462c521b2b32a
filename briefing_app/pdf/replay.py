"""Replay a neutral picture as vectors and text in the document's own typeface."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing_app.document.picture import PathMark, TextMark
from briefing_app.pdf.characters import Characters
from briefing_app.pdf.paper import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_app.document.picture import Colour, Picture
    from briefing_app.pdf.faces import Typeface
    from briefing_app.pdf.paper import Paper

    Mark = PathMark | TextMark


def shared(picture: Picture, languages: Sequence[str]) -> list[tuple[str, list[Mark]]]:
    """Return the marks in their order, divided over languages; each gets at least one.

    What is in no language of these is the first's.  A figure without content would not be said
    by a screen reader: a language without marks of its own gets the last one of the first.
    """
    first = languages[0]
    owners = [
        mark.language if isinstance(mark, TextMark) and mark.language in languages else first
        for mark in picture.marks
    ]
    for language in languages[1:]:
        if language not in owners and owners.count(first) > 1:
            owners[len(owners) - 1 - owners[::-1].index(first)] = language
    found: list[tuple[str, list[Mark]]] = []
    for owner, mark in zip(owners, picture.marks, strict=True):
        if not found or found[-1][0] != owner:
            found.append((owner, []))
        found[-1][1].append(mark)
    return found + [(language, []) for language in languages if language not in owners]


def replay(marks: Iterable[Mark], paper: Paper, typeface: Typeface) -> None:
    """Paint marks in their order, in the coordinates that the paper has just now."""
    characters = Characters(typeface)
    for mark in marks:
        if isinstance(mark, TextMark):
            _text(mark, paper, typeface, characters)
        else:
            _path(mark, paper)


def _text(mark: TextMark, paper: Paper, typeface: Typeface, characters: Characters) -> None:
    cut = typeface.face(mark.weight, italic=mark.italic)
    text = characters.printable(mark.text, "", mark.language).replace("\n", " ")
    angle = math.radians(mark.angle)
    cosine, sine = math.cos(angle), math.sin(angle)
    matrix = (cosine, sine, -sine, cosine, mark.x, mark.y)
    paper.text([text], cut, mark.size, matrix, mark.colour)


def _path(mark: PathMark, paper: Paper) -> None:
    if mark.fill is None and mark.stroke is None:
        return
    paper.save()
    if mark.clip is not None:
        paper.write(f"{' '.join(map(number, mark.clip))} re W n")
    if mark.fill is not None:
        paper.write(f"{_colour(mark.fill)} rg")
    if mark.stroke is not None:
        caps = 1 if mark.round_caps else 0
        paper.write(f"{_colour(mark.stroke)} RG {number(mark.line_width)} w {caps} J {caps} j")
        if mark.dashes:
            paper.write(f"[{' '.join(map(number, mark.dashes))}] 0 d")
    painting = "S" if mark.fill is None else "f" if mark.stroke is None else "B"
    if mark.even_odd and mark.fill is not None:
        painting += "*"
    paper.path(mark.steps, painting)
    paper.restore()


def _colour(colour: Colour) -> str:
    return " ".join(map(number, colour))
