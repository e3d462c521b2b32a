"""What the page does with the values that are to be corrected: a table to paste, or a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QAction, QGuiApplication

from briefing_app.errors import Message, UserError, message
from briefing_app.language.correcting import as_html, as_text

if TYPE_CHECKING:
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.parliament.told_view import ToldView


class Correction(QObject):
    """Two actions, of what is chosen in the list; not there while nothing is."""

    def __init__(self, context: Context, told: ToldView) -> None:
        super().__init__(told)
        self._context, self._told = context, told
        words = context.translator
        self.copy, self.letter = QAction(self), QAction(self)
        words.bind(self.copy.setText, message("Copy the correction table"))
        words.bind(self.letter.setText, message("Write a letter of correction"))
        self.copy.triggered.connect(lambda: self._copy())
        self.letter.triggered.connect(lambda: self._write())
        told.boxes_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        is_any = self._told.is_open and bool(self._told.to_correct())
        self.copy.setEnabled(is_any)
        self.letter.setEnabled(is_any and not self._context.session.read_only)

    def _copy(self) -> None:
        """Put the correction table on the clipboard, a table a language."""
        tables = self._context.session.told.correction_tables(self._told.to_correct())
        texts = [as_text(words.headings(), rows) for words, rows in tables]
        pages = [as_html(words.language, words.headings(), rows) for words, rows in tables]
        data = QMimeData()
        data.setText("\n\n".join(texts))
        data.setHtml("<p></p>".join(pages))
        QGuiApplication.clipboard().setMimeData(data)
        self._context.notify.info(Message(message("The correction table is on the clipboard.")))

    def _write(self) -> None:
        session = self._context.session
        try:
            row = session.told.write_letter(self._told.to_correct(), by=self)
        except UserError as error:
            self._context.notify.error(error)
            return
        self._context.go("briefings", session.briefings.get(row).uuid)
