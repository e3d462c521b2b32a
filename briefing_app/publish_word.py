"""Publish a briefing for a word processor: a frozen snapshot in, the bytes of a file out.

The same stages as for a PDF up to the document tree.  Reads no file and no clock.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Layout
from briefing_app.publish import composed_for, identifier_of, no_progress

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from briefing_app.charts.drawing import Drawings
    from briefing_app.document.look import Look
    from briefing_app.document.picture import Picture
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.finding import Finding
    from briefing_app.exchange.images import Painted
    from briefing_app.publish import Options

_SET = 0.6


class WordFormat(StrEnum):
    """A format of word processors; its code is the suffix of its files."""

    WORD = "docx"
    OPEN_DOCUMENT = "odt"


@dataclass(frozen=True, slots=True)
class Written:
    """The files, one a language when they are separate, and what was found."""

    files: tuple[bytes, ...]
    findings: tuple[Finding, ...] = ()


def publish_word(
    snapshot: Snapshot,
    options: Options,
    format_: WordFormat,
    *,
    made_at: dt.datetime,
    template: bytes | None = None,
    progress: Callable[[float], None] = no_progress,
    drawings: Drawings | None = None,
) -> Written:
    """Return a briefing as a file of a word processor, or as one a language.

    ``made_at`` is in UTC.  ``template`` is a Word document or template whose styles, headers,
    footers and paper are taken; an OpenDocument file takes none.  Raises ``UserError`` for
    languages that cannot be columns, and for a template that cannot be used.
    """
    made = [
        _write_one(snapshot, own, format_, made_at, template, step, drawings)
        for own, step in _each_file(options, progress)
    ]
    return Written(
        tuple(data for one in made for data in one.files),
        tuple({repr(each): each for one in made for each in one.findings}.values()),
    )


def _each_file(
    options: Options, progress: Callable[[float], None]
) -> Iterator[tuple[Options, Callable[[float], None]]]:
    """Yield the options of each file that is asked for, with its share of the progress."""
    languages = tuple(dict.fromkeys(options.languages))
    if options.layout is not Layout.SEPARATE or len(languages) == 1:
        yield options, progress
        return
    for index, language in enumerate(languages):
        so_far, share = index / len(languages), 1 / len(languages)

        def step(done: float, so_far: float = so_far, share: float = share) -> None:
            progress(so_far + share * done)

        yield replace(options, languages=(language,)), step


def _write_one(
    snapshot: Snapshot,
    options: Options,
    format_: WordFormat,
    made_at: dt.datetime,
    template: bytes | None,
    progress: Callable[[float], None],
    drawings: Drawings | None,
) -> Written:
    from briefing_app.exchange.setting import set_document

    composed = composed_for(snapshot, options, progress=progress, drawings=drawings)
    identifier = identifier_of(snapshot, options, made_at)
    manuscript = set_document(composed.document, identifier=identifier)
    progress(_SET)
    paint = _painter(composed.document.look)
    if format_ is WordFormat.WORD:
        from briefing_app.exchange.word.file import word_file

        data, found = word_file(manuscript, made_at=made_at, paint=paint, template=template)
    else:
        from briefing_app.exchange.opendocument.file import opendocument_file

        data, found = opendocument_file(manuscript, made_at=made_at, paint=paint), ()
    progress(1.0)
    return Written((data,), (*composed.findings, *found))


def _painter(look: Look) -> Callable[[Picture], Painted]:
    """Return what paints a picture: as outlines in the document's typeface, and as a bitmap."""
    from briefing_app.charts.outlining import Outliner
    from briefing_app.charts.raster import png
    from briefing_app.exchange.images import Painted

    outliner = Outliner(look)

    def paint(picture: Picture) -> Painted:
        outlines = outliner.outlined(picture)
        return Painted(outlines, png(outlines))

    return paint
