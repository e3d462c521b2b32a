"""Quotations: words that are not those of the source, or not those that were said.

A quotation in its own language is compared with the wording that was read in its source, and
what a text quotes by hand with the quotations of the dossier, whether it refers to them or not.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind
from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Fact, Value

ALIKE = 0.6
"""Share of the words from which two quotations are taken for the same one, changed."""

_FEWEST = 3
"""Words of a quotation by hand; fewer are a term or a title."""
_QUOTED = re.compile(
    r"«\s*([^«»]{1,2000}?)\s*»|“([^“”„]{1,2000})”|„([^„“”]{1,2000})[”“]"
    r"|‘([^‘’]{1,2000}(?:’[a-z][^‘’]{0,2000})*)’|\"([^\"]{1,2000})\""
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks; ``start`` and ``end`` are those of the words."""

    words: str
    start: int
    end: int


def quoted_in(text: str) -> Iterator[Quoted]:
    """Yield what stands between quotation marks of any of the languages, in a text's order."""
    for match in _QUOTED.finditer(text):
        group = match.lastindex or 0
        yield Quoted(match[group], *match.span(group))


def against_sources(around: Surroundings) -> Iterator[Finding]:
    """Yield the stated quotations that are not what their source says."""
    for fact, _ in around.stated:
        if fact.kind is FactKind.QUOTATION:
            yield from _against_source(fact)


def of_passage(passage: Passage, around: Surroundings) -> Iterator[Finding]:
    """Yield what a passage quotes by hand, but not word for word."""
    for language in around.languages:
        yield from _by_hand(passage.text(language), language, passage.uuid, around.quotations)


def quotations_of(snapshot: Snapshot) -> tuple[Fact, ...]:
    """Return the quotations of a dossier, stated or not, each as its briefing knows it."""
    facts = {fact.key: fact for fact, _ in snapshot.register} | snapshot.facts
    return tuple(fact for fact in facts.values() if fact.kind is FactKind.QUOTATION)


def quotes(quoted: Quoted, value: Value, language: str) -> bool:
    """Tell whether somebody quotes a value in a language, word for word or nearly."""
    said = value.texts.get(language) if value.measure is None else None
    if not said:
        return False
    words, own = _words(quoted.words), _words(said)
    is_long = len(words) > _FEWEST
    return words == own or (is_long and (_holds(own, words) or _is_alike(own, words)))


def differs_from_source(value: Value) -> bool:
    """Tell whether a quotation's own words stand in no wording that was read in its sources.

    Without any wording nobody can tell: it does not differ.
    """
    wordings = [_words(citation.wording) for citation in value.citations if citation.wording]
    said = _words(value.texts.get(value.original_language or "", ""))
    return bool(said and wordings) and not any(_holds(wording, said) for wording in wordings)


def _against_source(fact: Fact) -> Iterator[Finding]:
    for value in fact.values:
        if differs_from_source(value):
            text = message("The quotation {key} is not what its source says: “{wording}”.")
            wording = next(each.wording for each in value.citations if each.wording)
            fields = {"key": fact.key, "wording": wording}
            yield Finding(
                kind="quotation_differs",
                severity=Severity.MUST_FIX,
                message=Message(text, fields),
                place=fact.uuid,
                language=value.original_language or "",
                action=Action(remedy=Remedy.OPEN_FACT, fields={"key": fact.key}),
            )


def _by_hand(text: str, language: str, place: str, facts: Iterable[Fact]) -> Iterator[Finding]:
    for quoted in quoted_in(text):
        words = _words(quoted.words)
        if len(words) < _FEWEST or "{{" in quoted.words:
            continue
        known = [(key, said, _words(said)) for key, said in _texts(facts, language)]
        if any(_holds(own, words) for _, _, own in known):
            continue
        for key, literal, own in known:
            if not _is_alike(own, words):
                continue
            text_id = message("“{words}” is nearly the quotation {key}, but not word for word.")
            yield Finding(
                kind="quotation_changed",
                severity=Severity.MUST_FIX,
                message=Message(text_id, {"words": quoted.words, "key": key}),
                place=place,
                language=language,
                action=_literal(quoted, literal),
            )


def _literal(quoted: Quoted, said: str) -> Action:
    """Return what puts the words back as they were said."""
    span = {"start": str(quoted.start), "end": str(quoted.end)}
    fields = {**span, "old": quoted.words, "words": said.strip()}
    return Action(remedy=Remedy.REPLACE_WORDS, fields=fields)


def _texts(facts: Iterable[Fact], language: str) -> Iterator[tuple[str, str]]:
    for fact in facts:
        for value in fact.values:
            if value.texts.get(language):
                yield fact.key, value.texts[language]


def _words(text: str) -> list[str]:
    """Return the words as they sound: signs, case and spaces play no part."""
    folded = unicodedata.normalize("NFKC", text).replace("’", "'").casefold()
    return _WORD.findall(folded)


def _is_alike(own: list[str], words: list[str]) -> bool:
    matcher = SequenceMatcher(None, own, words)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _holds(whole: list[str], part: list[str]) -> bool:
    """Tell whether words stand in others, one after the other."""
    length = len(part)
    return any(whole[at : at + length] == part for at in range(len(whole) - length + 1))
