"""The styles of a Word file that has no template: built-in ones where Word knows the role."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from briefing_app.exchange.looks import ACCENT, INK, LINE, LOOKS, MUTED, size
from briefing_app.exchange.manuscript import Role
from briefing_app.exchange.markup import serialised
from briefing_app.exchange.word.space import W, twips

if TYPE_CHECKING:
    from briefing_app.exchange.looks import Look
    from briefing_app.exchange.markup import Element

FACE = "Calibri"
"""A typeface that Word has; other programs have one of the same measures."""

NAMES = {
    Role.BODY: "Normal",
    Role.TITLE: "Title",
    Role.SUBTITLE: "Subtitle",
    **{role: str(role) for role in Role if role.level},
    Role.BULLET: "List Bullet",
    Role.NUMBER: "List Number",
    Role.CONTINUED: "List Continue",
    Role.QUOTATION: "Quote",
    Role.CAPTION: "caption",
    Role.HEADER: "header",
    Role.FOOTER: "footer",
    Role.NOTE: "endnote text",
    Role.FOOTNOTE: "footnote text",
    Role.CONTENTS_1: "toc 1",
    Role.CONTENTS_2: "toc 2",
    Role.CONTENTS_3: "toc 3",
    Role.LEAD: "Lead",
    Role.SMALL: "Small Text",
    Role.SOURCE: "Source Line",
    Role.ATTRIBUTION: "Attribution",
    Role.SENDER: "Sender",
    Role.MARKING: "Marking",
    Role.LABEL: "Particular Label",
    Role.PARTICULAR: "Particular",
    Role.TILE_FIGURE: "Headline Figure",
    Role.TILE_LABEL: "Headline Label",
    Role.COLUMN_HEAD: "Column Head",
    Role.TABLE_HEAD: "Table Head",
    Role.TABLE: "Table Text",
    Role.FRAME_TITLE: "Frame Title",
    Role.SIGNATORY: "Signatory",
    Role.SIGNED: "Signed",
}
"""The name of each role's style; built-in names are spelled as Word keeps them."""

BUILT_IN = frozenset(list(NAMES.values())[:21])
DATA_TABLE = "Data Table"
LISTS = {Role.BULLET: "1", Role.NUMBER: "2"}
"""The numbers of the lists that styles of ours are in."""


