"""The window's actions as one table: name, text, keys, what they need.

What an action does is handed in; this module only knows that it exists.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from briefing_app.errors import message
from briefing_app.ui.icons import set_icon
from briefing_app.ui.window.rooms import ROOMS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from briefing_app.ui.theme import Theme
    from briefing_app.ui.translate import Translator


class Needs(Enum):
    """What must be there for an action to be enabled."""

    NOTHING = 0
    DOSSIER = 1
    WRITING = 2


@dataclass(frozen=True)
class ActionSpec:
    """One row of the table; ``keys`` in Qt's portable notation; ``in_search`` offers it there."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    in_search: bool = True


ACTIONS = (
    ActionSpec("new_dossier", message("New dossier…"), ("Ctrl+Shift+N",), "file-plus"),
    ActionSpec("open_dossier", message("Open…"), ("Ctrl+O",), "folder-open"),
    ActionSpec("open_sample", message("Open the sample"), (), "book-a"),
    ActionSpec("send_copy", message("Send a copy…"), (), "send", Needs.DOSSIER),
    ActionSpec("organisation", message("Organisation profile…"), (), "landmark", Needs.DOSSIER),
    ActionSpec("settings", message("Settings…"), ("Ctrl+,",), "settings"),
    ActionSpec("close_dossier", message("Close the dossier"), ("Ctrl+W",), "x", Needs.DOSSIER),
    ActionSpec("undo", message("Undo"), ("Ctrl+Z",), "undo-2", Needs.WRITING),
    ActionSpec("redo", message("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", Needs.WRITING),
    ActionSpec("search", message("Search"), ("Ctrl+K",), "search", Needs.DOSSIER, in_search=False),
    ActionSpec("new_fact", message("New fact"), ("Ctrl+N",), "plus", Needs.WRITING),
    ActionSpec(
        "add_document",
        message("Add from document…"),
        ("Ctrl+Shift+O",),
        "file-text",
        Needs.WRITING,
    ),
    ActionSpec(
        "add_pasted",
        message("Add from the clipboard"),
        ("Ctrl+Shift+V",),
        "copy",
        Needs.WRITING,
    ),
    ActionSpec("export", message("Export…"), ("Ctrl+E",), "file-down", Needs.DOSSIER),
    ActionSpec("theme_light", message("Light appearance"), (), "sun"),
    ActionSpec("theme_dark", message("Dark appearance"), (), "moon"),
    ActionSpec("theme_system", message("Appearance of the system"), (), "monitor"),
    ActionSpec("next_region", message("Next part of the window"), ("F6",), in_search=False),
    ActionSpec(
        "previous_region", message("Previous part of the window"), ("Shift+F6",), in_search=False
    ),
    *(
        ActionSpec(
            f"go_{room.name}", room.heading, (f"Ctrl+{place}",), "arrow-right", Needs.DOSSIER
        )
        for place, room in enumerate(ROOMS, 1)
    ),
)


class Actions(QObject):
    """The actions of one window, made from the table."""

    def __init__(
        self,
        window: QWidget,
        translator: Translator,
        theme: Theme,
        handlers: Mapping[str, Callable[[], None]],
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._made: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(window)
            action.setObjectName(spec.name)
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            translator.bind(action.setText, spec.text)
            if spec.name in {"undo", "redo"}:  # the only ones that are shown at once
                set_icon(action, spec.icon, theme)
            handler = handlers[spec.name]
            action.triggered.connect(lambda _=False, handler=handler: handler())
            window.addAction(action)
            self._made[spec.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def dress(self) -> None:
        """Give the actions their icons: before a menu is first shown, not at start."""
        for spec in ACTIONS:
            if spec.icon and self._made[spec.name].icon().isNull():
                set_icon(self._made[spec.name], spec.icon, self._theme)

    def enable(self, *, has_dossier: bool, can_write: bool) -> None:
        """Enable what is possible now (undo and redo are enabled by their labels)."""
        for spec in ACTIONS:
            if spec.name in {"undo", "redo"}:
                continue
            allowed = spec.needs is Needs.NOTHING or (
                can_write if spec.needs is Needs.WRITING else has_dossier
            )
            self._made[spec.name].setEnabled(allowed)

    def commands(self) -> list[QAction]:
        """Return the enabled actions that the search offers, in the table's order."""
        return [
            self._made[spec.name]
            for spec in ACTIONS
            if spec.in_search and self._made[spec.name].isEnabled()
        ]
