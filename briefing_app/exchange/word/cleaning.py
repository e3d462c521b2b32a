"""One part of a template without anything that runs, fetches or binds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing_app.exchange.word.space import W

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing_app.exchange.markup import Element
    from briefing_app.exchange.word.package import Relation

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SCHEMES = frozenset({"http", "https", "mailto"})

_KEPT_FIELDS = frozenset(
    {
        "PAGE",
        "NUMPAGES",
        "SECTION",
        "SECTIONPAGES",
        "PAGEREF",
        "STYLEREF",
        "TITLE",
        "SUBJECT",
        "AUTHOR",
        "KEYWORDS",
        "DOCPROPERTY",
        "DATE",
        "CREATEDATE",
        "SAVEDATE",
        "IF",
        "=",
    }
)
"""Fields that may stay: they tell of the document itself.  Others read files or addresses."""

_DROPPED = frozenset(
    W.name(f"w:{name}")
    for name in (
        "object",
        "control",
        "altChunk",
        "subDoc",
        "movie",
        "dataBinding",
        "footnoteReference",
        "endnoteReference",
        "commentReference",
        "commentRangeStart",
        "commentRangeEnd",
        "attachedTemplate",
    )
)
_HOLDERS = frozenset(W.name(f"w:{name}") for name in ("drawing", "pict", "object"))
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
_ADDRESSES = ("src", "href", "{http://www.w3.org/1999/xlink}href")
_WORD = re.compile(r"\s*(=|[A-Za-z]+)")


def is_kept_link(relation: Relation) -> bool:
    """Tell whether an address outside may stay: a link of the web or mail, for a click."""
    try:
        parts = urlsplit(relation.target)
    except ValueError:
        return False
    return relation.kind == "hyperlink" and parts.scheme.lower() in _SCHEMES


def clean_part(root: Element, relations: Collection[str]) -> None:
    """Clean a part in place; ``relations`` are the identifiers of those that stay."""
    for element in list(root.iter()):
        if (
            not isinstance(element.tag, str) or element.tag in _DROPPED or element.tag == _OLE
        ):  # a comment or a processing instruction
            _remove(element)
    for element in list(root.iter()):
        _clean_addresses(element)
        _clean_relations(element, relations)
    for paragraph in list(root.iter(W.name("w:p"))):
        _clean_fields(paragraph)
    for simple in list(root.iter(W.name("w:fldSimple"))):
        if not _is_kept(simple.get(W.name("w:instr"), "")):
            _unwrap(simple)


def _clean_addresses(element: Element) -> None:
    """Take out addresses that stand in the markup itself, as old drawings have them."""
    for name in _ADDRESSES:
        element.attrib.pop(name, None)


def _clean_relations(element: Element, relations: Collection[str]) -> None:
    """Take out what relates to something that does not stay."""
    lost = [
        name
        for name, value in element.attrib.items()
        if str(name).startswith(f"{{{_RELATIONS}}}") and value not in relations
    ]
    if not lost:
        return
    for name in lost:
        del element.attrib[name]
    if element.tag == W.name("w:hyperlink"):
        return  # its words stay
    is_left = any(str(name).startswith(f"{{{_RELATIONS}}}") for name in element.attrib)
    if not is_left:
        holder = next((one for one in element.iterancestors() if one.tag in _HOLDERS), element)
        _remove(holder)


def _clean_fields(paragraph: Element) -> None:
    """Leave of a field that is not kept only the words that it last gave."""
    texts = [one.text or "" for one in paragraph.iter(W.name("w:instrText"))]
    starts = _instructions(paragraph)
    if not texts or (starts and all(_is_kept(text) for text in starts)):
        return
    for name in ("w:fldChar", "w:instrText"):
        for element in list(paragraph.iter(W.name(name))):
            _remove(element)


def _instructions(paragraph: Element) -> list[str]:
    """Return the instruction of each field in a paragraph, those inside others included."""
    found: list[str] = []
    open_fields: list[int] = []
    for element in paragraph.iter(W.name("w:fldChar"), W.name("w:instrText")):
        kind = element.get(W.name("w:fldCharType"), "")
        if kind == "begin":
            open_fields.append(len(found))
            found.append("")
        elif kind == "end" and open_fields:
            open_fields.pop()
        elif element.tag == W.name("w:instrText"):
            if not open_fields:
                return [""]  # an instruction from nowhere
            found[open_fields[-1]] += element.text or ""
    return found


def _is_kept(instruction: str) -> bool:
    match = _WORD.match(instruction)
    return match is not None and match[1].upper() in _KEPT_FIELDS


def _unwrap(element: Element) -> None:
    parent = element.getparent()
    place = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(place, child)
    parent.remove(element)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
