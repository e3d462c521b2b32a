"""Lists as flows: labels beside their items, items of two languages level with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.block import List
from briefing_app.document.inline import Text
from briefing_app.pdf.flow import Columns, Flow, Stack, Track

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.document.block import Block, Pair
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.typesetting import Typesetter

    MakeFlow = Callable[[Block, float, Element, int], Flow]

_LABEL_WIDTH = 13.0
_ITEM_GAP = 3.5
_NARROWEST = 60.0


class Lists:
    """Sets lists; ``make`` sets what stands in an item, which may be a list again."""

    def __init__(self, typesetter: Typesetter, make: MakeFlow, gutter: float) -> None:
        self._typesetter = typesetter
        self._make = make
        self._gutter = gutter

    def one(self, block: List, width: float, parent: Element, depth: int) -> Flow:
        """Return a list by itself, or inside an item."""
        stack = Stack(self._items(block, width, parent, depth))
        stack.after = _ITEM_GAP if depth else self._typesetter.styles["body"].after
        return stack

    def beside(self, pair: Pair, width: float, parents: Sequence[Element]) -> Flow:
        """Return lists beside each other whose items start level, one by one."""
        columns = [
            self._items(column[0], width, parent, 0)
            for column, parent in zip(pair.columns, parents, strict=True)
            if isinstance(column[0], List)
        ]
        rows: list[Flow] = []
        for items in zip(*columns, strict=True):
            tracks = [
                Track(item, index * (width + self._gutter)) for index, item in enumerate(items)
            ]
            rows.append(Columns(tracks, place=items[0].place))
        stack = Stack(rows, place=pair.place)
        stack.after = self._typesetter.styles["body"].after
        return stack

    def _items(self, block: List, width: float, parent: Element, depth: int) -> list[Flow]:
        element = parent.add("L", self._typesetter.tag(block.language))
        element.owner = "List"
        element.attributes["ListNumbering"] = "Disc" if block.start is None else "Decimal"
        inset = _list_inset(block, width)
        flows: list[Flow] = []
        for index, item in enumerate(block.items):
            self._typesetter.place = item.place or self._typesetter.place
            entry = element.add("LI")
            sign = "•" if block.start is None else f"{block.start + index}."
            label, body = entry.add("Lbl"), entry.add("LBody")
            mark = self._typesetter.flow(
                (Text(sign),),
                self._typesetter.styles["body"],
                label,
                max(inset, _LABEL_WIDTH),
                block.language,
            )
            inner = Stack(
                [self._make(child, width - inset, body, depth + 1) for child in item.blocks]
            )
            row: Flow = Columns([Track(mark, 0.0), Track(inner, inset)])
            if not inset:
                row = Stack([mark, inner])
            row.before, row.after, row.place = 0.0, _ITEM_GAP, item.place
            flows.append(row)
        return flows


def are_level(pair: Pair) -> bool:
    """Tell whether each column is one list, with as many items as the others."""
    lists = [column[0] for column in pair.columns if len(column) == 1]
    counts = {len(block.items) for block in lists if isinstance(block, List)}
    return (
        len(lists) == len(pair.columns)
        and all(isinstance(block, List) for block in lists)
        and len(counts) == 1
    )


def _list_inset(block: List, width: float) -> float:
    """Return the room for the labels; none where the text would become too narrow."""
    inset = _LABEL_WIDTH
    if block.start is not None:
        inset = max(inset, 6 + 5.2 * len(f"{block.start + len(block.items) - 1}."))
    return inset if width - inset >= _NARROWEST else 0.0
