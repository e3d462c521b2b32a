"""Lists of a Word file: bullets and numbers of several levels, each ordered list from its start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.exchange.manuscript import Role
from briefing_app.exchange.word.space import W, twips
from briefing_app.exchange.word.styles import LISTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.exchange.markup import Element
    from briefing_app.exchange.word.names import Styles

DEEPEST = 9
"""Levels that a list can have (17.9.6)."""

INSET = 18.0
"""Points from one level to the next."""

_BULLETS = ("•", "–", "▪")
_FORMATS = ("decimal", "lowerLetter", "lowerRoman")


def new_numbering() -> Element:
    """Return the lists of a file without a template: one of bullets, one of numbers."""
    root = W("w:numbering")
    for number in (LISTS[Role.BULLET], LISTS[Role.NUMBER]):
        root.append(_abstract(number, ordered=number == LISTS[Role.NUMBER]))
    for number in (LISTS[Role.BULLET], LISTS[Role.NUMBER]):
        root.append(_concrete(number, number))
    return root


class Numbering:
    """Gives paragraphs their place in lists; grows the numbering of the file."""

    def __init__(self, root: Element, styles: Styles) -> None:
        self._root = root
        self._styles = styles
        self._own: dict[bool, str] = {}

    def bullets(self, level: int) -> str:
        """Return the number of the list of bullets; empty where the style has its own."""
        of_style = self._styles.numbering(Role.BULLET)
        if of_style and level == 0:
            return ""
        if of_style and self._levels(of_style) > level:
            return of_style
        return self._concrete(self._abstract(ordered=False))

    def ordered(self, start: int, level: int) -> str:
        """Return the number of a new list that starts at ``start`` on a level."""
        of_style = self._styles.numbering(Role.NUMBER)
        if of_style and self._levels(of_style) > level:
            return self._concrete(self._abstract_of(of_style), start, level)
        return self._concrete(self._abstract(ordered=True), start, level)

    def _abstract_of(self, number: str) -> str:
        for one in self._root.iterfind(W.name("w:num")):
            if one.get(W.name("w:numId")) == number:
                abstract = one.find(W.name("w:abstractNumId"))
                return "" if abstract is None else str(abstract.get(W.name("w:val"), ""))
        return ""

    def _levels(self, number: str) -> int:
        wanted = self._abstract_of(number)
        for one in self._root.iterfind(W.name("w:abstractNum")):
            if one.get(W.name("w:abstractNumId")) == wanted:
                return len(one.findall(W.name("w:lvl")))
        return 0

    def _abstract(self, *, ordered: bool) -> str:
        if ordered not in self._own:
            number = self._next("w:abstractNum", "w:abstractNumId")
            self._own[ordered] = number
            others = self._root.findall(W.name("w:abstractNum"))
            place = self._root.index(others[-1]) + 1 if others else 0
            self._root.insert(place, _abstract(number, ordered=ordered))
        return self._own[ordered]

    def _concrete(self, abstract: str, start: int | None = None, level: int = 0) -> str:
        for one in self._root.iterfind(W.name("w:num")) if start is None else ():
            if self._abstract_of(one.get(W.name("w:numId"), "")) == abstract:
                return str(one.get(W.name("w:numId")))
        number = self._next("w:num", "w:numId")
        others = self._root.findall(W.name("w:num")) or self._root.findall(W.name("w:abstractNum"))
        place = self._root.index(others[-1]) + 1 if others else 0
        self._root.insert(place, _concrete(number, abstract, start, level))
        return number

    def _next(self, tag: str, attribute: str) -> str:
        taken: Sequence[str] = [
            str(one.get(W.name(attribute), "0")) for one in self._root.iterfind(W.name(tag))
        ]
        return str(max((int(number) for number in taken if number.isdecimal()), default=0) + 1)


def _abstract(number: str, *, ordered: bool) -> Element:
    levels = [_level(level, ordered=ordered) for level in range(DEEPEST)]
    kind = W("w:multiLevelType", {"w:val": "hybridMultilevel"})
    return W("w:abstractNum", {"w:abstractNumId": number}, [kind, *levels])


def _level(level: int, *, ordered: bool) -> Element:
    kind = _FORMATS[level % len(_FORMATS)] if ordered else "bullet"
    sign = f"%{level + 1}." if ordered else _BULLETS[level % len(_BULLETS)]
    inset = {"w:left": twips(INSET * (level + 1)), "w:hanging": twips(INSET)}
    return W(
        "w:lvl",
        {"w:ilvl": str(level)},
        [
            W("w:start", {"w:val": "1"}),
            W("w:numFmt", {"w:val": kind}),
            W("w:lvlText", {"w:val": sign}),
            W("w:lvlJc", {"w:val": "left"}),
            W("w:pPr", children=[W("w:ind", inset)]),
        ],
    )


def _concrete(number: str, abstract: str, start: int | None = None, level: int = 0) -> Element:
    children = [W("w:abstractNumId", {"w:val": abstract})]
    if start is not None:
        override = W("w:startOverride", {"w:val": str(start)})
        children.append(W("w:lvlOverride", {"w:ilvl": str(level)}, [override]))
    return W("w:num", {"w:numId": number}, children)
