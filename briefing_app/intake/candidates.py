"""Candidate facts: the values and quotations of a text, each with its sentence and its marks.

A candidate is offered, never taken over by itself.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier
from briefing_app.domain.number import canonical
from briefing_app.intake.marks import letters_of, marks
from briefing_app.intake.millions import with_kinds
from briefing_app.intake.quotes import quotations
from briefing_app.intake.tables import with_cells
from briefing_app.intake.undated import with_years
from briefing_app.language.mentions import MentionKind, mentions
from briefing_app.language.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from decimal import Decimal

    from briefing_app.domain.moment import Moment
    from briefing_app.intake.quotes import Quotation
    from briefing_app.language.mentions import Mention

_PART = 60_000
"""Characters that are read in one go, at most: some twenty pages, a part of a second."""

_KINDS = {
    MentionKind.AMOUNT: "amount",
    MentionKind.COUNT: "count",
    MentionKind.PERCENTAGE: "percentage",
    MentionKind.POINTS: "percentage",
    MentionKind.DATE: "date",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A value or a quotation that a text states at characters ``start`` to ``end`` (exclusive).

    ``kind`` is amount, count, percentage, date or quote.  ``low`` is the number, or the lower end
    when ``high`` is given; the ``unit`` of a percentage names percentage points.  ``text`` is the
    literal wording, of a quotation without its marks.  ``confidence`` is 0 to 1.
    """

    kind: str
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str = ""
    unit: str = ""
    qualifier: Qualifier = Qualifier.EXACTLY
    moment: Moment | None = None
    text: str
    start: int
    end: int
    sentence: str
    confidence: float
    citations: tuple[str, ...] = ()
    speaker: str = ""
    speaker_role: str = ""


def candidates(text: str, language: str) -> tuple[Candidate, ...]:
    """Return the candidates of a text, in order of place; a quotation may hold others.

    ``language`` is nl, fr or en.
    """
    return tuple(each_candidate(text, language))


def each_candidate(
    text: str, language: str, *, progress: Callable[[float], None] | None = None
) -> Iterator[Candidate]:
    """Yield the candidates of a text that may be long, in order of place.

    ``progress`` hears a fraction (0 to 1) after each part; what it raises, as ``Cancelled``, ends
    the search.
    """
    letters = letters_of(text)
    for start, end in _parts(text):
        for one in _candidates(text[start:end], language, letters):
            yield replace(one, start=one.start + start, end=one.end + start) if start else one
        if progress is not None:
            progress(end / len(text))


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each part of a text begins and ends: whole paragraphs, where there are any."""
    start = 0
    while len(text) - start > _PART:
        ends = (text.rfind(sign, start + _PART // 2, start + _PART) for sign in ("\n", ". ", " "))
        end = next((end + 1 for end in ends if end >= 0), start + _PART)
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)


def _candidates(text: str, language: str, letters: frozenset[str]) -> list[Candidate]:
    spans = sentences(text)
    around = _Around(text, spans, letters)
    dated = tuple(with_years(mentions(text, language), spans))
    found = [
        _from_mention(mention, around)
        for mention in with_kinds(tuple(with_cells(dated, text)), text, spans, language)
        if mention.kind in _KINDS
    ]
    found += [_from_quotation(quote, text, around) for quote in quotations(text, language, spans)]
    return sorted(found, key=lambda one: (one.start, -one.end))


def candidate_data(candidate: Candidate) -> dict[str, object]:
    """Return a candidate for JSON: what it has not is left out."""
    data: dict[str, object] = {"kind": candidate.kind}
    if candidate.moment is not None:
        data["value"] = str(candidate.moment)
    elif candidate.low is not None and candidate.high is not None:
        data |= {"low": canonical(candidate.low), "high": canonical(candidate.high)}
    elif candidate.low is not None:
        data["value"] = canonical(candidate.low)
    data |= {name: getattr(candidate, name) for name in _IF_ANY if getattr(candidate, name)}
    if candidate.kind != "quote":
        data["qualifier"] = candidate.qualifier.value
    return data | {
        "text": candidate.text,
        "start": candidate.start,
        "end": candidate.end,
        "sentence": candidate.sentence,
        "confidence": candidate.confidence,
        "citations": list(candidate.citations),
    }


_IF_ANY = ("currency", "unit", "speaker", "speaker_role")


def _from_mention(mention: Mention, around: _Around) -> Candidate:
    sentence, cited = around.of(mention.start, mention.end)
    return Candidate(
        kind=_KINDS[mention.kind],
        low=mention.low,
        high=mention.high,
        currency=mention.currency,
        unit=mention.unit,
        qualifier=mention.qualifier,
        moment=mention.moment,
        text=mention.text,
        start=mention.start,
        end=mention.end,
        sentence=sentence,
        confidence=mention.confidence,
        citations=cited,
    )


def _from_quotation(quote: Quotation, text: str, around: _Around) -> Candidate:
    sentence, cited = around.of(quote.start, quote.end)
    return Candidate(
        kind="quote",
        text=text[quote.start : quote.end],
        start=quote.start,
        end=quote.end,
        sentence=sentence,
        confidence=quote.confidence,
        citations=cited,
        speaker=quote.speaker,
        speaker_role=quote.role,
    )


_LONGEST = 4_000
"""Characters from which on a sentence is none for people, and only its neighbourhood is kept."""


class _Around:
    """The sentences around candidates, and their marks, each looked for once."""

    def __init__(
        self, text: str, spans: Sequence[tuple[int, int]], letters: frozenset[str]
    ) -> None:
        self._text, self._spans, self._letters = text, spans, letters
        self._marks: dict[tuple[int, int], tuple[str, ...]] = {}

    def of(self, start: int, end: int) -> tuple[str, tuple[str, ...]]:
        """Return the sentence, or the sentences, that hold characters, and their marks."""
        first, last = self._bounds(start, end)
        if last - first > _LONGEST:
            first, last = max(first, start - _LONGEST // 4), min(last, end + _LONGEST // 4)
        if (first, last) not in self._marks:
            self._marks[first, last] = marks(self._text[first:last], self._letters)
        return self._text[first:last], self._marks[first, last]

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        if not self._spans:
            return start, end
        first = max(0, bisect_right(self._spans, start, key=lambda span: span[0]) - 1)
        last = max(first, bisect_right(self._spans, end - 1, key=lambda span: span[0]) - 1)
        return self._spans[first][0], max(end, self._spans[last][1])
