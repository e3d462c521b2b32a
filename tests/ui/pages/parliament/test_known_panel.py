from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from briefing_app.ui.pages.parliament.page import ParliamentPage
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from briefing_app.ui.notify import Notice
    from briefing_app.ui.pages.parliament.known_panel import KnownPanel
    from briefing_app.ui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> ParliamentPage:
    window.go("parliament")
    assert window.workspace is not None
    shown = window.workspace.page
    assert isinstance(shown, ParliamentPage)
    shown.as_on.click()
    return shown


@pytest.fixture
def panel(page: ParliamentPage) -> KnownPanel:
    return page.known_panel


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


def test_facts_are_shown_as_they_were(page: ParliamentPage, panel: KnownPanel) -> None:
    title = _change(page)
    panel.day.field.setText(_made(page))
    panel.show_it.click()
    lines = panel.found()
    assert title in lines
    assert not any("1,234,567" in line for line in lines)


def test_changes_until_today_name_old_and_new(page: ParliamentPage, panel: KnownPanel) -> None:
    title = _change(page)
    today = dt.datetime.now(dt.UTC).astimezone().date()
    panel.day.field.setText(_made(page))
    panel.until.field.setText(f"{today.day} {today:%B} {today.year}")
    panel.show_it.click()
    lines = panel.found()
    assert f"{title} · Changed" in lines
    assert any(" → " in line and "1,234,567" in line for line in lines)


def test_briefing_is_shown_with_its_texts(page: ParliamentPage, panel: KnownPanel) -> None:
    session = page.context.session
    note = session.briefings.by_key("note")
    session.briefings.add_section(note.id, {"nl": "Nieuw"})
    passage = next(p for s in note.sections for p in s.passages if p.text("nl"))
    session.briefings.write_passage(passage.id, "nl", "Heel anders")
    panel.briefing.choose(note.id)
    panel.day.field.setText(_made(page))
    panel.show_it.click()
    beginning = passage.text("nl").split("{{")[0]
    lines = panel.found()
    assert any(line.startswith(beginning) for line in lines)
    assert not any("{{" in line for line in lines)
    assert "Heel anders" not in lines
    assert "Nieuw" not in lines


def test_day_that_is_too_early_is_said(page: ParliamentPage, panel: KnownPanel) -> None:
    notices: list[Notice] = []
    page.context.notify.shown.connect(notices.append)
    panel.day.field.setText("1 January 2001")
    panel.show_it.click()
    assert panel.found() == []
    assert "did not exist yet" in notices[0].what.text


def test_panel_speaks_the_language_of_the_window(page: ParliamentPage, panel: KnownPanel) -> None:
    page.context.translator.set_language("pseudo")
    assert nameless(panel) == []
    assert foreign_texts(panel) == []
