from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefing_app.domain.codes import AnnexKind, BriefingKind, Country, Marking, Reading
from briefing_app.domain.moment import PartialDate
from briefing_app.errors import Unreadable
from briefing_app.ui.focus_order import stops_in
from briefing_app.ui.pages.briefings.particulars_embargo import read_clock
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from briefing_app.domain.briefing import Briefing
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.briefings.page import BriefingsPage
    from briefing_app.ui.pages.briefings.particulars import ParticularsFields
    from briefing_app.ui.window.main_window import MainWindow

    Typed = Callable[[object, str], None]


def opened(page: BriefingsPage, key: str) -> tuple[Briefing, ParticularsFields]:
    """Open a briefing of the sample with its particulars."""
    briefing = page.context.session.briefings.by_key(key)
    page.show_row(briefing.uuid)
    page.composer.particulars.show()
    page.loop.stop()
    fields = page.composer.particulars.fields
    assert fields is not None
    return briefing, fields


def test_nothing_is_made_before_somebody_asks_for_it(page: BriefingsPage) -> None:
    assert page.composer.particulars.fields is None


@pytest.mark.parametrize(
    ("key", "shown", "behind_more"),
    [
        ("letter", {"salutation", "closing", "signatories", "embargo"}, {"asked_by", "due"}),
        ("answers", {"asked_by", "asked_on", "due", "signatories"}, {"salutation", "marking"}),
        ("note", {"addressee", "annex_list"}, {"signatories", "reading", "embargo", "profile"}),
        ("decision", {"marking", "annex_list"}, {"signatories", "asked_on"}),
        ("factsheet", {"embargo"}, {"addressee", "signatories"}),
    ],
)
def test_a_kind_shows_what_it_uses_and_keeps_the_rest_behind_more(
    page: BriefingsPage, key: str, shown: set[str], behind_more: set[str]
) -> None:
    _, fields = opened(page, key)
    assert shown <= fields.shown()
    assert not behind_more & fields.shown()
    fields.more.click()
    assert fields.shown() == set(fields.widgets)
    fields.more.click()
    assert not behind_more & fields.shown()


def test_what_holds_something_is_shown_whatever_the_kind(
    page: BriefingsPage, session: Session
) -> None:
    note, _ = opened(page, "note")
    session.briefings.change(note.id, marking=Marking.CONFIDENTIAL)
    page.loop.stop()
    _, fields = opened(page, "note")
    assert "marking" in fields.shown()


def test_everything_is_said_in_each_language_and_named(
    window: MainWindow, page: BriefingsPage
) -> None:
    for key in ("letter", "answers"):
        _, fields = opened(page, key)
        fields.more.click()
        for language in ("nl", "fr", "en", "pseudo"):
            page.context.translator.set_language(language)
        assert "\n".join(foreign_texts(window)) == ""
        assert nameless(window) == []


def test_a_signatory_is_added_written_moved_and_removed_and_undo_takes_each_back(
    page: BriefingsPage, session: Session, type_text: Typed
) -> None:
    letter, fields = opened(page, "letter")
    rows = fields.signatories.rows

    def names() -> list[str]:
        return [one.name for one in session.briefings.get(letter.id).signatories]

    rows.add.click()
    page.loop.stop()
    type_text(rows.forms[2].name, "C. Derde")
    type_text(rows.forms[2].role.field("fr"), "Ministre")
    rows.forms[2].commit_pending()
    rows.forms[2].demissionary.click()
    page.loop.stop()
    assert names() == ["Vincent Karremans", "J. de Boer", "C. Derde"]
    third = session.briefings.get(letter.id).signatories[2]
    assert (third.role, third.demissionary) == ({"fr": "Ministre"}, True)
    up, down, _ = rows.buttons(2)
    assert not down.isEnabled()
    up.click()
    page.loop.stop()
    assert names() == ["Vincent Karremans", "C. Derde", "J. de Boer"]
    assert [form.name.text() for form in rows.forms] == names()
    rows.buttons(0)[2].click()
    page.loop.stop()
    assert names() == ["C. Derde", "J. de Boer"]
    session.undo()
    page.loop.stop()
    assert [form.name.text() for form in rows.forms] == names()
    assert len(names()) == 3
    for _ in range(5):
        session.undo()
    page.loop.stop()
    assert session.briefings.get(letter.id).signatories == letter.signatories


def test_an_annex_names_its_source_only_when_it_is_a_document(
    page: BriefingsPage, session: Session, type_text: Typed
) -> None:
    letter, fields = opened(page, "letter")
    rows = fields.annexes.rows
    assert [form.kind.code for form in rows.forms] == ["document", "facts"]
    assert not rows.forms[0].source.isHidden()
    assert rows.forms[1].source.isHidden()
    rows.forms[0].kind.chosen.emit("sources")
    page.loop.stop()
    changed = session.briefings.get(letter.id).annex_list
    assert (changed[0].kind, changed[0].source_id) == (AnnexKind.SOURCES, None)
    rows.add.click()
    page.loop.stop()
    assert [form.kind.code for form in rows.forms] == ["sources", "facts", "chart_data"]
    type_text(rows.forms[2].title.field("nl"), "Reeksen")
    rows.buttons(2)[0].click()
    page.loop.stop()
    annexes = session.briefings.get(letter.id).annex_list
    assert [annex.title.get("nl", "") for annex in annexes] == [
        "Eerdere brief over voortgang en planning",
        "Reeksen",
        "",
    ]


