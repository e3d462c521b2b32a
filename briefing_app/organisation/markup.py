"""The markup of an SVG file as a small tree; whatever acts, refers or hides is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from briefing_app.errors import UserError, message

_SVG = "http://www.w3.org/2000/svg"
_MOST_NODES, _DEEPEST = 10_000, 48
_PLAIN = message("Save it as a plain SVG of shapes, or as PNG.")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS = re.compile(r"\.[A-Za-z_][\w-]*")
_ACTS = frozenset(
    ["script", "foreignObject", "image", "use", "a", "text", "animate", "animateMotion",
     "animateTransform", "set", "filter", "mask", "clipPath", "pattern", "linearGradient",
     "radialGradient", "marker", "symbol", "switch", "iframe", "audio", "video"]
)  # fmt: skip
"""Elements that run, fetch, or draw what a picture of plain marks cannot hold."""


@dataclass(slots=True)
class Node:
    """An element: its name, its attributes with those of its style, what it holds."""

    name: str
    attributes: dict[str, str]
    kids: list[Node] = field(default_factory=list)


def refuse(what: str, **fields: object) -> NoReturn:
    """Raise the ``UserError`` for an SVG that cannot be drawn as it is."""
    raise UserError(what, _PLAIN, **fields)


def read_markup(data: bytes) -> Node:
    """Return the root of an SVG file; raise ``UserError``."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise UserError(
            message("The logo is neither a PNG nor an SVG that can be read."), _PLAIN
        ) from error
    root = reader.root
    if root is None or root.name != "svg":
        refuse(message("The logo is neither a PNG nor an SVG that can be read."))
    _apply(root, _rules(reader.style))
    return root


class _Reader:
    def __init__(self) -> None:
        self.root: Node | None = None
        self.style = ""
        self._open: list[Node | None] = []
        self._count = 0
        self.parser = expat.ParserCreate(namespace_separator="\n")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > _MOST_NODES or len(self._open) >= _DEEPEST:
            refuse(message("The logo has too many parts."))
        space, _, local = name.rpartition("\n")
        hidden = bool(self._open) and self._open[-1] is None
        if hidden or space not in {_SVG, ""}:
            self._open.append(None)  # what a drawing program keeps for itself
            return
        if local in _ACTS:
            refuse(message("The logo holds “{element}”, which cannot be printed."), element=local)
        node = Node(local, _checked(attributes))
        if not self._open:
            self.root = node
        elif (parent := self._open[-1]) is not None:
            parent.kids.append(node)
        self._open.append(node)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        if self._open and (node := self._open[-1]) is not None and node.name == "style":
            self.style += text

    def _doctype(self, _: str, __: str | None, ___: str | None, internal: int) -> None:
        if internal:
            refuse(message("The logo declares entities, which are not read."))

    def _entity(self, *_: object) -> None:
        refuse(message("The logo declares entities, which are not read."))

    def _instruction(self, target: str, _: str) -> None:
        refuse(message("The logo holds “{element}”, which cannot be printed."), element=target)


def _checked(attributes: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in attributes.items():
        space, _, local = name.rpartition("\n")
        if local == "href" or local.lower().startswith("on"):
            refuse(message("The logo holds “{element}”, which cannot be printed."), element=local)
        if not space:
            found[local] = value
    found.update(_declarations(found.pop("style", "")))
    if any("url(" in value or "expression" in value for value in found.values()):
        refuse(message("The logo refers to something outside its shapes."))
    return found


def _declarations(text: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in text.split(";") if ":" in part)
    return {name.strip(): value.strip() for name, _, value in pairs}


def _rules(text: str) -> dict[str, dict[str, str]]:
    """Return the declarations of plain classes, which is all that drawing programs write."""
    text = _COMMENT.sub("", text)
    if "@" in text or "url(" in text:
        refuse(message("The logo refers to something outside its shapes."))
    found: dict[str, dict[str, str]] = {}
    for selectors, body in _RULE.findall(text):
        for selector in selectors.split(","):
            if not _CLASS.fullmatch(selector.strip()):
                refuse(message("The logo holds “{element}”, which cannot be printed."),
                       element=selector.strip()[:40])  # fmt: skip
            found.setdefault(selector.strip()[1:], {}).update(_declarations(body))
    return found


def _apply(node: Node, rules: dict[str, dict[str, str]]) -> None:
    for name in node.attributes.get("class", "").split():
        node.attributes.update(rules.get(name, {}))
    for kid in node.kids:
        _apply(kid, rules)
