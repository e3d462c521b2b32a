"""The inspector of the composer: facts, checks, terms, comments, and the selected fact below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.ui.pages.briefings.checks_tab import ChecksTab
from briefing_app.ui.pages.briefings.comments_tab import CommentsTab
from briefing_app.ui.pages.briefings.facts_tab import FactsTab
from briefing_app.ui.pages.briefings.selected_fact import SelectedFact
from briefing_app.ui.pages.briefings.terms_tab import TermsTab
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from briefing_app.ui.pages.briefings.studio import Studio

_FACTS, _CHECKS, _TERMS, _COMMENTS = range(4)


class ComposerInspector(QWidget):
    """Its tabs say how many findings there are."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._count: int | None = None
        self._is_renewed = True
        self.facts, self.checks = FactsTab(studio), ChecksTab(studio)
        self.terms, self.comments = TermsTab(studio), CommentsTab(studio)
        self.selected = SelectedFact(studio)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        set_role(self.tabs, "inspectorTabs")
        for tab in (self.facts, self.checks, self.terms, self.comments):
            self.tabs.addTab(tab, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.selected)
        self.tabs.setCurrentIndex(_CHECKS)
        self.facts.chosen.connect(self.selected.show_fact)
        studio.fact_met.connect(self.selected.show_fact)
        studio.entered.connect(self.comments.show_target)
        self.tabs.currentChanged.connect(self._refresh_tab)
        self.retranslate()

    def count(self, findings: int | None, *, is_renewed: bool) -> None:
        """Say how many findings there are, ``None`` for nobody knows, and whether that holds."""
        self._count, self._is_renewed = findings, is_renewed
        self._say_tabs()

    def refresh(self) -> None:
        """Show facts, terms and comments as they are now."""
        self._refresh_tab(self.tabs.currentIndex())
        self.selected.refresh()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self._say_tabs()
        self.checks.retranslate()
        for tab in (self.facts, self.terms, self.comments):
            tab.refresh()
        self.selected.refresh()

    def _refresh_tab(self, place: int) -> None:
        if place == _FACTS:
            self.facts.refresh()
        elif place == _TERMS:
            self.terms.refresh()
        elif place == _COMMENTS:
            self.comments.refresh()

    def _say_tabs(self) -> None:
        catalog = self._studio.context.translator.catalog
        checks = catalog.gettext(message("Checks"))
        names = {
            _FACTS: catalog.gettext(message("Facts")),
            _CHECKS: f"{checks} {self._count or ''}".strip(),
            _TERMS: catalog.gettext(message("Terms")),
            _COMMENTS: catalog.gettext(message("Comments")),
        }
        for place, name in names.items():
            self.tabs.setTabText(place, name)
        renewing = "" if self._is_renewed else catalog.gettext(message("Checking…"))
        self.tabs.setTabToolTip(_CHECKS, renewing)  # the title keeps its width: nothing jumps
