"""An answer for the telephone: a fact in one language, ready to be said, and what to know of it.

Made of one fact and its sources, not of a briefing.  It is for the colleague who asks, so that it
knows internal values too, and says that they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.compose.relations import relation_lines
from briefing_app.domain.adding_up import Fit
from briefing_app.domain.codes import Disclosure, FactKind, FactState, Grade
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.domain.relations import relate
from briefing_app.domain.told import same_meaning
from briefing_app.domain.weighing import current_and_state, grade
from briefing_app.language.labels import label
from briefing_app.language.wording import word_moment, word_value

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from enum import StrEnum

    from briefing_app.domain.fact import Fact, Texts, Value
    from briefing_app.domain.source import Source
    from briefing_app.domain.stated import Telling
    from briefing_app.language.catalog import Catalog
    from briefing_app.language.voice import Voice


@dataclass(frozen=True, slots=True)
class OtherValue:
    """What another source says, and how that stands to the value that holds."""

    grade: Grade
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """All lines are whole sentences in the asked language; ``sentence`` is the one to say.

    ``reason`` is why the value holds, or who verified it; ``relations`` are those to other facts
    that it does not agree with.  ``doubt`` says why the sentence is not sure, ``warnings`` that
    parliament was told otherwise last; ``told`` is the rest of what it was told.
    """

    title: str
    sentence: str
    state: FactState
    sources: str = ""
    reason: str = ""
    others: tuple[OtherValue, ...] = ()
    relations: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    doubt: str = ""
    warnings: tuple[str, ...] = ()

    @property
    def copied(self) -> str:
        """What goes to the clipboard: all that whoever says the sentence must know.

        Its sources, what is doubtful, what contradicts them, what parliament was told last.
        """
        against = [other.text for other in self.others if other.grade is Grade.CONTRADICTION]
        unsettled = against if self.state is FactState.DISPUTED else []
        told = self.warnings or self.told[:1]
        lines = (self.sentence, self.sources, self.doubt, *unsettled, *self.relations, *told)
        return "\n".join(line for line in lines if line)


def answer(
    fact: Fact,
    sources: Mapping[int, Source],
    voice: Voice,
    catalog: Catalog,
    tellings: Iterable[Telling] = (),
    related: Iterable[Fact] = (),
) -> Answer:
    """Return what to say of a fact in the language of ``voice`` and ``catalog``.

    ``sources`` by id; ``related`` the fact with those that it is related to.  A fact without a
    value, or without words in the language, is answered by a sentence that says so.
    """
    teller = _Teller(sources, voice, catalog)
    value, state = current_and_state(fact, sources)
    others = [other for other in fact.values if value is not None and other is not value]
    otherwise, alike = _told_otherwise(list(tellings), value)
    return Answer(
        title=teller.title(fact),
        sentence=teller.sentence(fact, value),
        state=state,
        sources=teller.sources(value),
        reason=teller.reason(fact, state),
        others=tuple(teller.others(fact, value, others)),
        relations=tuple(
            line.text
            for line in relation_lines(fact, relate(related, sources), sources, voice, catalog)
            if line.fit is Fit.OFF
        ),
        told=tuple(teller.told(telling) for telling in alike),
        doubt=teller.doubt(value, state),
        warnings=tuple(teller.warning(telling) for telling in otherwise),
    )


def _told_otherwise(
    tellings: list[Telling], value: Value | None
) -> tuple[list[Telling], list[Telling]]:
    """Return the last times that something else was told than what holds, and the rest."""
    for place, telling in enumerate(tellings):
        told = telling.frozen
        if told is None or (value is not None and same_meaning(told, value)):
            return tellings[:place], tellings[place:]
    return tellings, []


@dataclass(frozen=True, slots=True)
class _Teller:
    known: Mapping[int, Source]
    voice: Voice
    catalog: Catalog

    def title(self, fact: Fact) -> str:
        return self._best(fact.title) or fact.key

    def sentence(self, fact: Fact, value: Value | None) -> str:
        """Return title and value; a quotation has its speaker."""
        title = self.title(fact)
        words = word_value(fact.kind, value, self.voice) if value is not None else ""
        if value is None or not words:
            return self.catalog.pgettext(
                "answer", "{title}: nothing is recorded in this language.", title=title
            )
        if fact.kind is FactKind.QUOTATION and value.speaker:
            role = self._best(value.speaker_role)
            speaker = f"{value.speaker}, {role}" if role else value.speaker
            return self.catalog.pgettext(
                "answer", "{speaker}: {value}", speaker=speaker, value=words
            )
        details = self._joined(self._details(value))
        if details:
            return self.catalog.pgettext(
                "answer", "{title}: {value} ({details}).", title=title, value=words, details=details
            )
        return self.catalog.pgettext("answer", "{title}: {value}.", title=title, value=words)

    def sources(self, value: Value | None) -> str:
        named = list(dict.fromkeys(self._named(value))) if value is not None else []
        if not named:
            return self.catalog.pgettext("answer", "No source is recorded.")
        return self.catalog.ngettext(
            "Source: {sources}.", "Sources: {sources}.", len(named), sources=self._joined(named)
        )

    def reason(self, fact: Fact, state: FactState) -> str:
        if state is FactState.DECIDED and fact.decision is not None:
            return self.catalog.pgettext(
                "answer",
                "Decided by {who} on {day}: {why}",
                who=fact.decision.decided_by,
                day=self._day(fact.decision.decided_at.date()),
                why=fact.decision.reason,
            )
        if state is FactState.VERIFIED and fact.verified_at is not None:
            day = self._day(fact.verified_at.date())
            return self.catalog.pgettext(
                "answer", "Verified by {who} on {day}.", who=fact.verified_by, day=day
            )
        return ""

    def others(
        self, fact: Fact, value: Value | None, others: Sequence[Value]
    ) -> Iterator[OtherValue]:
        """Yield what else is said, contradictions first."""
        if value is None:
            return
        order = (Grade.CONTRADICTION, Grade.SUPERSEDED, Grade.COMPATIBLE)
        graded = [(grade(fact.kind, value, other, self.known), other) for other in others]
        for found, other in sorted(graded, key=lambda pair: order.index(pair[0])):
            words = word_value(fact.kind, other, self.voice)
            if words:
                named = self._joined(dict.fromkeys(self._named(other)))
                yield OtherValue(found, self._other(found, words, named))

    def _other(self, found: Grade, words: str, named: str) -> str:
        value = f"{words} ({named})" if named else words
        match found:
            case Grade.CONTRADICTION:
                return self.catalog.pgettext("answer", "Against this: {value}.", value=value)
            case Grade.SUPERSEDED:
                return self.catalog.pgettext("answer", "Superseded: {value}.", value=value)
            case Grade.COMPATIBLE:
                return self.catalog.pgettext("answer", "In agreement: {value}.", value=value)

    def doubt(self, value: Value | None, state: FactState) -> str:
        """Return what to know before saying it; empty for what was verified or decided."""
        if value is None:
            return ""
        if state is FactState.NOT_VERIFIED:
            return self.catalog.pgettext("answer", "Not verified yet.")
        if state is FactState.DISPUTED:
            return self.catalog.pgettext("answer", "Disputed: sources contradict each other.")
        return ""

    def told(self, telling: Telling) -> str:
        """Return when and where parliament was told, in its words of this language."""
        return self.catalog.pgettext(
            "answer", "Told to parliament on {day} in {document}: {words}.",
            **self._telling(telling),
        )  # fmt: skip

    def warning(self, telling: Telling) -> str:
        """Return that parliament was told otherwise."""
        return self.catalog.pgettext(
            "answer",
            "Mind: on {day} parliament was told otherwise in {document}: {words}.",
            **self._telling(telling),
        )

    def _telling(self, telling: Telling) -> dict[str, str]:
        words = telling.wordings.get(self.voice.language) or next(
            iter(telling.wordings.values()), ()
        )
        day = word_moment(telling.on, self.voice)
        return {"day": day, "document": telling.document, "words": ", ".join(words)}

    def _details(self, value: Value) -> Iterator[str]:
        if value.money_status is not None:
            yield self._code(value.money_status)
        if value.recurrence is not None:
            yield self._code(value.recurrence)
        if value.as_of is not None and not _is_said(value):
            moment = word_moment(value.as_of, self.voice)
            yield self.catalog.pgettext("answer", "as of {moment}", moment=moment)
        if value.disclosure is Disclosure.INTERNAL:
            yield self.catalog.pgettext("answer", "internal, not public")

    def _named(self, value: Value) -> Iterator[str]:
        """Yield publisher, title and day of each source of a value, with the place in it."""
        for citation in value.citations:
            source = self.known.get(citation.source_id)
            if source is None:
                continue
            day = word_moment(Moment(source.published), self.voice) if source.published else ""
            place = self.catalog.pgettext("answer", "p. {page}", page=citation.page)
            parts = (source.publisher, source.title, day, place if citation.page else "")
            yield ", ".join(part for part in parts if part)

    def _joined(self, parts: Iterable[str]) -> str:
        return self.catalog.pgettext("answer", "; ").join(parts)

    def _code(self, code: StrEnum) -> str:
        word = self.catalog.gettext(label(code))
        return word[:1].lower() + word[1:]

    def _day(self, day: dt.date) -> str:
        return word_moment(Moment(PartialDate(day.year, month=day.month, day=day.day)), self.voice)

    def _best(self, texts: Texts) -> str:
        own = texts.get(self.voice.language)
        return own or next(iter(texts.values()), "")


def _is_said(value: Value) -> bool:
    """Tell whether a date says itself what it is as of."""
    return value.measure is not None and value.measure.moment == value.as_of
