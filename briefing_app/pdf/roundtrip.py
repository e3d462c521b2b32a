"""The round trip: what is painted on the pages is in the structure, once, and the other way round.

Checks a finished file from its bytes, by ISO 32000-1, 14.7 and ISO 14289-1, 7.1; independent of
how it was made, so that a mistake of ours shows here and not at a reader's.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name

from briefing_app.domain.conformance import Breach, Norm
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object, Page, Pdf

    from briefing_app.pdf.tree import Mark, Node, Tree

_SHOWS_TEXT = frozenset({"Tj", "TJ", "'", '"'})
_PAINTS = frozenset({"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "INLINE IMAGE"})


def check_roundtrip(pdf: Pdf, tree: Tree) -> Iterator[Breach]:
    """Yield what does not come back: content, structure, ParentTree and links."""
    claims: dict[Mark, list[Node]] = {}
    for node in tree.nodes():
        for mark in node.marks:
            claims.setdefault(mark, []).append(node)
        if not node.is_linked:
            yield _breach(message("An element of the structure names another as its parent."), node)
    if tree.doubled:
        yield _breach(message("An element stands in the structure more than once."))
    for index, page in enumerate(pdf.pages):
        content = _read(page)
        yield from _check_painting(content, index)
        yield from _check_marks(content, index, tree.parents, page, claims)
    for (page_index, _), nodes in claims.items():
        if page_index < 0:
            yield _breach(message("An element claims content that is on no page."), nodes[0])
    yield from _check_links(pdf, tree)


@dataclass(slots=True)
class _Content:
    """What a page's operators say: marked contents by number, and what is outside of any."""

    numbers: Counter[int] = field(default_factory=Counter)
    loose_text: int = 0
    loose_paint: int = 0
    nested: int = 0
    is_balanced: bool = True


def _read(page: Page) -> _Content:
    content = _Content()
    stack: list[bool] = []  # whether each open mark is real content
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator in {"BMC", "BDC"}:
            number = _number(list(operands), page) if operator == "BDC" else None
            if number is not None:
                content.numbers[number] += 1
                content.nested += any(stack)
            stack.append(number is not None)
        elif operator == "EMC":
            content.is_balanced = content.is_balanced and bool(stack)
            del stack[-1:]
        elif not stack:
            content.loose_text += operator in _SHOWS_TEXT
            content.loose_paint += operator in _PAINTS
    content.is_balanced = content.is_balanced and not stack
    return content


def _number(operands: Sequence[object], page: Page) -> int | None:
    """Return the number of a marked content, given in place or by the name of its properties."""
    properties: object = operands[1] if len(operands) > 1 else None
    if isinstance(properties, Name):
        named = page.resources.get("/Properties", Dictionary())
        properties = named.get(str(properties))
    found = properties.get("/MCID") if isinstance(properties, Dictionary) else None
    return int(found) if found is not None else None


def _check_painting(content: _Content, index: int) -> Iterator[Breach]:
    page = index + 1
    if content.loose_text:
        text = message("Text on a page is neither in the structure nor marked as decoration.")
        yield _breach(text, page=page, times=content.loose_text)
    if content.loose_paint:
        text = message("A drawing is neither in the structure nor marked as decoration.")
        yield _breach(text, page=page, times=content.loose_paint)
    if content.nested:
        yield _breach(
            message("A piece of content is marked inside another."), page=page, times=content.nested
        )
    if not content.is_balanced:
        yield _breach(message("The marks around the content of a page do not close."), page=page)


def _check_marks(
    content: _Content,
    index: int,
    parents: dict[int, Object],
    page: Page,
    claims: dict[Mark, list[Node]],
) -> Iterator[Breach]:
    """Compare page, ParentTree and elements, each with each."""
    key = page.obj.get("/StructParents")
    entries = parents.get(int(key)) if key is not None else None
    owners = list(entries) if isinstance(entries, Array) else []
    claimed = {number for (at, number) in claims if at == index}
    for number in sorted(claimed | set(content.numbers) | set(range(len(owners)))):
        nodes = claims.get((index, number), [])
        owner = owners[number] if 0 <= number < len(owners) else None
        text = _disagreement(content.numbers[number], nodes, owner)
        if text:
            yield _breach(text, nodes[0] if nodes else None, page=index + 1)


def _disagreement(painted: int, nodes: list[Node], owner: object) -> str:
    """Return what is wrong with one marked content; empty when all three agree."""
    if not painted:
        return message("An element claims content that is not on the page.")
    if painted > 1:
        return message("Two pieces of content on a page have the same number.")
    if not nodes:
        return message("A marked piece of content is missing from the structure.")
    if len(nodes) > 1:
        return message("A piece of content stands in the structure more than once.")
    if not isinstance(owner, Dictionary) or owner.objgen != nodes[0].object.objgen:
        return message("The index from pages to structure leads to the wrong element.")
    return ""


def _check_links(pdf: Pdf, tree: Tree) -> Iterator[Breach]:
    """Ask of each link that its element holds it, and of each such element that it holds one."""
    holders: dict[tuple[int, int], list[Node]] = {}
    for node in tree.nodes():
        for area in node.areas:
            holders.setdefault(area.objgen, []).append(node)
        if node.role == "Link" and not node.areas:
            yield _link(message("A link in the structure has no place to click."), node.page)
    for index, page in enumerate(pdf.pages):
        for area in page.obj.get("/Annots", Array()):
            if area.get("/Subtype") != Name.Link:
                continue
            nodes = holders.get(area.objgen, [])
            if [node.role for node in nodes] != ["Link"]:
                yield _link(message("A place to click is not in exactly one link."), index + 1)
                continue
            key = area.get("/StructParent")
            owner = tree.parents.get(int(key)) if key is not None else None
            if owner is None or owner.objgen != nodes[0].object.objgen:
                text = message("The index from links to structure leads to the wrong element.")
                yield _link(text, index + 1)


def _link(text: str, page: int) -> Breach:
    return Breach(norm=Norm.UA, clause="7.18.5", message=Message(text), page=page)


def _breach(text: str, node: Node | None = None, *, page: int = 0, times: int = 1) -> Breach:
    page = page or (node.page if node is not None else 0)
    return Breach(norm=Norm.UA, clause="7.1", message=Message(text), page=page, times=times)
