from __future__ import annotations

import pytest

from briefing_app.charts.palette import SERIES
from briefing_app.domain.codes import ChartKind
from tests.charts.builders import draw, named, yearly
from tests.charts.extents import check_extents, filled, texts

STACK = (
    named(1, "Rijk", "État", "State", yearly({2025: 10_000_000, 2026: 20_000_000})),
    named(2, "Europa", "Europe", "Europe", yearly({2025: 10_000_000, 2026: 10_000_000})),
)


def test_areas_stand_on_each_other() -> None:
    picture = draw(ChartKind.AREA, STACK, "en").picture
    lower, upper = filled(picture, SERIES[0])[0], filled(picture, SERIES[1])[0]
    assert lower.left == pytest.approx(upper.left, abs=0.02)
    assert upper.top - lower.bottom == pytest.approx(1.5 * (lower.top - lower.bottom), abs=0.1)


def test_labels_stand_beside_their_areas_in_their_order() -> None:
    marks = {mark.text: mark for mark in texts(draw(ChartKind.AREA, STACK, "en").picture)}
    assert marks["Europe"].y > marks["State"].y


def test_one_year_is_an_area_too() -> None:
    facts = [named(1, "Rijk", "État", "State", yearly({2025: 10}))]
    picture = draw(ChartKind.AREA, facts, "en").picture
    check_extents(picture)
    assert filled(picture, SERIES[0])[0].width > 20


def test_negative_series_is_not_stacked() -> None:
    facts = [*STACK, named(3, "Min", "Moins", "Less", yearly({2025: -1, 2026: 1}))]
    (reason,) = draw(ChartKind.AREA, facts, "en").left_out
    assert "negative" in reason.text
