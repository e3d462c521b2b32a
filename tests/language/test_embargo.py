from __future__ import annotations

import datetime as dt

import pytest

from briefing_app.domain.codes import Country
from briefing_app.language.voice import Voice
from briefing_app.language.wording.embargo import embargo_until

SUMMER = dt.datetime(2026, 10, 14, 4, 0, tzinfo=dt.UTC)
WINTER = dt.datetime(2026, 12, 1, 23, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "14 oktober 2026, 06.00 uur (Midden-Europese zomertijd)"),
        ("fr", "14 octobre 2026, 6 h (heure d’été d’Europe centrale)"),
        ("en", "14 October 2026, 06:00 (Central European Summer Time)"),
    ],
)
def test_end_of_an_embargo_has_date_time_and_zone(language: str, expected: str) -> None:
    found = embargo_until(SUMMER, "Europe/Amsterdam", Voice(language))
    assert found.replace("\u00a0", " ") == expected


def test_day_is_that_of_the_zone_and_not_of_greenwich() -> None:
    voice = Voice("fr", Country.BE)
    found = embargo_until(WINTER, "Europe/Brussels", voice, brief=True)
    assert found.replace("\u00a0", " ") == "2 décembre 2026, 0 h 05 (UTC+1)"


@pytest.mark.parametrize(
    ("zone", "expected"),
    [("", "UTC"), ("Nowhere/At_all", "UTC"), ("Asia/Kolkata", "UTC+5:30"),
     ("America/New_York", "UTC−5")],
)  # fmt: skip
def test_zone_is_said_by_its_distance_where_there_is_little_room(zone: str, expected: str) -> None:
    assert embargo_until(WINTER, zone, Voice("en"), brief=True).endswith(f"({expected})")
