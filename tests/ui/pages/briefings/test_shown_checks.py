"""Nothing is called ready, or free of findings, before it was checked as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from briefing_app.domain.finding import Finding, Severity
from briefing_app.errors import Message
from briefing_app.ui.pages.briefings.progress import Checked

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing_app.domain.briefing import Briefing
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.briefings.page import BriefingsPage

LOOK = Finding(kind="x", severity=Severity.LOOK_AT, message=Message("Look"))


def words(page: BriefingsPage) -> list[str]:
    """Return what the outline says of each section."""
    rows = page.composer.outline.sections
    return [rows.item(place).toolTip().rsplit(" · ")[-1] for place in range(rows.count())]


@pytest.fixture
def asked(page: BriefingsPage) -> BriefingsPage:
    """The page with a note that waits for its first check."""
    page.close_briefing()
    page.show_row(page.context.session.briefings.by_key("note").uuid)
    return page


def test_until_the_first_check_ends_everything_says_checking(asked: BriefingsPage) -> None:
    assert asked.checks.checked is Checked.SOON
    assert set(words(asked)) == {"checking…"}
    assert asked.status_text().endswith(" · checking…")
    assert "finding" not in asked.status_text()
    assert asked.tabs.tabs.tabText(1) == "Checks"
    assert asked.tabs.tabs.tabToolTip(1) == "Checking…"
    asked.show_findings((LOOK,))
    assert set(words(asked)) == {"ready"}
    assert asked.status_text().endswith(" · 1 finding")
    assert asked.tabs.tabs.tabText(1) == "Checks 1"
    assert asked.tabs.tabs.tabToolTip(1) == ""
    asked.loop.stop()


@pytest.mark.parametrize(("language", "word"), [("nl", "controle"), ("fr", "contrôle")])
def test_checking_is_said_in_the_language_of_the_window(
    asked: BriefingsPage, language: str, word: str
) -> None:
    asked.context.translator.set_language(language)
    assert all(word in each.casefold() for each in words(asked))
    assert word in asked.status_text().casefold()
    asked.loop.stop()


def test_what_nobody_will_check_says_so(asked: BriefingsPage) -> None:
    asked.loop.stop()
    asked.checks.follow()
    assert set(words(asked)) == {"not checked"}
    assert asked.status_text().endswith(" · not checked")


def test_after_an_edit_counts_stay_and_are_marked_until_renewed(
    page: BriefingsPage, session: Session, note: Briefing
) -> None:
    page.show_findings((LOOK,))
    changed = note.sections[0]
    session.briefings.write_heading(changed.id, "nl", "Anders")
    session.briefings.write_heading(changed.id, "fr", "Autrement")
    assert words(page)[0] == "checking…"
    assert set(words(page)[1:]) == {"ready"}
    assert page.status_text().endswith(" · 1 finding · checking…")
    assert page.tabs.tabs.tabText(1) == "Checks 1"
    assert page.tabs.tabs.tabToolTip(1) == "Checking…"
    page.show_findings((LOOK, LOOK))
    assert set(words(page)) == {"ready"}
    assert page.status_text().endswith(" · 2 findings")
    page.loop.stop()


def test_a_fact_that_changed_leaves_no_section_ready(page: BriefingsPage, session: Session) -> None:
    page.show_findings(())
    session.facts.unverify(session.facts.by_key("total-investment").id)
    assert set(words(page)) == {"checking…"}
    page.loop.stop()


def test_nothing_found_is_said_only_of_a_briefing_that_was_checked(page: BriefingsPage) -> None:
    said = page.tabs.checks
    page.show_findings(())
    assert "Nothing found." in _labels(said)
    page.checks.ask_anew()
    assert "Nothing found." not in _labels(said)
    assert "Checking…" in _labels(said)
    page.loop.stop()


def _labels(tab: QWidget) -> list[str]:
    return [one.text() for one in tab.findChildren(QLabel) if one.isVisibleTo(tab)]


def test_findings_that_are_the_same_are_not_shown_again(page: BriefingsPage) -> None:
    page.show_findings((LOOK,))
    shown = page.tabs.checks.findChildren(QPushButton)
    page.show_findings((LOOK,))
    assert page.tabs.checks.findChildren(QPushButton) == shown


def test_findings_of_a_briefing_that_changed_meanwhile_are_not_taken_for_its_own(
    page: BriefingsPage, session: Session, note: Briefing, qtbot: QtBot
) -> None:
    page.show_findings((LOOK,))
    page.loop.ask()
    page.loop.made.emit(_published())
    assert page.checks.findings == (LOOK,)
    page.loop.stop()


def test_a_real_check_ends_with_findings_that_hold(page: BriefingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.checks.changed, timeout=60_000):
        page.loop.make_now()
    qtbot.waitUntil(lambda: page.checks.checked is Checked.NOW, timeout=60_000)
    assert "must fix" not in words(page)


def _published() -> object:
    from briefing_app.publish import Published

    return Published(pdf=b"", pages=1)


def test_a_check_that_a_person_stops_is_not_waited_for(asked: BriefingsPage) -> None:
    asked.loop.make_now()
    assert asked.status_text().endswith(" · checking…")
    asked.context.tasks.cancel("preview")
    assert set(words(asked)) == {"not checked"}
    assert asked.status_text().endswith(" · not checked")
