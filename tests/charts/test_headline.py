from __future__ import annotations

from briefing_app.domain.codes import ChartKind
from tests.charts.builders import FUNDING, draw, euros, jobs, named
from tests.charts.extents import check_extents, texts, words


def test_first_figure_is_the_large_one_and_the_others_are_compared_with_it() -> None:
    drawing = draw(ChartKind.HEADLINE, FUNDING[::2], "en")
    marks = {mark.text: mark for mark in texts(drawing.picture)}
    assert marks["€70m"].size > 2 * marks["€60m"].size
    assert marks["€60m"].x > marks["€70m"].x


def test_narrow_headline_has_the_comparison_below() -> None:
    drawing = draw(ChartKind.HEADLINE, FUNDING[::2], "en", width=229)
    marks = {mark.text: mark for mark in texts(drawing.picture)}
    assert marks["€60m"].y < marks["€70m"].y


def test_long_figure_is_set_smaller_and_not_cut() -> None:
    long = named(1, "a", "b", "c", euros("123456789.12", "987654321.98"))
    picture = draw(ChartKind.HEADLINE, [long], "en", width=229).picture
    check_extents(picture)


def test_figures_carry_their_own_units() -> None:
    facts = [FUNDING[0], named(5, "banen", "emplois", "new jobs", jobs(500))]
    drawing = draw(ChartKind.HEADLINE, facts, "en")
    assert not drawing.left_out
    assert drawing.subtitle["en"] == ""
    assert "500\u00a0jobs" in words(drawing.picture)


def test_table_has_a_row_for_each_fact_and_its_figures_in_short() -> None:
    shown = words(draw(ChartKind.TABLE, FUNDING, "en").picture)
    assert shown.count("€70m") == 2
    assert "Value" in shown
