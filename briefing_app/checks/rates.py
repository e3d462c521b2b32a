"""Amounts per unit that nobody related to anything, and whose unit seems to be misread.

Only what says *per job* in its title is looked at, beside a count of jobs and an amount with a word
of that title; and only a thousand or a million times explains the difference: nothing else is sure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.checks.matching import stems
from briefing_app.checks.relating import measured, of_fact
from briefing_app.domain.adding_up import Fit
from briefing_app.domain.codes import FactKind
from briefing_app.domain.finding import Severity
from briefing_app.domain.ratio import divided, rounded_like
from briefing_app.domain.weighing import current
from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.fact import Fact, Unit
    from briefing_app.domain.finding import Finding
    from briefing_app.domain.ratio import Ratio

_PER = re.compile(r"\b(?:per|par)\b(.*)", re.IGNORECASE | re.DOTALL)


def check_rates(around: Surroundings) -> Iterator[Finding]:
    """Yield the amounts per unit that are a thousand or a million times off, as it seems."""
    stated = [fact for fact, _ in around.stated]
    for fact, place in around.stated:
        if fact.ratio is not None or fact.kind is not FactKind.AMOUNT:
            continue
        made = list(_quotients(fact, stated, around))
        misread = [one for one in made if one.times != 1]
        if len(misread) != 1 or any(one.fit is not Fit.OFF for one in made):
            continue
        (one,) = misread
        text = message(
            "{key} is {stated}, while {numerator} divided by {denominator} is {ratio}: are these "
            "its terms, and is the unit right?"
        )
        yield of_fact(
            "rate_misread", Severity.LOOK_AT, text, fact, place,
            stated=measured(one.stated, fact, around.weights),
            ratio=measured(rounded_like(one.quotient, one.stated), fact, around.weights),
            numerator=one.numerator.key, denominator=one.denominator.key,
        )  # fmt: skip


def _quotients(fact: Fact, stated: Iterable[Fact], around: Surroundings) -> Iterator[Ratio]:
    known = list(stated)
    for count in known:
        held = current(count, around.weights) if count.kind is FactKind.COUNT else None
        unit = held.measure.unit if held is not None and held.measure is not None else None
        if unit is None or not _is_per(fact, unit):
            continue
        for amount in known:
            if amount is not fact and _share_a_word(fact, amount, unit):
                made = divided(fact, amount, count, around.weights)
                if made is not None:
                    yield made


def _is_per(fact: Fact, unit: Unit) -> bool:
    """Tell whether a title says in any language that a fact is per unit."""
    rest = [(language, match[1]) for language, title in fact.title.items()
            if (match := _PER.search(title))]  # fmt: skip
    return any(
        stems(each)[:1] == stems(unit.singular[language])[:1]
        for language, each in rest
        if unit.singular.get(language)
    )


def _share_a_word(fact: Fact, other: Fact, unit: Unit) -> bool:
    """Tell whether two titles have a word in common besides the unit's."""
    own = {stem for word in unit.singular.values() for stem in stems(word)}
    return any(
        (set(stems(title)) & set(stems(other.title.get(language, "")))) - own
        for language, title in fact.title.items()
    )
