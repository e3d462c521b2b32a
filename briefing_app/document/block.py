"""Blocks: headings, paragraphs, lists, tables, figures, and rows that pair two languages.

``place`` is the UUID of the section or passage that a block was made from (empty when it has
none): the preview scrolls to it, a finding names it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.document.design import Design
from briefing_app.document.look import NEUTRAL, Look

if TYPE_CHECKING:
    from briefing_app.document.inline import Inline, Line
    from briefing_app.document.picture import Bitmap, Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of ``level`` 1 to 6; ``number`` ("2.1") is printed before it, may be empty.

    ``anchor`` is where links and bookmarks point; ``outline`` puts it in the bookmarks.
    """

    content: tuple[Inline, ...]
    level: int
    language: str
    number: str = ""
    anchor: str = ""
    outline: bool = True
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph; ``style`` is body, lead, small or caption."""

    content: tuple[Inline, ...]
    language: str
    style: str = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """One item: its blocks (paragraphs and nested lists)."""

    blocks: tuple[Block, ...]
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class List:
    """A list; ``start`` is the first number of an ordered list, ``None`` for bullets."""

    items: tuple[ListItem, ...]
    language: str
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockQuote:
    """A quotation set apart: its wording, who said it, and the original of a translation."""

    content: tuple[Inline, ...]
    language: str
    attribution: tuple[Inline, ...] = ()
    original: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell: lines (one per language), alignment, and whether it heads its column or row.

    ``align`` is left, right, or decimal: numbers whose separators stand below each other.
    ``columns`` is how many it spans.
    """

    lines: tuple[Line, ...]
    align: str = "left"
    header: str = ""
    """``column``, ``row`` or empty."""
    columns: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells; the first ``head_rows`` repeat on each page. ``widths`` are shares of 1."""

    rows: tuple[tuple[Cell, ...], ...]
    language: str
    head_rows: int = 1
    widths: tuple[float, ...] = ()
    caption: tuple[Line, ...] = ()
    source: tuple[Line, ...] = ()
    anchor: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture with its caption, alternative text and source line, per language.

    ``alternative`` has one line per language, which tagging joins or splits.
    """

    picture: Picture
    language: str
    caption: tuple[Line, ...] = ()
    alternative: tuple[Line, ...] = ()
    source: tuple[Line, ...] = ()
    anchor: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A headline figure: the figure large, then its label lines, one or more per language."""

    figure: Line
    labels: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiles:
    """A row of headline figures and where they come from."""

    tiles: tuple[Tile, ...]
    language: str
    source: tuple[Line, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Blocks of two languages that start level: one stack of blocks for each column.

    With one column it is a passage of a document, or a part, in one language.
    """

    columns: tuple[tuple[Block, ...], ...]
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Pairs that stand on facing pages: first columns on left pages, second on right ones."""

    rows: tuple[Pair, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Blocks set apart, under a title of their own when they have one.

    ``style`` is frame (a box), question (literal words that are answered), prompt (to say when
    asked), decision (what is asked of the reader) or sheet (what is known of somebody).
    """

    blocks: tuple[Block, ...]
    language: str
    style: str = "frame"
    title: Line | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signs: lines of role and ministry, and the name below the room for the signature."""

    role: tuple[Line, ...]
    name: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures:
    """The signature block, at most two beside each other; it stays with the closing words."""

    signatures: tuple[Signature, ...]
    language: str
    closing: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnHead:
    """The names of the languages above the columns, each in its own language."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One endnote or footnote, to which source marks of that number point."""

    number: int
    content: tuple[Inline, ...]
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """The endnote list."""

    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Particular:
    """One labelled line of the title block; ``label`` and ``content`` have a line a language.

    ``kind`` is to, date, reference, annexes, or empty: a letter gives each its own place.
    """

    kind: str = ""
    label: tuple[Line, ...]
    content: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A drawn logo with its alternative text, a line a language; none for decoration."""

    mark: Picture | Bitmap
    alternative: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The organisation at the head of the first page, and how the document is marked.

    ``notices`` are markings, each with a line a language.
    """

    language: str
    logo: Logo | None = None
    name: tuple[Line, ...] = ()
    address: tuple[Line, ...] = ()
    head: tuple[Line, ...] = ()
    notices: tuple[tuple[Line, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleBlock:
    """Sender, marking, titles (first language first) and particulars at the head of page 1.

    ``notice`` says of a document in one language that it is a translation.
    """

    titles: tuple[Line, ...]
    sender: tuple[Line, ...] = ()
    marking: tuple[Line, ...] = ()
    particulars: tuple[Particular, ...] = ()
    notice: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of a table of contents: what stands at ``anchor``; ``level`` from 1."""

    content: tuple[Inline, ...]
    anchor: str
    number: str = ""
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The entries of a table of contents in one language."""

    language: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """A table of contents, beside each other in each language; pages get their numbers late.

    ``of`` is headings, figures or tables.
    """

    of: str = "headings"
    listings: tuple[Listing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What follows, up to the next one, is a part in these languages; in all without any.

    Sections that were open end here.
    """

    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """What follows starts on a new page."""


Block = (
    Heading
    | Paragraph
    | List
    | BlockQuote
    | Table
    | Figure
    | Tiles
    | Pair
    | Spread
    | Frame
    | Signatures
    | ColumnHead
    | Notes
    | Masthead
    | TitleBlock
    | Contents
    | Part
    | PageBreak
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the file says of itself; times and identifiers are arguments of publishing.

    ``publishers`` are the names of who sends it, one a language.  ``status`` is *draft* or
    *final*, ``confidentiality`` a code or empty, ``embargo`` an instant of ISO 8601 or empty:
    codes, so that a program can act on them in any language.
    """

    titles: tuple[Line, ...]
    author: str
    subject: str = ""
    keywords: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    status: str = "final"
    confidentiality: str = ""
    embargo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file of data that goes along inside the document; ``name`` is plain ASCII."""

    name: str
    media_type: str
    description: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A composed document: blocks in reading order, its languages in the order of the columns.

    ``footer`` is the short title, a line a language; ``draft`` asks for the mark across the
    page, whose words are ``marking``.  ``page_label`` counts the pages, a line a language, in
    plain text with ``{page}`` and ``{pages}``.  ``tags`` gives the BCP 47 tag of each language
    code.  ``design`` is how it is set, ``look`` the colours and the typeface.  ``reading`` is the
    order in which columns are said: ``pairs``, or ``languages``, one whole after the other.
    ``footnotes`` are notes at the foot of the page that marks them first; a document with a block
    of notes has none.  ``running_head``, ``notices`` (markings) and ``foot`` stand on every page,
    the first two after the first.
    """

    blocks: tuple[Block, ...]
    languages: tuple[str, ...]
    metadata: Metadata
    footer: tuple[Line, ...] = ()
    draft: bool = False
    marking: tuple[Line, ...] = ()
    page_label: tuple[Line, ...] = ()
    tags: dict[str, str] = field(default_factory=dict)
    design: Design = Design.NOTE
    look: Look = NEUTRAL
    reading: str = "pairs"
    attachments: tuple[Attachment, ...] = ()
    footnotes: tuple[Note, ...] = ()
    running_head: tuple[Line, ...] = ()
    notices: tuple[tuple[Line, ...], ...] = ()
    foot: tuple[Line, ...] = ()
