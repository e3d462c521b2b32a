"""What the checks found in the briefing: how bad, why, where, and what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from briefing_app.domain.finding import Remedy, Severity
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.focus_order import stops_in
from briefing_app.ui.pages.briefings.fact_choice import show_choice
from briefing_app.ui.pages.briefings.mending import mend, mend_name
from briefing_app.ui.pages.briefings.progress import Checked
from briefing_app.ui.pages.briefings.scrolled import Scrolled
from briefing_app.ui.pages.briefings.severity_menu import usual_button, weigh_button
from briefing_app.ui.widgets.badge import SIGNS
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.flow import FlowLayout
from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.label import Label, MutedLabel, StrongLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from briefing_app.domain.finding import Finding
    from briefing_app.ui.pages.briefings.studio import Studio

_TONES = {Severity.MUST_FIX: "must", Severity.LOOK_AT: "look", Severity.NOTE: "quiet"}
_ORDER = tuple(_TONES)
_MOST = 200
_CHECKED = {
    Checked.NOW: message("Checked as it is now."),
    Checked.SOON: message("Checking…"),
    Checked.NOT: message("Not checked as it is now."),
}


class ChecksTab(Scrolled):
    """``opened`` carries a finding to whose place somebody goes."""

    opened = Signal(object)

    def __init__(self, studio: Studio) -> None:
        super().__init__(margin=16)
        self._studio = studio
        self._findings: tuple[Finding, ...] = ()
        self._is_known = False
        self._checked = Checked.SOON
        self._places: dict[str, str] = {}
        self._names = studio.names()
        self._line, self._nothing = MutedLabel(pixels=12), MutedLabel()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self.column.addWidget(self._line)
        self.column.addLayout(self._cards)

    def show_findings(self, findings: Sequence[Finding], places: dict[str, str]) -> None:
        """Show findings, the worst first; ``places`` names sections and passages by UUID."""
        ordered = tuple(sorted(findings, key=lambda one: _ORDER.index(one.severity)))
        if self._is_known and (ordered, places) == (self._findings, self._places):
            return
        self._findings, self._places, self._is_known = ordered, places, True
        self.retranslate()

    def show_checked(self, checked: Checked) -> None:
        """Say whether the findings are those of the briefing as it is."""
        self._checked = checked
        self._say_checked()

    def forget(self) -> None:
        """Show nothing of a briefing that is put away."""
        self._findings, self._places, self._is_known = (), {}, False
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the window's language; the focus stays at its place."""
        stops = list(stops_in(self._inside()))
        focused = QApplication.focusWidget()
        held = stops.index(focused) if focused in stops else -1
        self._show_cards()
        self._say_checked()
        if held >= 0:
            QTimer.singleShot(0, self, lambda: self._take_focus(held))

    def _take_focus(self, place: int) -> None:
        stops = list(stops_in(self._inside()))
        if stops and self._inside().isAncestorOf(QApplication.focusWidget() or self._inside()):
            return
        (stops[min(place, len(stops) - 1)] if stops else self).setFocus()

    def _inside(self) -> QWidget:
        return self.widget() or self

    def _say_checked(self) -> None:
        is_free = self._is_known and not self._findings and self._checked is Checked.NOW
        self._nothing.setVisible(is_free)
        self._line.setText(self._studio.context.translator.catalog.gettext(_CHECKED[self._checked]))

    def _show_cards(self) -> None:
        empty(self._cards)
        self._names = self._studio.names()
        catalog = self._studio.context.translator.catalog
        self._nothing = MutedLabel(catalog.gettext(message("Nothing found.")))
        self._cards.addWidget(self._nothing)
        before = None
        for finding in self._findings[:_MOST]:
            if finding.severity is not before:
                before = finding.severity
                self._cards.addWidget(self._group(before))
            self._cards.addWidget(self._card(finding))
        hidden = len(self._findings) - _MOST
        if hidden > 0:
            more = catalog.ngettext("{n} more finding", "{n} more findings", hidden)
            self._cards.addWidget(MutedLabel(more))
        usual = usual_button(self._studio) if self._is_known else None
        if usual is not None:
            self._cards.addWidget(usual)

    def _card(self, finding: Finding) -> QWidget:
        tone = _TONES[finding.severity]
        card = Card("" if tone == "quiet" else tone)
        card.column.addWidget(Label(self._names.show(finding.message), wraps=True))
        language = self._studio.voices.name_of(finding.language) if finding.language else ""
        where = " · ".join(filter(None, [self._places.get(finding.place, ""), language]))
        if where:
            card.column.addWidget(MutedLabel(where, pixels=12))
        actions = QWidget()
        row = FlowLayout(actions)  # French names are long, and the tab is narrow
        button = self._remedy(finding)
        if button is not None:
            row.addWidget(button)
        if finding.place:
            link = link_button(self._studio.context.translator, message("Go there"))
            link.clicked.connect(lambda: self.opened.emit(finding))
            row.addWidget(link)
        if self._studio.can_write:
            row.addWidget(weigh_button(self._studio, finding))
        card.column.addWidget(actions)
        return card

    def _group(self, severity: Severity) -> QWidget:
        """Return the heading of the findings of one severity, with their number."""
        name = self._studio.context.translator.catalog.gettext(label(severity))
        number = sum(one.severity is severity for one in self._findings)
        return StrongLabel(f"{SIGNS[_TONES[severity]]} {name} · {number}")

    def _remedy(self, finding: Finding) -> QPushButton | None:
        """Return the button of the action that mends a finding, where that is more than to go."""
        name = mend_name(finding, can_write=self._studio.can_write)
        if not name:
            return None
        level = finding.action.fields.get("level", "") if finding.action else ""
        button = link_button(self._studio.context.translator, name, level=level)
        button.clicked.connect(lambda: self._mend(finding, button))
        return button

    def _mend(self, finding: Finding, button: QPushButton) -> None:
        if finding.action is not None and finding.action.remedy is Remedy.CHOOSE_FACT:
            show_choice(self._studio, finding, button)
        else:
            mend(self._studio, finding)
