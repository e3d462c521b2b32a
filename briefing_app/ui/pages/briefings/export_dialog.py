"""The dialog of an export: languages, layout, draft or final, file; progress, and the result."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.codes import Layout
from briefing_app.errors import Message, UserError, message
from briefing_app.language.locale import own_name
from briefing_app.publish import Options, default_languages
from briefing_app.release import Release, targets
from briefing_app.ui.pages.briefings.export_format import FormatChoice
from briefing_app.ui.pages.briefings.export_kind import ExportKind
from briefing_app.ui.pages.briefings.export_outcome import ExportOutcome
from briefing_app.ui.pages.briefings.export_target import (
    file_name,
    free_name,
    next_name,
    next_number,
    with_suffix,
)
from briefing_app.ui.pages.briefings.export_work import NoFolder, keep, keep_text
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.choice import CodeChoice, ThingChoice
from briefing_app.ui.widgets.fitting import fit_height
from briefing_app.ui.widgets.form import Form
from briefing_app.ui.widgets.label import StrongLabel
from briefing_app.ui.widgets.roles import mark_verbatim
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.publish_word import Written
    from briefing_app.ui.pages.briefings.publishing import MakeRelease, WriteText
    from briefing_app.ui.pages.briefings.studio import Studio
    from briefing_app.ui.tasks import Task

_KEY = "export"
_MARK = message("Draft")


class ExportDialog(QDialog):
    """Exports one snapshot.  ``must_fix`` is how many findings stand in the way of a final."""

    def __init__(
        self,
        studio: Studio,
        snapshot: Snapshot,
        release: MakeRelease,
        write_text: WriteText,
        folder: Path,
        *,
        must_fix: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._studio, self._snapshot = studio, snapshot
        self.release, self.write_text = release, write_text
        self._folder = folder
        self._name_is_own = False
        self._languages = studio.voices.languages
        translator = studio.context.translator
        self.setModal(True)
        self.setMinimumWidth(560)
        translator.bind(self.setWindowTitle, message("Export"))
        self.first, self.second = ThingChoice(), ThingChoice()
        self.format = FormatChoice(translator)
        self.layout_ = CodeChoice(translator, Layout)
        self.kind = ExportKind(translator)
        self.target = TextField()
        mark_verbatim(self.target)
        self.choose = plain_button(translator, message("Choose…"))
        self.outcome = ExportOutcome(translator)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.export = plain_button(translator, message("Export"), "primary")
        self.cancel = plain_button(translator, message("Close"))
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(lambda: fit_height(self))
        self._lay()
        self._connect()
        self._set_up(must_fix)

    # What it holds

    def languages(self) -> tuple[str, ...]:
        """Return the languages in the order of the columns."""
        places = dict.fromkeys([self.first.thing, self.second.thing])
        return tuple(self._languages[place - 1] for place in places if place)

    def options(self) -> Options:
        """Return what is chosen."""
        layout = Layout(self.layout_.code)
        return Options(
            self.languages(),
            layout,
            draft=self.kind.draft.isChecked(),
            attach_data=self.kind.data.isChecked() and self.format.format is None,
        )

    def path(self) -> Path:
        """Return the file that is named, with the suffix of the format at its end."""
        text = self.target.text().strip()
        return with_suffix(self._folder / Path(text).expanduser(), self.format.suffix)

    # What it does

    def run(self, *, replace: bool = False) -> None:
        """Export, unless a file stands there that nobody agreed to replace."""
        if not self.target.text().strip():
            self._name_file()
        path = self.path()
        taken = [each for each in targets(path, self.options()) if each.exists()]
        if taken and not replace:
            self.outcome.ask(taken[0], _free(path, self.options()))
            self._fitting.start()
            return
        self.outcome.clear()
        self._show_running(on=True)
        options = self.options()
        self._studio.context.tasks.start(
            _KEY,
            self._work(options),
            done=lambda made: self._finish(path, options, made),
            failed=self._fail,
            progress=lambda share: self.progress.setValue(round(1000 * share)),
            label=Message(message("Exporting")),
        )

    def _work(self, options: Options) -> Callable[[Task], Release | Written]:
        """Return what makes the files, with all that it needs from the window."""
        snapshot, release, write_text = self._snapshot, self.release, self.write_text
        format_, template = self.format.format, self.format.model
        if format_ is None:
            override = self.kind.override()
            return lambda task: release(snapshot, options, task, override)
        return lambda task: write_text(snapshot, options, format_, template, task)

    def stop(self) -> None:
        """Stop a running export; nothing of it stays."""
        self._studio.context.tasks.cancel(_KEY)
        self._show_running(on=False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing stops."""
        self.stop()
        super().closeEvent(event)

    def reject(self) -> None:
        """Stop what runs, or close."""
        if self.progress.isVisible():
            self.stop()
        else:
            super().reject()

    def _finish(self, path: Path, options: Options, made: Release | Written) -> None:
        self._show_running(on=False)
        try:
            if isinstance(made, Release):
                self.outcome.show_done(keep(path, made, self._studio.context.session))
            else:
                self.outcome.show_text(keep_text(path, options, made), made.findings)
        except UserError as error:
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        self._show_running(on=False)
        if not isinstance(error, UserError):
            raise error
        other = None if isinstance(error, NoFolder) else _free(self.path(), self.options())
        self.outcome.show_problem(error, other)
        if other is None:
            self.target.setFocus()

    def _show_running(self, *, on: bool) -> None:
        self.progress.setValue(0)
        self.progress.setVisible(on)
        self.export.setEnabled(not on)
        fields = (self.format, self.first, self.second, self.layout_, self.kind)
        for widget in (*fields, self.target, self.choose):
            widget.setEnabled(not on)
        self._say_layout()
        self._fitting.start()
        text = message("Cancel") if on else message("Close")
        self._studio.context.translator.bind(self.cancel.setText, text)

    def _take_name(self, path: Path) -> None:
        self._name_is_own = True
        self.target.setText(str(path))
        self.run()

    def _choose_file(self) -> None:
        catalog = self._studio.context.translator.catalog
        name, _ = QFileDialog.getSaveFileName(
            self,
            catalog.gettext(message("Export")),
            str(self.path()),
            self.format.filter,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self._name_is_own = True
            self.target.setText(name)

    def _name_file(self) -> None:
        if self._name_is_own:
            return
        languages = self.languages()
        title = self._snapshot.briefing.short_title or self._snapshot.briefing.title
        said = title.get(languages[0], "") or self._studio.voices.best(title)
        mark = self._studio.context.translator.catalog.gettext(_MARK)
        is_separate = len(targets(self._folder / "x.pdf", self.options())) > 1
        languages = () if is_separate else languages  # each file has its own in its name
        is_draft, suffix = self.kind.draft.isChecked(), self.format.suffix
        name = file_name(said, languages, draft=is_draft, mark=mark, suffix=suffix)
        self.target.setText(str(free_name(self._folder / name)))

    def _say_layout(self) -> None:
        self.layout_.setEnabled(len(self.languages()) > 1 and not self.progress.isVisible())

    def _on_format(self) -> None:
        self.kind.show_text(on=self.format.format is not None)
        if self._name_is_own:
            self.target.setText(str(self.path()))
        self._on_choice()

    def _on_choice(self) -> None:
        self._say_layout()
        self._name_file()
        self.outcome.clear()
        self._fitting.start()

    def _set_up(self, must_fix: int) -> None:
        briefing, translator = self._snapshot.briefing, self._studio.context.translator
        names = [(place, own_name(code)) for place, code in enumerate(self._languages, 1)]
        self.first.offer(names)
        self.second.offer([(0, translator.catalog.gettext(message("None"))), *names])
        columns = [*default_languages(briefing), "", ""]
        for choice, code in zip((self.first, self.second), columns, strict=False):
            choice.choose(self._languages.index(code) + 1 if code in self._languages else 0)
        self.layout_.choose(briefing.layout)
        session = self._studio.context.session
        self.kind.set_up(must_fix=must_fix, is_read_only=session.read_only, user=session.user)
        self._on_choice()

    def _connect(self) -> None:
        for choice in (self.first, self.second):
            choice.chosen.connect(lambda: self._on_choice())
        self.format.changed.connect(lambda: self._on_format())
        self.layout_.chosen.connect(lambda: self._on_choice())
        self.kind.changed.connect(lambda: self._on_choice())
        self.target.textEdited.connect(lambda: self._own_name())
        self.choose.clicked.connect(lambda: self._choose_file())
        self.export.clicked.connect(lambda: self.run())
        self.cancel.clicked.connect(lambda: self.reject())
        self.outcome.replaced.connect(lambda: self.run(replace=True))
        self.outcome.renamed.connect(self._take_name)

    def _own_name(self) -> None:
        self._name_is_own = True
        self.outcome.clear()
        self._fitting.start()

    def _lay(self) -> None:
        translator = self._studio.context.translator
        title = StrongLabel(pixels=17)
        translator.bind(title.setText, message("Export"))
        form = Form(translator, name_width=120)
        form.add(message("Format"), self.format)
        form.add(message("First language"), self.first)
        form.add(message("Second language"), self.second)
        form.add(message("Layout"), self.layout_)
        form.add(message("Export as"), self.kind)
        form.add(message("File"), _beside(self.target, self.choose))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.export)
        self.export.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        for widget in (title, form, self.progress, self.outcome):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(buttons)


def _beside(field: QWidget, button: QWidget) -> QWidget:
    """Return a field with a button beside it, as one field."""
    both = QWidget()
    line = QHBoxLayout(both)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(field, 1)
    line.addWidget(button)
    both.setFocusProxy(field)
    return both


def _free(path: Path, options: Options) -> Path:
    """Return the next name that no file of this export has yet."""
    other = next_name(path)
    while any(each.exists() for each in targets(other, options)):
        other = next_number(other)
    return other
