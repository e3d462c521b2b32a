"""Dates in running text: days, months, quarters, years and periods.

Expressions find where a date stands; what it is, the reading of typed dates says.  Each
expression is tried on the plain text without accents.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import Unreadable
from briefing_app.language.mentions.listed_dates import listed_before
from briefing_app.language.mentions.listing import listed
from briefing_app.language.mentions.mention import MentionKind
from briefing_app.language.mentions.parts_of_years import part_of_year
from briefing_app.language.mentions.spans import Found
from briefing_app.language.reading.dates import months
from briefing_app.language.reading.moments import read_folded_moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing_app.language.mentions.plain import Plain

_TODAY = dt.date(1, 1, 1)
"""Stands for the year that a text does not say; such a date has no moment."""

_YEAR = r"(?:1[5-9]|20|21)[0-9]{2}"
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])"
_ENDING = r"(?:er|re|ste|de|st|nd|rd|th|e)?"
WEEKDAY = (
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? "
)
_SPACE = r"[ \n]"
_ORDINAL = (
    r"(?:[1-4](?:e|er|re|ste|de|st|nd|rd|th|eme|ieme)|eerste|tweede|derde|vierde|premiere?"
    r"|deuxieme|second|troisieme|quatrieme|first|third|fourth)"
)
_QUARTER_NOUN = r"(?:kwartaal|trimestres?|quarters?)"
_OF = rf"(?:{_SPACE}(?:van|of|de|du|in|en))?"
_TO = (
    rf"{_SPACE}(?:tot en met|tot|t/m|a|au|to|until|till|through|jusqu'a|jusqu'au|jusqu'en)"
    rf"(?:{_SPACE}(?:het|the|l'))?{_SPACE}"
)
_AND = rf"{_SPACE}(?:en|et|and)(?:{_SPACE}(?:het|the|le))?{_SPACE}"
_DASH = r"(?: - |-| / |/)"
_COUNT = (
    r"(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|deux|trois|quatre|cinq|six|sept|huit|neuf"
    r"|dix|onze|two|three|four|five|seven|eight|nine|ten|eleven|1[01]|[2-9])"
)
_BETWEEN = rf"(?:tussen|entre|between)(?:{_SPACE}(?:het|the|le|de))?{_SPACE}"


@cache
def _atoms() -> Mapping[str, str]:
    """Return the expressions of single dates, by name."""
    names = "|".join(sorted(months(), key=lambda name: (-len(name), name)))
    month = rf"(?:{names})\.?"
    day = rf"(?:{WEEKDAY})?{_DAY}{_ENDING}(?:{_SPACE}(?:of|de|van))?{_SPACE}{month}"
    quarter = rf"(?:{_ORDINAL}|laatste|dernier|last|final){_SPACE}{_QUARTER_NOUN}"
    return {
        "month": month,
        "day": day,
        "full_day": rf"{day},?{_SPACE}{_YEAR}",
        "american": rf"(?:{WEEKDAY})?{month}{_SPACE}{_DAY}(?:st|nd|rd|th)?,?{_SPACE}{_YEAR}",
        "month_year": rf"{month},?{_OF}{_SPACE}{_YEAR}",
        "numeric": rf"{_DAY}(?P<sign>[-/.])(?:1[0-2]|0?[1-9])(?P=sign){_YEAR}",
        "iso": rf"{_YEAR}-(?:1[0-2]|0[1-9])(?:-{_DAY})?",
        "short_quarter": rf"(?:[qtk][ ]?[1-4][ -]?'?{_YEAR}|{_YEAR}[ -]?[qtk][1-4])",
        "named_quarter": rf"{_QUARTER_NOUN}[ ][1-4](?:[ ]\([a-z]+[ ]to[ ][a-z]+\))?"
        rf",?{_SPACE}{_YEAR}",
        "full_quarter": rf"{quarter}{_OF}{_SPACE}{_YEAR}",
    }


def _periods() -> list[tuple[str, str]]:
    atoms = _atoms()
    month, day, month_year = atoms["month"], atoms["day"], atoms["month_year"]
    full_day, full_quarter = atoms["full_day"], atoms["full_quarter"]
    days = rf"{_DAY}{_ENDING}"
    day_year = rf"{days}{_SPACE}{month},?{_SPACE}{_YEAR}"
    to = rf"(?:{_TO}|{_DASH})"
    no_day = r"(?<![0-9] )(?<![0-9]er )(?<![0-9]e )"
    part = rf"(?:{full_quarter}|{atoms['short_quarter']}|{month_year})"
    rows = (
        rf"(?:{WEEKDAY})?{days}{to}(?:{WEEKDAY})?{day_year}",
        rf"{_BETWEEN}{days}{_AND}{day_year}",
        rf"{day}{to}{full_day}",
        rf"{no_day}{month}{to}{month_year}",
        rf"{_BETWEEN}{day}{_AND}{full_day}",
        rf"{_BETWEEN}{month}{_AND}{month_year}",
        rf"{_BETWEEN}(?:{full_day}|{part}){_AND}(?:{full_day}|{part})",
        rf"{no_day}(?:{full_day}|{part}){to}(?:{part}|{_YEAR})",
        rf"{no_day}(?:{_YEAR}|{part}){to}(?:{full_day}|{part})",
        rf"{_ORDINAL}{to}{full_quarter}",
        rf"[qtk][ ]?[1-4]{to}{atoms['short_quarter']}",
        rf"{_BETWEEN}{_YEAR}{_AND}{_YEAR}",
    )
    return [("period", row) for row in rows]


def _singles() -> list[tuple[str, str]]:
    atoms = _atoms()
    several = rf"{_COUNT}{_SPACE}(?:maanden|mois|months)"
    half = r"(?:helft|half|semestre|semester|halfjaar)"
    book = rf"{_YEAR}[/-][0-9]{{2}}"
    dated = ("full_day", "american", "numeric", "iso", "month_year", "full_quarter")
    return [
        *[("date", atoms[name]) for name in (*dated, "short_quarter", "named_quarter")],
        ("date", rf"{atoms['iso']}t[0-9]{{2}}:[0-9]{{2}}(?:[:.][0-9]+)*(?:z|[+-][0-9:]+)?"),
        ("part", rf"{_ORDINAL}{_SPACE}{half}{_OF}{_SPACE}{_YEAR}"),
        ("part", rf"[hs][12][ -]?{_YEAR}"),
        ("part", rf"(?:{_ORDINAL}|laatste|last){_SPACE}{several}{_OF}{_SPACE}{_YEAR}"),
        ("part", rf"{_COUNT}{_SPACE}(?:premier|dernier)s{_SPACE}mois{_OF}{_SPACE}{_YEAR}"),
        ("period", rf"{_YEAR}(?:{_TO}|{_DASH})(?:en{_SPACE})?{_YEAR}"),
        ("book", rf"(?:fy[ ]?)?{book}"),
        ("books", rf"{book}{_TO}{book}"),
        ("books", rf"{_BETWEEN}{book}{_AND}{book}"),
        ("fiscal", rf"fy[ ]?{_YEAR}"),
        ("day", atoms["day"]),
        ("day", rf"{atoms['month']}{_SPACE}{_DAY}(?:st|nd|rd|th)?"),
    ]


@cache
def _expressions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return names and expressions; where two overlap, the earlier counts."""
    before, after = r"(?<![\w.,/-])", r"(?![\w])(?![-/.,][0-9])"
    return tuple(
        (name, re.compile(f"{before}(?:{expression}){after}"))
        for name, expression in (*_periods(), *_singles())
    )


