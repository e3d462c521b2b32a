from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from briefing_app.domain.codes import BriefingKind, PassageKind
from briefing_app.ui.editor.content import read_text, write_text
from briefing_app.ui.pages.briefings.facts_card import FactsCard
from briefing_app.ui.pages.briefings.focus_order import stops
from briefing_app.ui.pages.briefings.section_card import SectionCard
from briefing_app.ui.pages.briefings.text_card import TextCard
from briefing_app.ui.widgets.label import Label
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefing_app.domain.briefing import Briefing, Passage
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.briefings.cell import TextCell
    from briefing_app.ui.pages.briefings.page import BriefingsPage
    from briefing_app.ui.window.main_window import MainWindow

    Typed = Callable[[object, str], None]


def cell(page: BriefingsPage, passage: Passage, language: str) -> TextCell:
    card = page.composer.sheet.card_of(passage.uuid)
    assert isinstance(card, TextCard)
    return card.cells[language]


@pytest.mark.parametrize("is_open", [False, True])
def test_page_says_nothing_that_is_not_in_the_catalog(
    window: MainWindow, page: BriefingsPage, is_open: bool
) -> None:
    if is_open:
        page.composer.particulars.show()
        page.composer.preview.show()
        page.tabs.tabs.setCurrentIndex(0)
    else:
        page.close_briefing()
        page.listing.form.open()
    for language in ("nl", "fr", "en", "pseudo"):
        page.context.translator.set_language(language)
    assert "\n".join(foreign_texts(window)) == ""


@pytest.mark.parametrize("tab", range(4))
def test_every_widget_has_a_name(window: MainWindow, page: BriefingsPage, tab: int) -> None:
    page.tabs.tabs.setCurrentIndex(tab)
    page.composer.particulars.show()
    page.loop.stop()
    assert nameless(window) == []


def test_typed_text_is_saved_and_one_undo_takes_it_back(
    window: MainWindow, page: BriefingsPage, session: Session, paragraph: Passage, type_text: Typed
) -> None:
    editor = cell(page, paragraph, "fr").editor
    editor.selectAll()
    type_text(editor, "Autre texte {{fact:eu-contribution}}.")
    window.commands.undo()
    page.loop.stop()
    assert session.briefings.passage(paragraph.id).text("fr") == paragraph.text("fr")
    assert editor.text() == paragraph.text("fr")
    window.commands.redo()
    page.loop.stop()
    assert editor.text() == "Autre texte {{fact:eu-contribution}}."


def test_one_edit_updates_only_its_card(
    page: BriefingsPage, session: Session, paragraph: Passage
) -> None:
    before = page.composer.sheet.cards
    shown: list[int] = []

    def watch(passage: Passage, briefing: Briefing) -> None:
        assert briefing.key == "note"
        shown.append(passage.id)

    for card in before:
        if isinstance(card, TextCard):
            card.show_content = watch  # type: ignore[method-assign]  # only watched
    session.briefings.write_passage(paragraph.id, "fr", "Autre.")
    page.loop.stop()
    assert page.composer.sheet.cards == before
    assert shown == [paragraph.id]


def test_a_changed_original_marks_the_translation_until_it_is_confirmed(
    page: BriefingsPage, session: Session, paragraph: Passage
) -> None:
    target = cell(page, paragraph, "fr")
    assert target.warning is None
    session.briefings.write_passage(paragraph.id, "nl", paragraph.text("nl") + " Erbij.")
    page.loop.stop()
    assert target.warning is not None
    assert not target.warning.isHidden()
    target.warning.show_change.click()
    assert "Erbij." in target.warning.difference.accessibleDescription()
    target.warning.confirm.click()
    page.loop.stop()
    assert target.warning.isHidden()


def test_pending_text_survives_a_switch_of_language(
    page: BriefingsPage, session: Session, paragraph: Passage, type_text: Typed
) -> None:
    editor = cell(page, paragraph, "nl").editor
    editor.selectAll()
    type_text(editor, "Getypt « 🙂 »")
    for language in ("fr", "en", "nl"):
        page.context.translator.set_language(language)
    assert cell(page, paragraph, "nl").editor is editor
    assert editor.text() == "Getypt « 🙂 »"
    page.commit_pending()
    page.loop.stop()
    assert session.briefings.passage(paragraph.id).text("nl") == "Getypt « 🙂 »"


