"""The structure of a document: elements in reading order, filled with what is painted.

The tree is made with the flows, before anything is on a page, and owns the order; painting only
adds pieces of content.  A paragraph that goes on over a page is therefore one element.
Roles are those of ISO 32000-1, 14.8.4.
"""

from __future__ import annotations

from dataclasses import dataclass, field


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

    ``box`` is (left, bottom, right, top) in points, for figures.  ``attributes`` are names and
    values of the owner ``owner``, such as Table and Scope.  ``identifier`` is unique in the
    document: notes must have one (ISO 14289-1, 7.9).
    """

    role: str
    language: str = ""
    alternative: str = ""
    owner: str = ""
    identifier: str = ""
    attributes: dict[str, str | int] = field(default_factory=dict)
    box: tuple[float, float, float, float] | None = None
    kids: list[Element | Piece | AreaOf] = field(default_factory=list)

    def add(self, role: str, language: str = "", **more: str) -> Element:
        """Append a new element to the kids and return it."""
        element = Element(role, language, **more)  # type: ignore[arg-type]
        self.kids.append(element)
        return element

    def prune(self) -> bool:
        """Drop elements in which nothing was painted; tell whether anything is left.

        Table cells stay, because a table has as many in each row, unless none of it was painted.
        """
        if self.role == "Table" and not self._is_painted():
            return False
        self.kids = [kid for kid in self.kids if not isinstance(kid, Element) or kid.prune()]
        return bool(self.kids) or self.role in {"TD", "TH"}

    def _is_painted(self) -> bool:
        return any(
            kid._is_painted() if isinstance(kid, Element) else isinstance(kid, Piece)
            for kid in self.kids
        )
