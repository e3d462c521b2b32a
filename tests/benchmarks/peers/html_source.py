"""The plan as HTML with a style sheet: what WeasyPrint is given."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from briefing_app import paths

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.benchmarks.peers.plan import Node

_STYLE = """
@page { size: A4; margin: 64pt 55.6pt 60pt;
  @bottom-left { content: "FOOT"; font-size: 7.5pt }
  @bottom-right { content: counter(page) " / " counter(pages); font-size: 7.5pt } }
body { font: 10.2pt/14.4pt "Briefing Sans"; color: #17212b; hyphens: auto; margin: 0 }
.pair { display: table; table-layout: fixed; width: 100% }
.pair > div { display: table-cell; padding-right: 20pt }
p, ul { margin: 0 0 7.5pt } h1 { font-size: 20pt; line-height: 25pt }
h2 { font-size: 13pt } h3 { font-size: 11.5pt } h2, h3 { break-after: avoid; margin: 12pt 0 4pt }
sup { font-size: 64%; line-height: 0 } figure { margin: 8pt 0; break-inside: avoid }
figcaption, caption { font-weight: 600; font-size: 9pt; text-align: left }
table { width: 100%; border-collapse: collapse; font-size: 9pt; break-inside: avoid }
td, th { text-align: left; border-bottom: .5pt solid #d8dee4; vertical-align: top }
.small { font-size: 8.2pt; line-height: 11pt }
.toc a::after { content: target-counter(attr(href), page) }
img { width: 484pt }
"""


def as_html(plan: Node, charts: list[str]) -> str:
    """Return the page; ``charts`` are the names of the SVG files in their order."""
    writer = _Writer(plan, iter(charts))
    body = "".join(writer.block(block) for block in plan["blocks"])
    title = " · ".join(plan["titles"])
    head = f"<title>{escape(title)}</title><style>{_faces()}{_STYLE.replace('FOOT', plan['foot'])}"
    return f'<!doctype html><html lang="{plan["languages"][0]}"><head><meta charset="utf-8">' \
           f"{head}</style></head><body>{body}</body></html>"  # fmt: skip


def _faces() -> str:
    faces = [(weight, italic) for weight in (400, 600, 700) for italic in (False, True)]
    return "".join(
        f'@font-face {{ font-family: "Briefing Sans"; font-weight: {weight}; '
        f"font-style: {'italic' if italic else 'normal'}; "
        f'src: url("{paths.font_file(weight, italic=italic).as_uri()}") }}\n'
        for weight, italic in faces
    )


class _Writer:
    def __init__(self, plan: Node, charts: Iterable[str]) -> None:
        self._plan, self._charts = plan, iter(charts)
        self._headings = 0

    def block(self, block: Node) -> str:
        match block["kind"]:
            case "title":
                return self._title(block)
            case "heads":
                cells = "".join(
                    f'<div class="small">{_line(one)}</div>' for one in block["columns"]
                )
                return f'<div class="pair">{cells}</div>'
            case "pair":
                cells = "".join(f"<div>{self._inner(column)}</div>" for column in block["columns"])
                return f'<div class="pair">{cells}</div>'
            case "figure":
                picture = f'<img src="{next(iter(self._charts))}" alt="{escape(block["spoken"])}">'
                caption = f"<figcaption>{_lines(block['caption'])}</figcaption>"
                return f"<figure>{caption}{picture}{_small(block['source'])}</figure>"
            case "table":
                return _table(block)
            case "contents":
                return self._contents()
            case _:
                number = block["number"]
                return f'<p class="small" id="note-{number}">{number} {_text(block["text"])}</p>'

    def _title(self, block: Node) -> str:
        titles = "".join(
            f'<h1 lang="{lang}">{escape(title)}</h1>'
            for title, lang in zip(self._plan["titles"], self._plan["languages"], strict=False)
        )
        rows = "".join(
            f"<tr><th>{_lines(a)}</th><td>{_lines(b)}</td></tr>" for a, b in block["rows"]
        )
        return f"{_small(block['sender'])}{titles}<table>{rows}</table>"

    def _inner(self, blocks: list[Node]) -> str:
        return "".join(map(self._one, blocks))

    def _one(self, block: Node) -> str:
        lang = f' lang="{block["lang"]}"'
        match block["kind"]:
            case "heading":
                self._headings += 1
                level, words = block["level"] + 1, _text(block["text"])
                return f'<h{level}{lang} id="h{self._headings}">{words}</h{level}>'
            case "list":
                items = "".join(f"<li>{self._inner(item)}</li>" for item in block["items"])
                return f"<ul{lang}>{items}</ul>"
            case _:
                return f"<p{lang}>{_text(block['text'])}</p>"

    def _contents(self) -> str:
        headings = [
            one["text"]
            for block in self._plan["blocks"]
            if block["kind"] == "pair"
            for column in block["columns"]
            for one in column
            if one["kind"] == "heading"
        ]
        return '<div class="toc">' + "".join(
            f'<p><a href="#h{number}">{_text(text)} </a></p>'
            for number, text in enumerate(headings, 1)
        ) + "</div>"  # fmt: skip


def _table(block: Node) -> str:
    def row(cells: list[list[Node]], tag: str) -> str:
        inner = "".join(
            f'<{tag} style="text-align: {side}">{_lines(cell)}</{tag}>'
            for cell, side in zip(cells, block["sides"], strict=True)
        )
        return f"<tr>{inner}</tr>"

    head, *body = block["rows"]
    rows = "".join(row(cells, "td") for cells in body)
    caption = f"<caption>{_lines(block['caption'])}</caption>"
    return (
        f"<table>{caption}<thead>{row(head, 'th')}</thead><tbody>{rows}</tbody></table>"
        + _small(block["source"])
    )


def _small(lines: list[Node]) -> str:
    return f'<p class="small">{_lines(lines)}</p>' if lines else ""


def _lines(lines: list[Node]) -> str:
    return "<br>".join(map(_line, lines))


def _line(line: Node) -> str:
    return f'<span lang="{line["lang"]}">{_text(line["text"])}</span>'


def _text(nodes: list[Node]) -> str:
    parts = []
    for node in nodes:
        if "marks" in node:
            links = ",".join(f'<a href="#note-{number}">{number}</a>' for number in node["marks"])
            parts.append(f"<sup>{links}</sup>")
            continue
        text = escape(node["text"])
        text = f"<b>{text}</b>" if node.get("strong") else text
        parts.append(f"<i>{text}</i>" if node.get("italic") else text)
    return "".join(parts)
