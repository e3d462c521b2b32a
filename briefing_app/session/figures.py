"""Verbs of figures that were typed in a passage: one of them becomes a reference to a fact.

The fact that states the figure is taken, else a new one is made of it with the sources that the
sentence marks.  Where the other languages say the same figure, they refer to the fact too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.checks.stating import KINDS, names, own_mentions, states
from briefing_app.checks.typed import holding, meant_by, reference_to
from briefing_app.domain.codes import FactKind
from briefing_app.domain.fact import Citation, Measure, Value
from briefing_app.domain.reference import SourceReference, all_references, references
from briefing_app.domain.weighing import current
from briefing_app.errors import Message, UserError, message
from briefing_app.language.sentences import sentences
from briefing_app.language.voice import Voice
from briefing_app.session.briefings import BriefingVerbs
from briefing_app.session.dossier import DossierVerbs
from briefing_app.session.facts import FactVerbs
from briefing_app.session.sources import SourceVerbs
from briefing_app.session.units import UnitVerbs
from briefing_app.store.keys import passage_text_row
from briefing_app.store.sources import last_cited

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.fact import Fact, Unit
    from briefing_app.domain.source import Source
    from briefing_app.language.mentions import Mention
    from briefing_app.session.desk import Desk

_LONGEST_TITLE = 72


class FigureVerbs:
    """What is typed in texts and should be a fact."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._facts, self._sources = FactVerbs(desk), SourceVerbs(desk)
        self._passages, self._units = BriefingVerbs(desk), UnitVerbs(desk)

    def refer(
        self, passage_id: int, language: str, start: int, end: int, *,
        key: str | None = None, by: object | None = None,
    ) -> int:  # fmt: skip
        """Make the figure at a place of a passage's text a reference; return its fact's id.

        ``start`` and ``end`` are characters of the text; the figure is the one that they touch.
        ``key`` names the fact that is meant, also when the figure is not quite what it says.  One
        step.  Raises ``UserError`` when they touch none or more than one, and ``NotFound``.
        """
        passage = self._passages.passage(passage_id)
        text = passage.text(language)
        mention = _only(text, language, start, end)
        label = message("Make a fact of a figure") if key is None else message("Refer to the fact")
        with self._desk.step(Message(label), by):
            if key is None:
                fact, value = self._known(text, mention) or self._made(passage, language, mention)
            else:
                fact, value = self._named(key)
            places = {language: mention, **self._same_elsewhere(passage, language, mention, value)}
            original = self._passages.original_of(passage)
            # The original first: a translation that is written after it is made from it.
            for one in sorted(places, key=lambda code: code != original):
                literal = reference_to(fact, value, places[one].text, self._voice(one))
                self._replace(passage, one, places[one], literal)
        return fact.id

    def source_to_offer(self, fact_id: int, passage_id: int) -> Source | None:
        """Return the source that a fact without one most likely has: a person is to say so.

        One that the passage marks in another sentence, else the one that was cited last, but for
        a generated text, of which nobody knows where it has its figures from.
        ``None`` for a fact that has a source, and where there is none to offer.
        """
        if any(value.citations for value in self._facts.get(fact_id).values):
            return None
        passage = self._passages.passage(passage_id)
        for text in passage.texts.values():
            for mark in references(text.text):
                row = self._sources.find(mark.key) if isinstance(mark, SourceReference) else None
                if row is not None:
                    return self._sources.get(row)
        last = last_cited(self._desk.db)
        return self._sources.get(last) if last is not None else None

    def cite(self, fact_id: int, source_id: int, *, by: object | None = None) -> None:
        """Give the values of a fact that have no source this one; one step.

        Raises ``UserError`` when the source is gone, and ``NotFound``.
        """
        fact = self._facts.get(fact_id)
        with self._desk.step(Message(message("Name a source")), by):
            for value in fact.values:
                if not value.citations:
                    cited = replace(value, citations=(Citation(source_id=source_id),))
                    self._facts.change_value(value.id, cited)

    def _voice(self, language: str) -> Voice:
        dossier = DossierVerbs(self._desk).get()
        return Voice(language, dossier.country, dossier.profile)

    def _known(self, text: str, mention: Mention) -> tuple[Fact, Value] | None:
        """Return the fact that states exactly what a mention says."""
        sources = {source.id: source for source in self._sources.all()}
        stating = [
            each for each in holding(self._facts.all(), sources) if states(each[1].measure, mention)
        ]
        meant = meant_by(text, mention, stating)
        if stating and meant is None:
            raise UserError(
                message("Several facts state this figure, and the sentence does not tell which."),
                message("Type {{{{ and choose the fact that is meant."),
            )
        return meant

    def _named(self, key: str) -> tuple[Fact, Value]:
        """Return the fact with a key, and the value that holds."""
        fact = self._facts.by_key(key)
        value = current(fact, {source.id: source for source in self._sources.all()})
        if value is None:
            raise UserError(message("There is nothing to refer to: the fact has no value."))
        return fact, value

    def _made(self, passage: Passage, language: str, mention: Mention) -> tuple[Fact, Value]:
        """Make a fact of a mention, with the sources that its sentence marks."""
        text = passage.text(language)
        kind = KINDS[mention.kind]
        start, end = next(
            (span for span in sentences(text) if span[0] <= mention.start < span[1]),
            (0, len(text)),
        )
        marks = {
            one.key: one.place
            for one in references(text[start:end])
            if isinstance(one, SourceReference)
        }
        keys = {source.key: source.id for source in self._sources.all()}
        citations = tuple(
            Citation(source_id=keys[key], page=place) for key, place in marks.items() if key in keys
        )
        title = title_around(text[start : mention.start], text[mention.end : end]) or mention.text
        row = self._facts.add(kind, {language: title})
        measure = Measure(
            kind=kind,
            low=mention.low,
            high=mention.high,
            currency=mention.currency or None,
            unit=self._unit(mention, language) if kind is FactKind.COUNT else None,
            qualifier=mention.qualifier,
            moment=mention.moment,
        )
        self._facts.add_value(row, Value(measure=measure, citations=citations))
        fact = self._facts.get(row)
        return fact, fact.values[0]

    def _unit(self, mention: Mention, language: str) -> Unit:
        """Return the unit of a count: a known one, or a new one with the word as it stands."""
        for unit in self._units.all():
            if names(unit, mention.unit):
                return unit
        row = self._units.add({language: mention.unit}, {language: mention.unit})
        return self._units.get(row)

    def _same_elsewhere(
        self, passage: Passage, language: str, mention: Mention, value: Value
    ) -> dict[str, Mention]:
        """Return where the other languages say the figure, each of them once."""
        found: dict[str, Mention] = {}
        for other in passage.texts.keys() - {language}:
            same = [
                each
                for each in own_mentions(passage.text(other), other)
                if states(value.measure, each) or _says_the_same(mention, each)
            ]
            if len(same) == 1:
                found[other] = same[0]
        return found

    def _replace(self, passage: Passage, language: str, mention: Mention, literal: str) -> None:
        """Write a text with a reference; a translation that was out of date stays so."""
        text = passage.text(language)
        made_from = passage.texts[language].made_from
        original = self._passages.original_of(passage)
        was_outdated = passage.is_outdated(language, original)
        written = text[: mention.start] + literal + text[mention.end :]
        self._passages.write_passage(passage.id, language, written)
        row = passage_text_row(self._desk.db, passage.id, language)
        if was_outdated and row is not None:
            with self._desk.step(Message(message("Edit passage"))) as rows:
                rows.change("passage_text", row, made_from=made_from)


