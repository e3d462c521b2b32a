"""Publish a briefing: a frozen snapshot in, the bytes of a PDF out.

Names the stages, reports progress, merges what the stages found.  Reads no file and no clock:
time and identifier are arguments, so that the same input gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from briefing_app.checks.checking import check, profiled
from briefing_app.checks.remembering import CheckMemory
from briefing_app.collector import resting
from briefing_app.compose.attachments import attachments
from briefing_app.compose.briefing import compose
from briefing_app.compose.design import too_long
from briefing_app.compose.disclosure import disclose
from briefing_app.compose.memory import Readings
from briefing_app.compose.stated import merged, stated
from briefing_app.domain.codes import LANGUAGES, Layout
from briefing_app.domain.finding import anchored
from briefing_app.errors import UserError, message
from briefing_app.illustrate import Illustrator
from briefing_app.pdf.memory import Memory as Settings

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from briefing_app.charts.drawing import Drawings
    from briefing_app.compose.briefing import Composed
    from briefing_app.compose.stated import Stated
    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.finding import Finding
    from briefing_app.pdf.place import Place
    from briefing_app.pdf.rendering import Wanted

_DRAWN, COMPOSED = 0.35, 0.45
"""Shares of the work done after drawing the charts and after composing."""

_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Options:
    """What a person chooses of an export; the languages are the columns, in their order.

    ``attach_data`` puts the data of charts and figures into the file, which is PDF/A-3 then.
    ``unchecked`` leaves the checks of what the briefing says to somebody else.
    """

    languages: tuple[str, ...]
    layout: Layout = Layout.PARALLEL
    draft: bool = False
    attach_data: bool = False
    unchecked: bool = False


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """One file in its languages, and the number of its pages."""

    languages: tuple[str, ...]
    pdf: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class Published:
    """The files, what was found, where each passage starts, what is stated.

    ``pdf`` is what to look at: the file, or several one after the other, as ``pages`` counts
    and ``places`` tells.
    """

    pdf: bytes
    pages: int
    files: tuple[PublishedFile, ...] = ()
    findings: tuple[Finding, ...] = ()
    places: dict[str, Place] = field(default_factory=dict)
    stated: tuple[Stated, ...] = ()
    shown: tuple[int, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether the file holds all pages; else those that ``shown`` numbers, from 0."""
        return len(self.shown) in (0, self.pages)


@dataclass(frozen=True, slots=True)
class Memory:
    """What publishing one briefing again and again remembers; it changes nothing but the time.

    One belongs to a preview, and is used by one thread at a time.
    """

    readings: Readings = field(default_factory=Readings)
    settings: Settings = field(default_factory=Settings)
    checks: CheckMemory = field(default_factory=CheckMemory)


def no_progress(share: float) -> None:
    """Take no notice of progress."""


def default_languages(briefing: Briefing) -> tuple[str, ...]:
    """Return the languages of an export when nobody chose any: the briefing's first two."""
    return tuple(dict.fromkeys(briefing.languages))[:_COLUMNS] or (briefing.original,)


def publish(
    snapshot: Snapshot,
    options: Options,
    *,
    made_at: dt.datetime,
    progress: Callable[[float], None] = no_progress,
    drawings: Drawings | None = None,
    memory: Memory | None = None,
    wanted: Wanted | None = None,
) -> Published:
    """Return a briefing as a PDF, or as one a language when the layout asks for separate files.

    ``made_at`` is aware of its zone.  ``progress`` gets the share done, from 0 to 1, and may
    raise ``errors.Cancelled``.  ``drawings`` and ``memory`` remember charts and texts from one
    call to the next.  ``wanted`` chooses, from the places of the passages and the number of
    pages, those that a preview shows: the file holds these only, ``stated`` is left empty, and
    checks are left to the whole that follows.
    Raises ``UserError`` for languages that cannot be columns.
    """
    with resting():
        return _publish(snapshot, options, made_at, progress, drawings, memory, wanted)


def _publish(
    snapshot: Snapshot,
    options: Options,
    made_at: dt.datetime,
    progress: Callable[[float], None],
    drawings: Drawings | None,
    memory: Memory | None,
    wanted: Wanted | None,
) -> Published:
    languages = _checked(options.languages)
    if options.layout is not Layout.SEPARATE or len(languages) == 1:
        return _publish_one(snapshot, options, made_at, progress, drawings, memory, wanted)
    made: list[Published] = []
    for index, language in enumerate(languages):
        own = replace(options, languages=(language,))
        so_far, share = index / len(languages), 1 / len(languages)

        def step(done: float, so_far: float = so_far, share: float = share) -> None:
            progress(so_far + share * done)

        made.append(_publish_one(snapshot, own, made_at, step, drawings))
    return _together(made)


