from __future__ import annotations

import io
import re
from dataclasses import replace

import docx
import pytest

from briefing_app.document.block import (
    Cell,
    Contents,
    Document,
    Entry,
    Frame,
    Heading,
    List,
    Listing,
    ListItem,
    Note,
    PageBreak,
    Pair,
    Signature,
    Signatures,
    Table,
)
from briefing_app.document.inline import (
    Emphasis,
    Jump,
    LineBreak,
    Link,
    Missing,
    NoteMark,
    Span,
    Text,
)
from tests.exchange.reading import W_VAL, find, names, part, word, word_text
from tests.pdf.documents import (
    NBSP,
    body,
    document,
    front,
    headings,
    line,
    note,
    notes,
    paragraph,
    table,
)


def body_of(found: Document) -> object:
    return part(word(found), "word/document.xml")


def test_headings_are_real_headings_with_their_levels() -> None:
    found = docx.Document(io.BytesIO(word(note())))
    cells = [cell for grid in found.tables for row in grid.rows for cell in row.cells]
    seen = [
        (paragraph.style.name, paragraph.text)
        for cell in cells
        for paragraph in cell.paragraphs
        if paragraph.style is not None and (paragraph.style.name or "").startswith("Heading")
    ]
    assert seen[:2] == [
        ("Heading 1", "1\u2002Financiering"),
        ("Heading 1", "1\u2002Financement"),
    ]
    assert ("Heading 2", "2.1\u2002Planning") in seen
    titles = [(one.style.name, one.text) for one in found.paragraphs if one.style is not None]
    assert ("Title", "Europese subsidie voor de AI-fabriek in Groningen") in titles
    assert ("Subtitle", "Subvention européenne pour la fabrique d’IA de Groningue") in titles


def test_no_level_of_headings_is_skipped() -> None:
    deep = Heading(content=(Text("Diep"),), level=4, language="nl")
    root = body_of(document(deep))
    assert next(one.get(W_VAL) for one in find(root, "//w:pStyle")) == "Heading1"


def test_every_run_in_another_language_says_which() -> None:
    root = body_of(note())
    (french,) = find(root, "//w:r[w:t[contains(., 'millions d’euros')]][1]")[:1]
    assert find(french, "w:rPr/w:lang/@w:val") == ["fr-FR"]
    (dutch,) = find(root, "//w:r[w:t[contains(., 'Europese Unie draagt')]]")
    assert find(dutch, "w:rPr/w:lang") == []
    styles = part(word(note()), "word/styles.xml")
    assert find(styles, "//w:docDefaults//w:lang/@w:val") == ["nl-NL"]


def test_countries_of_languages_are_kept() -> None:
    belgian = replace(note(), tags={"nl": "nl-BE", "fr": "fr-BE"})
    assert set(find(body_of(belgian), "//w:r//w:lang/@w:val")) == {"fr-BE"}


def test_pairs_that_follow_each_other_are_one_table_with_a_row_a_pair() -> None:
    root = body_of(document(*front(), *body()))
    grids = find(root, "//w:tbl[.//w:pStyle[@w:val='Heading1']]")
    assert [len(find(grid, "w:tr")) for grid in grids] == [3, 5]
    assert {len(find(row, "w:tc")) for grid in grids for row in find(grid, "w:tr")} == {2}
    assert find(grids[0], "w:tr[1]/w:trPr/w:tblHeader")
    assert find(grids[0], ".//w:tblBorders") == []


def test_head_of_a_table_is_repeated_and_the_table_says_what_it_is() -> None:
    root = body_of(document(table()))
    (grid,) = find(root, "//w:tbl")
    assert [len(find(row, "w:trPr/w:tblHeader")) for row in find(grid, "w:tr")] == [1, 0, 0, 0]
    assert "Tabel 1" in find(grid, "w:tblPr/w:tblCaption/@w:val")[0]
    assert find(grid, "w:tblPr/w:tblLook/@w:val") == ["06A0"]
    captions = find(root, "//w:p[w:pPr/w:pStyle[@w:val='Caption']]")
    assert [word_text(one).strip() for one in captions] == [
        "Tabel 1 · Bijdragen",
        "Tableau 1 · Contributions",
    ]


@pytest.mark.parametrize("align", ["right", "decimal"])
def test_numbers_in_a_table_stand_at_the_right(align: str) -> None:
    cell = Cell(lines=(line("€ 70,5 mln."),), align=align)
    root = body_of(document(Table(rows=((cell,),), language="nl", head_rows=0)))
    assert find(root, "//w:tc//w:jc/@w:val") == ["right"]


def marked(*numbers: int) -> Document:
    marks = [part for number in numbers for part in (f"x{number}", NoteMark((number,)))]
    return document(paragraph(*marks), *notes())


