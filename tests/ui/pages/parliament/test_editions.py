from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import FileNotUsable
from briefing_app.publish import Options
from briefing_app.ui.pages.parliament.page import EDITIONS, ParliamentPage
from tests.editions import freeze
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.session.session import Session
    from briefing_app.ui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> ParliamentPage:
    window.go("parliament")
    assert window.workspace is not None
    shown = window.workspace.page
    assert isinstance(shown, ParliamentPage)
    shown.turn_to(EDITIONS)
    return shown


@pytest.fixture
def session(page: ParliamentPage) -> Session:
    return page.context.session


def test_without_editions_the_page_says_what_would_be_here(page: ParliamentPage) -> None:
    assert page.editions.none.isVisible()
    assert not page.editions.table.isVisible()
    assert not page.editions.save.isVisible()


def test_new_edition_is_listed_with_its_verdict(page: ParliamentPage, session: Session) -> None:
    edition = freeze(session)
    assert page.editions.selected() == edition
    texts = [column.text(edition) for column in page.editions.model.columns]
    assert texts == [
        edition.texts.title["nl"],
        "1\u00a0Mar\u00a02026",
        "Dutch, French",
        "",
        "T. Ester",
        "Conforms",
    ]
    assert page.editions.verdict.line.text() == "✓ PDF/UA-1 and PDF/A-2a: conforms"


def test_newest_edition_stands_first(page: ParliamentPage, session: Session) -> None:
    freeze(session)
    second = freeze(session, options=Options(("en",)))
    assert page.editions.model.row(0) == second


def test_frozen_file_is_saved_again_byte_for_byte(
    page: ParliamentPage, session: Session, tmp_path: Path
) -> None:
    edition = freeze(session)
    session.briefings.remove(session.briefings.by_key("speech").id)
    page.editions.write(edition, 0, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == session.editions.data(edition.id)
    told = session.editions.provenance(edition.id)
    assert (tmp_path / "again.pdf.json").read_bytes() == told


def test_folder_that_is_not_there_is_a_sentence(
    page: ParliamentPage, session: Session, tmp_path: Path
) -> None:
    with pytest.raises(FileNotUsable):
        page.editions.write(freeze(session), 0, tmp_path / "gone" / "again.pdf")


def test_editions_speak_the_language_of_the_window(page: ParliamentPage, session: Session) -> None:
    edition = freeze(session)
    page.editions.verdict.show_details(on=True)
    page.context.translator.set_language("pseudo")
    own = (*edition.texts.title.values(), "T. Ester", "2026", "Dutch", "Nederlands")
    assert [
        text for text in foreign_texts(page.editions) if not any(one in text for one in own)
    ] == []
    assert nameless(page.editions) == []
