"""Attach data files to a document (ISO 19005-3, 6.8; ISO 32000-1, 7.11)."""

from __future__ import annotations

from hashlib import md5
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Stream, String

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Object, Pdf

    from briefing_app.document.block import Attachment


def write_attachments(pdf: Pdf, attachments: Sequence[Attachment], date: str) -> None:
    """Embed files as data of the whole document; ``date`` is one of the PDF's own form.

    A file with any is PDF/A-3: PDF/A-2 allows none of these kinds.
    """
    if not attachments:
        return
    names, files = Array(), Array()
    for attachment in sorted(attachments, key=lambda one: one.name):
        specification = _specification(pdf, attachment, date)
        names.append(String(attachment.name))
        names.append(specification)
        files.append(specification)
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=names))
    pdf.Root.AF = files


def _specification(pdf: Pdf, attachment: Attachment, date: str) -> Object:
    parameters = Dictionary(
        Size=len(attachment.data),
        CreationDate=String(date),
        ModDate=String(date),
        # The norm's own checksum, against accidents only.
        CheckSum=String(md5(attachment.data, usedforsecurity=False).digest()),
    )
    embedded = Stream(
        pdf,
        attachment.data,
        Type=Name.EmbeddedFile,
        Subtype=Name(f"/{attachment.media_type}"),
        Params=parameters,
    )
    file = pdf.make_indirect(embedded)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(attachment.name),
            UF=String(attachment.name),
            Desc=String(attachment.description),
            AFRelationship=Name.Data,
            EF=Dictionary(F=file, UF=file),
        )
    )
