"""The typeface of the document: widths with kerning, what it can draw, its place in the file.

The cuts are those that the document brings, else *Briefing Sans*; a document never depends on
what a machine has installed.
"""

from __future__ import annotations

import io
import struct
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any

import uharfbuzz
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from briefing_app import paths
from briefing_app.document.picture import CLOSE, CURVE, LINE, MOVE
from briefing_app.errors import UserError, message
from briefing_app.language.characters import NEEDED, STAND_INS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reportlab.pdfbase.pdfdoc import PDFDocument

    from briefing_app.document.look import Cut
    from briefing_app.document.picture import PathStep

_NO_BREAK, _STAND_IN = "\u00a0", "\uf8a0"
_FEATURES = dict.fromkeys(("liga", "clig", "dlig", "calt", "locl", "ccmp"), False) | {"kern": True}
_NOT_EMBEDDED = ("name",)
"""Tables that no embedded typeface needs (ISO 32000-1, 9.9): a licence as long as the letters."""
Point = tuple[float, float]

_WORDS_REMEMBERED, _LONGEST_REMEMBERED = 60_000, 60


class EmbeddedFont(TTFont):
    """A reportlab font whose text can be copied as it was written.

    reportlab prints U+00A0 as a plain space, and writes ToUnicode entries for codes that are
    not used, in blocks longer than the norm allows (Adobe technical note 5411: at most 100).
    """

    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(name, io.BytesIO(data), asciiReadable=False)
        for table in _NOT_EMBEDDED:
            self.face.table.pop(table, None)
        self.face.name = name.encode("ascii")  # two cuts of one name would share one file
        for missing, other in STAND_INS.items():
            if ord(missing) not in self.face.charToGlyph:
                self._borrow(missing, other)
        self._borrow(_STAND_IN, _NO_BREAK)

    def _borrow(self, character: str, other: str) -> None:
        glyphs, widths = self.face.charToGlyph, self.face.charWidths
        if ord(other) in glyphs:
            glyphs[ord(character)] = glyphs[ord(other)]
            widths[ord(character)] = widths[ord(other)]

    def splitString(  # noqa: N802  (reportlab's name)
        self, text: str, doc: PDFDocument, encoding: str = "utf-8"
    ) -> list[tuple[int, bytes]]:
        """Return (subset, codes) of the text; each character is one byte."""
        return super().splitString(text.replace(_NO_BREAK, _STAND_IN), doc, encoding)

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802  (reportlab's name)
        """Add the subsets to the file, each with a map back to the characters."""
        state: Any = self.state[doc]  # the stubs lack its fields
        used: list[dict[int, int]] = [{} for _ in state.subsets]
        for code, number in state.assignments.items():
            if code:
                used[number >> 8][number & 0xFF] = code
        before = set(doc.idToObject)
        super().addObjects(doc)
        names = [name for name in doc.idToObject if name not in before]
        streams = [name for name in names if name.startswith("toUnicodeCMap:")]
        for name, codes in zip(streams, used, strict=True):
            stream: Any = doc.idToObject[name]
            stream.content = _character_map(codes)


def _character_map(codes: dict[int, int]) -> str:
    """Write a ToUnicode map (ISO 32000-1, 9.10.3) from codes to characters."""
    entries = [
        f"<{code:02X}> <{_written(character).encode('utf-16-be').hex().upper()}>"
        for code, character in sorted(codes.items())
    ]
    blocks: list[str] = []
    for start in range(0, len(entries), 100):
        block = entries[start : start + 100]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
            "",
        ]
    )


def _written(code: int) -> str:
    return _NO_BREAK if chr(code) == _STAND_IN else chr(code)


class Face:
    """One cut of the typeface, in one document or several; ``name`` is plain ASCII."""

    def __init__(self, name: str, data: bytes) -> None:
        self.font = EmbeddedFont(name, data)
        self._shaper = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(data)))
        self._per_em = 1000 / self._shaper.face.upem
        self._remembered: dict[str, tuple[float, ...]] = {}
        self._widths: dict[str, float] = {}

    def covers(self, character: str) -> bool:
        """Tell whether the typeface can draw a character."""
        return ord(character) in self.font.face.charToGlyph

    def advances(self, text: str) -> tuple[float, ...]:
        """Return how far each character moves the pen, in thousandths of the size, kerned."""
        if len(text) > _LONGEST_REMEMBERED:
            return self._shape(text)
        found = self._remembered.get(text)
        if found is None:
            if len(self._remembered) > _WORDS_REMEMBERED:
                self._remembered.clear()
                self._widths.clear()
            found = self._remembered[text] = self._shape(text)
        return found

    def plain_advance(self, character: str) -> float:
        """Return the advance that the file declares, in thousandths of the size."""
        return float(self.font.face.charWidths.get(ord(character), self.font.face.defaultWidth))

    def width(self, text: str, size: float) -> float:
        """Return the width of a text, kerned, in points."""
        found = self._widths.get(text)
        if found is None:
            found = sum(self.advances(text))
            if len(text) <= _LONGEST_REMEMBERED:
                self._widths[text] = found
        return found * size / 1000

    def outline(self, text: str, size: float) -> list[PathStep]:
        """Return the shapes of a text that is a picture rather than words, from its baseline."""
        pen = _Pen(size / self._shaper.face.upem)
        for character, advance in zip(text, self.advances(text), strict=True):
            glyph = self.font.face.charToGlyph.get(ord(character), 0)
            self._shaper.draw_glyph_with_pen(glyph, pen)
            pen.x += advance * size / 1000
        return pen.steps

    def _shape(self, text: str) -> tuple[float, ...]:
        """Shape with kerning alone; where glyphs and characters are not one to one, without."""
        if not text:  # of which the shaper knows no glyphs, rather than none
            return ()
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "ltr"
        uharfbuzz.shape(self._shaper, buffer, _FEATURES)
        glyphs = [self.font.face.charToGlyph.get(ord(character), 0) for character in text]
        if [info.codepoint for info in buffer.glyph_infos] != glyphs:
            return tuple(self.plain_advance(character) for character in text)
        return tuple(
            round(position.x_advance * self._per_em, 2) for position in buffer.glyph_positions
        )


