"""The editor of one passage's text in one language: plain text with marks inside.

Keeps no undo of its own: what is typed is committed after a second of quiet or when the focus
leaves, and undo belongs to whoever owns the dossier.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QToolTip, QWidget

from briefing_app.domain.reference import FactReference, references
from briefing_app.ui.editor.content import (
    MARK,
    MARK_TYPE,
    insert_text,
    literal_of,
    mark_format,
    read_selection,
    read_text,
    selected_characters,
    write_text,
)
from briefing_app.ui.editor.finishing import Finishing
from briefing_app.ui.editor.literal import PieceKind
from briefing_app.ui.editor.marks import Marks
from briefing_app.ui.editor.trigger import (
    finished_reference,
    opens_sentence,
    units,
    with_capital,
)
from briefing_app.ui.widgets.text_field import is_window_key

if TYPE_CHECKING:
    from briefing_app.ui.editor.face import Colours, Faces, Offers

_LEADING = 1.12
QUIET = 1000
"""Milliseconds without a key after which text is committed."""
FIGURE_KEYS = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F
)
"""What makes a fact of a figure."""
REFERENCE_TYPE = "application/x-briefing-reference"
"""The media type of a reference that is dragged into a text; it is its literal text."""


class PassageEdit(QTextEdit):
    """Text with facts inside; ``committed`` carries the literal text when it changed.

    ``dropped`` carries a reference that was dragged here, where the cursor is now;
    ``figure_wanted`` the characters of the text, from and to, that should become a fact.
    """

    committed = Signal(str)
    entered = Signal()
    fact_met = Signal(str)
    dropped = Signal(str)
    figure_wanted = Signal(int, int)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(
        self, faces: Faces, offers: Offers, colours: Colours, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kept = ""
        self._is_touched = False
        self._marks = Marks(faces, colours, self)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._lead()
        layout = self.document().documentLayout()
        layout.registerHandler(MARK_TYPE, self._marks)
        layout.documentSizeChanged.connect(self._fit)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self.commit)
        self._finishing = Finishing(self, offers)
        self.textChanged.connect(self._touch)
        self.cursorPositionChanged.connect(self._cursor_moved)

    # What it holds

    def text(self) -> str:
        """Return the literal text as it stands, committed or not."""
        return read_text(self.document())

    def is_pending(self) -> bool:
        """Tell whether something was typed that nobody has been told of."""
        return self._is_touched and self.text() != self._kept

    def show_text(self, text: str) -> None:
        """Show a text that the dossier holds; text that is being typed stays and will win."""
        pending = self.is_pending()
        self._kept = text
        if pending or self.text() == text:
            return
        position = self.textCursor().position()
        blocked = self.blockSignals(True)
        write_text(self.document(), text)
        self.blockSignals(blocked)
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def commit(self) -> None:
        """Tell what was typed now, instead of after the quiet."""
        self._quiet.stop()
        if not self._is_touched:
            return
        text = self.text()
        self._is_touched = False
        if text != self._kept:
            self._kept = text
            self.committed.emit(text)

    def insert_literal(self, text: str) -> None:
        """Insert literal text at the cursor; a fact that opens a sentence begins with a capital."""
        cursor = self.textCursor()
        insert_text(cursor, self._fitting(text, _line_before(cursor)))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def replace_typed(self, typed: str, literal: str) -> None:
        """Replace what was typed before the cursor by a reference."""
        cursor = _select_before(self.textCursor(), typed)
        cursor.removeSelectedText()
        self.setTextCursor(cursor)
        self.insert_literal(literal)

    def want_figure(self) -> None:
        """Ask for a fact of the figure that is selected, or that the cursor is in."""
        self.commit()
        self.figure_wanted.emit(*selected_characters(self.textCursor()))

    def refresh_marks(self) -> None:
        """Lay out and paint again, because what references read as may have changed."""
        self._marks.forget()
        self.document().markContentsDirty(0, self.document().characterCount())
        self.viewport().update()

    def forget_hints(self) -> None:
        """Ask again what references read as, without laying out: only their hints changed."""
        self._marks.forget()

    def before_cursor(self) -> str:
        """Return the text of the line before the cursor, each mark as U+FFFC."""
        return _line_before(self.textCursor())

    # Keys, pointer, clipboard

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to it; show what a mark means under the pointer."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if is_window_key(event):
                event.ignore()
                return False
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._hint(event), self)
            return True
        return super().event(event)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Give keys to the list of offers first; undo and redo to their owner; the rest to Qt."""
        if self._finishing.takes(e):
            return
        if _is_undo_or_redo(e):
            self.commit()
            wanted = self.undo_wanted if e.matches(QKeySequence.StandardKey.Undo) else None
            (wanted or self.redo_wanted).emit()
            return
        if is_window_key(e):
            e.ignore()
            return
        if e.keyCombination() == FIGURE_KEYS:
            self.want_figure()
            return
        if e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.textCursor().insertBlock()  # with Shift, Qt would insert U+2028 instead
            self.ensureCursorVisible()
            return
        super().keyPressEvent(e)
        self._after_typing()

    def inputMethodEvent(self, e: QInputMethodEvent) -> None:
        """Insert committed text literally, so that no character of it is changed on the way."""
        text = e.commitString()
        if text:
            super().inputMethodEvent(QInputMethodEvent())  # ends what was being composed
            cursor = self.textCursor()
            _select_replaced(cursor, e)
            insert_text(cursor, text)
            self.setTextCursor(cursor)
            e.setCommitString("")
        super().inputMethodEvent(e)
        self._after_typing()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy as literal text."""
        data = QMimeData()
        data.setText(read_selection(self.textCursor()))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text and nothing else."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text, references in it as marks; tell of a fact that was dragged here."""
        if source.hasFormat(REFERENCE_TYPE):
            self.entered.emit()
            self.dropped.emit(source.text())
            return
        cursor = self.textCursor()
        insert_text(cursor, source.text())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def focusInEvent(self, e: QFocusEvent) -> None:
        """Say that somebody came to write here."""
        super().focusInEvent(e)
        self.entered.emit()

    def focusOutEvent(self, e: QFocusEvent) -> None:
        """Commit when the focus leaves."""
        super().focusOutEvent(e)
        self._finishing.stop()
        self.commit()

    def wheelEvent(self, e: QWheelEvent) -> None:
        """Let what is around the editor scroll: it always shows all of its text."""
        e.ignore()

    def sizeHint(self) -> QSize:
        """Return the size that shows all of the text."""
        return QSize(super().sizeHint().width(), self.height())

    def _lead(self) -> None:
        """Give every line the same height, whether it holds words, a mark or both."""
        lines = QTextBlockFormat()
        height = round(_LEADING * QFontMetricsF(self.document().defaultFont()).height())
        lines.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)

    def set_text_font(self, font: QFont) -> None:
        """Write in another typeface or size."""
        self.document().setDefaultFont(font)
        self._lead()

    def _touch(self) -> None:
        self._is_touched = True
        self._quiet.start()

    def _after_typing(self) -> None:
        typed = finished_reference(self.before_cursor())
        if typed:
            cursor = _select_before(self.textCursor(), typed)
            cursor.insertText(MARK, mark_format(typed))
            self.setTextCursor(cursor)
        self._finishing.look()

    def _cursor_moved(self) -> None:
        found = list(references(_literal_beside(self)))
        if not self.textCursor().hasSelection():  # else it would change what is selected
            self.setCurrentCharFormat(QTextCharFormat())
        if found and isinstance(found[0], FactReference):
            self.fact_met.emit(found[0].key)
        self._finishing.look_if_open()

    def _fitting(self, text: str, before: str) -> str:
        kind, face = self._marks.face(text)
        if kind is PieceKind.FACT and opens_sentence(before) and face.text[:1].islower():
            return with_capital(text)
        return text

    def _hint(self, event: QHelpEvent) -> str:
        literal = _literal_near(self.cursorForPosition(event.pos()))
        return self._marks.face(literal)[1].hint if literal else ""

    def _fit(self) -> None:
        height = math.ceil(self.document().size().height()) + 2 * self.frameWidth()
        if height != self.height():
            self.setFixedHeight(height)


