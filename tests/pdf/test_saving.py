from __future__ import annotations

import pikepdf

from briefing_app.pdf.saving import save
from tests.pdf.documents import document, paragraph, rendered
from tests.pdf.reading import opened


def test_no_stream_of_ours_ends_in_a_carriage_return() -> None:
    for count in range(60):
        data = rendered(document(paragraph("x" * count), draft=False)).data
        assert b"\r\nendstream" not in data


def test_content_whose_checksum_is_a_carriage_return_is_kept_whole() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    contents = [bytes([count % 256]) * (count * 7) + b" q Q" for count in range(300)]
    pdf.Root.Streams = pikepdf.Array([pikepdf.Stream(pdf, content) for content in contents])
    with opened(save(pdf)) as read:
        found = [stream.read_bytes() for stream in read.Root.Streams]
        assert not any(stream.read_raw_bytes().endswith(b"\r") for stream in read.Root.Streams)
    assert [one.rstrip(b"\n") for one in found] == [one.rstrip(b"\n") for one in contents]


def test_metadata_stay_readable_without_unpacking() -> None:
    assert b"<pdfuaid:part>1" in rendered(document(paragraph("x"))).data


def test_metadata_are_saved_as_they_were_written() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    packet = b"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Keywords>end&#115;tream</pdf:Keywords></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
    pdf.Root.Metadata = pikepdf.Stream(
        pdf, packet, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
    )
    assert packet in save(pdf)
