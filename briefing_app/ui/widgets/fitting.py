"""A window as high as what it shows, whole on its screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


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