def _together(made: Sequence[Published]) -> Published:
    """Return what several files are together; a passage's place is that in the first."""
    from briefing_app.pdf.joining import join

    return Published(
        pdf=join(one.pdf for one in made),
        pages=sum(one.pages for one in made),
        files=tuple(file for one in made for file in one.files),
        findings=tuple({repr(each): each for one in made for each in one.findings}.values()),
        places=made[0].places,
        stated=merged(value for one in made for value in one.stated),
    )


def _publish_one(
    snapshot: Snapshot,
    options: Options,
    made_at: dt.datetime,
    progress: Callable[[float], None],
    drawings: Drawings | None,
    memory: Memory | None = None,
    wanted: Wanted | None = None,
) -> Published:
    from briefing_app.pdf.rendering import render

    memory = memory or Memory()
    composed = composed_for(snapshot, options, progress=progress, drawings=drawings, memory=memory)
    document = composed.document
    said = stated(document, snapshot) if wanted is None else ()
    if options.attach_data:
        document = replace(document, attachments=attachments(document, snapshot, said))
    rendered = render(
        document,
        made_at=made_at,
        identifier=identifier_of(snapshot, options, made_at),
        progress=lambda share: progress(COMPOSED + (1 - COMPOSED) * share),
        memory=memory.settings,
        wanted=wanted,
    )
    is_glimpse = 0 < len(rendered.shown) < rendered.pages  # the whole follows, and is checked
    checked = (
        ()
        if is_glimpse or options.unchecked
        else checked_for(snapshot, document.languages, made_at, memory.checks)
    )
    lengthy = too_long(snapshot.briefing.kind, rendered.pages)
    return Published(
        pdf=rendered.data,
        pages=rendered.pages,
        files=(PublishedFile(document.languages, rendered.data, rendered.pages),),
        findings=anchored(
            profiled(
                (*composed.findings, *checked, *rendered.findings, *lengthy), snapshot.severities
            ),
            snapshot.briefing.uuid,
            {one.uuid for each in snapshot.briefing.sections for one in each.passages},
        ),
        places=rendered.places,
        stated=said,
        shown=rendered.shown,
    )


def checked_for(
    snapshot: Snapshot, languages: tuple[str, ...], made_at: dt.datetime, memory: CheckMemory
) -> tuple[Finding, ...]:
    """Return what the checks find in what is disclosed of a briefing, in its languages."""
    disclosed = disclose(snapshot)
    return check(
        disclosed.snapshot,
        languages=languages,
        weights=disclosed.weights,
        made_at=made_at,
        memory=memory,
        withheld=disclosed.withheld,
    )


def composed_for(
    snapshot: Snapshot,
    options: Options,
    *,
    progress: Callable[[float], None] = no_progress,
    drawings: Drawings | None = None,
    memory: Memory | None = None,
) -> Composed:
    """Return a briefing as a document tree with its charts; what every kind of file is made of.

    Raises ``UserError`` for languages that cannot be columns.
    """
    languages = _checked(options.languages)
    progress(0.0)
    disclosed = disclose(snapshot)
    artist = Illustrator(disclosed, drawings)
    parts = _parts(languages, options.layout)
    drawn = artist.draw((languages, *parts), lambda share: progress(_DRAWN * share))
    alone = {part[0]: drawn[part] for part in parts}
    if len(languages) > 1:
        is_beside = options.layout is Layout.PARALLEL
        for code, own in artist.twins(languages, in_columns=is_beside).items():
            alone[code] = {**alone.get(code, {}), **own}
    progress(_DRAWN)
    composed = compose(
        disclosed,
        languages=languages,
        layout=options.layout,
        draft=options.draft,
        drawings=drawn[languages],
        alone=alone,
        readings=(memory or Memory()).readings,
    )
    progress(COMPOSED)
    return composed


def _checked(languages: tuple[str, ...]) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(languages))
    unknown = [language for language in chosen if language not in LANGUAGES]
    if unknown or not 1 <= len(chosen) <= _COLUMNS:
        raise UserError(
            message("“{languages}” cannot be the languages of a document."),
            message("Choose one or two of nl, fr and en."),
            languages=", ".join(languages),
        )
    return chosen


def _parts(languages: tuple[str, ...], layout: Layout) -> tuple[tuple[str, ...], ...]:
    """Return the languages that have a part, and so charts, of their own."""
    return tuple((language,) for language in languages) if layout is not Layout.PARALLEL else ()


def identifier_of(snapshot: Snapshot, options: Options, made_at: dt.datetime) -> str:
    """Return a URN that is the same for the same export at the same time."""
    parts = (snapshot.briefing.uuid, *options.languages, options.layout, made_at.isoformat())
    return uuid5(NAMESPACE_URL, "/".join(map(str, parts))).urn
