from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from briefing_app.domain.codes import BriefingKind
from briefing_app.domain.moment import PartialDate
from briefing_app.ui.pages.overview.matters import survey
from briefing_app.ui.pages.parliament.page import COMMITMENTS, EDITIONS, TOLD, ParliamentPage
from briefing_app.ui.widgets.row_model import CheckRole
from briefing_app.ui.widgets.runs_view import RunsView
from briefing_app.ui.window.answering import answer_from
from tests.editions import freeze
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing_app.domain.edition import Edition
    from briefing_app.session.session import Session
    from briefing_app.ui.window.main_window import MainWindow

DAY = PartialDate.parse("2026-03-05")


@pytest.fixture
def page(window: MainWindow) -> ParliamentPage:
    window.go("parliament")
    assert window.workspace is not None
    shown = window.workspace.page
    assert isinstance(shown, ParliamentPage)
    return shown


@pytest.fixture
def session(page: ParliamentPage) -> Session:
    return page.context.session


def _change(session: Session, edition: Edition) -> str:
    """Change the first amount that an edition states; return the key of its fact."""
    stated = next(
        each
        for each in session.editions.values(edition.id)
        if each.frozen.measure is not None and each.frozen.measure.currency
    )
    fact = next(fact for fact in session.facts.all() if fact.uuid == stated.fact)
    for value in fact.values:
        assert value.measure is not None
        measure = replace(value.measure, low=Decimal(1234567), high=None)
        session.facts.change_value(value.id, replace(value, measure=measure))
    return fact.key


def _tell_and_change(session: Session) -> str:
    edition = freeze(session)
    session.sendings.add(edition.id, DAY, reference="36 800, nr. 12", sent_to="Kamer")
    return _change(session, edition)


def _select(page: ParliamentPage) -> None:
    page.turn_to(TOLD)
    page.told.table.select(page.told.model.uuid_at(0))
    page.told.chosen.emit()


def test_all_that_was_told_and_holds_is_said_in_a_sentence(
    page: ParliamentPage, session: Session
) -> None:
    edition = freeze(session)
    assert page.told.none.text().startswith("What changes after parliament was told")
    session.sendings.add(edition.id, DAY)
    page.turn_to(TOLD)
    assert not page.told.table.isVisible()
    assert page.told.none.text() == "All that parliament was told still holds."
    assert not page.told.count.isVisible()


def test_changed_value_is_listed_with_old_and_new(page: ParliamentPage, session: Session) -> None:
    _tell_and_change(session)
    page.turn_to(TOLD)
    assert page.told.table.isVisible()
    row = page.told.model.row(0)
    texts = {column.code: column.text(row) for column in page.told.model.columns}
    assert "1,234,567" in texts["holds"]
    assert "1,234,567" not in texts["said"]
    assert (texts["kind"], texts["where"]) == (
        "Changed",
        "36\u00a0800, nr.\u00a012 · 5\u00a0Mar\u00a02026",
    )


def test_undo_takes_it_off_the_list(page: ParliamentPage, session: Session) -> None:
    _tell_and_change(session)
    assert len(page.told.open()) == 1
    while session.undo():
        pass
    assert page.told.open() == []


def test_what_is_left_out_is_not_corrected(page: ParliamentPage, session: Session) -> None:
    key = _tell_and_change(session)
    edition = session.editions.all()[0]
    other = next(each for each in session.editions.values(edition.id) if each.key != key)
    session.facts.remove(next(f.id for f in session.facts.all() if f.uuid == other.fact))
    page.turn_to(TOLD)
    rows = page.told.model.rows()
    assert page.told.to_correct() == list(rows)
    assert page.told.count.text() == "2 of 2 chosen for the correction"
    page.told.table.select(next(row.uuid for row in rows if row.changed.stated.key != key))
    page.told.table.setFocus()
    QTest.keyClick(page.told.table, Qt.Key.Key_Space)
    assert [row.changed.stated.key for row in page.told.to_correct()] == [key]
    assert page.told.count.text() == "1 of 2 chosen for the correction"
    page.correction.copy.trigger()
    text = QGuiApplication.clipboard().mimeData().text()
    assert other.title["nl"] not in text
    session.facts.write(session.facts.all()[0].id, "title", "en", "Another")
    assert [row.changed.stated.key for row in page.told.to_correct()] == [key]
    page.told.nothing.click()
    assert not page.correction.letter.isEnabled()
    page.told.whole.click()
    assert len(page.told.to_correct()) == 2


