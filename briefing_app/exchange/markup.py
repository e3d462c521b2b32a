"""Elements of XML, briefly: a prefixed name, attributes, children; text that XML can hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


Element: TypeAlias = etree._Element
"""An element of a tree."""

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """Return a text with U+FFFD for each character that XML 1.0 cannot hold."""
    return _ILLEGAL.sub("\ufffd", text)


class Maker:
    """Makes elements; ``namespaces`` by the prefixes of names, the empty one for none."""

    def __init__(self, namespaces: Mapping[str, str]) -> None:
        self.namespaces = dict(namespaces)
        self._map = {prefix or None: uri for prefix, uri in namespaces.items()}

    def __call__(
        self,
        name: str,
        attributes: Mapping[str, str] | None = None,
        children: Iterable[Element] = (),
        text: str = "",
    ) -> Element:
        """Return an element with attributes, a text and children."""
        element = etree.Element(self.name(name), nsmap=self._map)
        for key, value in (attributes or {}).items():
            element.set(self.name(key) if ":" in key else key, legal(value))
        if text:
            element.text = legal(text)
        element.extend(children)
        return element

    def name(self, name: str) -> str:
        """Return a prefixed name as lxml writes it."""
        prefix, _, local = name.rpartition(":")
        return f"{{{self.namespaces[prefix]}}}{local}"


def parse(data: bytes) -> Element:
    """Return the root of XML that need not be trusted: no entities, nothing is fetched.

    Raises ``lxml.etree.XMLSyntaxError``, also for a document type declaration.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:
        raise etree.XMLSyntaxError("a document type declaration", 0, 0, 0)
    return root


def serialised(root: Element) -> bytes:
    """Return the bytes of a part, in UTF-8 with a declaration."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
