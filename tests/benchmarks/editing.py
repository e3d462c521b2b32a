"""In one open window: switching its language with all pages built, and an edit to its preview.

Offscreen and in this process, so that the application's own work is measured, not a display's.
"""

from __future__ import annotations

import contextlib
import os
import statistics
import time
from functools import partial
from typing import TYPE_CHECKING

from tests.benchmarks.measuring import seconds, time_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from briefing_app.ui.preview.view import PdfView
    from briefing_app.ui.window.main_window import MainWindow
    from tests.benchmarks.measuring import Line

ROUNDS = 9
SWITCH_AIM = 0.1
PREVIEW_AIM = 0.4
PATIENCE = 20.0
NOTE = "note"


def measure(sample: Path) -> list[Line]:
    """Measure both on the sample."""
    with _window(sample) as (application, window):
        view = _open_everything(application, window)
        switches = _switch(application, window)
        previews = _edit(application, window, view)
        view.clear()
    return [
        time_line(
            "language switch, all pages built, until repainted",
            statistics.median(switches),
            aim=SWITCH_AIM,
        ),
        time_line(
            "one edit to new preview, after the quiet",
            statistics.median(previews),
            aim=PREVIEW_AIM,
        ),
    ]


@contextlib.contextmanager
def _window(sample: Path) -> Iterator[tuple[QApplication, MainWindow]]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from briefing_app import app
    from briefing_app.settings import Settings
    from briefing_app.ui.window.main_window import MainWindow

    application = app.application()
    services = app.build_services(application, Settings(), lambda _: None, ui_language="nl")
    window = MainWindow(services)
    window.show()
    if not services.dossiers.open(sample):
        raise RuntimeError(f"the window does not open {sample}")
    try:
        yield application, window
    finally:
        window.close()
        app.discard(window)


def _open_everything(application: QApplication, window: MainWindow) -> PdfView:
    """Build every page, open the note with its preview beside it, and return the preview."""
    from briefing_app.ui.preview.view import PdfView
    from briefing_app.ui.window.rooms import ROOMS

    session, workspace = window.services.dossiers.session, window.workspace
    if session is None or workspace is None:
        raise RuntimeError("no dossier is open")
    for room in ROOMS:
        window.go(room.name)
        _settle(application)
    window.go("briefings", session.briefings.by_key(NOTE).uuid)
    page = workspace.page
    if page is None:
        raise RuntimeError("no page is shown")
    next(one for one in page.main_actions() if one.objectName() == "preview").trigger()
    view: PdfView = next(one for one in page.findChildren(PdfView) if one.isVisible())
    _wait(application, lambda: view.pages > 0)
    return view


def _switch(application: QApplication, window: MainWindow) -> list[float]:
    """Switch between three languages; return seconds a switch."""

    def switch(language: str) -> None:
        window.services.translator.set_language(language)
        application.processEvents()

    languages = ("fr", "en", "nl")
    times = [seconds(partial(switch, languages[turn % 3])) for turn in range(ROUNDS + 3)]
    return times[3:]


def _edit(application: QApplication, window: MainWindow, view: PdfView) -> list[float]:
    """Change a passage of the note through the session; wait until the preview shows it."""
    from briefing_app.ui.preview.loop import QUIET

    session = window.services.dossiers.session
    if session is None:
        raise RuntimeError("no dossier is open")
    note = session.briefings.by_key(NOTE)
    passage = next(p for section in note.sections for p in section.passages if p.text("nl"))
    times = []
    for turn in range(ROUNDS):
        token = f"meting{turn}"
        start = time.perf_counter()
        session.briefings.write_passage(passage.id, "nl", f"{token} {passage.text('nl')}")
        _wait(application, partial(_shows, view, token))
        times.append(time.perf_counter() - start - QUIET / 1000)
    return times[1:]


def _shows(view: PdfView, token: str) -> bool:
    return any(token in view.page_text(page) for page in range(view.pages))


def _settle(application: QApplication) -> None:
    for _ in range(20):
        application.processEvents()


def _wait(application: QApplication, is_so: Callable[[], bool]) -> None:
    """Let the window work until something is so; raise ``TimeoutError`` when it never is."""
    end = time.perf_counter() + PATIENCE
    while not is_so():
        if time.perf_counter() > end:
            raise TimeoutError("the window did not get there")
        application.processEvents()
        time.sleep(0.002)
