"""Inserting a reference from the inspector: where the cursor is, or in all columns of a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.session.session import Session
    from briefing_app.ui.editor.passage_edit import PassageEdit


def insert_reference(
    session: Session, literal: str, editor: PassageEdit, others: Sequence[PassageEdit]
) -> None:
    """Insert a reference at the cursor and in the other columns, as one step.

    A column in which nobody has put the cursor yet gets it at its end.
    """
    with session.step(Message(message("Insert a fact"))):
        for one in (editor, *others):
            if one is not editor and one.textCursor().atStart():
                one.moveCursor(QTextCursor.MoveOperation.End)
            _insert(one, literal)
            one.commit()
    editor.setFocus()


def _insert(editor: PassageEdit, literal: str) -> None:
    """Insert a reference with a space where it would touch a word or another reference."""
    cursor = editor.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    before = editor.document().characterAt(start - 1) if start else ""
    after = editor.document().characterAt(end)
    if _touches(before) or before in {".", ",", ";", ":", "!", "?"}:
        cursor.insertText(" ")
    editor.setTextCursor(cursor)
    editor.insert_literal(literal)
    if _touches(after):
        editor.textCursor().insertText(" ")


def _touches(character: str) -> bool:
    return character.isalnum() or character == "\ufffc"
