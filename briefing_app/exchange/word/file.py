"""A manuscript to the bytes of a Word file.  The stages of the room by name."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.parts.numbering import NumberingPart

from briefing_app.exchange import archive
from briefing_app.exchange.images import image
from briefing_app.exchange.manuscript import Grid, PageOf, Para
from briefing_app.exchange.markup import serialised
from briefing_app.exchange.word import notes
from briefing_app.exchange.word.base import base
from briefing_app.exchange.word.body import Body
from briefing_app.exchange.word.names import Styles
from briefing_app.exchange.word.numbering import Numbering
from briefing_app.exchange.word.pages import text_width, write_margins
from briefing_app.exchange.word.pictures import Pictures
from briefing_app.exchange.word.settings import ask_to_update, count_notes, new_settings
from briefing_app.exchange.word.space import W
from briefing_app.exchange.word.template import clean_template
from briefing_app.exchange.word.text import Anchors, Texts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from docx.document import Document as WordDocument
    from docx.opc.part import Part
    from docx.parts.document import DocumentPart

    from briefing_app.document.picture import Picture
    from briefing_app.domain.finding import Finding
    from briefing_app.exchange.images import Painted
    from briefing_app.exchange.manuscript import Item, Manuscript, Run
    from briefing_app.exchange.markup import Element

_LONGEST = 255
"""Characters of a core property that Word takes."""


def word_file(
    written: Manuscript,
    *,
    made_at: dt.datetime,
    paint: Callable[[Picture], Painted],
    template: bytes | None = None,
) -> tuple[bytes, tuple[Finding, ...]]:
    """Return the file and what was found; ``made_at`` is in UTC.

    Raises ``UserError`` for a template that cannot be used.
    """
    start = base(written.language, written.scale) if template is None else clean_template(template)
    document = docx.Document(io.BytesIO(start))
    part = document.part
    styles = Styles(document.styles.element)
    if template is not None:
        _say_language(document.styles.element, written.language)
    anchors = Anchors()
    texts = _texts(part, styles, written, anchors, always=template is not None)
    section = _emptied(document.element.body)
    body = Body(
        texts,
        Numbering(_numbering(part), styles),
        Pictures(part),
        lambda drawing: image(drawing, paint),
    )
    elements = body.elements(written.items, text_width(section))
    for element in elements or [W("w:p")]:
        section.addprevious(element)
    _add_notes(part, section, written, styles, always=template is not None)
    if any(isinstance(run, PageOf) for run in _runs(written.items)):
        ask_to_update(_settings(part))
    margin = _texts(part, styles, written, None, always=template is not None)
    write_margins(part, section, written, margin)
    _write_properties(document, written, made_at)
    buffer = io.BytesIO()
    document.save(buffer)
    return archive.write(archive.read(buffer.getvalue())), styles.findings()


def _runs(items: Sequence[Item]) -> Iterator[Run]:
    for item in items:
        if isinstance(item, Para):
            yield from item.runs
        elif isinstance(item, Grid):
            for row in item.rows:
                for box in row:
                    yield from _runs(box.items)


def _texts(
    part: Part, styles: Styles, written: Manuscript, anchors: Anchors | None, *, always: bool
) -> Texts:
    def relate(url: str) -> str:
        return part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    return Texts(
        styles,
        relate,
        written.language,
        always=always,
        anchors=anchors,
        counted=written.notes,
        note_class=written.note_class,
    )


def _say_language(root: Element, language: str) -> None:
    """Make the first language the one of the file, so that new text is checked in it."""
    for tag in root.iter(W.name("w:lang")):
        tag.set(W.name("w:val"), language)


def _emptied(body: Element) -> Element:
    """Return the last section of a body, without anything before it."""
    section = body.find(W.name("w:sectPr"))
    if section is None:
        section = W("w:sectPr")
        body.append(section)
    for child in list(body):
        if child is not section:
            body.remove(child)
    return section


def _numbering(part: DocumentPart) -> Element:
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relation.target_part.element
    made = NumberingPart.load(
        PackURI("/word/numbering.xml"),
        CONTENT_TYPE.WML_NUMBERING,
        serialised(W("w:numbering")),
        part.package,
    )
    part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return made.element


def _add_notes(
    part: DocumentPart, section: Element, written: Manuscript, styles: Styles, *, always: bool
) -> None:
    if not written.notes:
        return
    made = notes.new_notes(written.note_class, part.package)
    texts = _texts(made, styles, written, None, always=always)
    notes.add_notes(made.element, written.notes, texts)
    part.relate_to(made, notes.RELATIONS[written.note_class])
    count_notes(_settings(part), section, written.note_class)


def _settings(part: DocumentPart) -> Element:
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.SETTINGS:
            return relation.target_part.element
    made = XmlPart.load(
        PackURI("/word/settings.xml"),
        CONTENT_TYPE.WML_SETTINGS,
        serialised(new_settings()),
        part.package,
    )
    part.relate_to(made, RELATIONSHIP_TYPE.SETTINGS)
    return made.element


def _write_properties(document: WordDocument, written: Manuscript, made_at: dt.datetime) -> None:
    facts = document.core_properties
    facts.title = written.title[:_LONGEST]
    facts.author = facts.last_modified_by = written.author[:_LONGEST]
    facts.subject = written.subject[:_LONGEST]
    facts.keywords = ", ".join(written.keywords)[:_LONGEST]
    facts.language = ", ".join(written.languages)
    facts.identifier = written.identifier[:_LONGEST]
    facts.created = facts.modified = made_at.replace(tzinfo=None, microsecond=0)
    facts.revision = 1
