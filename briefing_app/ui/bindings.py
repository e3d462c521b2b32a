"""Things that must be said again when the language or the theme changes.

A binding dies with the Qt object that it serves.  It must not know what it says, only whom it
serves and how.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

_Key = tuple[int, str]


class Bindings:
    """Calls to repeat, by the object that they serve; a later call for one setter replaces it."""

    def __init__(self) -> None:
        self._calls: dict[_Key, tuple[QObject | None, Callable[[], None]]] = {}
        self._prune_at = 256

    def __len__(self) -> int:
        return len(self._calls)

    def add(
        self, setter: Callable[..., object], call: Callable[[], None], owner: QObject | None = None
    ) -> None:
        """Repeat ``call`` from now on, until the object that ``setter`` belongs to is deleted."""
        bound = getattr(setter, "__self__", None)
        if owner is None and isinstance(bound, QObject):
            owner = bound
        is_method = isinstance(bound, QObject)
        key = (id(bound), setter.__name__) if is_method else (id(setter), "")
        self._calls[key] = (owner, call)
        if len(self._calls) > self._prune_at:
            self._prune()
            self._prune_at = max(256, 2 * len(self._calls))

    def repeat(self) -> None:
        """Make every call whose object still lives again, in the order of binding."""
        self._prune()
        for owner, call in list(self._calls.values()):
            if owner is None or isValid(owner):
                call()

    def _prune(self) -> None:
        dead = [key for key, (owner, _) in self._calls.items() if owner and not isValid(owner)]
        for key in dead:
            del self._calls[key]
