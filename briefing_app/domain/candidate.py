"""Candidates: what reading found in a source, and what a person made of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class CandidateState(StrEnum):
    """What a person made of a candidate."""

    OPEN = "open"
    ACCEPTED = "accepted"
    JOINED = "joined"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCandidate:
    """A candidate of a source; ``start`` to ``end`` (exclusive) are characters of its text.

    ``found`` is what reading says of it, as ``intake --json`` writes it.  ``value_id`` is the value
    that was made of it; ``None`` also when that value has been removed since.
    """

    id: int
    uuid: str
    source_id: int
    start: int
    end: int
    found: Mapping[str, object]
    state: CandidateState = CandidateState.OPEN
    value_id: int | None = None
