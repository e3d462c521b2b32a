"""What happens to an error that nobody caught: told quietly, logged, and the window goes on.

A ``UserError`` is told as a sentence; anything else is a bug, with details to copy.
"""

from __future__ import annotations

import contextlib
import logging
import sys
from typing import TYPE_CHECKING

from briefing_app import __version__, paths
from briefing_app.errors import Cancelled, UserError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from briefing_app.ui.notify import Notifier

_log = logging.getLogger("briefing_app")
_KEPT_BYTES = 500_000


class FaultNet:
    """Catch what nobody caught, from ``spread`` to ``take_down``."""

    def __init__(self, notifier: Notifier) -> None:
        self._notifier = notifier
        self._before: Callable[..., object] | None = None
        self._handler: logging.Handler | None = None

    def spread(self) -> None:
        """Catch from now on."""
        self._before = sys.excepthook
        sys.excepthook = self.catch

    def take_down(self) -> None:
        """Let errors go where they went before."""
        if self._before is not None:
            sys.excepthook = self._before
            self._before = None
        if self._handler is not None:
            _log.removeHandler(self._handler)
            self._handler.close()
            self._handler = None

    def catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell the person; log what is a bug."""
        if isinstance(error, UserError):
            self._notifier.error(error)
            return
        if isinstance(error, (Cancelled, KeyboardInterrupt)):
            return
        import platform
        import traceback

        self._open_log()
        details = "".join(traceback.format_exception(kind, error, trace))
        _log.error("%s", details)
        about = f"Briefing App {__version__}, Python {platform.python_version()}, "
        self._notifier.bug(f"{about}{platform.platform()}\n{details}")

    def _open_log(self) -> None:
        """Log to the user's folder, when that can be written, from the first bug on."""
        if self._handler is not None:
            return
        from logging.handlers import RotatingFileHandler

        with contextlib.suppress(OSError):
            folder = paths.user_logs()
            folder.mkdir(parents=True, exist_ok=True)
            self._handler = RotatingFileHandler(
                folder / "briefing-app.log",
                maxBytes=_KEPT_BYTES,
                backupCount=1,
                encoding="utf-8",
                errors="replace",
            )
            layout = logging.Formatter("%(asctime)s %(levelname)s %(message)s")
            self._handler.setFormatter(layout)
            _log.addHandler(self._handler)
