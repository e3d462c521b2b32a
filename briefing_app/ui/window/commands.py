"""What the window's actions do, by the names of the table in ``actions.py``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from briefing_app.errors import Message, UserError, message
from briefing_app.settings import system_language
from briefing_app.ui.window.files import FileDialogs
from briefing_app.ui.window.rooms import ROOMS

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.ui.window.main_window import MainWindow


class Commands:
    """The handlers of the actions of one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._services = window.services
        self.files = FileDialogs(window, window.services.translator)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each action of the table does."""
        return {
            "new_dossier": self.new_dossier,
            "open_dossier": self.open_dossier,
            "open_sample": self.open_sample,
            "send_copy": self.send_copy,
            "organisation": self.edit_organisation,
            "settings": self.change_settings,
            "close_dossier": self._services.dossiers.close,
            "undo": self.undo,
            "redo": self.redo,
            "search": self.focus_search,
            "new_fact": lambda: self._trigger("facts", "new"),
            "add_document": lambda: self._trigger("sources", "from_document"),
            "add_pasted": lambda: self._trigger("sources", "from_clipboard"),
            "export": lambda: self._trigger("briefings", "export"),
            "theme_light": lambda: self.choose_theme("light"),
            "theme_dark": lambda: self.choose_theme("dark"),
            "theme_system": lambda: self.choose_theme("system"),
            "next_region": lambda: self._window.regions.move(1),
            "previous_region": lambda: self._window.regions.move(-1),
            **{f"go_{room.name}": self._goer(room.name) for room in ROOMS},
        }

    # -- dossiers ------------------------------------------------------------------------
    def new_dossier(self) -> None:
        """Ask for a title and a place, make the dossier, open it."""
        from briefing_app.ui.window.new_dossier_dialog import NewDossierDialog

        dialog = NewDossierDialog(self._window, self._services.translator)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        title, country = dialog.title(), dialog.country()
        dialog.deleteLater()
        if not accepted:
            return
        name = _file_name(next(iter(title.values())))
        path = self.files.save_dossier(message("Where to keep the dossier"), name)
        if path is not None:
            self._services.dossiers.create(path, title, country)

    def open_dossier(self) -> None:
        """Ask which dossier, and open it."""
        path = self.files.open_dossier()
        if path is not None:
            self._services.dossiers.open(path)

    def open_path(self, path: str) -> None:
        """Open a dossier by its path."""
        self._services.dossiers.open(Path(path))
        self._window.start.reload()

    def open_sample(self) -> None:
        """Open the sample dossier."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._services.dossiers.open_sample()
        finally:
            QApplication.restoreOverrideCursor()

    def send_copy(self) -> None:
        """Ask where, and write a whole copy of the dossier there."""
        session = self._services.dossiers.session
        if session is None:
            return
        self._commit()
        path = self.files.save_dossier(message("Send a copy"), session.path.stem)
        if path is None:
            return
        try:
            session.send_copy(path)
        except UserError as error:
            self._services.notifier.error(error)
            return
        self._services.notifier.info(
            Message(message("A copy was written to {path}"), {"path": str(path)})
        )

    # -- changes -------------------------------------------------------------------------
    def undo(self) -> None:
        """Save what is typed, then undo the last step."""
        self._replay(lambda session: session.undo())

    def redo(self) -> None:
        """Save what is typed, then redo."""
        self._replay(lambda session: session.redo())

    def show_undo(self, *, is_pending: bool) -> None:
        """Let the actions say what they would undo and redo; what is typed can be undone too."""
        session, translator = self._services.dossiers.session, self._services.translator
        can_write = session is not None and not session.read_only
        undo = session.undo_label if session is not None else None
        redo = session.redo_label if session is not None else None
        for name, label, bare, full in (
            ("undo", undo, message("Undo"), message("Undo: {step}")),
            ("redo", redo, message("Redo"), message("Redo: {step}")),
        ):
            action = self._window.actions_[name]
            is_possible = label is not None or (name == "undo" and is_pending)
            action.setEnabled(can_write and is_possible)
            if label is None:
                translator.bind(action.setText, bare)
            else:
                translator.bind_call(
                    action.setText,
                    lambda catalog, label=label, full=full: catalog.gettext(  # type: ignore[misc]
                        full, step=catalog.show(label)
                    ),
                )

    # -- the window ----------------------------------------------------------------------
    def focus_search(self) -> None:
        """Put the cursor in the search field."""
        self._window.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.top.search.selectAll()

    def choose_language(self, code: str) -> None:
        """Switch the window's language, at once and from now on."""
        self._services.settings.change(ui_language=code)
        self._services.translator.set_language(code)

    def choose_theme(self, choice: str) -> None:
        """Switch between light, dark and the system's."""
        self._services.settings.change(theme=choice)
        self._services.theme.choose(choice)

    def change_settings(self) -> None:
        """Show the settings and take over what a person set."""
        from briefing_app.ui.window.settings_dialog import SettingsDialog

        services = self._services
        dialog = SettingsDialog(self._window, services.translator, services.settings.value)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            services.settings.change(**dialog.changes())
            value = services.settings.value
            services.translator.set_language(value.ui_language or system_language())
            services.theme.choose(value.theme)
        dialog.deleteLater()

    def edit_organisation(self) -> None:
        """Show the organisation's profile; every change in it is kept at once."""
        session = self._services.dossiers.session
        if session is None:
            return
        from briefing_app.ui.organisation.dialog import OrganisationDialog

        self._commit()
        services = self._services
        dialog = OrganisationDialog(
            self._window, services.translator, services.tasks, session, self.files
        )
        dialog.exec()
        dialog.deleteLater()

    def _replay(self, step: Callable[..., object]) -> None:
        session = self._services.dossiers.session
        if session is None:
            return
        self._commit()
        try:
            step(session)
        except UserError as error:
            self._services.notifier.error(error)

    def _commit(self) -> None:
        if self._window.workspace is not None:
            self._window.workspace.commit_pending()

    def _goer(self, page: str) -> Callable[[], None]:
        return lambda: self._window.go(page)

    def _trigger(self, page: str, name: str) -> None:
        """Show a page and trigger one of its main actions by object name."""
        workspace = self._window.workspace
        if workspace is None:
            return
        if workspace.page is None or workspace.page.name != page:
            workspace.show_page(page)
        for action in workspace.build(page).main_actions():
            if action.objectName() == name:
                action.trigger()


def _file_name(title: str) -> str:
    """Return a title without the characters that a file system refuses."""
    kept = "".join(" " if sign in '<>:"/\\|?*' or ord(sign) < 32 else sign for sign in title)
    return " ".join(kept.split()).rstrip(".")[:80] or "dossier"
