"""Verbs for a dossier's file as a whole, when it is not open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.session.session import random_uuid, utc_now
from briefing_app.store import copies
from briefing_app.store.backups import backup_folder
from briefing_app.store.store import Author

if TYPE_CHECKING:
    from pathlib import Path


def restore(backup: Path, target: Path, *, user: str, force: bool = False) -> None:
    """Make ``target`` what ``backup`` is, whole or not at all.

    Raises ``FileNotUsable`` when the backup is no good or, without ``force``, when there is a
    target already; ``FileLocked`` when the target is in use.
    """
    copies.restore(backup, target, Author(user, utc_now, random_uuid), force=force)


def backups(dossier_uuid: str) -> list[Path]:
    """Return the backups of a dossier, newest first."""
    return sorted(backup_folder(dossier_uuid).glob("*.dossier"), reverse=True)
