"""How exact both sides are about an equal value: about, nearly, at most; early, late."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.item import ItemKind, Weight
from briefing_app.checks.comparing.phrases import phrases
from briefing_app.domain.codes import Qualifier
from briefing_app.domain.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.checks.comparing.item import Item

_BEFORE, _AFTER = 40, 25
_ROUND = re.compile(r"(?:aine|aines|tal|tallen)\b")
_MORE = re.compile(r"(?:meer|minder|plus|moins|more|less|fewer)\b")
_NUMBER_BEFORE = re.compile(
    r"(?:[0-9]|%|procent|cent|miljoen|miljard|millions?|milliards?|billion|keer|maal|fois|times|euros?"
    r"|[0-9] \w+) (?:de )?$"
)
_INSIDE = re.compile(r"[^\W\d_]+[ -]")
_DIRECTION: Mapping[Qualifier, int] = {
    Qualifier.ABOUT: 0,
    Qualifier.NEARLY: -1,
    Qualifier.AT_MOST: -1,
    Qualifier.OVER: 1,
    Qualifier.AT_LEAST: 1,
}
_WAYS = {"up": 1, "down": -1}
_OPENING = re.compile(r"(?:some|quelque) [0-9]")
_KINDS = frozenset({ItemKind.AMOUNT, ItemKind.COUNT, ItemKind.PERCENTAGE, ItemKind.POINTS})


def exactness(
    left: Item, right: Item, texts: tuple[str, str], languages: tuple[str, str]
) -> Severity | None:
    """Return how bad it is that two equal values are not equally exact, ``None`` when they are.

    ``texts`` are flat.  One that is silent is no difference while any word near it may say it.
    """
    if left.kind is ItemKind.DATE and right.kind is ItemKind.DATE:
        parts = [
            part_of_period(item, text, language)
            for item, text, language in zip((left, right), texts, languages, strict=True)
        ]
        differ = parts[0] and parts[1] and parts[0][0] != parts[1][0]
        return Severity.MUST_FIX if differ else None
    if left.kind not in _KINDS or right.kind not in _KINDS or left.qualifier is right.qualifier:
        return None
    if Weight.AID in {left.weight, right.weight}:
        return None  # a couple of proposals, een tweetal voorstellen
    if left.bound is not right.bound and {left.qualifier, right.qualifier} & {
        left.bound, right.bound,
    }:  # fmt: skip
        return None  # from 20 to 30: at least 20 and at most 30
    if Qualifier.EXACTLY not in {left.qualifier, right.qualifier}:
        ways = {_DIRECTION[left.qualifier], _DIRECTION[right.qualifier]}
        return Severity.LOOK_AT if len(ways) > 1 else None
    at = 0 if left.qualifier is Qualifier.EXACTLY else 1
    silent = (left, right)[at]
    if _is_opening(texts[1 - at], (left, right)[1 - at]):
        return None
    said = (left, right)[1 - at].qualifier
    if _is_round(item := (left, right)[1 - at], texts[1 - at]) or _compares(item, texts[1 - at]):
        return None
    is_hinted = _is_hinted(silent, texts[at], languages[at], _DIRECTION[said])
    return None if is_hinted else Severity.LOOK_AT


def _is_round(item: Item, text: str) -> bool:
    """Tell whether a number is a noun: *une centaine*, *een tiental*, which say a round number."""
    return _ROUND.search(text[item.start : item.end]) is not None


def _compares(item: Item, text: str) -> bool:
    """Tell whether *more than* goes with the number before it: *0.7 million more than in 2020*."""
    is_more = _MORE.match(text, item.start)
    return is_more is not None and _NUMBER_BEFORE.search(text[: item.start]) is not None


def part_of_period(item: Item, text: str, language: str) -> tuple[str, int] | None:
    """Return the part of a period that words before a date name, and where they begin."""
    begin = max(0, item.start - _BEFORE)
    words = [match.end() for match in _INSIDE.finditer(text, item.start, item.end)]
    for end in [item.start, *words[:2]]:
        before = text[begin:end]
        for part, expression in phrases(language).parts.items():
            match = expression.search(before)
            if match:
                return part, begin + match.start()
    return None


def _is_opening(text: str, item: Item) -> bool:
    """Tell whether a sentence begins with *some*, which is there so that no digit begins it."""
    if not _OPENING.match(text, item.start):
        return False
    before = text[: item.start].rstrip()
    return not before or before[-1] in ".!?:;"


def _is_hinted(item: Item, text: str, language: str, direction: int) -> bool:
    """Tell whether words near a value say what no qualifier says, and not the contrary."""
    near = text[max(0, item.start - _BEFORE) : item.end + _AFTER]
    hints = phrases(language).hints
    ways = ["loose", *(way for way, sign in _WAYS.items() if direction in {0, sign})]
    return any(hints[way].search(near) for way in ways)
