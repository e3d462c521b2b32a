"""What the checks found in the briefing: how bad, why, where, and a way there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from briefing_app.domain.finding import Remedy, Severity
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.session.checks import WRITING
from briefing_app.ui.pages.briefings.scrolled import Scrolled
from briefing_app.ui.pages.briefings.severity_menu import usual_button, weigh_button
from briefing_app.ui.widgets.badge import SIGNS
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.label import Label, MutedLabel, StrongLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton, QWidget

    from briefing_app.domain.finding import Finding
    from briefing_app.ui.pages.briefings.studio import Studio

_TONES = {Severity.MUST_FIX: "must", Severity.LOOK_AT: "look", Severity.NOTE: "quiet"}
_ORDER = tuple(_TONES)
_MOST = 200
_NAMES = {
    Remedy.DECIDE_FACT: message("Decide"),
    Remedy.VERIFY_FACT: message("Verify the fact"),
    Remedy.OPEN_FACT: message("Open the fact"),
    Remedy.INSERT_REFERENCE: message("Refer to the fact"),
    Remedy.REPLACE_WORDS: message("Replace"),
}
"""What the button of an action says; what only leads to a place has *Go there*."""


class ChecksTab(Scrolled):
    """``opened`` carries place and language of a finding, ``fact_wanted`` the key of a fact."""

    opened = Signal(str, str)
    fact_wanted = Signal(str)

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
        before = None
        for finding in self._findings[:_MOST]:
            if finding.severity is not before:
                before = finding.severity
                self.column.addWidget(self._group(before))
            self.column.addWidget(self._card(finding))
        hidden = len(self._findings) - _MOST
        if hidden > 0:
            more = catalog.ngettext("{n} more finding", "{n} more findings", hidden)
            self.column.addWidget(MutedLabel(more))
        usual = usual_button(self._studio) if self._is_known else None
        if usual is not None:
            self.column.addWidget(usual)

    def _card(self, finding: Finding) -> QWidget:
        catalog = self._studio.context.translator.catalog
        tone = _TONES[finding.severity]
        card = Card("" if tone == "quiet" else tone)
        card.column.addWidget(Label(catalog.show(finding.message), wraps=True))
        language = self._studio.voices.name_of(finding.language) if finding.language else ""
        where = " · ".join(filter(None, [self._places.get(finding.place, ""), language]))
        if where:
            card.column.addWidget(MutedLabel(where, pixels=12))
        row = QHBoxLayout()
        if finding.place:
            link = link_button(self._studio.context.translator, message("Go there"))
            link.clicked.connect(lambda: self.opened.emit(finding.place, finding.language))
            row.addWidget(link)
        button = self._remedy(finding)
        if button is not None:
            row.addWidget(button)
        if self._studio.can_write:
            row.addWidget(weigh_button(self._studio, finding))
        row.addStretch(1)
        card.column.addLayout(row)
        return card

    def _group(self, severity: Severity) -> QWidget:
        """Return the heading of the findings of one severity, with their number."""
        name = self._studio.context.translator.catalog.gettext(label(severity))
        number = sum(one.severity is severity for one in self._findings)
        return StrongLabel(f"{SIGNS[_TONES[severity]]} {name} · {number}")

    def _remedy(self, finding: Finding) -> QPushButton | None:
        """Return the button of the action that mends a finding, where that is more than to go."""
        action = finding.action
        if action is None or action.remedy not in _NAMES:
            return None
        is_writing = action.remedy in WRITING
        if is_writing and not self._studio.can_write:
            return None
        button = link_button(self._studio.context.translator, _NAMES[action.remedy])
        button.clicked.connect(lambda: self._mend(finding))
        return button

    def _mend(self, finding: Finding) -> None:
        action = finding.action
        if action is None:
            return
        if action.remedy in WRITING:
            self._studio.do(lambda: self._studio.context.session.checks.mend(finding))
        else:
            self.fact_wanted.emit(action.fields.get("key", ""))
