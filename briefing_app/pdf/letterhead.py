"""The head of a letter: sender, addressee at the left, particulars in the margin, subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.pdf.boxes import Space
from briefing_app.pdf.flow import Columns, Flow, Stack, Track
from briefing_app.pdf.front import Front

if TYPE_CHECKING:
    from briefing_app.document.block import Particular, TitleBlock
    from briefing_app.pdf.structure import Element

_MARGIN = 112.0
"""The width of the particulars beside the addressee."""
_GAP = 20.0
_LEAST = 84.0
"""The height of the block of the addressee, so that it shows in the window of an envelope."""


class Letterhead(Front):
    """Sets the title block of a letter; what else a head holds is as in every document."""

    def title_block(self, block: TitleBlock, parent: Element) -> Flow:
        """Return sender, addressee, particulars and subject, without rules or colour."""
        flows: list[Flow] = [self._sender(block, parent), Space(14.0)]
        flows.append(self._addressed(block, parent))
        title = parent.add("H1", self._typesetter.tag(self._language))
        subject = [one for one in block.particulars if one.kind == "subject"]
        room = self._width - _MARGIN - _GAP
        for one in subject:
            flows.append(self._joined(one.label, "particular label", parent, room))
        flows += self._titles(block.titles, title, room)
        flows += self._notice(block, parent)
        flows.append(Space(16.0))
        return Stack(flows)

    def _addressed(self, block: TitleBlock, parent: Element) -> Flow:
        to = [one for one in block.particulars if one.kind == "to"]
        beside = [one for one in block.particulars if one.kind not in {"to", "subject"}]
        left: list[Flow] = []
        for one in to:
            for line in one.content:
                style = self._typesetter.styles["signature"]
                room = self._width - _MARGIN - _GAP
                left.append(self._typesetter.paragraph(line, style, parent, room))
        right: list[Flow] = []
        for one in beside:
            right += self._beside(one, parent)
        row = Columns(
            [Track(Stack(left), 0.0), Track(Stack(right), self._width - _MARGIN)], keeps=True
        )
        row.height = max(row.height, _LEAST)
        row.after = 18.0
        return row

    def _beside(self, particular: Particular, parent: Element) -> list[Flow]:
        label = self._apart(particular.label, "particular label", parent, _MARGIN)
        content = self._apart(particular.content, "particular", parent, _MARGIN)
        label.keeps, content.after = True, 5.0
        return [label, content]
