from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Pt

from briefing_app.domain.moment import Moment
from briefing_app.intake.reading import read
from tests.intake.samples import NL, W, core, paragraph, relations, run, word

if TYPE_CHECKING:
    from briefing_app.intake.document import ReadDocument

SUPER = '<w:vertAlign w:val="superscript"/>'
BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>"


def reference(kind: str, identifier: int, more: str = "") -> str:
    return f'<w:r><w:rPr>{SUPER}</w:rPr><w:{kind}Reference w:id="{identifier}"{more}/></w:r>'


def note(kind: str, identifier: int, text: str) -> str:
    mark = f"<w:r><w:{kind}Ref/></w:r>"
    return f'<w:{kind} w:id="{identifier}"><w:p>{mark}{run(" " + text)}</w:p></w:{kind}>'


def notes(kind: str, *inside: str) -> str:
    return f"<w:{kind}s {W}>{''.join(inside)}</w:{kind}s>"


def document(body: str, **others: str | bytes) -> ReadDocument:
    return read(word(body, **others), name="nota.docx")


def test_file_of_a_word_processor_gives_its_paragraphs_and_particulars() -> None:
    made = docx.Document()
    made.core_properties.title, made.core_properties.language = "Nota", "nl-NL"
    made.add_heading("Kop", 1)
    made.add_paragraph(NL).runs[0].font.size = Pt(12)
    table = made.add_table(2, 2)
    for cell, text in zip(table._cells, ("Wie", "Hoeveel", "EU", "€ 70 miljoen"), strict=True):
        cell.text = text
    made.add_paragraph("Slot", style="List Bullet")
    buffer = io.BytesIO()
    made.save(buffer)
    found = read(buffer.getvalue(), name="nota.docx")
    assert found.text == f"Kop\n\n{NL}\n\nWie\tHoeveel\nEU\t€ 70 miljoen\n\nSlot"
    assert (found.title, found.language, found.pages) == ("Nota", "nl", None)
    assert found.media_type.endswith("wordprocessingml.document")
    assert found.notices == ()


def test_notes_are_numbered_in_the_order_of_the_text_and_follow_it() -> None:
    body = (
        f"<w:p>{run('Er komen 500 banen')}{reference('footnote', 7)}{run('.')}</w:p>"
        f"<w:p>{run('De EU betaalt')}{reference('endnote', 2)}{reference('footnote', 3)}</w:p>"
    )
    kind = ("footnotes", "footnotes.xml", ""), ("endnotes", "endnotes.xml", "")
    found = document(
        body,
        **{
            "word/_rels/document.xml.rels": relations(*kind),
            "word/footnotes.xml": notes(
                "footnote", note("footnote", 3, "SURF."), note("footnote", 7, "De krant.")
            ),
            "word/endnotes.xml": notes("endnote", note("endnote", 2, "Kamerbrief.")),
        },
    )
    assert found.text.split("\n\n") == [
        "Er komen 500 banen[1].", "De EU betaalt[i][2]", "[1] De krant.", "[2] SURF.",
        "[i] Kamerbrief.",
    ]  # fmt: skip


def test_note_with_a_mark_of_its_own_is_not_numbered() -> None:
    own = reference("footnote", 1, ' w:customMarkFollows="1"')
    found = document(f"<w:p>{run('Banen')}{own}{run('*')}</w:p>")
    assert found.text == "Banen*"


def test_raised_digits_are_not_taken_for_a_part_of_the_number_before_them() -> None:
    body = (
        f"<w:p>{run('50 miljoen')}{run('1,2', SUPER)}{run(', 5 m')}{run('2', SUPER)}"
        f"{run(', 1')}{run('er', SUPER)}{run(' octobre')}{run('[4]', SUPER)}</w:p>"
    )
    assert document(body).text == "50 miljoen¹,², 5 m², 1er octobre[4]"


def test_digits_that_another_program_raised_are_raised_too() -> None:
    up, down = (f'<w:position w:val="{by}"/><w:sz w:val="19"/>' for by in (8, -4))
    only = '<w:position w:val="8"/>'
    body = f"<w:p>{run('2025')}{run('1', up)}{run(', CO')}{run('2', down)}{run('; 3', only)}</w:p>"
    assert document(body).text == "2025¹, CO2; 3"


def test_what_was_struck_out_or_hidden_is_no_text_and_what_was_added_is() -> None:
    body = (
        f"<w:p>{run('Het zijn ')}<w:del><w:r><w:delText>40</w:delText></w:r></w:del>"
        f"<w:ins>{run('50')}</w:ins>{run(' geheim', '<w:vanish/>')}{run(' banen')}"
        '<w:r><w:instrText>INCLUDETEXT "x"</w:instrText></w:r><w:hyperlink>'
        f"{run(' daar')}</w:hyperlink><w:r><w:tab/><w:noBreakHyphen/><w:br/></w:r>{run('x')}</w:p>"
    )
    assert document(body).text == "Het zijn 50 banen daar\t\u2011\nx"


