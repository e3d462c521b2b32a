"""What a fact's relations come to, in words: its parts, its ratio, the dates around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.adding_up import THOUSANDS, Fit, combinations_off
from briefing_app.domain.codes import FactKind, Qualifier
from briefing_app.domain.order import other_values_broken
from briefing_app.domain.ratio import rounded_like, terms_off
from briefing_app.domain.weighing import current
from briefing_app.errors import message
from briefing_app.language.wording import word, word_moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from briefing_app.domain.adding_up import Sum
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.order import Succession
    from briefing_app.domain.relations import Relations
    from briefing_app.domain.source import Source
    from briefing_app.language.catalog import Catalog
    from briefing_app.language.voice import Voice

_MOST = 3
"""Other values whose consequence is told."""


class Relation(StrEnum):
    """What a line is about."""

    SUM = "sum"
    RATIO = "ratio"
    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class RelationLine:
    """One sentence; ``fit`` is ``None`` where nobody can tell whether it agrees."""

    relation: Relation
    fit: Fit | None
    text: str


def relation_lines(
    fact: Fact, relations: Relations, sources: Mapping[int, Source], voice: Voice, catalog: Catalog
) -> tuple[RelationLine, ...]:
    """Return what the relations of a fact come to; ``sources`` by id."""
    teller = _Teller(fact, relations, sources, voice, catalog)
    return (*teller.of_parts(), *teller.of_ratio(), *teller.of_order())


@dataclass(frozen=True, slots=True)
class _Teller:
    fact: Fact
    relations: Relations
    sources: Mapping[int, Source]
    voice: Voice
    catalog: Catalog

    def of_parts(self) -> Iterator[RelationLine]:
        made = self.relations.sums.get(self.fact.id)
        if made is None:
            return
        yield RelationLine(Relation.SUM, made.fit, self._sum(made))
        for part, value, added in combinations_off(self.fact, made.parts, self.sources)[:_MOST]:
            text = self.catalog.gettext(
                message("With {value} for “{part}” the parts come to {added}."),
                value=word(value.measure, self.voice) if value.measure else "",
                part=self._title(part),
                added=self._words(added),
            )
            yield RelationLine(Relation.SUM, Fit.ROUNDED, text)

    def _sum(self, made: Sum) -> str:
        numbers = {"added": self._words(made.added), "stated": self._words(made.stated)}
        if made.misread is not None:
            text = message(
                "The parts come to {added}, not {stated}: a thousand or a million times too much "
                "or too little for “{part}”. Is its unit right?"
            )
            return self.catalog.gettext(text, **numbers, part=self._title(made.misread))
        return self.catalog.gettext(_SUMS[made.fit], **numbers)

    def of_ratio(self) -> Iterator[RelationLine]:
        made = self.relations.ratios.get(self.fact.id)
        if made is None:
            return
        is_share = self.fact.kind is FactKind.PERCENTAGE
        sentences = _SHARES if is_share else _RATIOS
        numbers = {
            "ratio": self._words(rounded_like(made.quotient, made.stated)),
            "stated": self._words(made.stated),
        }
        yield RelationLine(
            Relation.RATIO, made.fit, self.catalog.gettext(sentences[made.fit], **numbers)
        )
        if made.times in _MISREAD:
            text = self.catalog.gettext(_MISREAD[made.times])
            yield RelationLine(Relation.RATIO, made.fit, text)
        for term, value, quotient in terms_off(made, self.sources)[:_MOST]:
            text = self.catalog.gettext(
                message("With {value} for “{fact}” it would be {ratio}."),
                value=word(value.measure, self.voice) if value.measure else "",
                fact=self._title(term),
                ratio=self._words(rounded_like(quotient, made.stated)),
            )
            yield RelationLine(Relation.RATIO, Fit.ROUNDED, text)

    def of_order(self) -> Iterator[RelationLine]:
        """Yield one line for all that is in order, and one for each that is not, a side."""
        for relation, side in (
            (Relation.AFTER, self.relations.after.get(self.fact.id, ())),
            (Relation.BEFORE, self.relations.before.get(self.fact.id, ())),
        ):
            broken = [one for one in side if one.holds is False]
            for one in broken:
                yield RelationLine(relation, Fit.OFF, self._broken(one, relation))
            if side and not broken:
                is_sure = all(one.holds for one in side)
                text = _IN_ORDER[relation] if is_sure else _OPEN
                fit = Fit.EXACT if is_sure else None
                yield RelationLine(relation, fit, self.catalog.gettext(text))
            for one in side:
                yield from self._with_others(one, relation)

    def _broken(self, one: Succession, relation: Relation) -> str:
        other, moment = (
            (one.earlier, one.first) if relation is Relation.AFTER else (one.later, one.then)
        )
        text = message("Cannot come before “{other}” ({date}).")
        if relation is Relation.AFTER:
            text = message("Cannot come after “{other}” ({date}).")
        date = word_moment(moment, self.voice)
        return self.catalog.gettext(text, other=self._title(other), date=date)

    def _with_others(self, one: Succession, relation: Relation) -> Iterator[RelationLine]:
        for fact, value in list(other_values_broken(one, self.sources))[:_MOST]:
            if value.measure is not None:
                text = self.catalog.gettext(
                    message("With {value} for “{fact}” the order does not hold."),
                    value=word(value.measure, self.voice),
                    fact=self._title(fact),
                )
                yield RelationLine(relation, Fit.ROUNDED, text)

    def _title(self, fact: Fact) -> str:
        own = fact.title.get(self.voice.language)
        return own or next(iter(fact.title.values()), "") or fact.key

    def _words(self, number: Decimal) -> str:
        """Word a number as the fact's own value is worded."""
        held = current(self.fact, self.sources)
        if held is None or held.measure is None:
            return str(number)
        like = replace(held.measure, low=number, high=None, qualifier=Qualifier.EXACTLY)
        return word(like, self.voice)


_SUMS = {
    Fit.EXACT: message("The parts add up to {added}."),
    Fit.ROUNDED: message("The parts come to {added}, not {stated}; rounding explains it."),
    Fit.OFF: message("The parts come to {added}, not {stated}."),
}
_SHARES = {
    Fit.EXACT: message("The share agrees with its ratio."),
    Fit.ROUNDED: message("The part is {ratio} of the whole, not {stated}; rounding explains it."),
    Fit.OFF: message("The part is {ratio} of the whole, not {stated}."),
}
_RATIOS = {
    Fit.EXACT: message("The number agrees with its ratio."),
    Fit.ROUNDED: message("The ratio is {ratio}, not {stated}; rounding explains it."),
    Fit.OFF: message("The ratio is {ratio}, not {stated}."),
}
_THOUSAND, _MILLION = THOUSANDS
_MISREAD = {
    _THOUSAND: message("A thousand times too large: is the unit right?"),
    1 / _THOUSAND: message("A thousand times too small: is the unit right?"),
    _MILLION: message("A million times too large: is the unit right?"),
    1 / _MILLION: message("A million times too small: is the unit right?"),
}
_IN_ORDER = {
    Relation.AFTER: message("The earlier dates do come earlier."),
    Relation.BEFORE: message("The later dates do come later."),
}
_OPEN = message("The dates leave open whether this order holds.")
