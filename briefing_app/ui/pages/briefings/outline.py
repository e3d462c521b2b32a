"""The outline of a briefing: its sections with their state by sign and word, and the progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from briefing_app.domain.codes import BriefingKind
from briefing_app.errors import message
from briefing_app.ui.pages.briefings.progress import Checked, SectionState, section_state, shares
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.badge import SIGNS
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.label import MutedLabel, SectionLabel
from briefing_app.ui.widgets.list_rows import add_row
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.domain.briefing import Briefing, Section
    from briefing_app.domain.finding import Finding
    from briefing_app.ui.theme import Theme
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.voices import Voices

WIDTH = 204
_ROW = 42
_MOST_HEIGHT = 560
_LEAST_ROWS = 3
_SHARE_OF_LIST = 100
"""Of the height that is left over, against 1 for nothing."""
_TONE = Qt.ItemDataRole.UserRole + 1
_UUID = Qt.ItemDataRole.UserRole
_LEVEL = Qt.ItemDataRole.UserRole + 2
_WORD = Qt.ItemDataRole.UserRole + 3
_WORDS = {
    SectionState.EMPTY: message("empty"),
    SectionState.UNTRANSLATED: message("to translate"),
    SectionState.OUTDATED: message("out of date"),
    SectionState.WRONG: message("must fix"),
    SectionState.CHECKING: message("checking…"),
    SectionState.NOT_CHECKED: message("not checked"),
    SectionState.READY: message("ready"),
}
_TONES = {
    SectionState.EMPTY: "quiet",
    SectionState.UNTRANSLATED: "quiet",
    SectionState.OUTDATED: "look",
    SectionState.WRONG: "must",
    SectionState.CHECKING: "quiet",
    SectionState.NOT_CHECKED: "quiet",
    SectionState.READY: "good",
}


class Outline(QFrame):
    """``chosen`` carries the UUID of the section that a person went to.

    ``menu_wanted`` asks for the menu of a section at a point of the screen.
    """

    chosen = Signal(str)
    section_wanted = Signal()
    question_wanted = Signal()
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, translator: Translator, voices: Voices) -> None:
        super().__init__()
        self._translator, self._voices = translator, voices
        self._briefing: Briefing | None = None
        self._findings: Sequence[Finding] = ()
        self._checked: Callable[[Section], Checked] = lambda _section: Checked.SOON
        set_role(self, "outline")
        self.setFixedWidth(WIDTH)
        heading, progress = SectionLabel(), SectionLabel()
        translator.bind(heading.setText, message("Outline"))
        translator.bind(progress.setText, message("Progress"))
        self.sections = QListWidget()
        set_role(self.sections, "plain")
        self.sections.setItemDelegate(_SectionPainter(theme, self.sections))
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        translator.bind(self.sections.setAccessibleName, message("Outline"))
        self.adder = link_button(translator, message("Add a section"))
        self.questioner = link_button(translator, message("Add a question and its answer"))
        self._lines: list[str] = []
        self._shares = QVBoxLayout()
        self._shares.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(self.sections, _SHARE_OF_LIST)
        column.addWidget(self.questioner, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(progress)
        column.addLayout(self._shares)
        column.addStretch(1)
        self.sections.itemClicked.connect(lambda item: self.chosen.emit(item.data(_UUID)))
        self.sections.itemActivated.connect(lambda item: self.chosen.emit(item.data(_UUID)))
        self.adder.clicked.connect(lambda: self.section_wanted.emit())
        self.questioner.clicked.connect(lambda: self.question_wanted.emit())
        self.sections.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.sections.customContextMenuRequested.connect(self._want_menu)

    def show_briefing(
        self,
        briefing: Briefing,
        findings: Sequence[Finding],
        checked: Callable[[Section], Checked],
    ) -> None:
        """Show the sections of a briefing; ``findings`` are those that must be fixed.

        ``checked`` tells whether a section was checked as it is.
        """
        self._briefing, self._findings, self._checked = briefing, findings, checked
        self.questioner.setVisible(briefing.kind is BriefingKind.ANSWERS)
        self.retranslate()

    def clear(self) -> None:
        """Show no briefing."""
        self._briefing = None
        self.sections.clear()
        self._lines = []
        empty(self._shares)

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        if self._briefing is None:
            return
        rows = self._rows(self._briefing)
        while self.sections.count() > len(rows):
            self.sections.takeItem(self.sections.count() - 1)
        while self.sections.count() < len(rows):
            add_row(self.sections, "")
        for place, row in enumerate(rows):
            item = self.sections.item(place)
            for role, said in row.items():  # what says the same is not touched: nothing flickers
                if item.data(role) != said:
                    item.setData(role, said)
        height = min(_MOST_HEIGHT, self.sections.count() * _ROW + 4)
        self.sections.setMaximumHeight(height)  # a window that is lower lets the list scroll
        self.sections.setMinimumHeight(min(height, _LEAST_ROWS * _ROW))
        self._show_shares()

    def _rows(self, briefing: Briefing) -> list[dict[int, str | int]]:
        """Return what each section says, by role; texts, for Qt need not keep Python objects."""
        catalog, rows = self._translator.catalog, list[dict[int, str | int]]()
        for number, section in zip(_numbers(briefing), briefing.sections, strict=True):
            title = self._voices.best(section.heading) or catalog.gettext(message("No heading"))
            state = section_state(section, briefing, self._findings, self._checked(section))
            word = catalog.gettext(_WORDS[state])
            rows.append({
                _UUID: section.uuid, _LEVEL: section.level, _TONE: _TONES[state], _WORD: word,
                Qt.ItemDataRole.DisplayRole: f"{number}\u2002{title}",
                Qt.ItemDataRole.ToolTipRole: f"{title} · {word}",
                Qt.ItemDataRole.AccessibleTextRole: f"{number} {title}, {word}",
            })  # fmt: skip
        return rows

    def mark(self, uuid: str) -> None:
        """Mark the section that holds a place."""
        if self._briefing is None:
            return
        for number, section in enumerate(self._briefing.sections):
            if uuid == section.uuid or any(one.uuid == uuid for one in section.passages):
                self.sections.setCurrentRow(number)

    def _want_menu(self, at: QPoint) -> None:
        item = self.sections.itemAt(at) or self.sections.currentItem()
        if item is not None:
            place = self.sections.viewport().mapToGlobal(at)
            self.menu_wanted.emit(item.data(_UUID), place)

    def _show_shares(self) -> None:
        if self._briefing is None:
            return
        catalog = self._translator.catalog
        lines = [
            catalog.gettext(
                message("{language} {percent}%"),
                language=self._voices.name_of(share.language),
                percent=share.percent,
            )
            for share in shares(self._briefing)
        ]
        if lines != self._lines:
            self._lines = lines
            empty(self._shares)
            for line in lines:
                self._shares.addWidget(MutedLabel(line))


def _numbers(briefing: Briefing) -> list[str]:
    counts = [0, 0, 0]
    found = []
    for section in briefing.sections:
        level = min(3, max(1, section.level))
        counts[level - 1] += 1
        counts[level:] = [0] * (3 - level)
        found.append(".".join(str(max(1, count)) for count in counts[:level]))
    return found


class _SectionPainter(QStyledItemDelegate):
    """Two lines: the heading; under it sign and word of the state."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option, index
        return QSize(100, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = self._theme.tokens
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_here = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_here or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour("accent_soft" if is_here else "hover"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        inner = rect.adjusted(8 + 10 * (int(index.data(_LEVEL) or 1) - 1), 4, -8, -4)
        font: QFont = sized_font(13, 600 if is_here else 400)
        painter.setFont(font)
        painter.setPen(tokens.colour("ink"))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, title)
        tone, word = str(index.data(_TONE)), str(index.data(_WORD))
        painter.setFont(sized_font(11))
        painter.setPen(tokens.colour("muted" if tone == "quiet" else tone))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, f"{SIGNS[tone]} {word}")
        painter.restore()
