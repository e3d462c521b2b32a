"""When an edition was sent, to whom, under which reference; a wrong entry is withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.language import aftermath
from briefing_app.ui.pages.parliament.sending_form import SendingForm
from briefing_app.ui.widgets.buttons import link_button, plain_button
from briefing_app.ui.widgets.inspector import Section, empty
from briefing_app.ui.widgets.label import Label, MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.domain.edition import Edition, Sending
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices


class SendingsSection(Section):
    """The entries of an edition, withdrawn ones too, and the form."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        words = context.translator
        words.bind(self.label.setText, message("Sent to parliament"))
        self._edition: Edition | None = None
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.form = SendingForm(context, voices)
        self.add = plain_button(words, message("Mark as sent…"))
        self.add.setEnabled(not context.session.read_only)
        self.add.clicked.connect(lambda: self._open())
        self.form.turned.connect(lambda: self.add.setHidden(not self.form.isHidden()))
        for widget in (self._rows, self.form):
            self.column.addWidget(widget)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_edition(self, edition: Edition) -> None:
        """Show the entries; a form of another edition is put away."""
        if self._edition is None or self._edition.id != edition.id:
            self.form.hide()
        self._edition = edition
        empty(self._list)
        catalog = self._context.translator.catalog
        if not edition.sendings:
            self._list.addWidget(MutedLabel(catalog.gettext(message("Not marked as sent yet."))))
        for sending in edition.sendings:
            self._add_row(edition, sending)

    def _add_row(self, edition: Edition, sending: Sending) -> None:
        catalog, window = self._context.translator.catalog, self._voices.window()
        parts = (
            aftermath.day(sending.sent_on.first, window), sending.reference, sending.sent_to,
        )  # fmt: skip
        line = Label(" · ".join(part for part in parts if part), wraps=True)
        mark_verbatim(line)
        self._list.addWidget(line)
        if sending.note:
            note = MutedLabel(sending.note, pixels=12)
            mark_verbatim(note)
            self._list.addWidget(note)
        fields = {"who": sending.noted_by, "day": aftermath.day(sending.noted_at, window)}
        noted = catalog.gettext(message("Noted by {who} on {day}"), **fields)
        if sending.withdrawn_at is not None:
            fields = {
                "who": sending.withdrawn_by,
                "day": aftermath.day(sending.withdrawn_at, window),
                "why": sending.withdrawn_why,
            }
            noted = catalog.gettext(message("Withdrawn by {who} on {day}: {why}"), **fields)
            font = line.font()
            font.setStrikeOut(True)
            line.setFont(font)
        self._list.addWidget(MutedLabel(noted, pixels=12))
        if sending.stands and not self._context.session.read_only:
            wrong = link_button(self._context.translator, message("This is wrong…"))
            wrong.clicked.connect(lambda: self.form.open(edition, sending))
            self._list.addWidget(wrong, 0, Qt.AlignmentFlag.AlignLeft)

    def _open(self) -> None:
        if self._edition is not None:
            self.form.open(self._edition)
