"""Charts: pictures drawn from facts, shown as they will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefing_app.domain.chart import Chart
from briefing_app.domain.codes import ChartKind
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.list_page import ListPage
from briefing_app.ui.pages.charts.drawing import TASK, ChartCard
from briefing_app.ui.pages.charts.sheet import ChartSheet
from briefing_app.ui.widgets.roles import set_role
from briefing_app.ui.widgets.row_model import Column

if TYPE_CHECKING:
    from collections.abc import Sequence


class ChartsPage(ListPage[Chart]):
    """The list of charts over the picture of the selected one."""

    name: ClassVar = "charts"
    heading: ClassVar = message("Charts")
    icon: ClassVar = "chart-column"
    count: ClassVar = "charts"
    # A chart shows values: what changes them or their sources changes the picture.
    tables: ClassVar = frozenset(
        {"chart", "chart_text", "chart_fact", "chart_fact_text", "fact", "fact_text"}
        | {"value", "value_text", "series_point", "citation", "decision", "source"}
        | {"unit", "unit_text", "dossier"}
    )
    new_text: ClassVar = message("New chart")
    empty_title: ClassVar = message("No charts yet")
    empty_sentence: ClassVar = message(
        "A chart is drawn from facts: when a fact changes, the chart changes with it."
    )
    hint: ClassVar = message("Select a chart to see and edit it.")

    def prepare(self) -> None:
        """Make the card of the picture."""
        self.card = ChartCard(self.context, self.voices)

    def load_rows(self) -> Sequence[Chart]:
        """Return the charts in the dossier's order."""
        return self.context.session.charts.all()

    def make_columns(self) -> Sequence[Column[Chart]]:
        """Return the columns of the table."""
        catalog = self.context.translator
        return (
            Column("title", message("Chart"), self.title_of, width=0, is_title=True),
            Column(
                "kind",
                message("Drawn as"),
                lambda row: catalog.catalog.gettext(label(row.kind)),
                width=150,
            ),
            Column(
                "facts",
                message("Facts"),
                lambda row: str(len(row.facts)),
                sort=lambda row: len(row.facts),
                is_right=True,
                width=80,
            ),
        )

    def make_sheet(self) -> ChartSheet:
        """Return the sheet of a chart."""
        return ChartSheet(self.context, self.voices)

    def make_body(self) -> QWidget:
        """Return the table over the picture."""
        self.table.setMinimumHeight(80)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        sheet = QWidget()
        set_role(sheet, "scrolled")
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.card)
        inner.addStretch(1)
        scroll.setWidget(sheet)
        sheet.setAutoFillBackground(False)
        column.addWidget(self.table, 2)
        column.addWidget(scroll, 5)
        return body

    def add_row(self) -> int:
        """Add a chart that still has to be drawn."""
        catalog = self.context.translator.catalog
        title = {self.voices.language: catalog.gettext(message("Untitled chart"))}
        return self.context.session.charts.add(ChartKind.BAR, title, by=self)

    def title_of(self, row: Chart) -> str:
        """Return the title."""
        return self.voices.best(row.title) or row.key

    def subtitle_of(self, row: Chart) -> str:
        """Return how it is drawn, and from how many facts."""
        catalog = self.context.translator.catalog
        return catalog.gettext(
            message("{kind} · {facts}"),
            kind=catalog.gettext(label(row.kind)),
            facts=catalog.ngettext("{n} fact", "{n} facts", len(row.facts)),
        )

    def stop(self) -> None:
        """Draw no more."""
        self.context.tasks.cancel(TASK)

    def status_text(self) -> str:
        """Count the charts."""
        return self.context.translator.catalog.ngettext(
            "{n} chart", "{n} charts", len(self.model.rows())
        )

    def show_details(self, row: Chart | None) -> None:
        """Draw the selected chart."""
        self.card.retranslate()
        self.card.show_chart(row)
