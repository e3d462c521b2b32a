"""Making the files of an export: publish and check in the worker, then write whole or not at all.

A final one is written, with its side-car, and kept as an edition: all or nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.errors import FileNotUsable, Message, message
from briefing_app.paths import write_all_atomically
from briefing_app.provenance import side_car
from briefing_app.reasons import reason_of
from briefing_app.release import targets

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefing_app.publish import Options
    from briefing_app.publish_word import Written
    from briefing_app.release import Release
    from briefing_app.session.session import Session


class NoFolder(FileNotUsable):
    """The folder of the file is not there; another name in it would not help."""


@dataclass(frozen=True, slots=True)
class Exported:
    """Where the files are, and what became of the export."""

    paths: tuple[Path, ...]
    release: Release


def keep(path: Path, release: Release, session: Session) -> Exported:
    """Write the files of a release; keep a final one as an edition, and tell of it beside it.

    Raises what :func:`write` does, and ``UserError`` when the dossier cannot be written: then
    there is no file either.
    """
    paths = targets(path, release.options)
    contents = dict(zip(paths, (file.pdf for file in release.files), strict=True))
    if not release.is_final:
        write(contents)
        return Exported(paths, release)
    with session.step(Message(message("Final export"))):
        row = session.editions.freeze(release, [each.name for each in paths])
        for place, each in enumerate(paths):
            contents[side_car(each)] = session.editions.provenance(row, place)
        write(contents)
    return Exported(paths, release)


def keep_text(path: Path, options: Options, written: Written) -> tuple[Path, ...]:
    """Write the files of a word processor, which are no edition; return where they are."""
    paths = targets(path, options)
    write(dict(zip(paths, written.files, strict=True)))
    return paths


def write(contents: Mapping[Path, bytes]) -> None:
    """Write files whole or not at all.

    Raises ``FileNotUsable`` when one cannot be written, for instance because a viewer holds it
    open, and ``NoFolder`` when its folder is not there.
    """
    path = next(iter(contents))
    try:
        write_all_atomically(contents)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NoFolder(
            message("The folder “{folder}” is not there."),
            message("Choose another folder."),
            folder=str(path.parent),
        ) from error
    except PermissionError as error:
        raise FileNotUsable(
            message("“{name}” cannot be written: it may be open in another program."),
            message("Close it there, or save under another name."),
            name=path.name,
        ) from error
    except OSError as error:
        raise FileNotUsable(
            message("“{name}” cannot be written: {reason}."),
            message("Choose another folder."),
            name=path.name,
            reason=reason_of(error),
        ) from error
