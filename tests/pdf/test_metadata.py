from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefing_app.document.block import Metadata
from briefing_app.pdf.rendering import render
from tests.pdf.documents import document, line, note, paragraph, rendered
from tests.pdf.reading import opened

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
