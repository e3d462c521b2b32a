"""What stands in the way of a final export: the list, and who lets it pass, for what reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.release import Override
from briefing_app.ui.pages.briefings.scrolled import Scrolled
from briefing_app.ui.widgets.finding_line import FindingLine
from briefing_app.ui.widgets.form import Form
from briefing_app.ui.widgets.label import MutedLabel, StrongLabel
from briefing_app.ui.widgets.roles import set_role
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefing_app.domain.finding import Finding
    from briefing_app.language.naming import FactNames
    from briefing_app.ui.translate import Translator

_MOST_HEIGHT = 92
"""Pixels of the list; a longer one scrolls, so that the dialog fits on a low screen."""


class Barrier(QWidget):
    """``chosen`` carries a finding that somebody goes to mend."""

    chosen = Signal(object)

    def __init__(self, translator: Translator, names: Callable[[], FactNames]) -> None:
        super().__init__()
        self._translator, self._names = translator, names
        self._places: Mapping[str, str] = {}
        self.findings: tuple[Finding, ...] = ()
        self.lines: list[FindingLine] = []
        self.refusal = StrongLabel(wraps=True)
        set_role(self.refusal, "problem")
        translator.bind(self.refusal.setText, message("Nothing was exported."))
        self.refusal.hide()
        self.note = MutedLabel()
        self.list = Scrolled()
        self.list.column.setSpacing(2)
        self.by, self.reason = TextField(), TextField()
        form = Form(translator, name_width=120)
        form.add(message("Decided by"), self.by)
        form.add(message("Reason (required)"), self.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.refusal, self.note, self.list, form):
            column.addWidget(widget)
        translator.changed.connect(self.retranslate)

    def set_up(self, findings: Sequence[Finding], places: Mapping[str, str], user: str) -> None:
        """Show what must be fixed; ``places`` names sections and passages by UUID."""
        self._places = places
        self.by.set_value(user)
        self.show_findings(findings)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what must be fixed; what was typed stays."""
        self.findings = tuple(findings)
        self.retranslate()

    def show_refused(self, *, on: bool) -> None:
        """Say that nothing was exported, or say so no longer."""
        self.refusal.setVisible(on)

    def override(self) -> Override | None:
        """Return who lets it pass, and why; ``None`` unless both are said."""
        by, reason = self.by.text().strip(), self.reason.text().strip()
        return Override(by, reason) if by and reason else None

    def ask(self) -> None:
        """Put the cursor where something is still to be said."""
        (self.reason if self.by.text().strip() else self.by).setFocus()

    def retranslate(self) -> None:
        """Say each finding in the window's language."""
        self.note.setText(
            self._translator.catalog.ngettext(
                "{n} finding must be fixed before this is final. If it may go out all the same, "
                "say who decides so and why: the edition records both.",
                "{n} findings must be fixed before this is final. If it may go out all the same, "
                "say who decides so and why: the edition records both.",
                len(self.findings),
            )
        )
        self.list.clear()
        names = self._names()
        self.lines = [self._line(finding, names) for finding in self.findings]
        for line in self.lines:
            self.list.column.addWidget(line)
        height = sum(line.sizeHint().height() + 2 for line in self.lines)
        self.list.setFixedHeight(min(_MOST_HEIGHT, height))

    def _line(self, finding: Finding, names: FactNames) -> FindingLine:
        line = FindingLine(names.show(finding.message), self._places.get(finding.place, ""))
        line.setEnabled(bool(finding.place))
        line.clicked.connect(partial(self._go, finding))
        return line

    def _go(self, finding: Finding, _checked: bool = False) -> None:
        self.chosen.emit(finding)
