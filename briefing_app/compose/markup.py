"""The small Markdown of passages: emphasis, strong, links, lists, paragraphs, hard breaks.

Words in another language are ``[Fair Tech]{en}``: a screen reader says them in its voice, and
they are hyphenated by its rules.  That works in headings and other lines without markup too.

Everything else is literal text: HTML, entities, headings, images, code, quotes, tables, links
to anything but the web and mail.  References to facts and sources are recognised before any
sign inside them can mean something, and handed to whoever resolves them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from briefing_app.compose.marks import merge_marks
from briefing_app.document.block import Block, List, ListItem, Paragraph
from briefing_app.document.inline import Emphasis, Inline, LineBreak, Link, Span, Text
from briefing_app.domain.reference import all_references

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    from briefing_app.domain.reference import FactReference, SeeReference, SourceReference

    Reference = FactReference | SourceReference | SeeReference
    Resolve = Callable[[Reference], Inline | tuple[Inline, ...]]

_RULES = ("emphasis", "list", "newline", "escape")
_SCHEMES = frozenset({"http", "https", "mailto"})
_SPOKEN = (
    "ar|bg|cs|da|de|el|en|es|et|fi|fr|fy|ga|hr|hu|it|la|lb|lt|lv|mt|nl|no|pl|pt|ro|ru|sk|sl|sv|"
    "tr|uk"
)
_FOREIGN = re.compile(rf"\[([^\[\]\n]{{1,500}})\]\{{({_SPOKEN})\}}")
_DEEPEST = 60
"""Levels of nesting; markdown-it drops what lies deeper, so that we read it literally."""
_MOST_BRACKETS = 4_000
"""Beyond it the search for links takes seconds; such a text has none."""


def read_passage(text: str, language: str, resolve: Resolve) -> tuple[Block, ...]:
    """Return the paragraphs and lists of a passage's text in a language."""
    parser = _parser(with_links=text.count("[") <= _MOST_BRACKETS)
    tokens = parser.parse(text)
    if _depth(tokens) >= _DEEPEST:
        return (Paragraph(content=read_line(text, resolve), language=language),)
    reader = _Reader(language, resolve)
    return reader.blocks(SyntaxTreeNode(tokens).children)


def read_line(text: str, resolve: Resolve) -> tuple[Inline, ...]:
    """Return a text without markup, such as a heading, with its references resolved."""
    content: list[Inline] = []
    at = 0
    for match in _FOREIGN.finditer(text):
        content += _resolved(text[at : match.start()], resolve)
        content.append(Span(merge_marks(_resolved(match[1], resolve)), match[2]))
        at = match.end()
    return merge_marks([*content, *_resolved(text[at:], resolve)])


def _resolved(text: str, resolve: Resolve) -> list[Inline]:
    content: list[Inline] = []
    at = 0
    for reference in all_references(text):
        if reference.start > at:
            content.append(Text(text[at : reference.start]))
        content += _each(resolve(reference))
        at = reference.end
    if at < len(text):
        content.append(Text(text[at:]))
    return content


def _each(resolved: Inline | tuple[Inline, ...]) -> tuple[Inline, ...]:
    return resolved if isinstance(resolved, tuple) else (resolved,)


def _depth(tokens: Sequence[Token]) -> int:
    """Return how deep markup is nested, blocks and inlines together."""
    depth = deepest = 0
    for token in tokens:
        depth += token.nesting
        deepest = max(deepest, depth + (_depth(token.children) if token.children else 0))
    return deepest


@dataclass(frozen=True, slots=True)
class _Reader:
    language: str
    resolve: Resolve

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> tuple[Block, ...]:
        return tuple(block for node in nodes for block in self._block(node))

    def _block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        if node.type == "paragraph":
            content = merge_marks(list(self._inlines(node.children)))
            if content:
                yield Paragraph(content=content, language=self.language)
        elif node.type in {"bullet_list", "ordered_list"}:
            items = tuple(ListItem(blocks=self.blocks(item.children)) for item in node.children)
            start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
            yield List(items=items, language=self.language, start=start)

    def _inlines(self, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Inline]:
        for node in nodes:
            match node.type:
                case "text":
                    if node.content:
                        yield Text(node.content)
                case "inline":
                    yield from self._inlines(node.children)
                case "softbreak":
                    yield Text(" ")
                case "hardbreak":
                    yield LineBreak()
                case "reference":
                    yield from _each(self.resolve(node.meta["reference"]))
                case "em" | "strong" | "foreign" | "link":
                    yield self._around(node)
                case other:
                    raise ValueError(f"an unexpected kind of markup: {other}")

    def _around(self, node: SyntaxTreeNode) -> Inline:
        inner = merge_marks(list(self._inlines(node.children)))
        match node.type:
            case "foreign":
                return Span(inner, str(node.meta["language"]))
            case "link":
                return Link(inner, str(node.attrs["href"]))
            case _:
                return Emphasis(inner, strong=node.type == "strong")


@cache
def _parser(*, with_links: bool) -> MarkdownIt:
    parser = MarkdownIt("zero", {"maxNesting": _DEEPEST + 20}).enable([*_RULES])
    if with_links:
        parser.enable("link")
    parser.validateLink = _is_allowed  # type: ignore[method-assign]
    parser.inline.ruler.before("escape", "reference", _reference)
    parser.inline.ruler.before("escape", "image_as_text", _image_as_text)
    parser.inline.ruler.before("escape", "foreign", _foreign)
    return parser


def _is_allowed(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in _SCHEMES and bool(parts.netloc or parts.scheme == "mailto")


def _reference(state: StateInline, silent: bool) -> bool:
    """Take a whole reference as one token."""
    if not state.src.startswith(("{{fact:", "{{see:", "[@"), state.pos):
        return False
    found = _references_in(state).get(state.pos)
    if found is None:
        return False
    if not silent:
        token = state.push("reference", "", 0)
        token.content = state.src[found.start : found.end]
        token.meta["reference"] = found
    state.pos = found.end
    return True


def _references_in(state: StateInline) -> dict[int, Reference]:
    known = state.env.setdefault("references", {})
    if state.src not in known:
        known[state.src] = {found.start: found for found in all_references(state.src)}
    found_here: dict[int, Reference] = known[state.src]
    return found_here


def _foreign(state: StateInline, silent: bool) -> bool:
    """Take words in another language, with what markup is in them."""
    if not state.src.startswith("[", state.pos):
        return False
    match = _FOREIGN.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        language, most = {"language": match[2]}, state.posMax
        state.push("foreign_open", "", 1).meta = language
        state.pos, state.posMax = match.span(1)
        state.md.inline.tokenize(state)
        state.push("foreign_close", "", -1).meta = language
        state.posMax = most
    state.pos = match.end()
    return True


def _image_as_text(state: StateInline, silent: bool) -> bool:
    """Take ``![`` as text, so that an image stays literal instead of becoming a link."""
    if not state.src.startswith("![", state.pos) or state.src.startswith("![@", state.pos):
        return False
    if not silent:
        state.pending += "!["
    state.pos += 2
    return True
