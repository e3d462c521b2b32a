from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from briefing_app.ui.pages.parliament.page import KNOWN, ParliamentPage
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing_app.ui.notify import Notice
    from briefing_app.ui.pages.parliament.known_view import KnownView
    from briefing_app.ui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> ParliamentPage:
    window.go("parliament")
    assert window.workspace is not None
    shown = window.workspace.page
    assert isinstance(shown, ParliamentPage)
    shown.turn_to(KNOWN)
    return shown


@pytest.fixture
def view(page: ParliamentPage) -> KnownView:
    return page.known


def _made(page: ParliamentPage) -> str:
    """Return the day on which the sample was made, as a person types it."""
    first = page.context.session.history.recent(1_000_000)[-1].at.astimezone()
    return f"{first.day} {first:%B} {first.year}"


def _change(page: ParliamentPage) -> str:
    session = page.context.session
    fact = next(
        fact for fact in session.facts.all()
        if len(fact.values) == 1 and fact.values[0].measure and fact.values[0].measure.currency
    )  # fmt: skip
    (value,) = fact.values
    assert value.measure is not None
    measure = replace(value.measure, low=Decimal(1234567), high=None)
    session.facts.change_value(value.id, replace(value, measure=measure))
    return fact.title["en"]


def _show(qtbot: QtBot, view: KnownView) -> list[str]:
    view.show_it.click()
    qtbot.waitUntil(lambda: not view.is_busy)
    return view.results.lines()


def _today() -> str:
    today = dt.datetime.now(dt.UTC).astimezone().date()
    return f"{today.day} {today:%B} {today.year}"


def test_facts_are_shown_as_they_were(page: ParliamentPage, view: KnownView, qtbot: QtBot) -> None:
    title = _change(page)
    view.day.field.setText(_made(page))
    lines = _show(qtbot, view)
    assert lines[0].startswith("As known at the end of ")
    assert title in lines
    assert not any("1,234,567" in line for line in lines)


def test_changes_until_today_name_old_and_new(
    page: ParliamentPage, view: KnownView, qtbot: QtBot
) -> None:
    title = _change(page)
    view.day.field.setText(_made(page))
    view.until.field.setText(_today())
    lines = _show(qtbot, view)
    assert f"{title} · Changed" in lines
    assert any(" → " in line and "1,234,567" in line for line in lines)


def test_fact_whose_value_is_the_same_is_told_as_such(
    page: ParliamentPage, view: KnownView, qtbot: QtBot
) -> None:
    session = page.context.session
    session.facts.write(session.facts.all()[0].id, "title", "en", "Another title")
    view.day.field.setText(_made(page))
    view.until.field.setText(_today())
    assert "Another title · Changed, not its value" in _show(qtbot, view)


def test_briefing_is_shown_with_its_texts(
    page: ParliamentPage, view: KnownView, qtbot: QtBot
) -> None:
    session = page.context.session
    note = session.briefings.by_key("note")
    session.briefings.add_section(note.id, {"nl": "Nieuw"})
    passage = next(p for s in note.sections for p in s.passages if p.text("nl"))
    session.briefings.write_passage(passage.id, "nl", "Heel anders")
    view.day.field.setText(_made(page))
    without = _show(qtbot, view)
    view.briefing.choose(note.id)
    view.briefing.chosen.emit(note.id)
    lines = view.results.lines()
    beginning = passage.text("nl").split("{{")[0]
    assert any(line.startswith(beginning) for line in lines)
    assert not any(line.startswith(beginning) for line in without)
    assert not any("{{" in line for line in lines)
    assert "Heel anders" not in lines
    assert "Nieuw" not in lines


def test_day_that_is_too_early_is_said(page: ParliamentPage, view: KnownView, qtbot: QtBot) -> None:
    notices: list[Notice] = []
    page.context.notify.shown.connect(notices.append)
    view.day.field.setText("1 January 2001")
    assert _show(qtbot, view) == []
    assert "did not exist yet" in notices[0].what.text


def test_another_day_ends_what_is_played_back(
    page: ParliamentPage, view: KnownView, qtbot: QtBot
) -> None:
    view.day.field.setText(_made(page))
    view.show_it.click()
    assert view.is_busy
    assert view.busy.isVisible()
    assert [task.label.text for task in page.context.tasks.visible() if task.label] == [
        "Playing the history back"
    ]
    QTest.keyClicks(view.day.field, "1")
    assert not view.is_busy
    assert not view.busy.isVisible()
    qtbot.wait(200)
    assert view.results.lines() == []


def test_cancel_in_the_status_bar_ends_the_busy_state(
    page: ParliamentPage, view: KnownView, qtbot: QtBot
) -> None:
    view.day.field.setText(_made(page))
    view.show_it.click()
    page.context.tasks.cancel("as-on-a-date")
    assert not view.is_busy
    qtbot.wait(200)
    assert view.results.lines() == []


def test_window_can_write_while_the_history_is_played_back(
    page: ParliamentPage, view: KnownView, qtbot: QtBot
) -> None:
    view.day.field.setText(_made(page))
    view.until.field.setText(_today())
    view.show_it.click()
    title = _change(page)
    qtbot.waitUntil(lambda: not view.is_busy)
    lines = view.results.lines()
    assert f"{title} · Changed" in lines or "Nothing changed between these days." in lines
    assert page.context.session.verify() == []


def test_what_is_shown_follows_the_language_of_the_window(
    page: ParliamentPage, view: KnownView, qtbot: QtBot
) -> None:
    _change(page)
    view.day.field.setText(_made(page))
    _show(qtbot, view)
    page.context.translator.set_language("nl")
    assert view.results.lines()[0].startswith("Zoals bekend aan het einde van ")
    page.context.translator.set_language("pseudo")
    assert nameless(page) == []


def test_view_speaks_the_language_of_the_window(page: ParliamentPage, view: KnownView) -> None:
    page.context.translator.set_language("pseudo")
    assert nameless(view) == []
    assert foreign_texts(view) == []
