"""What would become of the current candidate, before a key is pressed; each line is a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from briefing_app.domain.candidate import CandidateState
from briefing_app.errors import message
from briefing_app.ui.pages.sources.fact_search import FactSearch
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.label import Label, MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from briefing_app.domain.candidate import KeptCandidate
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.sources.reviewed import Reviewed

_LONGEST = 260
_KEY_HEIGHT = 22
_SHORT = frozenset({"other", "drop", "undo"})
"""What needs no more words than its name; they share a line."""

_VERBS = {"agree": "accept"}
"""What a line does that is not called by its name."""

_CHOICES = ("accept", "agree", "join", "new", "other", "drop")
"""What can be done with an open candidate."""


class Outcome(Card):
    """``wanted`` carries the name of what was clicked.

    ``picked`` carries the fact that a person chose, ``named`` the title typed for the new fact.
    """

    wanted = Signal(str)
    picked = Signal(int)
    named = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(spacing=6)
        self._translator = context.translator
        self.sentence = Label(wraps=True)
        self.sentence.setMinimumHeight(54)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        mark_verbatim(self.sentence)
        self.place = MutedLabel(pixels=12)
        self.column.addWidget(self.place)
        self.column.addWidget(self.sentence)
        self._lines = {
            name: _Line(context, keys, text) for name, keys, text in (
                ("accept", message("Enter"), message("Accept")),
                ("agree", message("Enter"), message("Join")), ("join", "J", message("Join")),
                ("new", "N", message("New fact")), ("other", "A", message("Another fact…")),
                ("drop", "D", message("Drop")), ("title", "F2", message("Title")),
                ("undo", "U", message("Undo")),
            )
        }  # fmt: skip
        rest = QHBoxLayout()
        rest.setSpacing(16)
        for name, line in self._lines.items():
            line.button.clicked.connect(
                lambda _=False, name=name: self.wanted.emit(_VERBS.get(name, name))
            )
            (rest if name in _SHORT else self.column).addWidget(line)
        rest.addStretch(1)
        self.column.addLayout(rest)
        self.search = FactSearch(context)
        self.search.picked.connect(self.picked)
        self.title = TextField()
        mark_verbatim(self.title)
        context.translator.bind(self.title.setAccessibleName, message("Title of the new fact"))
        self.title.committed.connect(self.named)
        self.column.addWidget(self.search)
        self.column.insertWidget(self.column.indexOf(self._lines["title"]) + 1, self.title)
        self.search.hide()
        self.title.hide()

    def show_candidate(self, reviewed: Reviewed, row: KeptCandidate | None) -> None:
        """Say what each key would do with a candidate."""
        is_open = row is not None and row.state is CandidateState.OPEN
        gettext = self._translator.catalog.gettext
        for name in _CHOICES:
            self._lines[name].setVisible(is_open)
        self.search.hide()
        is_accepted = row is not None and row.state is CandidateState.ACCEPTED
        self.title.setVisible(is_accepted)
        self._lines["title"].setVisible(is_accepted)
        self._lines["undo"].setVisible(row is not None)
        if row is None:
            self.place.setText(gettext(message("Nothing was found in this document.")))
            self.sentence.setText("")
            return
        said = reviewed.said(row)
        self.sentence.setText(_clipped(said.sentence, said.words))
        self.place.setText(self._place(reviewed, row))
        if not is_open:
            self._show_settled(reviewed, row)
            return
        self._show_open(reviewed, row)

    def _show_open(self, reviewed: Reviewed, row: KeptCandidate) -> None:
        """Say first what Enter does: join what agrees, else make a new fact."""
        gettext = self._translator.catalog.gettext
        proposal = reviewed.proposal(row)
        agrees = proposal is not None and proposal.agrees
        title = gettext(message("New fact: {title}"), title=reviewed.title(row))
        fact = reviewed.graded(row, proposal) if proposal else gettext(message("Choose a fact…"))
        for name, text, shows in (
            ("accept", title, not agrees), ("new", reviewed.title(row), agrees),
            ("agree", fact, agrees), ("join", fact, not agrees),
        ):  # fmt: skip
            self._lines[name].say(text)
            self._lines[name].setVisible(shows)
        self._lines["other"].setVisible(proposal is not None)

    def _show_settled(self, reviewed: Reviewed, row: KeptCandidate) -> None:
        """Offer the title of the fact that was made; the fact may be gone since."""
        fact = reviewed.fact(row)
        if row.state is CandidateState.ACCEPTED and fact is not None:
            self.title.set_value(reviewed.name(fact))
            self._lines["title"].say(self._translator.catalog.gettext(message("Name the fact")))
        else:
            self.title.hide()
            self._lines["title"].hide()

    def _place(self, reviewed: Reviewed, row: KeptCandidate) -> str:
        gettext = self._translator.catalog.gettext
        parts = [] if row.state is CandidateState.OPEN else [reviewed.state(row)]
        page, paragraph = row.found.get("page"), row.found.get("paragraph")
        if page is not None:
            parts.append(gettext(message("page {number}"), number=page))
        if paragraph is not None:
            parts.append(gettext(message("paragraph {number}"), number=paragraph))
        line = " · ".join(parts)
        return line[:1].upper() + line[1:]


class _Line(QWidget):
    """A key, what it is called, and what it does."""

    def __init__(self, context: Context, keys: str, text: str) -> None:
        super().__init__()
        key = Label(keys)
        if len(keys) > 2:  # a key with a name has one in each language
            context.translator.bind(key.setText, keys)
        else:
            mark_verbatim(key)
        key.setFont(sized_font(12, 600))
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        key.setFixedSize(52, _KEY_HEIGHT)
        set_role(key, "badge", "quiet")
        self.button = QPushButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(self.button, "link")
        context.translator.bind(self.button.setText, text)
        self.text = Label(wraps=True)
        mark_verbatim(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(key, 0, top)
        row.addWidget(self.button, 0, top)
        row.addWidget(self.text, 1)
        self.text.hide()

    def say(self, text: str) -> None:
        """Say what it does."""
        self.text.setText(text)
        self.text.show()


def _clipped(sentence: str, words: str) -> str:
    """Return a sentence, or the part around the value of a long one."""
    if len(sentence) <= _LONGEST:
        return sentence
    at = max(0, sentence.find(words))
    first = max(0, min(at - _LONGEST // 3, len(sentence) - _LONGEST))
    part = sentence[first : first + _LONGEST]
    return ("… " if first else "") + part + (" …" if first + _LONGEST < len(sentence) else "")
