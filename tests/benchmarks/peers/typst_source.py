"""The plan as typst markup: what typst is given."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.benchmarks.peers.plan import Node

_HEAD = """
#set document(title: TITLE, author: AUTHOR)
#set page(paper: "a4", margin: (x: 55.6pt, top: 64pt, bottom: 60pt), footer: context [
  #set text(7.5pt)
  #FOOT #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(font: "Briefing Sans", size: 10.2pt, fill: rgb("#17212b"), lang: LANG, hyphenate: true)
#set par(leading: 0.62em, spacing: 1.15em)
#show heading: set text(11.5pt, weight: 700)
#show heading.where(level: 2): set text(13pt)
#let pair(a, b) = grid(columns: (1fr, 1fr), column-gutter: 20pt, a, b)
#let mark(n) = super(link(label("note-" + str(n)), str(n)))
"""


def as_typst(plan: Node, charts: list[str]) -> str:
    """Return the markup; ``charts`` are the names of the SVG files in their order."""
    head = _HEAD.replace("TITLE", _string(" · ".join(plan["titles"])))
    head = head.replace("AUTHOR", _string(plan["author"])).replace("FOOT", _string(plan["foot"]))
    head = head.replace("LANG", _string(plan["languages"][0]))
    pictures = iter(charts)
    return head + "\n".join(_block(block, plan, pictures) for block in plan["blocks"])


def _block(block: Node, plan: Node, charts: Iterable[str]) -> str:
    match block["kind"]:
        case "title":
            titles = [f"#heading(level: 1, {_string(title)})" for title in plan["titles"]]
            cells = ", ".join(f"[{_lines(one)}]" for row in block["rows"] for one in row)
            return "\n".join([_small(block["sender"]), *titles, f"#table(columns: 2, {cells})"])
        case "heads":
            return "#pair(" + ", ".join(f"[{_line(one)}]" for one in block["columns"]) + ")"
        case "pair":
            sides = ["".join(map(_one, column)) for column in block["columns"]]
            return "#pair(" + ", ".join(f"[{side}]" for side in sides) + ")"
        case "figure":
            picture = (
                f'image("{next(iter(charts))}", width: 484pt, alt: {_string(block["spoken"])})'
            )
            return f"#block(breakable: false)[{_strong(block['caption'])}#{picture}]\n" + _small(
                block["source"]
            )
        case "table":
            return _table(block)
        case "contents":
            return "#outline(title: none)"
        case _:
            label = f"<note-{block['number']}>"
            return f"#block[#text(8.2pt)[{block['number']} {_text(block['text'])}]] {label}"


def _one(block: Node) -> str:
    lang = _string(block["lang"])
    match block["kind"]:
        case "heading":
            inner = f"#heading(level: {block['level'] + 1})[{_text(block['text'])}]"
        case "list":
            items = (f"[{''.join(map(_one, item))}]" for item in block["items"])
            inner = f"#list({', '.join(items)})"
        case _:
            inner = f"#par[{_text(block['text'])}]"
    return f"#[#set text(lang: {lang}); {inner}]"


def _table(block: Node) -> str:
    widths = ", ".join(f"{share}fr" for share in block["widths"])
    sides = ", ".join(block["sides"])
    head, *rows = [", ".join(f"[{_lines(cell)}]" for cell in row) for row in block["rows"]]
    body = ", ".join([f"table.header({head})", *rows])
    setting = f"columns: ({widths}), align: ({sides}), stroke: (bottom: 0.5pt)"
    return (
        f"#block(breakable: false)[{_strong(block['caption'])}"
        f"#text(9pt)[#table({setting}, {body})]]\n" + _small(block["source"])
    )


def _strong(lines: list[Node]) -> str:
    return f"#par[#text(9pt, weight: 600)[{_lines(lines)}]]" if lines else ""


def _small(lines: list[Node]) -> str:
    return f"#par[#text(8.2pt)[{_lines(lines)}]]" if lines else ""


def _lines(lines: list[Node]) -> str:
    return "#linebreak()".join(map(_line, lines))


def _line(line: Node) -> str:
    return f"#text(lang: {_string(line['lang'])})[{_text(line['text'])}]"


def _text(nodes: list[Node]) -> str:
    parts = []
    for node in nodes:
        if "marks" in node:
            parts.append("#super[,]".join(f"#mark({number})" for number in node["marks"]))
            continue
        text = f"#{_string(node['text'])}"
        text = f"#strong[{text}]" if node.get("strong") else text
        parts.append(f"#emph[{text}]" if node.get("italic") else text)
    return "".join(f"{part};" if part.startswith('#"') else part for part in parts)


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
