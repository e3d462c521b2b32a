"""Export of the sample's main note: the whole command, and the function in a warm process."""

from __future__ import annotations

import datetime as dt
import statistics
import subprocess
import sys
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Layout
from briefing_app.publish import Options, publish
from briefing_app.session.session import Session
from tests.benchmarks.measuring import seconds, time_line

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.measuring import Line

ROUNDS = 7
NOTE = "note"


def measure(sample: Path, folder: Path) -> list[Line]:
    """Measure both, and the bare start of Python that the command cannot do without."""
    command = [sys.executable, "-m", "briefing_app", "export", str(sample), NOTE]
    command += ["-o", str(folder / "note.pdf"), "--force", "--languages", "nl,fr", "--by", "bench"]
    cold = [seconds(lambda: subprocess.run(command, check=False, capture_output=True))]
    cold += [
        seconds(lambda: subprocess.run(command, check=True, capture_output=True))
        for _ in range(ROUNDS)
    ]
    return [
        time_line("export of the sample note, whole command", statistics.median(cold[1:])),
        time_line("export of the sample note, warm process", statistics.median(_warm(sample))),
    ]


def _warm(sample: Path) -> list[float]:
    session = Session.open(sample, user="bench", read_only=True)
    briefing = session.briefings.by_key(NOTE)
    snapshot = session.snapshot(briefing.id)
    session.close()
    options = Options(languages=("nl", "fr"), layout=Layout.PARALLEL)
    made_at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    times = [seconds(lambda: publish(snapshot, options, made_at=made_at)) for _ in range(ROUNDS)]
    return times[1:]
