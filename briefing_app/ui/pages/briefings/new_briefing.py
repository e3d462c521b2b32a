"""Adding a briefing: kind, title, the language it is written in, the one it is translated into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from briefing_app.domain.codes import BriefingKind
from briefing_app.errors import message
from briefing_app.language.locale import own_name
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.choice import CodeChoice, ThingChoice
from briefing_app.ui.widgets.label import MutedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from briefing_app.ui.translate import Translator
    from briefing_app.ui.voices import Voices


class NewBriefing(Card):
    """``wanted`` carries kind, title and languages, the original first."""

    wanted = Signal(str, str, tuple)

    def __init__(self, translator: Translator, voices: Voices) -> None:
        super().__init__("accent")
        self._languages = voices.languages
        self.kind = CodeChoice(translator, BriefingKind)
        self.kind.setMinimumContentsLength(22)
        self.title = QLineEdit()
        self.original, self.second = ThingChoice(), ThingChoice()
        names = [(place, own_name(code)) for place, code in enumerate(self._languages, 1)]
        self.original.offer(names)
        self.second.offer([(0, "–"), *names])
        self.original.choose(1)
        self.second.choose(2 if len(names) > 1 else 0)
        for widget, name in (
            (self.kind, message("Kind")),
            (self.title, message("Title")),
            (self.original, message("Original")),
            (self.second, message("Translation")),
        ):
            translator.bind(widget.setAccessibleName, name)
        translator.bind(self.title.setPlaceholderText, message("Title of the briefing"))
        self.add = plain_button(translator, message("Add briefing"), "primary")
        cancel = plain_button(translator, message("Cancel"))
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
            self.column.addLayout(row)
        self.column.setSpacing(8)
        first.addWidget(self.kind)
        first.addWidget(self.title, 1)
        for choice, name in (
            (self.original, message("Original")),
            (self.second, message("Translation")),
        ):
            label = MutedLabel(wraps=False)
            translator.bind(label.setText, name)
            second.addWidget(label)
            second.addWidget(choice)
        second.addStretch(1)
        second.addWidget(self.add)
        second.addWidget(cancel)
        self.add.setEnabled(False)
        self.title.textChanged.connect(lambda text: self.add.setEnabled(bool(text.strip())))
        self.title.returnPressed.connect(lambda: self._want())
        self.add.clicked.connect(lambda: self._want())
        cancel.clicked.connect(lambda: self.hide())
        self.hide()

    def open(self) -> None:
        """Show the form, ready to type."""
        self.title.clear()
        self.show()
        self.title.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the form away with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _want(self) -> None:
        title = self.title.text().strip()
        if not title:
            return
        places = dict.fromkeys([self.original.thing, self.second.thing])
        languages = tuple(self._languages[place - 1] for place in places if place)
        self.hide()
        self.wanted.emit(self.kind.code, title, languages)
