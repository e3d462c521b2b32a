"""What became of an export: asked, failed, or done, with what can be done next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from briefing_app.errors import UserError, message
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.verdict import VerdictView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.domain.finding import Finding
    from briefing_app.ui.pages.briefings.export_work import Exported
    from briefing_app.ui.translate import Translator


class ExportOutcome(Card):
    """``replaced`` agrees to replace a file, ``renamed`` carries the name to take instead."""

    replaced = Signal()
    renamed = Signal(Path)

    def __init__(self, translator: Translator) -> None:
        super().__init__("look")
        self._translator = translator
        self._path, self._other = Path(), Path()
        self.text = Label(wraps=True)
        self.verdict = VerdictView(translator)
        self.replace = self._link(message("Replace it"), lambda: self.replaced.emit())
        self.other = self._link(message("Use another name"), lambda: self.renamed.emit(self._other))
        self.open = self._link(message("Open the PDF"), lambda: _show(self._path))
        self.folder = self._link(message("Show in folder"), lambda: _show(self._path.parent))
        row = QHBoxLayout()
        for button in self._buttons():
            row.addWidget(button)
        row.addStretch(1)
        self.column.addWidget(self.text)
        self.column.addWidget(self.verdict)
        self.column.addLayout(row)
        self.clear()

    def clear(self) -> None:
        """Say nothing."""
        self.hide()

    def ask(self, path: Path, other: Path) -> None:
        """Ask whether a file that is there may be replaced."""
        self._other = other
        catalog = self._translator.catalog
        text = catalog.gettext(message("“{name}” is there already."), name=path.name)
        self._say(text, "look", self.replace, self.other)
        self._name_other(other)

    def show_problem(self, error: UserError, other: Path | None) -> None:
        """Say why it could not be written, and offer another name where one would help."""
        text = f"{self._translator.show(error.what)} {self._translator.show(error.todo)}"
        if other is None:
            self._say(text.strip(), "must")
            return
        self._other = other
        self._say(text.strip(), "must", self.other)
        self._name_other(other)

    def show_done(self, exported: Exported) -> None:
        """Say where the file is, what it is, and whether it conforms."""
        release, self._path = exported.release, exported.paths[0]
        catalog = self._translator.catalog
        pages = sum(file.pages for file in release.files)
        sentences = [
            catalog.ngettext(
                "Saved as {names}, {n} page.",
                "Saved as {names}, {n} pages.",
                pages,
                names=self._quoted(exported.paths),
            )
        ]
        if release.is_final:
            sentences.append(catalog.gettext(message("It is kept as an edition.")))
        elif release.stands_in_the_way:
            sentences.append(
                catalog.ngettext(
                    "It is not final but a draft: {n} finding must be fixed first.",
                    "It is not final but a draft: {n} findings must be fixed first.",
                    release.stands_in_the_way,
                )
            )
        tone = "good" if release.conforms and not release.stands_in_the_way else "must"
        self._say(" ".join(sentences), tone, self.open, self.folder)
        self._translator.bind(self.open.setText, message("Open the PDF"))
        self.verdict.show_reports(
            [file.report for file in release.files], [path.name for path in exported.paths]
        )

    def show_text(self, paths: Sequence[Path], findings: Sequence[Finding]) -> None:
        """Say where a file for a word processor is, and what its template lacks."""
        self._path = paths[0]
        text = self._translator.catalog.gettext(
            message("Saved as {names}."), names=self._quoted(paths)
        )
        missing = [each.message for each in findings if each.kind == "missing_style"]
        sentences = [text, *(self._translator.show(each) for each in missing)]
        self._say(" ".join(sentences), "look" if missing else "good", self.open, self.folder)
        self._translator.bind(self.open.setText, message("Open the file"))

    def _quoted(self, paths: Sequence[Path]) -> str:
        """Return the names of files, each in the quotation marks of the language."""
        say = self._translator.catalog.gettext
        return ", ".join(say(message("“{name}”"), name=path.name) for path in paths)

    def _say(self, text: str, tone: str, *buttons: QPushButton) -> None:
        self.text.setText(text)
        self.verdict.hide()
        self.set_tone(tone)
        for button in self._buttons():
            button.setVisible(button in buttons)
        self.show()
        if buttons:
            buttons[0].setFocus()

    def _name_other(self, other: Path) -> None:
        self._translator.bind(self.other.setText, message("Save as “{name}”"), name=other.name)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.replace, self.other, self.open, self.folder)

    def _link(self, text: str, call: Callable[[], object]) -> QPushButton:
        button = link_button(self._translator, text)
        button.clicked.connect(lambda: call())
        return button


def _show(path: Path) -> None:
    """Hand a local file or folder to the system; only ever after a person pressed for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
