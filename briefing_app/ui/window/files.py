"""The system's file dialogs, asked in one place so that tests can answer in their stead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from briefing_app import paths
from briefing_app.errors import message

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing_app.ui.translate import Translator


class FileDialogs:
    """Ask for paths; ``None`` when the person cancels."""

    def __init__(self, parent: QWidget, translator: Translator) -> None:
        self._parent, self._translator = parent, translator

    def open_dossier(self) -> Path | None:
        """Ask which dossier to open."""
        catalog = self._translator.catalog
        name, _ = QFileDialog.getOpenFileName(
            self._parent,
            catalog.gettext(message("Open a dossier")),
            _folder(),
            catalog.gettext(message("Dossiers (*.dossier);;All files (*)")),
        )
        return Path(name) if name else None

    def save_dossier(self, title: str, name: str) -> Path | None:
        """Ask where to keep a dossier; ``title`` is a message id."""
        catalog = self._translator.catalog
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent,
            catalog.gettext(title),
            str(Path(_folder()) / f"{name}.dossier"),
            catalog.gettext(message("Dossiers (*.dossier);;All files (*)")),
        )
        return Path(chosen) if chosen else None

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Ask for a file of some kinds; both are message ids."""
        catalog = self._translator.catalog
        name, _ = QFileDialog.getOpenFileName(
            self._parent, catalog.gettext(title), _folder(), catalog.gettext(kinds)
        )
        return Path(name) if name else None

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        """Ask where to keep a file; title and kinds are message ids."""
        catalog = self._translator.catalog
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent,
            catalog.gettext(title),
            str(Path(_folder()) / name),
            catalog.gettext(kinds),
        )
        return Path(chosen) if chosen else None


def _folder() -> str:
    folder = paths.user_documents()
    return str(folder if folder.is_dir() else Path.home())
