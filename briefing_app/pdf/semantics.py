"""What the structure of a finished file must be to be understood: headings, tables, figures, notes.

Checks a tree that was read back, by ISO 14289-1, 7.2 to 7.9.  Never repairs.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from pikepdf import Array

from briefing_app.domain.conformance import Breach, Norm
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Pdf

    from briefing_app.pdf.tree import Node, Tree

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_HEADING = re.compile(r"H([1-6])")
_GROUPS = frozenset({"THead", "TBody", "TFoot"})
_MOST_SPAN = 1_000


def check_semantics(pdf: Pdf, tree: Tree) -> Iterator[Breach]:
    """Yield what a reader could not make sense of."""
    nodes = list(tree.nodes())
    yield from _check_headings(nodes)
    yield from _check_notes(nodes)
    if not _LANGUAGE.fullmatch(str(pdf.Root.get("/Lang", ""))):
        yield _breach("7.2", message("The file does not say in which language it is."))
    for node in nodes:
        if "/Lang" in node.object and not _LANGUAGE.fullmatch(node.text("/Lang")):
            yield _breach("7.2", message("An element is in a language that there is not."), node)
        if node.role == "Figure":
            yield from _check_figure(node)
        elif node.role == "Table":
            yield from _check_table(node)


def _check_headings(nodes: list[Node]) -> Iterator[Breach]:
    """Ask that the first heading is of level 1 and none is more than one deeper than before."""
    found = [(int(match[1]), node) for node in nodes if (match := _HEADING.fullmatch(node.role))]
    depths = [(0, None), *found]
    for (above, _), (level, node) in pairwise(depths):
        if level > above + 1:
            yield _breach("7.4.2", message("A heading skips a level."), node)


def _check_figure(node: Node) -> Iterator[Breach]:
    if not node.text("/Alt") and not node.text("/ActualText"):
        yield _breach("7.3", message("A picture has no alternative text."), node)
    box = node.attribute("/BBox")
    if not isinstance(box, Array) or len(box) != 4:
        yield _breach("7.3", message("A picture does not say where on the page it is."), node)


def _check_notes(nodes: list[Node]) -> Iterator[Breach]:
    notes = [node for node in nodes if node.role == "Note"]
    names = Counter(node.text("/ID") for node in notes)
    for node in notes:
        name = node.text("/ID")
        if not name or names[name] > 1:
            yield _breach("7.9", message("A note has no identifier of its own."), node)


def _check_table(table: Node) -> Iterator[Breach]:
    """Ask for rows of equal width, spans counted, and for a scope of each head."""
    rows = [row for part in table.kids for row in ([part] if part.role == "TR" else _rows(part))]
    if not rows:
        yield _breach("7.5", message("A table has no rows."), table)
        return
    widths = _widths(rows)
    if len(set(widths)) > 1:
        yield _breach("7.5", message("The rows of a table differ in their number of cells."), table)
    for row in rows:
        for cell in row.kids:
            if cell.role == "TH" and cell.attribute("/Scope") is None:
                text = message("A head of a table does not say what it heads.")
                yield _breach("7.5", text, cell if cell.page else table)


def _rows(part: Node) -> list[Node]:
    return [row for row in part.kids if row.role == "TR"] if part.role in _GROUPS else []


def _widths(rows: list[Node]) -> list[int]:
    """Return how many columns each row takes, cells that reach down from above included."""
    widths: list[int] = []
    reaching: list[tuple[int, int]] = []  # rows that are left, columns
    for row in rows:
        width = sum(columns for _, columns in reaching)
        reaching = [(left - 1, columns) for left, columns in reaching if left > 1]
        for cell in row.kids:
            columns, down = _span(cell, "/ColSpan"), _span(cell, "/RowSpan")
            width += columns
            if down > 1:
                reaching.append((down - 1, columns))
        widths.append(width)
    return widths


def _span(cell: Node, name: str) -> int:
    found = cell.attribute(name)
    return min(int(found), _MOST_SPAN) if isinstance(found, int) else 1


def _breach(clause: str, text: str, node: Node | None = None) -> Breach:
    page = node.page if node is not None else 0
    return Breach(norm=Norm.UA, clause=clause, message=Message(text), page=page)
