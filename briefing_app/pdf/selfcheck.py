"""Whether a finished file says the same of itself everywhere, and brings its typefaces along.

Compares the XMP packet with the document information and looks for fonts that are not embedded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Dictionary
from pikepdf.models.metadata import decode_pdf_date

from briefing_app.domain.conformance import Breach, Norm
from briefing_app.errors import Message, message
from briefing_app.pdf.metadata import LISTED
from briefing_app.pdf.schemas import OWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object, Pdf
    from pikepdf.models.metadata import PdfMetadata

_SAME = {
    "/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description",
    "/Keywords": "pdf:Keywords", "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer",
    "/Identifier": "dc:identifier", "/Publisher": "dc:publisher", "/Languages": "dc:language",
    "/Status": f"{{{OWN}}}status", "/Confidentiality": f"{{{OWN}}}confidentiality",
    "/Embargo": f"{{{OWN}}}embargo",
}  # fmt: skip
"""What both places hold: a name of the document information, the XMP property equal to it."""

_DATES = {"/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}


def check_self(pdf: Pdf) -> Iterator[Breach]:
    """Yield where the file contradicts itself or leaves something to the reader's machine."""
    xmp = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
    for name, property_ in _SAME.items():
        if _listed(str(pdf.docinfo.get(name, ""))) != _listed(_said(xmp, property_)):
            yield _differs(property_)
    for name, property_ in _DATES.items():
        if _instant(pdf.docinfo.get(name)) != _said(xmp, property_):
            yield _differs(property_)
    if not pdf.docinfo.get("/Title"):
        text = message("The file has no title.")
        yield Breach(norm=Norm.UA, clause="7.1", message=Message(text))
    for name, page in _loose_fonts(pdf):
        lost = Message(message("The typeface {name} is not in the file."), {"name": name})
        yield Breach(norm=Norm.UA, clause="7.21.4.1", message=lost, page=page)


def _differs(property_: str) -> Breach:
    text = message("The file says two different things of itself: {name}.")
    return Breach(norm=Norm.OWN, clause="", message=Message(text, {"name": property_}))


def _said(xmp: PdfMetadata, name: str) -> str:
    found = xmp.get(name, "")
    return found if isinstance(found, str) else LISTED.join(map(str, found))


def _listed(text: str) -> list[str]:
    """Return the items of a text; XMP keeps some of them without an order."""
    return sorted(text.split(LISTED))


def _instant(date: Object | None) -> str:
    """Return a date of the document information as XMP writes it; empty when it is none."""
    if date is None:
        return ""
    try:
        return decode_pdf_date(str(date)).isoformat()
    except ValueError:
        return "?"


def _loose_fonts(pdf: Pdf) -> Iterator[tuple[str, int]]:
    """Yield fonts without a program of their own, with the first page that names them."""
    seen: set[str] = set()
    for number, page in enumerate(pdf.pages, 1):
        fonts = page.resources.get("/Font", Dictionary())
        for font in fonts.values() if isinstance(fonts, Dictionary) else ():
            name = str(font.get("/BaseFont", ""))[1:]
            if name not in seen and not _is_embedded(font):
                seen.add(name)
                yield name, number


def _is_embedded(font: Object) -> bool:
    for inner in font.get("/DescendantFonts", [font]):
        descriptor = inner.get("/FontDescriptor", Dictionary())
        if not any(f"/FontFile{kind}" in descriptor for kind in ("", "2", "3")):
            return False
    return True
