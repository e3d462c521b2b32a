"""What every page is given: one bundle, built in one place, handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from briefing_app.session.session import Session
    from briefing_app.ui.notify import Notifier
    from briefing_app.ui.settings_holder import SettingsHolder
    from briefing_app.ui.tasks import TaskRunner
    from briefing_app.ui.theme import Theme
    from briefing_app.ui.translate import Translator


class Go(Protocol):
    """Shows a row of a page, and begins a task there when one is named (``Page.begin``).

    The page ``organisation`` is the dialog of its profile.
    """

    def __call__(self, page: str, uuid: str, task: str = "", /) -> None:
        """Go there."""


@dataclass(frozen=True)
class Context:
    """The open dossier and the window's services."""

    session: Session
    translator: Translator
    theme: Theme
    tasks: TaskRunner
    settings: SettingsHolder
    notify: Notifier
    go: Go
