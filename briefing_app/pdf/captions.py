"""Captions and source lines of figures and tables, in one or two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.inline import Line, Text
from briefing_app.pdf.flow import Columns, Flow, Track
from briefing_app.pdf.typesetting import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.theme import TextStyle
    from briefing_app.pdf.typesetting import Typesetter

_BESIDE = "\u2002|\u2002"
_SIGN = "|\u2002"
"""What stands between captions of two languages on one line."""


class Captions:
    """Sets captions and source lines across the whole width."""

    def __init__(self, typesetter: Typesetter, width: float) -> None:
        self._typesetter = typesetter
        self._width = width

    def caption(
        self, lines: Sequence[Line], language: str, holders: dict[str, Element], anchor: str
    ) -> list[Flow]:
        """Return captions on one line when they fit, else each on its own.

        ``holders`` are the caption elements by language; the first takes what has none.
        """
        if not lines:
            return []
        style = self._typesetter.styles["caption"]
        first = next(iter(holders.values()))
        width = self._typesetter.width(joined(lines, _BESIDE), style, language)
        if width <= self._width and len(holders) == 1:
            element = first.add("P", self._typesetter.tag(language))
            content = joined(lines, _BESIDE)
            flow = self._typesetter.flow(
                content, style, element, self._width, language, keeps=True, anchor=anchor
            )
            return [flow]
        if width <= self._width:
            return [self._beside(lines, style, holders, anchor)]
        flows = [
            self._typesetter.paragraph(
                line, style, holders.get(line.language, first), self._width, keeps=True
            )
            for line in lines
        ]
        for flow in flows:
            flow.before = flow.after = 0.0
        flows[0].before, flows[0].anchor, flows[-1].after = style.before, anchor, style.after
        return [*flows]

    def _beside(
        self, lines: Sequence[Line], style: TextStyle, holders: dict[str, Element], anchor: str
    ) -> Flow:
        """Return captions on one line, each of which belongs to the figure of its language."""
        tracks, x = [], 0.0
        for index, line in enumerate(lines):
            holder = holders.get(line.language, next(iter(holders.values())))
            content = (*((Text(_SIGN),) if index else ()), *line.content)
            width = self._typesetter.width(content, style, line.language)
            flow = self._typesetter.paragraph(
                Line(content, line.language), style, holder, width + 1
            )
            flow.anchor = "" if index else anchor
            tracks.append(Track(flow, x))
            x += width + self._typesetter.width((Text("\u2002"),), style, line.language)
        return Columns(tracks, keeps=True)

    def source(self, lines: Sequence[Line], language: str, parent: Element) -> list[Flow]:
        """Return the line that says where an exhibit is from."""
        if not lines:
            return []
        element = parent.add("P", self._typesetter.tag(language))
        content = joined(lines, " ")
        style = self._typesetter.styles["source"]
        return [self._typesetter.flow(content, style, element, self._width, language)]