def test_box_is_pressed_by_the_mouse_and_said_to_a_screen_reader(
    page: ParliamentPage, session: Session
) -> None:
    _tell_and_change(session)
    page.turn_to(TOLD)
    table = page.told.table
    index = page.told.model.index(0, 0)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert (index.data(role), index.data()) == ("Chosen", "")
    place = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert index.data(role) == "Left out"
    assert page.told.to_correct() == []


def test_corrected_value_leaves_the_list_and_says_where(
    page: ParliamentPage, session: Session
) -> None:
    _tell_and_change(session)
    second = freeze(session, day=2)
    session.sendings.add(second.id, PartialDate.parse("2026-04-01"), reference="36 800, nr. 13")
    page.turn_to(TOLD)
    assert page.told.open() == []
    assert page.told.none.isVisible()
    page.told.chips.chip("corrected").click()
    _select(page)
    assert page.told.model.index(0, 0).data(CheckRole) is None
    texts = [label.text() for label in page.told_panel.corrected.findChildren(QLabel)]
    assert "Corrected on 1\u00a0Apr\u00a02026 in 36\u00a0800, nr.\u00a013" in texts


def test_correction_table_is_copied_in_both_languages(
    page: ParliamentPage, session: Session
) -> None:
    _tell_and_change(session)
    _select(page)
    page.correction.copy.trigger()
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert lines[0].split("\t")[1:4] == ["Document", "Oud", "Nieuw"]
    assert [len(line.split("\t")) for line in lines if line] == [5, 5, 5, 5]
    assert data.html().count("<table") == 2
    assert 'lang="fr"' in data.html()


def test_letter_is_one_action_and_one_undo(page: ParliamentPage, session: Session) -> None:
    key = _tell_and_change(session)
    before = len(session.briefings.all())
    _select(page)
    page.correction.letter.trigger()
    letter = session.briefings.all()[-1]
    texts = [p.text("fr") for section in letter.sections for p in section.passages]
    assert letter.kind is BriefingKind.LETTER
    assert any(f"{{{{fact:{key}}}}}" in text for text in texts)
    session.undo()
    assert len(session.briefings.all()) == before


def test_edition_is_marked_as_sent_in_its_panel(page: ParliamentPage, session: Session) -> None:
    edition = freeze(session)
    page.turn_to(EDITIONS)
    sendings = page.edition_panel.sendings
    sendings.add.click()
    assert not sendings.add.isVisible()
    sendings.form.day.field.setText("5 March 2026")
    sendings.form.reference.setText("36 800, nr. 12")
    sendings.form.keep.click()
    (sending,) = session.editions.get(edition.id).told
    assert (sending.sent_on, sending.reference) == (DAY, "36 800, nr. 12")
    assert not sendings.form.isVisible()
    assert sendings.add.isVisible()
    shown = page.editions.model.row(0)
    column = next(each for each in page.editions.model.columns if each.code == "sent")
    assert column.text(shown) == "5\u00a0Mar\u00a02026 · 36\u00a0800, nr.\u00a012"


def test_day_that_is_none_keeps_the_form_open(page: ParliamentPage, session: Session) -> None:
    edition = freeze(session)
    page.turn_to(EDITIONS)
    form = page.edition_panel.sendings.form
    page.edition_panel.sendings.add.click()
    form.day.field.setText("March 2026")
    form.keep.click()
    assert form.isVisible()
    assert session.editions.get(edition.id).sendings == ()


def test_wrong_entry_is_replaced_and_stays_to_be_read(
    page: ParliamentPage, session: Session
) -> None:
    edition = freeze(session)
    session.sendings.add(edition.id, PartialDate.parse("2026-03-04"))
    page.turn_to(EDITIONS)
    form = page.edition_panel.sendings.form
    edition = session.editions.get(edition.id)
    form.open(edition, edition.sendings[0])
    form.why.setText("The wrong day")
    form.day.field.setText("5 March 2026")
    form.keep.click()
    old, new = session.editions.get(edition.id).sendings
    assert (old.withdrawn_why, new.sent_on) == ("The wrong day", DAY)


