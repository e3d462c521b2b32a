"""Headers, footers and paper of a Word file: ours, or those of a template, which keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from briefing_app.exchange.looks import Sheet
from briefing_app.exchange.markup import serialised
from briefing_app.exchange.word.space import W, twips

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart

    from briefing_app.exchange.manuscript import Manuscript, Para
    from briefing_app.exchange.markup import Element
    from briefing_app.exchange.word.text import Texts

_FORMATS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TWENTIETHS = 20
_NARROWEST = 72.0


def text_width(section: Element) -> float:
    """Return the width between the margins of a section, in points."""
    size, margins = section.find(W.name("w:pgSz")), section.find(W.name("w:pgMar"))
    if size is None or margins is None:
        return Sheet().text_width
    taken = sum(_number(margins, f"w:{side}") for side in ("left", "right", "gutter"))
    width = (_number(size, "w:w") - taken) / _TWENTIETHS
    columns = section.find(W.name("w:cols"))
    if columns is not None and _number(columns, "w:num") > 1:
        section.remove(columns)  # a text in two languages makes columns of its own
    return max(width, _NARROWEST)


def _number(element: Element, name: str) -> float:
    try:
        return float(element.get(W.name(name), "0"))
    except ValueError:
        return 0.0


def write_margins(part: DocumentPart, section: Element, written: Manuscript, texts: Texts) -> None:
    """Give a section header and footer where it has none; a draft's mark goes into every header."""
    if written.header and not _mark_headers(part, written.header, texts):
        _add(part, section, "header", [texts.paragraph(para) for para in written.header])
    if written.footer and not _has(part, RELATIONSHIP_TYPE.FOOTER):
        stop = {"w:val": "right", "w:pos": twips(text_width(section))}
        tabs = W("w:tabs", children=[W("w:tab", stop)])
        _add(part, section, "footer", [texts.paragraph(para, [tabs]) for para in written.footer])


def _mark_headers(part: DocumentPart, header: tuple[Para, ...], texts: Texts) -> bool:
    """Put the mark at the top of each header of a template; tell whether there was any."""
    found = False
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.HEADER:
            root = relation.target_part.element
            for place, para in enumerate(header):
                root.insert(place, texts.paragraph(para))
            found = True
    return found


def _has(part: DocumentPart, kind: str) -> bool:
    return any(relation.reltype == kind for relation in part.rels.values())


def _add(part: DocumentPart, section: Element, kind: str, paragraphs: list[Element]) -> None:
    root = W("w:hdr" if kind == "header" else "w:ftr", children=paragraphs)
    name = PackURI(f"/word/own_{kind}.xml")
    made = XmlPart.load(name, f"{_FORMATS}.{kind}+xml", serialised(root), part.package)
    relation = getattr(RELATIONSHIP_TYPE, kind.upper())
    reference = {"w:type": "default", "r:id": part.relate_to(made, relation)}
    section.insert(0, W(f"w:{kind}Reference", reference))
    for kinds in section.findall(W.name("w:titlePg")):
        section.remove(kinds)  # a first page without a footer of its own would have none
