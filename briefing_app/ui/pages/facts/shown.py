"""The fact in the inspector with all that its sections need to say of it.

Pure values; nothing here asks the session.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_app.domain.weighing import contradictions, current, state

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.domain.codes import FactState
    from briefing_app.domain.fact import Fact, Value
    from briefing_app.domain.source import Source
    from briefing_app.ui.voices import Voices


@dataclass(frozen=True)
class Shown:
    """``numbers`` are the [n] of sources by id; ``titles`` and ``uuids`` those of facts by id."""

    fact: Fact
    sources: Mapping[int, Source]
    numbers: Mapping[int, int]
    voices: Voices
    titles: Mapping[int, str]
    parts: tuple[int, ...] = ()
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
    def contradictions(self) -> tuple[tuple[Value, Value], ...]:
        """The pairs of values that cannot both hold."""
        return contradictions(self.fact, self.sources)

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
