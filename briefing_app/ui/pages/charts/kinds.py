"""The choice of how a chart is drawn: each kind with what it is for and what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox

from briefing_app.domain.codes import ChartKind
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.sheet.entry import Entry
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.combo import QuietCombo
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.two_lines import DetailRole, TwoLines

if TYPE_CHECKING:
    from briefing_app.ui.context import Context

HINTS: dict[ChartKind, str] = {
    ChartKind.BAR: message("Compares figures. Needs numbers of one unit."),
    ChartKind.STACKED: message("Shows the parts of a whole. Needs positive numbers of one unit."),
    ChartKind.WATERFALL: message(
        "Shows how parts make a total. Needs numbers of one unit, the total too."
    ),
    ChartKind.DOT: message(
        "Shows what each source says beside what holds. Needs numbers of one unit."
    ),
    ChartKind.LINE: message("Shows a course over the years. Needs at most four series by year."),
    ChartKind.GROUPED: message(
        "Compares series year by year. Needs at most four series of one unit."
    ),
    ChartKind.AREA: message(
        "Shows parts of a whole over the years. Needs series of the same years."
    ),
    ChartKind.TIMELINE: message("Shows what comes when. Needs dates or periods."),
    ChartKind.HEADLINE: message("Prints one figure large, the others beside it. Needs figures."),
    ChartKind.TABLE: message("Prints figures in rows. Needs figures of any unit, or dates."),
    ChartKind.GRID: message("Places stakeholders by their influence and interest."),
}
"""What each kind is for, and what it needs to be drawn."""

_ROOM = 48
"""Pixels beside a hint: the margins of its line, and a bar for scrolling."""


class _KindBox(QuietCombo):
    """Opens as wide as its longest hint, in whatever language."""

    def showPopup(self) -> None:
        metrics = QFontMetrics(sized_font(12))
        hints = (str(self.itemData(place, DetailRole)) for place in range(self.count()))
        self.view().setMinimumWidth(max(map(metrics.horizontalAdvance, hints)) + _ROOM)
        super().showPopup()


class KindEntry(Entry):
    """A list of kinds with their hints; the hint of the one that holds stands under it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.translator, ("kind", message("Drawn as")))
        self.box: QuietCombo = _KindBox()
        self.box.setItemDelegate(TwoLines(context.theme, self.box))
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(12)
        self.box.setMaxVisibleItems(12)
        for place, kind in enumerate(HINTS):
            self.box.addItem("", kind.value)
            context.translator.bind_to(
                self.box,
                lambda said, place=place: self.box.setItemText(place, said),  # type: ignore[misc]
                label(kind),
            )
            context.translator.bind_to(
                self.box,
                lambda said, place=place: self.box.setItemData(place, said, DetailRole),  # type: ignore[misc]
                HINTS[kind],
            )
        self.box.activated.connect(lambda: self.changed.emit(self.box.currentData()))
        self.place(self.box)
        self.hint = MutedLabel(pixels=12)
        self.column.insertWidget(self.column.count() - 1, self.hint)

    def show_value(self, value: object) -> None:
        """Show the kind, and what it is for."""
        kind = ChartKind(str(value))
        self.box.setCurrentIndex(self.box.findData(kind.value))
        self._translator.bind(self.hint.setText, HINTS[kind])
        self._translator.bind(self.box.setAccessibleDescription, HINTS[kind])
