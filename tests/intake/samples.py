"""Documents made for tests, whole ones and harmful ones."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
_OASIS = {"office": "office", "text": "text", "table": "table", "style": "style", "meta": "meta",
          "draw": "drawing", "svg": "svg-compatible"}  # fmt: skip
ODF = " ".join(
    [f'xmlns:{x}="urn:oasis:names:tc:opendocument:xmlns:{y}:1.0"' for x, y in _OASIS.items()]
    + ['xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"']
)

NL = "De fabriek kost € 50 miljoen en dat is niet meer dan er in de begroting van het Rijk was."
FR = "L’usine coûte 50 millions d’euros, ce qui n’est pas plus que ce qui était dans le budget."
DE = "Das Werk kostet 50 Millionen Euro, und das ist nicht mehr als im Haushalt für es war."
EN = "The factory costs €50 million, which is not more than there was in the budget for it."


def archive(files: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return buffer.getvalue()


def relations(*entries: tuple[str, str, str]) -> str:
    """Return relations; each has a kind, a target, and attributes more."""
    inside = "".join(
        f'<Relationship Id="r{n}" Type="{_KIND}/{kind}" Target="{target}" {more}/>'
        for n, (kind, target, more) in enumerate(entries)
    )
    return f'<Relationships xmlns="{_RELS}">{inside}</Relationships>'


def paragraph(text: str, *, style: str = "", properties: str = "") -> str:
    head = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{head}{run(text, properties)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def word_files(body: str, **others: str | bytes) -> dict[str, str | bytes]:
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("officeDocument", "word/document.xml", "")),
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        **others,
    }


def word(body: str, **others: str | bytes) -> bytes:
    return archive(word_files(body, **others))


def core(title: str, made: str, language: str = "") -> str:
    return (f"<c {_DC}><dc:title>{title}</dc:title><dc:language>{language}</dc:language>"
            f"<dcterms:created>{made}</dcterms:created></c>")  # fmt: skip


def opendocument_files(body: str, styles: str = "", meta: str = "") -> dict[str, str | bytes]:
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        "meta.xml": f"<office:document-meta {ODF}><office:meta>{meta}</office:meta>"
        "</office:document-meta>",
    }


def opendocument(body: str, styles: str = "", meta: str = "") -> bytes:
    return archive(opendocument_files(body, styles, meta))


def pdf(
    *pages: Sequence[str] | Callable[[Canvas], None], title: str = "", locked: bool = False
) -> bytes:
    """Return a PDF; a page is its lines, or what draws it."""
    buffer = io.BytesIO()
    encrypt = StandardEncryption("geheim") if locked else None
    canvas = Canvas(buffer, invariant=True, encrypt=encrypt)
    canvas.setTitle(title)
    for page in pages:
        if callable(page):
            page(canvas)
        else:
            lines(canvas, page)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def lines(canvas: Canvas, texts: Sequence[str], top: float = 750, step: float = 14) -> None:
    for number, text in enumerate(texts):
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, top - number * step, text)


def scan(canvas: Canvas) -> None:
    """Draw what a scanner makes: a picture and no text."""
    canvas.setFillGray(0.5)
    canvas.rect(72, 300, 200, 300, fill=1)


def _packed_again_and_again(block: bytes, times: int) -> bytes:
    """Return what zlib makes of a block repeated, without packing gigabytes (RFC 1950, 1951)."""
    packer = zlib.compressobj(9)
    start = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    once = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)  # refers to nothing before it
    total = zlib.adler32(b"")
    for _ in range(times):
        total = zlib.adler32(block, total)
    return start + once * times + b"\x03\x00" + total.to_bytes(4, "big")


def bomb_of_pdf(megabytes: int) -> bytes:
    """Return a PDF whose page unpacks to many megabytes of operators."""
    block = b"BT /F1 9 Tf (x) Tj ET\n" * 50_000
    packed = _packed_again_and_again(block, (megabytes << 20) // len(block))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F1 5 0 R"
        b">>>>>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(data)
    data += b"xref\n0 6\n0000000000 65535 f \n"
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {x} "{f"&{y};" * 50}">' for x, y in zip("bcdefgh", "abcdefg", strict=True))
    + "]>"
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY h SYSTEM "{address}">]>'
