"""Reading a finished file as others do: pypdfium2 for text and places, pikepdf for structure."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Word:
    """A rectangle of text with its place; ``top`` in points from the page's upper edge."""

    text: str
    page: int
    left: float
    top: float
    right: float


def page_texts(data: bytes) -> list[str]:
    """Return the text of each page, hyphens at line ends taken out, spaces made plain."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [_page_text(document, index) for index in range(len(document))]
    finally:
        document.close()


def text(data: bytes) -> str:
    return " ".join(page_texts(data))


def _page_text(document: pypdfium2.PdfDocument, index: int) -> str:
    page = document[index]
    reader = page.get_textpage()
    found = reader.get_text_range()
    reader.close()
    page.close()
    # pdfium gives U+FFFE or U+0002 for a hyphen at a line end.
    for hyphen in ("\ufffe\r\n", "\x02\r\n", "\u00ad\r\n", "\ufffe", "\x02", "\u00ad"):
        found = found.replace(hyphen, "")
    return " ".join(found.split())


def words(data: bytes) -> list[Word]:
    """Return the stretches of text with their places, in the order of the file."""
    document = pypdfium2.PdfDocument(data)
    found: list[Word] = []
    for index in range(len(document)):
        page = document[index]
        height = page.get_height()
        reader = page.get_textpage()
        for at in range(reader.count_rects()):
            left, bottom, right, top = reader.get_rect(at)
            content = reader.get_text_bounded(left, bottom, right, top)
            found.append(Word(content.strip(), index, left, height - top, right))
        reader.close()
        page.close()
    document.close()
    return found


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def outline(pdf: pikepdf.Pdf) -> list[tuple[int, str]]:
    """Return the bookmarks with their depth from 0."""

    def walk(items: list[pikepdf.OutlineItem], depth: int) -> Iterator[tuple[int, str]]:
        for item in items:
            yield depth, item.title
            yield from walk(item.children, depth + 1)

    with pdf.open_outline() as found:
        return list(walk(list(found.root), 0))


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    """Yield every structure element with its depth, in reading order."""

    def walk(element: pikepdf.Object, depth: int) -> Iterator[tuple[int, pikepdf.Object]]:
        yield depth, element
        for kid in element.get("/K", pikepdf.Array()):
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
                yield from walk(kid, depth + 1)

    yield from walk(pdf.Root.StructTreeRoot.K, 0)


def roles(pdf: pikepdf.Pdf) -> list[str]:
    return [str(element.S)[1:] for _, element in elements(pdf)]


def links(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [
        annotation
        for page in pdf.pages
        for annotation in page.obj.get("/Annots", pikepdf.Array())
        if annotation.Subtype == "/Link"
    ]