def test_source_marks_are_references_to_true_notes() -> None:
    data = word(marked(1, 2, 3, 1))
    root, noted = part(data, "word/document.xml"), part(data, "word/endnotes.xml")
    identifier = W_VAL.replace("val", "id")
    assert [one.get(identifier) for one in find(root, "//w:endnoteReference")] == ["1", "2", "3"]
    repeated = find(root, "//w:instrText[contains(., 'NOTEREF')]")
    assert len(repeated) == 1
    name = repeated[0].text.split()[1]
    assert find(root, f"//w:bookmarkStart[@w:name='{name}']")
    assert [one.get(identifier) for one in find(noted, "//w:endnote")] == ["-1", "0", "1", "2", "3"]
    assert "SURF, Nederlandse AI-fabriek krijgt groen licht" in word_text(noted)
    settings = part(data, "word/settings.xml")
    assert find(settings, "w:endnotePr/w:endnote/@w:id") == ["-1", "0"]
    relations = part(data, "word/_rels/endnotes.xml.rels")
    assert [one.get("Target") for one in relations] == ["https://example.org/doc"]
    types = part(data, "[Content_Types].xml")
    assert "/word/endnotes.xml" in [one.get("PartName") for one in types]


def test_notes_that_word_would_number_otherwise_stay_a_list_with_links() -> None:
    data = word(marked(3, 1))
    root = part(data, "word/document.xml")
    assert "word/endnotes.xml" not in names(data)
    targets = find(root, "//w:hyperlink/@w:anchor")
    assert len(targets) == 2
    placed = find(root, "//w:bookmarkStart/@w:name")
    assert [target for target in targets if target not in placed] == []
    assert "Commission européenne" in word_text(root)


def test_notes_that_are_an_annex_keep_their_place_between_the_others() -> None:
    def titled(letter: str) -> Pair:
        heads = (("nl", f"Bijlage {letter}"), ("fr", f"Annexe {letter}"))
        return Pair(
            columns=tuple(
                (
                    Heading(
                        content=(Text(text),),
                        level=1,
                        language=language,
                        anchor=f"annex-{letter}-{language}",
                    ),
                )
                for language, text in heads
            )
        )

    text = paragraph("een", NoteMark((1,)))
    whole = document(text, titled("A"), *notes()[-1:], titled("B"), paragraph("tabel"))
    said = word_text(part(word(whole), "word/document.xml"))
    places = [said.index(each) for each in ("Bijlage A", "Commission européenne", "Bijlage B")]
    assert places == sorted(places)


def test_footnotes_stand_at_the_foot_of_the_page() -> None:
    whole = replace(
        document(paragraph("a", NoteMark((1,)))),
        footnotes=(Note(number=1, content=(Text("Bron"),), language="nl"),),
    )
    data = word(whole)
    root, noted = part(data, "word/document.xml"), part(data, "word/footnotes.xml")
    assert len(find(root, "//w:footnoteReference")) == 1
    assert word_text(noted).strip() == "Bron"
    assert find(noted, "//w:separator")


def test_charts_are_pictures_with_alternative_texts_bitmap_and_vectors() -> None:
    data = word(note())
    root = part(data, "word/document.xml")
    (said,) = find(root, "//wp:docPr/@descr")
    assert said == "Staafdiagram: 70, 70 en 60.\nDiagramme : 70, 70 et 60."
    assert len(find(root, "//a:blip/@r:embed")) == 1
    assert len(find(root, "//asvg:svgBlip/@r:embed")) == 1
    media = [name for name in names(data) if "media" in name]
    assert sorted(name.rpartition(".")[2] for name in media) == ["png", "svg"]


def test_lists_are_true_lists_and_each_ordered_one_counts_from_its_start() -> None:
    inner = List(items=(ListItem(blocks=(paragraph("diep"),)),), language="nl")
    outer = List(
        items=(ListItem(blocks=(paragraph("een"), paragraph("vervolg"), inner)),), language="nl"
    )
    counted = List(items=(ListItem(blocks=(paragraph("vier"),)),), language="nl", start=4)
    data = word(document(outer, counted))
    root, lists = part(data, "word/document.xml"), part(data, "word/numbering.xml")
    styles = [one.get(W_VAL) for one in find(root, "//w:body/w:p/w:pPr/w:pStyle")]
    assert styles == ["ListBullet", "ListContinue", "ListBullet", "ListNumber"]
    (deep, four) = find(root, "//w:numPr")
    assert find(deep, "w:ilvl/@w:val") == ["1"]
    number = find(four, "w:numId/@w:val")[0]
    start = find(lists, f"//w:num[@w:numId='{number}']//w:startOverride/@w:val")
    assert start == ["4"]


def test_inline_markup_links_and_signs_of_layout_are_kept() -> None:
    content = (
        Emphasis((Text("scheef"),)),
        Emphasis((Text("vet"),), strong=True),
        Link((Text("brief"),), "https://example.org/a"),
        Span((Text("mot"),), "fr"),
        Missing("ontbreekt"),
        LineBreak(),
        Text(f"€{NBSP}70  af\u00adbreken"),
    )
    data = word(document(paragraph(*content)))
    root = part(data, "word/document.xml")
    assert word_text(find(root, "//w:r[w:rPr/w:i]")[0]) == "scheef"
    assert word_text(find(root, "//w:r[w:rPr/w:b]")[0]) == "vet"
    assert find(root, "//w:r[w:t='mot']/w:rPr/w:lang/@w:val") == ["fr-FR"]
    (link,) = find(root, "//w:hyperlink/@r:id")
    relations = part(data, "word/_rels/document.xml.rels")
    assert [one.get("Target") for one in relations if one.get("Id") == link] == [
        "https://example.org/a"
    ]
    assert f"\n€{NBSP}70  af\u00adbreken" in word_text(root)


