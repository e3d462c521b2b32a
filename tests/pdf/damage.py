"""Files that are damaged on purpose, each in one way, to see that the check finds it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.pdf.reading import elements, links, opened

if TYPE_CHECKING:
    from collections.abc import Callable


def damaged(data: bytes, damage: Callable[[pikepdf.Pdf], None]) -> bytes:
    with opened(data) as pdf:
        damage(pdf)
        buffer = io.BytesIO()
        pdf.save(buffer, fix_metadata_version=False)
        return buffer.getvalue()


def _of(pdf: pikepdf.Pdf, role: str) -> list[pikepdf.Object]:
    return [element for _, element in elements(pdf) if f"/{role}" == element.S]


def empty_parent_entry(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree.Nums[1][0]


def wrong_parent_entry(pdf: pikepdf.Pdf) -> None:
    entries = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    entries[0] = entries[len(entries) - 1]


def no_page_key(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.StructParents


def figure_without_words(pdf: pikepdf.Pdf) -> None:
    for figure in _of(pdf, "Figure"):
        del figure.Alt


def figure_without_box(pdf: pikepdf.Pdf) -> None:
    for figure in _of(pdf, "Figure"):
        del figure.A


def loose_text(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"BT (x) Tj ET")


def loose_drawing(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 9 9 re f")


def open_mark(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"/Artifact BMC")


def nested_mark(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"/P <</MCID 900>> BDC /P <</MCID 901>> BDC EMC EMC")


def double_number(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"/P <</MCID 0>> BDC EMC")


def forgotten_element(pdf: pikepdf.Pdf) -> None:
    (row, *_) = _of(pdf, "TR")
    del row.K[-1]


def claim_of_nothing(pdf: pikepdf.Pdf) -> None:
    _of(pdf, "H1")[0].K.append(999)


def double_claim(pdf: pikepdf.Pdf) -> None:
    first, second = _of(pdf, "P")[:2]
    second.K.append(first.K[0])


def twice_in_the_tree(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root.StructTreeRoot.K
    root.K.append(root.K[0])


def foreign_parent(pdf: pikepdf.Pdf) -> None:
    _of(pdf, "H1")[0].P = _of(pdf, "Figure")[0]


def skipped_level(pdf: pikepdf.Pdf) -> None:
    for heading in _of(pdf, "H2"):
        heading.S = Name.H4


def head_without_scope(pdf: pikepdf.Pdf) -> None:
    for head in _of(pdf, "TH"):
        del head.A


def wider_row(pdf: pikepdf.Pdf) -> None:
    cell = _of(pdf, "TD")[0]
    cell.A = Array([Dictionary(O=Name.Table, ColSpan=3)])


def unlinked_area(pdf: pikepdf.Pdf) -> None:
    link = _of(pdf, "Link")[0]
    link.K = Array([kid for kid in link.K if isinstance(kid, int)])


def wrong_area_key(pdf: pikepdf.Pdf) -> None:
    links(pdf)[0].StructParent = 0


def silent_area(pdf: pikepdf.Pdf) -> None:
    del links(pdf)[0]["/Contents"]


def unnamed_note(pdf: pikepdf.Pdf) -> None:
    note = _of(pdf, "LI")[0]
    note.S = Name.Note
    note.ID = String("")


def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def odd_language(pdf: pikepdf.Pdf) -> None:
    _of(pdf, "H1")[0].Lang = String("zz_??")


def other_title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = String("Iets anders")


def other_date(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/ModDate"] = String("D:20240101000000Z")


def file_name_shown(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


def no_colours(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def not_marked(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


def no_structure(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def borrowed_typeface(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    page.Resources.Font["/Loose"] = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica
    )
    page.contents_add(b"/Artifact BMC BT /Loose 9 Tf (x) Tj ET EMC")


EXPECTED: dict[Callable[[pikepdf.Pdf], None], str] = {
    empty_parent_entry: "The index from pages to structure leads to the wrong element.",
    wrong_parent_entry: "The index from pages to structure leads to the wrong element.",
    no_page_key: "The index from pages to structure leads to the wrong element.",
    figure_without_words: "A picture has no alternative text.",
    figure_without_box: "A picture does not say where on the page it is.",
    loose_text: "Text on a page is neither in the structure nor marked as decoration.",
    loose_drawing: "A drawing is neither in the structure nor marked as decoration.",
    open_mark: "The marks around the content of a page do not close.",
    nested_mark: "A piece of content is marked inside another.",
    double_number: "Two pieces of content on a page have the same number.",
    forgotten_element: "A marked piece of content is missing from the structure.",
    claim_of_nothing: "An element claims content that is not on the page.",
    double_claim: "A piece of content stands in the structure more than once.",
    twice_in_the_tree: "An element stands in the structure more than once.",
    foreign_parent: "An element of the structure names another as its parent.",
    skipped_level: "A heading skips a level.",
    head_without_scope: "A head of a table does not say what it heads.",
    wider_row: "The rows of a table differ in their number of cells.",
    unlinked_area: "A place to click is not in exactly one link.",
    wrong_area_key: "The index from links to structure leads to the wrong element.",
    silent_area: "A link does not say where it leads.",
    unnamed_note: "A note has no identifier of its own.",
    no_language: "The file does not say in which language it is.",
    odd_language: "An element is in a language that there is not.",
    other_title: "The file says two different things of itself: {name}.",
    other_date: "The file says two different things of itself: {name}.",
    file_name_shown: "A reader would show the file’s name, not its title.",
    no_colours: "A colour is not tied to the file’s colour profile.",
    not_marked: "The file does not say that it is tagged.",
    no_structure: "A marked piece of content is missing from the structure.",
    borrowed_typeface: "The typeface {name} is not in the file.",
}
"""Each damage, and the sentence that a person must read of it."""
