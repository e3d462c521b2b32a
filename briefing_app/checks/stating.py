"""Figures that a person typed, and whether a value says the same as one of them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.checks.quotations import quoted_in
from briefing_app.domain.codes import FactKind, Qualifier
from briefing_app.domain.reference import all_references
from briefing_app.language.mentions import Mention, MentionKind, mentions

if TYPE_CHECKING:
    from briefing_app.domain.fact import Measure, Unit

NEAR = Decimal("0.05")
"""How far a number may be from a fact's, as a share of it, to be taken for it, mistyped."""

KINDS = {
    MentionKind.AMOUNT: FactKind.AMOUNT,
    MentionKind.COUNT: FactKind.COUNT,
    MentionKind.PERCENTAGE: FactKind.PERCENTAGE,
    MentionKind.DATE: FactKind.DATE,
}
_SURE = 0.6
_REMEMBERED = 1024
_FEWEST_DIGITS = 3
_SPACES = re.compile(r"\s+")
_YEAR = len("2026")
_DAY = len("2026-03-05")
_AFTER_TITLE = re.compile(r"[”»’\"]\s*\($")


@lru_cache(maxsize=_REMEMBERED)
def own_mentions(text: str, language: str) -> tuple[Mention, ...]:
    """Return the values that a writer typed, outside quotations, references, days of documents.

    From memory when the text was read before: reading takes longer than all else here.
    """
    quoted = [(one.start, one.end) for one in quoted_in(text)]
    blanked = text
    for reference in all_references(text):
        blank = "\ufffc" * (reference.end - reference.start)
        blanked = blanked[: reference.start] + blank + blanked[reference.end :]
    return tuple(
        mention
        for mention in mentions(blanked, language)
        if mention.kind in KINDS
        and mention.confidence >= _SURE
        and not any(start <= mention.start < end for start, end in quoted)
        and not _is_of_document(blanked, mention)
    )


def _is_of_document(text: str, mention: Mention) -> bool:
    """Tell whether a day is that of a document: “Title” (36 600, 5 March 2026), (report, 5 May)."""
    if mention.moment is None or len(str(mention.moment)) != _DAY:
        return False
    before, after = text[: mention.start].rstrip(), text[mention.end :].lstrip()
    is_named = before.endswith((",", ";")) or _AFTER_TITLE.search(before) is not None
    is_inside = before.rfind("(") > before.rfind(")")
    return is_named and is_inside and after.startswith((")", ";"))


def is_about(measure: Measure | None, mention: Mention) -> bool:
    """Tell whether a measure states a mention, or nearly."""
    return states(measure, mention) or is_near(mention, measure)


def states(measure: Measure | None, mention: Mention) -> bool:
    """Tell whether a measure says what a mention does; a mention may leave out its qualifier."""
    if measure is None or not _same_thing(mention, measure):
        return False
    if measure.kind is FactKind.DATE:
        return not is_year(mention) and mention.moment == measure.moment
    return (mention.low, mention.high) == (measure.low, measure.high) and (
        mention.qualifier in {measure.qualifier, Qualifier.EXACTLY}
    )


def says(measure: Measure | None, mention: Mention) -> bool:
    """Tell whether a mention is of a measure, a bare year or with another qualifier too."""
    if measure is None or not _same_thing(mention, measure):
        return False
    if measure.kind is FactKind.DATE:
        return mention.moment == measure.moment
    return (mention.low, mention.high) == (measure.low, measure.high)


def is_year(mention: Mention) -> bool:
    """Tell whether a mention is a year and no more."""
    return mention.moment is not None and len(str(mention.moment)) == _YEAR


def is_near(mention: Mention, measure: Measure | None) -> bool:
    """Tell whether a number is close to a fact's, or has its digits in another order."""
    if measure is None or measure.kind is FactKind.DATE or not _same_thing(mention, measure):
        return False
    typed, known = mention.low, measure.low
    if typed is None or known is None or not known or mention.high or measure.high:
        return False
    if typed == known:
        return mention.qualifier is not measure.qualifier
    return abs(typed - known) <= NEAR * abs(known) or _is_transposed(typed, known)


def has_many_digits(mention: Mention) -> bool:
    """Tell whether a number has so many digits that it is hardly that of something else."""
    return mention.low is not None and len(_digits(mention.low)) >= _FEWEST_DIGITS


def _is_transposed(one: Decimal, other: Decimal) -> bool:
    first, second = (_digits(number) for number in (one, other))
    is_long = len(set(first)) > 1 and len(first) >= _FEWEST_DIGITS
    same_size = one.adjusted() == other.adjusted()
    return is_long and same_size and sorted(first) == sorted(second)


def _digits(number: Decimal) -> str:
    return "".join(map(str, number.normalize().as_tuple().digits))


def _same_thing(mention: Mention, measure: Measure) -> bool:
    if KINDS.get(mention.kind) is not measure.kind or measure.series:
        return False
    if measure.kind is FactKind.AMOUNT:
        return mention.currency == measure.currency
    if measure.kind is FactKind.COUNT:
        return measure.unit is not None and names(measure.unit, mention.unit)
    return True


def names(unit: Unit, word: str) -> bool:
    """Tell whether a word is a form of a unit in any language."""
    forms = (*unit.singular.values(), *unit.plural.values(), unit.key)
    return plain(word).casefold() in {plain(form).casefold() for form in forms}


def plain(text: str) -> str:
    """Return a text with every space and apostrophe alike."""
    return _SPACES.sub(" ", text).replace("’", "'").strip()
