"""Verbs of comments: remarks on a passage or a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import Message, UserError, message
from briefing_app.session.desk import found
from briefing_app.store.history import instant
from briefing_app.store.nouns import load_comments

if TYPE_CHECKING:
    from briefing_app.domain.glossary import Comment
    from briefing_app.session.desk import Desk


class CommentVerbs:
    """A comment's ``target`` is the UUID of what it is about."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> list[Comment]:
        """Return all comments, oldest first."""
        return list(load_comments(self._desk.db).values())

    def on(self, target: str) -> list[Comment]:
        """Return the comments on a row, oldest first."""
        return [comment for comment in self.all() if comment.target == target]

    def get(self, row: int) -> Comment:
        """Return one by id; raise ``NotFound``."""
        return found(load_comments(self._desk.db), row)

    def add(self, target: str, text: str, *, by: object | None = None) -> int:
        """Add a comment of the user and return its id."""
        _check(text)
        with self._desk.step(Message(message("New comment")), by) as rows:
            return rows.add(
                "comment", target=target, author=self._desk.user,
                written_at=instant(self._desk.now()), text=text,
            )  # fmt: skip

    def change(
        self, row: int, *, text: str | None = None, resolved: bool | None = None,
        by: object | None = None,
    ) -> None:  # fmt: skip
        """Change a comment's text, or whether it is resolved."""
        comment = self.get(row)
        wording = comment.text if text is None else text
        _check(wording)
        done = comment.resolved if resolved is None else resolved
        with self._desk.step(Message(message("Edit comment")), by) as rows:
            rows.change("comment", row, text=wording, resolved=int(done))

    def remove(self, row: int, *, by: object | None = None) -> None:
        """Remove a comment."""
        self.get(row)
        with self._desk.step(Message(message("Remove comment")), by) as rows:
            rows.remove("comment", row)


def _check(text: str) -> None:
    if not text.strip():
        raise UserError(message("A comment needs a text."), message("Type what you want to say."))
