"""Series by year: "2026: 10 mln; 2027: 12 mln", or worded, "€ 10 miljoen in 2026 en …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.errors import Unreadable, message
from briefing_app.language.reading.figures import Field, measures

if TYPE_CHECKING:
    from briefing_app.domain.fact import Measure

_POINT = re.compile(r"([0-9]{4}) ?[:=] ?(.*)")
_IN_YEAR = re.compile(r" (?:in|en) ([0-9]{4})(?= ?[,;]| (?:en|et|and) |$)")
_LEADING = re.compile(r"[,; ]+|(?:en|et|and) ")


def split_series(text: str) -> list[tuple[int, str]] | None:
    """Return the year and the figure's text of each point, or ``None`` for what is no series.

    ``text`` is folded; points end with a semicolon.
    """
    if _POINT.match(text):
        return [_point(part.strip()) for part in text.split(";") if part.strip()]
    points = []
    start = 0
    for match in _IN_YEAR.finditer(text):
        points.append((int(match[1]), _without_lead(text[start : match.start()])))
        start = match.end()
    return points if points and start == len(text) else None


def series_measures(points: list[tuple[int, str]], about: Field) -> list[Measure]:
    """Return what a series can mean; raise ``Unreadable``.

    What only the first point says (currency, unit, qualifier) holds for all.
    """
    years = [year for year, _ in points]
    if len(set(years)) < len(years):
        raise Unreadable(message("A year stands in the series twice."))
    columns: list[list[Measure]] = []
    for _, text in points:
        columns.append(measures(text, about))
        if columns[-1][0].high is not None:
            raise Unreadable(message("A series has one number for each year, not a range."))
        about = replace(about, currency=columns[0][0].currency or about.currency)
    choices = max(map(len, columns))
    found: list[Measure] = []
    for choice in range(choices):
        measure = _joined(years, [column[min(choice, len(column) - 1)] for column in columns])
        if measure not in found:
            found.append(measure)
    return found


def _joined(years: list[int], points: list[Measure]) -> Measure:
    first = points[0]
    for point in points:
        is_alike = (
            point.currency == first.currency
            and (point.unit is None or point.unit == first.unit)
            and point.qualifier is first.qualifier
        )
        if not is_alike:
            raise Unreadable(
                message("The numbers of a series have one currency or unit, and one qualifier.")
            )
    numbers = [point.low for point in points if point.low is not None]
    return replace(first, low=None, series=tuple(zip(years, numbers, strict=True)))


def _point(text: str) -> tuple[int, str]:
    match = _POINT.fullmatch(text)
    if match is None:
        raise Unreadable(
            message("“{text}” is not a point of a series by year."),
            message("Type the points like 2026: 10; 2027: 12."),
            text=text[:40],
        )
    return int(match[1]), match[2]


def _without_lead(text: str) -> str:
    while match := _LEADING.match(text):
        text = text[match.end() :]
    return text
