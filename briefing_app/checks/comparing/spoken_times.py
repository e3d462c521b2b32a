"""Times as people say them: kwart voor twee, half tien, neuf heures et demie, ten past four.

They do not say which half of the day is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.small import alternatives, cardinals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DAY = 1440
_PARTS: Mapping[str, Mapping[str, int]] = {
    "nl": {"kwart": 15},
    "fr": {"le quart": 15, "un quart": 15, "quart": 15, "demie": 30, "demi": 30},
    "en": {"a quarter": 15, "quarter": 15, "half": 30},
}
_TWENTY_FIVE = {
    "nl": {"vijfentwintig": 25}, "fr": {"vingt-cinq": 25}, "en": {"twenty-five": 25},
}  # fmt: skip
_NOON: Mapping[str, Mapping[str, int]] = {
    "nl": {},
    "fr": {"midi": 12, "minuit": 24},
    "en": {"noon": 12, "midnight": 24},
}
_EXPRESSIONS: Mapping[str, tuple[str, ...]] = {
    "nl": (
        r"(?:(?P<minutes>{m})(?: minuten)? (?P<way>voor|over) )(?P<half>half )?(?P<hour>{h})"
        r"(?! (?:procent|miljoen|miljard|euro))",
        r"(?P<half>half )(?P<hour>{h})",
    ),
    "fr": (
        r"(?:(?P<hour>{h}) (?:h|heures?)|(?P<noon>{n})) (?P<way>et|moins) (?P<minutes>{m})",
        r"(?P<hour>{h}) heures? (?P<minutes>{t})(?! (?:minutes?|secondes?))",
    ),
    "en": (
        r"(?P<minutes>{m})(?: minutes?)? (?P<way>past|to|before|after) "
        r"(?:(?P<hour>{h})|(?P<noon>{n}))"
        r"(?! (?:per|%|million|billion|years?|months?|weeks?|days?|hours?|people|of))",
        r"(?P<half_past>half past )(?P<hour>{h})",
    ),
}
_CUES = {
    "nl": r"(?:om|rond|omstreeks|van|tot|vanaf|tussen|en|na|voor|sinds|tegen|uiterlijk|is het)",
    "fr": r"(?:a|vers|des|jusqu'a|avant|apres|de|et|entre)",
    "en": r"(?:at|by|until|till|before|after|since)",
}
"""Words before a time whose minutes are a number: *five to two* alone may be a range."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A time at characters ``start`` to ``end``, in minutes of one half of the day or other."""

    start: int
    end: int
    minutes: int


def spoken(text: str, language: str) -> Iterator[Spoken]:
    """Yield the times of a flat text that are said in words; some overlap."""
    for expression in _expressions(language):
        for match in expression.finditer(text):
            if match["cue"] or _is_sure(match):
                start = match.end("cue") + 1 if match["cue"] else match.start()
                yield Spoken(start, match.end(), _minutes(match, language))


def _is_sure(match: re.Match[str]) -> bool:
    """Tell whether it can be nothing but a time, without a word before it that says so."""
    said = match.groupdict()
    minutes = said.get("minutes") or ""
    return bool(
        "quart" in minutes or "kwart" in minutes or said.get("half") or said.get("half_past")
    )


def _minutes(match: re.Match[str], language: str) -> int:
    said = match.groupdict()
    minutes = said.get("minutes") or "0"
    part = int(minutes) if minutes.isdecimal() else _few(language)[minutes]
    past = _hour(said.get("hour") or said.get("noon") or "", language) * 60
    past += -part if said.get("way") in {"voor", "moins", "to", "before"} else part
    past += 30 * bool(said.get("half_past")) - 30 * bool(said.get("half"))
    return past % _DAY


def _hour(word: str, language: str) -> int:
    if word.isdecimal():
        return int(word)
    return _NOON[language].get(word) or cardinals(language)[word]


@cache
def _few(language: str) -> Mapping[str, int]:
    words = {word: n for word, n in cardinals(language).items() if n in {5, 10, 20}}
    return {**words, **_TWENTY_FIVE[language], **_PARTS[language], "0": 0}


@cache
def _expressions(language: str) -> tuple[re.Pattern[str], ...]:
    hours = {word: n for word, n in cardinals(language).items() if n <= 12}
    round_ones = {word: n for word, n in cardinals(language).items() if n in {10, 15, 20, 30, 40}}
    given = {
        "m": f"{alternatives(_few(language))}|[1-5]?[0-9]",
        "h": f"{alternatives(hours)}|1[0-2]|[1-9]",
        "n": alternatives(_NOON[language]) or "(?!)",
        "t": alternatives({**round_ones, "vingt-cinq": 25, "quarante-cinq": 45}),
    }
    cue = rf"(?<![\w-])(?:(?P<cue>{_CUES[language]}) )?"
    return tuple(
        re.compile(rf"{cue}{expression.format(**given)}(?![\w-])")
        for expression in _EXPRESSIONS[language]
    )
