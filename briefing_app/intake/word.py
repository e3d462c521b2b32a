"""Word files (.docx, .dotx, .docm) to text, with notes and metadata (ECMA-376).

Only the parts that hold text are unpacked.  Macros, embedded files, fields that fetch and what
was struck out by a tracked change are left alone.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefing_app.intake.markup import Element, Names, kids, parse, text_of
from briefing_app.intake.problems import Notice, Problem, Refused
from briefing_app.intake.text import Found, TextBuilder, is_prose, one_line, raised
from briefing_app.intake.word_styles import NoteLabels, Raising

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.intake.archive import Archive

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CONTENT_TYPES = "[Content_Types].xml"

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_STRICT = "http://purl.oclc.org/ooxml"
_N = Names({
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": f"{_OFFICE}/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/",
})  # fmt: skip
_STRUCK = frozenset(map(_N, ("w:del", "w:moveFrom", "w:rPrChange", "w:pPrChange")))
_TEXT = frozenset(map(_N, ("w:t", "m:t")))
_BREAK = frozenset(map(_N, ("w:br", "w:cr")))
_TABBED = frozenset(map(_N, ("w:tab", "w:ptab")))
_NOTES = {_N("w:footnoteReference"): "footnote", _N("w:endnoteReference"): "endnote"}
_PROPERTIES = frozenset(map(_N, ("w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:sectPr")))
_TITLES = frozenset({"title", "titel", "titre", "heading1", "kop1", "titre1"})
_VAL = _N("w:val")
_OTHERS = {"xl": "Excel", "ppt": "PowerPoint", "visio": "Visio"}


def read_word(archive: Archive, builder: TextBuilder) -> Found:
    """Put the text of a Word file into ``builder``; raise ``Refused``."""
    main = _main_part(archive)
    root = _part(archive, main)
    if root is None:
        raise Refused(Problem.DAMAGED)
    body = next(root.iter(_N("w:body")), None)
    if body is None:
        raise Refused(Problem.DAMAGED)
    parts = {name: target for _, name, target, outside in _relations(archive, main) if not outside}
    reader = _Body(
        builder,
        Raising(_part(archive, parts.get("styles", ""))),
        NoteLabels([_part(archive, parts.get("settings", "")), root]),
        has_pages=next(root.iter(_PAGE), None) is not None,
    )
    reader.blocks(body)
    for kind in ("footnote", "endnote"):
        notes = _part(archive, parts.get(f"{kind}s", ""))
        if notes is not None:
            reader.add_notes(notes, kind)
    _look_around(archive, builder)
    return _found(archive, reader.page if reader.has_pages else None)


_PAGE = _N("w:lastRenderedPageBreak")
_STRICT_MAIN = f"{_STRICT}/wordprocessingml/main".encode()
_TRANSITIONAL_MAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _part(archive: Archive, name: str) -> Element | None:
    """Return the root of a part in the usual namespace; ``None`` where there is none."""
    if not name or name not in archive:
        return None
    return parse(archive.read(name).replace(_STRICT_MAIN, _TRANSITIONAL_MAIN))


class _Body:
    """Walks through what a body, a cell or a note holds."""

    def __init__(
        self, builder: TextBuilder, raising: Raising, labels: NoteLabels, *, has_pages: bool
    ) -> None:
        self._builder = builder
        self._raising = raising
        self._labels = labels
        self.has_pages = has_pages
        self.page = 1
        self._numbers: dict[str, dict[str, int]] = {"footnote": {}, "endnote": {}}
        self._boxes: list[Element] = []

    def blocks(self, parent: Element) -> None:
        """Add the paragraphs and tables of an element."""
        for kid in kids(parent):
            if kid.tag == _N("w:p"):
                self._paragraph(kid)
            elif kid.tag == _N("w:tbl"):
                self._table(kid)
            elif kid.tag not in _STRUCK and kid.tag not in _PROPERTIES:
                self.blocks(kid)

    def _paragraph(self, element: Element) -> None:
        page = self.page
        text = self._inline(element)
        if text.startswith("\f"):  # the page turned before the first word
            page += 1
        text = text.replace("\f", "")
        if not self._builder.heading and _style(element) in _TITLES:
            self._builder.heading = text
        self._builder.add(text, page if self.has_pages else None)
        self._add_boxes()

    def _table(self, table: Element) -> None:
        first = True
        for row in _below(table, _N("w:tr")):
            cells = list(_below(row, _N("w:tc")))
            page, boxes = self.page, list(self._boxes)
            texts = [self._flat(cell) for cell in cells]
            if is_prose(texts):  # a table that only lays a page out
                self.page, self._boxes = page, boxes
                for cell in cells:
                    self.blocks(cell)
                first = True
            else:
                self._builder.add_row(texts, page if self.has_pages else None, first=first)
                first = False
        self._add_boxes()

    def _flat(self, parent: Element) -> str:
        """Return all paragraphs of a cell or a note as one line."""
        lines = [self._inline(one).replace("\f", "") for one in _paragraphs(parent)]
        return " ".join(line for line in lines if line.strip())

    def add_notes(self, root: Element, kind: str) -> None:
        """Add the notes that the text refers to, in its order, each with its mark."""
        texts = {one.get(_N("w:id"), ""): one for one in kids(root)}
        for identifier, number in self._numbers[kind].items():
            if identifier in texts:
                note = one_line(self._flat(texts[identifier]))
                self._builder.add(f"[{self._labels.label(kind, number)}] {note}")

    def _mark(self, kind: str, identifier: str) -> str:
        numbers = self._numbers[kind]
        return f"[{self._labels.label(kind, numbers.setdefault(identifier, len(numbers) + 1))}]"

    def _add_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.blocks(box)

    def _inline(self, parent: Element) -> str:
        """Return the text of runs; a page's end inside it is a form feed."""
        return "".join(self._pieces(parent))

    def _pieces(self, parent: Element) -> Iterator[str]:
        for kid in kids(parent):
            tag = kid.tag
            if tag in _STRUCK or tag in _PROPERTIES:
                continue
            if tag == _N("w:r"):
                yield self._run(kid)
            elif tag == _N("w:txbxContent"):
                self._boxes.append(kid)
            elif tag == _N("mc:AlternateContent"):
                chosen = next(kids(kid), None)  # the others say the same for older programs
                if chosen is not None:
                    yield from self._pieces(chosen)
            else:
                yield self._sign(kid) or self._inline(kid)

    def _run(self, run: Element) -> str:
        properties = run.find(_N("w:rPr"))
        if properties is not None and properties.find(_N("w:vanish")) is not None:
            return ""
        text = self._inline(run)
        if "[" in text:  # marks of notes stand raised anyway
            return text
        return (
            raised(text) if properties is not None and self._raising.is_raised(properties) else text
        )

    def _sign(self, element: Element) -> str:
        tag = element.tag
        if tag in _TEXT:
            return element.text or ""
        if tag in _TABBED:
            return "\t"
        if tag in _BREAK:
            return "\n"
        if tag == _N("w:noBreakHyphen"):
            return "\u2011"
        if tag == _PAGE:
            self.page += 1
            return "\f"
        if tag in _NOTES and element.get(_N("w:customMarkFollows")) not in {"1", "true", "on"}:
            return self._mark(_NOTES[tag], element.get(_N("w:id"), ""))
        return ""


