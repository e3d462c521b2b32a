from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import odfdo
import pytest

from briefing_app.document.block import Heading, List, ListItem, Note, PageBreak
from briefing_app.document.inline import Jump, LineBreak, Link, NoteMark, Text
from tests.exchange.reading import find_odf, names, odf_text, odt, part
from tests.exchange.test_word import marked, with_contents
from tests.pdf.documents import NBSP, document, note, paragraph, table


def test_others_can_read_it_and_find_headings_with_levels() -> None:
    found = odfdo.Document(io.BytesIO(odt(note())))
    seen = [(int(one.level), str(one).strip()) for one in found.body.headers]
    assert (1, "1\u2002Financiering") in seen
    assert (2, "2.1\u2002Calendrier") in seen
    assert found.mimetype == "application/vnd.oasis.opendocument.text"


def test_mimetype_stands_first_and_uncompressed() -> None:
    with zipfile.ZipFile(io.BytesIO(odt(note()))) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_manifest_names_every_file() -> None:
    data = odt(note())
    entries = find_odf(part(data, "META-INF/manifest.xml"), "//@manifest:full-path")
    missing = set(names(data)) - set(entries) - {"mimetype", "META-INF/manifest.xml"}
    assert missing == set()


def test_text_in_another_language_says_which() -> None:
    root = part(odt(note()), "content.xml")
    (french,) = find_odf(root, "//text:h[contains(., 'Calendrier')]")
    (style,) = find_odf(french, "@text:style-name")
    looks = find_odf(root, f"//style:style[@style:name='{style}']/style:text-properties")
    assert find_odf(looks[0], "@fo:language | @fo:country") == ["fr", "FR"]
    styles = part(odt(note()), "styles.xml")
    default = find_odf(styles, "//style:default-style/style:text-properties")[0]
    assert find_odf(default, "@fo:language | @fo:country") == ["nl", "NL"]


def test_every_style_that_is_used_is_there() -> None:
    data = odt(note())
    content, styles = part(data, "content.xml"), part(data, "styles.xml")
    for root in (content, styles):
        known = set(find_odf(root, "//@style:name")) | set(find_odf(styles, "//@style:name"))
        used = find_odf(
            root, "//@text:style-name | //@table:style-name | //@style:parent-style-name"
        )
        assert set(used) <= known


def test_head_of_a_table_is_repeated() -> None:
    root = part(odt(document(table())), "content.xml")
    assert len(find_odf(root, "//table:table-header-rows/table:table-row")) == 1
    assert len(find_odf(root, "//table:table/table:table-row")) == 3


def test_source_marks_are_true_notes_and_repeat_by_reference() -> None:
    root = part(odt(marked(1, 2, 3, 1)), "content.xml")
    assert find_odf(root, "//text:note/text:note-citation/text()") == ["1", "2", "3"]
    assert set(find_odf(root, "//text:note/@text:note-class")) == {"endnote"}
    (again,) = find_odf(root, "//text:note-ref/@text:ref-name")
    assert again in find_odf(root, "//text:note/@text:id")
    assert find_odf(root, "//text:section//text:note")


def test_footnotes_are_footnotes() -> None:
    whole = replace(
        document(paragraph("a", NoteMark((1,)))),
        footnotes=(Note(number=1, content=(Text("Bron"),), language="nl"),),
    )
    root = part(odt(whole), "content.xml")
    assert find_odf(root, "//text:note/@text:note-class") == ["footnote"]


def test_charts_are_pictures_with_alternative_texts_bitmap_and_vectors() -> None:
    data = odt(note())
    root = part(data, "content.xml")
    assert find_odf(root, "//draw:frame/svg:desc/text()") == [
        "Staafdiagram: 70, 70 en 60.\nDiagramme : 70, 70 et 60."
    ]
    pictures = find_odf(root, "//draw:image/@xlink:href")
    assert pictures == ["Pictures/figure1.svg", "Pictures/figure1.png"]
    assert set(pictures) <= set(names(data))


def test_lists_are_true_lists() -> None:
    inner = List(items=(ListItem(blocks=(paragraph("diep"),)),), language="nl")
    outer = List(items=(ListItem(blocks=(paragraph("een"), inner)),), language="nl", start=4)
    root = part(odt(document(outer)), "content.xml")
    assert find_odf(root, "//text:list/text:list-item/@text:start-value") == ["4"]
    assert len(find_odf(root, "//text:list/text:list-item/text:list/text:list-item")) == 1


@pytest.mark.parametrize("text", ["  twee  spaties  ", f"€{NBSP}70", "a\tb", " ", "a ", "\u202f;"])
def test_spaces_are_kept(text: str) -> None:
    root = part(odt(document(paragraph(text, Text("x")))), "content.xml")
    (found,) = find_odf(root, "//text:p")
    assert odf_text(found) == "\n" + text.replace("\t", " ") + "x"


def test_links_jumps_line_ends_and_page_breaks_are_kept() -> None:
    whole = document(
        Heading(content=(Text("Kop"),), level=1, language="nl", anchor="kop"),
        PageBreak(),
        paragraph(
            Jump((Text("zie kop"),), "kop"),
            LineBreak(),
            Link((Text("brief"),), "https://example.org/a"),
        ),
    )
    root = part(odt(whole), "content.xml")
    jump, link = find_odf(root, "//text:a/@xlink:href")
    assert jump[1:] in find_odf(root, "//text:bookmark-start/@text:name")
    assert link == "https://example.org/a"
    assert find_odf(root, "//text:line-break")
    assert find_odf(root, "//style:paragraph-properties/@fo:break-before") == ["page"]


def test_contents_lead_to_headings_and_their_pages_are_fields() -> None:
    root = part(odt(with_contents()), "content.xml")
    pages = find_odf(root, "//text:bookmark-ref[@text:reference-format='page']/@text:ref-name")
    assert pages == find_odf(root, "//text:bookmark-start/@text:name")
    assert len(pages) == 2
    assert set(find_odf(root, "//style:tab-stop/@style:type")) == {"right"}


def test_foot_of_the_page_counts_pages_and_a_draft_is_marked() -> None:
    root = part(odt(note()), "styles.xml")
    assert len(find_odf(root, "//style:footer//text:page-number")) == 2
    assert len(find_odf(root, "//style:footer//text:page-count")) == 2
    assert odf_text(find_odf(root, "//style:header")[0]).strip() == "CONCEPT · PROJET"


def test_properties_say_what_the_file_is() -> None:
    facts = odfdo.Document(io.BytesIO(odt(note()))).meta
    assert facts.title == "Europese subsidie AI-fabriek · Subvention européenne fabrique d’IA"
    assert facts.creator == "Ministerie van Economische Zaken"
    assert facts.language == "nl-NL"


def test_same_document_gives_the_same_bytes() -> None:
    assert odt(note()) == odt(note())
