"""A paragraph as a flow: lines that split without a single line left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.pdf.flow import TOLERANCE, Flow, Split
from briefing_app.pdf.lines import Line, balance_lines, break_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_app.pdf.painter import Painter
    from briefing_app.pdf.run import Run
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.theme import TextStyle

_TOGETHER = 2
"""Lines that stay together at the foot and at the head of a page."""

_ASCENT = 0.75
"""Share of the size above the baseline, when the rest of the leading is halved."""


class TextFlow(Flow):
    """Lines of one paragraph, of which ``element`` is the structure.

    ``align`` is left, right or centre within ``width``; ``indent``, for one line, is how far it
    stands from the left instead.  ``anchor`` names its head.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        style: TextStyle,
        element: Element,
        width: float,
        *,
        align: str = "left",
        anchor: str = "",
        keeps: bool = False,
    ) -> None:
        self.lines = tuple(lines)
        self.style, self.element, self.width = style, element, width
        self.align, self.anchor, self.keeps = align, anchor, keeps
        self.height = len(self.lines) * style.leading
        self.before, self.after = style.before, style.after
        self.indent: float | None = None

    def split(self, room: float, *, force: bool = False) -> Split:
        """Break between lines; neither page gets fewer than two, unless forced."""
        count = int((room + TOLERANCE) / self.style.leading)
        if force:
            count = max(count, 1)
        if count >= len(self.lines):
            return self, None
        if len(self.lines) - count < _TOGETHER and (count > _TOGETHER or not force):
            count -= 1
        if count < 1 or (count < _TOGETHER and not force):
            return None, self
        return self._part(self.lines[:count], head=True), self._part(self.lines[count:], head=False)

    def _part(self, lines: Sequence[Line], *, head: bool) -> TextFlow:
        part = TextFlow(
            lines,
            self.style,
            self.element,
            self.width,
            align=self.align,
            anchor=self.anchor if head else "",
            keeps=self.keeps and not head,
        )
        part.before = self.before if head else 0.0
        part.after = 0.0 if head else self.after
        return part

    def notes(self) -> Iterator[int]:
        """Yield the numbers of the notes that the lines mark."""
        for line in self.lines:
            yield from line.notes

    def anchors(self) -> Iterator[str]:
        """Yield the names of the places in the lines."""
        if self.anchor:
            yield self.anchor
        for line in self.lines:
            yield from line.anchors

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint the lines."""
        if painter.is_blind:
            return
        if self.anchor:
            painter.note_anchor(self.anchor, x, top)
        style = self.style
        baseline = top + (style.leading - style.size) / 2 + _ASCENT * style.size
        for line in self.lines:
            painter.text_line(self.element, line.fragments, x + self._indent(line), baseline)
            baseline += style.leading

    def _indent(self, line: Line) -> float:
        if self.indent is not None:
            return self.indent
        slack = self.width - line.width
        return {"left": 0.0, "right": slack, "centre": slack / 2}[self.align]


def set_lines(runs: Iterable[Run], style: TextStyle, width: float) -> tuple[Line, ...]:
    """Return runs in the lines that a style asks for."""
    if style.balanced:
        return balance_lines(runs, width)
    return break_lines(runs, width, hyphenate=style.hyphenate)


def set_text(
    runs: Sequence[Run],
    style: TextStyle,
    element: Element,
    width: float,
    *,
    align: str = "left",
    anchor: str = "",
    keeps: bool = False,
) -> TextFlow:
    """Break runs into lines for a width, and return them as a flow."""
    lines = set_lines(runs, style, width)
    return TextFlow(lines, style, element, width, align=align, anchor=anchor, keeps=keeps)
