"""Run by the peers' own Python: the plan as JSON in, a PDF without structure out.

fpdf2 has no columns that go on level over pages, no hyphenation and no structure of text: each
column is set by hand beside the other, a pair that does not fit goes to the next page, whole.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fpdf import FPDF

if TYPE_CHECKING:
    from collections.abc import Callable

SIDE, TOP, FOOT, GAP, LEADING, AFTER = 55.6, 64, 60, 20, 14.4, 7.5
WIDE = 595.28 - 2 * SIDE
HALF = (WIDE - GAP) / 2
Node = dict[str, Any]


class Page(FPDF):  # type: ignore[misc]  # not installed where types are checked
    """A page with its foot."""

    foot = ""

    def footer(self) -> None:
        self.set_y(-40)
        self.set_font("Sans", "", 7.5)
        self.cell(WIDE / 2, 10, self.foot)
        self.cell(WIDE / 2, 10, f"{self.page_no()} / {{nb}}", align="R")


def words(nodes: list[Node]) -> str:
    """Return the text with fpdf2's own marks of bold."""
    parts = []
    for node in nodes:
        if "marks" in node:
            parts.append("".join(f" [{number}]" for number in node["marks"]))
        else:
            parts.append(f"**{node['text']}**" if node.get("strong") else node["text"])
    return "".join(parts)


def lines(entries: list[Node], sign: str = "\n") -> str:
    return sign.join(words(entry["text"]) for entry in entries)


def column(pdf: Page, blocks: list[Node], left: float, *, dry: bool = False) -> float:
    """Set the blocks of a column, or only measure them; return the height."""
    top, height = pdf.get_y(), 0.0
    for block in blocks:
        bold = block["kind"] == "heading"
        pdf.set_font("Sans", "B" if bold else "", 12 if bold else 10.2)
        for one in [item[0] for item in block["items"]] if "items" in block else [block]:
            text = ("• " if "items" in block else "") + words(one["text"])
            if not dry:
                pdf.set_xy(left, top + height)
                if bold and left == SIDE:
                    pdf.start_section(text, strict=False)
            height += pdf.multi_cell(
                HALF, LEADING, text, align="L", markdown=True, dry_run=dry, output="HEIGHT"
            )
        height += AFTER
    return height


def room_for(pdf: Page, height: float) -> None:
    if pdf.get_y() + height > 841.89 - FOOT:
        pdf.add_page()


def pair(pdf: Page, block: Node) -> None:
    height = max(column(pdf, one, SIDE, dry=True) for one in block["columns"])
    room_for(pdf, height)
    top = pdf.get_y()
    for index, one in enumerate(block["columns"]):
        pdf.set_xy(SIDE, top)
        column(pdf, one, SIDE + index * (HALF + GAP))
    pdf.set_xy(SIDE, top + height)


def table(pdf: Page, block: Node) -> None:
    room_for(pdf, 40 + 30 * len(block["rows"]))
    small(pdf, lines(block["caption"], " | "), 9, "B")
    pdf.set_font("Sans", "", 9)
    with pdf.table(col_widths=[100 * share for share in block["widths"]]) as drawn:
        for cells in block["rows"]:
            row = drawn.row()
            for cell in cells:
                row.cell(lines(cell))


def figure(pdf: Page, block: Node) -> None:
    room_for(pdf, 200)
    small(pdf, lines(block["caption"], " | "), 9, "B")
    pdf.image(block["chart"], w=WIDE, alt_text=block["spoken"])
    small(pdf, lines(block["source"]))


def title(pdf: Page, block: Node) -> None:
    small(pdf, lines(block["sender"]))
    for text in block["titles"]:
        small(pdf, text, 20, "B")
    for label, content in block["rows"]:
        small(pdf, f"{lines(label, ' · ')}: {lines(content, ' · ')}")


def note(pdf: Page, block: Node) -> None:
    small(pdf, f"{block['number']} {words(block['text'])}")


def contents(pdf: Page, block: Node) -> None:
    small(pdf, "\n".join(words(text) for text in block["headings"]))


def small(pdf: Page, text: str, size: float = 8.2, style: str = "") -> None:
    pdf.set_font("Sans", style, size)
    pdf.multi_cell(WIDE, size * 1.35, text, align="L", new_x="LMARGIN", new_y="NEXT")


def start(plan: Node, fonts: Path) -> Page:
    pdf = Page(unit="pt", format="A4")
    pdf.foot = plan["foot"]
    for style, name in (("", "400"), ("B", "700"), ("I", "400i")):
        for family in ("Sans", "Briefing Sans"):
            pdf.add_font(family, style, fonts / f"BriefingSans-{name}.ttf")
    pdf.set_margins(SIDE, TOP, SIDE)
    pdf.set_auto_page_break(True, FOOT)
    pdf.set_title(" · ".join(plan["titles"]))
    pdf.set_lang(plan["languages"][0])
    pdf.set_font("Sans", "", 10.2)
    pdf.add_page()
    return pdf


SETTERS: dict[str, Callable[[Page, Node], None]] = {
    "title": title,
    "pair": pair,
    "figure": figure,
    "table": table,
    "note": note,
    "contents": contents,
}


def main() -> None:
    plan = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    pdf = start(plan, Path(sys.argv[3]))
    for block in plan["blocks"]:
        if block["kind"] != "heads":
            SETTERS[block["kind"]](pdf, block)
    pdf.output(sys.argv[2])


if __name__ == "__main__":
    main()
