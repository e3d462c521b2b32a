"""What every card of the composer is: a body, and a small menu beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.ui.pages.briefings.marks_line import MarksLine, has_marks
from briefing_app.ui.widgets.buttons import icon_button

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing, Passage
    from briefing_app.ui.pages.briefings.studio import Studio


class PassageCard(QWidget):
    """``menu_wanted`` asks for the menu of the card's place; subclasses fill ``body``."""

    menu_wanted = Signal()

    def __init__(self, studio: Studio, passage: Passage, columns: tuple[str, ...]) -> None:
        super().__init__()
        self.studio, self.passage, self.columns = studio, passage, columns
        self._said: tuple[object, ...] = ()
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        self.menu_button = icon_button(
            "ellipsis", studio.context.theme, studio.context.translator, message("More")
        )
        self.menu_button.setEnabled(studio.can_write)
        self.menu_button.clicked.connect(lambda: self.menu_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self._column.addLayout(self.body)
        self.marks: MarksLine | None = None
        row.addLayout(self._column, 1)
        row.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)

    def show_passage(self, passage: Passage, briefing: Briefing) -> bool:
        """Show a passage when it differs from what is shown; tell whether it did."""
        said = (passage, briefing.original)
        if said == self._said:
            return False
        self._said = said
        self.passage = passage
        self.show_content(passage, briefing)
        self._show_marks()
        return True

    def show_content(self, passage: Passage, briefing: Briefing) -> None:
        """Show a passage; for subclasses."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show facts, sources and charts again: what they say may have changed."""

    def retranslate(self) -> None:
        """Say again what is in the window's language and not bound to the translator."""

    def commit_pending(self) -> None:
        """Save what is typed; subclasses add their own fields."""
        if self.marks is not None:
            self.marks.ground.commit_pending()

    def take_focus(self, language: str = "") -> None:
        """Put the cursor in a column, the first when there is none of that language."""
        del language
        self.menu_button.setFocus()

    def _show_marks(self) -> None:
        """Say what holds of the passage; most passages have nothing to say."""
        if self.marks is None and has_marks(self.passage):
            self.marks = MarksLine(self.studio)
            self._column.addWidget(self.marks)
        if self.marks is not None:
            self.marks.show_passage(self.passage)
