"""Dates without a year, which are no facts but must not differ: mi-juin, op maandag, the 1990s."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.item import Day, Item, ItemKind, Weight
from briefing_app.checks.comparing.small import alternatives, cardinals, ordinals
from briefing_app.language.reading.dates import months

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "fr": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "en": "january february march april may june july august september october november december",
}
_WORDS_TOO = {("fr", 3), ("en", 3), ("en", 5), ("en", 8)}
"""Months whose names are words too, or names: they count only where a day or *in* says so."""
_DAYS = {
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "en": "monday tuesday wednesday thursday friday saturday sunday",
}
_BEFORE = {
    "nl": r"(?:in|eind|begin|medio|half|tot|sinds|vanaf|per|van|en|tot en met|t/m|maand) ",
    "fr": r"(?:en|fin|debut|de|du mois de|mi-|depuis|des|jusqu'en|et|a) ?",
    "en": r"(?:in|late|early|mid-|since|until|from|by|of|and|to|through|last|next) ?",
}
_DECADES = {
    "nl": r"(?:de )?jaren (?P<short>[1-9]0)(?![0-9])|(?:de )?jaren (?P<word>[a-z]+tig)",
    "fr": r"annees (?:19)?(?P<short>[1-9]0)(?![0-9])"
    r"|annees (?P<word>[a-z-]+(?:ante|vingts?|vingt-dix|dix))",
    "en": r"(?:the )?(?:19|')(?P<short>[1-9]0)s|(?:the )?(?P<word>[a-z]+ties)",
}
_WORDS = {
    "nl": {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60,
           "zeventig": 70, "tachtig": 80, "negentig": 90},
    "fr": {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
           "soixante-dix": 70, "quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-dix": 90,
           "septante": 70, "nonante": 90},
    "en": {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
           "seventies": 70, "eighties": 80, "nineties": 90},
}  # fmt: skip
_HALF_YEARS = {
    "nl": r"(?P<one>eerste|1e)? ?(?P<two>tweede|2e)? ?"
    r"(?:halfjaar|half jaar|jaarhelft|semester|helft(?= van (?:20|dit |het |volgend |vorig )))",
    "fr": r"(?P<one>premier|1er|premiere)? ?(?P<two>second|deuxieme|2e|seconde)? ?"
    r"(?:semestre|moitie (?:de (?:l'|cette |la meme )?annee)|moitie(?= de 20))",
    "en": r"(?P<one>first)? ?(?P<two>second)? ?"
    r"(?:half of (?:the|this|next|last|that) year|half(?= of 20)|half-year|semester|half (?=20))",
}


@cache
def month_names(language: str) -> Mapping[str, int]:
    """Return the flat names of months."""
    return {name: number for number, name in enumerate(_MONTHS[language].split(), 1)}


def calendar(text: str, language: str) -> Iterator[Item]:
    """Yield months, quarters, days of the week, halves of a year, decades of a flat text."""
    yield from _months(text, language)
    for match in _quarter(language).finditer(text):
        number = int(match["number"] or 0) or ordinals(language)[match["word"]]
        yield _item(match, Day(quarter=number), Weight.FIRM)
    for match in _named(language).finditer(text):
        number = _DAYS[language].split().index(match["day"]) + 1
        yield _item(match, Day(weekday=number), Weight.SOFT)
    for match in re.finditer(rf"(?<!\w)(?:{_HALF_YEARS[language]})(?!\w)", text):
        if match["one"] or match["two"]:
            yield _item(match, Day(quarter=-1 if match["one"] else -2), Weight.SOFT)
    for match in re.finditer(rf"(?<!\w)(?:{_DECADES[language]})(?!\w)", text):
        decade = int(match["short"] or _WORDS[language].get(match["word"], 0))
        if decade:
            yield _item(match, Day(year=1900 + decade, quarter=-3), Weight.FIRM)


def _months(text: str, language: str) -> Iterator[Item]:
    for match in _month(language).finditer(text):
        name = match["month"]
        number = month_names(language).get(name) or months()[name]
        has_cue = any(match[name] for name in ("cue", "day", "year"))
        if (language, number) in _WORDS_TOO and not has_cue:
            continue
        day = _day(match["day"], language)
        place = match.start("day") if match["day"] else match.start("month")
        is_sure = (language, number) not in _WORDS_TOO or day or match["year"]
        weight = Weight.FIRM if is_sure else Weight.SOFT
        yield Item(
            kind=ItemKind.DATE, start=place, end=match.end("month"),
            date=Day(month=number, day=day), weight=weight,
        )  # fmt: skip


def _day(text: str | None, language: str) -> int | None:
    if not text:
        return None
    return int(text) if text.isdecimal() else _days_in_words(language)[text]


@cache
def _days_in_words(language: str) -> Mapping[str, int]:
    """Return the words for a day of a month: le neuf mars, the ninth of March."""
    words = cardinals(language) if language != "en" else ordinals(language)
    return {word: number for word, number in words.items() if number <= 31 and word != "une"}


def _item(match: re.Match[str], date: Day, weight: Weight) -> Item:
    return Item(kind=ItemKind.DATE, start=match.start(), end=match.end(), date=date, weight=weight)


@cache
def _month(language: str) -> re.Pattern[str]:
    names = "|".join(month_names(language))
    shorter = "|".join(sorted(months(), key=len, reverse=True))
    year = r" (?:19|20)[0-9]{2}"
    words = alternatives(_days_in_words(language))
    day = rf"(?P<day>3[01]|[12]?[0-9]|{words})(?:er|e|st|nd|rd|th|ste|de)?(?: of)? "
    return re.compile(
        rf"(?<!\w)(?P<cue>{_BEFORE[language]})?(?:(?<![\w.,-]){day})?"
        rf"(?P<month>(?:{names})(?!\w)|(?:{shorter})(?=\.?{year}))\.?(?P<year>{year})?"
    )


@cache
def _quarter(language: str) -> re.Pattern[str]:
    words = "|".join(word for word, number in ordinals(language).items() if number <= 4)
    return re.compile(
        rf"(?<![\w-])(?:[qtk](?P<number>[1-4])(?![\w.,][0-9]?)"
        rf"|(?P<word>{words}) (?:kwartaal|trimestre|quarter))(?!\w)"
    )


@cache
def _named(language: str) -> re.Pattern[str]:
    names = "|".join(_DAYS[language].split())
    return re.compile(rf"(?<!\w)(?P<day>{names})(?!\w)")
