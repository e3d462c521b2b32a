"""A file of the profile: its name, and the steps to choose another or do without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from briefing_app.domain.organisation import OrganisationFile
from briefing_app.errors import message
from briefing_app.ui.sheet.entry import Entry
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.ui.sheet.entry import Field
    from briefing_app.ui.translate import Translator


class FileEntry(Entry):
    """``asked`` follows the wish for another file, ``removed`` the one for none."""

    asked = Signal()
    removed = Signal()

    def __init__(self, translator: Translator, field: Field, none: str) -> None:
        super().__init__(translator, field)
        self._none = none
        self._file: OrganisationFile | None = None
        self.shown = Label(wraps=True)
        mark_verbatim(self.shown)
        self.choose = plain_button(translator, message("Choose a file…"))
        self.choose.clicked.connect(self.asked)
        self.remove = plain_button(translator, message("Remove"))
        self.remove.clicked.connect(self.removed)
        for button, text in (
            (self.choose, message("Choose a file: {label}")),
            (self.remove, message("Remove: {label}")),
        ):
            translator.bind_call(
                button.setAccessibleName,
                lambda catalog, text=text: catalog.gettext(  # type: ignore[misc]
                    text, label=catalog.gettext(self._label_id)
                ),
            )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.shown, 1)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        self.column.insertLayout(self.column.count() - 1, row)
        FileEntry.retranslate(self)  # not that of an entry whose own parts are not made yet

    def show_value(self, value: object) -> None:
        """Show a file, or that there is none."""
        self._file = value if isinstance(value, OrganisationFile) else None
        self.retranslate()

    def retranslate(self) -> None:
        """Say the name of the file, or what is used without one."""
        self.remove.setVisible(self._file is not None)
        none = self._translator.catalog.gettext(self._none)
        self.shown.setText(f"✓ {self._file.name}" if self._file is not None else none)

    def set_read_only(self) -> None:
        """Let nothing be chosen."""
        self.choose.setEnabled(False)
        self.remove.setEnabled(False)