def _only(text: str, language: str, start: int, end: int) -> Mention:
    touched = [
        one
        for one in own_mentions(text, language)
        if one.start <= max(end, start) and start <= one.end
    ]
    inside = [one for one in touched if one.start < end and start < one.end] or touched
    if len(inside) != 1:
        raise UserError(
            message("There is not exactly one figure there."),
            message("Select one amount, count, percentage or date, and try again."),
        )
    return inside[0]


def _says_the_same(one: Mention, other: Mention) -> bool:
    return (one.kind, one.low, one.high, one.currency, one.moment) == (
        other.kind,
        other.low,
        other.high,
        other.currency,
        other.moment,
    )


def title_around(before: str, after: str) -> str:
    """Return a title for a fact from what stands around its figure, in its own clause.

    No other figure is in it: a title that states one would contradict the fact's own value.
    """
    parts = []
    for part in (before, after):
        for reference in reversed(list(all_references(part))):
            part = part[: reference.start] + part[reference.end :]
        parts.append(" ".join(part.split()))
    ahead, behind = _BREAK.split(parts[0])[-1], _BREAK.split(parts[1])[0]
    title = " … ".join(filter(None, (part.strip(" .;:,") for part in (ahead, behind))))
    title = _DANGLING.sub("", title)
    if len(title) <= _LONGEST_TITLE:
        return title
    return title[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


_BREAK = re.compile(r"[,;:]\s|[(\[)\]]|\S*[0-9]\S*")
"""What parts a clause with a figure from the rest of its sentence: a stop, or another figure."""
_DANGLING = re.compile(
    r"(?:[ ](?:…|d[’']une?|de|d[’']|du|des|van|een|of|an?|in|dans|en|à|aan|voor|pour|for|to|op|sur"
    r"|on|met|avec|with|by|par|door))+$"
)
"""Words that lead to the figure, at the end of a title."""
