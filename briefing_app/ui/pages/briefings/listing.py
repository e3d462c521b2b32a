"""The list of the dossier's briefings, and the form that adds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from briefing_app.domain.moment import Moment
from briefing_app.errors import message
from briefing_app.language.form import Form, Style
from briefing_app.language.labels import label
from briefing_app.language.wording import word_moment
from briefing_app.ui.pages.briefings.new_briefing import NewBriefing
from briefing_app.ui.pages.briefings.progress import shares
from briefing_app.ui.widgets.empty import EmptyState
from briefing_app.ui.widgets.label import PageTitle
from briefing_app.ui.widgets.row_model import Column, RowModel
from briefing_app.ui.widgets.table import RowTable

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices

_SHORT = Form(style=Style.SHORT)


class Listing(QWidget):
    """``opened`` and ``removal_wanted`` carry a briefing's UUID."""

    opened = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        translator = context.translator
        self.model: RowModel[Briefing] = RowModel(
            translator, self._columns(), lambda briefing: briefing.uuid
        )
        self.table = RowTable(self.model, context.theme, context.settings, "briefings")
        translator.bind(self.table.setAccessibleName, message("Briefings"))
        self.table.opened.connect(self.opened)
        self.table.clicked.connect(lambda index: self.opened.emit(self.model.uuid_at(index.row())))
        self._offer_removal()
        self.form = NewBriefing(translator, voices)
        title = PageTitle()
        translator.bind(title.setText, message("Briefings"))
        empty = EmptyState(
            context.theme,
            translator,
            "file-text",
            message("No briefings yet"),
            message("A briefing is written for parliament from the facts, in up to two languages."),
        )
        empty.offer(message("New briefing…"), self.form.open)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(self.form)
        column.addWidget(self._stack, 1)

    def refresh(self) -> None:
        """Read the briefings again."""
        briefings = self._context.session.briefings.all()
        self.model.set_rows(briefings)
        self._stack.setCurrentIndex(1 if briefings else 0)

    def _offer_removal(self) -> None:
        """Offer it by the context menu and the Delete key; an undo brings the briefing back."""
        self.removal = QAction(self.table)
        self._context.translator.bind(self.removal.setText, message("Remove this briefing"))
        self.removal.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self.removal.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.removal.setEnabled(not self._context.session.read_only)
        self.table.addAction(self.removal)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.removal.triggered.connect(lambda: self._want_removal())

    def _want_removal(self) -> None:
        uuid = self.table.selected_uuid()
        if uuid:
            self.removal_wanted.emit(uuid)

    def _columns(self) -> list[Column[Briefing]]:
        return [
            Column("title", message("Briefing"), self._title, width=0),
            Column("kind", message("Kind"), self._kind, width=190),
            Column("languages", message("Languages"), self._languages, width=110),
            Column("progress", message("Progress"), self._progress, width=150),
            Column("dated", message("Date"), self._dated, self._day, width=120),
            Column("reference", message("Reference"), lambda one: one.reference, width=130),
            Column("key", message("Key"), lambda one: one.key, width=120, is_hidden=True),
        ]

    def _title(self, briefing: Briefing) -> str:
        return self._voices.best(briefing.title) or briefing.key

    def _kind(self, briefing: Briefing) -> str:
        return self._context.translator.catalog.gettext(label(briefing.kind))

    def _languages(self, briefing: Briefing) -> str:
        return " + ".join(code.upper() for code in briefing.languages)

    def _progress(self, briefing: Briefing) -> str:
        catalog = self._context.translator.catalog
        said = message("{language} {percent}%")
        return " · ".join(
            catalog.gettext(said, language=one.language.upper(), percent=one.percent)
            for one in shares(briefing)
        )

    def _dated(self, briefing: Briefing) -> str:
        if briefing.dated is None:
            return ""
        return word_moment(Moment(briefing.dated), self._voices.window(), _SHORT)

    def _day(self, briefing: Briefing) -> int:
        return briefing.dated.first.toordinal() if briefing.dated else 0
