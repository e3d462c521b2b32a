"""What comparing knows of a language: data in ``resources/comparing``, made into expressions."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.paths import resources

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Phrases:
    """Expressions for a flat text; the maps tell what is meant by words.

    ``hints`` are ``up`` (*over*), ``down`` (*at most*) and ``loose`` (*about*, or any of them).
    """

    idioms: re.Pattern[str]
    aids: Mapping[Decimal, re.Pattern[str]]
    multiples: Mapping[Decimal, re.Pattern[str]]
    parts: Mapping[str, re.Pattern[str]]
    hints: Mapping[str, re.Pattern[str]]


@cache
def phrases(language: str) -> Phrases:
    """Return what is known of nl, fr or en."""
    with (resources() / "comparing" / f"{language}.toml").open("rb") as file:
        data = tomllib.load(file)
    return Phrases(
        idioms=_any(data["idioms"]),
        aids={Decimal(number): _any(words) for number, words in data["aids"].items()},
        multiples={Decimal(number): _any(words) for number, words in data["multiples"].items()},
        parts={part: _before(words) for part, words in data["parts"].items()},
        hints={way: _any(words) for way, words in data["hints"].items()},
    )


def _any(expressions: Iterable[str]) -> re.Pattern[str]:
    joined = "|".join(sorted(expressions, key=lambda one: -len(one)))
    return re.compile(rf"(?<![\w-])(?:{joined.replace(' ', '[ ]')})(?!\w)")


def _before(words: Iterable[str]) -> re.Pattern[str]:
    """Return the expression for words at the end of what stands before a date."""
    joined = "|".join(sorted(map(re.escape, words), key=lambda one: -len(one)))
    return re.compile(rf"(?<!\w)(?:{joined})[ ]?(?:de |du |het |the |van |of )?$")
