from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from briefing_app.domain.codes import Disclosure, FactState, MoneyStatus, Qualifier
from briefing_app.domain.weighing import state

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.fact import Fact
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.facts.page import FactsPage
    from briefing_app.ui.pages.facts.value_form import ValueForm

    Typed = Callable[[object, str], None]
    Select = Callable[[str], Fact]

MINISTER = "minister"


def form_of(page: FactsPage, fact: Fact, place: int = 0) -> ValueForm:
    card = page.fact_inspector().values.card(fact.values[place].id)
    card.open_form()
    assert card.form is not None
    return card.form


def type_value(form: ValueForm, text: str, type_text: Typed) -> None:
    form.measure.field.setFocus()
    form.measure.field.selectAll()
    type_text(form.measure.field, text)
    form.commit_pending()


def test_a_fact_reads_in_each_language(page: FactsPage, select: Select) -> None:
    select("eu-contribution")
    readings = page.fact_inspector().readings
    assert readings.text("nl") == "€\u00a070\u00a0miljoen"
    assert readings.text("fr") == "70\u00a0millions\u00a0d’euros"
    assert readings.text("en") == "€70\u00a0million"


def test_typed_amount_is_read_and_saved(
    page: FactsPage, session: Session, select: Select, type_text: Typed
) -> None:
    fact = select("nij-begun-contribution")
    type_value(form_of(page, fact), "about 61.5 million", type_text)
    measure = session.facts.get(fact.id).values[0].measure
    assert measure is not None
    assert (measure.low, measure.qualifier) == (Decimal(61_500_000), Qualifier.ABOUT)
    assert page.fact_inspector().readings.text("nl") == "circa\u00a0€\u00a061,5\u00a0miljoen"
    session.undo()
    assert session.facts.get(fact.id).values[0] == fact.values[0]


def test_wording_follows_while_typing(page: FactsPage, select: Select, type_text: Typed) -> None:
    fact = select("nij-begun-contribution")
    form = form_of(page, fact)
    form.measure.field.selectAll()
    type_text(form.measure.field, "80 million")
    assert form.readings.text("fr") == "80\u00a0millions\u00a0d’euros"


def test_what_cannot_be_read_says_why_and_stays(
    page: FactsPage, session: Session, select: Select, type_text: Typed
) -> None:
    fact = select("nij-begun-contribution")
    form = form_of(page, fact)
    type_value(form, "a lot of money", type_text)
    assert form.measure.field.text() == "a lot of money"
    assert not form.measure.problem.isHidden()
    assert form.measure.problem.text()
    assert session.facts.get(fact.id) == fact
    page.context.translator.set_language("fr")
    assert form.measure.field.text() == "a lot of money"


def test_what_is_ambiguous_asks_and_takes_the_answer(
    page: FactsPage, session: Session, select: Select, type_text: Typed
) -> None:
    page.context.translator.set_language("nl")
    fact = select("nij-begun-contribution")
    form = form_of(page, fact)
    type_value(form, "1,234", type_text)
    buttons = form.measure.readings()
    assert len(buttons) == 2
    assert session.facts.get(fact.id) == fact
    buttons[0].click()
    measure = session.facts.get(fact.id).values[0].measure
    assert measure is not None
    assert measure.low in {Decimal("1.234"), Decimal(1234)}
    assert not form.measure.is_unread


def test_a_count_takes_a_new_unit(
    page: FactsPage, session: Session, select: Select, type_text: Typed
) -> None:
    fact = select("jobs")
    form = form_of(page, fact)
    form.unit.adder.click()
    for rows, texts in (
        (form.unit.singular, ("voltijdbaan", "emploi à temps plein", "full-time job")),
        (form.unit.plural, ("voltijdbanen", "emplois à temps plein", "full-time jobs")),
    ):
        for language, text in zip(("nl", "fr", "en"), texts, strict=True):
            type_text(rows.field(language), text)
    form.unit.add.click()
    measure = session.facts.get(fact.id).values[0].measure
    assert measure is not None
    assert measure.unit is not None
    assert measure.unit.plural["fr"] == "emplois à temps plein"
    assert "full-time jobs" in page.fact_inspector().readings.text("en").replace("\u00a0", " ")


