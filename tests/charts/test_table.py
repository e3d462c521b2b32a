from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import ChartKind, Qualifier
from tests.charts.builders import FUNDING, MILESTONES, SPENDING, draw, euros, named

if TYPE_CHECKING:
    from briefing_app.document.picture import ChartDrawing


def english(drawing: ChartDrawing) -> list[list[str]]:
    head = ["", *(column["en"] for column in drawing.columns)]
    rows = [[row.label["en"], *(figure["en"] for figure in row.figures)] for row in drawing.rows]
    return [[cell.replace("\u00a0", " ") for cell in row] for row in (head, *rows)]


def test_values_are_worded_in_full() -> None:
    facts = [named(1, "EU", "UE", "EU", euros(71_000_000, qualifier=Qualifier.OVER)), *FUNDING[1:]]
    assert english(draw(ChartKind.BAR, facts, "en")) == [
        ["", "Value"],
        ["EU", "over €71 million"],
        ["State", "€70 million"],
        ["Nij Begun", "€60 million"],
    ]


def test_moments_that_values_describe_have_a_column_when_one_is_known() -> None:
    facts = [named(1, "a", "a", "EU", euros(5), "2025-10-10"), FUNDING[1]]
    assert english(draw(ChartKind.STACKED, facts, "en")) == [
        ["", "Value", "As of"],
        ["EU", "€5", "10 October 2025"],
        ["State", "€70 million", "–"],
    ]


def test_series_have_a_column_each_and_years_a_row() -> None:
    assert english(draw(ChartKind.LINE, SPENDING, "en")) == [
        ["", "State", "Europe"],
        ["2025", "€0", "€5 million"],
        ["2026", "€20 million", "€30 million"],
        ["2027", "€22.5 million", "–"],
    ]


def test_timeline_gives_dates_in_full() -> None:
    assert english(draw(ChartKind.TIMELINE, MILESTONES[:2], "en")) == [
        ["", "Date or period"],
        ["Letter", "27 June 2025"],
        ["Full capacity", "fourth quarter of 2027 to 2028"],
    ]


def test_table_is_in_every_language_asked() -> None:
    row = draw(ChartKind.BAR, FUNDING, "nl", "fr").rows[0]
    assert row.label == {"nl": "Europese Unie", "fr": "Union européenne"}
    assert row.figures[0] == {"nl": "€\u00a070\u00a0miljoen", "fr": "70\u00a0millions\u00a0d’euros"}
