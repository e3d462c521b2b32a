from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from briefing_app.domain.codes import FactKind, FactState
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.fact import Fact
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.facts.page import FactsPage
    from briefing_app.ui.window.main_window import MainWindow


def column(page: FactsPage, code: str) -> int:
    return [one.code for one in page.model.columns].index(code)


def shown(page: FactsPage, code: str) -> list[str]:
    place = column(page, code)
    return [str(page.model.index(row, place).data()) for row in range(page.model.rowCount())]


@pytest.mark.parametrize(
    ("language", "value"),
    [
        ("nl", "€\u00a070.000.000"),
        ("fr", "70\u202f000\u202f000\u00a0€"),
        ("en", "€70,000,000"),
    ],
)
def test_values_read_with_every_digit_in_the_language_of_the_window(
    page: FactsPage, language: str, value: str
) -> None:
    page.context.translator.set_language(language)
    assert value in shown(page, "value")


def test_page_says_nothing_that_is_not_in_the_catalog(
    window: MainWindow, page: FactsPage, select: Callable[[str], Fact]
) -> None:
    fact = select("minister")
    inspector = page.fact_inspector()
    inspector.dispute.form.open()
    inspector.values.card(fact.values[0].id).open_form()
    inspector.values.open_new()
    page.new_fact.open()
    for language in ("nl", "fr", "en", "pseudo"):
        page.context.translator.set_language(language)
    assert "\n".join(foreign_texts(window)) == ""


def test_every_widget_has_a_name(
    window: MainWindow, page: FactsPage, select: Callable[[str], Fact]
) -> None:
    fact = select("eu-contribution")
    page.fact_inspector().values.card(fact.values[0].id).open_form()
    page.fact_inspector().values.open_new()
    page.new_fact.open()
    assert nameless(window) == []


def test_chips_count_and_filter_by_state(page: FactsPage, session: Session) -> None:
    disputed = [row for row in session.facts.rows() if row.state is FactState.DISPUTED]
    assert str(len(disputed)) in page.filters.chips.chip("disputed").text()
    page.filters.chips.chip("disputed").click()
    assert page.model.rowCount() == len(disputed)


def test_words_filter_title_value_and_key_without_accents(page: FactsPage) -> None:
    page.filters.words.setText("contribution de l'etat".replace("'", "’"))
    page.filters.apply()
    assert "state-contribution" in shown(page, "key")
    assert "eu-contribution" not in shown(page, "key")
    page.filters.words.setText("70,000,000")
    page.filters.apply()
    assert "eu-contribution" in shown(page, "key")


def test_topic_filters(page: FactsPage, session: Session) -> None:
    topics = {row.topic for row in session.facts.rows() if row.topic}
    page.filters.topic.choose(1)
    page.filters.topic.chosen.emit(1)
    assert len(set(shown(page, "topic"))) == 1
    assert set(shown(page, "topic")) <= topics


def test_amounts_sort_by_number_not_by_letters(page: FactsPage) -> None:
    page.filters.words.setText("€")
    page.filters.apply()
    page.table.sortByColumn(column(page, "value"), Qt.SortOrder.AscendingOrder)
    digits = [int("".join(filter(str.isdigit, text))) for text in shown(page, "value")]
    amounts = [number for number in digits if number >= 1_000_000]
    assert amounts == sorted(amounts)


def test_a_row_that_filters_hide_is_shown_when_asked_for(page: FactsPage, session: Session) -> None:
    page.filters.words.setText("nothing has this")
    page.filters.apply()
    assert page.model.rowCount() == 0
    fact = session.facts.by_key("eu-share")
    page.show_row(fact.uuid)
    assert page.table.selected_uuid() == fact.uuid


def test_a_new_fact_is_selected_with_its_value_to_be_typed(
    page: FactsPage, session: Session
) -> None:
    page.main_actions()[-1].trigger()
    page.new_fact.kind.choose(FactKind.COUNT)
    page.new_fact.title.setText("Visitors a year")
    page.new_fact.add.click()
    fact = session.facts.by_key("visitors-a-year")
    assert fact.kind is FactKind.COUNT
    assert page.table.selected_uuid() == fact.uuid
    assert page.fact_inspector().values.new_form is not None
    session.undo()
    assert page.model.place_of(fact.uuid) is None


def test_what_changes_while_another_page_is_shown_is_read_on_return(
    window: MainWindow, page: FactsPage, session: Session
) -> None:
    window.go("sources")
    fact = session.facts.add(FactKind.TEXT, {"en": "Added elsewhere"})
    window.go("facts")
    assert page.model.place_of(session.facts.get(fact).uuid) is not None


def test_status_says_how_many_facts_and_sources(page: FactsPage, session: Session) -> None:
    counts = session.counts()
    assert page.status_text() == f"{counts['facts']} facts · {counts['sources']} sources"


def test_more_sources_than_there_is_room_for_are_counted(page: FactsPage) -> None:
    assert "[1] [2] +2" in shown(page, "sources")
    tips = [
        page.model.index(row, column(page, "sources")).data(Qt.ItemDataRole.ToolTipRole)
        for row in range(page.model.rowCount())
    ]
    assert "[1] [2] [3] [4]" in tips


def test_values_share_the_room_that_titles_can_spare(page: FactsPage) -> None:
    header = page.table.horizontalHeader()
    value, title = column(page, "value"), column(page, "fact")
    assert header.sectionSize(value) > 150
    assert header.sectionSize(title) > header.sectionSize(value)


def test_removing_a_fact_says_what_states_it_and_goes_to_the_next(
    page: FactsPage, window: MainWindow, select: Callable[[str], Fact]
) -> None:
    window.activateWindow()
    fact = select("eu-contribution")
    place = page.table.currentIndex().row()
    following = page.model.uuid_at(place + 1)
    page.fact_inspector().remove.click()
    assert page.table.selected_uuid() == following
    assert window.focusWidget() is page.table
    assert window.notices.isVisible()
    page.context.session.undo()
    assert page.model.place_of(fact.uuid) == place
