"""Adding a briefing: kind, title, the language it is written in, the one it is translated into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from briefing_app.domain.codes import BriefingKind
from briefing_app.errors import message
from briefing_app.language.locale import own_name
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.title_form import TitleForm

if TYPE_CHECKING:
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.voices import Voices


class NewBriefing(TitleForm):
    """``wanted`` carries kind, title and languages, the original first."""

    wanted = Signal(str, str, tuple)

    def __init__(self, translator: Translator, voices: Voices) -> None:
        super().__init__(
            translator, BriefingKind, message("Add briefing"), message("Title of the briefing")
        )
        self._languages = voices.languages
        self.kind.setMinimumContentsLength(22)
        self.original, self.second = ThingChoice(), ThingChoice()
        names = [(place, own_name(code)) for place, code in enumerate(self._languages, 1)]
        self.original.offer(names)
        self.second.offer([(0, "–"), *names])
        self.original.choose(1)
        self.second.choose(2 if len(names) > 1 else 0)
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
            translator.bind(choice.setAccessibleName, name)
            label = MutedLabel(wraps=False)
            translator.bind(label.setText, name)
            second.addWidget(label)
            second.addWidget(choice)
        second.addStretch(1)
        second.addWidget(self.add)
        second.addWidget(self.cancel)

    def _want(self, title: str) -> None:
        places = dict.fromkeys([self.original.thing, self.second.thing])
        languages = tuple(self._languages[place - 1] for place in places if place)
        self.wanted.emit(self.kind.code, title, languages)
