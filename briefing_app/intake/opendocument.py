"""OpenDocument texts (.odt, .ott) to text, with notes and metadata (ODF 1.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.intake.markup import Element, Names, kids, parse, text_of
from briefing_app.intake.problems import Notice, Problem, Refused
from briefing_app.intake.text import Found, TextBuilder, collapsed, is_prose, one_line, raised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.intake.archive import Archive

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_NS = "urn:oasis:names:tc:opendocument:xmlns"
_N = Names({
    **{prefix: f"{_NS}:{name}:1.0" for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("meta", "meta"), ("draw", "drawing"),
        ("svg", "svg-compatible"),
    )},
    "dc": "http://purl.org/dc/elements/1.1/", "xlink": "http://www.w3.org/1999/xlink",
})  # fmt: skip
_PARAGRAPHS = frozenset({_N("text:p"), _N("text:h")})
_LEFT_OUT = frozenset(map(_N, (
    "text:tracked-changes", "office:annotation", "office:annotation-end", "office:forms",
    "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "office:scripts",
    "text:index-title-template", "text:alphabetical-index-source", "office:event-listeners",
    "text:table-of-content-source", "svg:title", "svg:desc",
)))  # fmt: skip
_MOST_SPACES = 100
_LONGEST_CHAIN = 20
"""Styles that one may follow; a circle of them ends here."""


def read_opendocument(archive: Archive, builder: TextBuilder) -> Found:
    """Put the text of an OpenDocument text into ``builder``; raise ``Refused``."""
    manifest = "META-INF/manifest.xml"
    if manifest in archive and b"encryption-data" in archive.read(manifest):
        raise Refused(Problem.ENCRYPTED)
    root = parse(archive.read("content.xml"))
    body = root.find(f"{_N('office:body')}/{_N('office:text')}")
    if body is None:
        raise Refused(Problem.NOT_AS_NAMED, format="OpenDocument")
    breaks = next(root.iter(_N("text:soft-page-break")), None) is not None
    styles = [parse(archive.read("styles.xml"))] if "styles.xml" in archive else []
    reader = _Body(builder, _raising([*styles, root]), has_pages=breaks)
    reader.blocks(body)
    for note in reader.notes:
        builder.add(note)
    if any(name.startswith(("Basic/", "Scripts/")) for name in archive.names()):
        builder.notify(Notice.MACROS)
    if any(_is_elsewhere(one) for one in root.iter(_N("draw:image"), _N("text:section-source"))):
        builder.notify(Notice.ELSEWHERE)
    return _found(archive, reader.page if breaks else None)


class _Body:
    """Walks through what a body, a cell or a note holds."""

    def __init__(self, builder: TextBuilder, raising: frozenset[str], *, has_pages: bool) -> None:
        self._builder = builder
        self._raising = raising
        self._has_pages = has_pages
        self.page = 1
        self.notes: list[str] = []
        self._boxes: list[Element] = []

    def blocks(self, parent: Element) -> None:
        """Add the paragraphs and tables of an element."""
        for kid in kids(parent):
            if kid.tag in _PARAGRAPHS:
                self._paragraph(kid)
            elif kid.tag == _N("table:table"):
                self._table(kid)
            elif kid.tag == _N("text:soft-page-break"):
                self.page += 1
            elif kid.tag not in _LEFT_OUT:
                self.blocks(kid)

    def _paragraph(self, element: Element) -> None:
        page = self.page
        text = self._inline(element)
        if text.startswith("\f"):
            page += 1
        text = text.replace("\f", "")
        if not self._builder.heading and element.tag == _N("text:h"):
            self._builder.heading = text
        self._builder.add(text, page if self._has_pages else None)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.blocks(box)

    def _table(self, table: Element) -> None:
        first = True
        for row in _below(table, _N("table:table-row")):
            cells = list(_below(row, _N("table:table-cell")))
            page, notes, boxes = self.page, len(self.notes), list(self._boxes)
            texts = [self._flat(cell) for cell in cells]
            if is_prose(texts):  # a table that only lays a page out
                self.page, self._boxes = page, boxes
                del self.notes[notes:]
                for cell in cells:
                    self.blocks(cell)
                first = True
            else:
                self._builder.add_row(texts, page if self._has_pages else None, first=first)
                first = False

    def _flat(self, parent: Element) -> str:
        lines = [self._inline(one).replace("\f", "") for one in _paragraphs(parent)]
        return " ".join(line for line in lines if line.strip())

    def _inline(self, element: Element) -> str:
        return "".join(self._pieces(element))

    def _pieces(self, element: Element) -> Iterator[str]:
        yield collapsed(element.text or "")
        for kid in element:
            if isinstance(kid.tag, str):
                yield self._piece(kid)
            yield collapsed(kid.tail or "")

    def _piece(self, element: Element) -> str:
        tag = element.tag
        if tag == _N("text:s"):
            count = element.get(_N("text:c"), "1")
            return " " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES)
        if tag == _N("text:tab"):
            return "\t"
        if tag == _N("text:line-break"):
            return "\n"
        if tag == _N("text:soft-page-break"):
            self.page += 1
            return "\f"
        if tag == _N("text:note"):
            return self._note(element)
        if tag == _N("draw:text-box"):
            self._boxes.append(element)
            return ""
        if tag in _LEFT_OUT or tag in _PARAGRAPHS:
            return ""
        text = self._inline(element)
        return raised(text) if element.get(_N("text:style-name"), "") in self._raising else text

    def _note(self, element: Element) -> str:
        label = text_of(element, _N("text:note-citation")) or "*"
        body = element.find(_N("text:note-body"))
        if body is not None:
            self.notes.append(f"[{label}] {one_line(self._flat(body))}")
        return f"[{label}]"


def _below(element: Element, name: str) -> Iterator[Element]:
    for kid in kids(element):
        if kid.tag == name:
            yield kid
        elif kid.tag != _N("table:table-cell"):
            yield from _below(kid, name)


def _paragraphs(parent: Element) -> Iterator[Element]:
    for kid in kids(parent):
        if kid.tag in _PARAGRAPHS:
            yield kid
        elif kid.tag not in _LEFT_OUT:
            yield from _paragraphs(kid)


def _raising(roots: list[Element]) -> frozenset[str]:
    """Return the names of the styles that raise text, also through the style that they follow."""
    positions: dict[str, bool] = {}
    parents: dict[str, str] = {}
    for style in (one for root in roots for one in root.iter(_N("style:style"))):
        name = style.get(_N("style:name"), "")
        parents[name] = style.get(_N("style:parent-style-name"), "")
        for properties in style.iter(_N("style:text-properties")):
            position = properties.get(_N("style:text-position"), "").split()
            if position:
                positions[name] = position[0] == "super" or _is_above(position[0])
    found = set()
    for name in parents:
        one = name
        for _ in range(_LONGEST_CHAIN):
            if one in positions or not one:
                break
            one = parents.get(one, "")
        if positions.get(one):
            found.add(name)
    return frozenset(found)


def _is_above(position: str) -> bool:
    return position.endswith("%") and position[:-1].isdecimal() and int(position[:-1]) > 0


def _is_elsewhere(element: Element) -> bool:
    address = element.get(_N("xlink:href"), "")
    return "://" in address or address.startswith(("/", "../../", "\\\\"))


def _found(archive: Archive, pages: int | None) -> Found:
    if "meta.xml" not in archive:
        return Found(MEDIA_TYPE, pages=pages)
    meta = parse(archive.read("meta.xml"))
    return Found(
        MEDIA_TYPE, title=text_of(meta, _N("dc:title")),
        publisher=text_of(meta, _N("dc:publisher")),
        date=text_of(meta, _N("meta:creation-date")) or text_of(meta, _N("dc:date")),
        language=text_of(meta, _N("dc:language")), pages=pages,
    )  # fmt: skip
