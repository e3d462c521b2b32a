"""Measures and voices that the tests of the room share."""

from __future__ import annotations

from decimal import Decimal

from briefing_app.domain.codes import Country, FactKind, Profile, Qualifier
from briefing_app.domain.fact import Measure, Unit
from briefing_app.domain.moment import Moment
from briefing_app.language.wording import Voice

JOBS = Unit(
    key="jobs",
    singular={"nl": "baan", "fr": "emploi", "en": "job"},
    plural={"nl": "banen", "fr": "emplois", "en": "jobs"},
)
HOUSES = Unit(
    key="houses",
    singular={"nl": "woning", "fr": "logement", "en": "house"},
    plural={"nl": "woningen", "fr": "logements", "en": "houses"},
)
HEDGES = Unit(
    key="hedges",
    singular={"nl": "haag", "fr": "haie", "en": "hedge"},
    plural={"nl": "hagen", "fr": "haies", "en": "hedges"},
    aspirated=True,
)
VOICES = {
    "nl-NL": Voice("nl", Country.NL),
    "nl-BE": Voice("nl", Country.BE),
    "fr-FR": Voice("fr", Country.NL),
    "fr-BE": Voice("fr", Country.BE),
    "en-GB": Voice("en", Country.NL),
}
EU_VOICES = {
    name: Voice(voice.language, voice.country, Profile.EU) for name, voice in VOICES.items()
}


def money(
    low: str,
    high: str | None = None,
    *,
    qualifier: Qualifier = Qualifier.EXACTLY,
    currency: str = "EUR",
) -> Measure:
    return Measure(
        kind=FactKind.AMOUNT,
        low=Decimal(low),
        high=None if high is None else Decimal(high),
        currency=currency,
        qualifier=qualifier,
    )


def count(
    low: str,
    high: str | None = None,
    *,
    qualifier: Qualifier = Qualifier.EXACTLY,
    unit: Unit | None = JOBS,
) -> Measure:
    return Measure(
        kind=FactKind.COUNT,
        low=Decimal(low),
        high=None if high is None else Decimal(high),
        unit=unit,
        qualifier=qualifier,
    )


def percentage(
    low: str, high: str | None = None, *, qualifier: Qualifier = Qualifier.EXACTLY
) -> Measure:
    return Measure(
        kind=FactKind.PERCENTAGE,
        low=Decimal(low),
        high=None if high is None else Decimal(high),
        qualifier=qualifier,
    )


def date(text: str) -> Measure:
    return Measure(kind=FactKind.DATE, moment=Moment.parse(text))


def series(**numbers: str) -> Measure:
    """Build a series of money: ``series(y2026="10000000")``."""
    points = tuple((int(year[1:]), Decimal(number)) for year, number in numbers.items())
    return Measure(kind=FactKind.AMOUNT, series=points, currency="EUR")


def visible(text: str) -> str:
    """Show what an eye cannot tell apart: ``_`` is U+00A0, ``·`` is U+202F."""
    return text.replace("\u00a0", "_").replace("\u202f", "·")
