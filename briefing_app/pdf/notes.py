"""Notes as flows: their text beside a number that leads back to where it is marked first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.inline import Text
from briefing_app.pdf import theme
from briefing_app.pdf.flow import Columns, Flow, Stack, Track
from briefing_app.pdf.run import Run, Target
from briefing_app.pdf.structure import Inlay
from briefing_app.pdf.textflow import set_text
from briefing_app.pdf.typesetting import mark_anchor, note_anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.document.block import Note
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.typesetting import Typesetter

_LABEL = {"note": 20.0, "footnote": 14.0}


class NoteSetter:
    """Sets endnotes and footnotes."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter

    def all(self, notes: Sequence[Note], width: float, parent: Element) -> Flow:
        """Return notes below each other; neither the first nor the last is alone on a page."""
        flows = [self.one(note, width, parent) for note in notes]
        for flow in (*flows[:-1][:1], *flows[:-1][-1:]):
            flow.keeps = True
        return Stack(flows)

    def one(self, note: Note, width: float, parent: Element, style: str = "note") -> Flow:
        """Return a note in a style; its number leads back to where it is first referred to.

        A note has an identifier and may hold its label (ISO 32000-1, 14.8.4.4; ISO 14289-1, 7.9).
        """
        entry = parent.add("Note", self._typesetter.tag(note.language))
        entry.identifier = note_anchor(note.number)
        mark = self._label(note, style, entry.add("Lbl"))
        text = self._typesetter.flow(
            note.content,
            self._typesetter.styles[style],
            entry.add("P"),
            width - _LABEL[style],
            note.language,
            anchor=note_anchor(note.number),
        )
        return Columns([Track(mark, 0.0), Track(text, _LABEL[style])])

    def _label(self, note: Note, style: str, label: Element) -> Flow:
        content = (Text(str(note.number)),)
        (run,) = self._typesetter.runs(content, self._typesetter.styles[style], note.language)
        back = Run(
            run.text,
            run.face,
            run.size,
            theme.ACCENT,
            note.language,
            path=(Inlay("Link"),),
            target=Target(anchor=mark_anchor(note.number), says=run.text),
        )
        return set_text([back], self._typesetter.styles[style], label, _LABEL[style])
