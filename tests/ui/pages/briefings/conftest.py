from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.ui.pages.briefings.page import BriefingsPage

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing, Passage
    from briefing_app.session.session import Session
    from briefing_app.ui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> BriefingsPage:
    """The page with the sample's note open; no preview is made unless a test asks."""
    window.go("briefings")
    assert window.workspace is not None
    shown = window.workspace.page
    assert isinstance(shown, BriefingsPage)
    shown.show_row(shown.context.session.briefings.by_key("note").uuid)
    shown.composer.sheet.complete()
    shown.loop.stop()
    return shown


@pytest.fixture
def session(page: BriefingsPage) -> Session:
    return page.context.session


@pytest.fixture
def note(session: Session) -> Briefing:
    return session.briefings.by_key("note")


@pytest.fixture
def paragraph(note: Briefing) -> Passage:
    """The first paragraph of the note."""
    passages = [passage for section in note.sections for passage in section.passages]
    return next(passage for passage in passages if passage.kind == "paragraph")
