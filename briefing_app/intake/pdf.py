"""PDF files to text: lines as they stand on pages, joined to paragraphs.

pdfium runs no script here: it has no engine for one, and forms are not opened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
from pypdfium2 import raw

from briefing_app.intake.limits import LONGEST, MOST_PAGES
from briefing_app.intake.pdf_columns import paragraphs
from briefing_app.intake.pdf_lines import lines_of
from briefing_app.intake.pdf_paragraphs import without_running_heads
from briefing_app.intake.problems import Notice, Problem, Refused
from briefing_app.intake.text import Found

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.intake.pdf_lines import Page
    from briefing_app.intake.text import TextBuilder

MEDIA_TYPE = "application/pdf"

_DATE = re.compile(r"D?:?\s*([0-9]{4})(?:([0-9]{2})([0-9]{2})?)?")
_PROGRAM = re.compile(r"^Microsoft (?:Word|PowerPoint|Excel) - ", re.IGNORECASE)
_FILE = re.compile(r"\.(?:docx?|odt|pdf|indd|pptx?|rtf|dotx?)$", re.IGNORECASE)
_LANGUAGE_SIZE = 64


def read_pdf(data: bytes, builder: TextBuilder) -> Found:
    """Put the text of a PDF into ``builder``, page by page; raise ``Refused``."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        is_locked = error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        raise Refused(Problem.ENCRYPTED if is_locked else Problem.DAMAGED) from error
    try:
        count = len(document)
        if count == 0:
            raise Refused(Problem.DAMAGED)
        if count > MOST_PAGES:
            raise Refused(Problem.TOO_MANY_PAGES, most=MOST_PAGES)
        _put(_pages(document, count, builder), builder)
        return _found(document, count)
    finally:
        document.close()


def _pages(document: pdfium.PdfDocument, count: int, builder: TextBuilder) -> list[Page]:
    pages: list[Page] = []
    length = 0
    without = 0
    for number in range(count):
        builder.report(number, count)
        try:
            page = lines_of(document[number], number + 1)
        except pdfium.PdfiumError:  # counted among the pages without text
            without += 1
            continue
        without += not page.lines
        length += sum(len(line.text) for line in page.lines)
        if length > LONGEST:
            raise Refused(Problem.TOO_LONG, most=LONGEST)
        pages.append(page)
    if without == count:
        raise Refused(Problem.NO_TEXT)
    if without:
        builder.notify(Notice.PAGES_WITHOUT_TEXT, n=without)
    return pages


def _put(pages: list[Page], builder: TextBuilder) -> None:
    for text, page in paragraphs(without_running_heads(pages)):
        builder.add(text, page)


def _found(document: pdfium.PdfDocument, count: int) -> Found:
    known: Mapping[str, str] = document.get_metadata_dict()
    title = _PROGRAM.sub("", known.get("Title", "").strip())
    return Found(
        MEDIA_TYPE,
        title="" if _FILE.search(title) else title,
        date=_date(known.get("CreationDate", "")),
        language=_language(document),
        pages=count,
    )


def _date(text: str) -> str:
    """Return a date of PDF (ISO 32000-1, 7.9.4) as ISO 8601 writes it."""
    match = _DATE.match(text)
    return "-".join(part for part in match.groups() if part) if match else ""


def _language(document: pdfium.PdfDocument) -> str:
    buffer = (raw.FPDF_WCHAR * _LANGUAGE_SIZE)()
    size = raw.FPDFCatalog_GetLanguage(document, buffer, _LANGUAGE_SIZE * 2)
    if not 2 < size <= _LANGUAGE_SIZE * 2:
        return ""
    return "".join(map(chr, buffer[: size // 2 - 1]))
