"""Headings as flows, their levels in the structure, and the bookmarks that lead to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.document.inline import Text, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.document.block import Heading
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.textflow import TextFlow
    from briefing_app.pdf.typesetting import Typesetter

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: level from 1, text, anchor."""

    level: int
    text: str
    anchor: str


class Headings:
    """Sets headings; ``bookmarks`` grows with them."""

    def __init__(self, typesetter: Typesetter) -> None:
        self.bookmarks: list[Bookmark] = []
        self._typesetter = typesetter
        self._depth = 1  # the title of the document is H1
        self.count = 0
        """Headings that were set so far, in any language."""

    def depth(self, heading: Heading) -> int:
        """Return the level of the next heading in the structure.

        None is skipped (ISO 14289-1, 7.4.2), whatever a person chose.
        """
        return min(heading.level + 1, self._depth + 1, _DEEPEST)

    def row(
        self, headings: Sequence[Heading], width: float, parents: Sequence[Element]
    ) -> list[TextFlow]:
        """Return one heading in several languages, which share level and bookmark."""
        first = headings[0]
        self.count += len(headings)
        depth = self.depth(first)
        flows = [
            self._set(heading, depth, width, parent)
            for heading, parent in zip(headings, parents, strict=True)
        ]
        if any(flow.lines for flow in flows):
            self._depth = depth
        if first.outline and first.anchor:
            texts = dict.fromkeys(plain(heading.content) for heading in headings)
            text = f"{first.number} {' · '.join(texts)}".strip()
            self.bookmarks.append(Bookmark(first.level, text, first.anchor))
        return flows

    def _set(self, heading: Heading, depth: int, width: float, parent: Element) -> TextFlow:
        element = parent.add(f"H{depth}", self._typesetter.tag(heading.language))
        number = (Text(f"{heading.number}\u2002"),) if heading.number else ()
        return self._typesetter.flow(
            (*number, *heading.content),
            self._typesetter.heading(heading.level),
            element,
            width,
            heading.language,
            anchor=heading.anchor,
            keeps=True,
        )
