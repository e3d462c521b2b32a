"""A ministry's own template, made safe: read as data, kept only as far as it is look.

Nothing of it is executed or fetched, here or by whoever opens the result: of its parts only those
stay that a list names (styles, lists, headers, footers, pictures, typefaces, theme), and of its
relations to the outside only links that wait for a click.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING

import docx
from lxml import etree

from briefing_app.errors import FileNotUsable, message
from briefing_app.exchange import archive
from briefing_app.exchange.markup import parse, serialised
from briefing_app.exchange.word.cleaning import clean_part, is_kept_link
from briefing_app.exchange.word.package import KEPT_KINDS, Package, written
from briefing_app.exchange.word.sections import empty_body
from briefing_app.exchange.word.settings import clean_settings
from briefing_app.exchange.word.space import DOCUMENT

if TYPE_CHECKING:
    from briefing_app.exchange.word.package import Relation

_TEMPLATE = DOCUMENT.replace("document.main", "template.main")
_WITH_MACROS = frozenset(
    {
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    }
)
_MOST_FILES, _MOST_BYTES = 2_000, 80_000_000
"""What a template may hold; more is no template, but a way to fill a memory."""

_OTHER = message("Choose a Word document (.docx) or a Word template (.dotx).")


def clean_template(data: bytes) -> bytes:
    """Return a template as a document without text; raise ``FileNotUsable`` saying why not."""
    try:
        package = Package(_files(data))
        _refuse_macros(package)
        cleaned = archive.write(_cleaned(package))
        docx.Document(io.BytesIO(cleaned)).styles  # noqa: B018  (it reads what it is asked for)
    except (
        zipfile.BadZipFile,
        etree.XMLSyntaxError,
        LookupError,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
        zlib.error,
        AttributeError,
    ) as error:
        raise FileNotUsable(
            message("The template is not a Word file, or is damaged."), _OTHER
        ) from error
    return cleaned


def _files(data: bytes) -> dict[str, bytes]:
    """Return the files of an archive from outside, within bounds."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        entries = source.infolist()
        if len(entries) > _MOST_FILES or sum(one.file_size for one in entries) > _MOST_BYTES:
            raise FileNotUsable(message("The template is too large."), _OTHER)
        return {one.filename.lstrip("/"): source.read(one) for one in entries if not one.is_dir()}


def _refuse_macros(package: Package) -> None:
    names = [name.lower() for name in package.files]
    has_code = any("vbaproject" in name or "vbadata" in name for name in names)
    if has_code or package.content_type(package.main) in _WITH_MACROS:
        raise FileNotUsable(
            message("The template holds macros, which are never run here."),
            message("Save it in Word as a template without macros (.dotx), and choose that."),
        )
    if package.content_type(package.main) not in {DOCUMENT, _TEMPLATE}:
        raise ValueError("another kind of file")


def _cleaned(package: Package) -> dict[str, bytes]:
    """Return the files that stay, walking from the main part along the kinds that are kept."""
    kept: dict[str, bytes] = {}
    types: dict[str, str] = {}
    waiting = [package.main]
    while waiting:
        name = waiting.pop()
        if name in kept:
            continue
        relations = [one for one in package.relations(name) if _stays(one, package)]
        kept[name] = _part(name, package, {one.identifier for one in relations})
        types[name] = DOCUMENT if name == package.main else package.content_type(name)
        if relations:
            folder, file = posixpath.split(name)
            kept[posixpath.join(folder, "_rels", f"{file}.rels")] = written(relations, folder)
        waiting += [one.target for one in relations if not one.is_external]
    kept["_rels/.rels"] = package.root_relations()
    kept["[Content_Types].xml"] = package.content_types(types)
    return kept


def _stays(relation: Relation, package: Package) -> bool:
    if relation.is_external:
        return is_kept_link(relation)
    return relation.kind in KEPT_KINDS and relation.target in package.files


def _part(name: str, package: Package, relations: set[str]) -> bytes:
    data = package.files[name]
    if not package.is_xml(name):
        return data
    root = parse(data)
    clean_part(root, relations)
    if name == package.main:
        empty_body(root)
    elif package.content_type(name).endswith("settings+xml"):
        clean_settings(root)
    return serialised(root)
