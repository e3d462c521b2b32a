"""The empty OpenDocument file that a text is written into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.exchange import archive
from briefing_app.exchange.looks import Sheet
from briefing_app.exchange.markup import serialised
from briefing_app.exchange.opendocument.automatic import Automatic
from briefing_app.exchange.opendocument.space import ODF, VERSION, points
from briefing_app.exchange.opendocument.styles import FACE, common_styles
from briefing_app.exchange.opendocument.text import Texts

if TYPE_CHECKING:
    from briefing_app.exchange.manuscript import Manuscript
    from briefing_app.exchange.markup import Element

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_NO_LINE = {"style:width": "0pt", "style:rel-width": "0%", "style:line-style": "none"}
"""Above the notes stands a heading."""

_PARTS = ("content.xml", "styles.xml", "meta.xml", "settings.xml")


def base(written: Manuscript) -> bytes:
    """Return a file with styles, header and footer, and without a body."""
    body = ODF("office:body", children=[ODF("office:text")])
    return archive.write(
        {
            "mimetype": MEDIA_TYPE.encode(),
            "META-INF/manifest.xml": serialised(_manifest()),
            "content.xml": serialised(
                _root("content", [_faces(), ODF("office:automatic-styles"), body])
            ),
            "styles.xml": serialised(_styles(written)),
            "meta.xml": serialised(_root("meta", [ODF("office:meta")])),
            "settings.xml": serialised(_root("settings", [ODF("office:settings")])),
        }
    )


def _root(kind: str, children: list[Element]) -> Element:
    return ODF(f"office:document-{kind}", {"office:version": VERSION}, children)


def _manifest() -> Element:
    entries = [("/", MEDIA_TYPE), *((name, "text/xml") for name in _PARTS)]
    return ODF(
        "manifest:manifest",
        {"manifest:version": VERSION},
        [
            ODF(
                "manifest:file-entry",
                {"manifest:full-path": path, "manifest:media-type": kind}
                | ({"manifest:version": VERSION} if path == "/" else {}),
            )
            for path, kind in entries
        ],
    )


def _faces() -> Element:
    face = {
        "style:name": FACE,
        "svg:font-family": f"'{FACE}', Arial",
        "style:font-family-generic": "swiss",
        "style:font-pitch": "variable",
    }
    return ODF("office:font-face-decls", children=[ODF("style:font-face", face)])


def _styles(written: Manuscript) -> Element:
    automatic = Automatic("m")  # its names must not be those of the body
    texts = Texts(automatic, written.language)
    header = [texts.paragraph(para) for para in written.header]
    footer = [texts.paragraph(para, tab=Sheet().text_width) for para in written.footer]
    master = ODF(
        "style:master-page",
        {"style:name": "Standard", "style:page-layout-name": "Page"},
        [
            *([ODF("style:header", children=header)] if header else []),
            *([ODF("style:footer", children=footer)] if footer else []),
        ],
    )
    layout = _layout(has_header=bool(header))
    return _root(
        "styles",
        [
            _faces(),
            ODF("office:styles", children=common_styles(written.language, written.scale)),
            ODF("office:automatic-styles", children=[layout, *automatic.elements()]),
            ODF("office:master-styles", children=[master]),
        ],
    )


def _layout(*, has_header: bool) -> Element:
    sheet = Sheet()
    edge = sheet.margin
    page = {
        "fo:page-width": points(sheet.width),
        "fo:page-height": points(sheet.height),
        "style:print-orientation": "portrait",
        "fo:margin-left": points(sheet.side),
        "fo:margin-right": points(sheet.side),
        "fo:margin-top": points(edge if has_header else sheet.top),
        "fo:margin-bottom": points(edge),
    }
    above = {"fo:min-height": points(sheet.top - edge), "fo:margin-bottom": "6pt"}
    below = {"fo:min-height": points(sheet.bottom - edge), "fo:margin-top": "10pt"}
    head = [ODF("style:header-footer-properties", above)] if has_header else []
    foot = [ODF("style:header-footer-properties", below)]
    return ODF(
        "style:page-layout",
        {"style:name": "Page"},
        [
            ODF("style:page-layout-properties", page, [ODF("style:footnote-sep", _NO_LINE)]),
            ODF("style:header-style", children=head),
            ODF("style:footer-style", children=foot),
        ],
    )
