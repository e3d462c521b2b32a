from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.charts.drawing import draw_chart
from briefing_app.domain.codes import ChartKind
from tests.charts.builders import (
    FUNDING,
    MILESTONES,
    SPENDING,
    VOICES,
    by_id,
    chart,
    draw,
    euros,
    jobs,
    named,
)

if TYPE_CHECKING:
    from briefing_app.document.picture import ChartDrawing
    from briefing_app.domain.fact import Fact, Texts


def subtitle(kind: ChartKind, *facts: Fact, language: str = "en") -> str:
    return draw(kind, facts, language).subtitle[language].replace("\u00a0", " ")


def drawn(title: Texts, subtitle: Texts | None = None) -> ChartDrawing:
    shown = chart(ChartKind.BAR, FUNDING, title=title, subtitle=subtitle)
    return draw_chart(shown, by_id(FUNDING), {}, ("nl", "en"), VOICES)


def test_written_title_and_subtitle_are_used_as_they_are() -> None:
    drawing = drawn(title={"nl": "Wie betaalt"}, subtitle={"nl": "per financier"})
    assert (drawing.title["nl"], drawing.subtitle["nl"]) == ("Wie betaalt", "per financier")


def test_title_that_is_missing_in_a_language_names_the_facts() -> None:
    drawing = drawn(title={"nl": "Wie betaalt"})
    assert drawing.title["en"] == "European Union, State and Nij Begun"


def test_title_of_many_facts_counts_them() -> None:
    assert draw(ChartKind.TIMELINE, MILESTONES, "en").title["en"] == "Chart of 4 facts"


def test_subtitle_says_unit_and_scale() -> None:
    assert subtitle(ChartKind.BAR, *FUNDING, language="nl") == "in miljoen euro"
    assert subtitle(ChartKind.BAR, *FUNDING, language="fr") == "en millions d’euros"
    assert subtitle(ChartKind.BAR, named(1, "a", "a", "a", jobs(500))) == "jobs"


def test_subtitle_says_which_moment_all_values_describe() -> None:
    facts = [named(number, "a", "a", "a", euros(1), "2025-10-10") for number in (1, 2)]
    assert subtitle(ChartKind.BAR, *facts) == "€, 10 October 2025"


def test_subtitle_says_the_years_that_values_describe_when_they_differ() -> None:
    one = named(1, "a", "a", "a", euros(1), "2025-10-10")
    other = named(2, "b", "b", "b", euros(1), "2026-Q2")
    assert subtitle(ChartKind.BAR, one, other) == "€, 2025–2026"


def test_subtitle_of_lines_says_unit_and_years() -> None:
    assert subtitle(ChartKind.LINE, *SPENDING) == "€ million, 2025–2027"


def test_subtitle_of_a_timeline_says_its_years() -> None:
    assert subtitle(ChartKind.TIMELINE, *MILESTONES) == "2025–2028"
    assert subtitle(ChartKind.TIMELINE, MILESTONES[1]) == "2025"
