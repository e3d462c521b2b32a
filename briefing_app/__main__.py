"""Start: a dossier's path or nothing opens the window; a sub-command runs without one.

The one place that knows both; neither side is loaded before it is wanted.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.cli.names import asks_for_window
from briefing_app.errors import UserError, message
from briefing_app.intake import HELPER

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the application with the arguments after its name; return the exit status."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments == [HELPER]:
        from briefing_app.intake.helper import serve

        return serve()
    if asks_for_window(arguments) and has_screen():
        return open_window(Path(arguments[0]) if arguments else None, None)
    from briefing_app.cli.main import run

    return run(arguments, open_window=open_window, try_window=try_window)


def has_screen() -> bool:
    """Tell whether a window can appear: on Linux it takes a display server, or Qt told so."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_window(file: Path | None, language: str | None) -> int:
    """Open the window on a file or the start page; raise ``UserError`` where nothing can show it.

    ``language`` is that of the window when the command line asks for one.
    """
    if not has_screen():
        raise UserError(
            message("There is no screen to open a window on."),
            message("The sub-commands work without one: briefing-app --help names them."),
        )
    prepare(file)
    from briefing_app import app

    return app.run(file, ui_language=language)


def prepare(file: Path | None) -> None:
    """Make ready for a quick start of the window; call before anything imports Qt."""
    # Starting makes many objects that stay: looking for cycles among them would find none and
    # take a quarter of the start.  The window puts the collector on again once it is usable.
    gc.disable()
    # PySide6 reads the source of every module that is imported after it, to look for its own
    # name there.  What does not need Qt comes first: 20 ms of processor time on a dossier.
    import briefing_app.language.voice
    import briefing_app.settings

    if file is not None:
        import briefing_app.language.wording
        import briefing_app.session.session  # noqa: F401


def try_window(file: Path) -> None:
    """Open the window on a dossier without showing it to anyone, and close it again."""
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # Qt would end the process
    from briefing_app import app

    app.try_window(file)


if __name__ == "__main__":
    sys.exit(main())
