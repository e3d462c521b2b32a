"""Walk everything that a window says, to find what did not come from a catalog."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from briefing_app.ui.widgets.roles import VERBATIM

if TYPE_CHECKING:
    from collections.abc import Iterator

INTERACTIVE = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractItemView,
    QAbstractSpinBox,
)
_INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
_CODE = re.compile(r"\b(?:[A-Z]{2,3}|SHA-256)\b")
"""Codes that read alike in every language: NL, EUR, KB, PDF."""
_LETTER = re.compile(r"[^\W\d_]")


def foreign_texts(window: QWidget) -> list[str]:
    """Return what is said outside ⟦ ⟧ in the pseudo language, with whoever says it."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [
        f"{type(thing).__name__}.{what}: {text!r}"
        for thing in things(window)
        for what, text in said(thing)
        if has_foreign(text)
    ]


def has_foreign(text: str) -> bool:
    before = None
    while before != text:
        before, text = text, _INNERMOST.sub("", text)
    return bool(_LETTER.search(_CODE.sub("", text)))


def things(window: QWidget) -> Iterator[QObject]:
    for thing in (window, *window.findChildren(QObject)):
        is_qts_own = isinstance(thing.parent(), QTabBar)  # its scroll buttons
        is_said = isinstance(thing, (QWidget, QAction)) and not is_qts_own
        if is_said and not thing.property(VERBATIM):
            yield thing


def said(thing: QObject) -> Iterator[tuple[str, str]]:
    yield "toolTip", thing.toolTip() if isinstance(thing, (QWidget, QAction)) else ""
    if isinstance(thing, QAction):
        yield "text", thing.text()
        return
    if not isinstance(thing, QWidget):
        return
    yield "accessibleName", thing.accessibleName()
    yield "accessibleDescription", thing.accessibleDescription()
    if isinstance(thing, (QLabel, QAbstractButton)):
        yield "text", thing.text()
    if isinstance(thing, (QLineEdit, QPlainTextEdit, QTextEdit)):
        yield "placeholderText", thing.placeholderText()
    if isinstance(thing, QMenu):
        yield "title", thing.title()
    yield from _parts(thing)


def _parts(thing: QWidget) -> Iterator[tuple[str, str]]:
    if isinstance(thing, QComboBox):
        for place in range(thing.count()):
            yield f"item {place}", thing.itemText(place)
    if isinstance(thing, QTabBar):
        for place in range(thing.count()):
            yield f"tab {place}", thing.tabText(place)
    if isinstance(thing, QTableView):
        for place in range(thing.model().columnCount()):
            heading = thing.model().headerData(place, Qt.Orientation.Horizontal)
            yield f"heading {place}", str(heading)


def nameless(window: QWidget) -> list[str]:
    """Return the visible interactive widgets that no screen reader could name."""
    return [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and not isinstance(widget, QHeaderView)
        and widget.isVisibleTo(window)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not name_of(widget)
    ]


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or text).strip()
