"""Release a briefing: publish it, check the files against their norms, and say what they are.

A final whose briefing has something that must be fixed is refused with the list, and there is no
file, unless a named person lets it pass and says why.  A file that breaches a norm is never final,
whoever says so: it comes out as a draft, marked on each page, with what was found.  Reads no file
and no clock.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Layout
from briefing_app.domain.finding import Finding, Severity
from briefing_app.errors import Message, message
from briefing_app.publish import no_progress, publish

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from briefing_app.charts.drawing import Drawings
    from briefing_app.compose.stated import Stated
    from briefing_app.domain.conformance import Breach, Report
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.publish import Options, Published

_CONFORMANCE = "conformance"
_PUBLISHED = 0.9
"""Share of the work that is done before a file is checked."""


@dataclass(frozen=True, slots=True)
class ReleasedFile:
    """One file of a release, in its languages, with the verdict on it."""

    languages: tuple[str, ...]
    pdf: bytes
    pages: int
    report: Report


@dataclass(frozen=True, slots=True)
class Override:
    """Who lets a final export pass although something must be fixed, and why; neither is empty."""

    by: str
    reason: str

    def __post_init__(self) -> None:
        if not self.by.strip() or not self.reason.strip():
            raise ValueError("an override has a name and a reason")


@dataclass(frozen=True, slots=True)
class Release:
    """What became of an export.  ``options.draft`` tells what the files are, not what was asked.

    ``stands_in_the_way`` counts what kept a final export from being final; ``override`` says who
    let it pass all the same, if anything had to.  What was refused has no files.
    """

    snapshot: Snapshot
    options: Options
    made_at: dt.datetime
    files: tuple[ReleasedFile, ...]
    findings: tuple[Finding, ...]
    stated: tuple[Stated, ...]
    stands_in_the_way: int = 0
    override: Override | None = None

    @property
    def is_final(self) -> bool:
        """Whether it may be called final, and kept as an edition."""
        return not self.options.draft and not self.is_refused

    @property
    def is_refused(self) -> bool:
        """Whether there is no file, because something must be fixed in the briefing first."""
        return not self.files

    @property
    def conforms(self) -> bool:
        """Whether every file holds to its norms."""
        return all(file.report.conforms for file in self.files)


def targets(path: Path, options: Options) -> tuple[Path, ...]:
    """Return the files that a release is written to: the one named, or one a language beside it.

    *note.pdf* in separate files is *note.nl.pdf* and *note.fr.pdf*.
    """
    languages = tuple(dict.fromkeys(options.languages))
    if options.layout is not Layout.SEPARATE or len(languages) == 1:
        return (path,)
    return tuple(path.with_name(f"{path.stem}.{each}{path.suffix}") for each in languages)


def release(
    snapshot: Snapshot,
    options: Options,
    *,
    made_at: dt.datetime,
    progress: Callable[[float], None] = no_progress,
    drawings: Drawings | None = None,
    override: Override | None = None,
) -> Release:
    """Return the files of an export, checked; arguments and errors are those of ``publish``.

    ``override`` lets pass what must be fixed in the briefing, never a breach of a norm.
    """

    def make(chosen: Options) -> Release:
        published = publish(
            snapshot,
            chosen,
            made_at=made_at,
            progress=lambda share: progress(_PUBLISHED * share),
            drawings=drawings,
        )
        return _checked(snapshot, chosen, made_at, published)

    made = make(options)
    if not options.draft:
        in_the_way = len(in_the_way_of_final(made.findings))
        if in_the_way and override is None:
            made = replace(made, files=(), stands_in_the_way=in_the_way)
        elif not made.conforms:
            draft, breaches = make(replace(options, draft=True)), _breaches(made.findings)
            made = replace(draft, findings=made.findings, stands_in_the_way=in_the_way + breaches)
        elif in_the_way:
            made = replace(made, override=override)
    progress(1.0)
    return made


def in_the_way_of_final(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what must be fixed in a briefing before it is final, or let pass by a named person."""
    return tuple(
        one for one in findings if one.severity is Severity.MUST_FIX and one.kind != _CONFORMANCE
    )


def _breaches(findings: Iterable[Finding]) -> int:
    return sum(one.kind == _CONFORMANCE for one in findings)


def _checked(
    snapshot: Snapshot, options: Options, made_at: dt.datetime, published: Published
) -> Release:
    from briefing_app.pdf.conformance import check_conformance

    files = tuple(
        ReleasedFile(file.languages, file.pdf, file.pages, check_conformance(file.pdf))
        for file in published.files
    )
    breaches = (_finding(breach) for file in files for breach in file.report.breaches)
    findings = (*published.findings, *breaches)
    return Release(snapshot, options, made_at, files, findings, published.stated)


def _finding(breach: Breach) -> Finding:
    """Return a breach as a finding about the whole file."""
    text = message("The file does not conform to {norm}: {what} Report this; send it as a draft.")
    if breach.page:
        text = message(
            "The file does not conform to {norm}, page {page}: {what} Report this; send it as a "
            "draft."
        )
    norm = f"{breach.norm} {breach.clause}".strip()
    fields = {"norm": norm, "page": breach.page, "what": breach.message}
    return Finding(kind=_CONFORMANCE, severity=Severity.MUST_FIX, message=Message(text, fields))
