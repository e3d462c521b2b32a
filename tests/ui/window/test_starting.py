"""A start on a file: the dossier is opened before the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app import app as program
from briefing_app.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.ui.window.services import Services


@pytest.fixture
def hidden_window(services: Services) -> Iterator[MainWindow]:
    window = MainWindow(services)
    yield window
    window.close()
    program.discard(window)


def test_dossier_opened_before_the_window_shows_its_overview(
    hidden_window: MainWindow, own_sample: Path
) -> None:
    assert hidden_window.services.dossiers.open(own_sample)
    hidden_window.show()
    workspace = hidden_window.workspace
    assert workspace is not None
    assert workspace.page is not None
    assert workspace.page.name == "overview"
    assert workspace.page.isVisible()
    assert hidden_window.top.isVisible()
    made = vars(hidden_window)
    assert "start" not in made
    assert "search" not in made


def test_file_that_is_no_dossier_leaves_the_start_page_and_a_sentence(
    hidden_window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "a.dossier"
    file.write_text("junk")
    assert not hidden_window.services.dossiers.open(file)
    hidden_window.show()
    assert hidden_window.start.isVisible()
    assert hidden_window.notices.isVisible()


def test_closing_the_first_dossier_shows_a_start_page_that_was_not_made_yet(
    hidden_window: MainWindow, own_sample: Path
) -> None:
    assert hidden_window.services.dossiers.open(own_sample)
    hidden_window.show()
    hidden_window.services.dossiers.close()
    assert hidden_window.start.isVisible()
