"""The lines of a page of a PDF: their text, where they stand, how high their letters are."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from unicodedata import normalize

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2 as pdfium

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ROMAN = str.maketrans("ivx", "ⁱᵛˣ")
_NOTE = re.compile(r"(?<![ivx])[ivx]{1,6}(?=[\s.,;:!?)\]\x02]|$)")
_RAISED_NOTE = re.compile("[ⁱᵛˣ]{1,6}")
_LINE = re.compile("[^\r\n\ufffe\x02]+[\ufffe\x02]?")
_RAISED_BY, _SMALLER = 0.15, 0.92
_SAME_LINE, _COLUMN = 0.4, 1.75
_LOOSE = 1.05

HYPHEN = "\ufffe"
"""The last character of a line that a word was parted at, as pdfium tells it."""

WIDTH = 0.5
"""Width of a usual letter, as a part of its size."""

_EDGES = " \t\ufffe\x02"
_MOST_DIGITS = 20_000
"""Digits of a page whose height is looked at; a page of a table has fewer."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: ``left`` to ``right`` and ``base`` in points, ``height`` the size of its letters."""

    text: str
    left: float
    right: float
    base: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page in the order of reading; ``height`` in points."""

    number: int
    height: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Sign:
    x: float
    base: float
    right: float
    height: float


def lines_of(page: pdfium.PdfPage, number: int) -> Page:
    """Return the lines of a page; raise ``PdfiumError``."""
    try:
        texts = page.get_textpage()
        try:
            lines = tuple(_joined(_lines(texts)))
        finally:
            texts.close()
        return Page(number, page.get_height(), lines)
    finally:
        page.close()


def _lines(texts: pdfium.PdfTextPage) -> Iterator[Line]:
    text = texts.get_text_range()
    digits = _MOST_DIGITS
    for match in _LINE.finditer(text):
        bare = match[0].strip(_EDGES)
        if not bare:
            continue
        start = match.start() + match[0].index(bare)
        signs = [_sign(texts, start + at, bare[at]) for at in (0, len(bare) // 2, len(bare) - 1)]
        seen = [sign for sign in signs if sign is not None]
        if not seen:
            yield Line(match[0], 0, 0, 0, 0)
            continue
        main = max(seen, key=lambda sign: sign.height)
        digits -= sum(character.isdigit() for character in bare)
        worded = _marked(texts, match[0], match.start(), main) if digits > 0 else match[0]
        if seen[-1].right - seen[0].x > _LOOSE * WIDTH * main.height * len(bare):
            worded = _with_cells(texts, worded, match.start(), _COLUMN * main.height)
        yield Line(worded, seen[0].x, seen[-1].right, main.base, main.height)


def _sign(texts: pdfium.PdfTextPage, index: int, character: str) -> _Sign | None:
    """Return where a character stands; ``None`` where the page counts otherwise than its text."""
    if raw.FPDFText_GetUnicode(texts, index) != ord(character):
        return None
    x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF(), raw.FS_MATRIX()
    if not raw.FPDFText_GetCharOrigin(texts, index, x, y):
        return None
    raw.FPDFText_GetLooseCharBox(texts, index, box)
    raw.FPDFText_GetMatrix(texts, index, matrix)
    # Not the box's height: with some typefaces it is that of the character.
    height = raw.FPDFText_GetFontSize(texts, index) * math.hypot(matrix.c, matrix.d)
    return _Sign(x.value, y.value, box.right, height)


def _marked(texts: pdfium.PdfTextPage, text: str, start: int, main: _Sign) -> str:
    """Return a line with its raised digits as such, so that marks of notes are no numbers."""
    signs = list(text)
    for at, character in enumerate(text):
        if character.isascii() and character.isdigit():
            sign = _sign(texts, start + at, character)
            if sign is not None and _is_raised(sign, main):
                signs[at] = character.translate(_SUPERSCRIPTS)
    for note in _NOTE.finditer(text):  # at the end of a word, so that few are looked at
        for at in reversed(range(*note.span())):
            sign = _sign(texts, start + at, text[at])
            if sign is None or not _is_raised(sign, main):
                break
            signs[at] = text[at].translate(_ROMAN)
    return "".join(signs)


def _with_cells(texts: pdfium.PdfTextPage, text: str, start: int, gap: float) -> str:
    """Return a line with tabs for the spaces that are wider than ``gap``: between cells."""
    signs = list(text)
    for at in range(1, len(text) - 1):
        if text[at] != " " or " " in {text[at - 1], text[at + 1]}:
            continue
        # What was raised is not looked for: it has another character by now.
        before = _sign(texts, start + at - 1, text[at - 1])
        after = _sign(texts, start + at + 1, text[at + 1])
        if before is not None and after is not None and after.x - before.right > gap:
            signs[at] = "\t"
    return "".join(signs)


def _is_raised(sign: _Sign, main: _Sign) -> bool:
    rise = sign.base - main.base
    return _RAISED_BY * main.height < rise < main.height and sign.height < _SMALLER * main.height


def _joined(lines: Iterator[Line]) -> Iterator[Line]:
    """Join what stands on one line: pdfium parts it after raised signs, and between cells."""
    before: Line | None = None
    for line in lines:
        if before is not None and _continues(before, line):
            before = _one(before, line)
            continue
        if before is not None:
            yield _whole(before)
        before = line
    if before is not None:
        yield _whole(before)


def _continues(before: Line, line: Line) -> bool:
    reach = _SAME_LINE * max(before.height, line.height)
    if line.left < before.right - reach:
        return False
    if _is_mark(line, before):
        return line.left < before.right + reach
    return abs(before.base - line.base) < reach


def _is_mark(line: Line, main: Line) -> bool:
    """Tell whether a whole line is raised beside another: a link of its own, say."""
    rise = line.base - main.base
    return 0 < rise < main.height and line.height < _SMALLER * main.height


def _one(before: Line, line: Line) -> Line:
    """Return two parts of a line as one, with the base and height of the larger."""
    near = line.left - before.right < _COLUMN * before.height
    added = _raised(line.text) if _is_mark(line, before) else line.text
    main = max(before, line, key=lambda one: one.height)
    return Line(
        before.text + ("" if near else "\t") + added,
        before.left, line.right, main.base, main.height,
    )  # fmt: skip


def _raised(text: str) -> str:
    """Return a mark that is all of a line in signs that are raised by themselves."""
    if re.fullmatch(r"\s*[ivx]{1,6}\s*", text):
        return text.translate(_ROMAN)
    return text.translate(_SUPERSCRIPTS)


def _whole(line: Line) -> Line:
    """Return a line with its mark of a parted word, if any, at its end and nowhere else.

    Roman marks of notes get brackets: raised letters would be read as a part of the word.
    """
    text = line.text.replace("\x02", HYPHEN).strip()
    text = _RAISED_NOTE.sub(lambda note: f"[{normalize('NFKC', note[0])}]", text)
    inside = text[:-1].replace(HYPHEN, "-")
    return replace(line, text=inside + text[-1:])
