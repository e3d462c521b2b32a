"""A finding: what is wrong, where, how bad, what mends it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.errors import Message


class Severity(StrEnum):
    """How much a finding matters."""

    MUST_FIX = "must_fix"
    LOOK_AT = "look_at"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """``kind`` names the check; ``place`` is the UUID of a passage, fact or chart, or empty."""

    kind: str
    severity: Severity
    message: Message
    place: str = ""
    language: str = ""
