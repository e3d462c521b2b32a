"""What a committed step changed, for those who show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.errors import Message


@dataclass(frozen=True, slots=True)
class Change:
    """``rows``: ids by table.  ``initiator``: whoever asked for it, to know its own echo."""

    label: Message
    rows: Mapping[str, frozenset[int]]
    initiator: object | None = None
