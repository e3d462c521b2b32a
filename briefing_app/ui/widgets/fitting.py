"""A window as large as what it shows, whole on its screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FRAME_WIDTH, _FRAME_HEIGHT = 16, 48
"""Pixels that the frame of a window and its title take at most."""


def fit_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window a size, or as much of it as its screen has room for."""
    room = window.screen().availableGeometry()
    window.resize(
        min(width, room.width() - _FRAME_WIDTH), min(height, room.height() - _FRAME_HEIGHT)
    )


def fit_height(window: QWidget) -> None:
    """Give a window the height of its layout, and move it up when it would leave the screen."""
    layout = window.layout()
    if layout is None:
        return
    layout.activate()
    window.resize(window.width(), layout.totalHeightForWidth(window.width()))
    screen = window.screen().availableGeometry()
    below = window.frameGeometry().bottom() - screen.bottom()
    if window.isVisible() and below > 0:
        window.move(window.x(), max(screen.top(), window.y() - below))
