"""Reading the files back, as XML and by the libraries of others."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

from briefing_app.charts.outlining import Outliner
from briefing_app.charts.raster import png
from briefing_app.exchange.images import Painted
from briefing_app.exchange.opendocument.file import opendocument_file
from briefing_app.exchange.opendocument.space import NAMESPACES as ODF
from briefing_app.exchange.setting import set_document
from briefing_app.exchange.word.file import word_file
from briefing_app.exchange.word.space import W
from tests.pdf.documents import MADE_AT

if TYPE_CHECKING:
    from briefing_app.document.block import Document
    from briefing_app.document.picture import Picture
    from briefing_app.domain.finding import Finding

SPACES = {**W.namespaces, "rel": "http://schemas.openxmlformats.org/package/2006/relationships"}
W_VAL = W.name("w:val")


def paint(picture: Picture) -> Painted:
    outlines = Outliner().outlined(picture)
    return Painted(outlines, png(outlines, 72))


def word(document: Document, template: bytes | None = None) -> bytes:
    return word_and_findings(document, template)[0]


def word_and_findings(
    document: Document, template: bytes | None = None
) -> tuple[bytes, tuple[Finding, ...]]:
    manuscript = set_document(document, identifier="urn:uuid:1")
    return word_file(manuscript, made_at=MADE_AT, paint=paint, template=template)


def odt(document: Document) -> bytes:
    manuscript = set_document(document, identifier="urn:uuid:1")
    return opendocument_file(manuscript, made_at=MADE_AT, paint=paint)


def names(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def part(data: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def find(root: Any, path: str) -> list[Any]:
    """Return what an XPath finds in a Word file."""
    found: list[Any] = root.xpath(path, namespaces=SPACES)
    return found


def find_odf(root: Any, path: str) -> list[Any]:
    """Return what an XPath finds in an OpenDocument file."""
    found: list[Any] = root.xpath(path, namespaces=ODF)
    return found


def word_text(root: Any) -> str:
    """Return the characters of a part, with its own signs as characters."""
    parts = []
    for node in root.iter(W.name("w:t"), W.name("w:br"), W.name("w:p"), W.name("w:softHyphen")):
        local = etree.QName(node).localname
        parts.append(node.text or "" if local == "t" else "\u00ad" if local[0] == "s" else "\n")
    return "".join(parts)


def odf_text(root: Any) -> str:
    """Return the characters of a text, without what only describes."""
    parts: list[str] = []

    def walk(node: Any) -> None:
        local = etree.QName(node).localname
        if local in {"desc", "title", "note-citation"}:
            parts.append(node.tail or "")
            return
        if local == "s":
            parts.append(" " * int(node.get(f"{{{ODF['text']}}}c", "1")))
        if local in {"p", "h", "line-break"}:
            parts.append("\n")
        parts.append(node.text or "")
        for child in node:
            walk(child)
        parts.append(node.tail or "")

    walk(root)
    return "".join(parts)
