"""XML from elsewhere as a tree: no entities, no document types, nothing fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

from briefing_app.intake.problems import Problem, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Element: TypeAlias = etree._Element
"""An element of a tree."""

_HEAD = 4096


def parse(data: bytes) -> Element:
    """Return the root of a part of a document; raise ``Refused``."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    head = data[:_HEAD].replace(b"\0", b"")  # in any width of characters
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise Refused(Problem.ENTITIES)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _explained(error) from error
    if root.getroottree().docinfo.doctype:
        raise Refused(Problem.ENTITIES)
    return root


def _explained(error: etree.XMLSyntaxError) -> Exception:
    if error.code == etree.ErrorTypes.ERR_NO_MEMORY:
        return MemoryError()
    return Refused(Problem.DAMAGED)


class Names:
    """Names of elements as lxml writes them, from prefixed ones."""

    def __init__(self, namespaces: Mapping[str, str]) -> None:
        self._namespaces = namespaces

    def __call__(self, name: str) -> str:
        """Return a prefixed name with its namespace."""
        prefix, _, local = name.partition(":")
        return f"{{{self._namespaces[prefix]}}}{local}"


def kids(element: Element) -> Iterator[Element]:
    """Yield the elements inside one, entities that were not resolved left out."""
    return (kid for kid in element if isinstance(kid.tag, str))


def text_of(root: Element, name: str) -> str:
    """Return the text of the first element with a name, one line."""
    found = next(root.iter(name), None)
    return " ".join((found.text or "").split()) if found is not None else ""
