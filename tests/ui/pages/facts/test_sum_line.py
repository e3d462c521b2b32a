"""What the parts of a fact come to, said on its sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.fact import Fact
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.facts.page import FactsPage

    Select = Callable[[str], Fact]


def said(page: FactsPage) -> list[str]:
    return page.fact_inspector().particulars.parts.sum.text().splitlines()


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
    assert said(page) == ["✓ The share agrees with its ratio."]


def test_a_fact_without_parts_says_nothing(page: FactsPage, select: Select) -> None:
    select("jobs")
    assert page.fact_inspector().particulars.parts.sum.isHidden()
