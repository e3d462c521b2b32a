"""What a file is, by its bytes and not by its name, and which reader reads it.

Runs in the helper process.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from briefing_app.intake.archive import Archive
from briefing_app.intake.encoding import is_text
from briefing_app.intake.limits import LARGEST, MEGABYTE
from briefing_app.intake.problems import Notice, Problem, Refused
from briefing_app.intake.text import REPLACEMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.intake.text import Found, TextBuilder

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*",
             b"\0\0\0\x0cjP")  # fmt: skip
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>])",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_BY_NAME = {".pdf": "PDF", ".docx": "Word", ".docm": "Word", ".dotx": "Word",
            ".odt": "OpenDocument", ".ott": "OpenDocument"}  # fmt: skip
_MARKDOWN = frozenset({".md", ".markdown", ".mkd"})
_HTML_NAMES = frozenset({".html", ".htm", ".xhtml"})
_MOST_ODD = 5
"""One in so many characters may be odd."""
_MEDIA = re.compile(r"^(?:word/media|Pictures)/")
_ODT = "application/vnd.oasis.opendocument.text"


def read_bytes(data: bytes, name: str, builder: TextBuilder) -> Found:
    """Put the text of a file into ``builder``; raise ``Refused``."""
    if len(data) > LARGEST:
        raise Refused(Problem.TOO_LARGE, size=LARGEST // MEGABYTE)
    if not data.strip():
        raise Refused(Problem.EMPTY)
    found = _reader(data, PurePath(name.lower()).suffix)(data, builder)
    if not builder.places:
        raise Refused(Problem.BLANK)
    _judge_characters(builder)
    return found


def _judge_characters(builder: TextBuilder) -> None:
    """Tell of characters that could not be read; a text that is full of them is none."""
    text = builder.text()
    odd = text.count(REPLACEMENT)
    if odd * _MOST_ODD > len(text):
        raise Refused(Problem.DAMAGED)
    if odd:
        builder.notify(Notice.ODD_CHARACTERS, n=odd, sign=REPLACEMENT)


def _reader(data: bytes, suffix: str) -> Callable[[bytes, TextBuilder], Found]:
    if b"%PDF-" in data[:1024]:
        from briefing_app.intake.pdf import read_pdf

        return read_pdf
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _read_archive
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED_PACKAGE in data:
            raise Refused(Problem.ENCRYPTED)
        raise Refused(Problem.OTHER_FORMAT, format="Word 97–2003")
    if data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        raise Refused(Problem.PICTURE)
    if data.startswith(b"{\\rtf"):
        raise Refused(Problem.OTHER_FORMAT, format="RTF")
    if suffix in _BY_NAME:
        raise Refused(Problem.NOT_AS_NAMED, format=_BY_NAME[suffix])
    if not is_text(data):
        raise Refused(Problem.PICTURE if data.startswith(b"BM") else Problem.NO_TEXT_FILE)
    return _text_reader(data, suffix)


def _text_reader(data: bytes, suffix: str) -> Callable[[bytes, TextBuilder], Found]:
    from briefing_app.intake.plain import read_markdown, read_plain
    from briefing_app.intake.webpage import read_webpage

    if suffix in _HTML_NAMES or _is_html(data):
        return read_webpage
    return read_markdown if suffix in _MARKDOWN else read_plain


def _is_html(data: bytes) -> bool:
    head = data[:2048].removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:].replace(b"\0", b"")
    return _HTML.match(head) is not None


def _read_archive(data: bytes, builder: TextBuilder) -> Found:
    archive = Archive.of(data)
    found = _archive_reader(archive)(archive, builder)
    if not builder.places and any(_MEDIA.search(name) for name in archive.names()):
        raise Refused(Problem.NO_TEXT)
    return found


def _archive_reader(archive: Archive) -> Callable[[Archive, TextBuilder], Found]:
    from briefing_app.intake.opendocument import read_opendocument
    from briefing_app.intake.word import CONTENT_TYPES, read_word

    if CONTENT_TYPES in archive:
        return read_word
    if "mimetype" in archive:
        kind = archive.read("mimetype").decode("ascii", "replace").strip()
        if not kind.startswith(_ODT):
            raise Refused(Problem.OTHER_FORMAT, format=kind.rpartition(".")[2][:40])
    elif "content.xml" not in archive:
        raise Refused(Problem.OTHER_ARCHIVE)
    return read_opendocument
