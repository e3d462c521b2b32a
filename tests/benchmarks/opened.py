"""Open the real window, note when it is usable, and close it.

Run as a process of its own: ``python -m tests.benchmarks.opened STAMP [FILE]``.  The application
is as it always is; only an event filter looks on.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path


def main() -> int:
    """Open the window and return its exit status."""
    gc.disable()  # as ``briefing_app.__main__`` does before it loads the window
    from briefing_app import app
    from tests.benchmarks.watcher import Watcher

    application = app.application()
    watcher = Watcher(application, Path(sys.argv[1]))
    application.installEventFilter(watcher)
    return app.run(Path(sys.argv[2]) if len(sys.argv) > 2 else None)


if __name__ == "__main__":
    sys.exit(main())
