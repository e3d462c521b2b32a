"""Which editions state a fact, in which words, and when they were told; the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from briefing_app.errors import message
from briefing_app.language import aftermath
from briefing_app.language.plainest import plainest
from briefing_app.ui.widgets.inspector import Section
from briefing_app.ui.widgets.label import Label, MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.domain.edition import Edition
    from briefing_app.domain.stated import StatedValue
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices


class EditionsSection(Section):
    """Hidden while no edition states the fact; ``opened`` carries the UUID of an edition."""

    opened = Signal(str)

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        context.translator.bind(self.label.setText, message("Stated in editions"))

    def show_statements(self, statements: Sequence[tuple[Edition, StatedValue]]) -> None:
        """Show what each edition stated."""
        self.clear()
        self.setVisible(bool(statements))
        for edition, stated in statements:
            self.column.addWidget(self._link(edition))
            self.column.addWidget(MutedLabel(self._when(edition), pixels=12))
            for language in stated.wordings:
                said = ", ".join(plainest(stated, self._voices.of(language)))
                words = Label(said, wraps=True)
                mark_verbatim(words)
                self.add_row(language.upper(), words, ruled=False)

    def _when(self, edition: Edition) -> str:
        catalog, window = self._context.translator.catalog, self._voices.window()
        if not edition.told:
            day = aftermath.day(edition.made_at, window)
            return catalog.gettext(message("Made on {date} · not marked as sent"), date=day)
        sent = "; ".join(
            " · ".join(
                part for part in (aftermath.day(each.sent_on.first, window), each.reference) if part
            )
            for each in edition.told
        )
        return catalog.gettext(message("Told to parliament: {when}"), when=sent)

    def _link(self, edition: Edition) -> QPushButton:
        title = self._voices.best(edition.texts.title) or edition.texts.key
        link = QPushButton(title.replace("&", "&&"))
        set_role(link, "link")
        mark_verbatim(link)
        link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        link.setToolTip(title)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(lambda: self.opened.emit(edition.uuid))
        return link
