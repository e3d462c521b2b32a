"""The row above the register: states as chips with their counts, words, a topic."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from briefing_app.domain.codes import FactState
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.language.locale import sort_key
from briefing_app.ui.pages.facts.states import TONES
from briefing_app.ui.widgets.chips import FilterChips
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.session.facts import FactRow
    from briefing_app.ui.translate import Translator

_ALL = "all"
_QUIET = 150
_SHOWN = (FactState.VERIFIED, FactState.DECIDED, FactState.DISPUTED, FactState.NOT_VERIFIED)


class Said(Protocol):
    """A row's searchable text, folded; with or without its value."""

    def __call__(self, row: FactRow, *, with_value: bool) -> str:
        """Return the text of a row."""
        ...


class FactFilters(QWidget):
    """``changed`` follows every choice; ``keeps`` tells which rows are left.

    ``narrowing`` holds topic and words, to be placed where there is room beside the title.
    """

    changed = Signal()

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._topics: list[str] = []
        self.chips = FilterChips()
        translator.bind(self.chips.add(_ALL).set_word, message("All"))
        for state in _SHOWN:
            tone = TONES[state] if state in {FactState.DISPUTED, FactState.NOT_VERIFIED} else ""
            translator.bind(self.chips.add(state.value, tone).set_word, label(state))
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.setFixedWidth(210)
        set_role(self.words, "search")
        translator.bind(self.words.setPlaceholderText, message("Filter by words"))
        translator.bind(self.words.setAccessibleName, message("Filter by words"))
        self.topic = ThingChoice()
        self.topic.setFixedWidth(150)
        translator.bind(self.topic.setAccessibleName, message("Topic"))
        self._lay()
        self.chips.chosen.connect(lambda: self.changed.emit())
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self.changed)
        self.words.textChanged.connect(self._quiet.start)
        self.topic.chosen.connect(lambda: self.changed.emit())
        translator.changed.connect(self._offer_topics)

    def count(self, rows: Sequence[FactRow]) -> None:
        """Say how many rows each chip would leave, and offer the topics that there are."""
        counts = Counter(row.state for row in rows)
        self.chips.chip(_ALL).set_count(len(rows))
        for state in _SHOWN:
            self.chips.chip(state.value).set_count(counts[state])
            self.chips.chip(state.value).setVisible(
                bool(counts[state]) or state is not FactState.DECIDED
            )
        self._topics = sorted({row.topic for row in rows if row.topic}, key=sort_key)
        self._offer_topics()

    def keeps(self, said: Said) -> Callable[[FactRow], bool] | None:
        """Return which rows are left, ``None`` for all; ``said`` is a row's searchable text.

        Values are looked in only for words with a digit: wording them all takes seconds.
        """
        state, topic = self.chips.code, self._topic()
        words = sort_key(self.words.text()).split()
        if state == _ALL and topic is None and not words:
            return None

        has_digits = any(character.isdigit() for word in words for character in word)

        def keep(row: FactRow) -> bool:
            if state != _ALL and row.state.value != state:
                return False
            if topic is not None and row.topic != topic:
                return False
            text = said(row, with_value=has_digits) if words else ""
            return all(word in text for word in words)

        return keep

    def clear(self) -> None:
        """Leave all rows."""
        self.chips.choose(_ALL)
        self.topic.choose(0)
        self.words.clear()
        self.apply()

    def apply(self) -> None:
        """Filter now, not after a short quiet."""
        self._quiet.stop()
        self.changed.emit()

    def _topic(self) -> str | None:
        chosen = self.topic.thing
        return self._topics[chosen - 1] if 0 < chosen <= len(self._topics) else None

    def _offer_topics(self) -> None:
        every = self._translator.catalog.gettext(message("All topics"))
        self.topic.offer([(0, every), *enumerate(self._topics, 1)])
        self.topic.setVisible(bool(self._topics))

    def _lay(self) -> None:
        self.narrowing = QWidget()
        narrow = QHBoxLayout(self.narrowing)
        narrow.setContentsMargins(0, 0, 0, 0)
        narrow.setSpacing(8)
        narrow.addWidget(self.topic)
        narrow.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.chips, 1)
