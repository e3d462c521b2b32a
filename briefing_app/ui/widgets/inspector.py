"""The frame of an inspector: a title, what it is, then sections in one scrolled column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from briefing_app.ui.focus_order import chain, stops_in
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.label import Label, MutedLabel, Rule, SectionLabel, StrongLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from briefing_app.ui.translate import Translator

CODE_WIDTH = 36
"""Pixels of the narrow first column of a row (NL, FR, [3])."""
_ABOVE = 40


class InspectorFrame(QScrollArea):
    """A column that scrolls; ``column`` is where sections go, ``title`` a person's own words."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        set_role(content, "paper")
        whole = QVBoxLayout(content)
        whole.setContentsMargins(20, 18, 20, 20)
        self.column = QVBoxLayout()
        self.column.setSpacing(6)
        whole.addLayout(self.column)
        whole.addStretch(1)
        self.title = StrongLabel(pixels=17, wraps=True)
        mark_verbatim(self.title)
        self.subtitle = MutedLabel()
        self.column.addWidget(self.title)
        self.column.addWidget(self.subtitle)
        self._content = content
        self._stops: list[QWidget] = []
        self.setWidget(content)
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Tab follow the eye when parts of the column came, went or moved."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._content:
            stops = list(stops_in(self._content))
            if stops != self._stops:
                self._stops = stops
                chain(stops)
        return super().eventFilter(watched, event)

    def last_stop(self) -> QWidget:
        """Return what Tab reaches last in the column."""
        return [self, *stops_in(self._content)][-1]

    def reveal(self, part: QWidget) -> None:
        """Scroll so that a part that was just opened stands in view, from its top."""
        QTimer.singleShot(0, part, lambda: self._scroll_to(part))

    def _scroll_to(self, part: QWidget) -> None:
        top = part.mapTo(self._content, QPoint(0, 0)).y()
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() or top + part.height() > bar.value() + room:
            bar.setValue(top - _ABOVE)

    def add_section(self, translator: Translator, heading: str) -> Section:
        """Add a section with a small label (a message id) at the end, and return it."""
        section = Section()
        translator.bind(section.label.setText, heading)
        self.column.addWidget(section)
        return section


class Section(QWidget):
    """A small label and rows under it."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 14, 0, 0)
        self.column.setSpacing(4)
        self.label = SectionLabel()
        self.column.addWidget(self.label)

    def add_row(self, code: str, body: QWidget, *, ruled: bool = True) -> QWidget:
        """Add a row with a narrow code (NL, [3]) before its body, and a hairline under it."""
        row = CodedRow(code, body)
        self.column.addWidget(row)
        if ruled:
            self.column.addWidget(Rule())
        return row

    def clear(self) -> None:
        """Delete everything under the label."""
        empty(self.column, keep=1)


class CodedRow(QWidget):
    """A narrow muted code, and what it stands for; ``drop`` lowers the code to the first line."""

    def __init__(self, code: str, body: QWidget, *, drop: int = 2) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(4)
        label = Label(code)
        label.setFont(sized_font(11))
        set_role(label, "muted")
        mark_verbatim(label)
        label.setFixedWidth(CODE_WIDTH)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(body, 1)
        label.setContentsMargins(0, drop, 0, 0)


def empty(layout: QLayout, *, keep: int = 0) -> None:
    """Delete the widgets and layouts that a layout holds, but for its first ``keep`` items."""
    while layout.count() > keep:
        item = layout.takeAt(keep)
        if item is None:
            break
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
            inner.deleteLater()
