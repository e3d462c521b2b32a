"""Paper: reportlab's canvas reduced to what painting needs; operators, fonts, pages.

All painting of the room passes through here, as operators of ISO 32000-1, 8 and 9, so that
nothing can be written that the tagging does not know of.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlab.pdfbase.pdfdoc import PDFDocument

    from briefing_app.document.picture import Colour, PathStep
    from briefing_app.pdf.faces import Face

_ESCAPED = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)", "\r": r"\r"})
_Encoded = tuple[int, str, str]
"""The subset of a font, what is shown in it, the difference to what follows."""
_OPERATORS = {"m": "m", "l": "l", "c": "c", "h": "h"}


class _BareCanvas(Canvas):
    """A canvas whose pages are bytes of ours.

    Its own start by selecting Helvetica, which is not embedded, and hold characters only.
    """

    _doc: PDFDocument
    content: bytes

    def _make_preamble(self) -> None:
        self._preamble = ""

    def _setColorSpace(self, obj: object) -> None:  # noqa: N802  (called when a page is done)
        super()._setColorSpace(obj)  # type: ignore[misc]  # the stubs lack it
        vars(obj)["stream"] = self.content


class Paper:
    """Writes operators on pages; coordinates in points from the lower left corner."""

    def __init__(self, width: float, height: float) -> None:
        self._buffer = io.BytesIO()
        self._canvas = _BareCanvas(
            self._buffer,
            pagesize=(width, height),
            pageCompression=0,  # the last stage compresses, once
            invariant=1,
            pdfVersion=(1, 7),
        )
        self._shown: dict[Face, dict[str, list[_Encoded]]] = {}
        self._operators: list[str] = []
        self._font: tuple[str, float] | None = None
        self._fill: Colour | None = None
        self._tracking = 0.0

    def write(self, operators: str) -> None:
        """Append operators as they are."""
        self._operators.append(operators)

    def text(
        self,
        words: Iterable[str],
        face: Face,
        size: float,
        matrix: Sequence[float],
        colour: Colour,
        tracking: float = 0.0,
    ) -> None:
        """Show words one after the other; each is kerned by itself."""
        self._select_colour(colour)
        if tracking != self._tracking:
            self._tracking = tracking
            self.write(f"{number(tracking)} Tc")
        self.write("BT")
        self.write(f"{' '.join(map(number, matrix))} Tm")
        for subset, shown in self._pieces(words, face):
            self._select_font(face, subset, size)
            self.write(f"[({shown})] TJ")
        self.write("ET")

    def _pieces(self, words: Iterable[str], face: Face) -> Iterator[tuple[int, str]]:
        """Yield subsets of the font with what is shown in them, as long as it stays the same."""
        known = self._shown.setdefault(face, {})
        subset, parts = -1, list[str]()
        for word in words:
            if word not in known:
                known[word] = self._encode(word, face)
            for own, shown, gap in known[word]:
                if own != subset and parts:
                    yield subset, "".join(parts[:-1])
                    parts = []
                subset = own
                parts += (shown, gap)
        if parts:
            yield subset, "".join(parts[:-1])

    def _encode(self, word: str, face: Face) -> list[_Encoded]:
        """Return a word as it is shown; a font gives its characters the same code to the end."""
        advances, at = face.advances(word), 0
        found: list[_Encoded] = []
        for subset, codes in face.font.splitString(word, self._canvas._doc):
            end = at + len(codes)
            plain = [face.plain_advance(character) for character in word[at:end]]
            found.append((subset, *_kerned(codes, advances[at:end], plain)))
            at = end
        return found

    def path(self, steps: Iterable[PathStep], painting: str) -> None:
        """Write a path and the operator that paints it."""
        parts = [
            " ".join([*map(number, values), _OPERATORS[operator]]) for operator, values in steps
        ]
        self.write(" ".join([*parts, painting]))

    def rectangle(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Fill a rectangle."""
        self._select_colour(colour)
        self.write(f"{' '.join(map(number, (x, y, width, height)))} re f")

    def save(self) -> None:
        """Save the graphics state."""
        self.write("q")

    def restore(self) -> None:
        """Restore the graphics state; what is selected is selected anew."""
        self.write("Q")
        self._forget()

    def end_page(self) -> None:
        """Finish the page and begin another."""
        self._canvas.content = ("\n".join(self._operators) + "\n").encode("latin-1")
        self._canvas.showPage()
        self._operators = []
        self._forget()

    def data(self) -> bytes:
        """Return the file; no page can follow."""
        self._canvas.save()
        return self._buffer.getvalue()

    def _forget(self) -> None:
        self._font, self._fill, self._tracking = None, None, 0.0

    def _select_colour(self, colour: Colour) -> None:
        if colour != self._fill:
            self._fill = colour
            self.write(f"{' '.join(map(number, colour))} rg")

    def _select_font(self, face: Face, subset: int, size: float) -> None:
        name = face.font.getSubsetInternalName(subset, self._canvas._doc)
        if (name, size) != self._font:
            self._font = (name, size)
            self.write(f"{name} {number(size)} Tf")


def number(value: float) -> str:
    """Write a number as PDF does: no exponent, at most three decimals."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def _kerned(codes: bytes, advances: Sequence[float], plain: Sequence[float]) -> tuple[str, str]:
    """Write codes for a text-showing operator with the differences that kerning makes.

    Apart comes the difference after the last code, which counts when something follows.
    """
    parts: list[str] = []
    start = 0
    for index, (given, kerned) in enumerate(zip(plain, advances, strict=True)):
        difference = given - kerned
        if abs(difference) >= 1:
            parts.append(f"{_literal(codes[start : index + 1])}){number(round(difference))}(")
            start = index + 1
    if start == len(codes):
        last, sign, rest = parts.pop().rpartition(")")
        return "".join((*parts, last)), sign + rest
    return "".join((*parts, _literal(codes[start:]))), ""


def _literal(codes: bytes) -> str:
    """Write codes as they stand in a literal string (ISO 32000-1, 7.3.4.2)."""
    return codes.decode("latin-1").translate(_ESCAPED)
