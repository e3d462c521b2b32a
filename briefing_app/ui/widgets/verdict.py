"""Whether files hold to their norms: by sign and word, the findings on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.language.verdicts import breach_line, verdict
from briefing_app.ui.widgets.badge import SIGNS
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.label import MutedLabel, StrongLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.domain.conformance import Report
    from briefing_app.ui.translate import Translator

_MOST = 12
"""Findings that are told; the report that is kept has them all."""


class VerdictView(QWidget):
    """A line a file, and under it what was checked and found, when somebody asks."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._reports: tuple[Report, ...] = ()
        self._names: tuple[str, ...] = ()
        self.line = StrongLabel(wraps=True)
        self.details = MutedLabel(pixels=12)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.toggle = link_button(translator, message("Details"))
        self.toggle.clicked.connect(lambda: self.show_details(on=self.details.isHidden()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.details)
        self.show_details(on=False)
        translator.changed.connect(self.retranslate)

    def show_reports(self, reports: Sequence[Report], names: Sequence[str] = ()) -> None:
        """Show verdicts, the details of one that fails at once; nothing for no report.

        Of several files each is named, when their ``names`` are given.
        """
        self._reports = tuple(reports)
        self._names = tuple(names) if len(reports) > 1 else ()
        self.retranslate()
        self.show_details(on=not all(report.conforms for report in reports))
        self.setVisible(bool(reports))

    def show_details(self, *, on: bool) -> None:
        """Show or hide what was checked and found."""
        self.details.setVisible(on)
        text = message("Hide details") if on else message("Details")
        self._translator.bind(self.toggle.setText, text)

    def retranslate(self) -> None:
        """Say the verdicts in the window's language."""
        lines = list(map(self._line, self._reports))
        if self._names:
            lines = [f"{line} · {name}" for line, name in zip(lines, self._names, strict=True)]
        self.line.setText("\n".join(lines))
        self.details.setText("\n".join(map(self._told, self._reports)))

    def _line(self, report: Report) -> str:
        sign = SIGNS["good" if report.conforms else "must"]
        return f"{sign} {self._translator.show(verdict(report))}"

    def _told(self, report: Report) -> str:
        catalog = self._translator.catalog
        lines = [self._translator.show(breach_line(each)) for each in report.breaches[:_MOST]]
        hidden = len(report.breaches) - _MOST
        if hidden > 0:
            lines.append(catalog.ngettext("{n} more finding", "{n} more findings", hidden))
        by = " · ".join(report.checkers)
        lines.append(catalog.gettext(message("Checked by {checkers}."), checkers=by))
        lines.append(catalog.gettext(message("SHA-256 {hash}"), hash=report.sha256))
        return "\n".join(lines)
