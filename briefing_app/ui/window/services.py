"""What the window is given, made in one place and handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.ui.notify import Notifier
    from briefing_app.ui.settings_holder import SettingsHolder
    from briefing_app.ui.tasks import TaskRunner
    from briefing_app.ui.theme import Theme
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.window.dossiers import Dossiers


@dataclass(frozen=True)
class Services:
    """The window's services; those of a page are in ``Context``."""

    translator: Translator
    theme: Theme
    tasks: TaskRunner
    settings: SettingsHolder
    notifier: Notifier
    dossiers: Dossiers
