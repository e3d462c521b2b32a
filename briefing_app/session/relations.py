"""Verbs that relate facts: parts of a whole, terms of a ratio, dates in order; no circles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind
from briefing_app.domain.fact import Fact
from briefing_app.domain.ratio import can_divide
from briefing_app.domain.relations import relate
from briefing_app.errors import UserError, message
from briefing_app.session.noun import NounVerbs
from briefing_app.store.keys import has_row
from briefing_app.store.relations import (
    earlier_rows,
    later_rows,
    part_rows,
    quotients_of,
    ratio_row,
    related_ids,
    relating_ids,
    wholes_of,
)
from briefing_app.store.sources import load_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing_app.store.database import Database


class RelationVerbs(NounVerbs[Fact]):
    """What facts are to each other."""

    def related(self, fact_id: int) -> dict[int, Fact]:
        """Return a fact with those that it is related to, by id; raise ``NotFound``."""
        fact = self.get(fact_id)
        return {fact.id: fact, **self._load(related_ids(self._desk.db, [fact_id]) - {fact_id})}

    def broken_relations(self) -> list[Fact]:
        """Return the facts that are not the sum or quotient, or in the order, that they should."""
        found = self._load(relating_ids(self._desk.db))
        return relate(found.values(), load_sources(self._desk.db)).broken()

    def set_parts(
        self, whole_id: int, part_ids: Sequence[int], *, by: object | None = None
    ) -> None:
        """Say of which facts a fact is the sum, in their order; refused when that is a circle."""
        fact = self.get(whole_id)
        _check_parts(self._desk.db, whole_id, part_ids)
        known = part_rows(self._desk.db, whole_id)
        with self._desk.step(self._label(message("Parts: {title}"), fact), by) as rows:
            for part, row in known.items():
                if part not in part_ids:
                    rows.remove("fact_part", row)
            for position, part in enumerate(part_ids):
                if part in known:
                    rows.change("fact_part", known[part], position=position)
                else:
                    rows.add("fact_part", whole_id=whole_id, part_id=part, position=position)

    def parts(self, whole_id: int) -> tuple[int, ...]:
        """Return the ids of the facts that a fact is the sum of, in their order."""
        return tuple(part_rows(self._desk.db, whole_id))

    def set_ratio(
        self, fact_id: int, numerator_id: int | None, denominator_id: int | None, *,
        by: object | None = None,
    ) -> None:  # fmt: skip
        """Say of which two facts a number is the quotient; two ``None`` take that back.

        A percentage is the share of a part in a whole, an amount or a count is one per unit.
        """
        fact = self.get(fact_id)
        if numerator_id is not None and denominator_id is not None:
            self._check_ratio(fact, numerator_id, denominator_id)
        label = message("Share: {title}")
        if fact.kind is not FactKind.PERCENTAGE:
            label = message("Ratio: {title}")
        with self._desk.step(self._label(label, fact), by) as rows:
            row = ratio_row(self._desk.db, fact_id)
            if row is not None:
                rows.remove("fact_ratio", row)
            if numerator_id is not None and denominator_id is not None:
                rows.add(
                    "fact_ratio", fact_id=fact_id, numerator_id=numerator_id,
                    denominator_id=denominator_id,
                )  # fmt: skip

    def put_before(self, earlier_id: int, later_id: int, *, by: object | None = None) -> None:
        """Say that one date comes before another; refused when that is a circle."""
        earlier, later = self.get(earlier_id), self.get(later_id)
        if not earlier.kind is later.kind is FactKind.DATE:
            raise UserError(
                message("Only dates come before each other."), message("Choose another fact.")
            )
        _check_circle(
            later_id, earlier_id, lambda one: set(earlier_rows(self._desk.db, one)),
            message("A date cannot come before itself, directly or through others."),
            message("Choose another date, or take one of the others away."),
        )  # fmt: skip
        if earlier_id not in later.after:
            with self._desk.step(self._label(_ORDER, later), by) as rows:
                rows.add("fact_order", earlier_id=earlier_id, later_id=later_id)

    def release(self, earlier_id: int, later_id: int, *, by: object | None = None) -> None:
        """Take back that one date comes before another."""
        later = self.get(later_id)
        row = earlier_rows(self._desk.db, later_id).get(earlier_id)
        if row is not None:
            with self._desk.step(self._label(_ORDER, later), by) as rows:
                rows.remove("fact_order", row)

    def later(self, fact_id: int) -> tuple[int, ...]:
        """Return the ids of the dates that a date comes before, directly."""
        return tuple(later_rows(self._desk.db, fact_id))

    def quotients(self, fact_id: int) -> tuple[int, ...]:
        """Return the ids of the ratios that a fact is a term of."""
        return quotients_of(self._desk.db, fact_id)

    def _check_ratio(self, fact: Fact, numerator_id: int, denominator_id: int) -> None:
        if len({fact.id, numerator_id, denominator_id}) < 3:
            raise UserError(
                message("A ratio is of two different facts."), message("Choose another fact.")
            )
        terms = self.get(numerator_id), self.get(denominator_id)
        if not can_divide(fact.kind, terms[0].kind, terms[1].kind):
            raise UserError(
                message("These two cannot be divided to make this fact."),
                message(
                    "A share is of two amounts or two counts, an amount per unit of an amount "
                    "and a count."
                ),
            )


_ORDER = message("Order in time: {title}")


def _check_parts(db: Database, whole_id: int, part_ids: Sequence[int]) -> None:
    """Raise ``UserError`` when these parts make a circle, or are not there, or stand twice."""
    if len(set(part_ids)) != len(part_ids):
        raise UserError(
            message("A fact counts only once in a sum."), message("Remove one of the two.")
        )
    for part in part_ids:
        _check_circle(
            part, whole_id, lambda one: wholes_of(db, one),
            message("A fact cannot be a part of itself, directly or through others."),
            message("Choose other parts."),
        )  # fmt: skip
        if not has_row(db, "fact", part):
            raise UserError(
                message("A part is not in the dossier any more."), message("Choose other parts.")
            )


def _check_circle(
    new: int, fact_id: int, above: Callable[[int], Iterable[int]], what: str, remedy: str
) -> None:
    """Raise ``UserError`` when a fact that is to come below another is above it, or is it."""
    found, waiting = {fact_id}, [fact_id]
    while waiting:
        for one in set(above(waiting.pop())) - found:
            found.add(one)
            waiting.append(one)
    if new in found:
        raise UserError(what, remedy)