def test_every_field_of_a_value_is_saved(
    page: FactsPage, session: Session, select: Select, type_text: Typed
) -> None:
    fact = select("nij-begun-contribution")
    form = form_of(page, fact)
    form.status.choose(MoneyStatus.GRANTED)
    form.status.chosen.emit("granted")
    form.disclosure.choose(Disclosure.INTERNAL)
    form.disclosure.chosen.emit("internal")
    for field, text in ((form.ground, "Woo 5.1.2e"), (form.as_of.field, "2 Jan 2026")):
        field.selectAll()
        type_text(field, text)
    form.note.setFocus()
    type_text(form.note, "to check")
    form.citations.adder.click()
    form.commit_pending()
    value = session.facts.get(fact.id).values[0]
    assert value.money_status is MoneyStatus.GRANTED
    assert (value.disclosure, value.ground) == (Disclosure.INTERNAL, "Woo 5.1.2e")
    assert str(value.as_of) == "2026-01-02"
    assert value.note.endswith("to check")
    assert len(value.citations) == len(fact.values[0].citations) + 1


def test_a_value_is_added_only_when_it_says_something(
    page: FactsPage, session: Session, select: Select, type_text: Typed
) -> None:
    fact = select("eu-share")
    values = page.fact_inspector().values
    values.adder.click()
    values.add_new()
    assert session.facts.get(fact.id) == fact
    form = values.new_form
    assert form is not None
    type_value(form, "36%", type_text)
    values.add_new()
    assert [value.measure.low for value in session.facts.get(fact.id).values if value.measure][
        -1
    ] == Decimal(36)
    assert values.new_form is None


def test_deciding_needs_a_reason_and_can_be_withdrawn(
    page: FactsPage, session: Session, select: Select, type_text: Typed
) -> None:
    fact = select(MINISTER)
    sources = {source.id: source for source in session.sources.all()}
    assert state(fact, sources) is FactState.DISPUTED
    dispute = page.fact_inspector().dispute
    dispute.decide.click()
    dispute.form.choose(fact.values[0].id)
    dispute.form.decide.click()
    assert session.facts.get(fact.id).decision is None
    type_text(dispute.form.reason, "The letter to the House names him.")
    dispute.form.decide.click()
    decision = session.facts.get(fact.id).decision
    assert decision is not None
    assert (decision.value_id, decision.reason) == (
        fact.values[0].id,
        "The letter to the House names him.",
    )
    assert dispute.withdraw.isVisible()
    dispute.withdraw.click()
    assert session.facts.get(fact.id).decision is None


def test_a_reason_being_typed_survives_a_switch_of_language(
    page: FactsPage, select: Select, type_text: Typed
) -> None:
    select(MINISTER)
    form = page.fact_inspector().dispute.form
    form.open()
    type_text(form.reason, "Because")
    page.context.translator.set_language("fr")
    page.context.translator.set_language("nl")
    assert form.isVisible()
    assert form.reason.toPlainText() == "Because"


def test_verifying_is_recorded_and_taken_back(
    page: FactsPage, session: Session, select: Select
) -> None:
    fact = select("jobs")
    page.fact_inspector().verify.click()
    assert session.facts.get(fact.id).verified_by == session.user
    page.fact_inspector().verify.click()
    assert session.facts.get(fact.id).verified_by is None


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_title_and_statement_are_saved_per_language(
    page: FactsPage, session: Session, select: Select, type_text: Typed, language: str
) -> None:
    fact = select("eu-share")
    inspector = page.fact_inspector()
    for rows, field in ((inspector.titles, "title"), (inspector.statements, "statement")):
        widget = rows.field(language)
        widget.selectAll()
        type_text(widget, "Œuvre « 🙂 » {{fact:unknown}}")
        inspector.commit_pending()
        texts = getattr(session.facts.get(fact.id), field)
        assert texts[language] == "Œuvre « 🙂 » {{fact:unknown}}"


