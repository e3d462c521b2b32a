"""The answer card: one fact over the window, ready to be said on the telephone.

It shows and copies; what the answer is comes from outside.  Loaded when somebody first asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.domain.codes import LANGUAGES, Grade
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.badge import SIGNS, Badge
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.label import Label, MutedLabel, Rule, SectionLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role
from briefing_app.ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from briefing_app.compose.answer import Answer
    from briefing_app.ui.translate import Translator

_WIDTH = 620
_TONES = {Grade.CONTRADICTION: "must", Grade.SUPERSEDED: "quiet", Grade.COMPATIBLE: "good"}
_KEYS = {"n": "nl", "f": "fr", "e": "en"}


class AnswerCard(QFrame):
    """``answer_of`` gives the answer of a fact by its id in a language.

    Enter copies, the letters N, F and E change the language, Ctrl+Enter goes to the fact, Escape
    closes.
    """

    wanted = Signal(int)
    closed = Signal()

    def __init__(
        self,
        window: QWidget,
        translator: Translator,
        answer_of: Callable[[int, str], Answer],
        tones: Callable[[Answer], str],
    ) -> None:
        super().__init__(window)
        self._window, self._translator = window, translator
        self._answer_of, self._tone_of = answer_of, tones
        self._row = 0
        self.answer: Answer | None = None
        set_role(self, "popup")
        mark_verbatim(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._make()
        self._lay_out()
        translator.changed.connect(self._say)
        self.hide()

    def show_fact(self, row: int, language: str) -> None:
        """Show a fact's answer in a language, and take the focus."""
        self._row = row
        self.languages.choose(language)
        self._say()
        self.show()
        self.raise_()
        self.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_answer(self) -> None:
        """Put the sentence with its sources on the clipboard, and say so."""
        if self.answer is not None:
            QGuiApplication.clipboard().setText(self.answer.copied)
            self._translator.bind(self._hint.setText, message("✓ Copied"))

    def forget(self) -> None:
        """Close for good: the dossier that was asked is closed."""
        self._row, self.answer = 0, None
        self.hide()

    def leave(self) -> None:
        """Close, and let whoever opened it take the focus back."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, change the language, go to the fact, or close."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        language = _KEYS.get(event.text().casefold())
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif is_enter and with_control:
            self._go()
        elif is_enter or (with_control and event.key() == Qt.Key.Key_C):
            self.copy_answer()
        elif language is not None and not with_control:
            self._choose(language)
        else:
            super().keyPressEvent(event)

    # -- inside --------------------------------------------------------------------------
    def _make(self) -> None:
        translator = self._translator
        self.title = SectionLabel()
        mark_verbatim(self.title)
        self.languages = SegmentedControl()
        translator.bind(self.languages.setAccessibleName, message("Language of the answer"))
        for code in LANGUAGES:
            mark_verbatim(self.languages.add(code, code.upper()))
        self.languages.chosen.connect(self._choose)
        self.sentence = Label(wraps=True)
        self.sentence.setFont(sized_font(19, 600))
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        mark_verbatim(self.sentence)
        self.state = Badge()
        self.reason, self.sources = MutedLabel(), MutedLabel()
        self.others, self.told = Label(wraps=True), Label(wraps=True)
        for each in (self.reason, self.sources, self.others, self.told):
            mark_verbatim(each)
        self.copy = plain_button(translator, message("Copy  ↵"), "primary")
        self.copy.clicked.connect(self.copy_answer)
        self.copy.setAutoDefault(False)
        self.go = plain_button(translator, message("Show the fact  Ctrl+↵"))
        self.go.clicked.connect(self._go)
        self._hint = MutedLabel(wraps=False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.languages)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.reason, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.go)
        foot.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.sources)
        column.addLayout(line)
        column.addWidget(self.others)
        column.addWidget(self.told)
        column.addWidget(Rule())
        column.addLayout(foot)

    def _choose(self, language: str) -> None:
        self.languages.choose(language)
        self._say()

    def _say(self) -> None:
        if not self._row:
            return
        self.answer = answer = self._answer_of(self._row, self.languages.code)
        self.title.setText(answer.title)
        self.sentence.setText(answer.sentence)
        self.sources.setText(answer.sources)
        word = self._translator.catalog.gettext(label(answer.state))
        self.state.show_state(word, self._tone_of(answer))
        self.reason.setText(answer.reason)
        lines = [f"{SIGNS['must']} {text}" for text in (*answer.warnings, *answer.relations)]
        lines += [f"{SIGNS[_TONES[other.grade]]} {other.text}" for other in answer.others]
        self.others.setText("\n".join(lines))
        self.told.setText("\n".join(answer.told))
        self.others.setVisible(bool(lines))
        self.told.setVisible(bool(answer.told))
        self._translator.bind(self._hint.setText, message("N, F, E: language · Esc: close"))
        self.setAccessibleName(answer.sentence)
        self._place()

    def _place(self) -> None:
        window = self._window
        width = min(_WIDTH, window.width() - 24)
        column = self.layout()
        height = column.heightForWidth(width) if column is not None else self.sizeHint().height()
        height = min(height, window.height() - 72)
        self.setGeometry((window.width() - width) // 2, 52, width, height)

    def _go(self) -> None:
        row = self._row
        self.hide()
        self.wanted.emit(row)