def _literal_beside(edit: QTextEdit) -> str:
    """Return the literal text of the mark before the cursor, if there is one."""
    beside = QTextCursor(edit.document())  # the editor's own carries the format of typing
    beside.setPosition(edit.textCursor().position())
    return literal_of(beside.charFormat())


def _literal_near(cursor: QTextCursor) -> str:
    """Return the literal text of the mark at a place, which may be nearer to either edge."""
    found = literal_of(cursor.charFormat())
    if not found:
        cursor.movePosition(QTextCursor.MoveOperation.Right)
        found = literal_of(cursor.charFormat())
    return found


def _select_replaced(cursor: QTextCursor, event: QInputMethodEvent) -> None:
    """Select what an input method replaces by what it commits."""
    if event.replacementLength():
        start = max(0, cursor.position() + event.replacementStart())
        cursor.setPosition(start)
        end = start + event.replacementLength()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)


def _select_before(cursor: QTextCursor, typed: str) -> QTextCursor:
    """Select what was typed right before a cursor."""
    end = cursor.position()
    cursor.setPosition(end - units(typed))
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _line_before(cursor: QTextCursor) -> str:
    """Return what stands before a cursor, or before its selection, in its paragraph."""
    line = QTextCursor(cursor)
    line.setPosition(cursor.selectionStart())
    line.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return line.selectedText()


def _is_undo_or_redo(event: QKeyEvent) -> bool:
    undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
    return event.matches(undo) or event.matches(redo)
