"""Times of the day that only words tell, or a whole hour: noon, midi, 18 h."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.item import Item, ItemKind
from briefing_app.checks.comparing.small import cardinals
from briefing_app.checks.comparing.spoken_times import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FIXED: Mapping[str, Mapping[str, int]] = {
    "nl": {r"twaalf uur 's middags": 720, r"(?<=\bom )twaalf uur": 720, "middernacht": 0,
           r"(?:het )?middaguur": 720},
    "fr": {r"(?<!apres-)(?<!l'apres-)(?<!apres )midi(?! (?:de|et la))": 720, "minuit": 0},
    "en": {r"noon|midday": 720, "midnight": 0, r"12[ ]?noon": 720},
}  # fmt: skip
_WHOLE = {
    "nl": r"(?<=\bom )(?P<hour>{h}) uur",
    "fr": r"(?P<hour>{h})[ ]?h(?:eures?)?(?:[ ]?(?P<minute>[0-5][0-9])|[ ]precises)?"
    r"(?! (?:de|d'|par|sur|plus|apres|avant)\b)",
    "en": r"(?P<hour>{h})(?:[ ]o'clock|[ ]in the (?:morning|afternoon|evening))",
}
_BEFORE = {
    "fr": r"(?:a|vers|des|jusqu'a|avant|apres|de|et|entre|heures?,|h,|[(])[ ]?",
    "nl": "",
    "en": "",
}

_LENGTH = re.compile(
    r"(?<![\w.,])([0-9]{1,3}) (?:uur|heures?|hours?|h|hrs?)(?: en| et| and)? ([1-5]?[0-9]) "
    r"(?:minut\w+|min)(?!\w)"
)
"""How long something lasts, which another language may write as a time: 5 h 20."""
_OPENING = re.compile(
    r"(?<![\w.,])(2[0-3]|1?[0-9])(?:[.:]([0-5][0-9]))?(?: tot (?:circa |ongeveer )?| en | - |-)"
    r"(2[0-3]|1?[0-9])(?:[.:]([0-5][0-9]))? (?:uur|u)(?!\w)"
)


def clock(text: str, language: str) -> Iterator[Item]:
    """Yield times of the day of a flat text, in minutes."""
    for match in _LENGTH.finditer(text):
        yield _item(match.start(), match.end(), int(match[1]) * 60 + int(match[2]))
    for place in spoken(text, language):
        yield _item(place.start, place.end, place.minutes, in_words=True)
    for words, minutes in _FIXED[language].items():
        for match in re.finditer(rf"(?<![\w-])(?:{words})(?![\w-])", text):
            yield _item(match.start(), match.end(), minutes)
    for match in _whole(language).finditer(text):
        hour = _hour(match["hour"], language)
        minute = int(match.groupdict().get("minute") or 0)
        if "afternoon" in match[0] or "evening" in match[0]:
            hour = hour % 12 + 12
        if hour < 24:
            yield _item(match.start("hour"), match.end(), hour * 60 + minute)
    if language == "nl":
        yield from _dutch_openings(text)


def _item(start: int, end: int, minutes: int, *, in_words: bool = False) -> Item:
    return Item(
        kind=ItemKind.TIME, start=start, end=end, number=Decimal(minutes), in_words=in_words
    )


def _hour(text: str, language: str) -> int:
    return int(text) if text.isdecimal() else cardinals(language)[text]


@cache
def _whole(language: str) -> re.Pattern[str]:
    few = [word for word, number in cardinals(language).items() if number <= 12]
    hours = "|".join([*sorted(few, key=lambda word: -len(word)), "2[0-3]|1[0-9]|0?[0-9]"])
    return re.compile(rf"(?<![\w-]){_BEFORE[language]}{_WHOLE[language].format(h=hours)}(?!\w)")


def _dutch_openings(text: str) -> Iterator[Item]:
    """Yield both times of *8.30 tot 17 uur*, whose hour is said once."""
    for match in _OPENING.finditer(text):
        for at in (1, 3):
            minutes = int(match[at]) * 60 + int(match[at + 1] or 0)
            yield _item(match.start(at), match.end(at + 1 if match[at + 1] else at), minutes)
