"""The words of figures in each language: qualifiers, scales, connectors.

Data only, one entry a language; separators, month names and plural rules are Babel's.  A space
here is an ordinary one: the wording makes every space of a figure no-break at its end.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier

if TYPE_CHECKING:
    from collections.abc import Mapping

MILLION, BILLION, TRILLION = 6, 9, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """How one language words figures.

    ``qualifiers`` are patterns around a figure, ``of`` the same after the French *de*.
    ``scales`` are a singular and a plural by power of ten; the short ones come with the space
    that stands before them.  ``currency_first`` puts the currency before the number,
    ``currency_gap`` a space between a sign and the number; with ``repeats_scale`` both ends of
    a range of money say their scale.
    """

    qualifiers: Mapping[Qualifier, str]
    of: Mapping[Qualifier, str] = field(default_factory=dict)
    scales: Mapping[int, tuple[str, str]]
    short_scales: Mapping[int, str]
    eu_short_scales: Mapping[int, str]
    short_count_scales: Mapping[int, str]
    between: str
    to: str
    conjunction: str
    in_year: str
    percent: str
    percent_sign: str
    currency_first: bool
    currency_gap: bool = False
    repeats_scale: bool = False
    quotes: tuple[str, str]
    eu_quotes: tuple[str, str]


LEXICONS: Mapping[str, Lexicon] = {
    "nl": Lexicon(
        qualifiers={
            Qualifier.EXACTLY: "{}",
            Qualifier.ABOUT: "circa {}",
            Qualifier.NEARLY: "bijna {}",
            Qualifier.OVER: "ruim {}",
            Qualifier.AT_MOST: "ten hoogste {}",
            Qualifier.AT_LEAST: "ten minste {}",
        },
        scales={
            3: ("duizend", "duizend"),
            MILLION: ("miljoen", "miljoen"),
            BILLION: ("miljard", "miljard"),
            TRILLION: ("biljoen", "biljoen"),
        },
        short_scales={MILLION: " mln.", BILLION: " mld."},
        eu_short_scales={MILLION: " mln.", BILLION: " mld."},
        short_count_scales={MILLION: " mln.", BILLION: " mld."},
        between="tussen de {low} en {high}",
        to="{low} tot {high}",
        conjunction=" en ",
        in_year="{figure} in {year}",
        percent=" procent",
        percent_sign="%",
        currency_first=True,
        currency_gap=True,
        quotes=("“", "”"),
        eu_quotes=("“", "”"),
    ),
    "fr": Lexicon(
        qualifiers={
            Qualifier.EXACTLY: "{}",
            Qualifier.ABOUT: "environ {}",
            Qualifier.NEARLY: "près de {}",
            Qualifier.OVER: "plus de {}",
            Qualifier.AT_MOST: "au maximum {}",
            Qualifier.AT_LEAST: "au moins {}",
        },
        # No French article or preposition goes well with *au maximum*, so that it moves back.
        of={
            Qualifier.EXACTLY: "de {}",
            Qualifier.ABOUT: "d’environ {}",
            Qualifier.NEARLY: "de près de {}",
            Qualifier.OVER: "de plus de {}",
            Qualifier.AT_MOST: "de {} au maximum",
            Qualifier.AT_LEAST: "d’au moins {}",
        },
        scales={
            3: ("millier", "milliers"),
            MILLION: ("million", "millions"),
            BILLION: ("milliard", "milliards"),
            TRILLION: ("billion", "billions"),
        },
        short_scales={MILLION: " M", BILLION: " Md"},
        eu_short_scales={MILLION: " Mio", BILLION: " Mrd"},
        short_count_scales={},
        between="entre {low} et {high}",
        to="{low} à {high}",
        conjunction=" et ",
        in_year="{figure} en {year}",
        percent=" %",
        percent_sign=" %",
        currency_first=False,
        quotes=("«\u202f", "\u202f»"),
        eu_quotes=("«", "»"),
    ),
    "en": Lexicon(
        qualifiers={
            Qualifier.EXACTLY: "{}",
            Qualifier.ABOUT: "about {}",
            Qualifier.NEARLY: "nearly {}",
            Qualifier.OVER: "over {}",
            Qualifier.AT_MOST: "at most {}",
            Qualifier.AT_LEAST: "at least {}",
        },
        scales={
            3: ("thousand", "thousand"),
            MILLION: ("million", "million"),
            BILLION: ("billion", "billion"),
            TRILLION: ("trillion", "trillion"),
        },
        short_scales={MILLION: "m", BILLION: "bn", TRILLION: "tn"},
        eu_short_scales={MILLION: " m", BILLION: " bn", TRILLION: " tn"},
        short_count_scales={MILLION: "m", BILLION: "bn", TRILLION: "tn"},
        between="between {low} and {high}",
        to="{low} to {high}",
        conjunction=" and ",
        in_year="{figure} in {year}",
        percent=" per cent",
        percent_sign="%",
        currency_first=True,
        repeats_scale=True,
        quotes=("“", "”"),
        eu_quotes=("‘", "’"),
    ),
}