def test_a_jump_leads_to_the_place_that_it_names() -> None:
    whole = document(
        Heading(content=(Text("Kop"),), level=1, language="nl", anchor="kop"),
        paragraph(Jump((Text("zie kop"),), "kop")),
    )
    root = body_of(whole)
    assert find(root, "//w:hyperlink/@w:anchor") == find(root, "//w:bookmarkStart/@w:name")


def with_contents() -> Document:
    entries = {"nl": "Financiering", "fr": "Financement"}
    listings = tuple(
        Listing(
            language=language,
            entries=(Entry(content=(Text(text),), anchor=f"section-1-{language}", number="1"),),
        )
        for language, text in entries.items()
    )
    return document(Contents(listings=listings), headings("1", entries["nl"], entries["fr"]))


def test_contents_lead_to_headings_and_their_pages_are_fields() -> None:
    data = word(with_contents())
    root = part(data, "word/document.xml")
    pages = [one.text.split()[1] for one in find(root, "//w:instrText")]
    assert pages == find(root, "//w:bookmarkStart/@w:name")
    assert find(root, "//w:hyperlink/@w:anchor") == pages
    assert find(root, "//w:pStyle[starts-with(@w:val, 'Toc')]/@w:val") == ["Toc1", "Toc1"]
    assert find(part(data, "word/settings.xml"), "w:updateFields/@w:val") == ["true"]
    assert find(part(word(note()), "word/settings.xml"), "w:updateFields") == []


def test_foot_of_the_page_counts_pages_by_fields_and_a_draft_is_marked_in_the_head() -> None:
    data = word(note())
    foot, head = part(data, "word/own_footer.xml"), part(data, "word/own_header.xml")
    fields = [one.text.strip() for one in find(foot, "//w:instrText")]
    assert fields == ["PAGE", "NUMPAGES", "PAGE", "NUMPAGES"]
    assert "Pagina 1 van 1 · Page 1 sur 1" in word_text(foot)
    assert "Europese subsidie AI-fabriek" in word_text(foot)
    assert word_text(head).strip() == "CONCEPT · PROJET"
    final = word(replace(note(), draft=False))
    assert "word/own_header.xml" not in names(final)


def test_a_page_break_is_before_the_paragraph_that_it_starts() -> None:
    root = body_of(document(paragraph("a"), PageBreak(), paragraph("b")))
    (started,) = find(root, "//w:p[w:pPr/w:pageBreakBefore]")
    assert word_text(started).strip() == "b"


def test_frames_and_signatures_are_tables_of_their_own() -> None:
    asked = Frame(blocks=(paragraph("Klopt het?"),), language="nl", style="question")
    boxed = Frame(blocks=(paragraph("Doel"),), language="nl", title=line("Beleidskeuzes"))
    signed = Signatures(
        signatures=(
            Signature(role=(line("De minister"),), name=line("V. Karremans")),
            Signature(role=(line("De staatssecretaris"),), name=line("J. de Boer")),
        ),
        language="nl",
        closing=line("Hoogachtend,"),
    )
    root = body_of(document(asked, boxed, signed))
    assert word_text(find(root, "//w:p[w:pPr/w:pStyle/@w:val='Quote']")[0]).strip() == "Klopt het?"
    box, signatures = find(root, "//w:tbl")
    assert word_text(box).split() == ["Beleidskeuzes", "Doel"]
    assert [len(find(row, "w:tc")) for row in find(signatures, "w:tr")] == [2, 2]


def test_properties_say_what_the_file_is() -> None:
    facts = docx.Document(io.BytesIO(word(note()))).core_properties
    assert facts.title == "Europese subsidie AI-fabriek · Subvention européenne fabrique d’IA"
    assert facts.author == "Ministerie van Economische Zaken"
    assert facts.language == "nl-NL, fr-FR"
    assert facts.identifier == "urn:uuid:1"


def test_same_document_gives_the_same_bytes() -> None:
    assert word(note()) == word(note())


def test_every_relation_that_is_named_is_there() -> None:
    data = word(note())
    for name in names(data):
        if not re.fullmatch(r"word/\w+\.xml", name):
            continue
        used = set(find(part(data, name), "//@r:id | //@r:embed"))
        beside = name.replace("word/", "word/_rels/") + ".rels"
        known = {one.get("Id") for one in part(data, beside)} if beside in names(data) else set()
        assert used <= known


def test_a_document_without_blocks_is_a_file_all_the_same() -> None:
    assert docx.Document(io.BytesIO(word(document()))).paragraphs
    empty = Pair(columns=((), ()))
    assert docx.Document(io.BytesIO(word(document(empty)))).tables
