"""Twenty pages by this application, WeasyPrint, typst and fpdf2, each as a whole process.

Ours reads the dossier, words the facts, draws the charts and tells findings; the peers are given
the finished words and the charts as SVG.  WeasyPrint and typst write PDF/UA-1; fpdf2 can write
neither structure nor columns over pages, kerns not and hyphenates not.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from briefing_app.paths import font_file
from tests.benchmarks.measuring import Line, interleave, milliseconds, ratio_line
from tests.benchmarks.peers.long import KEY, make_long
from tests.benchmarks.peers.sources import write_sources
from tests.benchmarks.peers.venv import peers_python
from tests.benchmarks.peers.warm import warm_times

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ROUNDS = 5
TYPST_AIM, WEASYPRINT_AIM, WARM_AIM = 1.2, 1 / 3, 0.5
_NAMES = {
    "ours": "this application",
    "weasyprint": "WeasyPrint",
    "typst": "typst",
    "fpdf2": "fpdf2",
}


def measure(folder: Path) -> list[Line]:
    """Make the same document with everybody, in turns, and compare medians."""
    place = folder / "peers"
    place.mkdir()
    dossier = place / "long.dossier"
    snapshot = make_long(dossier, 1)
    write_sources(snapshot, place)
    spent: dict[str, list[float]] = {name: [] for name in _NAMES}
    commands = _commands(dossier, place)
    cases = {name: partial(_run, commands[name], spent[name]) for name in commands}
    medians = {name: statistics.median(times) for name, times in interleave(cases, ROUNDS).items()}
    work = {name: statistics.median(times[1:]) for name, times in spent.items()}
    warm, pages, size = warm_times(snapshot, ROUNDS)
    lines = [
        Line(f"{pages} pages, whole process, {_NAMES[name]}", _told(medians[name], work[name]))
        for name in _NAMES
    ]
    lines.append(
        ratio_line("whole process against typst", medians["ours"], medians["typst"], aim=TYPST_AIM)
    )
    lines.append(
        ratio_line(
            "whole process against WeasyPrint",
            medians["ours"],
            medians["weasyprint"],
            aim=WEASYPRINT_AIM,
        )
    )
    lines.append(
        ratio_line("warm against typst’s whole process", warm, medians["typst"], aim=WARM_AIM)
    )
    lines += _sizes(place, pages, size)
    return lines


def _commands(dossier: Path, place: Path) -> dict[str, list[str]]:
    peers, here = str(peers_python()), f"{__file__.rpartition('comparing.py')[0]}with_"
    fonts = str(font_file(400).parent)
    made = {name: str(place / f"{name}.pdf") for name in _NAMES}
    ours = [sys.executable, "-m", "tests.benchmarks.peers.with_ours", str(dossier), KEY]
    return {
        "ours": [*ours, made["ours"]],
        "weasyprint": [peers, f"{here}weasyprint.py", str(place / "note.html"), made["weasyprint"]],
        "typst": [peers, f"{here}typst.py", str(place / "note.typ"), made["typst"], fonts],
        "fpdf2": [peers, f"{here}fpdf2.py", str(place / "note.json"), made["fpdf2"], fonts],
    }


def _run(command: Sequence[str], spent: list[float]) -> float:
    """Return the seconds of a process; its work, on however many cores, is added to ``spent``."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise RuntimeError(f"{command[1:3]} failed:\n{done.stderr[-2000:]}")
    spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return seconds


def _told(seconds: float, work: float) -> str:
    return f"{milliseconds(seconds)}  ({milliseconds(work)} of processor)"


def _sizes(place: Path, pages: int, size: int) -> list[Line]:
    sizes = {name: (place / f"{name}.pdf").stat().st_size / 1000 for name in _NAMES}
    others = ", ".join(
        f"{_NAMES[name]} {sizes[name] / pages:.1f}" for name in _NAMES if name != "ours"
    )
    ours = size / 1000 / pages
    shown = f"{ours:.1f} kB  ({others})"
    return [Line("file by page, charts, fonts and tags included", shown, "<= 6 kB", ours <= 6)]
