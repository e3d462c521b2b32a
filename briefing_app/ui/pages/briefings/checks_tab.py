"""What the checks found in the briefing: how bad, why, where, and a way there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from briefing_app.domain.finding import Severity
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.pages.briefings.scrolled import Scrolled
from briefing_app.ui.widgets.badge import SIGNS
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.label import Label, MutedLabel, StrongLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from briefing_app.domain.finding import Finding
    from briefing_app.ui.pages.briefings.studio import Studio

_TONES = {Severity.MUST_FIX: "must", Severity.LOOK_AT: "look", Severity.NOTE: "quiet"}
_ORDER = tuple(_TONES)
_MOST = 200


class ChecksTab(Scrolled):
    """``opened`` carries place and language of a finding."""

    opened = Signal(str, str)

    def __init__(self, studio: Studio) -> None:
        super().__init__(margin=16)
        self._studio = studio
        self._findings: tuple[Finding, ...] = ()
        self._is_known = False
        self._places: dict[str, str] = {}

    def show_findings(self, findings: Sequence[Finding], places: dict[str, str]) -> None:
        """Show findings, the worst first; ``places`` names sections and passages by UUID."""
        ordered = sorted(findings, key=lambda one: _ORDER.index(one.severity))
        self._findings, self._places, self._is_known = tuple(ordered), places, True
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.clear()
        catalog = self._studio.context.translator.catalog
        if not self._findings:
            text = message("Nothing found.") if self._is_known else message("Checking…")
            self.column.addWidget(MutedLabel(catalog.gettext(text)))
        for finding in self._findings[:_MOST]:
            self.column.addWidget(self._card(finding))
        hidden = len(self._findings) - _MOST
        if hidden > 0:
            more = catalog.ngettext("{n} more finding", "{n} more findings", hidden)
            self.column.addWidget(MutedLabel(more))

    def _card(self, finding: Finding) -> QWidget:
        catalog = self._studio.context.translator.catalog
        tone = _TONES[finding.severity]
        card = Card("" if tone == "quiet" else tone)
        severity = catalog.gettext(label(finding.severity))
        card.column.addWidget(StrongLabel(f"{SIGNS[tone]} {severity}"))
        card.column.addWidget(Label(catalog.show(finding.message), wraps=True))
        language = self._studio.voices.name_of(finding.language) if finding.language else ""
        where = " · ".join(filter(None, [self._places.get(finding.place, ""), language]))
        if where:
            card.column.addWidget(MutedLabel(where, pixels=12))
        if finding.place:
            link = link_button(self._studio.context.translator, message("Go there"))
            link.clicked.connect(lambda: self.opened.emit(finding.place, finding.language))
            card.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return card
