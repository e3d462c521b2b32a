"""Millions and thousands of which a text does not say what they are: money, or heads.

*Zo'n 12 miljoen is nodig* states a fact all the same.  The words around it and the currency of
the document say which; the confidence says that it is a guess.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.language.mentions import Mention, MentionKind
from briefing_app.language.mentions.leaning import MONEY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LEAST_SCALE, _THOUSANDS, _LEAST = 6, 3, 1000
_REACH, _AHEAD = 160, 60
_WORD = re.compile(r"[^\W\d_]+|[€$£]")
_RATE = re.compile(
    r"(?:\b(?:per|op de|op het|pour|par|sur|in|parmi|une? chance sur) (?:een |un |a )?)$"
)
_HEADS = re.compile(
    r"(?:bevolk|inwoner|aantal|mensen$|personen$|reiziger|bezoek|gebruiker|klant|leerling|lezer"
    r"|kijker|abonn|stuks$|exempla|populat|habitant|nombre$|personnes$|visit|voyageur"
    r"|utilisateur|tonn|people$|user|passeng|resident|numbers?$|copies$|viewer|jobs$|emplois"
    r"|banen$|woning|logement|dos[ei]s|stem(?:men)?$|votes?$|voix$|download|oplage|tirage"
    r"|huishoud|ménage|household|passag|overnacht|nuitée|vlucht|trips?$|trajets?$|ritten$"
    r"|réizig|deelnemer|participant|spectateur|audience|listeners?$|auditeurs?$|vogels?$"
    r"|bomen$|arbres$|trees$|werknemer|salarié|workers?$|kiezer|électeur|voters?$|pupils?$)"
)
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,\s][0-9]{3})+")
_NUMBER_OF = re.compile(
    r"\b(?:aantal|nombre d(?:e |['’])|number of) ?([^\W\d_]{3,})\b", re.IGNORECASE
)


def with_kinds(
    found: Sequence[Mention], text: str, spans: Sequence[tuple[int, int]], language: str
) -> Iterator[Mention]:
    """Yield the mentions; bare millions become amounts or counts, of little confidence."""
    usual = _usual_currency(found)
    sentence, currency = -1, ""
    for mention in found:
        if mention.kind is MentionKind.AMOUNT:
            sentence = _sentence_of(mention, spans)
            currency = mention.currency
        is_large = mention.scale >= _LEAST_SCALE
        if mention.kind is not MentionKind.NUMBER or not (is_large or _is_thousands(mention, text)):
            yield mention
            continue
        start, end = _bounds(mention, text, spans)
        before, after = text[start : mention.start].lower(), text[mention.end : end].lower()
        if _RATE.search(before):
            yield mention
            continue
        if not is_large:
            yield replace(mention, kind=MentionKind.COUNT, confidence=0.3)
            continue
        near = currency if 0 <= _sentence_of(mention, spans) - sentence <= 1 and currency else ""
        yield _judged(mention, before, after, near, usual, language)


def _is_thousands(mention: Mention, text: str) -> bool:
    """Tell whether thousands are written as such, outside of a table: 2.773, 409 duizend."""
    around = text[max(0, mention.start - 2) : mention.start] + text[mention.end : mention.end + 2]
    is_written = mention.scale == _THOUSANDS or bool(_GROUPED.search(mention.text))
    return is_written and abs(mention.low or Decimal(0)) >= _LEAST and not set("\t|") & set(around)


def _usual_currency(found: Sequence[Mention]) -> str:
    """Return the currency of more than half of the amounts, else nothing."""
    amounts = Counter(one.currency for one in found if one.kind is MentionKind.AMOUNT)
    best = amounts.most_common(1)
    return best[0][0] if best and 2 * best[0][1] > amounts.total() else ""


def _sentence_of(mention: Mention, spans: Sequence[tuple[int, int]]) -> int:
    return bisect_right(spans, mention.start, key=lambda span: span[0])


def _bounds(mention: Mention, text: str, spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the part of its own sentence that may say what a number is."""
    index = _sentence_of(mention, spans) - 1
    first, last = spans[index] if index >= 0 else (0, len(text))
    return max(first, mention.start - _REACH), min(max(last, mention.end), mention.end + _AHEAD)


def _judged(
    mention: Mention, before: str, after: str, near: str, usual: str, language: str
) -> Mention:
    is_money = _speaks_of_money(before, after)
    if is_money is False or (is_money is None and not (near or usual) and language == "en"):
        counted = _NUMBER_OF.findall(before) if is_money is False else []
        unit = counted[-1] if counted else ""
        return replace(mention, kind=MentionKind.COUNT, unit=unit, confidence=0.35)
    sure = 0.6 if near else 0.45 if usual or is_money else 0.35
    return replace(
        mention, kind=MentionKind.AMOUNT, currency=near or usual or "EUR", confidence=sure
    )


def _speaks_of_money(before: str, after: str) -> bool | None:
    """Tell by the nearest word before, else the first one after; ``None`` when no word tells."""
    said = None
    for match in _WORD.finditer(before):
        told = _tells(match[0])
        said = said if told is None else told
    if said is not None:
        return said
    return next(
        (told for match in _WORD.finditer(after) if (told := _tells(match[0])) is not None), None
    )


def _tells(word: str) -> bool | None:
    if MONEY.match(word):
        return True
    return False if _HEADS.match(word) else None
