"""Print the table: ``make bench``, or ``python -m tests.benchmarks``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.session.sample import create_sample
from tests.benchmarks import checking, editing, exporting, searching, snapshots, starting
from tests.benchmarks.measuring import Line, table
from tests.benchmarks.peers import comparing, previewing, warm

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> int:
    """Measure everything in folders of its own and print the table."""
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as name:
        folder = Path(name)
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            os.environ[variable] = str(folder / variable.lower())
        os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # the offscreen platform chatters
        sample = folder / "sample.dossier"
        create_sample(sample).close(backup=False)
        lines: list[Line] = []
        parts: list[Callable[[], list[Line]]] = [
            lambda: starting.measure(sample, folder),
            lambda: exporting.measure(sample, folder),
            lambda: editing.measure(sample),
            lambda: snapshots.measure(sample),
            lambda: checking.measure(sample),
            lambda: searching.measure(folder),
            lambda: comparing.measure(folder),
            lambda: warm.measure(folder),
            lambda: previewing.measure(folder),
        ]
        for part in parts:
            lines += part()
            sys.stderr.write(".")
            sys.stderr.flush()
    sys.stderr.write("\n")
    sys.stdout.write(table(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
