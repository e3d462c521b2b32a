"""Verbs of reading a document: its source, its candidates, and what becomes of each.

Each is one step: undo takes back the fact, its value, its citation and the candidate's state.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.checks.matching import FactIndex
from briefing_app.domain.codes import LANGUAGES, FactKind
from briefing_app.errors import Message, UserError, message
from briefing_app.session.candidate_values import Said, said_by
from briefing_app.session.candidates import CandidateVerbs
from briefing_app.session.facts import FactVerbs
from briefing_app.session.figures import title_around
from briefing_app.session.noun import name_of
from briefing_app.session.sources import SourceVerbs
from briefing_app.session.terms import TermVerbs
from briefing_app.session.units import UnitVerbs
from briefing_app.session.values import states_the_same

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.domain.fact import Fact, Unit, Value
    from briefing_app.intake.document import ReadDocument
    from briefing_app.session.desk import Desk

_MARKS = re.compile(r"[ \u00a0]?\[[@^]?[\w.,;: –-]{1,20}\]|(?<![mM])[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
"""Marks of sources, which belong to a sentence and not to a title."""


class ReviewVerbs:
    """What a person makes of a document."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._candidates, self._facts = CandidateVerbs(desk), FactVerbs(desk)
        self._sources, self._units = SourceVerbs(desk), UnitVerbs(desk)
        self._terms = TermVerbs(desk)

    def add_document(
        self, document: ReadDocument, name: str, data: bytes,
        finds: Sequence[Mapping[str, object]], *, by: object | None = None,
    ) -> int:  # fmt: skip
        """Make the source of a document with its candidates; return its id.

        A source that keeps these bytes already is taken, as it is.
        """
        known = self._sources.find_copy(data)
        label = Message(message("Add from a document: {name}"), {"name": name})
        with self._desk.step(label, by):
            row = known or self._sources.add_from_document(document, name, data)
            self._candidates.put(row, finds)
        return row

    def read_as(
        self, source_id: int, language: str, finds: Sequence[Mapping[str, object]], *,
        by: object | None = None,
    ) -> None:  # fmt: skip
        """Correct the language of a source, and what was found in it."""
        label = Message(
            message("Edit source: {title}"), {"title": self._sources.get(source_id).title}
        )
        with self._desk.step(label, by):
            self._sources.change(source_id, language=language)
            self._candidates.put(source_id, finds)

    def index(self) -> FactIndex:
        """Return the facts as proposals are made from them."""
        return FactIndex(
            self._facts.all(),
            {source.id: source for source in self._sources.all()},
            (term.word for term in self._terms.all()),
        )

    def said(self, candidate_id: int) -> Said:
        """Return what a candidate says; raise ``NotFound``."""
        candidate = self._candidates.get(candidate_id)
        source = self._sources.get(candidate.source_id)
        return said_by(candidate, source, self._units.all())

    def accept(self, candidate_id: int, *, title: str = "", by: object | None = None) -> int:
        """Make a new fact of a candidate and return its id; a title is made of its sentence."""
        said = self.said(candidate_id)
        source = self._sources.get(self._candidates.get(candidate_id).source_id)
        language = source.language if source.language in LANGUAGES else LANGUAGES[0]
        title = title or title_of(said)
        label = Message(message("Accept: {title}"), {"title": name_of({"": title}, "")})
        with self._desk.step(label, by):
            row = self._facts.add(said.kind, {language: title})
            value = self._facts.add_value(row, self._settled(said, language))
            self._candidates.accept(candidate_id, value)
        return row

    def join(self, candidate_id: int, fact_id: int, *, by: object | None = None) -> int:
        """Make a candidate a value of a fact, and return the value's id.

        What the same source says already at another place is that value, cited once more.  Raises
        ``UserError`` for a fact of another kind.
        """
        said, fact = self.said(candidate_id), self._facts.get(fact_id)
        if said.kind is not fact.kind:
            raise UserError(
                message("The value is of another kind than the fact."),
                message("Choose the same kind."),
            )
        source = self._sources.get(self._candidates.get(candidate_id).source_id)
        name = name_of(fact.title, fact.key)
        label = Message(message("Join to a fact: {title}"), {"title": name})
        with self._desk.step(label, by):
            value = self._joined(fact, self._settled(said, source.language))
            self._candidates.join(candidate_id, value)
        return value

    def _joined(self, fact: Fact, value: Value) -> int:
        """Return the value that its source states already, cited here too, or a new one."""
        (citation,) = value.citations
        known = next((one for one in fact.values if _repeats(value, one)), None)
        if known is None:
            return self._facts.add_value(fact.id, value)
        if citation not in [replace(each, id=0, uuid="") for each in known.citations]:
            again = replace(known, citations=(*known.citations, citation))
            self._facts.change_value(known.id, again)
        return known.id

    def drop(self, candidate_id: int, *, by: object | None = None) -> None:
        """Say that a candidate is no fact of this dossier."""
        self._candidates.drop(candidate_id, by=by)

    def _settled(self, said: Said, language: str) -> Value:
        """Return the value with the unit that it counts, made now when the dossier has none."""
        measure = said.value.measure
        if said.kind is not FactKind.COUNT or measure is None or measure.unit or not said.unit:
            return said.value
        return replace(said.value, measure=replace(measure, unit=self._unit(said.unit, language)))

    def _unit(self, word: str, language: str) -> Unit:
        return self._units.get(self._units.add({language: word}, {language: word}))


def _repeats(value: Value, known: Value) -> bool:
    """Tell whether a value that is known says the same, and cites the same source."""
    (citation,) = value.citations
    cited = {each.source_id for each in known.citations}
    return citation.source_id in cited and states_the_same(known, value)


def title_of(said: Said) -> str:
    """Return a title for a new fact: who speaks, or what stands around the value."""
    if said.kind is FactKind.QUOTATION:
        return name_of({"": f"{said.value.speaker}: {said.words}".lstrip(": ")}, "")
    before, found, after = said.sentence.partition(said.words)
    around = title_around(*(_MARKS.sub("", part) for part in (before, after))) if found else ""
    return _capital(around) or said.words


def _capital(title: str) -> str:
    """Return a title that begins as titles do; a name that begins small keeps its letter."""
    first = title.split(" ", 1)[0]
    return title[:1].upper() + title[1:] if first.islower() else title
