"""How each role looks where no template says so: sizes, colours, spaces.  Values only."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.exchange.manuscript import Role

MILLIMETRE = 72 / 25.4
"""Points in a millimetre."""

INK, MUTED, LINE, ACCENT, TEAL, MUST_FIX = (
    "17212B",
    "5B6875",
    "D8DEE4",
    "12436D",
    "28A197",
    "A3324A",
)
"""Colours as six hexadecimal digits."""

GAP = 14.0
"""Points between two columns."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph is set; lengths in points, ``leading`` a multiple of the type's own.

    ``keeps`` holds it with what follows; ``inset`` moves it from the left margin; ``close`` leaves
    no space to another of the same role.
    """

    size: float = 10.5
    bold: bool = False
    italic: bool = False
    colour: str = INK
    before: float = 0.0
    after: float = 0.0
    leading: float = 1.0
    keeps: bool = False
    inset: float = 0.0
    capitals: bool = False
    close: bool = False


LARGER = 1.3
"""How much larger a text is that is read aloud."""

LOOKS = {
    Role.BODY: Look(after=7, leading=1.15),
    Role.TITLE: Look(20, bold=True, before=10, after=3, keeps=True),
    Role.SUBTITLE: Look(15, colour=ACCENT, after=10, keeps=True),
    Role.HEADING_1: Look(13, bold=True, before=14, after=5, keeps=True),
    Role.HEADING_2: Look(11.5, bold=True, before=11, after=4, keeps=True),
    Role.HEADING_3: Look(10.5, bold=True, before=9, after=3, keeps=True),
    Role.HEADING_4: Look(10.5, bold=True, italic=True, before=9, after=3, keeps=True),
    Role.HEADING_5: Look(10.5, italic=True, before=9, after=3, keeps=True),
    Role.HEADING_6: Look(10.5, italic=True, colour=MUTED, before=9, after=3, keeps=True),
    Role.LEAD: Look(11.5, after=8, leading=1.15),
    Role.SMALL: Look(8.5, colour=MUTED, after=5),
    Role.CAPTION: Look(9, bold=True, before=8, after=3, keeps=True, close=True),
    Role.SOURCE: Look(8, colour=MUTED, before=3, after=10, close=True),
    Role.QUOTATION: Look(italic=True, before=2, after=3, leading=1.15, inset=12),
    Role.ATTRIBUTION: Look(9, colour=MUTED, after=8, inset=12),
    Role.BULLET: Look(after=3, leading=1.15),
    Role.NUMBER: Look(after=3, leading=1.15),
    Role.CONTINUED: Look(after=3, leading=1.15),
    Role.SENDER: Look(9, after=2),
    Role.MARKING: Look(9, bold=True, colour=ACCENT, after=2),
    Role.LABEL: Look(9, colour=MUTED, before=2, after=2, close=True),
    Role.PARTICULAR: Look(9, before=2, after=2, close=True),
    Role.TILE_FIGURE: Look(16, bold=True, colour=ACCENT, keeps=True),
    Role.TILE_LABEL: Look(8.5, colour=MUTED),
    Role.COLUMN_HEAD: Look(8, colour=MUTED, before=4, after=4, keeps=True, capitals=True),
    Role.TABLE_HEAD: Look(9, bold=True, before=2, after=2, keeps=True, close=True),
    Role.TABLE: Look(9, before=2, after=2, close=True),
    Role.NOTE: Look(8.5, after=3, inset=14),
    Role.FOOTNOTE: Look(8.5, after=2),
    Role.CONTENTS_1: Look(bold=True, before=4, after=1),
    Role.CONTENTS_2: Look(after=1, inset=14),
    Role.CONTENTS_3: Look(after=1, inset=28),
    Role.FRAME_TITLE: Look(10.5, bold=True, colour=ACCENT, before=3, after=3, keeps=True),
    Role.SIGNATORY: Look(keeps=True),
    Role.SIGNED: Look(before=40, after=6),
    Role.HEADER: Look(8, colour=MUTED),
    Role.FOOTER: Look(8, colour=MUTED),
}


def size(role: Role, scale: float) -> float:
    """Return the size of a role's letters; those at the edge of the page keep theirs."""
    is_edge = role in {Role.HEADER, Role.FOOTER}
    return LOOKS[role].size * (1.0 if is_edge else scale)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper where no template gives one: A4, lengths in points."""

    width: float = 210 * MILLIMETRE
    height: float = 297 * MILLIMETRE
    side: float = 20 * MILLIMETRE
    top: float = 20 * MILLIMETRE
    bottom: float = 22 * MILLIMETRE
    margin: float = 11 * MILLIMETRE
    """From the edge to header and footer."""

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.side
