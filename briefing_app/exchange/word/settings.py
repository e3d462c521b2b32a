"""The settings of a Word file: ours, or those of a template that neither fetch nor bind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.exchange.word.space import W

if TYPE_CHECKING:
    from briefing_app.exchange.markup import Element

_COMPATIBILITY = "http://schemas.microsoft.com/office/word"

KEPT = (
    "zoom",
    "embedTrueTypeFonts",
    "embedSystemFonts",
    "saveSubsetFonts",
    "mirrorMargins",
    "alignBordersAndEdges",
    "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter",
    "gutterAtTop",
    "stylePaneFormatFilter",
    "stylePaneSortMethod",
    "defaultTabStop",
    "autoHyphenation",
    "consecutiveHyphenLimit",
    "hyphenationZone",
    "doNotHyphenateCaps",
    "evenAndOddHeaders",
    "bookFoldRevPrinting",
    "bookFoldPrinting",
    "bookFoldPrintingSheets",
    "drawingGridHorizontalSpacing",
    "drawingGridVerticalSpacing",
    "characterSpacingControl",
    "updateFields",
    "footnotePr",
    "endnotePr",
    "compat",
    "themeFontLang",
    "clrSchemeMapping",
    "decimalSymbol",
    "listSeparator",
)
"""Settings that a file may have, in the order of the schema (17.15.1.78).

What is not named here goes: attached templates, mail merges, protections, schemas, variables.
"""


def new_settings() -> Element:
    """Return the settings of a file without a template."""
    mode = {"w:name": "compatibilityMode", "w:uri": _COMPATIBILITY, "w:val": "15"}
    return W(
        "w:settings",
        children=[
            W("w:zoom", {"w:percent": "100"}),
            W("w:defaultTabStop", {"w:val": "709"}),
            W("w:autoHyphenation"),
            W("w:hyphenationZone", {"w:val": "425"}),
            W("w:compat", children=[W("w:compatSetting", mode)]),
            W("w:decimalSymbol", {"w:val": ","}),
            W("w:listSeparator", {"w:val": ";"}),
        ],
    )


def clean_settings(root: Element) -> None:
    """Take out of the settings of a template whatever is not named as kept."""
    ours = {W.name(f"w:{name}") for name in ("footnotePr", "endnotePr", "updateFields")}
    kept = {W.name(f"w:{name}") for name in KEPT} - ours
    for child in list(root):
        if child.tag not in kept:
            root.remove(child)


def ask_to_update(root: Element) -> None:
    """Make Word fill in page numbers when it opens the file; it asks the reader first."""
    insert_in_order(root, W("w:updateFields", {"w:val": "true"}))


def count_notes(root: Element, section: Element, note_class: str) -> None:
    """Say that notes are counted 1, 2, 3, and which of them are the lines above.

    Some programs look for it in the settings, others in the section.
    """
    for one in ("footnote", "endnote"):
        for old in section.findall(W.name(f"w:{one}Pr")):
            section.remove(old)
    separators = [W(f"w:{note_class}", {"w:id": number}) for number in ("-1", "0")]
    insert_in_order(root, W(f"w:{note_class}Pr", children=[_decimal(), *separators]))
    references = {W.name(f"w:{kind}Reference") for kind in ("header", "footer")}
    place = sum(child.tag in references for child in section)
    section.insert(place, W(f"w:{note_class}Pr", children=[_decimal()]))


def _decimal() -> Element:
    return W("w:numFmt", {"w:val": "decimal"})


def insert_in_order(root: Element, child: Element) -> None:
    """Insert a setting before the first one that comes after it in the schema."""
    names = [W.name(f"w:{name}") for name in KEPT]
    place = names.index(str(child.tag))
    for index, other in enumerate(root):
        if other.tag in names and names.index(str(other.tag)) > place:
            root.insert(index, child)
            return
    root.append(child)
