"""Which dossier is open: new, open, sample, send a copy, close.  Knows no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing_app import paths
from briefing_app.errors import FileNotUsable, UserError, message
from briefing_app.reasons import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing_app.domain.codes import Country
    from briefing_app.domain.fact import Texts
    from briefing_app.session.session import Session
    from briefing_app.ui.notify import Notifier
    from briefing_app.ui.settings_holder import SettingsHolder

SUFFIX = ".dossier"


class Dossiers(QObject):
    """Hold at most one open session.  ``closing`` comes before it is closed."""

    opened = Signal(object)
    closing = Signal()
    closed = Signal()

    def __init__(self, settings: SettingsHolder, notifier: Notifier) -> None:
        super().__init__()
        self._settings, self._notifier = settings, notifier
        self.session: Session | None = None

    def open(self, path: Path) -> bool:
        """Open a dossier in place of the one before; say why not, and tell whether."""
        from briefing_app.session.session import Session

        def opened() -> Session:
            return Session.open(path, user=self._settings.value.user)

        return self._take(path, opened)

    def create(self, path: Path, title: Texts, country: Country) -> bool:
        """Make a new dossier and open it."""
        from briefing_app.session.session import Session

        path = path if path.suffix else path.with_suffix(SUFFIX)

        def created() -> Session:
            return Session.create(
                path, user=self._settings.value.user, title=title, country=country
            )

        return self._take(path, created)

    def open_sample(self) -> bool:
        """Open the person's own copy of the sample, made when it is not there yet."""
        path = paths.user_data() / f"sample{SUFFIX}"
        if path.exists():
            return self.open(path)

        def made() -> Session:
            from briefing_app.session.sample import create_sample
            from briefing_app.session.session import Session

            path.parent.mkdir(parents=True, exist_ok=True)
            create_sample(path).close(backup=False)  # opened anew: making it is no step to undo
            return Session.open(path, user=self._settings.value.user)

        return self._take(path, made)

    def close(self) -> None:
        """Close the open dossier, if any."""
        if self.session is not None:
            self.closing.emit()
            session, self.session = self.session, None
            try:
                session.close()
            finally:
                self.closed.emit()

    def _take(self, path: Path, make: Callable[[], Session]) -> bool:
        if self.session is not None and _same(self.session.path, path):
            return True
        try:
            session = make()
        except UserError as error:
            self._notifier.error(error)
            if isinstance(error, FileNotUsable) and not path.exists():
                self._settings.forget_recent(str(path))
            return False
        except OSError as error:
            self._notifier.error(
                FileNotUsable(
                    message("The dossier “{name}” cannot be opened: {reason}."),
                    message("Check that the folder exists and that you may write in it."),
                    name=path.name,
                    reason=reason_of(error),
                )
            )
            return False
        self.close()
        self.session = session
        self._settings.add_recent(str(path.resolve()))
        self.opened.emit(session)
        return True


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
