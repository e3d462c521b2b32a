"""The namespaces of a Word file, and its measures."""

from __future__ import annotations

from briefing_app.exchange.markup import Maker

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"

W = Maker(
    {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": f"{_DRAWING}/wordprocessingDrawing",
        "a": f"{_DRAWING}/main",
        "pic": f"{_DRAWING}/picture",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
        "xml": "http://www.w3.org/XML/1998/namespace",
    }
)
"""Makes elements of a Word file."""

DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
"""The content type of the main part."""

_EMU, _TWENTIETHS = 12_700, 20


def twips(points: float) -> str:
    """Return points as twentieths of a point, the measure of paragraphs."""
    return str(round(points * _TWENTIETHS))


def emu(points: float) -> str:
    """Return points as English metric units, the measure of drawings."""
    return str(round(points * _EMU))
