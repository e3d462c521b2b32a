"""Charts: pictures drawn from facts, shown as they will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefing_app.domain.chart import Chart
from briefing_app.domain.codes import ChartKind
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.attempt import attempt
from briefing_app.ui.list_page import ListPage
from briefing_app.ui.pages.charts.alternatives import AlternativesCard
from briefing_app.ui.pages.charts.artist import Artist
from briefing_app.ui.pages.charts.sheet import ChartSheet
from briefing_app.ui.pages.charts.stage import Stage
from briefing_app.ui.widgets.roles import set_role
from briefing_app.ui.widgets.row_model import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from briefing_app.errors import UserError
    from briefing_app.session.change import Change
    from briefing_app.ui.pages.charts.artist import Drawn


class ChartsPage(ListPage[Chart]):
    """The list of charts over the picture of the selected one."""

    sheet: ChartSheet

    name: ClassVar = "charts"
    heading: ClassVar = message("Charts")
    icon: ClassVar = "chart-column"
    count: ClassVar = "charts"
    # A chart shows values: what changes them or their sources changes the picture, and so does
    # the organisation, whose colours and typeface it has.  Its sheet says which briefings show it.
    tables: ClassVar = frozenset(
        {"chart", "chart_text", "chart_fact", "chart_fact_text", "fact", "fact_text"}
        | {"value", "value_text", "series_point", "citation", "decision", "source"}
        | {"unit", "unit_text", "dossier", "chart_stakeholder", "stakeholder", "stakeholder_text"}
        | {"passage", "section", "briefing", "briefing_text", "organisation"}
    )
    new_text: ClassVar = message("New chart")
    empty_title: ClassVar = message("No charts yet")
    empty_sentence: ClassVar = message(
        "A chart is drawn from facts: when a fact changes, the chart changes with it."
    )
    hint: ClassVar = message("Select a chart to see and edit it.")

    def prepare(self) -> None:
        """Make what shows the picture and its words, and who draws it."""
        self._is_stale = False
        self.artist = Artist(self.context, self.voices)
        self.stage = Stage(self.context, self.voices)
        self.alternatives = AlternativesCard(self.context, self.voices)
        self.artist.drawn.connect(self._show_drawn)
        self.artist.failed.connect(self._show_failure)
        self.stage.languages_chosen.connect(lambda: self.show_details(self.selected_row()))
        self.alternatives.written.connect(self._write_alternative)
        self.alternatives.kept.connect(self._keep_alternative)

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
                message("Drawn from"),
                self._held_by,
                sort=_held,
                width=160,
            ),
        )

    def make_sheet(self) -> ChartSheet:
        """Return the sheet of a chart."""
        return ChartSheet(self.context, self.voices)

    def make_body(self) -> QWidget:
        """Return the table over the picture and its words."""
        self.table.setMinimumHeight(80)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        self._shown = QWidget()
        set_role(self._shown, "scrolled")
        inner = QVBoxLayout(self._shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self.stage)
        inner.addWidget(self.alternatives)
        inner.addStretch(1)
        scroll.setWidget(self._shown)
        self._shown.setAutoFillBackground(False)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.table, 2)
        column.addWidget(scroll, 5)
        return body

    def add_row(self) -> int:
        """Add a chart without a title: what is drawn names it until somebody does."""
        return self.context.session.charts.add(ChartKind.BAR, {}, by=self)

    def title_of(self, row: Chart) -> str:
        """Return the title, or that there is none."""
        untitled = self.context.translator.catalog.gettext(message("Untitled chart"))
        return self.voices.best(row.title) or untitled

    def subtitle_of(self, row: Chart) -> str:
        """Return how it is drawn, and from how much."""
        catalog = self.context.translator.catalog
        return catalog.gettext(
            message("{kind} · {facts}"),
            kind=catalog.gettext(label(row.kind)),
            facts=self._held_by(row),
        )

    def _held_by(self, row: Chart) -> str:
        catalog = self.context.translator.catalog
        if row.kind is ChartKind.GRID:
            return catalog.ngettext("{n} stakeholder", "{n} stakeholders", _held(row))
        return catalog.ngettext("{n} fact", "{n} facts", _held(row))

    def retranslate(self) -> None:
        """Say the picture's words again too."""
        super().retranslate()
        self.stage.retranslate()

    def commit_pending(self) -> None:
        """Save what is typed in the sheet and under the picture."""
        super().commit_pending()
        self.alternatives.commit_pending()

    def on_change(self, change: Change) -> None:
        """Follow a change; while another page is shown, wait until this one is again."""
        if self.isVisible():
            super().on_change(change)
        elif not self.tables.isdisjoint(change.rows):
            self._is_stale = True

    def show_row(self, uuid: str) -> None:
        """Select a chart, also one that was made while another page was shown."""
        self._catch_up()
        super().show_row(uuid)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while another page was shown."""
        super().showEvent(event)
        self._catch_up()
        self.show_details(self.selected_row())

    def _catch_up(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.reload()

    def stop(self) -> None:
        """Draw no more."""
        self.artist.stop()

    def status_text(self) -> str:
        """Count the charts."""
        return self.context.translator.catalog.ngettext(
            "{n} chart", "{n} charts", len(self.model.rows())
        )

    def show_details(self, row: Chart | None) -> None:
        """Draw the selected chart, when somebody can see it."""
        if self.alternatives.chart_id != (row.id if row else 0):
            self.alternatives.commit_pending()  # what is typed belongs to the chart before
            self.alternatives.chart_id = row.id if row else 0
        self._shown.setVisible(row is not None)
        if row is None or not self.isVisible():
            self.artist.stop()
            return
        self.stage.refresh_languages()
        self.stage.wait()
        self.artist.draw(row, self.stage.languages)

    def _show_drawn(self, drawn: Drawn) -> None:
        self.stage.show_drawn(drawn)
        self.alternatives.show_drawn(drawn)
        self.alternatives.show()
        self.sheet.show_drawn(drawn)

    def _show_failure(self, error: UserError) -> None:
        self.stage.show_failure(error)
        self.alternatives.hide()
        row = self.selected_row()
        if row is not None:
            self.sheet.show_failure(row)

    def _write_alternative(self, language: str, text: str) -> None:
        charts, row = self.context.session.charts, self.alternatives.chart_id
        attempt(self.context.notify, lambda: charts.write_alternative(row, language, text, by=self))

    def _keep_alternative(self, language: str) -> None:
        charts, row = self.context.session.charts, self.alternatives.chart_id
        attempt(self.context.notify, lambda: charts.confirm_alternative(row, language, by=self))


def _held(row: Chart) -> int:
    """Return from how many facts or stakeholders a chart is drawn."""
    return len(row.stakeholders if row.kind is ChartKind.GRID else row.facts)
