"""What a review needs to know of its candidates: what each says, and what is proposed for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.candidate import CandidateState
from briefing_app.domain.codes import FactKind, Grade
from briefing_app.errors import NotFound, message
from briefing_app.language.form import Form
from briefing_app.language.wording import word_value
from briefing_app.session.candidate_values import said_by
from briefing_app.session.reviewing import title_of

if TYPE_CHECKING:
    from briefing_app.checks.matching import FactIndex, Proposal
    from briefing_app.domain.candidate import KeptCandidate
    from briefing_app.domain.fact import Fact, Value
    from briefing_app.session.candidate_values import Said
    from briefing_app.session.change import Change
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices

_OF_FACTS = frozenset(
    {"candidate", "source", "fact", "fact_text", "value", "value_text", "citation"}
)
_STATES = {
    CandidateState.ACCEPTED: message("Accepted"),
    CandidateState.JOINED: message("Joined"),
    CandidateState.DROPPED: message("Dropped"),
}
_STATE_TONES = {
    CandidateState.ACCEPTED: "good",
    CandidateState.JOINED: "good",
    CandidateState.DROPPED: "quiet",
}
_SHORT = {
    Grade.COMPATIBLE: message("agrees"),
    Grade.SUPERSEDED: message("another date"),
    Grade.CONTRADICTION: message("differs"),
}
_GRADES = {
    Grade.COMPATIBLE: message("{fact} — agrees"),
    Grade.SUPERSEDED: message("{fact} — another date ({value} against {held})"),
    Grade.CONTRADICTION: message("{fact} — differs ({value} against {held})"),
}
_WORDED_OTHERWISE = message("{fact} — worded otherwise")
_TONES = {Grade.COMPATIBLE: "accent", Grade.SUPERSEDED: "look", Grade.CONTRADICTION: "look"}


class Reviewed:
    """The candidates of one source, as they are now."""

    def __init__(self, context: Context, voices: Voices, source_id: int) -> None:
        self._context, self._voices = context, voices
        self.source_id = source_id
        self.source = context.session.sources.get(source_id)
        self.rows: list[KeptCandidate] = []
        self.refresh()

    def refresh(self, change: Change | None = None) -> None:
        """Read again what the dossier holds; with a change only what that touched."""
        session = self._context.session
        before, self.source = self.source, session.sources.get(self.source_id)
        if change is None or not self._take_rows(change):
            self.rows = session.candidates.of(self.source_id)
        self._proposals: dict[int, Proposal | None] = {}
        if change is None or before != self.source or not self._take(change):
            self._units = session.units.all()
            self._index: FactIndex = session.reviewing.index()
            self._said: dict[int, Said] = {}

    def _take_rows(self, change: Change) -> bool:
        """Read the candidates that a change touched; tell whether they are the same ones still."""
        touched = change.rows.get("candidate", frozenset())
        places = {row.id: place for place, row in enumerate(self.rows) if row.id in touched}
        read = self._context.session.candidates.some(touched)
        if len(places) != len(touched) or read.keys() != places.keys():
            return False
        for row, place in places.items():
            self.rows[place] = read[row]
        return True

    def _take(self, change: Change) -> bool:
        """Take in the facts that a change made or touched; tell whether that was all of it."""
        own = frozenset({self.source_id})  # it is told of with each of its candidates
        if not (change.rows.keys() <= _OF_FACTS and change.rows.get("source", own) <= own):
            return False
        facts = self._context.session.facts
        try:
            touched = {facts.of_value(value).id for value in change.rows.get("value", ())}
            for fact in touched | change.rows.get("fact", frozenset()):
                self._index.put(facts.get(fact))
        except NotFound:  # undone: it is not told of which fact
            return False
        return True

    def row(self, candidate_id: int) -> KeptCandidate | None:
        """Return a candidate, ``None`` when it is gone."""
        return next((row for row in self.rows if row.id == candidate_id), None)

    def next_open(self, after: int) -> int | None:
        """Return the next open candidate after one, from the top again; ``None`` at the end."""
        ids = [row.id for row in self.rows]
        place = ids.index(after) + 1 if after in ids else 0
        turned = [*self.rows[place:], *self.rows[:place]]
        return next((row.id for row in turned if row.state is CandidateState.OPEN), None)

    def open_count(self) -> int:
        """Return how many still have to be decided."""
        return sum(row.state is CandidateState.OPEN for row in self.rows)

    def said(self, row: KeptCandidate) -> Said:
        """Return what a candidate says."""
        if row.id not in self._said:
            self._said[row.id] = said_by(row, self.source, self._units)
        return self._said[row.id]

    def proposal(self, row: KeptCandidate) -> Proposal | None:
        """Return the fact that an open candidate seems to belong to."""
        if row.state is not CandidateState.OPEN:
            return None
        if row.id not in self._proposals:
            said = self.said(row)
            self._proposals[row.id] = self._index.propose(
                said.kind, said.value, said.sentence, said.words
            )
        return self._proposals[row.id]

    def fact(self, row: KeptCandidate) -> Fact | None:
        """Return the fact that a candidate was made, or joined to."""
        if row.value_id is None:
            return None
        return self._context.session.facts.of_value(row.value_id)

    # -- words ---------------------------------------------------------------------------
    def kind(self, row: KeptCandidate) -> FactKind:
        """Return what kind of fact it would be."""
        return self.said(row).kind

    def value(self, row: KeptCandidate) -> str:
        """Return what it says in the window's language; a quotation in its own."""
        said = self.said(row)
        return self._worded(said.kind, said.value, said.unit) or said.words

    def title(self, row: KeptCandidate) -> str:
        """Return the title that a new fact would have."""
        return title_of(self.said(row))

    def state(self, row: KeptCandidate) -> str:
        """Return what was made of it, or how an open one agrees with what is known."""
        gettext = self._context.translator.catalog.gettext
        if row.state is not CandidateState.OPEN:
            return gettext(_STATES[row.state])
        proposal = self.proposal(row)
        return gettext(message("new fact") if proposal is None else _SHORT[proposal.grade])

    def compared(self, row: KeptCandidate, fact_id: int) -> str:
        """Return how a candidate agrees with any fact; empty for one that has no values yet."""
        found = self._index.against(fact_id, self.said(row).value)
        if found is None:
            return ""
        return self._context.translator.catalog.gettext(_SHORT[found.grade])

    def tone(self, row: KeptCandidate) -> str:
        """Return the tone of the state."""
        proposal = self.proposal(row)
        if proposal is not None:
            return _TONES[proposal.grade]
        return _STATE_TONES.get(row.state, "accent")

    def fact_name(self, row: KeptCandidate) -> str:
        """Return the fact that is proposed for an open candidate, or that a settled one is in."""
        proposal = self.proposal(row)
        fact = proposal.fact if proposal is not None else self.fact(row)
        return "" if fact is None else self.name(fact)

    def outlook(self, row: KeptCandidate) -> str:
        """Return the whole proposal for an open candidate, else the fact that it is in."""
        proposal = self.proposal(row)
        return self.fact_name(row) if proposal is None else self.graded(row, proposal)

    def graded(self, row: KeptCandidate, proposal: Proposal) -> str:
        """Return a fact and whether it agrees."""
        said, name = self.said(row), self.name(proposal.fact)
        text = _GRADES[proposal.grade]
        if said.kind in {FactKind.QUOTATION, FactKind.TEXT} and not proposal.agrees:
            text = _WORDED_OTHERWISE
        return self._context.translator.catalog.gettext(
            text,
            fact=name,
            value=self._worded(said.kind, said.value, ""),
            held=self._worded(said.kind, proposal.held, ""),
        )

    def name(self, fact: Fact) -> str:
        """Return the title of a fact."""
        return self._voices.best(fact.title) or fact.key

    def _worded(self, kind: FactKind, value: Value, unit: str) -> str:
        voice = self._voices.window()
        if value.measure is None:
            return self._voices.best(value.texts)
        worded = word_value(kind, value, voice, Form())
        return f"{worded} {unit}" if unit and value.measure.unit is None else worded
