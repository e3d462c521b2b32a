"""A neutral picture on the screen: the same marks as on paper, in the same typeface.

This module replays a :class:`Picture`; it knows nothing of charts or facts.  A picture is drawn
for white paper, so that the view has white ground in every theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.document.picture import CLOSE, CURVE, LINE, MOVE, PathMark, TextMark

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from briefing_app.document.picture import Colour, Picture

_TYPEFACE = "Briefing Sans"
_DRAWN_SIZE = 64
"""Pixels at which text is laid out before it is scaled: a font's size in pixels is whole."""


def paint_picture(painter: QPainter, picture: Picture, target: QRectF) -> None:
    """Paint a picture as large as fits in ``target``, at its left, in the middle of its height."""
    if picture.width <= 0 or picture.height <= 0:
        return
    scale = min(target.width() / picture.width, target.height() / picture.height)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(target.left(), target.center().y() + scale * picture.height / 2)
    painter.scale(scale, -scale)
    for mark in picture.marks:
        painter.save()
        if isinstance(mark, PathMark):
            _paint_path(painter, mark)
        else:
            _paint_text(painter, mark)
        painter.restore()
    painter.restore()


class PictureView(QWidget):
    """Shows one picture, as wide as it is given; its alternative text is its accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_picture(self, picture: Picture | None, alternative: str) -> None:
        """Show a picture, or nothing; ``alternative`` says in words what it shows."""
        self._picture = picture
        self.setAccessibleName(alternative)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels that keeps the picture's proportions."""
        if self._picture is None or self._picture.width <= 0:
            return 0
        return round(width * self._picture.height / self._picture.width)

    def sizeHint(self) -> QSize:
        """Return the picture's own size, a point to a 96th of an inch."""
        width = round(self._picture.width * 96 / 72) if self._picture else 0
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint white paper and the picture on it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.white)
        if self._picture is not None:
            paint_picture(painter, self._picture, QRectF(self.rect()))
        painter.end()


def _paint_path(painter: QPainter, mark: PathMark) -> None:
    if mark.clip is not None:
        painter.setClipRect(QRectF(*mark.clip), Qt.ClipOperation.IntersectClip)
    painter.setBrush(QBrush(_colour(mark.fill)) if mark.fill else QBrush())
    painter.setPen(_pen(mark) if mark.stroke else QPen(Qt.PenStyle.NoPen))
    painter.drawPath(_path(mark))


def _pen(mark: PathMark) -> QPen:
    pen = QPen(_colour(mark.stroke or (0.0, 0.0, 0.0)), mark.line_width)
    round_caps = Qt.PenCapStyle.RoundCap if mark.round_caps else Qt.PenCapStyle.FlatCap
    pen.setCapStyle(round_caps)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if mark.dashes and mark.line_width > 0:
        # Qt counts dashes in widths of the line, and wants a gap after each dash.
        dashes = mark.dashes * (1 + len(mark.dashes) % 2)
        pen.setDashPattern([dash / mark.line_width for dash in dashes])
    return pen


def _path(mark: PathMark) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill if mark.even_odd else Qt.FillRule.WindingFill)
    for step, numbers in mark.steps:
        if step == MOVE:
            path.moveTo(*numbers)
        elif step == LINE:
            path.lineTo(*numbers)
        elif step == CURVE:
            path.cubicTo(*numbers)
        elif step == CLOSE:
            path.closeSubpath()
    return path


def _paint_text(painter: QPainter, mark: TextMark) -> None:
    font = QFont(_TYPEFACE)
    font.setPixelSize(_DRAWN_SIZE)
    font.setWeight(QFont.Weight(mark.weight))
    font.setItalic(mark.italic)
    # Widths were measured without kerning; text that is hinted would not scale with the picture.
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    size = mark.size / _DRAWN_SIZE
    place = QTransform.fromTranslate(mark.x, mark.y).rotate(mark.angle).scale(size, -size)
    painter.setTransform(place, combine=True)
    painter.setFont(font)
    painter.setPen(_colour(mark.colour))
    painter.drawText(QPointF(0, 0), mark.text)


def _colour(colour: Colour) -> QColor:
    return QColor.fromRgbF(*colour)
