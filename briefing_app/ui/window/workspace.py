"""An open dossier: rail, page and inspector.  It hands changes on and knows no page's inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from briefing_app.errors import message
from briefing_app.session.told import CONCERN_TOLD
from briefing_app.ui.page import Page
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.roles import set_role
from briefing_app.ui.widgets.stack import Stack
from briefing_app.ui.window.rail import Rail
from briefing_app.ui.window.rooms import ROOMS

if TYPE_CHECKING:
    from briefing_app.errors import Message
    from briefing_app.session.change import Change
    from briefing_app.ui.context import Context

_SPLITTER = "inspector"
_NARROWEST = 280
_SHARE = 0.3


class Workspace(QWidget):
    """``page_shown`` follows a change of page, of its main actions or of its inspector."""

    page_shown = Signal()
    status_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._to_correct, self._told_changed = 0, True
        self._built: dict[str, Page] = {}
        self._frames: dict[str, QWidget] = {}
        self.rail = Rail(context.translator, ROOMS)
        self._pages = Stack()
        set_role(self._pages, "ground")
        self.inspectors = Stack()
        set_role(self.inspectors, "inspector")
        self.inspectors.setMinimumWidth(_NARROWEST)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._pages)
        self._splitter.addWidget(self.inspectors)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._remember = QTimer(self)
        self._remember.setSingleShot(True)
        self._remember.setInterval(400)
        self._remember.timeout.connect(self._keep_width)
        self._splitter.splitterMoved.connect(lambda: self._remember.start())
        self._lay_out()
        self.rail.chosen.connect(self._on_chosen)
        context.translator.changed.connect(self._retranslate)
        self._unsubscribe = context.session.subscribe(self._on_change)
        self._show_counts()

    # -- pages ---------------------------------------------------------------------------
    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        page = self._pages.currentWidget()
        return page if isinstance(page, Page) else None

    def build(self, name: str) -> Page:
        """Return a page, built now if it was not."""
        if name not in self._built:
            room = next(room for room in ROOMS if room.name == name)
            page = room.build(self.context)
            self._built[name] = page
            self._pages.addWidget(page)
            page.actions_changed.connect(lambda page=page: self._on_actions(page))
            page.status_changed.connect(self.status_changed)
        return self._built[name]

    def show_page(self, name: str) -> None:
        """Show a page after saving what is typed on the one before."""
        self.commit_pending()
        focused = QApplication.focusWidget()
        was_inside = focused is not None and self._splitter.isAncestorOf(focused)
        page = self.build(name)
        self._pages.setCurrentWidget(page)
        self.rail.show_page(name)
        self._show_inspector(page)
        if was_inside:
            self._take_focus(page)
        self.page_shown.emit()

    def go(self, name: str, uuid: str, task: str = "") -> None:
        """Show a page, or a row of it, and go there or to a task with the focus too."""
        self.show_page(name)
        page = self.build(name)
        if uuid:
            page.show_row(uuid)
        if task and page.begin(task):
            return
        focused = QApplication.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            self._take_focus(page)

    def commit_pending(self) -> None:
        """Save what is typed anywhere in this dossier."""
        for page in self._built.values():
            page.commit_pending()

    def built(self) -> list[Page]:
        """Return the pages built so far."""
        return list(self._built.values())

    def close_pages(self) -> None:
        """Stop following the session; call before it closes."""
        self.commit_pending()
        for page in self._built.values():
            page.stop()
        self._unsubscribe()
        if self._remember.isActive():
            self._remember.stop()
            self._keep_width()

    # -- inside --------------------------------------------------------------------------
    def _lay_out(self) -> None:
        session = self.context.session
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if session.read_only:
            column.addWidget(_ReadOnlyBanner(self.context, session.read_only_reason))
        column.addWidget(self._splitter, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)

    def _on_chosen(self, name: str) -> None:
        """Show a page; a second choice of the same page leads back to its start."""
        was_shown = self.page is self._built.get(name)
        self.show_page(name)
        if was_shown:
            self.build(name).show_start()

    def _take_focus(self, page: Page) -> None:
        """Go to the list of a page: a field that got the focus by itself would take keys in."""
        lists = page.findChildren(QAbstractItemView)
        shown = next((one for one in lists if one.isVisible()), None)
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.rail.focus_first()

    def _on_change(self, change: Change) -> None:
        for page in self._built.values():
            page.on_change(change)
        self._told_changed = not CONCERN_TOLD.isdisjoint(change.rows)
        self._show_counts()
        self.status_changed.emit()

    def _show_counts(self) -> None:
        session = self.context.session
        counts = session.counts()
        if counts["sendings"] and self._told_changed:
            self._to_correct = sum(each.corrected is None for each in session.told.changes())
        elif not counts["sendings"]:
            self._to_correct = 0
        self._told_changed = False
        self.rail.show_counts(counts, self._to_correct)

    def _on_actions(self, page: Page) -> None:
        if page is self.page:
            self._show_inspector(page)
            self.page_shown.emit()

    def _show_inspector(self, page: Page) -> None:
        inspector = page.inspector()
        if inspector is None:
            self.inspectors.hide()
            return
        if self.inspectors.indexOf(inspector) < 0:
            self.inspectors.addWidget(inspector)
        self.inspectors.setCurrentWidget(inspector)
        self.inspectors.show()
        room = self._splitter.width()
        width = self._widths().get(page.name, min(page.inspector_width, round(room * _SHARE)))
        if room > 0:
            self._splitter.setSizes([max(1, room - width), width])

    def _widths(self) -> dict[str, int]:
        kept = self.context.settings.value.layout
        widths = {}
        for room in ROOMS:
            text = kept.get(f"{_SPLITTER}-{room.name}", "")
            if text.isascii() and text.isdigit():
                widths[room.name] = min(int(text), 2000)
        return widths

    def _keep_width(self) -> None:
        if self.page is not None and self.inspectors.isVisible():
            layout = self.context.settings.value.layout
            name = f"{_SPLITTER}-{self.page.name}"
            self.context.settings.change(layout={**layout, name: str(self.inspectors.width())})

    def _retranslate(self) -> None:
        for page in self._built.values():
            page.retranslate()
        self.status_changed.emit()


class _ReadOnlyBanner(Card):
    """Why nothing can be changed, for as long as the dossier is open."""

    def __init__(self, context: Context, reason: Message | None) -> None:
        super().__init__("look", margin=10)
        set_role(self, "notice", "look")
        self._context, self._reason = context, reason
        self._label = Label(wraps=True)
        self.column.addWidget(self._label)
        self._say()
        context.translator.changed.connect(self._say)

    def _say(self) -> None:
        translator = self._context.translator
        if self._reason is None:
            text = translator.catalog.gettext(
                message("This dossier is open for reading. Nothing in it can be changed.")
            )
        else:
            text = translator.catalog.gettext(
                message("This dossier is open for reading. {reason}"),
                reason=translator.show(self._reason),
            )
        self._label.setText(text)
