"""Charts: pictures drawn from facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.domain.codes import ChartKind
    from briefing_app.domain.fact import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartFact:
    """One fact in a chart; ``label`` replaces the fact's title, ``emphasis`` sets it apart."""

    fact_id: int
    label: Texts = field(default_factory=dict)
    emphasis: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What to draw: the facts in their order, a title that states the message, a subtitle.

    ``alternative`` is text that a person wrote; a language without one gets a generated text.
    """

    id: int = 0
    uuid: str = ""
    key: str
    kind: ChartKind
    title: Texts = field(default_factory=dict)
    subtitle: Texts = field(default_factory=dict)
    alternative: Texts = field(default_factory=dict)
    facts: tuple[ChartFact, ...] = ()
