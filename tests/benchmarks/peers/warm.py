"""This application warm: time, bytes, memory over many exports, and growth with the pages."""

from __future__ import annotations

import datetime as dt
import statistics
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.compose.briefing import compose
from briefing_app.compose.disclosure import disclose
from briefing_app.document.block import Figure
from briefing_app.domain.codes import Layout
from briefing_app.illustrate import Illustrator
from briefing_app.pdf.rendering import render
from briefing_app.publish import Options, publish
from tests.benchmarks.measuring import Line, milliseconds, seconds, worked
from tests.benchmarks.peers.long import LANGUAGES, make_long

if TYPE_CHECKING:
    from briefing_app.charts.drawing import Drawings
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.publish import Published

MADE_AT = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
OPTIONS = Options(LANGUAGES)
UNCHECKED = replace(OPTIONS, unchecked=True)
"""What the peers do too: they set a document, and check nothing of what it says."""
EXPORTS = 100
UNITS = (1, 3, 5, 10, 15)
"""Of some twenty pages each."""
MEMORY_AIM, CHART_AIM, LINEAR_AIM = 1.02, 4.0, 1.15
_WARM_UP = 20


def export(snapshot: Snapshot, drawings: Drawings | None = None) -> Published:
    """Publish as an export does, but for the checks."""
    return publish(snapshot, UNCHECKED, made_at=MADE_AT, drawings=drawings)


def warm_times(snapshot: Snapshot, rounds: int) -> tuple[float, int, int]:
    """Return the median of seconds without remembering any chart, the pages and the bytes."""
    published = export(snapshot)
    times = [seconds(lambda: export(snapshot)) for _ in range(rounds)]
    return statistics.median(times), published.pages, len(published.pdf)


def measure(folder: Path) -> list[Line]:
    """Measure charts’ bytes, memory and growth."""
    place = folder / "warm"
    place.mkdir()
    snapshot = make_long(place / "one.dossier", 1)
    bare = make_long(place / "bare.dossier", 1, charts=False)
    return [*_charts(snapshot, bare), _memory(snapshot), *_growth(place)]


def _charts(snapshot: Snapshot, bare: Snapshot) -> list[Line]:
    """Return what a chart adds: its picture and tags alone, and with everything that it brings.

    That is caption, source, entry in the contents, the table of its data, and their tags.
    """
    disclosed = disclose(snapshot)
    drawings = Illustrator(disclosed).draw((LANGUAGES,))[LANGUAGES]
    document = compose(
        disclosed,
        languages=LANGUAGES,
        layout=Layout.PARALLEL,
        draft=False,
        drawings=drawings,
    ).document
    pictures = [block for block in document.blocks if isinstance(block, Figure)]
    plain = replace(
        document, blocks=tuple(block for block in document.blocks if block not in pictures)
    )
    with_pictures, without = (
        len(render(each, made_at=MADE_AT, identifier="urn:bench").data)
        for each in (document, plain)
    )
    alone = (with_pictures - without) / len(pictures) / 1000
    whole = (len(export(snapshot).pdf) - len(export(bare).pdf)) / len(pictures) / 1000
    return [
        Line("file by chart", f"{alone:.1f} kB", f"<= {CHART_AIM:g} kB", alone <= CHART_AIM),
        Line("file by chart, data table, entries in contents included", f"{whole:.1f} kB"),
    ]


def _memory(snapshot: Snapshot) -> Line:
    for _ in range(_WARM_UP):
        export(snapshot)
    before = _resident()
    for _ in range(EXPORTS):
        export(snapshot)
    after = _resident()
    ratio = after / before
    shown = f"{ratio:.3f} x  ({before / 1e6:.0f} to {after / 1e6:.0f} MB)"
    return Line(
        f"memory after {EXPORTS} exports, against before",
        shown,
        f"<= {MEMORY_AIM:g} x",
        ratio <= MEMORY_AIM,
    )


def _resident() -> int:
    """Return the bytes of this process in memory; Linux alone tells them so."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * 4096


def _growth(place: Path) -> list[Line]:
    per_page: dict[int, float] = {}
    lines = []
    for units in UNITS:
        snapshot = make_long(place / f"{units}.dossier", units)
        published = export(snapshot)
        time = min(worked(partial(export, snapshot))[0] for _ in range(3))
        per_page[published.pages] = time / published.pages
        lines.append(
            Line(f"{published.pages} pages, warm, of processor", f"{milliseconds(time)}  "
                 f"({milliseconds(time / published.pages)} a page)")
        )  # fmt: skip
    first, *_, last = per_page.values()
    ratio = last / first
    name = f"a page of {max(per_page)} against one of {min(per_page)}"
    lines.append(Line(name, f"{ratio:.2f} x", f"<= {LINEAR_AIM:g} x", ratio <= LINEAR_AIM))
    return lines
