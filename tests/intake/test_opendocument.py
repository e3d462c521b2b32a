from __future__ import annotations

import io
from typing import TYPE_CHECKING

from odfdo import Document, Element, Header, Paragraph

from briefing_app.domain.moment import Moment
from briefing_app.intake.reading import read
from tests.intake.samples import NL, ODF, archive, opendocument, opendocument_files

if TYPE_CHECKING:
    from briefing_app.intake.document import ReadDocument

SUPER = (
    '<style:style style:name="T1" style:family="text"><style:text-properties '
    'style:text-position="super 58%"/></style:style><style:style style:name="T2">'
    '<style:text-properties style:text-position="33% 58%"/></style:style>'
    '<style:style style:name="T3"><style:text-properties style:text-position="sub 58%"/>'
    "</style:style>"
)


def p(inside: str) -> str:
    return f"<text:p>{inside}</text:p>"


def note(label: str, text: str) -> str:
    return (
        f'<text:note text:note-class="footnote"><text:note-citation>{label}</text:note-citation>'
        f"<text:note-body>{p(text)}</text:note-body></text:note>"
    )


def document(body: str, styles: str = "", meta: str = "") -> ReadDocument:
    return read(opendocument(body, styles, meta), name="nota.odt")


def test_file_of_a_word_processor_gives_its_paragraphs() -> None:
    made = Document("text")
    made.body.clear()
    made.body.append(Header(1, "Kop"))
    made.body.append(Paragraph(NL))
    made.body.append(
        Element.from_tag("<text:p>Slot<text:s text:c='3'/>van<text:tab/>zaken</text:p>")
    )
    buffer = io.BytesIO()
    made.save(buffer)
    found = read(buffer.getvalue(), name="nota.odt")
    assert found.text == f"Kop\n\n{NL}\n\nSlot van\tzaken"
    assert (found.title, found.language) == ("Kop", "nl")
    assert found.media_type == "application/vnd.oasis.opendocument.text"


def test_notes_keep_the_mark_that_is_printed_and_follow_the_text() -> None:
    body = p(f"Er komen 500 banen{note('1', 'De krant.')}, zegt men{note('ii', 'SURF.')}.") + p("x")
    assert document(body).text.split("\n\n") == [
        "Er komen 500 banen[1], zegt men[ii].", "x", "[1] De krant.", "[ii] SURF.",
    ]  # fmt: skip


def test_raised_digits_are_not_taken_for_a_part_of_the_number_before_them() -> None:
    spans = (("T1", "1"), ("T2", "2"), ("T3", "3"), ("T1", "er"))
    body = "".join(f'50<text:span text:style-name="{name}">{x}</text:span>;' for name, x in spans)
    assert document(p(body), SUPER).text == "50¹;50²;503;50er;"


def test_tables_lists_boxes_and_sections_are_read() -> None:
    cell = "<table:table-cell>{}</table:table-cell>"
    row = (
        "<table:table-row>"
        + cell.format(p("EU"))
        + cell.format(p("70") + p("mln"))
        + "</table:table-row>"
    )
    body = (
        f"<table:table><table:table-header-rows>{row}</table:table-header-rows>{row}</table:table>"
        f"<text:list><text:list-item>{p('punt')}</text:list-item></text:list>"
        f"<text:section>{p('a<text:line-break/>b')}</text:section>"
        + p(f"voor<draw:frame><draw:text-box>{p('vak')}</draw:text-box></draw:frame>na")
    )
    assert document(body).text.split("\n\n") == [
        "EU\t70 mln\nEU\t70 mln", "punt", "a\nb", "voorna", "vak",
    ]  # fmt: skip


def test_what_was_struck_out_and_remarks_are_no_text() -> None:
    body = f"<text:tracked-changes>{p('weg')}</text:tracked-changes>" + p(
        f"blijft<office:annotation>{p('opmerking')}</office:annotation>"
    )
    assert document(body).text == "blijft"


def test_pages_are_those_of_the_last_print() -> None:
    body = (
        p("een") + "<text:soft-page-break/>" + p("twee <text:soft-page-break/>verder") + p("drie")
    )
    found = document(body)
    assert ([one.page for one in found.paragraphs], found.pages) == ([1, 2, 3], 3)


def test_particulars_are_read() -> None:
    meta = (
        "<dc:title>De titel</dc:title><dc:language>fr-BE</dc:language>"
        "<meta:creation-date>2025-12-19T10:00:00</meta:creation-date>"
    )
    found = document(p("50"), meta=meta)
    assert (found.title, found.language) == ("De titel", "fr")
    assert found.date == Moment.parse("2025-12-19")


def test_repeated_spaces_and_cells_cannot_be_made_to_fill_memory() -> None:
    body = p('a<text:s text:c="999999999"/>b') + (
        "<table:table><table:table-row table:number-rows-repeated='999999999'><table:table-cell"
        f" table:number-columns-repeated='999999999'>{p('c')}</table:table-cell></table:table-row>"
        "</table:table>"
    )
    assert document(body).text == "a b\n\nc"


def test_macros_and_what_lies_elsewhere_are_left_and_told() -> None:
    image = '<draw:frame><draw:image xlink:href="http://127.0.0.1:9/x.png"/></draw:frame>'
    files = opendocument_files(p(NL + image))
    found = read(archive({**files, "Basic/Standard/Module1.xml": "Shell"}), name="a.odt")
    assert found.text == NL
    assert [one.text for one in found.notices] == [
        "The document has macros. They were left out and never ran.",
        "The document refers to files elsewhere. Nothing was fetched.",
    ]


def test_what_a_style_raises_is_raised_in_the_styles_that_follow_it() -> None:
    common = SUPER.replace("T1", "Mark")
    own = '<style:style style:name="P" style:parent-style-name="Mark"/>'
    files = opendocument_files(p('miljoen<text:span text:style-name="P">2</text:span>'), own)
    files["styles.xml"] = (
        f"<office:document-styles {ODF}><office:styles>{common}</office:styles>"
        "</office:document-styles>"
    )
    assert read(archive(files), name="a.odt").text == "miljoen²"


def test_words_about_a_picture_are_no_text_and_prose_in_cells_is() -> None:
    title = "<svg:title>Staafgrafiek</svg:title><svg:desc>70</svg:desc>"
    body = p(f"voor<draw:frame>{title}</draw:frame>na") + (
        f"<table:table><table:table-row><table:table-cell>{p(NL)}{p(NL)}</table:table-cell>"
        f"<table:table-cell>{p('kort' + note('1', 'Noot.'))}</table:table-cell></table:table-row>"
        "</table:table>"
    )
    assert document(body).text.split("\n\n") == ["voorna", NL, NL, "kort[1]", "[1] Noot."]
