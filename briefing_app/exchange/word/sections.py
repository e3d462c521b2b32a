"""The body of a template without its text: the paper of its last section, the heads of all."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from briefing_app.exchange.word.space import W

if TYPE_CHECKING:
    from briefing_app.exchange.markup import Element

_REFERENCES = ("w:headerReference", "w:footerReference")


def empty_body(root: Element) -> None:
    """Leave of a document one section, with the headers and footers that it inherits."""
    body = root.find(W.name("w:body"))
    if body is None:
        raise ValueError("a document without a body")
    sections = list(body.iter(W.name("w:sectPr")))
    last = body.find(W.name("w:sectPr"))
    if last is None:
        last = W("w:sectPr")
    for earlier in reversed(sections[:-1]):
        _inherit(last, earlier)
    for child in list(body):
        body.remove(child)
    body.append(last)
    for old in last.findall(W.name("w:type")):
        last.remove(old)  # how it started after a section that is gone


def _inherit(section: Element, earlier: Element) -> None:
    for name in reversed(_REFERENCES):
        has = {one.get(W.name("w:type"), "default") for one in section.findall(W.name(name))}
        for reference in earlier.findall(W.name(name)):
            if reference.get(W.name("w:type"), "default") not in has:
                section.insert(0, deepcopy(reference))
