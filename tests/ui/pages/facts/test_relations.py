"""What a fact is to others, said and changed on its sheet."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from briefing_app.domain.codes import FactKind
from briefing_app.domain.fact import Measure, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.fact import Fact
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.facts.page import FactsPage

    Select = Callable[[str], Fact]


def said(page: FactsPage) -> list[str]:
    return page.fact_inspector().particulars.parts.notes.texts


def test_parts_that_add_up_say_so_and_what_another_value_would_make(
    page: FactsPage, select: Select
) -> None:
    select("total-investment")
    lines = said(page)
    assert lines[0] == "✓ The parts add up to €200\u00a0million."
    assert any("€201\u00a0million" in line for line in lines[1:])


def test_parts_that_do_not_add_up_say_by_how_much(
    page: FactsPage, session: Session, select: Select
) -> None:
    whole = session.facts.by_key("total-investment")
    parts = session.facts.parts(whole.id)
    session.facts.set_parts(whole.id, parts[:2])
    select("total-investment")
    assert said(page)[0].startswith("✕ The parts come to €140\u00a0million, not €200")


def test_a_share_says_whether_it_is_its_ratio(page: FactsPage, select: Select) -> None:
    select("eu-share")
    texts = page.fact_inspector().particulars.ratio.notes.texts
    assert texts[0] == "✓ The share agrees with its ratio."
    assert any(
        line.startswith("! With €50\u00a0million for “European Union contribution” it would be 25")
        for line in texts[1:]
    )


def test_a_term_of_a_ratio_leads_to_it(page: FactsPage, session: Session, select: Select) -> None:
    select("eu-contribution")
    links = {one.text(): one for one in page.fact_inspector().findChildren(QPushButton)}
    links["Term of European Union share"].click()
    assert page.fact_inspector().fact_id == session.facts.by_key("eu-share").id


def test_a_fact_without_parts_says_nothing(page: FactsPage, select: Select) -> None:
    select("jobs")
    assert page.fact_inspector().particulars.parts.notes.isHidden()


def test_a_date_is_put_after_another_and_taken_back(
    page: FactsPage, session: Session, select: Select
) -> None:
    first, then = session.facts.by_key("grant-announced"), select("house-informed")
    rows = page.fact_inspector().particulars.after
    rows.adder.click()
    titles = [rows.choice.itemText(place) for place in range(1, rows.choice.count())]
    assert len(titles) == sum(one.kind is FactKind.DATE for one in session.facts.all()) - 1
    QTest.keyClick(rows.choice.view(), Qt.Key.Key_Down)
    QTest.keyClick(rows.choice.view(), Qt.Key.Key_Escape)
    rows.choice.choose(first.id)
    rows.choice.chosen.emit(first.id)
    assert session.facts.get(then.id).after == (first.id,)
    assert rows.notes.texts == ["✓ The earlier dates do come earlier."]
    session.undo()
    assert first.id not in session.facts.get(then.id).after
    assert rows.notes.isHidden()


def test_an_order_that_cannot_be_is_said_on_both_sheets(
    page: FactsPage, session: Session, select: Select
) -> None:
    first, then = session.facts.by_key("progress-letter"), select("grant-announced")
    page.fact_inspector().particulars.after.choice.chosen.emit(first.id)
    told = page.fact_inspector().particulars.after.notes.texts
    assert told == [
        "✕ Cannot come after “Progress letter to the House” (19\u00a0December\u00a02025)."
    ]
    select("progress-letter")
    before = page.fact_inspector().particulars.before
    assert before.notes.texts == [
        "✕ Cannot come before “European grant announced” (10\u00a0October\u00a02025)."
    ]
    before.taken.emit(then.id)
    assert first.id not in session.facts.get(then.id).after


def test_an_amount_per_unit_is_chosen_and_judged(
    page: FactsPage, session: Session, select: Select
) -> None:
    rate = session.facts.add(FactKind.AMOUNT, {"en": "State contribution per job"})
    measure = Measure(kind=FactKind.AMOUNT, low=Decimal(140), currency="EUR")
    session.facts.add_value(rate, Value(measure=measure))
    select(session.facts.get(rate).key)
    ratio = page.fact_inspector().particulars.ratio
    amount, jobs = session.facts.by_key("state-contribution"), session.facts.by_key("jobs")
    offered = [[one.itemData(place) for place in range(1, one.count())] for one in ratio.rate]
    assert amount.id in offered[0]
    assert offered[1] == [jobs.id]
    ratio.rate[0].choose(amount.id)
    ratio.rate[0].chosen.emit(amount.id)
    assert session.facts.get(rate).ratio is None
    ratio.rate[1].choose(jobs.id)
    ratio.rate[1].chosen.emit(jobs.id)
    assert session.facts.get(rate).ratio == (amount.id, jobs.id)
    assert ratio.notes.texts == [
        "✕ The ratio is €140,000, not €140.",
        "✕ A thousand times too small: is the unit right?",
    ]


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("jobs", {"parts", "rate"}), ("eu-share", {"parts", "share"}),
        ("grant-announced", {"after", "before"}), ("minister", set()),
    ],
)  # fmt: skip
def test_a_fact_offers_only_the_relations_that_its_kind_can_have(
    page: FactsPage, select: Select, key: str, shown: set[str]
) -> None:
    select(key)
    own = page.fact_inspector().particulars
    fields = {
        "parts": own.parts, "after": own.after, "before": own.before,
        "share": own.ratio.share[0], "rate": own.ratio.rate[1],
    }  # fmt: skip
    assert {name for name, field in fields.items() if not field.isHidden()} == shown


def test_focus_stays_with_the_rows_when_one_is_chosen_or_taken_away(
    page: FactsPage, session: Session, select: Select
) -> None:
    fact = select("house-informed")
    rows = page.fact_inspector().particulars.after
    rows.adder.setFocus()
    QTest.keyClick(rows.adder, Qt.Key.Key_Space)
    offered = rows.choice.view()
    QTest.keyClick(offered, Qt.Key.Key_Down)
    QTest.keyClick(offered, Qt.Key.Key_Return)
    assert len(session.facts.get(fact.id).after) == 1
    assert rows.window().focusWidget() is rows.adder
    (remove,) = rows.findChildren(QToolButton)
    remove.setFocus()
    QTest.keyClick(remove, Qt.Key.Key_Space)
    assert session.facts.get(fact.id).after == ()
    assert rows.window().focusWidget() is rows.adder
