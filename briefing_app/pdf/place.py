"""Where something is in the finished document.  Light: the window imports it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A page, from 0, and points from its upper edge."""

    page: int
    top: float
