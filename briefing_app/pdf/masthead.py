"""The organisation above the head of the first page: logo, name, address, markings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.inline import plain
from briefing_app.document.picture import Bitmap
from briefing_app.pdf.boxes import Space
from briefing_app.pdf.flow import Columns, Flow, Solid, Stack, Track

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.document.block import Logo, Masthead
    from briefing_app.document.inline import Line
    from briefing_app.pdf.painter import Painter
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.typesetting import Typesetter

_LOGO_WIDTH, _LOGO_HEIGHT = 190.0, 52.0
"""The most that a logo takes, in points."""
_GAP = 16.0
_NOTICES = 172.0
"""The width of confidentiality and embargo, at the right."""
_BELOW = 20.0


class LogoFlow(Solid):
    """A logo; ``element`` is its figure in the structure, ``None`` for decoration."""

    def __init__(self, logo: Logo, element: Element | None) -> None:
        self.logo, self.element = logo, element
        scale = min(_LOGO_WIDTH / logo.mark.width, _LOGO_HEIGHT / logo.mark.height)
        self.width, self.height = logo.mark.width * scale, logo.mark.height * scale
        self._scale = scale

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint it as content, or as an artifact."""
        if self.element is None:
            with painter.artifact():
                self._draw(painter, x, top)
        else:
            with painter.figure(self.element, (x, top, self.width, self.height)):
                self._draw(painter, x, top)

    def _draw(self, painter: Painter, x: float, top: float) -> None:
        if isinstance(self.logo.mark, Bitmap):
            painter.image(self.logo.mark, (x, top, self.width, self.height))
        else:
            painter.drawing(self.logo.mark, x, top, self._scale)


class MastheadSetter:
    """Sets mastheads across the whole width."""

    def __init__(self, typesetter: Typesetter, width: float) -> None:
        self._typesetter = typesetter
        self._width = width

    def flow(self, block: Masthead, parent: Element) -> Flow:
        """Return logo, name and address beside each other, and the markings at the right."""
        group = parent.add("Div", self._typesetter.tag(block.language))
        tracks: list[Track] = []
        x = 0.0
        if block.logo is not None:
            logo = LogoFlow(block.logo, self._figure(block.logo, block.language, group))
            tracks.append(Track(logo, x))
            x = logo.width + _GAP
        right = self._width - _NOTICES if block.notices else self._width
        texts = self._texts(block, right - x - (_GAP if block.notices else 0.0), group)
        if texts:
            tracks.append(Track(Stack(texts), x))
        if block.notices:
            notices = Stack(self._notices(block.notices, group))
            tracks.append(Track(notices, right))
        row = Columns(tracks)
        row.before, row.after = 0.0, 0.0
        return Stack([row, Space(_BELOW)])

    def _figure(self, logo: Logo, language: str, parent: Element) -> Element | None:
        if not logo.alternative:
            return None
        element = parent.add("Figure", self._typesetter.tag(language))
        element.alternative = "\n".join(plain(line.content) for line in logo.alternative)
        return element

    def _texts(self, block: Masthead, width: float, parent: Element) -> list[Flow]:
        found: list[Flow] = []
        for lines, style in (
            (block.name, "masthead name"),
            (block.head, "masthead"),
            (block.address, "masthead"),
        ):
            found += [self._paragraph(line, style, width, parent) for line in lines]
        return found

    def _notices(self, notices: Sequence[Sequence[Line]], parent: Element) -> list[Flow]:
        found: list[Flow] = []
        for index, lines in enumerate(notices):
            for line in lines:
                style = "notice line" if index else "marking"
                flow = self._typesetter.paragraph(
                    line, self._typesetter.styles[style], parent, _NOTICES
                )
                flow.align = "right"
                found.append(flow)
        return found

    def _paragraph(self, line: Line, style: str, width: float, parent: Element) -> Flow:
        return self._typesetter.paragraph(line, self._typesetter.styles[style], parent, width)
