from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.ui.pages.facts.page import FactsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.fact import Fact
    from briefing_app.session.session import Session
    from briefing_app.ui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> FactsPage:
    window.go("facts")
    assert window.workspace is not None
    shown = window.workspace.page
    assert isinstance(shown, FactsPage)
    return shown


@pytest.fixture
def session(page: FactsPage) -> Session:
    return page.context.session


@pytest.fixture
def select(page: FactsPage, session: Session) -> Callable[[str], Fact]:
    """Select a fact by its key and return it."""

    def selected(key: str) -> Fact:
        fact = session.facts.by_key(key)
        page.show_row(fact.uuid)
        return fact

    return selected
