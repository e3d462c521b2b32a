"""The body of an OpenDocument file: the items of a manuscript one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.exchange.manuscript import CONTENTS, Break, Drawing, Grid, Listing, Para, Role
from briefing_app.exchange.opendocument.grids import Grids
from briefing_app.exchange.opendocument.space import ODF, points
from briefing_app.exchange.opendocument.styles import BULLETS, NUMBERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.exchange.manuscript import Item
    from briefing_app.exchange.markup import Element
    from briefing_app.exchange.opendocument.text import Texts

_TALLEST = 560.0


@dataclass
class Body:
    """Writes items; ``keep`` keeps the files of a picture and gives their names."""

    texts: Texts
    keep: Callable[[Drawing], tuple[str, ...]]
    count: int = 0

    def __post_init__(self) -> None:
        self._grids = Grids(self.texts.automatic, self.cell)

    def elements(self, items: Sequence[Item], width: float) -> list[Element]:
        """Return the elements of items between margins ``width`` points apart."""
        found: list[Element] = []
        breaks = False
        for item in items:
            if isinstance(item, Break):
                breaks = True
                continue
            found.append(self._item(item, width, breaks=breaks))
            breaks = False
        return found

    def cell(self, items: Sequence[Item], width: float) -> list[Element]:
        """Return the elements of a cell, which is never without a paragraph."""
        return self.elements(items, width) or [ODF("text:p")]

    def _item(
        self, item: Para | Listing | Grid | Drawing, width: float, *, breaks: bool
    ) -> Element:
        on_new_page = {"fo:break-before": "page"} if breaks else {}
        match item:
            case Para():
                tab = width if item.role in CONTENTS else 0.0
                return self.texts.paragraph(item, on_new_page, tab=tab, leader=True)
            case Listing():
                return self._list(item, width)
            case Grid():
                return self._grids.table(item, width, breaks=breaks)
            case Drawing():
                empty = Para(role=Role.BODY, runs=(), language=self.texts.language, keeps=True)
                paragraph = self.texts.paragraph(empty, on_new_page)
                paragraph.append(self._drawing(item, width))
                return paragraph

    def _list(self, listing: Listing, width: float) -> Element:
        is_ordered = listing.start is not None
        role = Role.NUMBER if is_ordered else Role.BULLET
        items = []
        for index, content in enumerate(listing.items):
            inside: list[Element] = []
            for one in content:
                if isinstance(one, Listing):
                    inside.append(self._list(one, width))
                elif isinstance(one, Para):
                    inside.append(self.texts.paragraph(_in_role(one, role)))
                else:
                    inside += self.elements([one], width)
            is_first = is_ordered and not index and listing.start != 1
            start = {"text:start-value": str(listing.start)} if is_first else None
            items.append(ODF("text:list-item", start, inside or [ODF("text:p")]))
        return ODF("text:list", {"text:style-name": NUMBERS if is_ordered else BULLETS}, items)

    def _drawing(self, drawing: Drawing, width: float) -> Element:
        self.count += 1
        shown = drawing.fitted(width, _TALLEST)
        said = [ODF("svg:desc", text=drawing.description)] if drawing.alternative else []
        images = [
            ODF(
                "draw:image",
                {
                    "xlink:href": name,
                    "xlink:type": "simple",
                    "xlink:show": "embed",
                    "xlink:actuate": "onLoad",
                    "draw:mime-type": "image/svg+xml" if name.endswith(".svg") else "image/png",
                },
            )
            for name in self.keep(drawing)
        ]
        return ODF(
            "draw:frame",
            {
                "draw:name": f"Figure {self.count}",
                "text:anchor-type": "as-char",
                "svg:width": points(shown[0]),
                "svg:height": points(shown[1]),
            },
            [*images, *said],
        )


def _in_role(para: Para, role: Role) -> Para:
    return Para(
        role=role,
        runs=para.runs,
        language=para.language,
        align=para.align,
        keeps=para.keeps,
        anchor=para.anchor,
    )
