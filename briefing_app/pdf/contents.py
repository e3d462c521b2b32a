"""Tables of contents as flows: titles that lead to their places, and the numbers of the pages.

A page's number is known when all pages are made: its room is kept, and the number is set when it
is painted, so that nothing is laid out twice.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from briefing_app.document.inline import Text
from briefing_app.pdf.flow import Columns, Flow, Solid, Stack, Track
from briefing_app.pdf.navigation import place_of
from briefing_app.pdf.run import Target
from briefing_app.pdf.structure import Inlay
from briefing_app.pdf.textflow import set_text
from briefing_app.pdf.theme import STYLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.document.block import Contents, Entry, Listing
    from briefing_app.document.inline import Inline
    from briefing_app.pdf.painter import Painter
    from briefing_app.pdf.run import Run
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.theme import TextStyle
    from briefing_app.pdf.typesetting import Typesetter

_NUMBER = 34.0
"""Room for the number of a page, and between it and the title."""
_INDENT = 12.0
_NUMBER_GAP = 5.0


class PageNumber(Solid):
    """The number of the page of an anchor, at the right of its room."""

    def __init__(self, run: Run, element: Element, anchor: str) -> None:
        self._run, self._element, self._anchor = run, element, anchor
        self.height = STYLES["contents"].leading

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Set the number and paint it; nothing for what is on no page."""
        page = place_of(self._anchor, painter.numbers)
        if page is not None:
            run = replace(self._run, text=str(page))
            style = STYLES["contents"]
            set_text([run], style, self._element, _NUMBER, align="right").paint(painter, x, top)


class ContentsSetter:
    """Sets tables of contents; whoever paints them knows the numbers of the pages."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter

    def lists(
        self, contents: Contents, width: float, gutter: float, parents: Sequence[Element]
    ) -> Flow:
        """Return the lists beside each other, entry by entry level."""
        columns = [
            self._entries(listing, width, parent, is_bold=contents.of == "headings")
            for listing, parent in zip(contents.listings, parents, strict=True)
        ]
        rows: list[Flow] = []
        for entries in zip_longest(*columns):
            tracks = [Track(entry, index * (width + gutter)) for index, entry in enumerate(entries)]
            row = Columns(tracks)
            row.after = STYLES["contents"].after
            rows.append(row)
        return Stack(rows)

    def _entries(
        self, listing: Listing, width: float, parent: Element, *, is_bold: bool
    ) -> list[Flow]:
        """Return the entries; in the structure a deeper list stands in the entry above it."""
        flows: list[Flow] = []
        tables: list[tuple[int, Element]] = []
        item: Element | None = None
        for entry in listing.entries:
            while len(tables) > 1 and entry.level < tables[-1][0]:
                tables.pop()
            if not tables:
                tables.append((entry.level, parent.add("TOC", self._tag(listing))))
            elif item is not None and entry.level > tables[-1][0]:
                tables.append((entry.level, item.add("TOC")))
            item = tables[-1][1].add("TOCI")
            depth = len(tables) - 1
            style = STYLES["contents"]
            if is_bold and not depth:
                style = replace(style, weight=600)
            flows.append(self._entry(entry, listing.language, width, item, depth, style))
        return flows

    def _tag(self, listing: Listing) -> str:
        return self._typesetter.tag(listing.language)

    def _entry(
        self,
        entry: Entry,
        language: str,
        width: float,
        item: Element,
        depth: int,
        style: TextStyle,
    ) -> Flow:
        reference = item.add("Reference")
        link = Inlay("Link")
        inset = _INDENT * depth
        label: tuple[Inline, ...] = (Text(entry.number),) if entry.number else ()
        hang = self._typesetter.width(label, style, language) + _NUMBER_GAP if label else 0.0
        room = width - _NUMBER - inset - hang
        target = Target(anchor=entry.anchor, says="".join(run.text for run in
                        self._typesetter.runs(entry.content, style, language)))  # fmt: skip

        def linked(content: Sequence[Inline]) -> list[Run]:
            runs = self._typesetter.runs(content, style, language)
            return [replace(run, path=(link,), target=target) for run in runs]

        number = PageNumber(linked((Text("0"),))[0], reference, entry.anchor)
        tracks = [
            Track(set_text(linked(entry.content), style, reference, room), inset + hang),
            Track(number, width - _NUMBER),
        ]
        if label:
            spaced = (*label, Text(" "))
            tracks.insert(0, Track(set_text(linked(spaced), style, reference, hang + 9), inset))
        return Columns(tracks)
