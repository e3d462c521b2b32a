"""Making the file of an export in the worker: publish, then write it whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.errors import FileNotUsable, message
from briefing_app.paths import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.publish import Options, Published
    from briefing_app.ui.pages.briefings.publishing import Publish
    from briefing_app.ui.tasks import Task

_PUBLISHED = 0.97


class NoFolder(FileNotUsable):
    """The folder of the file is not there; another name in it would not help."""


@dataclass(frozen=True, slots=True)
class Exported:
    """Where the file is, and what publishing found."""

    path: Path
    published: Published


def export_to(
    path: Path,
    snapshot: Snapshot,
    options: Options,
    publish: Publish,
    task: Task,
) -> Exported:
    """Publish a snapshot and write it; stopped at any time, nothing is left.

    Raises ``FileNotUsable`` when the file cannot be written, for instance because a viewer
    holds it open, and ``NoFolder`` when its folder is not there.
    """
    published = publish(snapshot, options, lambda share: task(_PUBLISHED * share))
    task(_PUBLISHED)
    try:
        write_atomically(path, published.pdf)
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
            reason=error.strerror or type(error).__name__,
        ) from error
    return Exported(path, published)