def test_a_fact_goes_into_both_columns_as_one_step(
    page: BriefingsPage, session: Session, paragraph: Passage
) -> None:
    cell(page, paragraph, "nl").editor.setFocus()
    cell(page, paragraph, "nl").editor.entered.emit()
    page.composer.insert("{{fact:eu-share}}", both=True)
    page.loop.stop()
    written = session.briefings.passage(paragraph.id)
    assert all("{{fact:eu-share" in written.text(language) for language in ("nl", "fr"))
    session.undo()
    page.loop.stop()
    assert session.briefings.passage(paragraph.id) == paragraph


def test_a_fact_that_is_dropped_goes_into_both_columns(
    page: BriefingsPage, session: Session, paragraph: Passage
) -> None:
    session.briefings.write_passage(paragraph.id, "nl", "Samen dus.")
    session.briefings.write_passage(paragraph.id, "fr", "Ensemble.")
    page.tabs.tabs.setCurrentIndex(0)
    facts = page.tabs.facts
    facts.words.setText("aandeel europese unie")
    facts.refresh()
    dragged = facts.found.mimeData([facts.found.item(0)])
    editor = cell(page, paragraph, "nl").editor
    cursor = editor.textCursor()
    cursor.setPosition(len("Samen"))
    editor.setTextCursor(cursor)
    editor.insertFromMimeData(dragged)
    page.loop.stop()
    written = session.briefings.passage(paragraph.id)
    assert written.text("nl") == "Samen {{fact:eu-share}} dus."
    assert written.text("fr") == "Ensemble. {{fact:eu-share}}"
    session.undo()
    page.loop.stop()
    assert session.briefings.passage(paragraph.id).text("fr") == "Ensemble."


def test_the_cell_with_the_cursor_has_a_ring(page: BriefingsPage, paragraph: Passage) -> None:
    target = cell(page, paragraph, "fr")
    plain = target.grab().toImage()
    target.editor.entered.emit()
    ringed = target.grab().toImage()
    middle = target.height() // 2
    accent = page.context.theme.tokens.colour("accent")
    assert plain.pixelColor(0, middle) != accent
    assert ringed.pixelColor(0, middle) == accent


def test_list_items_have_a_bullet_on_their_first_line(page: BriefingsPage, note: Briefing) -> None:
    items = [
        passage
        for section in note.sections
        for passage in section.passages
        if passage.kind is PassageKind.LIST_ITEM
    ]
    target = cell(page, items[0], "nl")
    bullet = next(one for one in target.findChildren(Label) if one.text() == "•")
    assert bullet.geometry().bottom() < target.editor.mapTo(target, QPoint(0, 0)).y() + 30


def test_figures_stand_two_in_a_row_where_there_is_little_room(
    page: BriefingsPage, note: Briefing
) -> None:
    passage = next(one for one in note.sections[0].passages if one.kind is PassageKind.HEADLINE)
    card = page.composer.sheet.card_of(passage.uuid)
    assert isinstance(card, FactsCard)

    def rows() -> int:
        tops = {
            button.mapTo(card, QPoint(0, 0)).y() for button in card.card.findChildren(QToolButton)
        }
        return len(tops)

    assert rows() == 1
    card.setFixedWidth(430)
    QTest.qWait(1)
    assert rows() == 2


def test_outline_gives_way_where_there_is_little_room(page: BriefingsPage) -> None:
    composer = page.composer
    assert not composer.outline.isHidden()
    composer.resize(776, 500)
    assert not composer.outline.isHidden()
    composer.show_preview(on=True)
    assert composer.outline.isHidden()
    composer.show_preview(on=False)
    composer.resize(600, 500)
    assert composer.outline.isHidden()


def test_a_fact_whose_title_opens_with_the_words_is_offered_first(page: BriefingsPage) -> None:
    found = page.composer.sheet.studio.at_hand.find_facts("nij", 12)
    assert len(found) > 1
    assert found[0].fact.key == "nij-begun-contribution"


