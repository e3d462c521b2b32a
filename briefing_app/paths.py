"""Where the application's own data and the user's folders are.  Nobody else knows."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAME = "briefing-app"
_PACKAGE = Path(__file__).resolve().parent
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def data_folder(name: str) -> Path:
    """Return the folder ``resources`` or ``translations``.

    Looked for beside the frozen program, then inside the installed package (the wheel carries
    it there), then at the root of the repository.  Raises ``FileNotFoundError``.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    roots = [Path(bundle)] if bundle else [_PACKAGE, _PACKAGE.parent]
    for root in roots:
        if (root / name).is_dir():
            return root / name
    raise FileNotFoundError(name)


def resources() -> Path:
    """Return the folder of icons, themes, templates and typefaces."""
    return data_folder("resources")


def translations() -> Path:
    """Return the folder of the catalogs."""
    return data_folder("translations")


def font_file(weight: int, *, italic: bool = False) -> Path:
    """Return the static TrueType file of a weight (400, 600 or 700)."""
    return resources() / "fonts" / f"BriefingSans-{weight}{'i' if italic else ''}.ttf"


def user_data() -> Path:
    """Return the user's folder for backups; it may not exist yet."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False, roaming=False))


def user_config() -> Path:
    """Return the user's folder for settings; it may not exist yet."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False, roaming=False))


def user_logs() -> Path:
    """Return the user's folder for logs; it may not exist yet."""
    return Path(platformdirs.user_log_dir(_NAME, appauthor=False))


def user_documents() -> Path:
    """Return where the user keeps documents: the first folder that a file dialog shows."""
    return Path(platformdirs.user_documents_dir())


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: a temporary file beside it, then one rename.

    Raises ``OSError`` and leaves what was there before.
    """
    write_all_atomically({path: data})


def write_all_atomically(contents: Mapping[Path, bytes]) -> None:
    """Write files whole, and none when one cannot be written.

    Raises ``OSError``; what was there before is left, unless the very last step fails for one
    file after it was done for another.
    """
    parts: dict[Path, Path] = {}
    try:
        for path, data in contents.items():
            parts[path] = path.with_name(f".{secrets.token_hex(8)}.part")
            _write_part(parts[path], data, path)
        for path, temporary in parts.items():
            temporary.replace(path)
    except BaseException:
        for temporary in parts.values():
            with contextlib.suppress(OSError):
                temporary.unlink()
        raise


def _write_part(temporary: Path, data: bytes, path: Path) -> None:
    """Write a temporary file that will take the place of ``path``, with its permissions."""
    kept = path.stat().st_mode & 0o777 if os.name == "posix" and path.exists() else None
    # Not by mkstemp: its files are private, and a document is for its readers.
    handle = os.open(temporary, _NEW, 0o666 if kept is None else kept)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if kept is not None:
        temporary.chmod(kept)