def _below(element: Element, name: str) -> Iterator[Element]:
    """Yield rows or cells, also those that a content control or an insertion wraps."""
    for kid in kids(element):
        if kid.tag == name:
            yield kid
        elif kid.tag not in _PROPERTIES and kid.tag not in _STRUCK and kid.tag != _N("w:tbl"):
            yield from _below(kid, name)


def _paragraphs(parent: Element) -> Iterator[Element]:
    for kid in kids(parent):
        if kid.tag == _N("w:p"):
            yield kid
        elif kid.tag not in _STRUCK:
            yield from _paragraphs(kid)


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{_N('w:pPr')}/{_N('w:pStyle')}")
    return str(style.get(_VAL, "")).lower().replace(" ", "") if style is not None else ""


def _relations(archive: Archive, part: str) -> list[tuple[str, str, str, bool]]:
    """Return type, its last word, target and whether it is outside, of what a part relates to."""
    folder, file = posixpath.split(part)
    beside = posixpath.join(folder, "_rels", f"{file}.rels")
    if beside not in archive:
        return []
    found = []
    for entry in kids(parse(archive.read(beside))):
        type_, target = entry.get("Type", ""), entry.get("Target", "")
        outside = entry.get("TargetMode") == "External"
        if not outside:
            target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
        found.append((type_, type_.rpartition("/")[2], target, outside))
    return found


def _main_part(archive: Archive) -> str:
    for _, name, target, outside in _relations(archive, ""):
        if name == "officeDocument" and not outside:
            folder = target.partition("/")[0]
            if folder in _OTHERS:
                raise Refused(Problem.OTHER_FORMAT, format=_OTHERS[folder])
            return target
    raise Refused(Problem.DAMAGED)


def _look_around(archive: Archive, builder: TextBuilder) -> None:
    """Tell people of macros, and of what the document would have fetched."""
    names = archive.names()
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        builder.notify(Notice.MACROS)
    for name in names:
        if name.startswith("word/_rels/") and name.endswith(".rels"):
            part = f"word/{name[len('word/_rels/') : -len('.rels')]}"
            if any(out and kind != "hyperlink" for _, kind, _, out in _relations(archive, part)):
                builder.notify(Notice.ELSEWHERE)


def _found(archive: Archive, pages: int | None) -> Found:
    name = "docProps/core.xml"
    if name not in archive:
        return Found(MEDIA_TYPE, pages=pages)
    core = parse(archive.read(name))
    made = text_of(core, _N("dcterms:created"))
    return Found(
        MEDIA_TYPE, title=text_of(core, _N("dc:title")), publisher=_company(archive),
        date=text_of(core, _N("dcterms:issued")) or made,
        language=text_of(core, _N("dc:language")), pages=pages,
    )  # fmt: skip


def _company(archive: Archive) -> str:
    name = "docProps/app.xml"
    if name not in archive:
        return ""
    return text_of(
        parse(archive.read(name)),
        f"{{{_OFFICE}/extended-properties}}Company",
    )
