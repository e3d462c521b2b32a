"""What was found in the open briefing, and whether that was found in it as it is now.

Nothing is called ready or free of findings before it was checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing_app.errors import message
from briefing_app.ui.pages.briefings.progress import Checked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.domain.finding import Finding
    from briefing_app.language.catalog import Catalog
    from briefing_app.ui.pages.briefings.composer import Composer
    from briefing_app.ui.pages.briefings.inspector import ComposerInspector
    from briefing_app.ui.preview.loop import PreviewLoop

_CHECKED = {Checked.SOON: message("checking…"), Checked.NOT: message("not checked")}


class ShownChecks(QObject):
    """Shows findings in outline and tab; ``changed`` follows what the status bar says of them.

    ``findings`` is ``None`` until the briefing was checked for the first time.
    """

    changed = Signal()

    def __init__(self, composer: Composer, tabs: ComposerInspector, loop: PreviewLoop) -> None:
        super().__init__(loop)
        self._composer, self._tabs, self._loop = composer, tabs, loop
        self._is_fresh, self._last = False, Checked.NOW
        self.findings: tuple[Finding, ...] | None = None

    @property
    def checked(self) -> Checked:
        """Whether the briefing was checked as it is now."""
        if self._is_fresh:
            return Checked.NOW
        return Checked.SOON if self._loop.is_busy else Checked.NOT

    def show(self, findings: tuple[Finding, ...]) -> None:
        """Show what was found in the briefing as it is now."""
        self.findings, self._is_fresh = findings, True
        self._composer.show_findings(findings)
        self._tabs.checks.show_findings(findings, self._composer.places())
        self.say()

    def ask_anew(self) -> None:
        """Have the briefing checked anew; what was found is marked until then."""
        self._is_fresh = False
        self._loop.ask()
        self.say()

    def forget(self) -> None:
        """Forget what was found: another briefing will be opened."""
        self.findings, self._is_fresh = None, False
        self._tabs.checks.forget()
        self.say()

    def say(self) -> None:
        """Say everywhere whether what is shown was found in the briefing as it is now."""
        checked = self._last = self.checked
        self._composer.show_checking(on=checked is Checked.SOON)
        self._tabs.checks.show_checked(checked)
        count = None if self.findings is None else len(self.findings)
        self._tabs.count(count, is_renewed=checked is Checked.NOW)
        self.changed.emit()

    def follow(self) -> None:
        """Say it again when somebody stopped what would have been checked."""
        if self.checked is not self._last:
            self.say()

    def said(self, catalog: Catalog) -> Iterator[str]:
        """Yield what the status bar says: how many findings, and whether that holds."""
        if self.findings is not None:
            yield catalog.ngettext("{n} finding", "{n} findings", len(self.findings))
        if self.checked is not Checked.NOW:
            yield catalog.gettext(_CHECKED[self.checked])

    def retranslate(self) -> None:
        """Name places in the window's language."""
        if self.findings is not None:
            self._tabs.checks.show_findings(self.findings, self._composer.places())
