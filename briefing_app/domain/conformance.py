"""What a check of a finished file against its norms says; kept with an edition.

A report is a frozen value: it does not know how a file is read, nor any language.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.errors import Message


class Norm(StrEnum):
    """The norms of our files, as they are written everywhere."""

    UA = "PDF/UA-1"
    A2 = "PDF/A-2a"
    A3 = "PDF/A-3a"
    """With files attached: PDF/A-2 forbids these."""
    OWN = "own"
    """Our own rule, where no norm asks it: the file says the same of itself everywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """Where a file does not hold to a norm.

    ``clause`` is that of ISO 14289-1 (UA), ISO 19005-2 or -3 (A).  ``page`` is from 1, 0 where
    it is none's.  ``rule`` and ``detail`` are the checker's own, in English.  ``times`` counts
    the places.
    """

    norm: Norm
    clause: str
    message: Message
    page: int = 0
    rule: str = ""
    detail: str = ""
    times: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The verdict on a file: it conforms to ``norms`` when nothing was found.

    ``checkers`` are names with versions; ``sha256`` is the hash of the bytes that were checked.
    """

    norms: tuple[Norm, ...]
    checkers: tuple[str, ...]
    sha256: str
    breaches: tuple[Breach, ...] = field(default_factory=tuple)

    @property
    def conforms(self) -> bool:
        """Whether the file holds to all of its norms."""
        return not self.breaches

    def conforms_to(self, norm: Norm) -> bool:
        """Whether the file holds to one norm; none is held to where our own rules are breached."""
        return not any(breach.norm in {norm, Norm.OWN} for breach in self.breaches)


def merged(*series: Iterable[Breach]) -> tuple[Breach, ...]:
    """Return breaches with those that say the same as one, at the first page, counted.

    What an earlier series says already, a later one does not say again.
    """
    found: dict[tuple[object, ...], Breach] = {}
    for breaches in series:
        same: dict[tuple[object, ...], list[Breach]] = {}
        for breach in breaches:
            key = (breach.norm, breach.clause, breach.message.text, *breach.message.fields.items())
            same.setdefault(key, []).append(breach)
        for said, group in same.items():
            found.setdefault(said, _one(group))
    return tuple(found.values())


def _one(group: list[Breach]) -> Breach:
    first = min(group, key=lambda breach: breach.page or float("inf"))
    return replace(first, times=sum(breach.times for breach in group))
