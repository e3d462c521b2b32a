"""The settings of the moment, for those who read and change them while the window is open.

Writing them is somebody else's: ``save`` is handed in.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.settings import Settings

_RECENT = 8


class SettingsHolder:
    """Hold the settings; each change replaces the frozen value and saves it."""

    def __init__(self, settings: Settings, save: Callable[[Settings], None]) -> None:
        self.value = settings
        self._save = save

    def change(self, **fields: object) -> None:
        """Replace fields of the settings and save, unless nothing differs."""
        changed = replace(self.value, **fields)  # type: ignore[arg-type]  # mypy checks no **fields
        if changed != self.value:
            self.value = changed
            self._save(changed)

    def add_recent(self, path: str) -> None:
        """Put a dossier's path first in the list of recent ones."""
        others = [known for known in self.value.recent if known != path]
        self.change(recent=(path, *others[: _RECENT - 1]))

    def forget_recent(self, path: str) -> None:
        """Take a path that leads nowhere any more off the list."""
        self.change(recent=tuple(known for known in self.value.recent if known != path))

    def remember(self, name: str, state: QByteArray) -> None:
        """Keep a widget's state (geometry, columns) under a name."""
        text = base64.b64encode(state.data()).decode("ascii")
        self.change(layout={**self.value.layout, name: text})

    def recall(self, name: str) -> QByteArray | None:
        """Return the state kept under a name; ``None`` when there is none that can be read."""
        text = self.value.layout.get(name)
        if not text:
            return None
        try:
            return QByteArray(base64.b64decode(text, validate=True))
        except (binascii.Error, ValueError):
            return None
