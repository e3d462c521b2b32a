"""A manuscript to the bytes of an OpenDocument file.  The stages of the room by name."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import odfdo

from briefing_app.exchange import archive
from briefing_app.exchange.images import image
from briefing_app.exchange.looks import Sheet
from briefing_app.exchange.manuscript import NoteClass
from briefing_app.exchange.opendocument.automatic import Automatic
from briefing_app.exchange.opendocument.base import base
from briefing_app.exchange.opendocument.body import Body
from briefing_app.exchange.opendocument.space import ODF
from briefing_app.exchange.opendocument.text import Anchors, Texts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from briefing_app.document.picture import Picture
    from briefing_app.exchange.images import Painted
    from briefing_app.exchange.manuscript import Drawing, Manuscript
    from briefing_app.exchange.markup import Element

_TOOL = "Briefing App"


def opendocument_file(
    written: Manuscript, *, made_at: dt.datetime, paint: Callable[[Picture], Painted]
) -> bytes:
    """Return the file; ``made_at`` is in UTC."""
    document = odfdo.Document(io.BytesIO(base(written)))
    automatic = Automatic()
    pictures = _Pictures(document, paint)
    body = Body(
        Texts(automatic, written.language, written.notes, Anchors(), written.note_class),
        pictures.keep,
    )
    elements = body.elements(written.items, Sheet().text_width)
    if written.notes and written.note_class is NoteClass.ENDNOTE:
        elements = [_collecting(elements, automatic)]
    for element in elements:
        document.body.append(odfdo.Element.from_tag(element))
    styles = document.content.get_element("//office:automatic-styles")
    if styles is None:
        raise ValueError("the empty file has no place for styles")
    for element in automatic.elements():
        styles.append(odfdo.Element.from_tag(element))
    _write_properties(document, written, made_at)
    buffer = io.BytesIO()
    document.save(buffer)
    return archive.write(archive.read(buffer.getvalue()))


def _collecting(elements: Sequence[Element], automatic: Automatic) -> Element:
    """Return the text as a section at whose end the notes stand, under their heading.

    At the end of the file they would start a page of their own, away from it.
    """
    configuration = ODF("text:notes-configuration", {"text:note-class": "endnote"})
    style = automatic.section(configuration)
    return ODF("text:section", {"text:name": "Text", "text:style-name": style}, elements)


class _Pictures:
    """Keeps the files of pictures in the document, by numbers."""

    def __init__(self, document: odfdo.Document, paint: Callable[[Picture], Painted]) -> None:
        self._document = document
        self._paint = paint
        self._count = 0

    def keep(self, drawing: Drawing) -> tuple[str, ...]:
        """Keep the files of a picture; return their names, the sharpest first."""
        self._count += 1
        files = image(drawing, self._paint)
        names = []
        for suffix, kind, data in (
            ("svg", "image/svg+xml", files.svg),
            ("png", "image/png", files.png),
        ):
            if data is None:
                continue
            name = f"Pictures/figure{self._count}.{suffix}"
            self._document.set_part(name, data)
            self._document.manifest.add_full_path(name, kind)
            names.append(name)
        return tuple(names)


def _write_properties(document: odfdo.Document, written: Manuscript, made_at: dt.datetime) -> None:
    facts = document.meta
    facts.title = written.title
    facts.subject = written.subject
    facts.initial_creator = facts.creator = written.author
    facts.keyword = ", ".join(written.keywords)
    facts.language = written.language
    facts.creation_date = facts.date = made_at.replace(tzinfo=None, microsecond=0)
    facts.generator = _TOOL
    if written.identifier:
        facts.set_user_defined_metadata("Identifier", written.identifier)
