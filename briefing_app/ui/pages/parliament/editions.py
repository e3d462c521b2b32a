"""The editions of the dossier: what was made final, when, by whom, whether it conforms.

An edition is read here and its files are saved again; nothing can be changed.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from briefing_app import paths
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import FileNotUsable, Message, UserError, message
from briefing_app.language import aftermath
from briefing_app.language.form import Form, Style
from briefing_app.language.wording import word_moment
from briefing_app.paths import write_all_atomically
from briefing_app.provenance import side_car
from briefing_app.reasons import reason_of
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.row_model import Column, RowModel
from briefing_app.ui.widgets.table import RowTable
from briefing_app.ui.widgets.verdict import VerdictView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.domain.edition import Edition
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices

_SHORT = Form(style=Style.SHORT)


class EditionsView(QWidget):
    """A list of editions; the newest first; ``chosen`` when a person goes to one."""

    chosen = Signal()

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        translator = context.translator
        self.none = MutedLabel()
        translator.bind(
            self.none.setText, message("A final export of a briefing is kept here as an edition.")
        )
        self.model: RowModel[Edition] = RowModel(
            translator, self._columns(), lambda row: row.uuid, self
        )
        self.table = RowTable(self.model, context.theme, context.settings, "editions", lines=3)
        translator.bind(self.table.setAccessibleName, message("Editions"))
        self.save = plain_button(translator, message("Save the PDF again…"))
        self.verdict = VerdictView(translator)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.none)
        column.addWidget(self.table, 100)  # up to its rows; what is left stays below
        under = QHBoxLayout()
        under.setSpacing(16)
        under.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        under.addWidget(self.verdict, 1)
        column.addLayout(under)
        column.addStretch(1)
        self.table.selected.connect(lambda _uuid: self._on_selected())
        self.table.clicked.connect(lambda _index: self.chosen.emit())
        self.save.clicked.connect(lambda: self._ask_and_save())
        self.reload()

    def reload(self) -> None:
        """Read the editions again; the selection stays, at first the newest."""
        editions = self._context.session.editions.all()[::-1]
        self.model.set_rows(editions)
        for widget in (self.table, self.save):
            widget.setVisible(bool(editions))
        self.none.setVisible(not editions)
        if editions and not self.table.selected_uuid():
            self.table.select(editions[0].uuid)
        self._show_selected()

    def selected(self) -> Edition | None:
        """Return the edition that a person went to."""
        place = self.model.place_of(self.table.selected_uuid())
        return None if place is None else self.model.row(place)

    def write(self, edition: Edition, place: int, path: Path) -> None:
        """Write a frozen file of an edition and its side-car; raise ``FileNotUsable``."""
        editions = self._context.session.editions
        contents = {
            path: editions.data(edition.id, place),
            side_car(path): editions.provenance(edition.id, place),
        }
        try:
            write_all_atomically(contents)
        except OSError as error:
            raise FileNotUsable(
                message("“{name}” cannot be written: {reason}."),
                message("Choose another folder."),
                name=path.name,
                reason=reason_of(error),
            ) from error

    def _ask_and_save(self) -> None:
        """Ask where each file goes; one that nobody gives a place is left."""
        edition = self.selected()
        for place, file in enumerate(edition.files if edition is not None else ()):
            documents = paths.user_documents()
            start = (documents if documents.is_dir() else Path.home()) / file.name
            catalog = self._context.translator.catalog
            title = catalog.gettext(message("Save the PDF again…"))
            kind = f"{catalog.gettext(message('PDF'))} (*.pdf)"
            name, _ = QFileDialog.getSaveFileName(self, title, str(start), kind)
            if not name or edition is None:
                return
            try:
                self.write(edition, place, Path(name))
            except UserError as error:
                self._context.notify.error(error)
                return
            self._context.notify.info(
                Message(message("Saved as “{name}”."), {"name": Path(name).name})
            )

    def _on_selected(self) -> None:
        self._show_selected()
        if self.table.hasFocus():
            self.chosen.emit()

    def _show_selected(self) -> None:
        edition = self.selected()
        reports = [file.report for file in edition.files if file.report] if edition else []
        self.verdict.show_reports(reports)

    def _columns(self) -> Sequence[Column[Edition]]:
        return (
            Column(
                "briefing",
                message("Briefing"),
                lambda row: self._voices.best(row.texts.title) or row.texts.key,
                width=0,
                is_title=True,
            ),
            Column(
                "made_at",
                message("Made on"),
                lambda row: self._date(row.made_at),
                sort=lambda row: row.made_at,
                width=130,
            ),
            Column(
                "languages",
                message("Languages"),
                lambda row: ", ".join(self._voices.name_of(each) for each in row.languages),
                width=150,
            ),
            Column("sent", message("Sent"), self._sent, sort=_sent_on, width=170),
            Column(
                "made_by",
                message("Made by"),
                lambda row: row.made_by,
                width=120,
                is_hidden=True,
            ),
            Column(
                "verdict",
                message("Norms"),
                lambda row: self._context.translator.catalog.gettext(
                    message("Conforms") if row.conforms else message("Does not conform")
                ),
                tone=lambda row: "good" if row.conforms else "must",
                width=150,
            ),
        )

    def _sent(self, edition: Edition) -> str:
        if not edition.told:
            return ""
        last = edition.told[-1]
        day = word_moment(Moment(last.sent_on), self._voices.window(), _SHORT)
        return f"{day} · {aftermath.numbered(last.reference)}" if last.reference else day

    def _date(self, moment: dt.datetime) -> str:
        day = PartialDate.parse(moment.astimezone().date().isoformat())
        return word_moment(Moment(day), self._voices.window(), _SHORT)


def _sent_on(edition: Edition) -> dt.date:
    return edition.told[-1].sent_on.first if edition.told else dt.date.min
