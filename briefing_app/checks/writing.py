"""Writing: text that waits to be written, long sentences, dates in the wrong order."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.checks.prose import prose, sentences_of
from briefing_app.checks.quotations import quoted_in
from briefing_app.domain.codes import PassageKind
from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.errors import Message, message
from briefing_app.language.mentions import dates_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.briefing import Passage

LONGEST = {"nl": 35, "fr": 40, "en": 35}
"""Words of a sentence, by language, above which it is long; a reference counts as one.

Guides of plain language ask for 15 to 20 words on average (Plain English Campaign, Oxford Guide to
Plain English) and a second look above 25 (GOV.UK); all agree that above 35 to 40 readers are lost.
A check that spoke up at 25 would cry wolf in every legal text, so it speaks where no guide would
defend the sentence.  French needs more words for the same, articles and prepositions mostly.

The numbers are fixed on purpose: a sentence is as long in one dossier as in the next, and two
ministries that share a dossier see the same.  How much it matters is what a house decides, and
that is in the dossier's profile: the kind ``long_sentence`` can be *must fix*, or off.
"""

_REMEMBERED = 1024
"""Texts of which the periods are remembered: most stay as they were between two checks."""

_PLACEHOLDER = re.compile(
    r"\b(?:TODO|TBD|TBC|FIXME|XX+|N\.?T\.?B\.?|lorem ipsum)\b|\?\?\?+|_{4,}"
    r"|\[(?:\.{3}|…|[^\[\]\n]{0,40}\b(?:invullen|aanvullen|à compléter|à remplir|to be completed"
    r"|fill in|insert)\b[^\[\]\n]{0,40})\]"
)
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|\ufffc+")
_TO = re.compile(
    r"\s*(?:t/m|tot(?: en met| aan)?|jusqu['’](?:au|en|à)|au|à|to|until|till)\s+(?:le )?"
)


def check_writing(passage: Passage, around: Surroundings) -> Iterator[Finding]:
    """Yield what is wrong with how a passage is written, in each language."""
    if passage.locked:
        return  # a literal question is not the writer's
    for language in around.languages:
        text = prose(passage.text(language))
        for match in _PLACEHOLDER.finditer(text):
            said = message("“{words}” still waits to be written.")
            yield _finding("placeholder", Severity.MUST_FIX, said, passage, language, match.span())
        if passage.kind not in {PassageKind.TABLE, PassageKind.QUOTATION}:
            yield from _long(text, passage, language)
        yield from _backwards(text, passage, language)


def _long(text: str, passage: Passage, language: str) -> Iterator[Finding]:
    most = LONGEST.get(language, max(LONGEST.values()))
    for start, end in sentences_of(text):
        words = len(_WORD.findall(text, start, end))
        if words > most:
            said = message("A sentence of {n} words is long; {most} is much already.")
            place = passage, language, (start, end)
            yield _finding("long_sentence", Severity.NOTE, said, *place, n=words, most=most)


def _backwards(text: str, passage: Passage, language: str) -> Iterator[Finding]:
    """Yield periods in a text that end before they start."""
    quoted = [(one.start, one.end) for one in quoted_in(text)]
    for span in _backwards_in(text):
        if not any(start <= span[0] < end for start, end in quoted):
            said = message("“{words}” ends before it starts.")
            yield _finding("dates_out_of_order", Severity.MUST_FIX, said, passage, language, span)


@lru_cache(maxsize=_REMEMBERED)
def _backwards_in(text: str) -> tuple[tuple[int, int], ...]:
    dates = [(each, each.moment) for each in dates_in(text) if each.moment is not None]
    return tuple(
        (one.start, other.end)
        for (one, first), (other, second) in pairwise(dates)
        if _TO.fullmatch(text[one.end : other.start]) and second.last < first.first
    )


def _finding(
    kind: str, severity: Severity, text: str, passage: Passage, language: str,
    span: tuple[int, int], **fields: object,
) -> Finding:  # fmt: skip
    start, end = span
    words = passage.text(language)[start:end]
    return Finding(
        kind=kind,
        severity=severity,
        message=Message(text, fields or {"words": words}),
        place=passage.uuid,
        language=language,
        action=Action(remedy=Remedy.OPEN_PLACE, fields={"start": str(start), "end": str(end)}),
    )
