"""The body of a Word file: the items of a manuscript one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.exchange.manuscript import CONTENTS, Break, Drawing, Grid, Listing, Para, Role
from briefing_app.exchange.word.grids import Grids
from briefing_app.exchange.word.numbering import DEEPEST, INSET
from briefing_app.exchange.word.space import W, twips

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing_app.exchange.images import Image
    from briefing_app.exchange.manuscript import Item
    from briefing_app.exchange.markup import Element
    from briefing_app.exchange.word.numbering import Numbering
    from briefing_app.exchange.word.pictures import Pictures
    from briefing_app.exchange.word.text import Texts

_FOLLOWS_CLOSELY = frozenset({Role.SOURCE, Role.CAPTION})
_GAP = {"w:before": "0", "w:after": "0", "w:line": "160", "w:lineRule": "exact"}


@dataclass(frozen=True)
class Body:
    """Writes items; ``paint`` gives the files of a picture."""

    texts: Texts
    numbering: Numbering
    pictures: Pictures
    paint: Callable[[Drawing], Image]

    def elements(self, items: Sequence[Item], width: float) -> list[Element]:
        """Return the elements of items between margins ``width`` points apart."""
        found: list[Element] = []
        breaks = False
        for index, item in enumerate(items):
            after = items[index + 1] if index + 1 < len(items) else None
            if isinstance(item, Break):
                breaks = True
                continue
            if breaks and not isinstance(item, Para):
                found.append(_page_break())
            if isinstance(item, Para):
                found.append(self._paragraph(item, width, breaks=breaks))
            else:
                found += self._item(item, width)
            breaks = False
            if isinstance(item, Grid) and not _is_close(after):
                found.append(_gap())  # tables that touch would become one
        return found

    def cell(self, items: Sequence[Item], width: float) -> list[Element]:
        """Return the elements of a cell, of which the last is a paragraph."""
        found = self.elements(items, width)
        return found or [W("w:p")]

    def _item(self, item: Listing | Grid | Drawing, width: float) -> Iterator[Element]:
        match item:
            case Listing():
                yield from self._list(item, 0, width)
            case Grid():
                yield Grids(self.texts.styles, self.cell).table(item, width)
            case Drawing():
                yield self._drawing(item, width)

    def _paragraph(self, para: Para, width: float, *, breaks: bool) -> Element:
        properties: list[Element] = []
        if breaks:
            properties.append(W("w:pageBreakBefore"))
        if para.role.level and self.texts.styles.numbering(para.role):
            # The number is part of the text; a template's own would come before it.
            none = [W("w:ilvl", {"w:val": "0"}), W("w:numId", {"w:val": "0"})]
            properties.append(W("w:numPr", children=none))
        if para.role in CONTENTS:
            edge = {"w:val": "right", "w:leader": "dot", "w:pos": twips(width)}
            properties.append(W("w:tabs", children=[W("w:tab", edge)]))
        return self.texts.paragraph(para, properties)

    def _list(self, listing: Listing, level: int, width: float) -> Iterator[Element]:
        level = min(level, DEEPEST - 1)
        is_ordered = listing.start is not None
        role = Role.NUMBER if is_ordered else Role.BULLET
        number = (
            self.numbering.ordered(listing.start, level)
            if listing.start is not None
            else self.numbering.bullets(level)
        )
        for item in listing.items:
            first, rest = (
                (item[0], item[1:])
                if item and isinstance(item[0], Para)
                else (Para(role=role, runs=(), language=self.texts.language), item)
            )
            if isinstance(first, Para):
                yield self._point(first, role, number, level)
            for one in rest:
                yield from self._inside(one, level, width)

    def _point(self, para: Para, role: Role, number: str, level: int) -> Element:
        properties: list[Element] = []
        if number:
            place = [W("w:ilvl", {"w:val": str(level)}), W("w:numId", {"w:val": number})]
            properties.append(W("w:numPr", children=place))
            if level:
                inset = {"w:left": twips(INSET * (level + 1)), "w:hanging": twips(INSET)}
                properties.append(W("w:ind", inset))
        return self.texts.paragraph(para, properties, style=self.texts.styles.paragraph(role))

    def _inside(self, item: Item, level: int, width: float) -> Iterator[Element]:
        """Yield what follows the first paragraph of a list item."""
        match item:
            case Listing():
                yield from self._list(item, level + 1, width)
            case Para():
                inset = W("w:ind", {"w:left": twips(INSET * (level + 1)), "w:firstLine": "0"})
                style = self.texts.styles.paragraph(Role.CONTINUED)
                yield self.texts.paragraph(item, [inset], style=style)
            case _:
                yield from self.elements([item], width)

    def _drawing(self, drawing: Drawing, width: float) -> Element:
        spacing = W("w:spacing", {"w:line": "240", "w:lineRule": "auto"})  # else it is cut off
        empty = Para(role=Role.BODY, runs=(), language=self.texts.language, keeps=True)
        paragraph = self.texts.paragraph(empty, [spacing])
        paragraph.append(self.pictures.inline(drawing, self.paint(drawing), width))
        return paragraph


def _is_close(item: Item | None) -> bool:
    return isinstance(item, Para) and item.role in _FOLLOWS_CLOSELY


def _gap() -> Element:
    return W("w:p", children=[W("w:pPr", children=[W("w:spacing", _GAP)])])


def _page_break() -> Element:
    return W("w:p", children=[W("w:r", children=[W("w:br", {"w:type": "page"})])])
