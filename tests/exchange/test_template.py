from __future__ import annotations

import io
import zipfile

import docx
import pytest

from briefing_app.errors import FileNotUsable
from tests.exchange.reading import find, names, part, word, word_and_findings, word_text
from tests.exchange.templates import TITLES, relation, relations, template
from tests.pdf.documents import document, lists, note, paragraph, table

TRACE = "wwwevil"
EVIL = f"https://{TRACE}.example/x"
FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    "<w:r><w:instrText>{}</w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>uitkomst</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)


def everything(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("kind", ["document", "template"])
def test_styles_headers_and_paper_of_a_template_are_kept_and_its_text_is_not(kind: str) -> None:
    data = word(note(), template(kind=kind))
    found = docx.Document(io.BytesIO(data))
    assert found.sections[0].page_width is not None
    assert round(found.sections[0].page_width.twips) == 11000
    head = found.sections[0].header.paragraphs
    assert [one.text for one in head] == ["CONCEPT · PROJET", "Ministerie"]
    assert b"Geheim voorbeeld" not in everything(data)


def test_styles_are_found_by_their_dutch_and_french_names() -> None:
    root = part(word(note(), template()), "word/document.xml")
    used = set(find(root, "//w:pStyle/@w:val"))
    assert {"Kop1", "Kop2", "Titre"} <= used
    assert {"Heading1", "Title"} & used == set()


def test_a_missing_style_is_a_finding_and_the_text_is_in_the_body_s_style() -> None:
    data, findings = word_and_findings(note(), template())
    missing = {finding.message.fields["name"] for finding in findings}
    assert missing == {"Subtitle", "Caption", "List Bullet"}
    assert {finding.kind for finding in findings} == {"missing_style"}
    root = part(data, "word/document.xml")
    (subtitle,) = find(
        root, "//w:p[.//w:t='Subvention européenne pour la fabrique d’IA de Groningue']"
    )
    assert find(subtitle, "w:pPr/w:pStyle/@w:val") == ["Normal"]


def test_a_heading_without_a_style_is_a_heading_all_the_same() -> None:
    root = part(word(note(), template(titles=TITLES[:2])), "word/document.xml")
    assert set(find(root, "//w:p/w:pPr/w:outlineLvl/@w:val")) == {"0", "1"}


def test_a_template_s_own_lists_and_tables_are_used() -> None:
    bullet = (
        '<w:style w:type="paragraph" w:styleId="Opsom"><w:name w:val="List Bullet"/><w:pPr>'
        '<w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="table" w:styleId="Raster"><w:name w:val="Tabelraster"/></w:style>'
    )
    root = part(word(document(lists(), table()), template(styles=bullet)), "word/document.xml")
    assert find(root, "//w:p[w:pPr/w:pStyle/@w:val='Opsom']//w:numPr") == []
    assert len(find(root, "//w:p[w:pPr/w:pStyle/@w:val='Opsom']")) == 6
    assert find(root, "//w:tblStyle/@w:val") == ["Raster"]


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_a_template_with_macros_is_refused(kind: str) -> None:
    with pytest.raises(FileNotUsable, match="macros"):
        word(note(), template(kind=kind))


def test_macros_in_a_file_that_hides_them_are_refused() -> None:
    with pytest.raises(FileNotUsable, match="macros"):
        word(note(), template(more={"word/vbaProject.bin": b"x"}))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"PK\x03\x04 torn",
        template()[:900],
        template(kind="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
        template(body="<w:p>"),
        template(styles="<w:style>"),
        template(header='</w:hdr><!DOCTYPE x [<!ENTITY e "e">]>'),
    ],
    ids=range(8),
)
def test_what_is_no_word_file_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(FileNotUsable, match="template"):
        word(note(), data)


def test_an_archive_that_unpacks_to_too_much_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.png", b"\0" * 90_000_000)
    with pytest.raises(FileNotUsable, match="too large"):
        word(note(), buffer.getvalue())


