"""What a word-processor file is made of: paragraphs with roles, lists, tables, pictures, notes.

The tree of ``document`` says what a page means; a manuscript says it in the few things that every
word processor has.  Languages are BCP 47 tags here.  Nothing knows a file format.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.document.picture import Bitmap, Picture


class Role(StrEnum):
    """What a paragraph is; each format has a style for it."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    HEADING_4 = "heading 4"
    HEADING_5 = "heading 5"
    HEADING_6 = "heading 6"
    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    CAPTION = "caption"
    SOURCE = "source"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    BULLET = "bullet"
    NUMBER = "number"
    CONTINUED = "continued"
    SENDER = "sender"
    MARKING = "marking"
    LABEL = "label"
    PARTICULAR = "particular"
    TILE_FIGURE = "tile figure"
    TILE_LABEL = "tile label"
    COLUMN_HEAD = "column head"
    TABLE_HEAD = "table head"
    TABLE = "table"
    NOTE = "note"
    FOOTNOTE = "footnote"
    CONTENTS_1 = "contents 1"
    CONTENTS_2 = "contents 2"
    CONTENTS_3 = "contents 3"
    FRAME_TITLE = "frame title"
    SIGNATORY = "signatory"
    SIGNED = "signed"
    HEADER = "header"
    FOOTER = "footer"

    @property
    def level(self) -> int:
        """The level of a heading, 1 to 6; 0 for everything else."""
        return _HEADINGS.index(self) + 1 if self in _HEADINGS else 0


_HEADINGS = (
    Role.HEADING_1,
    Role.HEADING_2,
    Role.HEADING_3,
    Role.HEADING_4,
    Role.HEADING_5,
    Role.HEADING_6,
)

CONTENTS = (Role.CONTENTS_1, Role.CONTENTS_2, Role.CONTENTS_3)
"""The lines of a table of contents, by level; a tab in them leads to the right edge."""


def heading(level: int) -> Role:
    """Return the role of a heading of a level from 1 to 6."""
    return _HEADINGS[level - 1]


@dataclass(frozen=True, slots=True)
class Words:
    """Characters of one look; a line feed is a line end that the author asked for.

    They lead to a ``url``, or to the place in the file that has the ``anchor``.
    """

    text: str
    language: str
    strong: bool = False
    emphasised: bool = False
    missing: bool = False
    raised: bool = False
    url: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A reference to a note; ``first`` where the note itself belongs, the others repeat it.

    ``raised`` marks stand above the line, the others are numbers in the text.
    """

    number: int
    language: str
    first: bool
    raised: bool = True


class NoteClass(StrEnum):
    """Where notes stand: at the end, or at the foot of the page."""

    ENDNOTE = "endnote"
    FOOTNOTE = "footnote"


class Count(StrEnum):
    """What a field counts."""

    PAGE = "page"
    PAGES = "pages"


@dataclass(frozen=True, slots=True)
class Field:
    """The number of the page, or of all pages."""

    count: Count
    language: str


@dataclass(frozen=True, slots=True)
class Tab:
    """Go to the right edge of the line."""


@dataclass(frozen=True, slots=True)
class PageOf:
    """The number of the page that has an anchor, which only the word processor knows."""

    anchor: str


Run = Words | Mark | Field | Tab | PageOf


@dataclass(frozen=True, slots=True, kw_only=True)
class Para:
    """A paragraph; ``align`` is left or right, ``keeps`` holds it with what follows."""

    role: Role
    runs: tuple[Run, ...]
    language: str
    align: str = "left"
    keeps: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list; ``start`` is the first number of an ordered one, ``None`` for bullets."""

    items: tuple[tuple[Item, ...], ...]
    start: int | None = None


class GridKind(StrEnum):
    """What a grid is for."""

    PAIRS = "pairs"
    DATA = "data"
    TILES = "tiles"
    PARTICULARS = "particulars"
    BOX = "box"
    SIGNATURES = "signatures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A cell of a grid."""

    items: tuple[Item, ...]
    heads: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Rows of cells; the first ``head_rows`` repeat on each page.  ``widths`` add up to 1."""

    kind: GridKind
    rows: tuple[tuple[Box, ...], ...]
    widths: tuple[float, ...]
    head_rows: int = 0
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture; ``alternative`` is read to who cannot see it, a text a language.

    One without is decoration.  ``size`` is width and height in points, where there is room.
    """

    picture: Picture | Bitmap
    alternative: tuple[Words, ...]
    size: tuple[float, float]

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """Return the size, smaller where there is less room, in the same proportions."""
        own_width, own_height = self.size
        scale = min(1.0, width / own_width, height / own_height)
        return own_width * scale, own_height * scale

    @property
    def description(self) -> str:
        """The alternative text in all its languages, one after the other."""
        return "\n".join(words.text for words in self.alternative)


@dataclass(frozen=True, slots=True)
class Break:
    """What follows starts on a new page."""


def note_anchor(number: int) -> str:
    """Return the anchor of a note, or of the place where it is first referred to."""
    return f"note {number}"


Item = Para | Listing | Grid | Drawing | Break


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """A text as a word processor holds it; ``notes`` are those that it counts itself.

    A mark whose number is not among them leads to a paragraph with that note's anchor.  ``scale``
    is how large letters are, 1 for what is read at a desk.
    """

    items: tuple[Item, ...]
    language: str
    languages: tuple[str, ...]
    notes: dict[int, Para] = field(default_factory=dict)
    note_class: NoteClass = NoteClass.ENDNOTE
    scale: float = 1.0
    header: tuple[Para, ...] = ()
    footer: tuple[Para, ...] = ()
    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    identifier: str = ""
