"""Pictures of a Word file: a bitmap that every version shows, and the vectors of newer ones."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from briefing_app.exchange.word.space import W, emu

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart

    from briefing_app.exchange.images import Image
    from briefing_app.exchange.manuscript import Drawing
    from briefing_app.exchange.markup import Element

_VECTORS = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""The extension of a picture by an SVG file (MS-ODRAWXML, 2.8)."""

_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
"""The extension that says that a picture is decoration (MS-ODRAWXML, 2.11)."""

_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_TALLEST = 560.0


@dataclass
class Pictures:
    """Writes pictures and keeps count of them."""

    part: DocumentPart
    count: int = 0

    def inline(self, drawing: Drawing, image: Image, width: float) -> Element:
        """Return a run with a picture no wider than ``width`` points."""
        self.count += 1
        shown = drawing.fitted(width, _TALLEST)
        size = {"cx": emu(shown[0]), "cy": emu(shown[1])}
        names = {"id": str(self.count), "name": f"Figure {self.count}"}
        said = {**names, "descr": drawing.description}
        extensions = [] if drawing.alternative else [_decoration()]
        inline = W(
            "wp:inline",
            {"distT": "0", "distB": "0", "distL": "0", "distR": "0"},
            [
                W("wp:extent", size),
                W("wp:docPr", said, extensions),
                W("wp:cNvGraphicFramePr", children=[W("a:graphicFrameLocks", _LOCKED)]),
                W("a:graphic", children=[self._data(image, size, said)]),
            ],
        )
        return W("w:r", children=[W("w:drawing", children=[inline])])

    def _data(self, image: Image, size: dict[str, str], said: dict[str, str]) -> Element:
        shown = W(
            "pic:pic",
            children=[
                W(
                    "pic:nvPicPr",
                    children=[W("pic:cNvPr", said), W("pic:cNvPicPr")],
                ),
                W(
                    "pic:blipFill",
                    children=[self._blip(image), W("a:stretch", children=[W("a:fillRect")])],
                ),
                W("pic:spPr", children=_shape(size)),
            ],
        )
        return W("a:graphicData", {"uri": _PICTURE}, [shown])

    def _blip(self, image: Image) -> Element:
        bitmap, _ = self.part.get_or_add_image(io.BytesIO(image.png))
        if image.svg is None:
            return W("a:blip", {"r:embed": bitmap})
        vectors = Part(
            PackURI(f"/word/media/figure{self.count}.svg"),
            "image/svg+xml",
            image.svg,
            self.part.package,
        )
        related = self.part.relate_to(vectors, RELATIONSHIP_TYPE.IMAGE)
        extension = W("a:ext", {"uri": _VECTORS}, [W("asvg:svgBlip", {"r:embed": related})])
        return W("a:blip", {"r:embed": bitmap}, [W("a:extLst", children=[extension])])


_LOCKED = {"noChangeAspect": "1"}


def _decoration() -> Element:
    mark = W("adec:decorative", {"val": "1"})
    return W("a:extLst", children=[W("a:ext", {"uri": _DECORATIVE}, [mark])])


def _shape(size: dict[str, str]) -> list[Element]:
    place = W("a:xfrm", children=[W("a:off", {"x": "0", "y": "0"}), W("a:ext", size)])
    return [place, W("a:prstGeom", {"prst": "rect"}, [W("a:avLst")])]
