"""Files that a sub-command makes: never over something that is there, unless told to.

What is replaced is replaced whole, at the very end, and never while a window has it open.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.cli.status import Refused
from briefing_app.errors import FileNotUsable, message
from briefing_app.paths import write_all_atomically
from briefing_app.reasons import reason_of
from briefing_app.session.session import random_uuid, utc_now
from briefing_app.store.store import Author, take_lock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def refuse_existing(path: Path, *, force: bool) -> None:
    """Raise ``Refused`` when something is there and nobody said to replace it.

    What is no file, such as a device or a pipe, is never replaced.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise Refused(
            message("{file} is not a file."), message("Give another name."), file=str(path)
        )
    if os.path.lexists(path) and not force:
        raise Refused(
            message("{file} exists already."),
            message("Give another name, or --force to replace it."),
            file=str(path),
        )


def refuse_same(path: Path, source: Path) -> None:
    """Raise ``Refused`` when the result would take the place of what it is made from."""
    if path.exists() and source.exists() and path.samefile(source):
        raise Refused(
            message("The result cannot take the place of {file}, which it is made from."),
            message("Give another name."),
            file=str(source),
        )


@contextlib.contextmanager
def replacing(path: Path, *, user: str) -> Iterator[Path]:
    """Yield the name of a dossier to make; when it is made, move it onto the target.

    The target's lock is held meanwhile, so that no window opens what is about to be replaced.
    Nothing is moved when the context ends by an exception.  Raises ``FileLocked``, and
    ``FileNotUsable`` when the target's folder cannot be written.
    """
    lock = take_lock(path, Author(user, utc_now, random_uuid))
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".briefing-") as folder:
            made = Path(folder) / path.name
            yield made
            # A journal of what was here before would be played back into its successor.
            path.with_name(path.name + "-journal").unlink(missing_ok=True)
            made.replace(path)
    except OSError as error:
        raise not_writable(path, error) from error
    finally:
        lock.release()


def write_outputs(paths: Sequence[Path], contents: Sequence[bytes]) -> None:
    """Write files whole, and none when one cannot be written: ``FileNotUsable`` then."""
    try:
        write_all_atomically(dict(zip(paths, contents, strict=True)))
    except OSError as error:
        raise not_writable(paths[0], error) from error


def not_writable(path: Path, error: OSError) -> FileNotUsable:
    """Return the sentence for a file that the system does not let us write."""
    return FileNotUsable(
        message("{file} cannot be written: {reason}."),
        message("Close the program that shows it, or give another name or folder."),
        file=str(path),
        reason=reason_of(error),
    )
