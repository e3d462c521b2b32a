"""A plain text character for character, for what must point at places of the file itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.intake.encoding import decoded, is_text
from briefing_app.intake.limits import LARGEST, MEGABYTE
from briefing_app.intake.problems import Problem, Refused, refusal
from briefing_app.intake.reading import bytes_of

if TYPE_CHECKING:
    from pathlib import Path

_ENDINGS = frozenset({".txt", ".text", ".md", ".markdown"})


def is_exact(path: Path) -> bool:
    """Tell whether a file is by its name a text that can be taken as it is."""
    return path.suffix.lower() in _ENDINGS


def exact_text(path: Path) -> str:
    """Return the text of a file as it stands; raise ``FileNotUsable``."""
    try:
        return _text(path)
    except Refused as error:
        raise refusal(error.problem, path.name, error.fields) from error


def _text(path: Path) -> str:
    data = bytes_of(path)
    if len(data) > LARGEST:
        raise Refused(Problem.TOO_LARGE, size=LARGEST // MEGABYTE)
    if not data.strip():
        raise Refused(Problem.EMPTY)
    if not is_text(data):
        raise Refused(Problem.NO_TEXT_FILE)
    text = decoded(data)
    if not text.strip():
        raise Refused(Problem.BLANK)
    return text
