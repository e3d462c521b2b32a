"""The cover of a dossier: sender above, titles at a third of the page, particulars below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.pdf import theme
from briefing_app.pdf.boxes import Rule, Space
from briefing_app.pdf.flow import Flow, Stack
from briefing_app.pdf.front import Front

if TYPE_CHECKING:
    from briefing_app.document.block import TitleBlock
    from briefing_app.pdf.structure import Element

_ABOVE, _BELOW = 150.0, 46.0
"""Room above the titles and below them, in points."""
_BAR = 64.0


class Cover(Front):
    """Sets the title block as a page of its own."""

    def title_block(self, block: TitleBlock, parent: Element) -> Flow:
        """Return the cover; whoever composes ends its page."""
        flows: list[Flow] = [self._sender(block, parent), Space(_ABOVE)]
        flows.append(Rule(_BAR, theme.SECOND, weight=3.0, after=18.0, keeps=True))
        title = parent.add("H1", self._typesetter.tag(self._language))
        flows += self._titles(block.titles, title)
        flows += self._notice(block, parent)
        flows.append(Space(_BELOW))
        flows += self._particulars(block.particulars, parent)
        return Stack(flows)
