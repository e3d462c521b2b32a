"""The head of the first page: sender, marking, titles, particulars, headline figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.inline import Text
from briefing_app.pdf import theme
from briefing_app.pdf.boxes import Barred, Rule
from briefing_app.pdf.characters import MARK
from briefing_app.pdf.flow import Columns, Flow, Stack, Track
from briefing_app.pdf.typesetting import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.document.block import Particular, Tile, Tiles, TitleBlock
    from briefing_app.document.inline import Inline, Line
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.textflow import TextFlow
    from briefing_app.pdf.typesetting import Typesetter

_BETWEEN = " · "
_BELOW = " \n"
"""What stands between languages on lines of their own; the space is read, not seen."""
_MARKING_WIDTH = 120.0
_LABEL_WIDTH = 84.0
_LABEL_GAP = 6.0
_TILE_GAP = 12.0
_TILE_INSET = 9.5
_BAR = 2.2
_TILES_IN_ROW = 4
_NARROWEST_TILE = 100.0


class Front:
    """Sets title blocks and rows of headline figures across the whole width."""

    def __init__(self, typesetter: Typesetter, width: float, language: str) -> None:
        self._typesetter = typesetter
        self._width = width
        self._language = language

    def title_block(self, block: TitleBlock, parent: Element) -> Flow:
        """Return the head of the document, closed by a hairline."""
        flows: list[Flow] = [self._sender(block, parent)]
        title = parent.add("H1", self._typesetter.tag(self._language))
        flows += self._titles(block.titles, title)
        flows += self._notice(block, parent)
        flows.append(Rule(self._width, theme.LINE, before=13, after=9))
        particulars = self._particulars(block.particulars, parent)
        if particulars:
            flows += [*particulars, Rule(self._width, theme.LINE, before=9, after=14)]
        return Stack(flows)

    def _sender(self, block: TitleBlock, parent: Element) -> Flow:
        width = self._width - _MARKING_WIDTH - _TILE_GAP
        tracks = []
        if block.sender:
            tracks.append(Track(self._joined(block.sender, "sender", parent, width), 0.0))
        if block.marking:
            marking = self._joined(block.marking, "marking", parent, _MARKING_WIDTH)
            marking.align = "right"
            tracks.append(Track(marking, self._width - _MARKING_WIDTH))
        row = Columns(tracks)
        row.after = 17
        return row

    def _notice(self, block: TitleBlock, parent: Element) -> list[Flow]:
        if not block.notice:
            return []
        notice = self._joined(block.notice, "notice", parent, self._width)
        notice.before = 4.0
        return [notice]

    def _titles(
        self, lines: Sequence[Line], element: Element, width: float | None = None
    ) -> list[Flow]:
        """Return the titles under each other, in a width that is the page's without one."""
        room = self._width if width is None else width
        flows: list[TextFlow] = []
        for index, line in enumerate(lines):
            flow = self._title(
                joined([line], ""), "second title" if index else "title", element, room
            )
            flow.before = 3.0 if index else 0.0
            flows.append(flow)
        if not any(flow.lines for flow in flows):  # a document without a title has no H1
            flows = [self._title((Text(MARK),), "title", element, room)]
        return [*flows]

    def _title(
        self, content: Sequence[Inline], style: str, element: Element, width: float
    ) -> TextFlow:
        return self._typesetter.flow(
            content, self._typesetter.styles[style], element, width, self._language
        )

    def _particulars(self, particulars: Sequence[Particular], parent: Element) -> list[Flow]:
        """Return rows of two particulars each."""
        half = self._width / 2
        rows: list[Flow] = []
        for start in range(0, len(particulars), 2):
            tracks: list[Track] = []
            for index, particular in enumerate(particulars[start : start + 2]):
                width = half - _LABEL_WIDTH - _TILE_GAP
                room = _LABEL_WIDTH - _LABEL_GAP
                label = self._apart(particular.label, "particular label", parent, room)
                content = self._apart(particular.content, "particular", parent, width)
                x = index * half
                tracks += [Track(label, x), Track(content, x + _LABEL_WIDTH)]
            row = Columns(tracks)
            row.after = 2.0
            rows.append(row)
        return rows

    def tiles(self, tiles: Tiles, parent: Element, whole: float | None = None) -> Flow:
        """Return the headline figures, at most four in a row, and their source line.

        ``whole`` is the width of all, that of the page without it; a narrow one takes two a row.
        """
        flows: list[Flow] = []
        room = self._width if whole is None else whole
        most = max(1, min(_TILES_IN_ROW, int(room / _NARROWEST_TILE)))
        width = (room + _TILE_GAP) / max(min(len(tiles.tiles), most), 1)
        group = parent.add("Div")
        for start in range(0, len(tiles.tiles), most):
            shown = [
                self._tile(tile, width - _TILE_GAP, group)
                for tile in tiles.tiles[start : start + most]
            ]
            tallest = max(tile.height for tile in shown)
            for tile in shown:
                tile.height = tallest  # so that all bars are as high
            row = Columns([Track(tile, index * width) for index, tile in enumerate(shown)])
            row.after = 12.0
            flows.append(row)
        if tiles.source:
            flows[-1].after, flows[-1].keeps = 6.0, True
            flows.append(self._joined(tiles.source, "source", group, room, " "))
        stack = Stack(flows, place=tiles.place)
        stack.before, stack.after = 6.0, 16.0
        return stack

    def _tile(self, tile: Tile, width: float, parent: Element) -> Flow:
        inner = width - _TILE_INSET
        group = parent.add("Div")
        figure = self._typesetter.paragraph(
            tile.figure, self._typesetter.styles["tile figure"], group, inner
        )
        labels = [
            self._typesetter.paragraph(line, self._typesetter.styles["tile label"], group, inner)
            for line in tile.labels
        ]
        return Barred(Stack([figure, *labels]), theme.SECOND, weight=_BAR, inset=_TILE_INSET)

    def _apart(self, lines: Sequence[Line], style: str, parent: Element, width: float) -> TextFlow:
        """Return lines of several languages in one, or each on its own where that is too long."""
        content = joined(lines, _BETWEEN)
        taken = self._typesetter.width(content, self._typesetter.styles[style], self._language)
        return self._joined(lines, style, parent, width, _BETWEEN if taken <= width else _BELOW)

    def _joined(
        self,
        lines: Sequence[Line],
        style: str,
        parent: Element,
        width: float,
        separator: str = _BETWEEN,
    ) -> TextFlow:
        element = parent.add("P", self._typesetter.tag(self._language))
        content = joined(lines, separator)
        return self._typesetter.flow(
            content, self._typesetter.styles[style], element, width, self._language
        )