def test_an_annex_chooses_a_document_among_the_sources(
    page: BriefingsPage, session: Session
) -> None:
    letter, fields = opened(page, "letter")
    source = session.sources.by_key("surf-2025-10-10")
    fields.annexes.rows.forms[0].source.chosen.emit(source.id)
    page.loop.stop()
    assert session.briefings.get(letter.id).annex_list[0].source_id == source.id
    assert fields.annexes.rows.forms[0].source.currentText() == source.title


@pytest.mark.parametrize(
    ("country", "first"), [(Country.NL, "2026-01-26"), (Country.BE, "2026-02-02")]
)
def test_the_deadline_of_the_country_is_proposed_and_set_by_a_click(
    page: BriefingsPage, session: Session, country: Country, first: str
) -> None:
    session.dossier.change(country=country)
    answers, fields = opened(page, "answers")
    session.briefings.change(answers.id, due=None)
    page.loop.stop()
    proposal = fields.asked.proposal
    assert not proposal.isHidden()
    proposal.click()
    page.loop.stop()
    assert str(session.briefings.get(answers.id).due) == first
    assert proposal.isHidden() == (country is Country.BE)
    if country is Country.NL:
        proposal.click()  # after a notice, three weeks more
        page.loop.stop()
        assert str(session.briefings.get(answers.id).due) == "2026-02-16"
        assert proposal.isHidden()


def test_questions_are_asked_on_a_day_not_in_a_month(
    page: BriefingsPage, session: Session, type_text: Typed
) -> None:
    answers, fields = opened(page, "answers")
    field = fields.asked.asked_on
    field.field.selectAll()
    type_text(field.field, "January 2026")
    field.commit_pending()
    assert field.is_unread
    field.field.selectAll()
    type_text(field.field, "6 January 2026")
    field.commit_pending()
    page.loop.stop()
    assert session.briefings.get(answers.id).asked_on == PartialDate(2026, month=1, day=6)


def test_an_embargo_is_a_day_a_time_and_a_zone(
    page: BriefingsPage, session: Session, type_text: Typed
) -> None:
    letter, fields = opened(page, "letter")
    embargo = fields.embargo
    type_text(embargo.day.field, "19 January 2026")
    type_text(embargo.time.field, "14 h 30")
    page.commit_pending()
    page.loop.stop()
    made = session.briefings.get(letter.id)
    assert made.embargo == dt.datetime(2026, 1, 19, 13, 30, tzinfo=dt.UTC)
    assert made.embargo_zone == "Europe/Amsterdam"
    assert embargo.time.field.text() == "14:30"
    embargo.zone.choose(3)
    embargo.zone.chosen.emit(3)
    page.loop.stop()
    assert session.briefings.get(letter.id).embargo == dt.datetime(
        2026, 1, 19, 14, 30, tzinfo=dt.UTC
    )
    embargo.day.field.selectAll()
    QTest.keyClick(embargo.day.field, Qt.Key.Key_Delete)
    page.commit_pending()
    page.loop.stop()
    assert session.briefings.get(letter.id).embargo is None
    assert session.briefings.get(letter.id).embargo_zone == ""
    session.undo()
    page.loop.stop()
    assert embargo.time.field.text() == "14:30"


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [("14:00", 14, 0), ("9.05", 9, 5), ("14 h 30", 14, 30), ("9 uur", 9, 0), ("7", 7, 0)],
)
def test_a_time_is_read_as_people_write_it(text: str, hour: int, minute: int) -> None:
    assert read_clock(text) == dt.time(hour, minute)


@pytest.mark.parametrize("text", ["25:00", "12:61", "noon", "1:2", "-1"])
def test_what_is_not_a_time_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_clock(text)


def test_reading_order_and_marking_are_chosen(page: BriefingsPage, session: Session) -> None:
    note, fields = opened(page, "note")
    fields.more.click()
    fields.filing.choices["reading"].chosen.emit("languages")
    fields.filing.choices["marking"].chosen.emit("confidential")
    page.loop.stop()
    changed = session.briefings.get(note.id)
    assert (changed.reading, changed.marking) == (Reading.LANGUAGES, Marking.CONFIDENTIAL)
    fields.filing.choices["marking"].chosen.emit("")
    page.loop.stop()
    assert session.briefings.get(note.id).marking is Marking.NONE


def test_another_kind_shows_its_own_fields(page: BriefingsPage, session: Session) -> None:
    note, fields = opened(page, "note")
    session.briefings.change(note.id, kind=BriefingKind.ANSWERS)
    page.loop.stop()
    assert {"asked_by", "asked_on", "due"} <= fields.shown()


def test_tab_goes_through_the_particulars_as_the_eye_does(page: BriefingsPage) -> None:
    _, fields = opened(page, "letter")
    wanted = [stop for stop in stops_in(fields) if stop.isVisible()]
    found: list[QWidget] = []
    widget = wanted[0]
    while len(found) < len(wanted):
        if widget in wanted:
            found.append(widget)
        following = widget.nextInFocusChain()
        assert following is not None
        widget = following
    assert found == wanted


@pytest.mark.parametrize("width", [560, 700, 1100])
def test_nothing_is_cut_off_at_the_right(
    window: MainWindow, page: BriefingsPage, width: int
) -> None:
    for key in ("letter", "answers"):
        _, fields = opened(page, key)
        fields.more.click()
        page.composer.resize(width, 600)
        for language in ("nl", "fr", "en"):
            page.context.translator.set_language(language)
            QTest.qWait(1)
            sheet = page.composer.sheet
            content = sheet.widget()
            assert content is not None
            assert content.width() <= sheet.viewport().width()
