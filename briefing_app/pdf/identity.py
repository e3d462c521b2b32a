"""What a file says of itself in its XMP: identifier, publisher, date, markings.

Whoever sends a file wrote it: nothing of it is run or fetched, and what it unpacks to has a bound.
"""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf

from briefing_app.pdf.schemas import OWN

if TYPE_CHECKING:
    from pikepdf import Pdf

_MOST = 1_000_000
"""Bytes of XMP that are read."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The metadata for publication; what a file does not say is empty."""

    identifier: str = ""
    publishers: tuple[str, ...] = ()
    reference: str = ""
    made_at: str = ""
    status: str = ""
    confidentiality: str = ""
    embargo: str = ""


def identity_of(data: bytes) -> Identity:
    """Return what a PDF says of itself; of no PDF, or one that cannot be read, nothing."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return _read(pdf) if _has_metadata(pdf) else Identity(_informed(pdf))
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, SyntaxError):
        return Identity()


def _read(pdf: Pdf) -> Identity:
    xmp = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
    return Identity(
        identifier=_text(xmp.get("dc:identifier")) or _informed(pdf),
        publishers=_several(xmp.get("dc:publisher")),
        reference=_text(xmp.get("dc:description")),
        made_at=_text(xmp.get("xmp:CreateDate")),
        status=_text(xmp.get(f"{{{OWN}}}status")),
        confidentiality=_text(xmp.get(f"{{{OWN}}}confidentiality")),
        embargo=_text(xmp.get(f"{{{OWN}}}embargo")),
    )


def _has_metadata(pdf: Pdf) -> bool:
    """Tell whether there is XMP within bounds, without entities."""
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return False
    packet = stream.read_raw_bytes()
    if "/Filter" in stream:
        if stream.Filter != pikepdf.Name.FlateDecode:
            return False
        try:
            packet = zlib.decompressobj().decompress(packet, _MOST + 1)
        except zlib.error:
            return False
    return len(packet) <= _MOST and b"<!" not in packet


def _informed(pdf: Pdf) -> str:
    """Return the identifier of the document information, which says the same."""
    found = pdf.docinfo.get("/Identifier")
    return str(found) if isinstance(found, pikepdf.String) else ""


def _text(found: object) -> str:
    return found if isinstance(found, str) else ""


def _several(found: object) -> tuple[str, ...]:
    """Return the items of a bag, whose order says nothing."""
    return tuple(sorted(map(str, found))) if isinstance(found, (set, list)) else ()
