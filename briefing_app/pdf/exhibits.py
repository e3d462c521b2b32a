"""Figures as flows: a picture with its captions and sources, in one or two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.inline import plain
from briefing_app.document.picture import TextMark
from briefing_app.pdf.boxes import PictureFlow
from briefing_app.pdf.flow import Flow, Stack

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.document.block import Figure
    from briefing_app.pdf.captions import Captions
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.typesetting import Typesetter

_TALLEST = 520.0
"""The most height of a picture, so that its caption and source stand with it."""


class Exhibits:
    """Sets figures across the whole width."""

    def __init__(self, typesetter: Typesetter, captions: Captions, width: float) -> None:
        self._typesetter = typesetter
        self._captions = captions
        self._width = width

    def figure(self, figure: Figure, parent_of: Callable[[str], Element]) -> Flow:
        """Return caption, picture and source line, which stay together.

        The picture is a figure of its own for each language, in the language's place in the
        tree.  An element has one language, and its alternative is said in that one's voice
        (ISO 32000-1, 14.9.2 and 14.9.3); a text in two languages under one would be read as
        gibberish.  Each figure holds marks of the picture, since readers pass over an element
        without content, and all of them have the box of the whole.
        """
        for mark in figure.picture.marks:
            if isinstance(mark, TextMark):
                self._typesetter.note(mark.text, mark.language or figure.language)
        elements = self._illustrations(figure, parent_of)
        holders = {language: element.add("Caption") for language, element in elements.items()}
        flows = self._captions.caption(figure.caption, figure.language, holders, figure.anchor)
        flows.append(PictureFlow(figure.picture, elements, self._width, _TALLEST))
        flows += self._captions.source(figure.source, figure.language, parent_of(figure.language))
        flows[-1].keeps = False
        stack = Stack(flows, place=figure.place)
        stack.after = self._typesetter.styles["source"].after
        return stack

    def _illustrations(
        self, figure: Figure, parent_of: Callable[[str], Element]
    ) -> dict[str, Element]:
        """Return a figure element for each language that has an alternative text."""
        spoken = {line.language: plain(line.content) for line in figure.alternative}
        spoken = {language: text for language, text in spoken.items() if text}
        return {
            language: parent_of(language).add(
                "Figure", self._typesetter.tag(language), alternative=text
            )
            for language, text in (spoken or {figure.language: ""}).items()
        }