def dates(source: Plain) -> Iterator[Found]:
    """Yield the dates of a text but for years that stand alone; some overlap."""
    for rank, (name, expression) in enumerate(reversed(_expressions())):
        for match in expression.finditer(source.bare):
            if name in {"book", "books"} or (name == "date" and _is_next_year(match[0])):
                found = _book_year(match)
            elif name == "part":
                found = part_of_year(match, rank)
            elif name == "day":
                found = _yearless(match, source)
            else:
                found = _read(match, rank)
            if found is not None:
                yield found
                yield from listed_before(found, source.bare)


def _read(match: re.Match[str], rank: int) -> Found | None:
    text = " ".join(match[0].split())
    text = re.sub(r"\b(?:the|het|le|l') ?", "", re.sub(WEEKDAY, "", text))
    text = re.sub(r"t[0-9]{2}:.*$| \([^)]*\)", "", text)
    text = re.sub(rf"^{_QUARTER_NOUN} (?=[1-4])", "q", text)
    text = re.sub(r"^fy ?|(?<=trimestre)s|(?<=quarter)s", "", text)
    text = text.replace("'", "").replace("jusquen", "a").replace("jusqua", "a")
    try:
        moment = read_folded_moment(text, _TODAY)
    except Unreadable:
        return None
    return Found(
        kind=MentionKind.DATE,
        start=match.start(),
        end=match.end(),
        moment=moment,
        confidence=0.97,
        rank=10 + rank,
    )


