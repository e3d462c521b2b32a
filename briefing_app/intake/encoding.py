"""Bytes of text files to text: UTF-8, UTF-16, and Windows-1252 for what is neither.

No library guesses here.  Files in our languages have one of these encodings, and they can be told
apart for certain: bytes of Windows-1252 that happen to be valid UTF-8 are ASCII in practice.
"""

from __future__ import annotations

import codecs

from briefing_app.intake.problems import Problem, Refused
from briefing_app.intake.text import REPLACEMENT

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_LATIN = frozenset({"windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1",
                    "iso-8859-15", "iso8859-15", "us-ascii", "ascii"})  # fmt: skip
_FIFTEEN = frozenset({"iso-8859-15", "iso8859-15"})


def decoded(data: bytes, *, declared: str = "") -> str:
    """Return the text of a file; raise ``Refused`` for bytes that are no text.

    ``declared`` is what the file says of itself, believed only where its bytes allow it.
    """
    text = _decoded(data, declared.lower())
    if text.count(REPLACEMENT) * 20 > len(text):
        raise Refused(Problem.NO_TEXT_FILE)
    return text


def is_text(data: bytes) -> bool:
    """Tell whether the first bytes of a file can be text in one of our encodings."""
    sample = data[:_SAMPLE]
    if _marked(sample) or _wide(sample):
        return True
    commands = sum(byte < 32 and byte not in b"\t\n\r\f\x1a" for byte in sample)
    return 0 not in sample and commands * 100 <= len(sample)


def _decoded(data: bytes, declared: str) -> str:
    marked = _marked(data)
    if marked:
        mark, encoding = marked
        return data[len(mark) :].decode(encoding, "replace")
    wide = _wide(data[:_SAMPLE])
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if declared in _LATIN or not _nearly_utf8(data):
            return data.decode("iso-8859-15" if declared in _FIFTEEN else "cp1252", "replace")
        return data.decode("utf-8", "replace")


def _marked(data: bytes) -> tuple[bytes, str] | None:
    return next((pair for pair in _MARKS if data.startswith(pair[0])), None)


def _wide(sample: bytes) -> str:
    """Return the byte order of UTF-16 without a mark: every other byte of Latin text is zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half == 0 or even + odd == 0:
        return ""
    if odd * 10 >= half * 8 and even * 10 <= half:
        return "utf-16-le"
    if even * 10 >= half * 8 and odd * 10 <= half:
        return "utf-16-be"
    return ""


def _nearly_utf8(data: bytes) -> bool:
    """Tell whether most characters beyond ASCII are UTF-8, so that only a few are broken."""
    text = data.decode("utf-8", "replace")
    broken = text.count(REPLACEMENT)
    return sum(character > "\x7f" for character in text) > 2 * broken
