"""Reviewing a document: its text with candidates marked, their list, and what a key would do.

Enter joins what agrees with a fact and makes a new fact of anything else; N always makes a new
one, J joins, A asks for another fact, D drops, U undoes; then the next open candidate is current.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from briefing_app.domain.candidate import CandidateState
from briefing_app.errors import NotFound, message
from briefing_app.ui.attempt import attempt
from briefing_app.ui.pages.sources.marked_text import MarkedText
from briefing_app.ui.pages.sources.outcome import Outcome
from briefing_app.ui.pages.sources.review_columns import review_columns
from briefing_app.ui.pages.sources.review_head import ReviewHead
from briefing_app.ui.pages.sources.reviewed import Reviewed
from briefing_app.ui.widgets.row_model import RowModel
from briefing_app.ui.widgets.table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.checks.matching import Proposal
    from briefing_app.domain.candidate import KeptCandidate
    from briefing_app.intake.document import ReadDocument
    from briefing_app.session.change import Change
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices

_KEYS = {
    Qt.Key.Key_Return: "accept",
    Qt.Key.Key_Enter: "accept",
    Qt.Key.Key_N: "new",
    Qt.Key.Key_J: "join",
    Qt.Key.Key_A: "other",
    Qt.Key.Key_D: "drop",
    Qt.Key.Key_Delete: "drop",
    Qt.Key.Key_U: "undo",
    Qt.Key.Key_F2: "title",
    Qt.Key.Key_Escape: "close",
}
_PLAIN = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})
_TABLES = frozenset({"candidate", "fact", "fact_text", "value", "source", "unit", "term"})


class ReviewView(QWidget):
    """``closed`` follows the way back; ``language_wanted`` carries another language to read in."""

    closed = Signal()
    language_wanted = Signal(str)

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self.context, self._voices = context, voices
        self.reviewed: Reviewed | None = None
        self.document: ReadDocument | None = None
        self.current: int | None = None
        self.head = ReviewHead(context, voices)
        self.text = MarkedText(context.theme)
        self.model: RowModel[KeptCandidate] = RowModel(
            context.translator, review_columns(context.translator, lambda: self.reviewed),
            lambda row: row.uuid, self,
        )  # fmt: skip
        self.table = RowTable(self.model, context.theme, context.settings, "review")
        self.table.setSortingEnabled(False)
        context.translator.bind(self.table.setAccessibleName, message("Candidates"))
        context.translator.bind(self.text.setAccessibleName, message("Text of the document"))
        self.outcome = Outcome(context)
        self._lay_out()
        self._connect()

    # -- what the page asks --------------------------------------------------------------
    @property
    def source_id(self) -> int | None:
        """The source that is reviewed."""
        return self.reviewed.source_id if self.reviewed is not None else None

    def open(self, source_id: int, document: ReadDocument) -> None:
        """Review a source; the first open candidate is current."""
        self.reviewed = Reviewed(self.context, self._voices, source_id)
        self.document = document
        self.text.show_text(document.text)
        self.head.show_source(self.reviewed.source)
        self.head.show_notices(document.notices)
        self.current = self.reviewed.next_open(0) or next(
            (row.id for row in self.reviewed.rows), None
        )
        self._show()

    def close_review(self) -> None:
        """Let go of the document."""
        self.commit_pending()
        self.reviewed = self.document = self.current = None
        self.model.set_rows([])

    def focus_list(self) -> None:
        """Go to the list, where the keys work."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit_pending(self) -> None:
        """Save what is typed in the particulars and in a title."""
        self.head.commit_pending()
        self.outcome.title.commit_pending()

    def on_change(self, change: Change) -> None:
        """Show what a step changed; what was undone becomes current."""
        if self.reviewed is None or _TABLES.isdisjoint(change.rows):
            return
        try:
            self.reviewed.refresh(change)
        except NotFound:  # its source was undone
            self.closed.emit()
            return
        touched = change.rows.get("candidate", frozenset())
        if change.initiator is not self and touched:
            rows = (row.id for row in self.reviewed.rows if row.id in touched)
            self.current = next(rows, self.current)
        if self.current is None or self.reviewed.row(self.current) is None:
            self.current = self.reviewed.next_open(0)
        self.head.show_source(self.reviewed.source)
        self._show()

    def retranslate(self) -> None:
        """Say values and proposals in the window's language."""
        self.head.retranslate()
        if self.reviewed is not None:
            self._show()

    # -- what a key does -----------------------------------------------------------------
    def do(self, name: str) -> None:
        """Do what a key or a button stands for with the current candidate."""
        verbs: dict[str, Callable[[], None]] = {
            "accept": self._accept, "new": self._make, "join": self._join, "other": self._ask,
            "drop": self._drop, "undo": self._undo, "title": self._edit_title,
            "close": self.closed.emit,
        }  # fmt: skip
        verbs[name]()

    def join_to(self, fact_id: int) -> None:
        """Join the current candidate to a fact."""
        row = self._open_row()
        if row is not None:
            reviewing = self.context.session.reviewing
            self._settle(row, lambda: reviewing.join(row.id, fact_id, by=self))
        self.focus_list()

    def _accept(self) -> None:
        """Do what the row proposes: one that agrees with a fact is no second fact."""
        proposal = self._proposal()
        if proposal is not None and proposal.agrees:
            self.join_to(proposal.fact.id)
        else:
            self._make()

    def _proposal(self) -> Proposal | None:
        row = self._open_row()
        return self.reviewed.proposal(row) if self.reviewed and row else None

    def _make(self) -> None:
        row = self._open_row()
        if row is not None:
            reviewing = self.context.session.reviewing
            self._settle(row, lambda: reviewing.accept(row.id, by=self))

    def _join(self) -> None:
        proposal = self._proposal()
        if proposal is None:
            self._ask()
        else:
            self.join_to(proposal.fact.id)

    def _ask(self) -> None:
        row, reviewed = self._open_row(), self.reviewed
        if reviewed is not None and row is not None:
            self.outcome.search.open(
                reviewed.kind(row), lambda fact_id: reviewed.compared(row, fact_id)
            )

    def _drop(self) -> None:
        row = self._open_row()
        if row is not None:
            reviewing = self.context.session.reviewing
            self._settle(row, lambda: reviewing.drop(row.id, by=self))

    def _undo(self) -> None:
        attempt(self.context.notify, self.context.session.undo)

    def _edit_title(self) -> None:
        if self.outcome.title.isVisible():
            self.outcome.title.setFocus()
            self.outcome.title.selectAll()

    def _rename(self, title: str) -> None:
        reviewed = self.reviewed
        row = reviewed.row(self.current) if reviewed and self.current is not None else None
        if not title.strip():  # a fact keeps its name
            self._show()
            return
        fact = reviewed.fact(row) if reviewed and row else None
        if reviewed is not None and fact is not None:
            facts, language = self.context.session.facts, reviewed.source.language
            if language not in fact.title:
                language = next(iter(fact.title), language)
            attempt(
                self.context.notify,
                lambda: facts.write(fact.id, "title", language, title, by=self),
            )
        self.focus_list()

    def _settle(self, row: KeptCandidate, verb: Callable[[], object]) -> None:
        """Call a verb; the step that it makes shows the next one."""
        reviewed = self.reviewed
        before, self.current = self.current, reviewed.next_open(row.id) if reviewed else None
        self.current = self.current or row.id
        if not attempt(self.context.notify, verb):
            self.current = before
            self._show()

    def _open_row(self) -> KeptCandidate | None:
        if self.reviewed is None or self.current is None or self.context.session.read_only:
            return None
        row = self.reviewed.row(self.current)
        return row if row is not None and row.state is CandidateState.OPEN else None

    # -- inside --------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the review from the list and the text."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            name = _KEYS.get(Qt.Key(event.key()))
            if name is not None and event.modifiers() in _PLAIN:
                self.do(name)
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        reviewed = self.reviewed
        if reviewed is None:
            return
        row = reviewed.row(self.current) if self.current is not None else None
        self.model.set_rows(reviewed.rows)
        if row is not None and self.table.selected_uuid() != row.uuid:
            self.table.select(row.uuid)
        self.text.show_marks(reviewed.rows, self.current)
        self.outcome.show_candidate(reviewed, row)
        self.head.show_count(len(reviewed.rows), reviewed.open_count())
        # In the middle: what comes next shows too, also when the panel below grows.
        middle = QAbstractItemView.ScrollHint.PositionAtCenter
        self.table.scrollTo(self.table.currentIndex(), middle)

    def _on_selected(self, uuid: str) -> None:
        if self.reviewed is None:
            return
        row = next((row for row in self.reviewed.rows if row.uuid == uuid), None)
        if row is not None and row.id != self.current:
            self.outcome.title.commit_pending()
            self._choose(row.id)

    def _choose(self, candidate_id: int) -> None:
        self.current = candidate_id
        self._show()

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.table, 100)
        column.addStretch(1)
        column.addWidget(self.outcome)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.text)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        body = QHBoxLayout()
        body.addWidget(splitter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 18, 24, 24)
        whole.setSpacing(12)
        whole.addWidget(self.head)
        whole.addLayout(body, 1)

    def _connect(self) -> None:
        self.table.installEventFilter(self)
        self.text.installEventFilter(self)
        self.table.selected.connect(self._on_selected)
        self.text.chosen.connect(self._choose)
        self.outcome.wanted.connect(self.do)
        self.outcome.picked.connect(self.join_to)
        self.outcome.named.connect(self._rename)
        self.outcome.search.left.connect(self.focus_list)
        self.head.back.clicked.connect(self.closed)
        self.head.language_wanted.connect(self.language_wanted)