HOSTILE = {
    "attached template": {
        "settings": '<w:attachedTemplate r:id="rId9"/>',
        "more": {"word/_rels/settings.xml.rels": relations(relation("rId9", "x", EVIL))},
    },
    "linked image": {
        "header": '<w:p><w:r><w:drawing><a:blip r:link="rId9"/></w:drawing></w:r></w:p>',
        "header_relations": relation("rId9", "image", EVIL),
    },
    "old linked image": {
        "header": f'<w:p><w:r><w:pict><v:imagedata src="{EVIL}" r:href="rId9"/></w:pict></w:r>'
        "</w:p>",
        "header_relations": relation("rId9", "image", EVIL),
    },
    "object": {
        "header": '<w:p><w:r><w:object><o:OLEObject r:id="rId9"/></w:object></w:r></w:p>',
        "header_relations": relation("rId9", "oleObject", EVIL),
    },
    "part of another file": {
        "body": '<w:altChunk r:id="rId9"/>',
        "relations": relation("rId9", "aFChunk", EVIL),
    },
    "mail merge": {
        "settings": f'<w:mailMerge><w:query w:val="SELECT {TRACE}"/></w:mailMerge>',
    },
    "included picture": {"header": FIELD.format(f"INCLUDEPICTURE {EVIL}")},
    "dynamic data": {"header": FIELD.format(f"DDEAUTO c:\\\\{TRACE} cmd")},
    "field in one": {
        "header": f'<w:p><w:fldSimple w:instr="INCLUDETEXT {EVIL}"><w:r><w:t>x</w:t></w:r>'
        "</w:fldSimple></w:p>"
    },
    "link to a file": {
        "header": '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>',
        "header_relations": relation("rId9", "hyperlink", f"file:////{TRACE}/share"),
    },
    "unknown part": {
        "relations": relation("rId9", "customXml", "../x.bin", external=False),
        "more": {"x.bin": EVIL.encode()},
    },
}


@pytest.mark.parametrize("what", HOSTILE)
def test_nothing_of_a_template_that_would_fetch_is_in_the_file(what: str) -> None:
    data = word(note(), template(**HOSTILE[what]))  # type: ignore[arg-type]
    assert TRACE.encode() not in everything(data)
    docx.Document(io.BytesIO(data))


def test_a_link_of_the_web_and_the_number_of_the_page_stay_in_a_header() -> None:
    data = word(
        note(),
        template(
            header='<w:p><w:hyperlink r:id="rId9"><w:r><w:t>site</w:t></w:r></w:hyperlink></w:p>'
            + FIELD.format("PAGE"),
            header_relations=relation("rId9", "hyperlink", "https://example.org/"),
        ),
    )
    root = part(data, "word/header1.xml")
    assert find(root, "//w:hyperlink/@r:id") == ["rId9"]
    assert [one.text for one in find(root, "//w:instrText")] == ["PAGE"]


def test_words_of_a_field_that_goes_stay() -> None:
    data = word(note(), template(header=FIELD.format(f"INCLUDETEXT {EVIL}")))
    root = part(data, "word/header1.xml")
    assert "uitkomst" in word_text(root)
    assert find(root, "//w:fldChar") == []


def test_a_picture_in_the_header_stays() -> None:
    data = word(
        note(),
        template(
            header='<w:p><w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r></w:p>',
            header_relations=relation("rId9", "image", "media/logo.png", external=False),
            more={"word/media/logo.png": b"\x89PNG"},
        ),
    )
    assert "word/media/logo.png" in names(data)
    assert find(part(data, "word/header1.xml"), "//a:blip/@r:embed") == ["rId9"]


def test_headers_of_an_earlier_section_are_inherited() -> None:
    first = (
        '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr>'
        "</w:pPr></w:p>"
    )
    last = '<w:sectPr><w:pgSz w:w="11000" w:h="16000"/></w:sectPr>'
    root = part(word(note(), template(body=first, section=last)), "word/document.xml")
    assert find(root, "//w:sectPr/w:headerReference/@r:id") == ["rId3"]


def test_text_on_a_template_says_its_language_everywhere() -> None:
    root = part(word(document(paragraph("a")), template()), "word/document.xml")
    assert find(root, "//w:r/w:rPr/w:lang/@w:val") == ["nl-NL"]
