"""Stakeholders: persons and organisations with a position on the project."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Disclosure, Position, StakeholderKind

if TYPE_CHECKING:
    from briefing_app.domain.fact import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder:
    """A person or an organisation.

    ``influence`` and ``interest`` run from 1 (low) to 5 (high), ``None`` when not judged.
    ``organisation_id`` is the organisation that a person belongs to.
    """

    id: int = 0
    uuid: str = ""
    key: str
    kind: StakeholderKind = StakeholderKind.ORGANISATION
    name: Texts = field(default_factory=dict)
    role: Texts = field(default_factory=dict)
    stance: Texts = field(default_factory=dict)
    position: Position = Position.UNKNOWN
    influence: int | None = None
    interest: int | None = None
    organisation_id: int | None = None
    contact: str = ""
    note: str = ""
    disclosure: Disclosure = Disclosure.PUBLIC
