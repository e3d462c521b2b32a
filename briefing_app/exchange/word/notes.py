"""The notes of a Word file: a part of its own, with the lines that Word draws above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from briefing_app.exchange.manuscript import NoteClass, Tab, Words
from briefing_app.exchange.markup import serialised
from briefing_app.exchange.word.space import W

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.package import Package

    from briefing_app.exchange.manuscript import Para
    from briefing_app.exchange.markup import Element
    from briefing_app.exchange.word.text import Texts

_FORMATS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = {
    NoteClass.ENDNOTE: RELATIONSHIP_TYPE.ENDNOTES,
    NoteClass.FOOTNOTE: RELATIONSHIP_TYPE.FOOTNOTES,
}


def new_notes(note_class: NoteClass, package: Package) -> XmlPart:
    """Return the part without notes: nothing but the lines that separate them from the text."""
    lines = [_line(note_class, "-1", "separator"), _line(note_class, "0", "continuationSeparator")]
    made: XmlPart = XmlPart.load(
        PackURI(f"/word/{note_class}s.xml"),
        f"{_FORMATS}.{note_class}s+xml",
        serialised(W(f"w:{note_class}s", children=lines)),
        package,
    )
    return made


def _line(note_class: NoteClass, number: str, kind: str) -> Element:
    # Above endnotes no line is drawn: a heading stands there.
    room = {"w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"}
    runs: list[Element] = []
    if note_class is NoteClass.FOOTNOTE:
        room["w:line"] = "240"
        room["w:lineRule"] = "auto"
        runs = [W("w:r", children=[W(f"w:{kind}")])]
    spacing = W("w:pPr", children=[W("w:spacing", room)])
    paragraph = W("w:p", children=[spacing, *runs])
    return W(f"w:{note_class}", {"w:type": kind, "w:id": number}, [paragraph])


def add_notes(root: Element, notes: Mapping[int, Para], texts: Texts) -> None:
    """Add notes to the part, in the order of their numbers."""
    for number in sorted(notes):
        paragraph = texts.paragraph(notes[number])
        for place, element in enumerate(_label(texts), 1):  # after the properties
            paragraph.insert(place, element)
        root.append(W(f"w:{texts.note_class}", {"w:id": str(number)}, [paragraph]))


def _label(texts: Texts) -> list[Element]:
    style = texts.styles.mark(texts.note_class)
    look = W("w:rStyle", {"w:val": style}) if style else W("w:vertAlign", {"w:val": "superscript"})
    return [
        W("w:r", children=[W("w:rPr", children=[look]), W(f"w:{texts.note_class}Ref")]),
        *texts.runs(
            [Tab() if texts.note_class is NoteClass.ENDNOTE else Words(" ", texts.language)]
        ),
    ]
