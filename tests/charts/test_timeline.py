from __future__ import annotations

import datetime as dt

import pytest

from briefing_app.charts.label import parts
from briefing_app.charts.palette import SERIES
from briefing_app.charts.ruler import Ruler
from briefing_app.charts.timeline import Event, draw_timeline
from briefing_app.document.picture import Colour, PathMark, Picture
from briefing_app.domain.moment import Moment
from tests.charts.extents import Box, check_extents, filled, path_box, text_box, texts, words

RULER = Ruler()


def event(moment: str, label: str = "Iets", *, emphasis: bool = False) -> Event:
    days = Moment.parse(moment)
    texts = parts({"nl": label}, ("nl",)), parts({"nl": moment}, ("nl",), weight=700)
    return Event(*texts, days.first, days.last, emphasis)


def drawn(*moments: str) -> Picture:
    return draw_timeline([event(moment) for moment in moments], 484, RULER)


def spans(picture: Picture, colour: Colour = SERIES[0]) -> list[Box]:
    wanted = tuple(round(part, 4) for part in colour)
    return [
        path_box(mark)
        for mark in picture.marks
        if isinstance(mark, PathMark) and mark.stroke == wanted and mark.round_caps
    ]


def test_day_is_a_dot_and_a_period_is_as_long_as_it_lasts() -> None:
    picture = drawn("2025-07-01", "2025/2028", "2026/2027")
    (dot,) = filled(picture, SERIES[0])
    whole, half = spans(picture)
    assert dot.width == pytest.approx(8, abs=0.1)
    assert half.width / whole.width == pytest.approx(0.5, abs=0.01)
    assert half.left - whole.left == pytest.approx(whole.width / 4, abs=0.5)


@pytest.mark.parametrize("moment", ["2026", "2026-Q2", "2026-04"])
def test_partial_date_is_a_span_around_the_days_that_it_can_be(moment: str) -> None:
    picture = drawn("2025-01-01", moment, "2027-12-31")
    (span,) = spans(picture)
    days, sheet = Moment.parse(moment), spans(drawn("2025/2027"))[0]
    start = dt.date(2025, 1, 1)
    middle = (days.first - start).days + (days.last - days.first).days / 2
    expected = sheet.left + sheet.width * middle / 1095
    assert (span.left + span.right) / 2 == pytest.approx(expected, abs=1)


def test_month_is_longer_than_a_day() -> None:
    (span,) = spans(drawn("1950", "2026-04"))[1:]
    assert span.width > 8


def test_years_stand_between_their_lines() -> None:
    shown = words(drawn("2025-06-27", "2028"))
    assert [text for text in shown if text.isdigit()][:4] == ["2025", "2026", "2027", "2028"]


def test_many_years_are_named_at_round_numbers() -> None:
    shown = words(drawn("1913-05-01", "2087-05-01"))
    years = [int(text) for text in shown if text.isdigit()]
    assert years
    assert all(year % 10 == 0 for year in years)


def test_moment_that_fits_on_neither_side_stands_above_its_span() -> None:
    picture = drawn("2025/2028")
    (moment,) = [mark for mark in texts(picture) if mark.text == "2025/2028"]
    assert text_box(moment, RULER).bottom > spans(picture)[0].top - 0.5
    check_extents(picture)


def test_no_moment_lies_on_its_mark() -> None:
    picture = drawn("2025-01-01", "2028-12-31", "2025/2028", "2026-04", "2027-Q4/2028")
    shapes = [*spans(picture), *filled(picture, SERIES[0])]
    for mark in texts(picture):
        assert not any(text_box(mark, RULER).overlaps(shape) for shape in shapes)


def test_emphasis_takes_the_second_colour() -> None:
    picture = draw_timeline([event("2026", emphasis=True)], 484, RULER)
    assert (len(spans(picture)), len(spans(picture, SERIES[1]))) == (0, 1)


@pytest.mark.parametrize("moments", [("0001", "9999-12-31"), ("9999-12-31",), ("0001-01-01",)])
def test_ends_of_the_calendar_can_be_drawn(moments: tuple[str, ...]) -> None:
    check_extents(drawn(*moments))


@pytest.mark.parametrize(("last", "length"), [(2070, 17), (2080, 13), (2090, 9), (2100, 5)])
def test_name_of_the_last_round_year_never_runs_into_the_one_before(last: int, length: int) -> None:
    label = "m" * length
    check_extents(draw_timeline([event("1950", label), event(f"1950/{last}", label)], 484, RULER))