def style_id(name: str) -> str:
    """Return the identifier of a style of ours: its name in one word."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def styles_part(language: str, scale: float) -> bytes:
    """Return ``styles.xml`` with the styles of all roles, larger by ``scale``."""
    paragraphs = [_paragraph(role, scale) for role in NAMES]
    root = W("w:styles", children=[_defaults(language, scale), *paragraphs])
    root.extend(_characters())
    root.extend(_tables())
    return serialised(root)


def _defaults(language: str, scale: float) -> Element:
    fonts = {f"w:{name}": FACE for name in ("ascii", "hAnsi", "cs", "eastAsia")}
    half = str(round(2 * size(Role.BODY, scale)))
    run = W(
        "w:rPr",
        children=[
            W("w:rFonts", fonts),
            W("w:color", {"w:val": INK}),
            W("w:sz", {"w:val": half}),
            W("w:szCs", {"w:val": half}),
            W("w:lang", {"w:val": language, "w:eastAsia": language, "w:bidi": "ar-SA"}),
        ],
    )
    return W(
        "w:docDefaults",
        children=[W("w:rPrDefault", children=[run]), W("w:pPrDefault")],
    )


def _paragraph(role: Role, scale: float) -> Element:
    name, look = NAMES[role], LOOKS[role]
    attributes = {"w:type": "paragraph", "w:styleId": style_id(name)}
    if name not in BUILT_IN:
        attributes["w:customStyle"] = "1"
    children = [W("w:name", {"w:val": name})]
    if role is Role.BODY:
        attributes["w:default"] = "1"
    else:
        children.append(W("w:basedOn", {"w:val": "Normal"}))
        children.append(W("w:next", {"w:val": "Normal" if look.keeps else style_id(name)}))
    children += [
        W("w:uiPriority", {"w:val": "10"}),
        W("w:qFormat"),
        W("w:pPr", children=_paragraph_look(role, look)),
        W("w:rPr", children=_run_look(look, size(role, scale))),
    ]
    return W("w:style", attributes, children)


def _paragraph_look(role: Role, look: Look) -> list[Element]:
    """Return properties in the order of the schema (17.3.1.26)."""
    found: list[Element] = []
    if look.keeps:
        found += [W("w:keepNext"), W("w:keepLines")]
    found.append(W("w:widowControl"))
    if role in LISTS:
        number = W("w:numId", {"w:val": LISTS[role]})
        found.append(W("w:numPr", children=[number]))
    if role in {Role.FOOTER, Role.HEADER}:
        found.append(W("w:suppressLineNumbers"))
    if role is Role.FOOTER:
        line = {"w:val": "single", "w:sz": "4", "w:space": "6", "w:color": LINE}
        found.append(W("w:pBdr", children=[W("w:top", line)]))
    if role is Role.QUOTATION:
        line = {"w:val": "single", "w:sz": "12", "w:space": "8", "w:color": LINE}
        found.append(W("w:pBdr", children=[W("w:left", line)]))
    spacing = {
        "w:before": twips(look.before),
        "w:after": twips(look.after),
        "w:line": str(round(240 * look.leading)),
        "w:lineRule": "auto",
    }
    found.append(W("w:spacing", spacing))
    inset = {"w:left": twips(look.inset)}
    if role is Role.NOTE:
        inset["w:hanging"] = twips(look.inset)
    if look.inset:
        found.append(W("w:ind", inset))
    if look.close:
        found.append(W("w:contextualSpacing"))
    if role.level:
        found.append(W("w:outlineLvl", {"w:val": str(role.level - 1)}))
    return found


def _run_look(look: Look, points: float) -> list[Element]:
    found: list[Element] = []
    if look.bold:
        found += [W("w:b"), W("w:bCs")]
    if look.italic:
        found += [W("w:i"), W("w:iCs")]
    if look.capitals:
        found.append(W("w:caps"))
    found.append(W("w:color", {"w:val": look.colour}))
    half = str(round(2 * points))
    return [*found, W("w:sz", {"w:val": half}), W("w:szCs", {"w:val": half})]


def _characters() -> list[Element]:
    raised = W("w:rPr", children=[W("w:vertAlign", {"w:val": "superscript"})])
    line = W("w:rPr", children=[W("w:color", {"w:val": ACCENT}), W("w:u", {"w:val": "single"})])
    return [
        W(
            "w:style",
            {"w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"},
            [W("w:name", {"w:val": "Default Paragraph Font"}), W("w:semiHidden")],
        ),
        _character("endnote reference", raised),
        _character("footnote reference", deepcopy(raised)),
        _character("Hyperlink", line),
    ]


def _character(name: str, look: Element) -> Element:
    return W(
        "w:style",
        {"w:type": "character", "w:styleId": style_id(name)},
        [
            W("w:name", {"w:val": name}),
            W("w:basedOn", {"w:val": "DefaultParagraphFont"}),
            look,
        ],
    )


def _tables() -> list[Element]:
    thin = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": LINE}
    head = {"w:val": "single", "w:sz": "8", "w:space": "0", "w:color": MUTED}
    borders = W("w:tblBorders", children=[W("w:bottom", thin), W("w:insideH", thin)])
    under = W("w:tcBorders", children=[W("w:bottom", head)])
    return [
        W(
            "w:style",
            {"w:type": "table", "w:default": "1", "w:styleId": "TableNormal"},
            [
                W("w:name", {"w:val": "Normal Table"}),
                W("w:semiHidden"),
                W("w:tblPr", children=[W("w:tblInd", {"w:w": "0", "w:type": "dxa"}), margins(5)]),
            ],
        ),
        W(
            "w:style",
            {"w:type": "table", "w:customStyle": "1", "w:styleId": style_id(DATA_TABLE)},
            [
                W("w:name", {"w:val": DATA_TABLE}),
                W("w:basedOn", {"w:val": "TableNormal"}),
                W("w:tblPr", children=[borders]),
                W(
                    "w:tblStylePr",
                    {"w:type": "firstRow"},
                    [W("w:tcPr", children=[under])],
                ),
            ],
        ),
    ]


def margins(side: float) -> Element:
    """Return the margins of the cells of a table, at the left and the right, in points."""
    return W(
        "w:tblCellMar",
        children=[
            W("w:left", {"w:w": twips(side), "w:type": "dxa"}),
            W("w:right", {"w:w": twips(side), "w:type": "dxa"}),
        ],
    )
