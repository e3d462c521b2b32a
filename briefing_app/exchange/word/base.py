"""The file that a text is written into when nobody gives a template: styles and settings only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.exchange import archive
from briefing_app.exchange.looks import Sheet
from briefing_app.exchange.markup import serialised
from briefing_app.exchange.word.numbering import new_numbering
from briefing_app.exchange.word.settings import new_settings
from briefing_app.exchange.word.space import DOCUMENT, W, twips
from briefing_app.exchange.word.styles import styles_part

if TYPE_CHECKING:
    from briefing_app.exchange.markup import Element

_FORMATS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def base(language: str, scale: float) -> bytes:
    """Return a file without text, in A4, whose language is that of the document."""
    return archive.write(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
            "word/document.xml": serialised(
                W("w:document", children=[W("w:body", children=[_section()])])
            ),
            "word/_rels/document.xml.rels": _relations(
                {name: f"{name}.xml" for name in ("styles", "settings", "numbering")}
            ),
            "word/numbering.xml": serialised(new_numbering()),
            "word/styles.xml": styles_part(language, scale),
            "word/settings.xml": serialised(new_settings()),
        }
    )


def _section() -> Element:
    sheet = Sheet()
    sides = {f"w:{side}": twips(sheet.side) for side in ("left", "right")}
    margins = {"w:top": twips(sheet.top), "w:bottom": twips(sheet.bottom), **sides}
    edges = {f"w:{place}": twips(sheet.margin) for place in ("header", "footer")}
    return W(
        "w:sectPr",
        children=[
            W("w:pgSz", {"w:w": twips(sheet.width), "w:h": twips(sheet.height)}),
            W("w:pgMar", {**margins, **edges, "w:gutter": "0"}),
        ],
    )


def _content_types() -> bytes:
    parts = {"document": DOCUMENT} | {
        name: f"{_FORMATS}.{name}+xml" for name in ("styles", "settings", "numbering")
    }
    lines = [
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>'
        for name, kind in parts.items()
    ]
    defaults = (
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">{defaults}{"".join(lines)}</Types>'
    ).encode()


def _relations(targets: dict[str, str]) -> bytes:
    lines = [
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    ]
    return (
        f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{''.join(lines)}</Relationships>"
    ).encode()
