"""What changed between two wordings, word by word.

References are compared whole: what they read as is for those who know the facts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_WORD = re.compile(r"\{\{fact:[^{}]*\}\}|\[@[^\[\]]*\]|\w+|\s+|.", re.DOTALL)
_MOST = 4_000
"""More words than this are compared as lines: comparing words takes their number squared."""


class Side(Enum):
    """Whether a run of text is in both wordings, only in the old one, or only in the new one."""

    SAME = "same"
    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters on one side."""

    side: Side
    text: str


def compare_words(old: str, new: str) -> tuple[Run, ...]:
    """Return the runs that lead from the old wording to the new one, references whole."""
    before, after = _words(old), _words(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    runs: list[Run] = []
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            runs.append(Run(Side.SAME, "".join(before[start:end])))
            continue
        if end > start:
            runs.append(Run(Side.OLD, "".join(before[start:end])))
        if new_end > new_start:
            runs.append(Run(Side.NEW, "".join(after[new_start:new_end])))
    return tuple(runs)


def _words(text: str) -> list[str]:
    found = _WORD.findall(text)
    return found if len(found) <= _MOST else text.splitlines(keepends=True)
