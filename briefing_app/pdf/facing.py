"""Facing pages: columns whose first stands on left pages, whose second on right ones.

Divided as columns are, so that a pair starts level and goes on level; painted twice, once for
each page of an opening.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.pdf.flow import Break, Columns, Flow, Stack
from briefing_app.pdf.footnotes import Footed, Footnotes
from briefing_app.pdf.pages import paginate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.pdf.painter import Painter
    from briefing_app.pdf.theme import Sheet


class Leaves(Columns):
    """Columns on facing pages: only that of the page at hand is painted."""

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint the column of this page at the left margin."""
        flow = self.tracks[painter.leaf].flow
        if flow is not None:
            flow.paint(painter, x, top)


class Opening(Stack):
    """Rows of leaves; it begins on a left page, which is one with an even number."""


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page; ``leaf`` is 0 on a left page of an opening, 1 on a right one."""

    flow: Flow
    leaf: int = 0


def pages_of(flows: Sequence[Flow], sheet: Sheet, notes: Mapping[int, Flow]) -> list[Page]:
    """Divide flows over pages; openings on pages that face each other.

    ``notes`` stand, by their numbers, at the foot of the pages that mark them first.
    """
    pages: list[Page] = []
    footnotes = Footnotes(notes, sheet.text_height)
    for stretch in _stretches(flows):
        if not isinstance(stretch, Opening):
            pages += [Page(flow) for flow in paginate(stretch, sheet, footnotes)]
            continue
        if len(pages) % 2 == 0:
            pages.append(Page(Stack(())))
        for flow in paginate(stretch, sheet, footnotes):
            pages += [Page(flow, 0), Page(flow, 1)]
    while footnotes.pending:
        pages.append(Page(footnotes.page(None)[0]))
    return pages


def numbers_of(pages: Sequence[Page]) -> dict[str, int]:
    """Return the number of the page of each anchor, from 1."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        for flow in _on(page.flow, page.leaf):
            for name in flow.names:
                found.setdefault(name, number)
    return found


def _on(flow: Flow, leaf: int) -> Iterator[Flow]:
    """Yield the flows on a page that are painted on the one side or the other."""
    match flow:
        case Leaves():
            inner = flow.tracks[leaf].flow
            yield from (inner,) if inner is not None else ()
        case Stack():
            for each in flow.flows:
                yield from _on(each, leaf)
        case Footed():
            yield from _on(flow.body, leaf) if flow.body is not None else ()
            yield from (flow.foot,) if leaf == 0 else ()
        case _:
            yield flow


def _stretches(flows: Sequence[Flow]) -> Iterator[Stack]:
    """Yield what follows one another on pages in the usual way, and openings."""
    waiting: list[Flow] = []
    for flow in flows:
        if isinstance(flow, Opening):
            if waiting:
                yield Stack(waiting)
            waiting = []
            yield flow
        elif waiting or not isinstance(flow, Break):  # what came before has ended its page
            waiting.append(flow)
    if waiting or not flows:
        yield Stack(waiting)