def test_pages_are_those_of_the_last_print() -> None:
    body = (
        paragraph("Eerste")
        + f"<w:p>{BREAK}{run('Tweede')}</w:p>"
        + f"<w:p>{run('Nog ')}{BREAK}{run('verder')}</w:p>"
        + paragraph("Derde")
    )
    found = document(body)
    assert [one.page for one in found.paragraphs] == [1, 2, 2, 3]
    assert found.pages == 3
    assert found.text.endswith("Nog verder\n\nDerde")


def test_text_in_boxes_content_controls_and_nested_tables_is_read_once() -> None:
    box = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
        'markup-compatibility/2006"><mc:Choice><w:txbxContent>'
        f"{paragraph('In een vak')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
        f"{paragraph('In een vak')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
        f"{run('Naast een vak')}</w:p>"
    )
    control = f"<w:sdt><w:sdtContent>{paragraph('Beheerd')}</w:sdtContent></w:sdt>"
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('binnen')}</w:tc></w:tr></w:tbl>"
    cells = f"<w:tc>{paragraph('a')}{inner}</w:tc><w:tc>{paragraph('b')}</w:tc>"
    table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    found = document(box + control + table)
    assert found.text.split("\n\n") == ["Naast een vak", "In een vak", "Beheerd", "a binnen\tb"]


def test_title_and_date_come_from_the_particulars_or_the_first_heading() -> None:
    known = core("De titel", "2025-06-27T09:00:00Z")
    body = paragraph("Minister", style="Normal") + paragraph("De kop", style="Kop1")
    found = document(body)
    assert (found.title, found.date) == ("De kop", None)
    found = document(body, **{"docProps/core.xml": known})
    assert (found.title, found.date) == ("De titel", Moment.parse("2025-06-27"))


@pytest.mark.parametrize("name", ["a.docm", "a.docx", "a.odt", ""])
def test_macros_are_left_out_and_told(name: str) -> None:
    data = word(paragraph(NL), **{"word/vbaProject.bin": b"\xd0\xcf Auto_Open"})
    found = read(data, name=name)
    assert found.text == NL
    assert [one.text for one in found.notices] == [
        "The document has macros. They were left out and never ran."
    ]


def test_what_lies_elsewhere_is_not_fetched_and_told() -> None:
    outside = 'TargetMode="External"'
    kinds = (
        ("attachedTemplate", "http://127.0.0.1:9/evil.dotm", outside),
        ("hyperlink", "https://example.org/", outside),
    )
    found = document(paragraph(NL), **{"word/_rels/document.xml.rels": relations(*kinds)})
    assert [one.text for one in found.notices] == [
        "The document refers to files elsewhere. Nothing was fetched."
    ]
    only = document(paragraph(NL), **{"word/_rels/document.xml.rels": relations(kinds[1])})
    assert only.notices == ()


def test_characters_that_could_not_be_read_are_counted() -> None:
    [told] = document(paragraph(NL + "\ufffd")).notices
    assert (told.text[:10], told.fields["n"]) == ("Characters", 1)


def test_strict_files_are_read_too() -> None:
    body = paragraph(NL)
    strict = word(body, **{
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>".replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    })  # fmt: skip
    assert read(strict, name="a.docx").text == NL


def test_what_a_style_raises_is_raised_too() -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="Mark"><w:rPr>{SUPER}</w:rPr></w:style>'
        '<w:style w:styleId="Child"><w:basedOn w:val="Mark"/></w:style>'
        '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style></w:styles>'
    )
    marks = "".join(
        run("miljoen") + run("2", f'<w:rStyle w:val="{name}"/>') + run("; ")
        for name in ("Mark", "Child", "Round", "Unknown")
    )
    found = document(f"<w:p>{marks}</w:p>", **{
        "word/styles.xml": styles,
        "word/_rels/document.xml.rels": relations(("styles", "styles.xml", "")),
    })  # fmt: skip
    assert found.text == "miljoen²; miljoen²; miljoen2; miljoen2;"


@pytest.mark.parametrize(("chosen", "mark"), [
    ("decimal", "[4]"), ("lowerRoman", "[iv]"), ("upperRoman", "[IV]"), ("lowerLetter", "[d]"),
    ("upperLetter", "[D]"), ("chicago", "[4]"),
])  # fmt: skip
def test_notes_are_marked_as_they_are_printed(chosen: str, mark: str) -> None:
    settings = (
        f'<w:settings {W}><w:endnotePr><w:numFmt w:val="{chosen}"/></w:endnotePr></w:settings>'
    )
    found = document(
        f"<w:p>{run('Banen')}{''.join(reference('endnote', n) for n in range(4))}</w:p>",
        **{
            "word/settings.xml": settings,
            "word/_rels/document.xml.rels": relations(("settings", "settings.xml", "")),
        },
    )
    assert found.text.endswith(mark)


def test_cells_that_hold_prose_are_paragraphs_and_cells_of_figures_keep_their_spaces() -> None:
    def cells(*texts: str) -> str:
        inside = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in texts)
        return f"<w:tbl><w:tr>{inside}</w:tr></w:tbl>"

    found = document(cells(NL * 2, "Kort") + cells("EU", "€\u00a070 mln."))
    assert found.text.split("\n\n") == [NL * 2, "Kort", "EU\t€\u00a070 mln."]
