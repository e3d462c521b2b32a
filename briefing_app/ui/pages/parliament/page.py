"""Parliament: what was promised to it, what it was told and changed since, what was made final."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.domain.glossary import Commitment
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import message
from briefing_app.language.form import Form, Style
from briefing_app.language.wording import word_moment
from briefing_app.ui.list_page import ListPage
from briefing_app.ui.pages.parliament.edition_panel import EditionPanel
from briefing_app.ui.pages.parliament.editions import EditionsView
from briefing_app.ui.pages.parliament.known_panel import KnownPanel
from briefing_app.ui.pages.parliament.sheet import CommitmentSheet
from briefing_app.ui.pages.parliament.told_panel import ToldPanel
from briefing_app.ui.pages.parliament.told_view import ToldView
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.row_model import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.session.change import Change

_MOST = 16_000_000
_TOLD = frozenset({"edition", "sending", "fact", "value", "decision", "source", "unit"})
"""Tables whose changes concern what was told."""
_SHORT = Form(style=Style.SHORT)


class ParliamentPage(ListPage[Commitment]):
    """Commitments with their due dates, and under them the editions."""

    name: ClassVar = "parliament"
    heading: ClassVar = message("Parliament")
    icon: ClassVar = "landmark"
    count: ClassVar = "commitments"
    lines: ClassVar = 6  # a commitment is a sentence, and there are not many
    tables: ClassVar = frozenset({"commitment", "commitment_text", "source"})
    new_text: ClassVar = message("New commitment")
    empty_title: ClassVar = message("No commitments yet")
    empty_sentence: ClassVar = message(
        "A commitment is a promise to parliament with a due date; here you see which ones are "
        "still open."
    )
    hint: ClassVar = message("Select a commitment to read and edit it here.")

    def prepare(self) -> None:
        """Start without sources."""
        self._sources: dict[int, str] = {}

    def make_foot(self) -> QWidget:
        """Return what was told and changed since, and the editions."""
        self.told = ToldView(self.context, self.voices)
        self.told_panel = ToldPanel(self.context, self.voices)
        self.editions = EditionsView(self.context, self.voices)
        self.edition_panel = EditionPanel(self.context, self.voices)
        self.known_panel = KnownPanel(self.context, self.voices)
        self.as_on = link_button(
            self.context.translator, message("The dossier as on a date, and what changed…")
        )
        self.as_on.clicked.connect(lambda: self._show(self._show_known))
        self._beside: Callable[[], bool] | None = None
        self.told.chosen.connect(lambda: self._show(self._show_told))
        self.editions.chosen.connect(lambda: self._show(self._show_edition))
        self.table.clicked.connect(lambda _index: self._show_sheet())
        self._foot = QWidget()
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.told)
        column.addWidget(self.editions, 1)
        column.addWidget(self.as_on)
        self._fit_foot()
        return self._foot

    def on_change(self, change: Change) -> None:
        """Reload what changed: commitments, editions."""
        shown = self._beside
        super().on_change(change)
        if "edition" in change.rows:
            self.editions.reload()
            self._fit_foot()
        if not _TOLD.isdisjoint(change.rows):
            self.told.reload()
            self._fit_foot()
            self._show(shown)

    def retranslate(self) -> None:
        """Say the cells and what stands beside them again."""
        shown = self._beside
        super().retranslate()
        self._show(shown)

    def show_row(self, uuid: str) -> None:
        """Select a commitment, or an edition, which is then shown beside the lists."""
        if self.editions.model.place_of(uuid) is None:
            super().show_row(uuid)
            return
        self.editions.table.select(uuid)
        self._show(self._show_edition)

    def _fit_foot(self) -> None:
        """Let the foot be no higher than what stands in it: what is left stays below."""
        told = self.told.maximumHeight() if self.told.model.rows() else 0
        link = self.as_on.sizeHint().height()
        self._foot.setMaximumHeight(min(_MOST, self.editions.maximumHeight() + told + link))

    def _show_sheet(self) -> None:
        self._beside = None
        super()._show_sheet()

    def _show(self, panel: Callable[[], bool] | None) -> None:
        """Show a panel beside the lists, while there is something for it."""
        self._beside = panel if panel is not None and panel() else None

    def _show_known(self) -> bool:
        self.known_panel.offer()
        self.show_beside(self.known_panel)
        return True

    def _show_told(self) -> bool:
        change = self.told.selected()
        if change is not None:
            self.told_panel.show_change(change, self.told.model.rows())
            self.show_beside(self.told_panel)
        return change is not None

    def _show_edition(self) -> bool:
        edition = self.editions.selected()
        if edition is not None:
            self.edition_panel.show_edition(edition)
            self.show_beside(self.edition_panel)
        return edition is not None

    def load_rows(self) -> Sequence[Commitment]:
        """Return the commitments; remember what the sources are called."""
        self._sources = {
            source.id: f"[{place}] {source.title}"
            for place, source in enumerate(self.context.session.sources.all(), 1)
        }
        return self.context.session.commitments.all()

    def make_columns(self) -> Sequence[Column[Commitment]]:
        """Return the columns of the table."""
        return (
            Column(
                "text",
                message("Commitment"),
                lambda row: self.title_of(row),
                width=0,
                is_title=True,
            ),
            Column("due", message("Due"), lambda row: self._date(row.due), sort=_due, width=110),
            Column("made_in", message("Made in"), lambda row: self._source(row.made_in), width=160),
            Column(
                "state",
                message("State"),
                lambda row: self.context.translator.catalog.gettext(state_of(row)[0]),
                tone=lambda row: state_of(row)[1],
                width=120,
            ),
            Column("met_by", message("Met by"), lambda row: self._source(row.met_by), width=160),
        )

    def make_sheet(self) -> CommitmentSheet:
        """Return the sheet of a commitment."""
        return CommitmentSheet(self.context, self.voices)

    def make_chips(self) -> Sequence[tuple[str, str, str, Callable[[Commitment], bool]]]:
        """Filter by whether it is met."""
        return (
            ("open", "", message("Open"), lambda row: not is_met(row)),
            ("overdue", "must", message("Overdue"), is_overdue),
            ("met", "good", message("Met"), is_met),
        )

    def add_row(self) -> int:
        """Add a commitment that still has to be worded."""
        catalog = self.context.translator.catalog
        text = {self.voices.language: catalog.gettext(message("New promise to parliament"))}
        return self.context.session.commitments.add(text, by=self)

    def title_of(self, row: Commitment) -> str:
        """Return the text."""
        return self.voices.best(row.text) or row.key

    def subtitle_of(self, row: Commitment) -> str:
        """Return state and due date."""
        catalog = self.context.translator.catalog
        state = catalog.gettext(state_of(row)[0])
        if row.due is None:
            return state
        return catalog.gettext(
            message("{state} · due {date}"), state=state, date=self._date(row.due)
        )

    def status_text(self) -> str:
        """Count the open commitments."""
        number = sum(not is_met(row) for row in self.model.rows())
        return self.context.translator.catalog.ngettext(
            "{n} open commitment", "{n} open commitments", number
        )

    def _date(self, date: PartialDate | None) -> str:
        return word_moment(Moment(date), self.voices.window(), _SHORT) if date else ""

    def _source(self, row: int | None) -> str:
        return self._sources.get(row, "") if row is not None else ""


def is_met(row: Commitment) -> bool:
    """Tell whether a source or a date says that it was met."""
    return row.met_by is not None or row.met_on is not None


def is_overdue(row: Commitment) -> bool:
    """Tell whether its due date has passed while nothing met it."""
    today = dt.datetime.now(tz=dt.UTC).date()
    return not is_met(row) and row.due is not None and row.due.last < today


def state_of(row: Commitment) -> tuple[str, str]:
    """Return the message id of a commitment's state, and its tone."""
    if is_met(row):
        return message("Met"), "good"
    if is_overdue(row):
        return message("Overdue"), "must"
    return message("Open"), "quiet"


def _due(row: Commitment) -> dt.date:
    return row.due.last if row.due else dt.date.max
