"""The words by which the stylesheet knows a widget, and the mark on what users wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

VERBATIM = "verbatim"
"""Dynamic property of a widget or action whose text is a person's own, or a code: never
translated, and left out when a test looks for texts of another language."""


def set_role(widget: QWidget, role: str, tone: str | None = None) -> None:
    """Say what a widget is for the stylesheet; a new tone shows at once.

    Set a font before the role: the stylesheet forgets one that is set after.
    """
    set_property(widget, "role", role)
    if tone is not None:
        set_property(widget, "tone", tone)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property and let the stylesheet look again, if it differs."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # the stylesheet has not looked yet, and will before the widget is shown
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def mark_verbatim(target: QObject) -> None:
    """Mark a widget or action whose text nobody translates."""
    target.setProperty(VERBATIM, True)
