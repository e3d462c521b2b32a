"""How marks are laid out and painted: a fact as a chip, a source as a small raised number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPyTextObject, QTextDocument

from briefing_app.ui.editor.content import literal_of
from briefing_app.ui.editor.face import Face
from briefing_app.ui.editor.literal import PieceKind, odd_name, piece_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QRect
    from PySide6.QtGui import QTextFormat

    from briefing_app.ui.editor.face import Colours, Faces

_PADDING = 5.0
_GAP = 1.0
_RADIUS = 4.0
_RAISED = 0.74  # size of a source mark against the text around it
_LIFT = 0.36  # of the ascent
_KEPT = 5.0  # average characters


class Marks(QPyTextObject):
    """Lays out and paints the marks of one document; asks ``faces`` how each one reads."""

    def __init__(self, faces: Faces, colours: Colours, parent: QObject) -> None:
        super().__init__(parent)
        self._faces = faces
        self._colours = colours
        self._read: dict[str, tuple[PieceKind, Face]] = {}
        self._font = QFont()
        self._widths: dict[tuple[PieceKind, Face], float] = {}

    def forget(self) -> None:
        """Forget how references read, because a fact, a source or a language changed."""
        self._read.clear()

    def face(self, literal: str) -> tuple[PieceKind, Face]:
        """Return what a mark is and how it reads."""
        if literal not in self._read:
            self._read[literal] = self._ask(literal)
        return self._read[literal]

    def _ask(self, literal: str) -> tuple[PieceKind, Face]:
        piece = piece_of(literal)
        if piece.kind is PieceKind.FACT:
            return piece.kind, self._faces.fact(piece.key, piece.detail)
        if piece.kind is PieceKind.SOURCE:
            return piece.kind, self._faces.source(piece.key, piece.detail)
        return piece.kind, Face(odd_name(literal[:1] or "\0"), "quiet")

    def intrinsicSize(
        self,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803, ARG002  (Qt's name)
        format: QTextFormat,  # noqa: A002  (Qt's name)
    ) -> QSizeF:
        """Return the room of a mark; its lower edge stands on the base line of the text."""
        kind, face = self.face(literal_of(format))
        metrics = QFontMetricsF(doc.defaultFont())
        ascent = metrics.ascent()
        width = self._width(doc, kind, face)
        if kind is PieceKind.SOURCE:
            return QSizeF(width + _GAP, ascent)
        # A source mark and a full stop after a mark stay with it: the mark leaves room for them.
        kept = _KEPT * metrics.averageCharWidth()
        room = doc.textWidth() - 2 * doc.documentMargin() - 2 * _GAP - kept
        width += 2 * (_PADDING + _GAP)
        return QSizeF(min(width, room) if room > 40 else width, ascent)

    def _width(self, document: QTextDocument, kind: PieceKind, face: Face) -> float:
        font = document.defaultFont()
        if font != self._font:
            self._font = font
            self._widths.clear()
        if (kind, face) not in self._widths:
            metrics = QFontMetricsF(_font(document, kind))
            self._widths[kind, face] = metrics.horizontalAdvance(_shown(face))
        return self._widths[kind, face]

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803, ARG002  (Qt's name)
        format: QTextFormat,  # noqa: A002  (Qt's name)
    ) -> None:
        """Paint a mark on its base line."""
        rect = rect if isinstance(rect, QRectF) else rect.toRectF()
        kind, face = self.face(literal_of(format))
        ground, ink = self._colours(face.tone)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = _font(doc, kind)
        painter.setFont(font)
        if kind is PieceKind.SOURCE:
            painter.setPen(ink)
            lift = _LIFT * QFontMetricsF(doc.defaultFont()).ascent()
            painter.drawText(QPointF(rect.left() + _GAP, rect.bottom() - lift), face.text)
        else:
            metrics = QFontMetricsF(font)
            chip = rect.adjusted(_GAP, 0.5, -_GAP, metrics.descent() + 0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(chip, _RADIUS, _RADIUS)
            painter.setPen(ink)
            room = chip.width() - 2 * _PADDING
            text = metrics.elidedText(_shown(face), Qt.TextElideMode.ElideRight, room + 0.5)
            painter.drawText(QPointF(chip.left() + _PADDING, rect.bottom()), text)
        painter.restore()


def _font(document: QTextDocument, kind: PieceKind) -> QFont:
    font = QFont(document.defaultFont())
    if kind is PieceKind.FACT:
        font.setWeight(QFont.Weight.DemiBold)
    else:
        font.setPointSizeF(font.pointSizeF() * _RAISED) if font.pointSizeF() > 0 else (
            font.setPixelSize(max(8, round(font.pixelSize() * _RAISED)))
        )
    return font


def _shown(face: Face) -> str:
    text = " ".join(face.text.split("\n"))
    return f"{face.sign}\u00a0{text}" if face.sign else text
