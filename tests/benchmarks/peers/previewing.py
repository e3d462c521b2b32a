"""From a change in one passage to its page in the preview, in short notes and in long ones.

What is timed is the work after the quiet: the snapshot, the pages in view, their images.  The
whole document follows; that is told too.
"""

from __future__ import annotations

import statistics
from functools import partial
from typing import TYPE_CHECKING

import pypdfium2

from briefing_app.charts.drawing import Drawings
from briefing_app.publish import Memory, publish
from briefing_app.session.session import Session
from tests.benchmarks.measuring import Line, milliseconds, worked
from tests.benchmarks.peers.long import KEY, make_long
from tests.benchmarks.peers.warm import MADE_AT, OPTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from briefing_app.pdf.place import Place
    from briefing_app.publish import Published

AIM = 0.15
UNITS = (1, 15)
EDITS = 9
_SCALE = 1.5
"""Pixels a point."""


def measure(folder: Path) -> list[Line]:
    """Measure a short and a long note, changed near the start, in the middle, near the end."""
    place = folder / "preview"
    place.mkdir()
    return [line for units in UNITS for line in _Desk(place / f"{units}.dossier", units).lines()]


class _Desk:
    """One note that is written in, with what its preview remembers."""

    def __init__(self, path: Path, units: int) -> None:
        make_long(path, units)
        self._session = Session.open(path, user="bench")
        self._note = self._session.briefings.by_key(KEY)
        self._memory, self._drawings = Memory(), Drawings()

    def lines(self) -> list[Line]:
        whole = self._publish("")
        passages = [
            passage
            for section in self._note.sections
            for passage in section.passages
            if len(passage.text("nl")) > 200
        ]
        times: list[tuple[float, float]] = []
        wholes: list[tuple[float, float]] = []
        for turn in range(EDITS):
            passage = passages[turn * (len(passages) - 1) // (EDITS - 1)]
            words = f"meting{turn} {passage.text('nl')}"
            self._session.briefings.write_passage(passage.id, "nl", words)
            times.append(worked(partial(self._glimpse, passage.uuid, f"meting{turn}")))
            wholes.append(worked(partial(self._publish, "")))
        self._session.close(backup=False)
        work, clock = (statistics.median(column) for column in zip(*times, strict=True))
        after = statistics.median(work for work, _ in wholes)
        name = f"change to page in the preview, of {whole.pages} pages, of processor"
        result = f"{milliseconds(work)}  ({milliseconds(clock)} by the clock)"
        return [
            Line(name, result, f"<= {AIM * 1000:g} ms", work <= AIM),
            Line(f"the whole of {whole.pages} pages after it, of processor", milliseconds(after)),
        ]

    def _publish(self, place: str) -> Published:
        """Publish the pages of a place, or with none the whole."""

        def wanted(places: Mapping[str, Place], pages: int) -> Sequence[int]:
            page = places[place].page
            return [number for number in (page, page + 1) if number < pages]

        return publish(
            self._session.snapshot(self._note.id),
            OPTIONS,
            made_at=MADE_AT,
            drawings=self._drawings,
            memory=self._memory,
            wanted=wanted if place else None,
        )

    def _glimpse(self, place: str, token: str) -> None:
        self._show(self._publish(place), token)

    @staticmethod
    def _show(published: Published, token: str) -> None:
        """Make images of the pages; raise ``RuntimeError`` when they do not show the change."""
        document = pypdfium2.PdfDocument(published.pdf)
        for page in document:
            page.render(scale=_SCALE)
        if not any(token in page.get_textpage().get_text_bounded() for page in document):
            raise RuntimeError(f"{token} is on no page in view")
        document.close()
