"""The package of a Word file as data: its parts, their types, what they relate to (OPC)."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefing_app.exchange.markup import Maker, parse, serialised

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KINDS = "/relationships/"
_RELATIONS = Maker({"": f"{_PACKAGE}/relationships"})
_TYPES = Maker({"": f"{_PACKAGE}/content-types"})
_MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"

KEPT_KINDS = frozenset(
    {
        "styles",
        "numbering",
        "settings",
        "fontTable",
        "font",
        "theme",
        "header",
        "footer",
        "image",
    }
)
"""The relations along which parts of a template stay."""


@dataclass(frozen=True, slots=True)
class Relation:
    """From a part to another part, or to an address outside; ``kind`` is its last word."""

    identifier: str
    kind: str
    type: str
    target: str
    is_external: bool


class Package:
    """The files of a Word file; raises ``ValueError`` or ``KeyError`` when they are none."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        root = parse(files["[Content_Types].xml"])
        self._defaults: dict[str, str] = {}
        self._types: dict[str, str] = {}
        for entry in root:
            kind = str(entry.get("ContentType", ""))
            if entry.get("Extension"):
                self._defaults[str(entry.get("Extension")).lower()] = kind
            elif entry.get("PartName"):
                self._types[str(entry.get("PartName")).lstrip("/").lower()] = kind
        mains = [one for one in self.relations("") if one.kind == "officeDocument"]
        self.main = mains[0].target

    def content_type(self, name: str) -> str:
        """Return the content type of a part."""
        extension = posixpath.splitext(name)[1].lstrip(".").lower()
        return self._types.get(name.lower(), self._defaults.get(extension, ""))

    def is_xml(self, name: str) -> bool:
        """Tell whether a part is XML; what only claims to be a picture or a typeface is not."""
        return self.content_type(name).endswith(("+xml", "/xml"))

    def relations(self, name: str) -> list[Relation]:
        """Return what a part relates to; the empty name is the package itself."""
        folder, file = posixpath.split(name)
        beside = posixpath.join(folder, "_rels", f"{file}.rels")
        if beside not in self.files:
            return []
        return [_relation(entry, folder) for entry in parse(self.files[beside])]

    def root_relations(self) -> bytes:
        """Return the relation of the package to its main part, and no other."""
        main = Relation("rId1", "officeDocument", _MAIN, self.main, is_external=False)
        return written([main], "")

    def content_types(self, types: Mapping[str, str]) -> bytes:
        """Return the list of the types of parts."""
        rels = "application/vnd.openxmlformats-package.relationships+xml"
        children = [_TYPES("Default", {"Extension": "rels", "ContentType": rels})]
        children += [
            _TYPES("Override", {"PartName": f"/{name}", "ContentType": kind})
            for name, kind in sorted(types.items())
        ]
        return serialised(_TYPES("Types", children=children))


def _relation(entry: Mapping[str, str], folder: str) -> Relation:
    type_, target = str(entry.get("Type", "")), str(entry.get("Target", ""))
    is_external = entry.get("TargetMode") == "External"
    if not is_external:
        place = posixpath.normpath(posixpath.join("/", folder, unquote(target)))
        target = place.lstrip("/")
    kind = type_.rpartition(_KINDS)[2]
    return Relation(str(entry.get("Id", "")), kind, type_, target, is_external)


def written(relations: Iterable[Relation], folder: str) -> bytes:
    """Return relations as the file beside a part in a folder."""
    entries = []
    for one in relations:
        target = one.target if one.is_external else posixpath.relpath(one.target, folder or ".")
        attributes = {"Id": one.identifier, "Type": one.type, "Target": target}
        if one.is_external:
            attributes["TargetMode"] = "External"
        entries.append(_RELATIONS("Relationship", attributes))
    return serialised(_RELATIONS("Relationships", children=entries))
