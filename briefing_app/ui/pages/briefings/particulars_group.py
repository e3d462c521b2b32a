"""What every group of particulars is: named fields, shown from a briefing, saved one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing_app.domain.briefing import Briefing
    from briefing_app.ui.pages.briefings.studio import Studio


class ParticularsGroup:
    """``fields`` are the widgets by the name of the briefing's field; ``names`` are message ids."""

    names: ClassVar[dict[str, str]]

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.fields: dict[str, QWidget] = {}
        self._briefing_id = 0

    def show_briefing(self, briefing: Briefing) -> None:
        """Show a briefing, but for what a person is typing; for subclasses to add to."""
        self._briefing_id = briefing.id

    def commit_pending(self) -> None:
        """Save what is typed."""
        raise NotImplementedError

    def set_read_only(self, *, on: bool) -> None:
        """Let everything be read and nothing be changed, or let it be changed again."""
        raise NotImplementedError

    def change(self, **fields: object) -> None:
        """Change fields of the briefing as one step."""
        briefing = self._briefing_id
        self.studio.do(lambda: self.studio.briefings.change(briefing, **fields))
