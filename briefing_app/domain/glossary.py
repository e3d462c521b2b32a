"""Terms, commitments, comments: the small nouns around a briefing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from briefing_app.domain.fact import Texts
    from briefing_app.domain.moment import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A concept of the glossary: the settled word per language, and words to avoid."""

    id: int = 0
    uuid: str = ""
    key: str
    word: Texts = field(default_factory=dict)
    avoid: Texts = field(default_factory=dict)
    note: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A promise to parliament with its due date; ``met_by`` is the source that met it."""

    id: int = 0
    uuid: str = ""
    key: str
    text: Texts = field(default_factory=dict)
    made_in: int | None = None
    due: PartialDate | None = None
    met_by: int | None = None
    met_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A remark on a passage or a fact; ``target`` is that row's UUID."""

    id: int = 0
    uuid: str = ""
    target: str
    author: str
    written_at: dt.datetime
    text: str
    resolved: bool = False
