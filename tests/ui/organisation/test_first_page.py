from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import BriefingKind
from briefing_app.errors import UserError, message
from briefing_app.session.session import Session
from briefing_app.ui.organisation.first_page import FirstPage
from briefing_app.ui.organisation.sample import first_page_of
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.publish import Options, Published
    from briefing_app.ui.window.services import Services


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Session]:
    """A dossier without a briefing."""
    session = Session.create(tmp_path / "bare.dossier", user="T. Ester", title={"nl": "Kaal"})
    yield session
    session.close(backup=False)


@pytest.fixture
def page(bare: Session, services: Services, qtbot: QtBot) -> Iterator[FirstPage]:
    made = FirstPage(services.translator, services.tasks, bare)
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    yield made
    made.stop()


def test_a_dossier_without_briefings_shows_a_neutral_page(
    page: FirstPage, bare: Session, qtbot: QtBot
) -> None:
    bare.organisation.change(name={"nl": "Rivierenbureau"})
    page.make_now()
    qtbot.waitUntil(lambda: page.view.pages == 1, timeout=20_000)
    text = page.view.page_text(0)
    assert "Rivierenbureau" in text
    assert "Een nota als voorbeeld" in text
    assert "Une note à titre d’exemple" in text


def test_the_first_briefing_is_shown_where_there_is_one(bare: Session) -> None:
    number = bare.briefings.add(BriefingKind.NOTE, {"nl": "Eigen stuk"}, languages=("nl", "en"))
    snapshot, options = first_page_of(bare)
    assert snapshot.briefing.id == number
    assert options.languages == ("nl", "en")


def test_typing_does_not_wait_and_only_the_last_state_is_made(
    page: FirstPage, bare: Session, qtbot: QtBot
) -> None:
    names: list[str] = []
    threads: set[threading.Thread] = set()

    def publish(
        snapshot: Snapshot, _options: Options, _progress: Callable[[float], None]
    ) -> Published:
        threads.add(threading.current_thread())
        names.append(snapshot.organisation.name["nl"])
        raise UserError(message("The logo shows nothing."))

    page.publish = publish
    for name in ("R", "Ri", "Riv"):
        bare.organisation.change(name={"nl": name})
        page.ask()
    assert names == []
    qtbot.waitUntil(lambda: not page.problem.isHidden(), timeout=20_000)
    assert names == ["Riv"]
    assert threading.main_thread() not in threads


def test_what_is_wrong_with_a_profile_is_said_instead_of_the_page(
    page: FirstPage, qtbot: QtBot, services: Services
) -> None:
    page.make_now()
    qtbot.waitUntil(lambda: page.view.pages == 1, timeout=20_000)
    own = page.publish

    def refuse(
        _snapshot: Snapshot, _options: Options, _progress: Callable[[float], None]
    ) -> Published:
        raise UserError(message("The logo shows nothing."), message("Choose a PNG or SVG file."))

    page.publish = refuse
    page.make_now()
    qtbot.waitUntil(lambda: not page.problem.isHidden(), timeout=20_000)
    assert page.view.isHidden()
    assert page.problem.text.text() == "The logo shows nothing. Choose a PNG or SVG file."
    services.translator.set_language("nl")
    assert page.problem.text.text().startswith("Het logo")
    page.publish = own
    page.make_now()
    qtbot.waitUntil(lambda: not page.view.isHidden(), timeout=20_000)
    assert page.problem.isHidden()


def test_a_bug_is_logged_and_said(
    page: FirstPage, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(
        _snapshot: Snapshot, _options: Options, _progress: Callable[[float], None]
    ) -> Published:
        raise ZeroDivisionError

    page.publish = fail
    page.make_now()
    qtbot.waitUntil(lambda: not page.problem.isHidden(), timeout=20_000)
    assert "is saved" in page.problem.text.text()
    assert "first page" in caplog.text


def test_everything_is_said_in_the_language_of_the_window(
    page: FirstPage, services: Services
) -> None:
    services.translator.set_language("pseudo")
    assert foreign_texts(page) == []
    assert nameless(page) == []
