"""Quotations: what somebody is said to have said, between quotation marks, with the speaker.

A term or a title between marks is none: a quotation has a speaker or a verb of saying beside it,
or the length of a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.intake.names import Person
from briefing_app.intake.offices import is_abbreviated
from briefing_app.intake.speakers import (
    resolved,
    speaker_after,
    speaker_before,
    speaker_of_last_sentence,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST = 2000
_PAIRS = tuple(
    re.compile(expression)
    for expression in (
        rf"“(?P<said>[^“”„]{{2,{_LONGEST}}})”",
        rf"„(?P<said>[^“”„]{{2,{_LONGEST}}})[“”]",
        rf"«(?P<said>[^«»]{{2,{_LONGEST}}})»",
        rf"(?<![\w\"])\"(?P<said>[^\s\"](?:[^\"\n]|\n(?!\n)){{1,{_LONGEST}}})\"(?!\w)",
        rf"(?<!\w)‘(?P<said>(?:[^‘’\n]|’(?=\w)|\n(?!\n)){{2,{_LONGEST}}})’(?!\w)",
        rf"(?<![\w'])'(?P<said>(?![stn]\s)[^\s'](?:[^'\n]|'(?=\w)|\n(?!\n)){{1,{_LONGEST}}})'"
        rf"(?!\w)",
    )
)
_BEFORE = 3000
_NEAR = 40
_NAMED_AFTER = 0.95
_LEAST_WORDS = 3
_SENTENCE_WORDS = 6
_FRAGMENT_WORDS = 6


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between quotation marks: characters ``start`` to ``end``, marks left out."""

    start: int
    end: int
    speaker: str = ""
    role: str = ""
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A text between marks, with the characters of its marks (``outer_end`` exclusive)."""

    outer_start: int
    start: int
    end: int
    outer_end: int


def quotations(text: str, language: str, spans: Sequence[tuple[int, int]]) -> Iterator[Quotation]:
    """Yield the quotations of a text, whose sentences are ``spans``."""
    last: Quotation | None = None
    last_end = 0
    for quoted in _outermost(text):
        found = _attributed(text, language, quoted, spans, last, last_end)
        if found is not None:
            yield found
            last, last_end = found, quoted.outer_end


def _outermost(text: str) -> list[_Quoted]:
    """Return what stands between marks, without what is inside another."""
    found: list[_Quoted] = []
    for expression in _PAIRS:
        for match in expression.finditer(text):
            if "\n\n" in match["said"]:
                continue
            said = match["said"]
            start = match.start("said") + len(said) - len(said.lstrip())
            end = match.end("said") - (len(said) - len(said.rstrip()))
            if start < end:
                found.append(_Quoted(match.start(), start, end, match.end()))
    kept: list[_Quoted] = []
    for quoted in sorted(found, key=lambda one: (one.outer_start, -one.outer_end)):
        if not kept or quoted.outer_start >= kept[-1].outer_end:
            kept.append(quoted)
    return kept


def _attributed(
    text: str,
    language: str,
    quoted: _Quoted,
    spans: Sequence[tuple[int, int]],
    last: Quotation | None,
    last_end: int,
) -> Quotation | None:
    """Return a quotation with its speaker, or ``None`` when it is none."""
    said = text[quoted.start : quoted.end]
    words = len(said.split())
    found = Quotation(quoted.start, quoted.end)
    after = speaker_after(text, quoted.outer_end, language, last=said[-1])
    if after is not None:
        return _said_by(found, after, text[: quoted.outer_start], language, 0.95)
    if last is not None and _continues(text[last_end : quoted.outer_start], last):
        return replace(found, speaker=last.speaker, role=last.role, confidence=0.8)
    start = spans[max(0, bisect_right(spans, quoted.outer_start, key=lambda span: span[0]) - 1)][0]
    before = speaker_before(text[start : quoted.outer_start], language)
    if before is not None and not before.name and last is not None:
        lead = text[last_end : quoted.outer_start].strip()
        is_near = len(lead) < _NEAR and re.match(r"(?:Et|Puis|En|And)\b", lead)
        before = Person(last.speaker, last.role) if is_near else before
    if before is not None and words >= 2 and not _is_name(said):
        confidence = 0.85 if words >= _LEAST_WORDS else 0.5
        return _said_by(found, before, text[:start], language, confidence)
    is_sentence = words >= _SENTENCE_WORDS or (words >= _LEAST_WORDS and said[-1] in ".!?")
    if not text[start : quoted.outer_start].strip(" –—-•") and is_sentence:
        person = speaker_of_last_sentence(text, start, spans)
        if person is not None:
            return _said_by(found, person, text[:start], language, 0.7)
        return replace(found, confidence=0.5)
    if words >= _FRAGMENT_WORDS and said[0].islower():
        return replace(found, confidence=0.45)  # wording of a text that nobody says
    return None


def _is_name(said: str) -> bool:
    """Tell whether every word has a capital: the name of a programme or of a person."""
    return said[-1] not in ".!?" and all(word[:1].isupper() for word in said.split())


def _continues(between: str, last: Quotation) -> bool:
    """Tell whether a quotation goes on after its speaker, as in “…,” said X. “…”."""
    if "\n" in between or len(between) > 160:
        return False
    if not between.strip():
        return True
    stops = re.finditer(r"[.!?]\s+\S", between.strip()[1:])
    is_single = all(
        stop[0][0] == "." and is_abbreviated(between.strip()[1:][: stop.start()]) for stop in stops
    )
    return last.confidence >= _NAMED_AFTER and is_single and between.rstrip()[-1] in ".,;"


def _said_by(
    found: Quotation, person: Person, before: str, language: str, confidence: float
) -> Quotation:
    """Fill in the speaker; a pronoun stands for the last person named before."""
    known = resolved(person, before[-_BEFORE:], language)
    return replace(
        found,
        speaker=known.name if known else "",
        role=known.role if known else "",
        confidence=confidence,
    )
