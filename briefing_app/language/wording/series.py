"""Series by year: € 10 miljoen in 2026, € 12 miljoen in 2027 en € 15 miljoen in 2028."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.language.form import Form, Style
from briefing_app.language.wording.lexicon import LEXICONS
from briefing_app.language.wording.numerals import NARROW_SPACE, NO_BREAK_SPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing_app.domain.fact import Measure
    from briefing_app.language.voice import Voice


def series_text(
    measure: Measure, voice: Voice, form: Form, word_point: Callable[[Measure], str]
) -> str:
    """Word a series, each point by ``word_point``; lines may break between the points.

    Running text says the year after the figure, the other forms before it.
    """
    lexicon = LEXICONS[voice.language]
    points = [(f"{year:04}", word_point(point)) for year, point in points_of(measure)]
    if form.style is not Style.LONG:
        colon, semicolon = _signs(voice)
        return semicolon.join(f"{year}{colon}{figure}" for year, figure in points)
    said = [
        lexicon.in_year.format(figure=figure, year=year).replace(" ", NO_BREAK_SPACE)
        for year, figure in points
    ]
    if len(said) < 2:
        return "".join(said)
    return ", ".join(said[:-1]) + lexicon.conjunction + said[-1]


def points_of(measure: Measure) -> Iterator[tuple[int, Measure]]:
    """Yield the year and the measure of each point."""
    for year, number in measure.series:
        yield year, replace(measure, low=number, high=None, series=())


def between_parts(voice: Voice) -> str:
    """Return what stands between the parts of an enumeration: a semicolon and its spaces."""
    return _signs(voice)[1]


def _signs(voice: Voice) -> tuple[str, str]:
    if voice.language == "fr" and not voice.is_eu:
        return f"{NO_BREAK_SPACE}:{NO_BREAK_SPACE}", f"{NARROW_SPACE}; "
    return f":{NO_BREAK_SPACE}", "; "
