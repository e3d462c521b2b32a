"""The exit status of every sub-command."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from briefing_app.domain.finding import Severity
from briefing_app.errors import FileLocked, FileNotUsable, NotFound, UserError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.domain.finding import Finding


class Status(IntEnum):
    """What a program that called us can act on; 70 and above are the conventions of Unix."""

    FINE = 0
    FINDINGS = 1
    WRONG_USAGE = 2
    FILE_NOT_USABLE = 3
    LOCKED = 4
    BUG = 70
    INTERRUPTED = 130
    NOBODY_READS = 141


class Refused(UserError):
    """What was asked would harm something, or is not in the dossier: usage, not a damaged file."""


def status_of(error: UserError) -> Status:
    """Return the status of an error that is somebody's situation."""
    if isinstance(error, FileLocked):
        return Status.LOCKED
    if isinstance(error, FileNotUsable):
        return Status.FILE_NOT_USABLE
    if isinstance(error, (NotFound, Refused)):
        return Status.WRONG_USAGE
    return Status.FINDINGS


def status_of_findings(findings: Iterable[Finding]) -> Status:
    """Return *findings* when one is more than a note."""
    if any(finding.severity is not Severity.NOTE for finding in findings):
        return Status.FINDINGS
    return Status.FINE
