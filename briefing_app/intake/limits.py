"""How much a document may be, and how long reading it may take."""

from __future__ import annotations

from dataclasses import dataclass

LARGEST = 64 * 1024 * 1024
"""Bytes of a file."""

LARGEST_UNPACKED = 512 * 1024 * 1024
"""Bytes that all entries of an archive say to have, of which few are read."""

LARGEST_PART = 48 * 1024 * 1024
"""Bytes of one entry that is read."""

MOST_ENTRIES = 20_000
"""Entries of an archive."""

MOST_PAGES = 10_000

LONGEST = 12_000_000
"""Characters of the text of a document."""

LARGEST_ANSWER = 100 * 1024 * 1024
"""Bytes that the helper may say in all."""

MOST_FINDS = 20_000
"""Candidates of a document that a dossier takes in; nobody reviews as many."""

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What the helper may take: seconds in all, and bytes of memory where the system can tell."""

    seconds: float = 180.0
    memory: int = 1536 * 1024 * 1024


LIMITS = Limits()