_FOUR = re.compile(r"[0-9]{4}")


def _is_next_year(text: str) -> bool:
    """Tell whether 2010-11 is a year from one to the next, as in all prose, and no month."""
    return len(text) == 7 and text[4] == "-" and int(text[:4]) % 100 + 1 == int(text[5:])


def _book_year(match: re.Match[str]) -> Found | None:
    """Read 2024/25 and 2024-25: a school or book year, or a short period."""
    start = int(_FOUR.findall(match[0])[0])
    end = start // 100 * 100 + int(match[0][-2:])
    if not start < end <= start + 20:
        return None
    return Found(
        kind=MentionKind.DATE,
        start=match.start(),
        end=match.end(),
        moment=Moment(PartialDate(start), PartialDate(end)),
        confidence=0.9,
        rank=10,
    )


_WORDS_TOO = re.compile(r"(?:mars|mai|may|march|maart)\b")


def _end_of(match: re.Match[str]) -> int:
    """Return the end of a match without the full stop of a sentence."""
    return match.end() - int(match[0].endswith("."))


def _yearless(match: re.Match[str], source: Plain) -> Found | None:
    """Find a day without its year; months that are words too need the day before them."""
    name = re.search(r"[a-z]+\.?$|^[a-z]+", match[0])
    if name and match[0][:1].isalpha() and _WORDS_TOO.match(match[0]):
        start, _ = source.span(match.start(), match.end())
        if not source.given[start].isupper():
            return None
    try:
        read_folded_moment(re.sub(rf"^{WEEKDAY}", "", " ".join(match[0].split())), _TODAY)
    except Unreadable:
        return None
    return Found(
        kind=MentionKind.DATE,
        start=match.start(),
        end=_end_of(match),
        confidence=0.4,
        rank=9,
    )


