"""Templates of a ministry, made by hand: good ones, foreign ones, hostile ones."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SPACE = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
    '<w:pgSz w:w="11000" w:h="16000"/>'
    '<w:pgMar w:top="2000" w:right="1500" w:bottom="1000" w:left="1500" w:gutter="0"/></w:sectPr>'
)
TITLES = (("Normal", "Normal"), ("Titre", "Titre"), ("Kop1", "Kop 1"), ("Kop2", "heading 2"))


def style(identifier: str, name: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/></w:style>'
    )


def template(
    *,
    kind: str = "document",
    body: str = "<w:p><w:r><w:t>Geheim voorbeeld</w:t></w:r></w:p>",
    section: str = SECTION,
    header: str = "<w:p><w:r><w:t>Ministerie</w:t></w:r></w:p>",
    settings: str = "",
    styles: str = "",
    titles: Sequence[tuple[str, str]] = TITLES,
    relations: str = "",
    header_relations: str = "",
    more: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return a small template of the main type ``kind``, with more of whatever is given."""
    main = kind if "/" in kind else f"{MAIN}.{kind}.main+xml"
    own = "".join(style(*names) for names in titles)
    files = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="png" ContentType="image/png"/>'
            '<Default Extension="bin" ContentType="application/octet-stream"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main}"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{MAIN}.styles+xml"/>'
            f'<Override PartName="/word/settings.xml" ContentType="{MAIN}.settings+xml"/>'
            f'<Override PartName="/word/header1.xml" ContentType="{MAIN}.header+xml"/>'
            "</Types>"
        ),
        "_rels/.rels": _relations(
            f'Id="rId1" Type="{_KIND}/officeDocument" Target="/word/document.xml"'
        ),
        "word/document.xml": f"<w:document {_SPACE}><w:body>{body}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(
            f'Id="rId1" Type="{_KIND}/styles" Target="styles.xml"',
            f'Id="rId2" Type="{_KIND}/settings" Target="settings.xml"',
            f'Id="rId3" Type="{_KIND}/header" Target="header1.xml"',
            more=relations,
        ),
        "word/styles.xml": f"<w:styles {_SPACE}>{own}{styles}</w:styles>",
        "word/settings.xml": f"<w:settings {_SPACE}>{settings}</w:settings>",
        "word/header1.xml": f"<w:hdr {_SPACE}>{header}</w:hdr>",
    }
    if header_relations:
        files["word/_rels/header1.xml.rels"] = _relations(more=header_relations)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return buffer.getvalue()


def relation(identifier: str, kind: str, target: str, *, external: bool = True) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{identifier}" Type="{_KIND}/{kind}" Target="{target}"{mode}/>'


def _relations(*attributes: str, more: str = "") -> str:
    entries = "".join(f"<Relationship {one}/>" for one in attributes)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}{more}</Relationships>'


def relations(*entries: str) -> bytes:
    """Return the file of a part's relations."""
    return _relations(more="".join(entries)).encode()