class _Pen:
    """Collects what the shaper draws, in points, with curves of the third degree."""

    def __init__(self, scale: float) -> None:
        self.x = 0.0
        self.steps: list[PathStep] = []
        self._scale = scale
        self._at = (0.0, 0.0)

    def moveTo(self, point: Point) -> None:  # noqa: N802  (names of a fontTools pen)
        self._step(MOVE, point)

    def lineTo(self, point: Point) -> None:  # noqa: N802
        self._step(LINE, point)

    def curveTo(self, first: Point, second: Point, end: Point) -> None:  # noqa: N802
        self._step(CURVE, first, second, end)

    def qCurveTo(self, middle: Point, end: Point) -> None:  # noqa: N802
        first, second = (
            (near[0] + (middle[0] - near[0]) * 2 / 3, near[1] + (middle[1] - near[1]) * 2 / 3)
            for near in (self._at, end)
        )
        self._step(CURVE, first, second, end)

    def closePath(self) -> None:  # noqa: N802
        self.steps.append((CLOSE, ()))

    def endPath(self) -> None:  # noqa: N802
        """Leave the path open."""

    def _step(self, operator: str, *points: Point) -> None:
        scale = self._scale
        values = [value for x, y in points for value in (self.x + x * scale, y * scale)]
        self.steps.append((operator, tuple(values)))
        self._at = points[-1]


class Typeface:
    """The cuts of a typeface by weight (400, 600 or 700) and slope; each is read when wanted.

    Where a cut is missing the nearest one stands in, rather one of the same slope.
    """

    def __init__(self, name: str, cuts: Mapping[tuple[int, bool], Callable[[], bytes]]) -> None:
        self._name = name
        self._cuts = cuts
        self._faces: dict[tuple[int, bool], Face] = {}

    def face(self, weight: int, *, italic: bool = False) -> Face:
        """Return a cut."""
        found = self._faces.get((weight, italic))
        if found is None:
            found = self._faces[weight, italic] = self._read(weight, italic=italic)
        return found

    def covers(self, character: str) -> bool:
        """Tell whether the upright text face can draw a character."""
        return self.face(400).covers(character)

    def _read(self, weight: int, *, italic: bool) -> Face:
        key = min(self._cuts, key=lambda cut: (cut[1] != italic, abs(cut[0] - weight), -cut[0]))
        if key != (weight, italic):
            return self.face(key[0], italic=key[1])
        return Face(f"{self._name}-{weight}{'i' if italic else ''}", self._cuts[key]())


@cache
def briefing_sans() -> Typeface:
    """Return the application's own typeface."""
    cuts = {
        (weight, italic): paths.font_file(weight, italic=italic).read_bytes
        for weight in (400, 600, 700)
        for italic in (False, True)
    }
    return Typeface("BriefingSans", cuts)


def try_out(data: bytes) -> tuple[str, ...]:
    """Embed a cut for trial, and return the characters of our languages that it cannot draw.

    Raises ``UserError`` when it cannot be embedded.  The file's tables were looked at before.
    """
    try:
        face = Face("Trial", data)
        missing = tuple(character for character in NEEDED if not face.covers(character))
        face.advances(NEEDED)
        face.outline("Aé", 10)
        face.font.face.makeSubset([ord(character) for character in NEEDED[:200]])
    except _BROKEN as error:
        raise UserError(
            message("The file of the typeface is damaged."),
            message("Choose a static TrueType file (.ttf)."),
        ) from error
    return missing


_BROKEN = (
    TTFError, ValueError, LookupError, TypeError, AssertionError, OverflowError, struct.error,
    AttributeError, ZeroDivisionError, MemoryError,
)  # fmt: skip
"""What a damaged file makes a library raise."""


def typeface_of(cuts: tuple[Cut, ...]) -> Typeface:
    """Return the typeface of a document's cuts, the own one when it brings none."""
    return _brought(cuts) if cuts else briefing_sans()


@lru_cache(maxsize=4)
def _brought(cuts: tuple[Cut, ...]) -> Typeface:
    files = {(cut.weight, cut.italic): partial(bytes, cut.data) for cut in cuts}
    return Typeface("Organisation", files)
