"""Pairs as flows: the columns of a passage, level beside each other or on facing pages.

One column is a passage in one language.  A heading is a pair too: its languages share its level.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.block import Heading
from briefing_app.pdf.boxes import make_even, make_pictures_level
from briefing_app.pdf.facing import Leaves
from briefing_app.pdf.flow import Columns, Flow, Stack, Track
from briefing_app.pdf.frames import make_signatures_level
from briefing_app.pdf.lists import are_level

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.document.block import Block, Pair
    from briefing_app.pdf.headings import Headings
    from briefing_app.pdf.lists import Lists
    from briefing_app.pdf.sections import Sections
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.theme import Sheet

    MakeFlow = Callable[[Block, float, Element], Flow]


class Pairs:
    """Sets pairs; ``make`` sets what stands in a column."""

    def __init__(
        self, sections: Sections, headings: Headings, lists: Lists, sheet: Sheet, make: MakeFlow
    ) -> None:
        self._sections = sections
        self._headings = headings
        self._lists = lists
        self._sheet = sheet
        self._measure = min(sheet.text_width, sheet.measure)
        self._make = make

    def beside(self, pair: Pair) -> Flow:
        """Return columns that start level."""
        titles = self._titles(pair)
        parents = self._parents(pair)
        count = len(pair.columns)
        if count == 1:
            flows = self._column(pair.columns[0], self._measure, parents[0])
            return Stack(flows, place=pair.place)
        width = (self._sheet.text_width - (count - 1) * self._sheet.gutter) / count
        if are_level(pair):
            return self._lists.beside(pair, width, parents)
        columns = self._columns(pair, titles, [width] * count, parents)
        if all(len(column) == 1 for column in columns):
            flows = [column[0] for column in columns]
            make_even(flows)
            columns = [[flow] for flow in make_signatures_level(make_pictures_level(flows))]
        tracks = [
            Track(Stack(column) if column else None, index * (width + self._sheet.gutter))
            for index, column in enumerate(columns)
        ]
        return Columns(tracks, keeps=bool(titles), place=pair.place)

    def facing(self, pair: Pair, width_of: Callable[[Block], float]) -> Flow:
        """Return columns of facing pages; ``width_of`` tells that of a block on its page."""
        titles = self._titles(pair)
        parents = self._parents(pair)
        widths = [self._measure] * len(parents)
        columns = (
            self._columns(pair, titles, widths, parents)
            if titles
            else [
                [self._make(block, width_of(block), parent) for block in column]
                for column, parent in zip(pair.columns, parents, strict=True)
            ]
        )
        if all(len(column) == 1 for column in columns):
            columns = [[flow] for flow in make_signatures_level([found for (found,) in columns])]
        tracks = [Track(Stack(column) if column else None, 0.0) for column in columns]
        return Leaves(tracks, keeps=bool(titles), place=pair.place)

    def _titles(self, pair: Pair) -> list[Heading]:
        """Return the headings when the pair is one, and begin its section; else none."""
        blocks = [column[0] for column in pair.columns if len(column) == 1]
        titles = [block for block in blocks if isinstance(block, Heading)]
        if len(titles) < len(pair.columns):
            return []
        self._sections.enter(self._headings.depth(titles[0]))
        return titles

    def _parents(self, pair: Pair) -> list[Element]:
        return [self._sections.column(index) for index in range(len(pair.columns))]

    def _columns(
        self,
        pair: Pair,
        titles: Sequence[Heading],
        widths: Sequence[float],
        parents: Sequence[Element],
    ) -> list[list[Flow]]:
        if titles:
            return [[flow] for flow in self._headings.row(titles, widths[0], parents)]
        return [self._column(*column) for column in zip(pair.columns, widths, parents, strict=True)]

    def _column(self, blocks: Sequence[Block], width: float, parent: Element) -> list[Flow]:
        return [self._make(block, width, parent) for block in blocks]


def is_headed(block: Pair) -> bool:
    """Tell whether a pair has a heading, which changes what the next blocks stand in."""
    return any(isinstance(kid, Heading) for column in block.columns for kid in column)
