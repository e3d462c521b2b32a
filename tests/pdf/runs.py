"""Runs for the tests of words and lines."""

from __future__ import annotations

from briefing_app.pdf.faces import briefing_sans
from briefing_app.pdf.run import Run
from briefing_app.pdf.theme import INK


def run(text: str, *, whole: bool = False, glued: bool = False, language: str = "nl") -> Run:
    return Run(text, briefing_sans().face(400), 10.0, INK, language, whole=whole, glued=glued)