def test_the_preview_button_keeps_the_focus(window: MainWindow, page: BriefingsPage) -> None:
    def button() -> QPushButton:
        shown = window.top.findChildren(QPushButton)
        return next(one for one in shown if one.text() == "Preview")

    before = button()
    page.preview_action.trigger()
    page.loop.stop()
    assert button() is before
    assert before.isChecked()


def test_a_changed_value_reads_otherwise_in_the_text(
    page: BriefingsPage, session: Session, paragraph: Passage
) -> None:
    studio = cell(page, paragraph, "nl").editor
    width = studio.document().idealWidth()
    fact = session.facts.by_key("eu-contribution")
    session.facts.decide(fact.id, fact.values[2].id, "Test")
    page.loop.stop()
    faces = page.composer.sheet.studio.faces("nl")
    assert faces.fact("eu-contribution", "").text == "ruim\u00a0€\u00a071\u00a0miljoen"
    assert studio.document().idealWidth() >= width


@pytest.mark.parametrize("kind", list(PassageKind))
def test_every_kind_of_passage_is_added_moved_and_removed(
    page: BriefingsPage, session: Session, note: Briefing, kind: PassageKind
) -> None:
    section = note.sections[1]
    page.composer.verbs.add_passage(section.id, kind, after=section.passages[0].id)
    added = session.briefings.section(section.id).passages[1]
    assert added.kind is kind
    card = page.composer.sheet.card_of(added.uuid)
    assert card is not None
    page.composer.verbs.move_passage(added.id, -1)
    assert session.briefings.section(section.id).passages[0].id == added.id
    page.composer.verbs.move_passage(added.id, -1)
    assert session.briefings.section_of(added.id) == note.sections[0].id
    page.composer.verbs.remove_passage(added.id)
    page.loop.stop()
    assert page.composer.sheet.card_of(added.uuid) is None
    assert session.briefings.by_key("note") == note


def test_cards_stand_in_the_order_of_the_briefing(
    page: BriefingsPage, session: Session, note: Briefing
) -> None:
    page.composer.verbs.move_section(note.sections[0].id, 2)
    page.loop.stop()
    wanted = [section.uuid for section in session.briefings.get(note.id).sections]
    tops = {
        card.section.uuid: place
        for place, card in enumerate(page.composer.sheet.laid_cards())
        if isinstance(card, SectionCard)
    }
    assert sorted(tops, key=lambda uuid: tops[uuid]) == wanted


def test_tab_goes_through_the_cards_as_the_eye_does(
    page: BriefingsPage, session: Session, note: Briefing
) -> None:
    section = note.sections[1]
    page.composer.verbs.add_passage(section.id, PassageKind.PARAGRAPH, after=section.passages[0].id)
    page.composer.verbs.move_section(note.sections[0].id, 1)
    page.loop.stop()
    wanted = [stop for card in page.composer.sheet.laid_cards() for stop in stops(card)]
    found: list[QWidget] = []
    widget = wanted[0]
    while len(found) < len(wanted):
        if widget in wanted:
            found.append(widget)
        following = widget.nextInFocusChain()
        assert following is not None
        widget = following
    assert found == wanted


def test_every_menu_says_what_can_be_done(page: BriefingsPage, note: Briefing) -> None:
    section = note.sections[1]
    menus = page.composer.menus
    made = [
        menus.of_section(note, section),
        menus.of_passage(note, section, section.passages[0]),
        menus.of_adding(note.kind, section.id),
    ]
    for menu in made:
        assert menu.actions()
        assert all(action.text() or action.isSeparator() for action in menu.actions())
        menu.deleteLater()


def test_headings_are_edited_in_place(
    page: BriefingsPage, session: Session, note: Briefing, type_text: Typed
) -> None:
    card = page.composer.sheet.card_of(note.sections[0].uuid)
    assert isinstance(card, SectionCard)
    card.fields["fr"].selectAll()
    type_text(card.fields["fr"], "Synthèse")
    page.commit_pending()
    page.loop.stop()
    assert session.briefings.section(note.sections[0].id).heading["fr"] == "Synthèse"


