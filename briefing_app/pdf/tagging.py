"""Write the structure tree into a painted file (ISO 32000-1, 14.7; ISO 14289-1).

A late stage of its own: it reads what painting remembered and never looks into the pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, String

from briefing_app.pdf.strings import limited
from briefing_app.pdf.structure import AreaOf, Element, Piece, living

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Object, Pdf

    from briefing_app.pdf.painter import Painted


def write_structure(pdf: Pdf, root: Element, painted: Painted, areas: Sequence[Object]) -> None:
    """Make the file tagged.

    ``painted`` tells what is in the elements; ``areas`` are the link annotations in the order in
    which :class:`AreaOf` counts them.
    """
    owners = painted.owners
    writer = _Writer(pdf, areas, root, painted)
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    tree.K = writer.write(root, tree)
    numbers = Array()
    for index, (page, elements) in enumerate(zip(pdf.pages, owners, strict=True)):
        page.obj.StructParents = index
        page.obj.Tabs = Name.S
        kids = Array([writer.written[id(element)] for element in elements])
        numbers.append(index)
        numbers.append(pdf.make_indirect(kids))
    for index, (area, owner) in enumerate(zip(areas, writer.area_owners(), strict=True)):
        area.StructParent = len(owners) + index
        numbers.append(area.StructParent)
        numbers.append(owner)
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(owners) + len(areas)
    if writer.identified:
        names = Array()
        for identifier, node in sorted(writer.identified.items()):
            names.append(String(identifier))
            names.append(node)
        tree.IDTree = pdf.make_indirect(Dictionary(Names=names))
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)


class _Writer:
    def __init__(self, pdf: Pdf, areas: Sequence[Object], root: Element, painted: Painted) -> None:
        self._pdf = pdf
        self._kids = living(root, painted.content)
        self._boxes = painted.boxes
        self._pages = [page.obj for page in pdf.pages]
        self._areas = areas
        self._owner_of_area: dict[int, Object] = {}
        self.written: dict[int, Object] = {}
        self.identified: dict[str, Object] = {}

    def area_owners(self) -> list[Object]:
        """Return the element of each link annotation."""
        return [self._owner_of_area[index] for index in range(len(self._areas))]

    def write(self, element: Element, parent: Object) -> Object:
        """Write an element with all below it."""
        node = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.role}"), P=parent)
        )
        self.written[id(element)] = node
        self._describe(element, node)
        all_kids = self._kids[element]
        pages = [kid.page for kid in all_kids if isinstance(kid, Piece)]
        if pages:
            node.Pg = self._pages[pages[0]]
        kids = Array()
        for kid in all_kids:
            match kid:
                case Element():
                    kids.append(self.write(kid, node))
                case Piece(page, number) if page == pages[0]:
                    kids.append(number)
                case Piece(page, number):
                    kids.append(Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=number))
                case AreaOf(index):
                    kids.append(self._object_reference(index, node))
        if len(kids):
            node.K = kids
        return node

    def _object_reference(self, index: int, node: Object) -> Dictionary:
        self._owner_of_area[index] = node
        area = self._areas[index]
        return Dictionary(Type=Name.OBJR, Obj=area, Pg=area.P)

    def _describe(self, element: Element, node: Object) -> None:
        if element.language:
            node.Lang = String(element.language)
        if element.identifier:
            node.ID = String(element.identifier)
            self.identified[element.identifier] = node
        if element.alternative:
            node.Alt = String(limited(element.alternative))
        attributes = Array()
        if element.attributes:
            values = {
                f"/{key}": Name(f"/{value}") if isinstance(value, str) else value
                for key, value in element.attributes.items()
            }
            attributes.append(Dictionary({"/O": Name(f"/{element.owner}"), **values}))
        if element in self._boxes:
            box = Array([round(value, 2) for value in self._boxes[element]])
            attributes.append(Dictionary(O=Name.Layout, BBox=box, Placement=Name.Block))
        if len(attributes):
            node.A = attributes
