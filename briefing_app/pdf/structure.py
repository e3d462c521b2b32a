"""The structure of a document: elements in reading order, filled with what is painted.

The tree is made with the flows, before anything is on a page, and owns the order; what is painted
is kept beside it, so that flows can be painted again.  A paragraph that goes on over a page is
therefore one element.  Roles are those of ISO 32000-1, 14.8.4.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of painted content: the marked content ``number`` on ``page``, from 0."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class AreaOf:
    """The link annotation ``index`` of the document."""

    index: int


@dataclass(eq=False, frozen=True, slots=True)
class Inlay:
    """An inline element to be, of whichever block its words are painted in.

    It is a value without a place, so that lines can be remembered and painted again.
    """

    role: str
    language: str = ""


@dataclass(eq=False, slots=True)
class Element:
    """A node of the structure: a role, what it says of itself, and its kids in reading order.

    ``attributes`` are names and values of the owner ``owner``, such as Table and Scope.
    ``identifier`` is unique in the document: notes must have one (ISO 14289-1, 7.9).
    """

    role: str
    language: str = ""
    alternative: str = ""
    owner: str = ""
    identifier: str = ""
    attributes: dict[str, str | int] = field(default_factory=dict)
    kids: list[Element] = field(default_factory=list)

    def add(self, role: str, language: str = "", **more: str) -> Element:
        """Append a new element to the kids and return it."""
        element = Element(role, language, **more)  # type: ignore[arg-type]
        self.kids.append(element)
        return element


Kid = Element | Piece | AreaOf


def living(root: Element, content: Mapping[Element, Sequence[Kid]]) -> dict[Element, list[Kid]]:
    """Return the elements in which something was painted, each with its kids in reading order.

    ``content`` is what was painted in each element: pieces, areas, inline elements.  Table cells
    live without any, because a table has as many in each row, unless none of it was painted.
    """
    found: dict[Element, list[Kid]] = {}

    def look(element: Element) -> tuple[bool, bool]:
        """Tell whether an element lives, and whether something in it was painted."""
        own = content.get(element, ())
        kids: list[Kid] = []
        is_painted = bool(own)
        for kid in element.kids:
            lives, has_paint = look(kid)
            is_painted |= has_paint
            if lives:
                kids.append(kid)
        for inline in own:
            if isinstance(inline, Element):
                look(inline)
        if element.role == "Table" and not is_painted:
            return False, False
        kids += own
        found[element] = kids
        return bool(kids) or element.role in {"TD", "TH"}, is_painted

    look(root)
    return found
