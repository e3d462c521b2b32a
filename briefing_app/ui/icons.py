"""Line icons of one set, coloured by the theme.  A file's name is an icon's name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from briefing_app import paths

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QAbstractButton

    from briefing_app.ui.theme import Theme

SIZE = QSize(16, 16)
_SCALES = (1, 2)


def icon(name: str, theme: Theme, colour: str = "ink") -> QIcon:
    """Return an icon in the colour of a token; greyed when its widget is disabled.

    Use ``set_icon`` for a widget that outlives a switch of theme.
    """
    return _drawn(name, theme.tokens.colour(colour).name())


def set_icon(
    target: QAbstractButton | QAction, name: str, theme: Theme, colour: str = "ink"
) -> None:
    """Give a button or an action an icon that follows the theme."""
    theme.bind_call(target.setIcon, lambda: target.setIcon(icon(name, theme, colour)))


def pixmap(name: str, theme: Theme, colour: str, size: int, ratio: float) -> QPixmap:
    """Return an icon as a picture of ``size`` device-independent pixels."""
    return _pixmap(name, theme.tokens.colour(colour).name(), size, ratio)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str) -> QIcon:
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(_pixmap(name, colour, SIZE.width(), scale))
    return made


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    source = _source(name).replace(b"currentColor", colour.encode("ascii"))
    renderer = QSvgRenderer(QByteArray(source))
    drawn = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    """Read an icon and draw its lines a little thinner, to stand beside 13 px text."""
    data = (paths.resources() / "icons" / f"{name}.svg").read_bytes()
    return data.replace(b'stroke-width="2"', b'stroke-width="1.75"')
