"""The dialog of an export: languages, layout, draft or final, file; progress, and the result.

A final with something that must be fixed is refused with the list, until a named person says why
it may go out all the same; a draft can always be made instead.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
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
from briefing_app.release import Release, in_the_way_of_final, targets
from briefing_app.ui.pages.briefings.export_barrier import Barrier
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
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QCloseEvent

    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.finding import Finding
    from briefing_app.language.catalog import Catalog
    from briefing_app.publish_word import Written
    from briefing_app.ui.pages.briefings.publishing import MakeRelease, WriteText
    from briefing_app.ui.pages.briefings.studio import Studio
    from briefing_app.ui.tasks import Task
    from briefing_app.ui.translate import Translator

_KEY = "export"
_MARK = message("Draft")


class ExportDialog(QDialog):
    """Exports one snapshot; ``findings`` are those known, ``places`` the names of their places.

    ``left`` carries the finding that somebody left the dialog for.
    """

    left = Signal(object)

    def __init__(
        self,
        studio: Studio,
        snapshot: Snapshot,
        release: MakeRelease,
        write_text: WriteText,
        folder: Path,
        *,
        findings: Sequence[Finding] = (),
        places: Mapping[str, str] | None = None,
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
        self.kind, self.barrier = ExportKind(translator), Barrier(translator, studio.names)
        self.barrier.set_up(
            in_the_way_of_final(findings), places or {}, studio.context.session.user
        )
        self.target = TextField()
        mark_verbatim(self.target)
        self.choose = plain_button(translator, message("Choose…"))
        self.outcome = ExportOutcome(translator)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.export = plain_button(translator, message("Export"), "primary")
        self.instead = plain_button(translator, message("Export a draft instead"))
        self.cancel = plain_button(translator, message("Close"))
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(lambda: fit_height(self))
        _lay(self, translator)
        self._connect()
        self._set_up()

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
        self.barrier.show_refused(on=False)
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
            override = self.barrier.override() if self.kind.is_final else None
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
            if isinstance(made, Release) and made.is_refused:
                self._refuse(made)
            elif isinstance(made, Release):
                self.outcome.show_done(keep(path, made, self._studio.context.session))
            else:
                self.outcome.show_text(keep_text(path, options, made), made.findings)
        except UserError as error:
            self._fail(error)

    def _refuse(self, made: Release) -> None:
        """Say that there is no file, and ask who lets it pass and why."""
        self.barrier.show_findings(in_the_way_of_final(made.findings))
        self._show_barrier()
        self.barrier.show_refused(on=True)
        self.barrier.ask()

    def _export_draft(self) -> None:
        self.kind.draft.setChecked(True)
        self.run()

    def _leave(self, finding: Finding) -> None:
        self.close()
        self.left.emit(finding)

    def _show_barrier(self) -> None:
        """Ask for an override where something stands in the way of a final, and only there."""
        is_asked = self.kind.is_final and bool(self.barrier.findings)
        self.barrier.setVisible(is_asked)
        self.instead.setVisible(is_asked)
        self.kind.show_barred(on=is_asked)
        self._fitting.start()

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
        fields = (self.format, self.first, self.second, self.layout_, self.kind, self.barrier)
        for widget in (*fields, self.target, self.choose, self.instead):
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
        name = _ask_name(self, self._studio.context.translator.catalog)
        if name:
            self._name_is_own = True
            self.target.setText(name)

    def _name_file(self) -> None:
        if not self._name_is_own:
            name = _proposed_name(self, self._studio, self._snapshot.briefing)
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
        self.barrier.show_refused(on=False)
        self._show_barrier()

    def _set_up(self) -> None:
        briefing, translator = self._snapshot.briefing, self._studio.context.translator
        names = [(place, own_name(code)) for place, code in enumerate(self._languages, 1)]
        self.first.offer(names)
        self.second.offer([(0, translator.catalog.gettext(message("None"))), *names])
        columns = [*default_languages(briefing), "", ""]
        for choice, code in zip((self.first, self.second), columns, strict=False):
            choice.choose(self._languages.index(code) + 1 if code in self._languages else 0)
        self.layout_.choose(briefing.layout)
        session = self._studio.context.session
        self.kind.set_up(is_read_only=session.read_only, user=session.user)
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
        self.instead.clicked.connect(lambda: self._export_draft())
        self.barrier.chosen.connect(self._leave)
        self.cancel.clicked.connect(lambda: self.reject())
        self.outcome.replaced.connect(lambda: self.run(replace=True))
        self.outcome.renamed.connect(self._take_name)

    def _own_name(self) -> None:
        self._name_is_own = True
        self.outcome.clear()
        self._fitting.start()


def _lay(dialog: ExportDialog, translator: Translator) -> None:
    """Put title, form, result and buttons of a dialog under each other."""
    title = StrongLabel(pixels=17)
    translator.bind(title.setText, message("Export"))
    form = Form(translator, name_width=120)
    form.add(message("Format"), dialog.format)
    form.add(message("First language"), dialog.first)
    form.add(message("Second language"), dialog.second)
    form.add(message("Layout"), dialog.layout_)
    form.add(message("Export as"), dialog.kind)
    form.add_wide(dialog.barrier)
    form.add(message("File"), _beside(dialog.target, dialog.choose))
    buttons = QHBoxLayout()
    buttons.addStretch(1)
    for button in (dialog.cancel, dialog.instead, dialog.export):
        buttons.addWidget(button)
    dialog.export.setDefault(True)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(14)
    for widget in (title, form, dialog.progress, dialog.outcome):
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


def _ask_name(dialog: ExportDialog, catalog: Catalog) -> str:
    """Let a person choose the file; return nothing when nobody did."""
    name, _ = QFileDialog.getSaveFileName(
        dialog,
        catalog.gettext(message("Export")),
        str(dialog.path()),
        dialog.format.filter,
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    return name


def _proposed_name(dialog: ExportDialog, studio: Studio, briefing: Briefing) -> str:
    """Return a name for the file: the title, its languages, and the mark of a draft."""
    languages = dialog.languages()
    title = briefing.short_title or briefing.title
    said = title.get(languages[0], "") or studio.voices.best(title)
    mark = studio.context.translator.catalog.gettext(_MARK)
    is_separate = len(targets(Path("x.pdf"), dialog.options())) > 1
    languages = () if is_separate else languages  # each file has its own in its name
    is_draft, suffix = dialog.kind.draft.isChecked(), dialog.format.suffix
    return file_name(said, languages, draft=is_draft, mark=mark, suffix=suffix)


def _free(path: Path, options: Options) -> Path:
    """Return the next name that no file of this export has yet."""
    other = next_name(path)
    while any(each.exists() for each in targets(other, options)):
        other = next_number(other)
    return other
