"""A file as a screen reader goes through it: the tree with the text of each element."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from tests.pdf.reading import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

Contents = dict[tuple[int, int], str]


@dataclass
class Said:
    """An element: role, language, alternative, and its kids, which are text or elements."""

    role: str
    language: str = ""
    alternative: str = ""
    identifier: str = ""
    kids: list[Said | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    def all(self, role: str) -> list[Said]:
        return [found for found in self.walk() if found.role == role]

    def walk(self) -> Iterator[Said]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Said):
                yield from kid.walk()

    def shape(self) -> str:
        """Return the roles as one line: ``Sect(H2 P)``."""
        inner = " ".join(kid.shape() for kid in self.kids if isinstance(kid, Said))
        return f"{self.role}({inner})" if inner else self.role


def said(data: bytes) -> Said:
    """Return the root of the structure."""
    contents = _contents(data)
    with opened(data) as pdf:
        pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        return _said(pdf.Root.StructTreeRoot.K, pages, contents)


def _said(element: pikepdf.Object, pages: dict[tuple[int, int], int], contents: Contents) -> Said:
    found = Said(
        str(element.S)[1:],
        str(element.get("/Lang", "")),
        str(element.get("/Alt", "")),
        str(element.get("/ID", "")),
    )
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            found.kids.append(contents.get((pages[element.Pg.objgen], int(kid)), ""))
        elif kid.get("/Type") == "/MCR":
            found.kids.append(contents.get((pages[kid.Pg.objgen], int(kid.MCID)), ""))
        elif kid.get("/Type") == "/StructElem":
            found.kids.append(_said(kid, pages, contents))
    return found


def _contents(data: bytes) -> Contents:
    """Return the text of each marked content by page and number."""
    document = pypdfium2.PdfDocument(data)
    found: Contents = {}
    for index in range(len(document)):
        page = document[index]
        reader = page.get_textpage()
        for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            number = pdfium.FPDFPageObj_GetMarkedContentID(each.raw)
            if number >= 0:
                found[index, number] = found.get((index, number), "") + _text(each, reader)
        reader.close()
        page.close()
    document.close()
    return found


def _text(each: pypdfium2.PdfObject, reader: pypdfium2.PdfTextPage) -> str:
    length = pdfium.FPDFTextObj_GetText(each.raw, reader.raw, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    pdfium.FPDFTextObj_GetText(each.raw, reader.raw, buffer, length)
    return bytes(buffer)[: length - 2].decode("utf-16-le")
