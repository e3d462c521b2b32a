"""Reading a finished file's structure back, as a stranger does: elements, and what they claim.

It reads only what is in the bytes and trusts nothing: a damaged file must give findings, not
errors.  Knows no rule of any norm.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object, Pdf

Mark = tuple[int, int]
"""A marked content: the page, from 0, and its number there."""

_DEEPEST = 400


@dataclass(eq=False, slots=True)
class Node:
    """An element as it was found: role, its object, kids; ``page`` from 1, 0 for none."""

    role: str
    object: Object
    parent: Node | None = None
    kids: list[Node] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    areas: list[Object] = field(default_factory=list)
    page: int = 0
    is_linked: bool = True
    """Whether its own ``/P`` names the element that it was found in."""

    def walk(self) -> Iterator[Node]:
        """Yield this element and all below, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def attribute(self, name: str) -> Object | None:
        """Return an attribute of the element, whatever owner names it."""
        found = self.object.get("/A")
        for attributes in found if isinstance(found, Array) else [found]:
            if isinstance(attributes, Dictionary) and name in attributes:
                return attributes[name]
        return None

    def text(self, name: str) -> str:
        """Return a string of the element, stripped; empty when it has none."""
        return str(self.object.get(name, "")).strip()


class Tree:
    """The structure of a file; ``parents`` is its ParentTree by key."""

    def __init__(self, pdf: Pdf) -> None:
        self._pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        self._seen: set[tuple[int, int]] = set()
        self.doubled = 0
        """How many times an element was met again, which a tree does not have."""
        self.roots: list[Node] = []
        self.parents: dict[int, Object] = {}
        root = pdf.Root.get("/StructTreeRoot")
        if not isinstance(root, Dictionary):
            return
        self.parents = dict(_numbers(root.get("/ParentTree")))
        for kid in _list(root.get("/K")):
            if isinstance(kid, Dictionary):
                self._add(kid, root, None, 0)

    def nodes(self) -> Iterator[Node]:
        """Yield every element in reading order."""
        for root in self.roots:
            yield from root.walk()

    def _add(self, element: Object, above: Object, parent: Node | None, depth: int) -> None:
        if element.objgen in self._seen or depth > _DEEPEST:
            self.doubled += 1
            return
        self._seen.add(element.objgen)
        node = Node(str(element.get("/S", ""))[1:], element, parent)
        owner = element.get("/P")
        node.is_linked = isinstance(owner, Dictionary) and owner.objgen == above.objgen
        (self.roots if parent is None else parent.kids).append(node)
        own = self._page(element.get("/Pg"), -1)
        node.page = own + 1
        for kid in _list(element.get("/K")):
            self._take(kid, node, own, depth)
        if not node.page:
            node.page = next((kid.page for kid in node.kids if kid.page), 0)

    def _take(self, kid: object, node: Node, own: int, depth: int) -> None:
        """Take what an element holds: a number, a reference, or an element."""
        if not isinstance(kid, Dictionary):
            if isinstance(kid, int):
                node.marks.append((own, kid))
        elif kid.get("/Type") == Name.MCR:
            page = self._page(kid.get("/Pg"), own)
            node.marks.append((page, int(kid.get("/MCID", -1))))
            node.page = node.page or page + 1
        elif kid.get("/Type") == Name.OBJR:
            node.areas.append(kid.get("/Obj", pikepdf.Dictionary()))
            node.page = node.page or self._page(kid.get("/Pg"), own) + 1
        else:
            self._add(kid, node.object, node, depth + 1)

    def _page(self, page: object, default: int) -> int:
        return self._pages.get(page.objgen, default) if isinstance(page, Dictionary) else default


def _list(kids: Object | None) -> Iterator[object]:
    if isinstance(kids, Array):
        yield from kids
    elif kids is not None:
        yield kids


def _numbers(tree: object) -> Iterator[tuple[int, Object]]:
    """Yield what a number tree holds (ISO 32000-1, 7.9.7)."""
    if not isinstance(tree, Dictionary):
        return
    pairs = list(_list(tree.get("/Nums")))
    for key, value in zip(pairs[::2], pairs[1::2], strict=False):
        if isinstance(key, int) and isinstance(value, pikepdf.Object):
            yield key, value
    for kid in _list(tree.get("/Kids")):
        yield from _numbers(kid)
