"""Write the finished file: compressed, without dates or chance in it.

A stream that ends in a carriage return can be misread, since a line end follows it: a reader
then counts one byte too few, which PDF/A forbids (ISO 19005-2, 6.1.7.1).  It is avoided here.
"""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

from pikepdf import Name, ObjectStreamMode, Stream

if TYPE_CHECKING:
    from pikepdf import Pdf

_MISREAD = b"\r\nendstream"
_SMALL = 400_000
"""Bytes up to which objects are rather written one by one than in a stream of that kind."""


def save(pdf: Pdf) -> bytes:
    """Return the bytes of the file, PDF 1.7, the same for the same content."""
    _compress(pdf)
    data = _written(pdf, ObjectStreamMode.generate)
    if _MISREAD in data and len(data) <= _SMALL:
        # Our own streams do not end so; one that packs objects did, which we cannot fill up.
        data = _written(pdf, ObjectStreamMode.disable)
    return data


def _compress(pdf: Pdf) -> None:
    """Compress every stream but the XMP packet, which stays readable (ISO 16684-1)."""
    for found in pdf.objects:
        if not isinstance(found, Stream) or found.get("/Type") == Name.Metadata:
            continue
        content = found.read_bytes()
        packed = zlib.compress(content, 9)
        if packed.endswith(b"\r"):  # the end of its checksum, which more bytes change
            is_font = "/Length1" in found
            content += b"\0\0\0\1" if is_font else b"\n"
            packed = zlib.compress(content, 9)
            if is_font:
                found.Length1 = len(content)
        found.write(packed, filter=Name.FlateDecode)


def _written(pdf: Pdf, mode: ObjectStreamMode) -> bytes:
    buffer = io.BytesIO()
    pdf.save(
        buffer,
        min_version="1.7",
        deterministic_id=True,
        compress_streams=True,
        object_stream_mode=mode,
        fix_metadata_version=False,  # it would write the XMP packet anew, without our escapes
    )
    return buffer.getvalue()
