"""The file of an export: a name for it, another name when that one is taken.

Pure but for asking whether a file exists.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_RESERVED = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10)
}
_LONGEST = 120
_SUFFIXES = frozenset({".pdf", ".docx", ".odt"})


def file_name(
    title: str, languages: tuple[str, ...], *, draft: bool, mark: str, suffix: str = ".pdf"
) -> str:
    """Return a file name that every system takes: title, languages, and ``mark`` for a draft."""
    base = " ".join(_UNSAFE.sub(" ", title).split()).strip(" .")[:_LONGEST].strip(" .")
    if not base or base.lower() in _RESERVED:
        base = "briefing"
    parts = [base, "-".join(languages)] if languages else [base]
    if draft and mark:
        parts.append(mark.lower())
    return " ".join(parts) + suffix


def free_name(path: Path) -> Path:
    """Return the path itself when nothing is there, else the first numbered one that is free."""
    if not path.exists():
        return path
    return next_name(path)


def next_name(path: Path) -> Path:
    """Return the first numbered name beside a path that nothing has yet."""
    other = next_number(path)
    while other.exists():
        other = next_number(other)
    return other


def next_number(path: Path) -> Path:
    """Return the name after this one: *note*, *note (2)*, *note (3)*."""
    counted = re.fullmatch(r"(.*) \((\d+)\)", path.stem, re.DOTALL)
    stem, number = (counted[1], int(counted[2]) + 1) if counted else (path.stem, 2)
    return path.with_name(f"{stem} ({number}){path.suffix}")


def with_suffix(path: Path, suffix: str = ".pdf") -> Path:
    """Return the path with a suffix at its end, in the place of that of another format."""
    if path.suffix.lower() == suffix:
        return path
    name = path.stem if path.suffix.lower() in _SUFFIXES else path.name
    return path.with_name(f"{name}{suffix}")
