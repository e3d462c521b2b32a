"""The facts that can be stated: search, and insert into one column or both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefing_app.errors import message
from briefing_app.language.form import Form, Style
from briefing_app.language.wording import word_value
from briefing_app.ui.editor.passage_edit import REFERENCE_TYPE
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.list_rows import add_row
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.ui.pages.briefings.at_hand import HeldFact
    from briefing_app.ui.pages.briefings.studio import Studio

_SHOWN = 60
_KEY = Qt.ItemDataRole.UserRole
_SHORT = Form(style=Style.SHORT)


class FactsTab(QWidget):
    """``inserted`` carries a fact's reference and whether it goes into both columns."""

    inserted = Signal(str, bool)
    chosen = Signal(str)

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        translator = studio.context.translator
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        set_role(self.words, "search")
        translator.bind(self.words.setPlaceholderText, message("Search facts"))
        translator.bind(self.words.setAccessibleName, message("Search facts"))
        self.found = _FactList()
        set_role(self.found, "plain")
        translator.bind(self.found.setAccessibleName, message("Facts"))
        self.none = MutedLabel()
        translator.bind(self.none.setText, message("No fact has these words."))
        self.none.hide()
        both = plain_button(translator, message("Insert in both"), "primary")
        one = plain_button(translator, message("Insert here"))
        both.clicked.connect(lambda: self._insert(both=True))
        one.clicked.connect(lambda: self._insert(both=False))
        buttons = QHBoxLayout()
        for button in (both, one):
            button.setEnabled(studio.can_write)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.none)
        column.addWidget(self.found, 1)
        column.addLayout(buttons)
        self._quiet = QTimer(self, singleShot=True, interval=120)
        self._quiet.timeout.connect(self.refresh)
        self.words.textEdited.connect(lambda: self._quiet.start())
        self.found.itemActivated.connect(lambda: self._insert(both=True))
        self.found.currentItemChanged.connect(lambda: self._tell())

    def stop(self) -> None:
        """Look for nothing more."""
        self._quiet.stop()

    def refresh(self) -> None:
        """Show what the words may mean, as it reads now."""
        held = self._studio.at_hand.find_facts(self.words.text(), _SHOWN)
        self.none.setVisible(not held and bool(self.words.text().strip()))
        self._fill(held)

    def _fill(self, held: Sequence[HeldFact]) -> None:
        before = self._key()
        blocked = self.found.blockSignals(True)
        self.found.clear()
        voices = self._studio.voices
        for one in held:
            title = voices.best(one.fact.title) or one.fact.key
            said = (
                word_value(one.fact.kind, one.current, voices.window(), _SHORT)
                if one.current
                else ""
            )
            item = add_row(self.found, f"{title}\n{said}")
            item.setData(_KEY, one.fact.key)
            if one.fact.key == before:
                self.found.setCurrentItem(item)
        self.found.blockSignals(blocked)

    def _key(self) -> str:
        item = self.found.currentItem()
        return str(item.data(_KEY)) if item else ""

    def _insert(self, *, both: bool) -> None:
        key = self._key()
        if key:
            self.inserted.emit(f"{{{{fact:{key}}}}}", both)

    def _tell(self) -> None:
        if self._key():
            self.chosen.emit(self._key())


class _FactList(QListWidget):
    """Facts that can be dragged into a text."""

    def __init__(self) -> None:
        super().__init__()
        self.setDragEnabled(True)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """Drag as a reference for every column, and as literal text for other programs."""
        data = QMimeData()
        literal = "".join(f"{{{{fact:{item.data(_KEY)}}}}}" for item in items)
        data.setText(literal)
        data.setData(REFERENCE_TYPE, literal.encode())
        return data
