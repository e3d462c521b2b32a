"""Parliament: what it was told and changed since, what was promised to it, what was made final."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.glossary import Commitment
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import message
from briefing_app.language.form import Form, Style
from briefing_app.language.wording import word_moment
from briefing_app.session.told import CONCERN_TOLD
from briefing_app.ui.list_page import ListPage
from briefing_app.ui.pages.parliament.correction import Correction
from briefing_app.ui.pages.parliament.edition_panel import EditionPanel
from briefing_app.ui.pages.parliament.editions import EditionsView
from briefing_app.ui.pages.parliament.known_view import KnownView
from briefing_app.ui.pages.parliament.sheet import CommitmentSheet
from briefing_app.ui.pages.parliament.told_panel import ToldPanel
from briefing_app.ui.pages.parliament.told_view import ToldView
from briefing_app.ui.widgets.row_model import Column
from briefing_app.ui.widgets.segmented import SegmentedControl
from briefing_app.ui.widgets.stack import Stack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QShowEvent
    from PySide6.QtWidgets import QWidget

    from briefing_app.session.change import Change
    from briefing_app.ui.context import Context

_SHORT = Form(style=Style.SHORT)
COMMITMENTS, TOLD, EDITIONS, KNOWN = "commitments", "told", "editions", "known"
_HEADINGS = {
    TOLD: message("Told and changed"),
    COMMITMENTS: message("Commitments"),
    EDITIONS: message("Editions"),
    KNOWN: message("As on a date"),
}
"""What the page shows, one at a time, in the order of its bar."""


class ParliamentPage(ListPage[Commitment]):
    """Four lists, one at a time: told and changed, commitments, editions, as on a date."""

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
    hint: ClassVar = message("Select a row of the list to read it here.")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.show_start()

    def prepare(self) -> None:
        """Start without sources."""
        self._sources: dict[int, str] = {}

    def make_bar(self) -> QWidget:
        """Return what chooses between the page's lists."""
        self.bar = SegmentedControl(is_fitted=True)
        for code in _HEADINGS:
            self.bar.add(code)
        self.bar.choose(COMMITMENTS)
        self.bar.chosen.connect(self.turn_to)
        return self.bar

    def make_foot(self) -> QWidget:
        """Return the lists that take the place of the commitments."""
        self.told = ToldView(self.context, self.voices)
        self.told_panel = self.hold(ToldPanel(self.context, self.voices))
        self.correction = Correction(self.context, self.told)
        self.editions = EditionsView(self.context, self.voices)
        self.edition_panel = self.hold(EditionPanel(self.context, self.voices))
        self.known = KnownView(self.context, self.voices)
        self._is_stale = False
        self.told.chosen.connect(lambda: self._show_beside())
        self.editions.chosen.connect(lambda: self._show_beside())
        self._lists = {TOLD: self.told, EDITIONS: self.editions, KNOWN: self.known}
        self.foot = Stack()
        for widget in self._lists.values():
            self.foot.addWidget(widget)
        self.foot.hide()
        return self.foot

    # -- which list ----------------------------------------------------------------------
    @property
    def shown(self) -> str:
        """The code of the list that is shown."""
        return self.bar.code

    def turn_to(self, code: str) -> None:
        """Show another list, and beside it what is selected there."""
        self.commit_pending()
        self.bar.choose(code)
        self._arrange()
        self.actions_changed.emit()
        self.status_changed.emit()

    def show_start(self) -> None:
        """Go to what has to be corrected, if anything has, else to the commitments."""
        self.turn_to(TOLD if self.told.open() else COMMITMENTS)

    def main_actions(self) -> list[QAction]:
        """Offer what can be done with the list that is shown; the last one first of all."""
        if self.shown == TOLD and self.told.open():
            return [self.correction.copy, self.correction.letter]
        return [self.new] if self.shown in {TOLD, COMMITMENTS} else []

    def inspector(self) -> QWidget | None:
        """Give what was known the whole width."""
        return None if self.shown == KNOWN else super().inspector()

    def reload(self) -> None:
        """Read the commitments again."""
        super().reload()
        self._arrange()

    def on_change(self, change: Change) -> None:
        """Reload what changed: commitments, editions, what was told."""
        super().on_change(change)
        if "edition" in change.rows:
            self.editions.reload()
        if not CONCERN_TOLD.isdisjoint(change.rows):
            self._is_stale = True
            if self.isVisible():
                self._read_told()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was told again when something changed meanwhile: that may take a moment."""
        super().showEvent(event)
        if self._is_stale:
            self._read_told()

    def retranslate(self) -> None:
        """Say the cells, the bar, and what stands beside the lists again."""
        super().retranslate()
        self.told.retranslate()
        self.known.retranslate()
        self._arrange()

    def show_row(self, uuid: str) -> None:
        """Select a commitment, an edition or something that was told in its list."""
        if self.told.show_row(uuid):
            self.turn_to(TOLD)
            return
        if self.editions.model.place_of(uuid) is None:
            self.turn_to(COMMITMENTS)
            super().show_row(uuid)
            return
        self.editions.table.select(uuid)
        self.turn_to(EDITIONS)

    def stop(self) -> None:
        """End what is being played back."""
        self.known.forget()

    def _read_told(self) -> None:
        self._is_stale = False
        had_any = bool(self.told.open())
        self.told.reload()
        self._arrange()
        if had_any is not bool(self.told.open()):
            self.actions_changed.emit()

    def _arrange(self) -> None:
        """Show the list that is chosen; say of the others how much they hold."""
        catalog, code = self.context.translator.catalog, self.shown
        counts = {
            TOLD: len(self.told.open()),
            COMMITMENTS: len(self.model.rows()),
            EDITIONS: len(self.editions.model.rows()),
        }
        for each, heading in _HEADINGS.items():
            number = str(counts[each]) if each in counts else ""
            self.bar.say(each, f"{catalog.gettext(heading)} {number}".strip())
        is_first = code == COMMITMENTS
        self.body.setVisible(is_first)
        self.chips.setVisible(is_first and bool(self.model.rows()))
        self.foot.setVisible(not is_first)
        if not is_first:
            self.foot.setCurrentWidget(self._lists[code])
        self._show_beside()

    def _show_beside(self) -> None:
        change, edition = self.told.selected(), self.editions.selected()
        if self.shown == TOLD and change is not None:
            self.told_panel.show_change(change)
            self.show_beside(self.told_panel)
        elif self.shown == EDITIONS and edition is not None:
            self.edition_panel.show_edition(edition)
            self.show_beside(self.edition_panel)
        elif self.shown == COMMITMENTS:
            self._show_sheet()
        else:
            self.show_blank()

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
        """Count what is to be corrected where that is shown, else the open commitments."""
        if self.shown == TOLD:
            return self.context.translator.catalog.ngettext(
                "{n} value to be corrected", "{n} values to be corrected", len(self.told.open())
            )
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
