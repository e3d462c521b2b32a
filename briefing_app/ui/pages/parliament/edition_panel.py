"""One edition: when it was sent, what of it does not hold any more, what changed before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import message
from briefing_app.language import aftermath
from briefing_app.ui.pages.parliament.comparison_section import ComparisonSection
from briefing_app.ui.pages.parliament.sendings_section import SendingsSection
from briefing_app.ui.widgets.inspector import InspectorFrame
from briefing_app.ui.widgets.label import Label, MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.domain.edition import Edition
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices


class EditionPanel(InspectorFrame):
    """Everything but the sendings is only read."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        self.edition_id = 0
        self.released = MutedLabel()
        self.column.addWidget(self.released)
        self.sendings = SendingsSection(context, voices)
        self.column.addWidget(self.sendings)
        self.changed = self.add_section(context.translator, message("Does not hold any more"))
        self.comparison = ComparisonSection(context, voices)
        self.column.addWidget(self.comparison)

    def show_edition(self, edition: Edition) -> None:
        """Show an edition."""
        if edition.id != self.edition_id:
            self.verticalScrollBar().setValue(0)
        self.edition_id = edition.id
        session, catalog = self._context.session, self._context.translator.catalog
        self.title.setText(self._voices.best(edition.texts.title) or edition.texts.key)
        self.subtitle.setText(
            catalog.gettext(
                message("Edition · made on {date} by {who}"),
                date=aftermath.day(edition.made_at, self._voices.window()),
                who=edition.made_by,
            )
        )
        self.released.setVisible(bool(edition.released_by))
        self.released.setText(
            catalog.gettext(
                message("Released by {who}, although something was to be fixed: {why}"),
                who=edition.released_by,
                why=edition.released_why,
            )
        )
        self.sendings.show_edition(edition)
        self._show_changed(edition.id)
        self.comparison.show_edition(edition, session.editions.all())

    def _show_changed(self, edition: int) -> None:
        session, catalog = self._context.session, self._context.translator.catalog
        window = self._voices.window()
        self.changed.clear()
        found = session.told.since(edition)
        self.changed.setVisible(bool(found))
        (words,) = session.told.correctors([window.language])
        for each in found:
            line = Label(aftermath.aftermath(each.changed, window, catalog), wraps=True)
            mark_verbatim(line)
            self.changed.column.addWidget(line)
            if each.corrected is not None:
                told = words.corrected(each.corrected.edition, each.corrected.sending)
                where = MutedLabel(told, pixels=12)
                mark_verbatim(where)
                self.changed.column.addWidget(where)
