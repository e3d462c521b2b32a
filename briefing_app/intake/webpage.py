"""Web pages to text: what an article says, without what surrounds it.  Nothing is fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree, html

from briefing_app.intake.encoding import decoded
from briefing_app.intake.problems import Problem, Refused
from briefing_app.intake.text import Found, TextBuilder, collapsed, raised

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.intake.markup import Element

MEDIA_TYPE = "text/html"

_LEFT_OUT_WORDS = (
    "script style noscript template nav aside form button select option input textarea svg math "
    "iframe object embed applet audio video canvas dialog menu head title link meta map"
)
_SURROUNDS = frozenset({"header", "footer"})
_INSIDE = frozenset({"article", "main", "section"})
_BLOCK_WORDS = (
    "address article blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure footer h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p pre section summary "
    "table tbody tfoot thead tr ul"
)
_LEFT_OUT, _BLOCKS = frozenset(_LEFT_OUT_WORDS.split()), frozenset(_BLOCK_WORDS.split())
_HEADINGS = frozenset({"h1", "h2"})
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "alert"}
)
_ABOUT = re.compile(
    r"(?:^|[\s_-])(?:cookies?|breadcrumbs?|kruimelpad|sidebar|navigation|navbar|skip-?links?|"
    r"social-?share|share-?buttons?|newsletter)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SUPER = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_DATES = ("article:published_time", "datepublished", "dcterms.issued", "dcterms.date", "dc.date",
          "dcterms.created", "date", "publish-date", "pubdate")  # fmt: skip
_PUBLISHERS = ("og:site_name", "dcterms.publisher", "dc.publisher", "publisher",
               "application-name")  # fmt: skip
_TITLES = ("og:title", "dcterms.title", "dc.title")
_DEEPEST = 240


def read_webpage(data: bytes, builder: TextBuilder) -> Found:
    """Put the text of a web page into ``builder``; raise ``Refused``."""
    return read_markup(decoded(data, declared=_declared(data)), builder)


def read_markup(text: str, builder: TextBuilder) -> Found:
    """Put the text of HTML into ``builder``; raise ``Refused``."""
    parser = html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8"
    )
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Refused(Problem.DAMAGED) from error
    _check_whole(parser)
    main = _main(root)
    _Page(builder, main).run()
    return _found(root)


def _check_whole(parser: html.HTMLParser) -> None:
    """Raise where the parser stopped before the end: what is left out must not go unsaid."""
    for error in parser.error_log.filter_from_fatals():
        if error.type == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError
        raise Refused(Problem.DAMAGED)


def _declared(data: bytes) -> str:
    """Return the encoding that a page says it has, in its first bytes."""
    match = re.search(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", data[:2048])
    return match[1].decode("ascii") if match else ""


def _main(root: Element) -> Element:
    """Return the element that holds the article, or the whole body."""
    mains = list(root.iter("main"))
    mains += [one for one in root.iter(etree.Element) if one.get("role") == "main"]
    articles = list(root.iter("article"))
    for found in (mains, articles):
        if len(found) == 1 and _size(found[0]) > 0:
            return found[0]
    body = root.find("body")
    return root if body is None else body


def _size(element: Element) -> int:
    return sum(len(text.strip()) for text in element.itertext() if text)


class _Page:
    """Walks through a page; text runs on until a block begins or ends."""

    def __init__(self, builder: TextBuilder, main: Element) -> None:
        self._builder = builder
        self._main = main
        self._pieces: list[str] = []
        self._kept = 0

    def run(self) -> None:
        self._walk(self._main, 0)
        self._flush()

    def _flush(self) -> None:
        text = "".join(self._pieces)
        self._pieces.clear()
        self._builder.add(re.sub(r" *\n *", "\n", re.sub(r"  +", " ", text)))

    def _walk(self, element: Element, depth: int) -> None:
        if depth > _DEEPEST:
            raise Refused(Problem.DAMAGED)
        is_block = element.tag in _BLOCKS
        if is_block:
            self._flush()
        before = len(self._pieces)
        self._kept += element.tag == "pre"
        self._put(element.text)
        for kid in element:
            if isinstance(kid.tag, str):
                self._element(kid, depth)
            self._put(kid.tail)
        self._kept -= element.tag == "pre"
        if is_block:
            if element.tag in _HEADINGS and not self._builder.heading:
                self._builder.heading = "".join(self._pieces[before:])
            self._flush()

    def _element(self, element: Element, depth: int) -> None:
        tag = element.tag
        if tag in _LEFT_OUT or _is_beside(element):
            return
        if tag == "table" and _is_data(element):
            self._table(element, depth)
        elif tag == "br":
            self._pieces.append("\n")
        elif tag == "sup" or _SUPER.search(element.get("style", "")):
            self._pieces.append(_superscript(element))
        else:
            self._walk(element, depth + 1)

    def _put(self, text: str | None) -> None:
        if text:
            self._pieces.append(text if self._kept else collapsed(text))

    def _table(self, table: Element, depth: int) -> None:
        self._flush()
        first = True
        for caption in table.iter("caption"):
            self._walk(caption, depth + 1)
        for row in table.iter("tr"):
            cells = [one for one in row if one.tag in {"td", "th"}]
            self._builder.add_row([_cell(cell) for cell in cells], first=first)
            first = False


def _cell(cell: Element) -> str:
    inner = TextBuilder()
    _Page(inner, cell).run()
    return inner.text()


def _is_data(table: Element) -> bool:
    """Tell a table of data from one that only lays a page out: that holds tables or sections."""
    inside = ("table", "div", "article", "section", "h1", "h2", "h3")
    return not any(one is not table for one in table.iter(*inside))


def _is_beside(element: Element) -> bool:
    """Tell whether an element is hidden, or leads around the article."""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if element.get("role") in _ROLES or _HIDDEN.search(element.get("style", "")):
        return True
    if _ABOUT.search(f"{element.get('class', '')} {element.get('id', '')}"):
        return True
    return element.tag in _SURROUNDS and not any(
        one.tag in _INSIDE for one in element.iterancestors()
    )


def _superscript(element: Element) -> str:
    """Return raised text; it is the mark of a note when a link is all of it, or it of a link."""
    text = collapsed("".join(element.itertext()))
    link = next(element.iterancestors("a"), None)
    is_link = link is not None and collapsed("".join(link.itertext())).strip() == text.strip()
    return raised(text, is_note=is_link or next(element.iter("a"), None) is not None)


def _found(root: Element) -> Found:
    metas = _metas(root)
    title = root.findtext(".//title") or ""
    return Found(
        MEDIA_TYPE,
        title=_first(metas, _TITLES) or _without_site(collapsed(title).strip(), metas),
        publisher=_first(metas, _PUBLISHERS),
        date=_first(metas, _DATES) or _linked_date(root) or _time(root),
        language=root.get("lang", "") or root.get("{http://www.w3.org/XML/1998/namespace}lang", ""),
    )


def _metas(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        for attribute in ("name", "property", "itemprop"):
            name, content = meta.get(attribute, "").lower(), meta.get("content", "")
            if name and content:
                found.setdefault(name, " ".join(content.split()))
    return found


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if name in metas), "")


def _without_site(title: str, metas: Mapping[str, str]) -> str:
    site = _first(metas, _PUBLISHERS)
    if site and title.endswith(site):
        return title[: -len(site)].rstrip(" |–—-·:")
    return title


def _linked_date(root: Element) -> str:
    """Return the date of publication in the data that pages carry for search engines."""
    for script in root.iter("script"):
        if script.get("type", "").lower() == "application/ld+json":
            match = _PUBLISHED.search(script.text or "")
            if match:
                return match[1]
    return ""


def _time(root: Element) -> str:
    """Return the date of the only ``time`` element of a page, which then is its own."""
    times = [one.get("datetime", "") for one in root.iter("time")]
    return times[0] if len(set(times)) == 1 else ""
