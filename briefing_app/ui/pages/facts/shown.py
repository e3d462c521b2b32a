"""The fact in the inspector with all that its sections need to say of it.

Pure values; nothing here asks the session.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_app.compose.relations import relation_lines
from briefing_app.domain.weighing import contradictions, current, proposed, state
from briefing_app.language.form import Form, Style
from briefing_app.language.wording import word_value

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from briefing_app.compose.relations import Relation, RelationLine
    from briefing_app.domain.codes import FactKind, FactState
    from briefing_app.domain.fact import Fact, Value
    from briefing_app.domain.relations import Relations
    from briefing_app.domain.source import Source
    from briefing_app.language.catalog import Catalog
    from briefing_app.ui.pages.facts.titles import FactTitles
    from briefing_app.ui.voices import Voices


_SHORT = Form(style=Style.SHORT)


@dataclass(frozen=True)
class Shown:
    """``numbers`` are the [n] of sources by id.

    ``later`` are the dates that the fact comes before, ``relations`` those to all facts around.
    """

    fact: Fact
    sources: Mapping[int, Source]
    numbers: Mapping[int, int]
    voices: Voices
    titles: FactTitles
    relations: Relations
    catalog: Catalog
    parts: tuple[int, ...] = ()
    later: tuple[int, ...] = ()
    is_read_only: bool = False

    @cached_property
    def state(self) -> FactState:
        """What is known of the fact."""
        return state(self.fact, self.sources)

    @cached_property
    def current(self) -> Value | None:
        """The value that holds."""
        return current(self.fact, self.sources)

    @cached_property
    def proposed(self) -> Value | None:
        """The value that weighing proposes, whatever was decided."""
        return proposed(self.fact, self.sources)

    @cached_property
    def contradictions(self) -> tuple[tuple[Value, Value], ...]:
        """The pairs of values that cannot both hold."""
        return contradictions(self.fact, self.sources)

    @cached_property
    def lines(self) -> tuple[RelationLine, ...]:
        """What its relations come to."""
        return relation_lines(
            self.fact, self.relations, self.sources, self.voices.window(), self.catalog
        )

    def figure(self, fact_id: int) -> str:
        """Return what holds of a fact that this one is related to, in short."""
        fact = self.relations.facts.get(fact_id)
        held = current(fact, self.sources) if fact is not None else None
        if fact is None or held is None:
            return ""
        return word_value(fact.kind, held, self.voices.window(), _SHORT)

    def lines_of(self, relation: Relation) -> list[RelationLine]:
        """Return what one relation comes to."""
        return [line for line in self.lines if line.relation is relation]

    def others(self, kinds: Collection[FactKind]) -> list[tuple[int, str]]:
        """Return the other facts of these kinds (number, title), as many as a list can offer."""
        return self.titles.of_kinds(kinds, self.fact.id)

    def marks(self, value: Value) -> str:
        """Return the numbers of a value's sources: [1] [4]."""
        numbers = sorted(
            {
                self.numbers[one.source_id]
                for one in value.citations
                if one.source_id in self.numbers
            }
        )
        return " ".join(f"[{number}]" for number in numbers)
