"""Designs of a page: what a kind of document looks like, by name.

What a name means on paper is for those who set it.
"""

from __future__ import annotations

from enum import StrEnum


class Design(StrEnum):
    """How a document is set; several kinds of briefing may share a design."""

    NOTE = "note"
    """Title block, colour bar, headline figures, numbered sections."""
    LETTER = "letter"
    """Sober: sender, addressee, subject, text, signatures."""
    DECISION = "decision"
    """A note whose proposed decision stands out."""
    ANSWERS = "answers"
    """Sober, with questions set apart from answers."""
    FACTSHEET = "factsheet"
    """Dense, with large figures, on two pages at most."""
    SPEECH = "speech"
    """Large type and wide leading, to be read aloud."""
    DOSSIER = "dossier"
    """A cover, contents, running heads with the section."""
