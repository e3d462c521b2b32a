"""Small PDFs made on the spot."""

from __future__ import annotations

import io

import pypdfium2 as pdfium


def blank_pdf(pages: int = 3, width: float = 595, height: float = 842) -> bytes:
    document = pdfium.PdfDocument.new()
    for _ in range(pages):
        document.new_page(width, height)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()
