"""Where something is used: one line a briefing, which leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from briefing_app.errors import message
from briefing_app.ui.widgets.elided import ElidedLink
from briefing_app.ui.widgets.inspector import Section
from briefing_app.ui.widgets.label import MutedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.session.facts import Usage
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices


class UsageSection(Section):
    """``opened`` carries the UUID of the first passage of a briefing that shows it.

    ``none`` is the message id of what is said when no briefing does.
    """

    opened = Signal(str)

    def __init__(self, context: Context, voices: Voices, none: str) -> None:
        super().__init__()
        self._context, self._voices, self._none = context, voices, none
        context.translator.bind(self.label.setText, message("Used in"))

    def show_usages(self, usages: Sequence[Usage]) -> None:
        """Show these places, by briefing."""
        self.clear()
        catalog = self._context.translator.catalog
        if not usages:
            self.column.addWidget(MutedLabel(catalog.gettext(self._none)))
        by_briefing: dict[int, list[Usage]] = {}
        for usage in usages:
            by_briefing.setdefault(usage.briefing_id, []).append(usage)
        for places in by_briefing.values():
            title = self._voices.best(places[0].title)
            count = catalog.ngettext("{n} passage", "{n} passages", len(places))
            self.column.addWidget(self._link(title, f" · {count}", places[0].passage_uuid))

    def links(self) -> list[QPushButton]:
        """Return the lines, one a briefing."""
        items = [self.column.itemAt(place) for place in range(self.column.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def _link(self, title: str, count: str, uuid: str) -> QPushButton:
        link = ElidedLink(title, count)
        link.clicked.connect(lambda: self.opened.emit(uuid))
        return link
