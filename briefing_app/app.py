"""The one place that builds the objects of the window and hands them around.

Importing it must stay light: what draws charts or writes PDF is imported when first needed.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from briefing_app.settings import Settings, load_settings, save_settings, system_language
from briefing_app.ui.faults import FaultNet
from briefing_app.ui.notify import Notifier
from briefing_app.ui.settings_holder import SettingsHolder
from briefing_app.ui.tasks import TaskRunner
from briefing_app.ui.theme import Theme
from briefing_app.ui.translate import Translator
from briefing_app.ui.window.dossiers import Dossiers
from briefing_app.ui.window.main_window import NAME, MainWindow
from briefing_app.ui.window.rooms import ROOMS
from briefing_app.ui.window.services import Services

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def run(file: Path | None, *, ui_language: str | None = None) -> int:
    """Open the window, on a dossier or on the start page; return the exit status at its end."""
    return run_window(file, load_settings(), ui_language=ui_language)


def run_window(file: Path | None, settings: Settings, *, ui_language: str | None = None) -> int:
    """Do as ``run`` with settings handed in; ``ui_language`` wins over theirs, unsaved."""
    app = application()
    services = build_services(app, settings, save_quietly, ui_language=ui_language)
    net = FaultNet(services.notifier)
    net.spread()
    try:
        window = MainWindow(services)
        if file is not None:  # before the window shows, which then lays out and paints once
            services.dossiers.open(file)
        window.show()
        window.closed.connect(app.quit)
        QTimer.singleShot(0, collect_again)
        return app.exec()
    finally:
        net.take_down()


def collect_again() -> None:
    """Let the garbage collector work again, without what the start made and what stays."""
    gc.freeze()
    gc.enable()


def try_window(file: Path) -> None:
    """Open a dossier, visit every page in every language of the window, close; raise on failure."""
    app = application()
    services = build_services(app, Settings(), lambda _settings: None, ui_language="en")
    window = MainWindow(services)
    window.show()
    try:
        if not services.dossiers.open(file):
            raise RuntimeError(f"the window does not open {file}")
        for language in ("nl", "fr", "en"):
            services.translator.set_language(language)
            for room in ROOMS:
                window.go(room.name)
                app.processEvents()
    finally:
        window.close()
        discard(window)


def application() -> QApplication:
    """Return the running application of Qt, or make it."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        running.setStyle("Fusion")
        return running
    # Said here, because ``setStyle`` returns a style, for which PySide6 makes classes for all
    # that a style could be: 5 ms.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName("briefing-app")
    app.setQuitOnLastWindowClosed(False)
    return app


def build_services(
    app: QApplication,
    settings: Settings,
    save: Callable[[Settings], None],
    *,
    ui_language: str | None = None,
) -> Services:
    """Build what a window needs."""
    holder = SettingsHolder(settings, save)
    notifier = Notifier()
    language = ui_language or settings.ui_language or system_language()
    return Services(
        translator=Translator(language),
        theme=Theme(app, settings.theme),
        tasks=TaskRunner(),
        settings=holder,
        notifier=notifier,
        dossiers=Dossiers(holder, notifier),
    )


def save_quietly(settings: Settings) -> None:
    """Save settings; a computer that does not let us keep them loses nothing of a dossier."""
    import logging

    try:
        save_settings(settings)
    except OSError as error:
        logging.getLogger("briefing_app").info("settings are not kept: %s", error)


def discard(window: MainWindow) -> None:
    """Delete a closed window now, with all that waits to be deleted."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