def test_parts_are_added_and_a_circle_is_refused(
    page: FactsPage, session: Session, select: Select
) -> None:
    whole = select("total-investment")
    part = session.facts.by_key("eu-contribution")
    select("eu-contribution")
    rows = page.fact_inspector().particulars.parts
    rows.adder.click()
    rows.choice.choose(whole.id)
    rows.choice.chosen.emit(whole.id)
    assert session.facts.parts(part.id) == ()
    other = session.facts.by_key("jobs")
    rows.choice.chosen.emit(other.id)
    assert session.facts.parts(part.id) == (other.id,)


def test_used_in_leads_to_the_briefing(page: FactsPage, select: Select) -> None:
    went: list[str] = []
    page.fact_inspector().usages.opened.connect(went.append)
    fact = select("eu-contribution")
    links = page.fact_inspector().usages.links()
    assert links
    links[0].click()
    assert went == [page.context.session.facts.used_in(fact.id)[0].passage_uuid]


def test_a_removed_fact_leaves_the_inspector_empty_and_undo_brings_it_back(
    page: FactsPage, session: Session, select: Select
) -> None:
    fact = select("eu-share")
    page.fact_inspector().remove.click()
    assert page.model.place_of(fact.uuid) is None
    session.undo()
    page.show_row(fact.uuid)
    assert page.fact_inspector().fact_id == fact.id


def test_no_field_undoes_by_itself(page: FactsPage, select: Select) -> None:
    select("eu-share")
    fields = page.fact_inspector().findChildren(QPlainTextEdit)
    assert fields
    assert not any(field.isUndoRedoEnabled() for field in fields)


def test_a_new_value_that_was_typed_is_not_lost_by_going_elsewhere(
    page: FactsPage, session: Session, select: Select, type_text: Typed
) -> None:
    fact = select("eu-share")
    page.fact_inspector().values.adder.click()
    form = page.fact_inspector().values.new_form
    assert form is not None
    type_value(form, "36%", type_text)
    select("nij-begun-contribution")
    found = session.facts.get(fact.id).values[-1].measure
    assert found is not None
    assert found.low == Decimal(36)


def test_a_new_value_that_cannot_be_read_waits_for_its_writer(
    page: FactsPage, select: Select, type_text: Typed
) -> None:
    select("eu-share")
    values = page.fact_inspector().values
    values.adder.click()
    assert values.new_form is not None
    type_value(values.new_form, "36%", type_text)
    assert values.is_pending
    type_value(values.new_form, "a lot", type_text)
    assert not values.is_pending
    select("nij-begun-contribution")
    assert values.new_form is None
    select("eu-share")
    assert values.new_form is not None
    assert values.new_form.measure.field.text() == "a lot"


def test_tab_goes_through_a_new_value_as_the_eye_does(page: FactsPage, select: Select) -> None:
    select("eu-contribution")
    values = page.fact_inspector().values
    values.adder.click()
    QCoreApplication.sendPostedEvents()
    form = values.new_form
    assert form is not None
    passed: list[object] = []
    stop: QWidget | None = form.note.nextInFocusChain()
    while stop is not None and len(passed) < 4:
        if stop.isVisible() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            passed.append(stop)
        stop = stop.nextInFocusChain()
    assert [button.text() for button in passed if isinstance(button, QPushButton)][:2] == [
        "Add value",
        "Cancel",
    ]
    assert page.fact_inspector().particulars.topic in passed


def test_a_part_is_chosen_from_an_open_list(
    page: FactsPage, session: Session, select: Select
) -> None:
    fact = select("eu-contribution")
    parts = page.fact_inspector().particulars.parts
    parts.adder.click()
    offered = parts.choice.view()
    assert offered.isVisible()
    QTest.keyClick(offered, Qt.Key.Key_Down)
    assert session.facts.parts(fact.id) == ()
    QTest.keyClick(offered, Qt.Key.Key_Return)
    assert len(session.facts.parts(fact.id)) == 1
