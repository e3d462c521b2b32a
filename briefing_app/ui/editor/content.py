"""A passage's literal text into a text document, and out of it again without any loss.

A mark (fact, source, odd character) is one U+FFFC whose character format carries its literal
text.  ``QTextDocument.toPlainText`` is never used: it turns no-break spaces into spaces.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat

from briefing_app.ui.editor.literal import PieceKind, pieces

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextDocument

MARK = "\ufffc"
MARK_TYPE = QTextFormat.ObjectTypes.UserObject.value + 1
_LITERAL = QTextFormat.Property.UserProperty.value + 1


def mark_format(literal: str) -> QTextCharFormat:
    """Return the character format of a mark."""
    mark = QTextCharFormat()
    mark.setObjectType(MARK_TYPE)
    # Qt's strings lose a byte order mark at the start; ASCII passes through everything.
    mark.setProperty(_LITERAL, literal.encode("unicode_escape").decode("ascii"))
    return mark


def literal_of(mark: QTextFormat) -> str:
    """Return the literal text that a format carries, empty when it is not a mark's."""
    literal = mark.property(_LITERAL)
    return literal.encode("ascii").decode("unicode_escape") if isinstance(literal, str) else ""


def insert_text(cursor: QTextCursor, text: str) -> None:
    """Insert literal text at a cursor (replacing its selection), references as marks."""
    plain = QTextCharFormat()
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    for piece in pieces(text):
        if piece.kind is PieceKind.PLAIN:
            cursor.insertText(piece.literal, plain)
        else:
            cursor.insertText(MARK, mark_format(piece.literal))
    cursor.endEditBlock()


def write_text(document: QTextDocument, text: str) -> None:
    """Make literal text the whole content of a document."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    insert_text(cursor, text)


def read_text(document: QTextDocument) -> str:
    """Return the literal text of a document; a block is a line."""
    lines = []
    block = document.begin()
    while block.isValid():
        lines.append(_read_block(block, block.position(), block.position() + block.length()))
        block = block.next()
    return "\n".join(lines)


def read_selection(cursor: QTextCursor) -> str:
    """Return the literal text of what a cursor has selected."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    lines = []
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() <= end:
        lines.append(_read_block(block, start, end))
        block = block.next()
    return "\n".join(lines)


def selected_characters(cursor: QTextCursor) -> tuple[int, int]:
    """Return from which character of the literal text to which a cursor has selected."""
    before = QTextCursor(cursor.document())
    before.setPosition(cursor.selectionStart(), QTextCursor.MoveMode.KeepAnchor)
    start = len(read_selection(before))
    return start, start + len(read_selection(cursor))


def select_characters(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """Return a cursor that has selected from one character of the literal text to another."""
    cursor = QTextCursor(document)

    def characters(position: int) -> int:
        cursor.setPosition(0)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        return selected_characters(cursor)[1]

    places = range(document.characterCount())
    # A character outside the first plane takes two positions: the last one is after it.  An end
    # inside a mark is after the mark.
    reached = characters(min(bisect_left(places, end, key=characters), len(places) - 1))
    first = bisect_right(places, start, key=characters) - 1
    last = bisect_right(places, reached, key=characters) - 1
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _read_block(block: QTextBlock, start: int, end: int) -> str:
    """Read a block between two positions, which count UTF-16 units as the document does."""
    parts = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        first, last = fragment.position(), fragment.position() + fragment.length()
        if last > start and first < end:
            text = _cut(fragment.text(), max(0, start - first), min(last, end) - first)
            literal = literal_of(fragment.charFormat())
            # Characters typed right after a mark may share its format: only U+FFFC stands for it.
            parts.append(text.replace(MARK, literal) if literal else text)
        iterator += 1
    return "".join(parts)


def _cut(text: str, start: int, end: int) -> str:
    if start == 0 and end >= 2 * len(text):
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