def test_other_columns_are_chosen_and_exchanged(page: BriefingsPage, paragraph: Passage) -> None:
    page.composer.columns.chosen.emit(("en", "nl"))
    page.composer.sheet.complete()
    page.loop.stop()
    card = page.composer.sheet.card_of(paragraph.uuid)
    assert isinstance(card, TextCard)
    assert list(card.cells) == ["en", "nl"]
    page.composer.columns.chosen.emit(("fr",))
    page.composer.sheet.complete()
    page.loop.stop()
    card = page.composer.sheet.card_of(paragraph.uuid)
    assert isinstance(card, TextCard)
    assert list(card.cells) == ["fr"]


def test_figures_are_added_and_removed(
    page: BriefingsPage, session: Session, note: Briefing
) -> None:
    passage = next(one for one in note.sections[0].passages if one.kind is PassageKind.HEADLINE)
    card = page.composer.sheet.card_of(passage.uuid)
    assert isinstance(card, FactsCard)
    added = session.facts.by_key("state-contribution")
    card.picker.picked.emit(added.id)
    page.loop.stop()
    assert session.briefings.passage(passage.id).fact_ids[-1] == added.id


def test_the_picker_finds_facts_by_words(
    page: BriefingsPage, session: Session, note: Briefing, type_text: Typed
) -> None:
    passage = next(one for one in note.sections[0].passages if one.kind is PassageKind.HEADLINE)
    card = page.composer.sheet.card_of(passage.uuid)
    assert isinstance(card, FactsCard)
    card.picker.link.click()
    type_text(card.picker.field, "bijdrage van het Rijk")
    QTest.keyClick(card.picker.field, Qt.Key.Key_Return)
    page.loop.stop()
    wanted = session.facts.by_key("state-contribution").id
    assert session.briefings.passage(passage.id).fact_ids[-1] == wanted


def test_a_row_of_another_page_opens_briefing_and_passage(
    page: BriefingsPage, session: Session, paragraph: Passage
) -> None:
    page.close_briefing()
    page.show_row(paragraph.uuid)
    page.loop.stop()
    assert page.composer.briefing is not None
    assert page.composer.briefing.key == "note"


def test_a_new_briefing_opens_and_takes_a_section(page: BriefingsPage, session: Session) -> None:
    page.close_briefing()
    page.listing.form.open()
    page.listing.form.title.setText("Nota over de regio")
    page.listing.form.kind.choose(BriefingKind.FACTSHEET)
    page.listing.form.add.click()
    page.loop.stop()
    made = session.briefings.by_key("nota-over-de-regio")
    assert (made.kind, made.original, made.languages) == (
        BriefingKind.FACTSHEET,
        "nl",
        ("nl", "fr"),
    )
    page.composer.verbs.add_section()
    page.loop.stop()
    assert len(session.briefings.get(made.id).sections) == len(made.sections) + 1


def test_a_briefing_that_is_removed_leads_back_to_the_list(
    page: BriefingsPage, session: Session, note: Briefing
) -> None:
    session.briefings.remove(note.id)
    page.loop.stop()
    assert page.composer.briefing is None
    session.undo()
    page.loop.stop()


def test_a_briefing_is_removed_from_the_list_and_comes_back(
    page: BriefingsPage, session: Session, note: Briefing
) -> None:
    page.close_briefing()
    page.listing.table.select(note.uuid)
    page.listing.removal.trigger()
    assert note.uuid not in [one.uuid for one in session.briefings.all()]
    session.undo()
    assert session.briefings.by_key("note") == note
    page.loop.stop()


def test_particulars_are_saved(
    page: BriefingsPage, session: Session, note: Briefing, type_text: Typed
) -> None:
    page.composer.particulars.show()
    form = page.composer.particulars.fields
    assert form is not None
    for field, text in (
        (form.filing.dated.field, "3 Feb 2026"),
        (form.filing.reference, "X-1"),
        (form.texts.rows["addressee"].field("fr"), "Le Président"),
    ):
        field.selectAll()
        type_text(field, text)
    page.commit_pending()
    page.loop.stop()
    changed = session.briefings.get(note.id)
    assert (str(changed.dated), changed.reference) == ("2026-02-03", "X-1")
    assert changed.addressee["fr"] == "Le Président"