def test_two_editions_are_compared_in_the_panel(page: ParliamentPage, session: Session) -> None:
    first = freeze(session)
    page.turn_to(EDITIONS)
    assert not page.edition_panel.comparison.isVisible()
    _change(session, first)
    second = freeze(session, day=2)
    page.editions.table.select(second.uuid)
    page.turn_to(EDITIONS)
    assert page.edition_panel.edition_id == second.id
    assert page.edition_panel.comparison.isVisible()
    assert page.edition_panel.comparison.other.thing == first.id


def test_moved_passage_is_shown_as_moved(page: ParliamentPage, session: Session) -> None:
    freeze(session)
    speech = session.briefings.by_key("speech")
    first, second = speech.sections[:2]
    session.briefings.move_passage(first.passages[0].id, second.id, 0)
    freeze(session, day=2)
    page.editions.table.select(page.editions.model.uuid_at(0))
    page.turn_to(EDITIONS)
    texts = [label.text() for label in page.edition_panel.comparison.findChildren(QLabel)]
    old, new = (part.heading.get("nl", "–") for part in (first, second))
    assert f"Moved from “{old}” to “{new}”" in texts
    assert page.edition_panel.comparison.findChildren(RunsView) == []


def test_commitment_comes_back_when_it_is_selected(page: ParliamentPage, session: Session) -> None:
    freeze(session)
    page.turn_to(EDITIONS)
    assert page.edition_panel.isVisible()
    page.turn_to(COMMITMENTS)
    assert page.sheet.isVisible()


def test_panels_speak_the_language_of_the_window(page: ParliamentPage, session: Session) -> None:
    _tell_and_change(session)
    page.context.translator.set_language("pseudo")
    _select(page)
    assert nameless(page.told_panel) == []
    assert foreign_texts(page.told_panel) == []
    page.turn_to(EDITIONS)
    page.edition_panel.sendings.add.click()
    assert nameless(page.edition_panel) == []
    left = [
        text
        for text in foreign_texts(page.edition_panel)
        if not any(own in text for own in ("2026", "T. Ester", "fieldLabel"))
    ]
    assert left == []


def test_answer_card_says_when_parliament_was_told(page: ParliamentPage, session: Session) -> None:
    edition = freeze(session)
    session.sendings.add(edition.id, DAY, reference="36 800, nr. 12")
    stated = session.editions.values(edition.id)[0]
    fact = next(fact for fact in session.facts.all() if fact.uuid == stated.fact)
    (told,) = answer_from(session, fact.id, "fr").told
    assert "36 800, nr. 12" in told
    assert stated.wordings["fr"][0] in told


def test_overview_leads_to_what_has_to_be_corrected(
    window: MainWindow, page: ParliamentPage, session: Session
) -> None:
    assert not [each for each in survey(session).matters if each.page == "parliament"]
    key = _tell_and_change(session)
    second = freeze(session, day=2)
    session.sendings.add(second.id, PartialDate.parse("2026-03-04"))
    item = window.findChild(QPushButton, "parliament")
    assert item is not None
    assert item.accessibleName() == "Parliament 1"
    assert [one.property("tone") for one in item.findChildren(QLabel)].count("must") == 1
    page.turn_to(TOLD)
    assert page.status_text() == "1 value to be corrected"
    (matter,) = [each for each in survey(session).matters if each.page == "parliament"]
    page.turn_to(COMMITMENTS)
    page.told.chips.chip("corrected").click()
    window.go(matter.page, matter.uuid)
    assert page.shown == TOLD
    shown = page.told.selected()
    assert shown is not None
    assert shown.changed.stated.key == key
    assert page.told_panel.isVisible()


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_form_for_a_wrong_entry_fits_beside_the_list(
    qtbot: QtBot, window: MainWindow, page: ParliamentPage, session: Session, language: str
) -> None:
    session.sendings.add(freeze(session).id, DAY, reference="36 800, nr. 12")
    window.services.translator.set_language(language)
    window.resize(1280, 720)
    page.turn_to(EDITIONS)
    panel, edition = page.edition_panel, session.editions.all()[0]
    panel.sendings.form.open(edition, edition.sendings[0])
    qtbot.wait(1)
    assert panel.sendings.form.withdraw.isVisible()
    content = panel.widget()
    assert content is not None
    assert content.width() <= panel.viewport().width()
