"""What a fact is to others as data for other programs, and how that was judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.precision import rounded

if TYPE_CHECKING:
    from decimal import Decimal

    from briefing_app.domain.fact import Fact
    from briefing_app.domain.relations import Relations

_DIGITS = 20


def relation_data(fact: Fact, relations: Relations) -> dict[str, object]:
    """Return the relations of a fact; ``fit``, ``added`` and ``quotient`` are null if unknown.

    ``fit`` is exact, rounded or off; ``holds`` of a date that comes before this one is true,
    false, or null when the dates leave it open.
    """
    return {
        "part_of": [_key(whole, relations) for whole in fact.part_of],
        "sum": _sum_data(fact, relations),
        "ratio": _ratio_data(fact, relations),
        "after": _after_data(fact, relations),
    }


def _sum_data(fact: Fact, relations: Relations) -> dict[str, object] | None:
    made = relations.sums.get(fact.id)
    if made is None:
        return None
    return {
        "parts": [part.key for part in made.parts],
        "added": _number(made.added),
        "fit": str(made.fit),
    }


def _ratio_data(fact: Fact, relations: Relations) -> dict[str, object] | None:
    if fact.ratio is None:
        return None
    made = relations.ratios.get(fact.id)
    numerator, denominator = (_key(one, relations) for one in fact.ratio)
    return {
        "numerator": numerator,
        "denominator": denominator,
        "quotient": _number(made.quotient) if made else None,
        "fit": str(made.fit) if made else None,
    }


def _after_data(fact: Fact, relations: Relations) -> list[dict[str, object]]:
    """Return each date that was put before this one, and what is broken through others."""
    judged = {one.earlier.id: one.holds for one in relations.after.get(fact.id, ())}
    earlier = dict.fromkeys((*fact.after, *judged))
    return [{"fact": _key(one, relations), "holds": judged.get(one)} for one in earlier]


def _key(fact_id: int, relations: Relations) -> str | None:
    fact = relations.facts.get(fact_id)
    return fact.key if fact is not None else None


def _number(number: Decimal) -> str:
    """Write a number in digits; a quotient that never ends with twenty that count."""
    return f"{rounded(number, max(0, _DIGITS - number.adjusted() - 1)):f}"
