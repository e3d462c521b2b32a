from __future__ import annotations

import datetime as dt
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from briefing_app.document.block import Metadata
from briefing_app.pdf.conformance import check_conformance
from briefing_app.pdf.rendering import render
from tests.pdf.documents import document, line, note, paragraph, rendered
from tests.pdf.reading import opened

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "own": "urn:briefing-app:document#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TITLE = "Europese subsidie AI-fabriek · Subvention européenne fabrique d’IA"


def test_information_and_xmp_say_the_same() -> None:
    with opened(rendered(note()).data) as pdf:
        title, author, made = (
            str(pdf.docinfo[name]) for name in ("/Title", "/Author", "/CreationDate")
        )
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == title == TITLE
            assert xmp["dc:creator"] == [author]
            assert xmp["xmp:CreateDate"] == "2025-10-13T09:30:00+00:00"
            assert xmp["dc:language"] == {"nl-NL", "fr-FR"}
            assert xmp["pdfuaid:part"] == "1"
            assert xmp.pdfa_status == "2A"
    assert made == "D:20251013093000+00'00'"


def _packet(data: bytes) -> ElementTree.Element:
    with opened(data) as pdf:
        return ElementTree.fromstring(pdf.Root.Metadata.read_bytes())  # noqa: S314  (our own file)


def _texts(packet: ElementTree.Element, name: str) -> list[str]:
    """Return what a property of the packet holds: itself, or its items."""
    (found,) = packet.iterfind(f".//{name}", NAMESPACES)
    items = found.findall(".//rdf:li", NAMESPACES)
    return [item.text or "" for item in items] or [found.text or ""]


def test_packet_has_the_title_of_each_language_under_its_tag() -> None:
    packet = _packet(rendered(note()).data)
    (title,) = packet.iterfind(".//dc:title", NAMESPACES)
    assert [(item.get(LANG), item.text) for item in title.iterfind(".//rdf:li", NAMESPACES)] == [
        ("x-default", TITLE),
        ("nl-NL", "Europese subsidie AI-fabriek"),
        ("fr-FR", "Subvention européenne fabrique d’IA"),
    ]


def test_markings_are_in_both_places_and_described_for_archives() -> None:
    made = note()
    marked = replace(
        made,
        metadata=replace(
            made.metadata,
            publishers=("Ministerie van EZ", "Ministère des AE"),
            status="draft",
            confidentiality="confidential",
            embargo="2025-10-14T09:00:00+02:00",
        ),
    )
    data = rendered(marked).data
    assert check_conformance(data).breaches == ()
    packet = _packet(data)
    assert _texts(packet, "dc:publisher") == ["Ministerie van EZ", "Ministère des AE"]
    assert _texts(packet, "dc:identifier") == ["urn:uuid:1"]
    assert _texts(packet, "own:status") == ["draft"]
    assert _texts(packet, "own:confidentiality") == ["confidential"]
    assert _texts(packet, "own:embargo") == ["2025-10-14T09:00:00+02:00"]
    described = {element.text for element in packet.iterfind(".//pdfaProperty:name", NAMESPACES)}
    assert described == {"part", "status", "confidentiality", "embargo"}
    with opened(data) as pdf:
        assert str(pdf.docinfo["/Publisher"]) == "Ministerie van EZ · Ministère des AE"
        assert str(pdf.docinfo["/Status"]) == "draft"
        assert str(pdf.docinfo["/Languages"]) == "nl-NL · fr-FR"
        assert str(pdf.docinfo["/Identifier"]) == "urn:uuid:1"


def test_language_and_title_are_shown_by_a_reader() -> None:
    with opened(rendered(note()).data) as pdf:
        assert str(pdf.Root.Lang) == "nl-NL"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert pdf.pdf_version == "1.7"
        assert not pdf.is_encrypted


def test_zone_of_the_time_is_kept() -> None:
    zone = dt.timezone(dt.timedelta(hours=2))
    made_at = dt.datetime(2025, 7, 1, 8, 0, tzinfo=zone)
    printed = render(document(paragraph("x")), made_at=made_at, identifier="x")
    with opened(printed.data) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20250701080000+02'00'"


@pytest.mark.parametrize("title", ["<b> & ]]> \"'", "a\x00b\x1fc\x0b", "שלום 😀", "x" * 70_000])
def test_any_title_gives_readable_metadata(title: str) -> None:
    odd = replace(document(paragraph("x")), metadata=Metadata(titles=(line(title),), author=title))
    with opened(rendered(odd).data) as pdf, pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == str(pdf.docinfo["/Title"])
        assert len(str(pdf.docinfo["/Title"])) == min(len(title), 8_000)
