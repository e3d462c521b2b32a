"""What every page is given: one bundle, built in one place, handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.session.session import Session
    from briefing_app.ui.notify import Notifier
    from briefing_app.ui.settings_holder import SettingsHolder
    from briefing_app.ui.tasks import TaskRunner
    from briefing_app.ui.theme import Theme
    from briefing_app.ui.translate import Translator


@dataclass(frozen=True)
class Context:
    """The open dossier and the window's services; ``go(page, uuid)`` shows a row of a page."""

    session: Session
    translator: Translator
    theme: Theme
    tasks: TaskRunner
    settings: SettingsHolder
    notify: Notifier
    go: Callable[[str, str], None]
