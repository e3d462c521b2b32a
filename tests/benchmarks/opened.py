"""Open the real window, note when it is usable, and close it.

Run as a process of its own: ``python -m tests.benchmarks.opened STAMP [FILE]``.  The application
is as it always is; only its window looks on.
"""

from __future__ import annotations

import sys
from pathlib import Path

from briefing_app.__main__ import prepare


def main() -> int:
    """Open the window and return its exit status."""
    file = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    prepare(file)  # as ``briefing_app.__main__`` does before it loads the window
    from briefing_app import app
    from tests.benchmarks.watcher import WatchedWindow

    WatchedWindow.stamp = Path(sys.argv[1])
    vars(app)["MainWindow"] = WatchedWindow
    return app.run(file)


if __name__ == "__main__":
    sys.exit(main())
