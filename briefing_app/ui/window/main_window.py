"""The main window: it only assembles bars, start page and workspace, and hands calls around."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.ui.context import Context
from briefing_app.ui.voices import best_text
from briefing_app.ui.widgets.roles import mark_verbatim
from briefing_app.ui.window.actions import Actions
from briefing_app.ui.window.commands import Commands
from briefing_app.ui.window.enter import EnterKey
from briefing_app.ui.window.notice_bar import NoticeBar
from briefing_app.ui.window.regions import Regions
from briefing_app.ui.window.status_bar import StatusBar
from briefing_app.ui.window.top_bar import TopBar
from briefing_app.ui.window.unsaved import Typing
from briefing_app.ui.window.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QShowEvent

    from briefing_app.session import Hit, Session
    from briefing_app.ui.window.answer_card import AnswerCard
    from briefing_app.ui.window.search import SearchPopup
    from briefing_app.ui.window.services import Services
    from briefing_app.ui.window.start_page import StartPage

NAME = "Briefing App"
_GEOMETRY = "window"
_SMALLEST = (960, 600)
_FRAME = 40


class MainWindow(QWidget):
    """One window, at most one dossier in it.  ``closed`` follows its end."""

    closed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.workspace: Workspace | None = None
        self.commands = Commands(self)
        self.actions_ = Actions(self, services.translator, services.theme, self.commands.handlers())
        self.regions = Regions(self, self._parts)
        self._menu = QMenu(self)
        self._recent = QMenu(self._menu)
        self._build()
        self.typing = Typing(self)
        EnterKey(self)
        self.typing.changed.connect(self._show_saved)
        services.dossiers.opened.connect(self._on_opened)
        services.dossiers.closing.connect(self._on_closing)
        services.dossiers.closed.connect(self._on_closed)
        services.translator.changed.connect(self._retranslate)
        self._show_state()
        self.setMinimumSize(*_SMALLEST)
        self.resize(self._first_size())
        state = services.settings.recall(_GEOMETRY)
        if state is not None:
            self.restoreGeometry(state)

    def _first_size(self) -> QSize:
        """Return a size that fits on the screen, with room for the frame."""
        room = self.screen().availableSize() - QSize(0, _FRAME)
        return QSize(*_SMALLEST).expandedTo(QSize(1440, 900).boundedTo(room))

    # -- assembling ----------------------------------------------------------------------
    def _build(self) -> None:
        services = self.services
        translator, theme = services.translator, services.theme
        self._fill_menu()
        self.top = TopBar(translator, theme, self.actions_, self._menu)
        self.notices = NoticeBar(translator, theme, services.notifier)
        self.top.search.textChanged.connect(lambda words: self.search.seek(words))
        self.top.search.left.connect(lambda: self.search.leave())
        self.status = StatusBar(translator, services.tasks)
        self._body = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top, self.notices):
            column.addWidget(part)
        column.addWidget(self._body, 1)
        column.addWidget(self.status)

    # What a start does not show is made when it is first asked for: 20 ms of each start.
    @cached_property
    def start(self) -> StartPage:
        """What shows without a dossier."""
        from briefing_app.ui.window.start_page import StartPage

        page = StartPage(self.services.translator, self.services.settings, self.actions_)
        page.chosen.connect(self.commands.open_path)
        page.language_chosen.connect(self.commands.choose_language)
        self._body.addWidget(page)
        return page

    @cached_property
    def search(self) -> SearchPopup:
        """The results of the search."""
        from briefing_app.ui.window.search import SearchPopup

        return SearchPopup(
            self,
            self.top.search,
            self.services.translator,
            self.services.theme,
            find=self._find,
            commands=self.actions_.commands,
            go=self.go,
            answer=lambda row, language: self.answer.show_fact(row, language),
        )

    @cached_property
    def answer(self) -> AnswerCard:
        """The answer card, for the telephone."""
        from briefing_app.ui.window.answering import make_answer_card

        card = make_answer_card(self, self.services)
        card.wanted.connect(self._go_to_fact)
        card.closed.connect(self.commands.focus_search)
        return card

    def _fill_menu(self) -> None:
        self._menu.aboutToShow.connect(self.actions_.dress)
        names = ("new_dossier", "open_dossier")
        self._menu.addActions([self.actions_[name] for name in names])
        self._menu.addMenu(self._recent)
        self.services.translator.bind(self._recent.setTitle, message("Recent dossiers"))
        self._recent.aboutToShow.connect(self._fill_recent)
        self._menu.addAction(self.actions_["open_sample"])
        self._menu.addSeparator()
        self._menu.addActions([self.actions_["add_document"], self.actions_["add_pasted"]])
        self._menu.addSeparator()
        self._menu.addActions([self.actions_["organisation"], self.actions_["send_copy"]])
        self._menu.addSeparator()
        self._menu.addActions([self.actions_["settings"], self.actions_["close_dossier"]])

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self.services.settings.value.recent:
            action = self._recent.addAction(path.replace("&", "&&"))
            mark_verbatim(action)
            action.triggered.connect(lambda _=False, path=path: self.commands.open_path(path))

    # -- a dossier -----------------------------------------------------------------------
    def go(self, page: str, uuid: str = "", task: str = "", /) -> None:
        """Show a row of a page of the open dossier, and begin a task there; or its profile."""
        if page == "organisation":
            self.commands.edit_organisation()
        elif self.workspace is not None:
            self.workspace.go(page, uuid, task)

    def _go_to_fact(self, row: int) -> None:
        session = self.services.dossiers.session
        if session is not None:
            self.go("facts", session.facts.get(row).uuid)

    def _on_opened(self, session: Session) -> None:
        services = self.services
        context = Context(
            session=session,
            translator=services.translator,
            theme=services.theme,
            tasks=services.tasks,
            settings=services.settings,
            notify=services.notifier,
            go=self.go,
        )
        workspace = Workspace(context)
        self.workspace = workspace
        workspace.page_shown.connect(self._show_page)
        workspace.status_changed.connect(self._show_state)
        workspace.rail.languages.chosen.connect(self.commands.choose_language)
        self._body.addWidget(workspace)
        self._body.setCurrentWidget(workspace)
        self.services.notifier.clear()
        workspace.show_page("overview")
        self._show_state()
        QTimer.singleShot(0, workspace, workspace.rail.focus_first)

    def _on_closing(self) -> None:
        if self.workspace is not None:
            self.workspace.close_pages()

    def _on_closed(self) -> None:
        workspace, self.workspace = self.workspace, None
        if workspace is not None:
            self._body.setCurrentWidget(self.start)
            self._body.removeWidget(workspace)
            workspace.hide()
            workspace.deleteLater()
        self.start.reload()
        self._show_state()

    # -- what shows ----------------------------------------------------------------------
    def _show_page(self) -> None:
        page = self.workspace.page if self.workspace else None
        self.top.show_actions(page.main_actions() if page else [])
        self._show_state()

    def _show_state(self) -> None:
        session = self.services.dossiers.session
        translator = self.services.translator
        has_dossier = session is not None
        is_read_only = session is not None and session.read_only
        name = ""
        if session is not None:
            title = best_text(session.dossier.get().title, translator.language)
            name = title or session.path.stem
        self.top.show_dossier(name)
        self.setWindowTitle(f"{name} — {NAME}" if name else NAME)
        self.actions_.enable(has_dossier=has_dossier, can_write=has_dossier and not is_read_only)
        page = self.workspace.page if self.workspace else None
        self.status.show_counts(page.status_text() if page else "")
        self._show_saved()

    def _show_saved(self) -> None:
        session = self.services.dossiers.session
        page = self.workspace.page if self.workspace else None
        is_pending = self.typing.is_pending or (page is not None and page.is_pending())
        self.commands.show_undo(is_pending=is_pending)
        self.status.show_saved(
            has_dossier=session is not None,
            is_read_only=session is not None and session.read_only,
            is_pending=is_pending,
        )

    def _retranslate(self) -> None:
        self._show_state()

    def _find(self, words: str) -> list[Hit]:
        session = self.services.dossiers.session
        return session.look_up(words) if session is not None else []

    def _parts(self) -> list[QWidget]:
        if self.workspace is None:
            return [self.start]
        page = self.workspace.page
        pages = [page] if page is not None else []
        return [self.workspace.rail, *pages, self.workspace.inspectors, self.top]

    def showEvent(self, event: QShowEvent) -> None:
        """Show the start page unless a dossier was opened before."""
        if self.workspace is None:
            self._body.setCurrentWidget(self.start)
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed, close the dossier, remember the window."""
        self.services.settings.remember(_GEOMETRY, self.saveGeometry())
        try:
            self.services.dossiers.close()
        finally:  # a backup that fails must not keep the window open
            self.services.tasks.shutdown()
            event.accept()
            self.closed.emit()
