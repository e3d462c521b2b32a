"""The organisation profile: every change is kept when it is made, and can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.domain.organisation import ColourRole, CutRole
from briefing_app.errors import FileNotUsable, UserError, message
from briefing_app.organisation.bundle import SUFFIX
from briefing_app.organisation.typeface import LARGEST
from briefing_app.paths import write_atomically
from briefing_app.reasons import reason_of
from briefing_app.ui.focus_order import chain
from briefing_app.ui.organisation.colour_entry import ColourEntry
from briefing_app.ui.organisation.file_entry import FileEntry
from briefing_app.ui.organisation.first_page import FirstPage
from briefing_app.ui.organisation.line_entry import LineEntry
from briefing_app.ui.organisation.logo_entry import LogoEntry
from briefing_app.ui.sheet.texts_entry import TextsEntry
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.fitting import fit_screen
from briefing_app.ui.widgets.inspector import InspectorFrame
from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing_app.session.change import Change
    from briefing_app.session.session import Session
    from briefing_app.ui.sheet.entry import Entry
    from briefing_app.ui.tasks import TaskRunner
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.window.files import FileDialogs

_TEXTS = (
    ("name", message("Name"), False),
    ("address", message("Address"), True),
    ("head", message("Under the name"), True),
    ("foot", message("At the foot of every page"), True),
)
_COLOURS = {
    ColourRole.ACCENT: message("Accent"),
    ColourRole.SECOND: message("Second accent"),
    ColourRole.INK: message("Text"),
    ColourRole.MUTED: message("Secondary text"),
}
_CUTS = {
    CutRole.REGULAR: message("Regular"),
    CutRole.ITALIC: message("Italic"),
    CutRole.SEMIBOLD: message("Semibold"),
    CutRole.BOLD: message("Bold"),
}
_LARGEST = 4 * LARGEST
_PROFILES = message("Organisation profiles (*.profile);;All files (*)")


class OrganisationDialog(QDialog):
    """Edits the profile of an open dossier."""

    def __init__(
        self,
        parent: QWidget | None,
        translator: Translator,
        tasks: TaskRunner,
        session: Session,
        files: FileDialogs,
    ) -> None:
        super().__init__(parent)
        self._translator, self._session, self._files = translator, session, files
        self._verbs = session.organisation
        self._entries: list[Entry] = []
        translator.bind(self.setWindowTitle, message("Organisation profile"))
        self._frame = InspectorFrame()
        translator.bind(self._frame.title.setText, message("Organisation profile"))
        translator.bind(
            self._frame.subtitle.setText,
            message("What the documents of this dossier say of whose they are, and how they look."),
        )
        self.problem = Label(wraps=True)
        set_role(self.problem, "problem")
        self.problem.hide()
        self.page = FirstPage(translator, tasks, session)
        self._add_texts()
        self._add_logo()
        self._add_colours()
        self._add_cuts()
        self._lay_out()
        self._unsubscribe = session.subscribe(self._on_change)
        self.finished.connect(lambda _: self._unsubscribe())
        translator.changed.connect(self._retranslate)
        self.reload()
        self.page.make_now()

    def reload(self) -> None:
        """Show the profile as it is kept."""
        found = self._verbs.get()
        for entry in self._entries:
            value: object = None
            if isinstance(entry, ColourEntry):
                value = found.colours.get(entry.role, "")
            elif entry.name in CutRole.__members__.values():
                value = found.cuts.get(CutRole(entry.name))
            else:
                value = getattr(found, entry.name)
            entry.load(value, is_same=True)
        self.decorative.setChecked(found.logo_is_decorative)
        self.decorative.setEnabled(found.logo is not None and not self._session.read_only)

    def commit_pending(self) -> None:
        """Keep what is typed."""
        for entry in self._entries:
            entry.commit_pending()

    def done(self, result: int) -> None:
        """Keep what is typed, then close."""
        self.commit_pending()
        self.page.stop()
        super().done(result)

    # -- parts ---------------------------------------------------------------------------
    def _add(self, heading: str, *entries: Entry) -> QVBoxLayout:
        section = self._frame.add_section(self._translator, heading)
        for entry in entries:
            self._entries.append(entry)
            section.column.addWidget(entry)
            if self._session.read_only:
                entry.set_read_only()
        return section.column

    def _texts(self, name: str, label: str, *, is_long: bool = False) -> TextsEntry:
        entry = TextsEntry(self._translator, (name, label), is_long=is_long)
        entry.written.connect(
            lambda language, text: self._try(
                lambda: self._verbs.write(name, language, text, by=self)
            )
        )
        return entry

    def _add_texts(self) -> None:
        form = LineEntry(self._translator, "reference_format", message("Form of references"))
        form.changed.connect(
            lambda text: self._try(lambda: self._verbs.change(by=self, reference_format=text))
        )
        texts = [self._texts(name, label, is_long=long) for name, label, long in _TEXTS]
        self._add(message("Name and address"), *texts, form)

    def _add_logo(self) -> None:
        logo = LogoEntry(
            self._translator, ("logo", message("Logo (PNG or SVG)")), message("No logo")
        )
        logo.asked.connect(lambda: self._choose(_LOGOS, self._verbs.set_logo))
        logo.removed.connect(lambda: self._try(self._verbs.remove_logo))
        words = self._texts("logo_alternative", message("Alternative text of the logo"))
        column = self._add(message("Logo"), logo, words)
        self.decorative = QCheckBox()
        self._translator.bind(
            self.decorative.setText, message("Decoration: screen readers pass it over")
        )
        self.decorative.clicked.connect(
            lambda on: self._try(lambda: self._verbs.set_decorative(on))
        )
        column.addWidget(self.decorative)

    def _add_colours(self) -> None:
        entries = []
        for role, label in _COLOURS.items():
            entry = ColourEntry(self._translator, (f"colour_{role}", label), role)
            entry.changed.connect(
                lambda text, role=role: self._try(lambda: self._verbs.set_colour(role, text))
            )
            entries.append(entry)
        self._add(message("Colours"), *entries)

    def _add_cuts(self) -> None:
        entries = []
        for role, label in _CUTS.items():
            entry = FileEntry(
                self._translator, (str(role), label), message("The application’s own typeface")
            )
            entry.asked.connect(partial(self._choose, _TYPEFACES, partial(self._set_cut, role)))
            entry.removed.connect(partial(self._try, partial(self._verbs.remove_cut, role)))
            entries.append(entry)
        self._add(message("Typeface (static TrueType)"), *entries)

    def _set_cut(self, role: CutRole, name: str, data: bytes) -> None:
        self._verbs.set_cut(role, name, data)

    def _lay_out(self) -> None:
        load = plain_button(self._translator, message("Load a profile…"))
        load.clicked.connect(self.load_profile)
        load.setEnabled(not self._session.read_only)
        keep = plain_button(self._translator, message("Keep as a file…"))
        keep.clicked.connect(self.keep_profile)
        close = plain_button(self._translator, message("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (load, keep):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(close)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self._frame, 1)
        both.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 16)
        column.setSpacing(12)
        column.addLayout(both, 1)
        column.addWidget(self.problem)
        column.addLayout(foot)
        chain([self._frame.last_stop(), self.page.view, load, keep, close])
        fit_screen(self, 1080, 800)

    # -- files ---------------------------------------------------------------------------
    def load_profile(self) -> None:
        """Ask which profile, and take it over."""
        self._choose(_PROFILES, lambda _, data: self._verbs.load(data))

    def keep_profile(self) -> None:
        """Ask where, and write the profile there."""
        self.commit_pending()
        path = self._files.save_file(
            message("Keep the profile"), f"organisation{SUFFIX}", _PROFILES
        )
        if path is not None:
            self._try(lambda: _write(path, self._verbs.export()))

    def _choose(self, kinds: str, verb: Callable[[str, bytes], object]) -> None:
        path = self._files.open_file(message("Choose a file"), kinds)
        if path is not None:
            self._try(lambda: verb(path.name, _read(path)))

    def _try(self, verb: Callable[[], object]) -> None:
        self.problem.hide()
        try:
            verb()
        except UserError as error:
            shown = (self._translator.show(error.what), self._translator.show(error.todo))
            self.problem.setText(" ".join(part for part in shown if part))
            self.problem.show()

    def _on_change(self, change: Change) -> None:
        if any(table.startswith("organisation") for table in change.rows):
            self.reload()
            self.page.ask()

    def _retranslate(self) -> None:
        for entry in self._entries:
            entry.retranslate()


_LOGOS = message("Pictures (*.png *.svg);;All files (*)")
_TYPEFACES = message("Typefaces (*.ttf);;All files (*)")


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST + 1)
    except OSError as error:
        raise FileNotUsable(
            message("{name} cannot be read: {reason}."), name=path.name, reason=reason_of(error)
        ) from error


def _write(path: Path, data: bytes) -> None:
    try:
        write_atomically(path, data)
    except OSError as error:
        raise FileNotUsable(
            message("{name} could not be made: {reason}."),
            message("Choose a folder that you can write."),
            name=path.name,
            reason=reason_of(error),
        ) from error