def test_comments_are_kept_with_their_passage(
    page: BriefingsPage, session: Session, paragraph: Passage, type_text: Typed
) -> None:
    page.tabs.tabs.setCurrentIndex(3)
    page.tabs.comments.show_target(paragraph.uuid)
    type_text(page.tabs.comments.text, "Klopt dit?")
    page.tabs.comments.add.click()
    page.loop.stop()
    assert [one.text for one in session.comments.on(paragraph.uuid)] == ["Klopt dit?"]


def test_odd_texts_are_typed_saved_and_shown(
    page: BriefingsPage, session: Session, paragraph: Passage, type_text: Typed
) -> None:
    editor = cell(page, paragraph, "nl").editor
    for text in (
        "<b>x</b> & {{fact:unknown}} [@nobody]",
        "\u202e\u2066x",
        "a\u2028b\u2029c",
        "x" * 9000,
    ):
        editor.selectAll()
        type_text(editor, text)
        page.commit_pending()
        page.loop.stop()
        assert session.briefings.passage(paragraph.id).text("nl") == text
        image = QImage(editor.size(), QImage.Format.Format_RGB32)
        editor.render(image)


def test_a_preview_is_made_of_what_is_typed_and_follows(
    page: BriefingsPage, session: Session, paragraph: Passage, qtbot: QtBot
) -> None:
    session.briefings.write_passage(paragraph.id, "nl", "Nieuwe woorden.")
    with qtbot.waitSignal(page.loop.made, timeout=60_000):
        page.preview_action.trigger()
    view = page.composer.preview.view
    assert view.pages >= 1
    assert "Nieuwe woorden." in view.page_text(0)
    assert page.inspector() is None
    page.composer.preview.follow(paragraph.uuid)
    page.preview_action.trigger()
    assert page.inspector() is page.tabs


def test_closing_the_dossier_leaves_nothing_that_asks_it_again(
    window: MainWindow, page: BriefingsPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.loop.made, timeout=60_000):
        page.preview_action.trigger()
    view = page.composer.preview.view
    assert view.pages
    page.loop.ask()
    page.tabs.facts.words.textEdited.emit("bijdrage")
    assert window.workspace is not None
    window.workspace.close_pages()
    assert [timer for timer in page.findChildren(QTimer) if timer.isActive()] == []
    assert not view.pages


def test_findings_stand_in_tab_and_outline_and_lead_to_their_place(
    page: BriefingsPage, session: Session, paragraph: Passage, qtbot: QtBot
) -> None:
    session.briefings.write_passage(paragraph.id, "nl", "Zie {{fact:unknown}}.")
    with qtbot.waitSignal(page.loop.made, timeout=60_000):
        page.loop.make_now()
    assert page.tabs.tabs.tabText(1) != "Checks"
    finding = next(one for one in page.checks.findings or () if one.kind == "unknown_fact")
    page.tabs.checks.opened.emit(finding)
    page.loop.stop()
    assert page.composer.sheet.studio.place == paragraph.uuid


def test_reference_to_a_section_or_figure_is_copied_and_stays_as_pasted(
    page: BriefingsPage, note: Briefing
) -> None:
    charts = [
        (section, passage)
        for section in note.sections
        for passage in section.passages
        if passage.kind is PassageKind.CHART
    ]
    section, chart = charts[0]
    menus = page.composer.menus
    for menu, uuid in (
        (menus.of_section(note, section), section.uuid),
        (menus.of_passage(note, section, chart), chart.uuid),
    ):
        text = menus._translator.catalog.gettext("Copy a reference to this")
        [action] = [each for each in menu.actions() if each.text() == text]
        action.trigger()
        assert QGuiApplication.clipboard().text() == f"{{{{see:{uuid}}}}}"
        menu.deleteLater()
    written = f"Zie {{{{see:{chart.uuid}}}}}."
    document = QTextDocument()
    write_text(document, written)
    assert read_text(document) == written
