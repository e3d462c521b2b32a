"""Compose a briefing: the parts of a document in their order, for languages and a layout."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.compose.bare import without_bare_sections
from briefing_app.compose.citations import Citations
from briefing_app.compose.contents import filled
from briefing_app.compose.design import design_of, has_footnotes, is_numbered
from briefing_app.compose.desk import Desk
from briefing_app.compose.endnotes import footnotes
from briefing_app.compose.figures import Figures
from briefing_app.compose.front import short_titles, titles
from briefing_app.compose.ledger import Ledger
from briefing_app.compose.masthead import foot, masthead, notices, running_head
from briefing_app.compose.memory import Readings
from briefing_app.compose.metadata import metadata
from briefing_app.compose.parts import Parts
from briefing_app.compose.seeing import Seeing
from briefing_app.compose.targets import targets_of
from briefing_app.compose.words import Wordlist
from briefing_app.document.block import Document
from briefing_app.domain.codes import LANGUAGES, Layout
from briefing_app.errors import message
from briefing_app.language.locale import tag
from briefing_app.language.voice import Voice
from briefing_app.organisation.look import look_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from briefing_app.compose.disclosure import Disclosed
    from briefing_app.document.block import Block
    from briefing_app.document.design import Design
    from briefing_app.document.picture import ChartDrawing
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.finding import Finding


@dataclass(frozen=True, slots=True)
class Composed:
    """A document, and what was found wrong while composing it."""

    document: Document
    findings: tuple[Finding, ...]


def compose(
    disclosed: Disclosed,
    *,
    languages: tuple[str, ...],
    layout: Layout,
    draft: bool,
    drawings: Mapping[int, ChartDrawing],
    alone: Mapping[str, Mapping[int, ChartDrawing]] | None = None,
    readings: Readings | None = None,
) -> Composed:
    """Return what is disclosed of a briefing as a document; ``drawings`` by the ids of charts.

    ``alone`` holds the same drawings in one language only, for the part of that language when
    the languages follow each other; without them such a part has the labels of all.  Separate
    files are documents of one language each: of several, this makes the first.

    The first language leads: its figures are the large ones, its part comes first.  What is
    internal is not in a public briefing's document in any form.  ``readings`` remember texts
    from one composition to the next.
    """
    if not draft:
        disclosed = _without_bare_sections(disclosed)
    snapshot = disclosed.snapshot
    ledger = Ledger()
    design = design_of(snapshot.briefing.kind)
    desk = _desk(disclosed, languages, ledger, design, drawings, readings or Readings())
    _note_hidden(disclosed, ledger)
    parts = Parts(desk, design, languages, drawings, alone or {}, draft=draft)
    heads = titles(desk, languages)
    document = Document(
        blocks=filled((*_masthead(desk, languages), *_laid_out(parts, layout)), languages),
        languages=languages,
        metadata=metadata(desk, heads, languages, draft=draft),
        footer=short_titles(desk, languages) or heads,
        draft=draft,
        marking=desk.words.lines(Wordlist.draft) if draft else (),
        page_label=desk.words.lines(Wordlist.page),
        tags={language: tag(language, snapshot.dossier.country) for language in _all(snapshot)},
        design=design,
        look=look_of(snapshot.organisation),
        reading=snapshot.briefing.reading.value,
        footnotes=footnotes(desk, languages) if has_footnotes(design) else (),
        running_head=running_head(desk, languages),
        notices=notices(desk, languages, brief=True),
        foot=foot(desk, languages),
    )
    desk.readings.end()
    return Composed(document, ledger.findings())


def _without_bare_sections(disclosed: Disclosed) -> Disclosed:
    """Leave out sections that nobody wrote, before anything is counted."""
    snapshot = disclosed.snapshot
    briefing = without_bare_sections(snapshot.briefing)
    return replace(disclosed, snapshot=replace(snapshot, briefing=briefing))


def _masthead(desk: Desk, languages: tuple[str, ...]) -> Iterable[Block]:
    block = masthead(desk, languages)
    return () if block is None else (block,)


def _laid_out(parts: Parts, layout: Layout) -> Iterable[Block]:
    match layout:
        case Layout.SERIAL:
            return parts.serial()
        case Layout.FACING if len(parts.languages) > 1:
            return parts.facing()
        case _:
            return parts.parallel()


def _all(snapshot: Snapshot) -> tuple[str, ...]:
    own = (*snapshot.dossier.languages, *snapshot.briefing.languages)
    return tuple(dict.fromkeys((*own, *LANGUAGES)))  # what a quotation or a word may be in


def _desk(
    disclosed: Disclosed,
    languages: tuple[str, ...],
    ledger: Ledger,
    design: Design,
    drawn: Collection[int],
    readings: Readings,
) -> Desk:
    snapshot = disclosed.snapshot
    words = readings.words(languages)
    voices = voices_of(snapshot, languages)
    citations = Citations(disclosed, languages, ledger)
    targets = targets_of(
        snapshot, drawn, numbered=is_numbered(design), cites=bool(citations.sources())
    )
    headings = {section.uuid: section.heading for section in snapshot.briefing.sections}
    return Desk(
        snapshot,
        Figures(disclosed, voices, words, ledger),
        citations,
        words,
        ledger,
        voices,
        targets,
        Seeing(targets, headings, words, ledger),
        disclosed.thinned_charts,
        readings,
    )


def voices_of(snapshot: Snapshot, languages: Sequence[str]) -> dict[str, Voice]:
    """Return the voice of each language: the dossier's country, the briefing's profile."""
    country, profile = snapshot.dossier.country, snapshot.briefing.profile
    return {language: Voice(language, country, profile) for language in languages}


def _note_hidden(disclosed: Disclosed, ledger: Ledger) -> None:
    for uuid in disclosed.hidden_passages:
        ledger.note(
            "internal_passage",
            message("This passage is internal; a public export leaves it out."),
            uuid,
        )