_LONE = re.compile(
    r"(?<![\w.,/+§])(?:(?<!-)|(?<=\bmi-)|(?<=\bmid-)|(?<=\bfin-)|(?<=\beind-))"
    rf"(?<![$€£¥]{_SPACE})(?<![$€£¥]){_YEAR}(?![\w%€$£])(?![-/.,][0-9])"
)
_COUNTED = re.compile(
    r"[ \n](?:m|mw|gw|kw|twh|gwh|mwh|kwh|km|kg|ton|tonnes?|fte|etp|ha|euros?|eur|miljoen|miljard"
    r"|millions?|billions?|milliards?|mln|mld|bn|procent|percent|per cent|pour cent|%"
    r"|[€$£](?![ ]?-?[ ]?[0-9])"
    r"|m²|m³|m2|meter|metres?|liter|litres?|graden|degres|uur|heures|hours|keer|fois|times)(?!\w)"
)
_INTO = re.compile(
    r"(?:\b(?:in|en|sinds|sedert|vanaf|tegen|by|since|from|until|till|before|after|during|of|van"
    r"|voor|na|tot|depuis|des|avant|apres|fin|debut|mi|d'ici|d'ici a|courant|eind|einde|begin|medio"
    r"|half|midden|early|late|mid|end|jaar|jaren|annee|annees|year|years|uiterlijk|rond|vers|around"
    r"|pour|for|anno|over|exercice|budget|begroting|raming|jusqu'en|jusqu'a|ete|voorjaar|najaar"
    r"|zomer|herfst|winter|lente|spring|summer|autumn|printemps|automne|hiver|l'ete)"
    r"(?:[ \n](?:het|the|l'annee|l'|jaar))?[ \n-]|\()$"
)
_NOUN_AFTER = re.compile(r"[ ]([a-z]{3,})")
_FUNCTION_WORDS = frozenset(
    listed(
        "een het the les des une zijn was waren were had hadden heeft will zal zullen werd werden "
        "and with for from over with dans avec pour par sur est sont sera seront avait ont naar "
        "van tot bij aan met door door when that which die dat waarin toen als but mais maar dus "
        "moet moeten kan kunnen wordt worden stood stond may might can could would should until "
        "increased rose fell stegen steeg daalde daalden"
    )
)


def years(source: Plain) -> Iterator[Found]:
    """Yield the years that stand alone, unless they seem to count something."""
    for match in _LONE.finditer(source.bare):
        year = int(match[0])
        before = source.bare[max(0, match.start() - 24) : match.start()]
        after = source.bare[match.end() : match.end() + 40]
        if _COUNTED.match(after) or not 1500 <= year <= 2199:
            continue
        is_led = bool(_INTO.search(before))
        if not is_led and _is_title(source, match):
            continue
        if not is_led and (year < 1900 or year > 2100 or _counts(year, after, before)):
            continue
        yield Found(
            kind=MentionKind.DATE,
            start=match.start(),
            end=match.end(),
            moment=Moment(PartialDate(year)),
            qualifier=_about(before),
            confidence=0.95 if is_led else 0.75,
            rank=5,
        )


def _is_title(source: Plain, match: re.Match[str]) -> bool:
    """Tell whether a year ends a name between quotation marks: « France 2030 »."""
    start, end = source.span(match.start(), match.end())
    given = source.given
    return bool(
        re.match(r"\s?[»”’\"']", given[end : end + 2])
        and re.search(r"[«“‘\"'„]\s?(?:[A-Z][\w-]*\s){1,3}$", given[max(0, start - 40) : start])
    )


def _counts(year: int, after: str, before: str) -> bool:
    """Tell whether a number stands before a noun: 2000 homes, 1944 faillites."""
    match = _NOUN_AFTER.match(after)
    if match is None or match[1] in _FUNCTION_WORDS:
        return False
    is_plural = match[1].endswith(("s", "x", "ingen", "heden")) or match[1] in _COUNTABLE
    is_amid = bool(re.search(r"[^.!?;\n][ ]$", before))
    return not year % 50 or (is_plural and is_amid and match[1] not in _VERBS_TOO)


_COUNTABLE = frozenset(
    listed(
        "mensen banen woningen personen gevallen huizen leerlingen bedrijven doden zaken aanvragen "
        "people children deces"
    )
)
_VERBS_TOO = frozenset(
    listed(
        "marks sees brings shows has was is its this as us dans sous sans apres mais plus moins "
        "jamais pas puis remains becomes means sounds alors ses les des nous vous tres toujours "
        "was als eens steeds straks slechts reeds sinds soms tijdens volgens this looks"
    )
)


_VAGUE = re.compile(
    r"\b(?:rond|omstreeks|vers|around|about|circa|ca\.|environ|aux alentours de|autour de"
    r"|naar schatting)(?:[ \n](?:het jaar|the year))?[ \n]$"
)


def _about(before: str) -> Qualifier:
    return Qualifier.ABOUT if _VAGUE.search(before) else Qualifier.EXACTLY
