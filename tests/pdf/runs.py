"""Runs for the tests of words and lines."""

from __future__ import annotations

from briefing_app.pdf.faces import face
from briefing_app.pdf.run import Run


def run(text: str, *, whole: bool = False, glued: bool = False, language: str = "nl") -> Run:
    return Run(text, face(400), 10.0, (0, 0, 0), language, whole=whole, glued=glued)
