"""What people should not have been sent: each gets its sentence, soon, and takes little memory."""

from __future__ import annotations

import io
import os
import random
import socket
import sys
import threading
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import FileNotUsable
from briefing_app.intake.limits import LARGEST, Limits
from briefing_app.intake.problems import Problem, refusal
from briefing_app.intake.reading import read
from briefing_app.language.catalog import Catalog
from tests.intake import samples
from tests.intake.samples import LAUGHS, NL, OUTSIDE, W, paragraph, word
from tests.organisation.samples import png

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SECONDS = 30
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def encrypted_zip() -> bytes:
    """Return a Word file whose entries say that they are encrypted."""
    data = bytearray(word(paragraph(NL)))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def encrypted_odt() -> bytes:
    files = samples.opendocument_files("")
    files["content.xml"] = os.urandom(300)
    files["META-INF/manifest.xml"] = "<m><manifest:encryption-data/></m>"
    return samples.archive(files)


def with_document(xml: str | bytes) -> bytes:
    return word("", **{"word/document.xml": xml})


def with_entities(head: str) -> bytes:
    return with_document(f"{head}<w:document {W}><w:body>{paragraph('&h;')}</w:body></w:document>")


def bomb() -> bytes:
    """Return a Word file of which one part unpacks to a gigabyte."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in samples.word_files("").items():
            if name != "word/document.xml":
                made.writestr(name, data)
        with made.open("word/document.xml", "w") as part:
            for _ in range(1024):
                part.write(b" " * (1 << 20))
    return buffer.getvalue()


def lying_bomb() -> bytes:
    """Return the bomb, its head saying that it is small."""
    data = bytearray(bomb())
    size = (1 << 30).to_bytes(4, "little")
    while size in data:
        at = data.index(size)
        data[at : at + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def many_entries() -> bytes:
    return samples.archive({f"{number}.xml": b"" for number in range(21_000)})


def climbing(name: str) -> bytes:
    return word(paragraph(NL), **{name: b"x"})


def deep(element: str, count: int) -> str:
    return f"<{element}>" * count + NL + f"</{element}>" * count


GOOD_PDF = samples.pdf([NL] * 30, [NL])
BAD: dict[str, tuple[str, Callable[[], bytes], Problem]] = {
    "picture with another name": ("a.pdf", png, Problem.PICTURE),
    "picture with no name": ("", lambda: b"\xff\xd8\xff\xe0" + os.urandom(99), Problem.PICTURE),
    "bitmap": ("a.txt", lambda: b"BM\x8a\0\0\0\0\0\0\0" + bytes(99), Problem.PICTURE),
    "zip with another name": (
        "a.docx", lambda: samples.archive({"a.txt": "x"}), Problem.OTHER_ARCHIVE,
    ),
    "text with another name": ("a.docx", NL.encode, Problem.NOT_AS_NAMED),
    "page with another name": ("a.pdf", lambda: b"<!DOCTYPE html><p>x", Problem.NOT_AS_NAMED),
    "workbook": (
        "a.xlsx",
        lambda: word("", **{"_rels/.rels": samples.relations(
            ("officeDocument", "xl/workbook.xml", ""))}),
        Problem.OTHER_FORMAT,
    ),
    "spreadsheet": (
        "a.odt",
        lambda: samples.archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        Problem.OTHER_FORMAT,
    ),
    "old Word file": ("a.doc", lambda: OLE, Problem.OTHER_FORMAT),
    "rich text": ("a.rtf", lambda: b"{\\rtf1 hallo}", Problem.OTHER_FORMAT),
    "program": ("a.txt", lambda: b"\x7fELF\x02\x01\0\0" + os.urandom(999), Problem.NO_TEXT_FILE),
    "noise": ("", lambda: bytes(range(256)) * 20, Problem.NO_TEXT_FILE),
    "encrypted PDF": ("a.pdf", lambda: samples.pdf([NL], locked=True), Problem.ENCRYPTED),
    "encrypted Word file": (
        "a.docx", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), Problem.ENCRYPTED,
    ),
    "encrypted entries": ("a.docx", encrypted_zip, Problem.ENCRYPTED),
    "encrypted OpenDocument": ("a.odt", encrypted_odt, Problem.ENCRYPTED),
    "PDF of nothing": ("a.pdf", lambda: b"%PDF-1.7\nnonsense", Problem.DAMAGED),
    "Word file cut off": ("a.docx", lambda: word(paragraph(NL))[:-200], Problem.DAMAGED),
    "Word file without its part": (
        "a.docx", lambda: samples.archive({"[Content_Types].xml": "<T/>"}), Problem.DAMAGED,
    ),
    "XML cut off": ("a.docx", lambda: with_document("<w:document"), Problem.DAMAGED),
    "XML too deep": (
        "a.docx",
        lambda: with_document(f"<w:document {W}>{deep('w:body', 5000)}</w:document>"),
        Problem.DAMAGED,
    ),
    "entities that multiply": ("a.docx", lambda: with_entities(LAUGHS), Problem.ENTITIES),
    "entities of another encoding": (
        "a.docx",
        lambda: with_document(
            f"{LAUGHS}<a>&h;</a>".replace("?>", ' encoding="UTF-16"?>', 1).encode("utf-16")
        ),
        Problem.ENTITIES,
    ),
    "entity of a file": (
        "a.docx", lambda: with_entities(OUTSIDE.format(address="file:///etc/passwd")),
        Problem.ENTITIES,
    ),
    "entities in OpenDocument": (
        "a.odt",
        lambda: samples.archive(
            {**samples.opendocument_files(""), "content.xml": f"{LAUGHS}<d>&h;</d>"}
        ),
        Problem.ENTITIES,
    ),
    "archive that unpacks to a gigabyte": ("a.docx", bomb, Problem.UNPACKS),
    "archive that lies about its size": ("a.docx", lying_bomb, Problem.DAMAGED),
    "archive of too many files": ("a.docx", many_entries, Problem.MANY_PARTS),
    "archive that climbs": ("a.docx", lambda: climbing("../../etc/cron.d/x"), Problem.PATHS),
    "archive that starts at the root": ("a.docx", lambda: climbing("/etc/passwd"), Problem.PATHS),
    "archive that climbs on Windows": ("a.docx", lambda: climbing("..\\x.dll"), Problem.PATHS),
    "archive of a drive": ("a.odt", lambda: climbing("C:/x.dll"), Problem.PATHS),
    "scan": ("a.pdf", lambda: samples.pdf(samples.scan, samples.scan), Problem.NO_TEXT),
    "empty": ("a.txt", lambda: b"", Problem.EMPTY),
    "blank": ("a.txt", lambda: b"\xef\xbb\xbf \n\r\n ", Problem.BLANK),
    "page without text": ("a.html", lambda: b"<html><script>1</script></html>", Problem.BLANK),
    "Word file without text": ("a.docx", lambda: word("<w:p/>"), Problem.BLANK),
    "page that nobody reads to its end": (
        "a.html", lambda: f"<p>Begin {deep('div', 300)}</p><p>Einde".encode(), Problem.DAMAGED,
    ),
    "page with one endless word": (
        "a.html", lambda: b"<p>Begin</p><p>" + b"x" * 10_500_000 + b"</p>Einde", Problem.DAMAGED,
    ),
    "Word file of odd characters": (
        "a.docx", lambda: word(paragraph("a\ufffd\ufffdb")), Problem.DAMAGED,
    ),
    "Word file of pictures": (
        "a.docx", lambda: word("<w:p/>", **{"word/media/image1.png": png()}), Problem.NO_TEXT,
    ),
    "hundred megabytes": ("a.txt", lambda: b"a " * (50 << 20), Problem.TOO_LARGE),
    "thirty megabytes": ("a.txt", lambda: b"a " * (15 << 20), Problem.TOO_LONG),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_bad_document_gets_its_sentence_soon_and_with_little_memory(case: str) -> None:
    name, make, problem = BAD[case]
    data = make()
    started = time.monotonic()
    with pytest.raises(FileNotUsable) as caught:
        read(data, name=name)
    assert time.monotonic() - started < SECONDS
    assert caught.value.what.text == refusal(problem, "", _any_fields()).what.text
    assert _most_memory() < 1536 << 20


def _most_memory() -> int:
    """Return the bytes that the largest helper so far had, where the system tells."""
    if sys.platform == "win32":
        return 0
    import resource

    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _any_fields() -> dict[str, str | int]:
    return dict.fromkeys(("size", "most", "format", "reason", "seconds"), 1)


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("problem", Problem)
def test_every_sentence_is_translated(problem: Problem, language: str) -> None:
    error = refusal(problem, "nota.docx", _any_fields())
    catalog = Catalog.load(language)
    for text in (error.what, error.todo):
        assert catalog.show(text) != catalog.load("en").show(text)
    assert "nota.docx" in catalog.show(error.what)


def test_pdf_that_unpacks_to_gigabytes_is_bounded() -> None:
    data = samples.bomb_of_pdf(2000)
    started = time.monotonic()
    with pytest.raises(FileNotUsable):
        read(data, name="a.pdf", limits=Limits(seconds=15))
    assert time.monotonic() - started < SECONDS
    assert _most_memory() < 1536 << 20


def test_damage_anywhere_is_a_sentence_and_never_a_mistake() -> None:
    chance = random.Random(20261125)  # noqa: S311  (damage, not secrets)
    kinds = (("a.pdf", GOOD_PDF), ("a.docx", word(paragraph(NL) * 9)),
             ("a.odt", samples.opendocument(f"<text:p>{NL}</text:p>" * 9)))  # fmt: skip
    refused = 0
    for _ in range(20):
        for name, good in kinds:
            data = bytearray(good)
            for _ in range(chance.choice((1, 4, 40))):
                data[chance.randrange(len(data))] = chance.randrange(256)
            cut = chance.choice((len(data), chance.randrange(len(data))))
            try:
                read(bytes(data[:cut]), name=name)
            except FileNotUsable:
                refused += 1
    assert refused > 5


@pytest.mark.parametrize("html", [
    deep("div", 100_000).encode(), b"<" * 500_000, b"<p " + b"a=" * 200_000,
    b"<table>" * 50_000 + b"x", b"&" * 500_000, b"<sup>" * 50_000 + b"1",
])  # fmt: skip
def test_web_page_made_to_harm_ends_soon(html: bytes) -> None:
    started = time.monotonic()
    try:
        read(b"<!DOCTYPE html><html><body>" + html, name="a.html", limits=Limits(seconds=20))
    except FileNotUsable as error:
        assert error.what.text  # noqa: PT017  (either is fine: read, or refused with a sentence)
    assert time.monotonic() - started < SECONDS


@pytest.mark.parametrize("text", [
    b"[" * 30_000, b"*_" * 30_000, b"> " * 20_000 + b"x", b"`" * 50_000, b"a\n" + b"|" * 50_000,
])  # fmt: skip
def test_markdown_made_to_harm_ends_soon(text: bytes) -> None:
    started = time.monotonic()
    try:
        read(text, name="a.md", limits=Limits(seconds=20))
    except FileNotUsable as error:
        assert error.what.text  # noqa: PT017  (either is fine: read, or refused with a sentence)
    assert time.monotonic() - started < SECONDS


@pytest.fixture
def listener() -> Iterator[tuple[str, list[object]]]:
    """Listen where a document points; whoever connects is seen."""
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.05)
    seen: list[object] = []
    ended = threading.Event()

    def listen() -> None:
        while not ended.is_set():
            try:
                connection, address = server.accept()
            except TimeoutError:
                continue
            connection.close()
            seen.append(address)

    thread = threading.Thread(target=listen)
    thread.start()
    yield f"http://127.0.0.1:{server.getsockname()[1]}/x", seen
    ended.set()
    thread.join()
    server.close()


def test_nothing_that_a_document_points_at_is_fetched(
    listener: tuple[str, list[object]],
) -> None:
    address, seen = listener
    page = (
        f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "{address}"><html><head>'
        f'<base href="{address}"><link rel="stylesheet" href="{address}">'
        f'<script src="{address}"></script></head><body><img src="{address}"><p>{NL}</p>'
        f'<iframe src="{address}"></iframe></body></html>'
    )
    image = f'<draw:frame><draw:image xlink:href="{address}"/></draw:frame>'
    outside = samples.relations(("attachedTemplate", address, 'TargetMode="External"'))
    for data, name in (
        (page.encode(), "a.html"),
        (f"![x]({address})\n\n{NL}".encode(), "a.md"),
        (samples.opendocument(f"<text:p>{NL}{image}</text:p>"), "a.odt"),
        (word(paragraph(NL), **{"word/_rels/document.xml.rels": outside}), "a.docx"),
    ):
        assert NL in read(data, name=name).text
    with pytest.raises(FileNotUsable):
        read(with_entities(OUTSIDE.format(address=address)), name="a.docx")
    time.sleep(0.2)
    assert seen == []


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    paths = [tmp_path, tmp_path / "missing.txt"]
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "endless.txt")
        paths.append(tmp_path / "endless.txt")
    for path in paths:
        with pytest.raises(FileNotUsable):
            read(path)


def test_file_of_a_hundred_megabytes_is_not_even_loaded(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    with path.open("wb") as file:
        file.truncate(100 << 20)
    with pytest.raises(FileNotUsable, match=f"larger than {LARGEST >> 20} MB"):
        read(path)
