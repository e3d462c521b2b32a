"""Remarks on the passage that somebody is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import message
from briefing_app.language.form import Form, Style
from briefing_app.language.wording import word_moment
from briefing_app.ui.pages.briefings.scrolled import Scrolled
from briefing_app.ui.widgets.buttons import link_button, plain_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.label import Label, MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.domain.glossary import Comment
    from briefing_app.ui.pages.briefings.studio import Studio


class CommentsTab(QWidget):
    """Comments are kept in the dossier, never printed."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._target = ""
        translator = studio.context.translator
        self._list = Scrolled()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMaximumHeight(90)
        translator.bind(self.text.setPlaceholderText, message("Comment on this passage"))
        translator.bind(self.text.setAccessibleName, message("Comment on this passage"))
        self.add = plain_button(translator, message("Add comment"))
        self.add.clicked.connect(lambda: self._add())
        self.text.textChanged.connect(self._enable)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._list, 1)
        column.addWidget(self.text)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_target("")

    def show_target(self, uuid: str) -> None:
        """Show the comments on a section or passage."""
        self._target = uuid
        self.refresh()

    def refresh(self) -> None:
        """Show the comments as they are now."""
        self._list.clear()
        catalog = self._studio.context.translator.catalog
        found = self._studio.context.session.comments.on(self._target) if self._target else []
        self.text.setEnabled(bool(self._target) and self._studio.can_write)
        self._enable()
        if not found:
            text = (
                message("No comments on this passage.")
                if self._target
                else message("Put the cursor in a passage to comment on it.")
            )
            self._list.column.addWidget(MutedLabel(catalog.gettext(text)))
        for comment in found:
            self._list.column.addWidget(self._card(comment))

    def _card(self, comment: Comment) -> Card:
        card = Card()
        at = comment.written_at.astimezone()
        day = Moment(PartialDate(at.year, None, at.month, at.day))
        said = word_moment(day, self._studio.voices.window(), Form(style=Style.SHORT))
        head = MutedLabel(f"{comment.author} · {said} {at:%H:%M}", pixels=12)
        text = Label(comment.text, wraps=True)
        for label in (head, text):
            mark_verbatim(label)
            card.column.addWidget(label)
        links = QHBoxLayout()
        translator, comments = (
            self._studio.context.translator,
            self._studio.context.session.comments,
        )
        resolve = link_button(
            translator, message("Reopen") if comment.resolved else message("Resolve")
        )
        resolve.clicked.connect(
            lambda: self._studio.do(
                lambda: comments.change(comment.id, resolved=not comment.resolved)
            )
        )
        remove = link_button(translator, message("Remove"))
        remove.clicked.connect(lambda: self._studio.do(lambda: comments.remove(comment.id)))
        for link in (resolve, remove):
            link.setEnabled(self._studio.can_write)
            links.addWidget(link)
        links.addStretch(1)
        card.column.addLayout(links)
        text.setEnabled(not comment.resolved)
        return card

    def _enable(self) -> None:
        has_text = bool(self._target and self.text.toPlainText().strip())
        self.add.setEnabled(has_text and self._studio.can_write)

    def _add(self) -> None:
        text, target = self.text.toPlainText(), self._target
        if self._studio.do(lambda: self._studio.context.session.comments.add(target, text)):
            self.text.clear()
