"""From one long flow to pages, and what is printed on each of them besides."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing_app.document.design import Design
from briefing_app.document.inline import Line, Text, plain
from briefing_app.errors import UserError, message
from briefing_app.pdf import theme
from briefing_app.pdf.structure import Element
from briefing_app.pdf.typesetting import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.document.block import Document
    from briefing_app.pdf.flow import Flow
    from briefing_app.pdf.footnotes import Footnotes
    from briefing_app.pdf.headings import Bookmark
    from briefing_app.pdf.painter import Painter
    from briefing_app.pdf.textflow import TextFlow
    from briefing_app.pdf.theme import Sheet
    from briefing_app.pdf.typesetting import Typesetter

_SOBER = frozenset({Design.LETTER, Design.ANSWERS, Design.SPEECH})
"""Designs without a colour bar."""
_MOST_PAGES = 20_000
_GAP = 16.0
_UNDER_NOTICES = 16.5
"""How far above the text the running head starts where markings stand over it."""
_ELLIPSIS = 12.0
"""Room for the sign of what was left out, and for the point between two languages."""


def paginate(flow: Flow, sheet: Sheet, footnotes: Footnotes | None = None) -> list[Flow]:
    """Divide a flow over pages; raise ``UserError`` rather than go on without end."""
    pages: list[Flow] = []
    rest: Flow | None = flow
    while rest is not None:
        head: Flow | None
        if footnotes is not None and footnotes.notes:
            head, left = footnotes.page(rest)
        else:
            head, left = rest.split(sheet.text_height)
            if head is None:
                head, left = rest.split(sheet.text_height, force=True)
        if head is None or len(pages) >= _MOST_PAGES:
            raise UserError(
                message("The document cannot be divided over pages."),
                message("Make the passage shorter, or divide it."),
            )
        pages.append(head)
        rest = left
    return pages


class Furniture:
    """Paints colour bar, running head, foot and mark; all of it artifacts."""

    def __init__(
        self, document: Document, typesetter: Typesetter, sheet: Sheet, pages: int
    ) -> None:
        self._document = document
        self._typesetter = typesetter
        self._sheet = sheet
        self._pages = pages
        self._set: dict[tuple[tuple[Line, ...], float, str, str], TextFlow] = {}

    def paint(self, painter: Painter, page: int) -> None:
        """Paint what stands on a page besides its content; ``page`` from 1."""
        if self._document.draft:
            self._watermark(painter)
        if self._document.design not in _SOBER:
            self._bar(painter, first=page == 1)
        if page > 1 and self._document.design is not Design.DOSSIER:
            self._head(painter)
        self._foot(painter, page)

    def paint_running_head(
        self, painter: Painter, page: int, bookmarks: Sequence[Bookmark]
    ) -> None:
        """Paint the section that a page of a dossier is about, once its content is painted.

        A page left blank before an opening is about nothing.
        """
        has_content = bool(painter.painted.owners[-1])
        if page > 1 and has_content and self._document.design is Design.DOSSIER:
            self._head(painter, _section(page, painter.leaf, bookmarks, painter.numbers))

    def _bar(self, painter: Painter, *, first: bool) -> None:
        sheet = self._sheet
        height = sheet.bar if first else sheet.bar / 2
        middle = sheet.width * sheet.bar_share
        painter.fill(0, 0, middle, height, theme.ACCENT)
        painter.fill(middle, 0, sheet.width - middle, height, theme.SECOND)

    def _head(self, painter: Painter, section: str = "") -> None:
        with painter.artifact("Pagination", "Header"):
            top = 0.5 * self._sheet.top
            if self._document.notices:
                top = self._sheet.top - _UNDER_NOTICES
            taken = self._words(painter, self._document.marking, top, align="right")
            text = section or self._document.metadata.author
            author = Line((Text(text),), self._document.languages[0])
            room = self._sheet.text_width - taken - _GAP
            self._words(painter, self._document.running_head or (author,), top, room=room)
            for lines in reversed(self._document.notices):  # above the head, a line each
                top -= self._typesetter.styles["running notice"].leading
                flow = self._one_line(lines, self._sheet.text_width, "left", "running notice")
                flow.paint(painter, self._sheet.side, top)

    def _foot(self, painter: Painter, page: int) -> None:
        sheet = self._sheet
        top = sheet.height - sheet.footer_rule
        painter.fill(sheet.side, top, sheet.text_width, 0.6, theme.LINE)
        with painter.artifact("Pagination", "Footer"):
            count = self._count(page)
            taken = self._words(painter, count, top + 6, align="right")
            room = sheet.text_width - taken - _GAP
            self._words(painter, self._document.footer, top + 6, room=room)
            self._words(painter, self._document.foot, top + 17)

    def _count(self, page: int) -> tuple[Line, ...]:
        return tuple(
            Line((Text(plain(line.content).format(page=page, pages=self._pages)),), line.language)
            for line in self._document.page_label
        )

    def _words(
        self,
        painter: Painter,
        lines: tuple[Line, ...],
        top: float,
        *,
        align: str = "left",
        room: float = math.inf,
    ) -> float:
        """Paint one line of small text, shortened when too long; return its width."""
        width = min(room, self._sheet.text_width)
        flow = self._one_line(lines, width, align)
        if not flow.lines:
            return 0.0
        flow.paint(painter, self._sheet.side, top)
        return flow.lines[0].width

    def _one_line(
        self, lines: tuple[Line, ...], width: float, align: str, style: str = "footer"
    ) -> TextFlow:
        """Set the text for all pages once: a sender of a thousand words is on each of them."""
        key = (lines, width, align, style)
        if key not in self._set:
            flow = self._flow(lines, width, style)
            if len(flow.lines) > 1:  # each language keeps its share of the line
                share = width / len(lines) - _ELLIPSIS
                shorter = tuple(self._shortened(line, share, style) for line in lines)
                flow = self._flow(shorter, width, style)
            flow.lines, flow.align = flow.lines[:1], align
            self._set[key] = flow
        return self._set[key]

    def _flow(self, lines: tuple[Line, ...], width: float, style: str) -> TextFlow:
        language, element = self._document.languages[0], Element("Artifact")
        content = joined(lines, " · ")
        return self._typesetter.flow(
            content, self._typesetter.styles[style], element, width, language
        )

    def _shortened(self, line: Line, width: float, style: str) -> Line:
        """Return a line that ends in an ellipsis where it is longer than its share."""
        flow = self._flow((line,), width, style)
        if len(flow.lines) <= 1:
            return line
        kept = "".join(fragment.text for fragment in flow.lines[0].fragments)
        return Line((Text(kept.rstrip(" \u00ad") + "…"),), line.language)

    def _watermark(self, painter: Painter) -> None:
        """Paint the marking lightly from corner to corner, behind everything."""
        text = plain(joined(self._document.marking, " · "))
        if not text:
            return
        sheet = self._sheet
        cut = self._typesetter.typeface.face(700)
        angle = math.atan2(sheet.height, sheet.width)
        length = math.hypot(sheet.width, sheet.height) * 0.66
        size = min(110.0, length / max(cut.width(text, 1.0), 0.1))
        half = cut.width(text, size) / 2
        drop = size * 0.33
        cosine, sine = math.cos(angle), math.sin(angle)
        x = sheet.width / 2 - half * cosine + drop * sine
        baseline = sheet.height / 2 + half * sine + drop * cosine
        # As a shape, not as words: whoever searches or copies the text finds only the text.
        matrix = (cosine, sine, -sine, cosine)
        with painter.artifact("Pagination", "Watermark"):
            painter.shape(cut.outline(text, size), x, baseline, matrix, theme.WATERMARK)


def _section(
    page: int, leaf: int, bookmarks: Sequence[Bookmark], numbers: Mapping[str, int]
) -> str:
    """Return the first section that begins on the page, else that which goes on.

    Of facing pages the left one tells: bookmarks lead to the first language.
    """
    found = ""
    for bookmark in bookmarks:
        number = numbers.get(bookmark.anchor)
        if bookmark.level == 1 and number is not None and number <= page:
            found = bookmark.text
            if number == page - leaf:
                break
    return found
