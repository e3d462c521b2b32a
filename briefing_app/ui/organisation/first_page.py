"""The first page as the profile makes it: published in the worker after a short pause.

What it shows is the export's own code and the preview's own view, so that it cannot lie.  It
never waits for the worker; a profile that cannot be published is said in words.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.errors import Message, UserError, message
from briefing_app.ui.organisation.sample import first_page_of
from briefing_app.ui.preview.loop import published_now
from briefing_app.ui.preview.view import PdfView
from briefing_app.ui.widgets.card import MessageCard
from briefing_app.ui.widgets.label import MutedLabel, SectionLabel
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.publish import Memory, Options, Published
    from briefing_app.session.session import Session
    from briefing_app.ui.tasks import TaskRunner
    from briefing_app.ui.translate import Translator

    PublishFirst = Callable[[Snapshot, Options, Callable[[float], None]], Published]
    """Snapshot, options and a progress that may stop it, to a file with the first page."""

QUIET = 300
"""Milliseconds after the last change before a page is made."""

_LOG = logging.getLogger(__name__)
_KEY = "first page"
_MAKING = message("The page is being made…")
_PROBLEM = message("No page can be made with this profile.")
_FAILED = message("The page could not be made. What you entered is saved.")


def first_publisher() -> PublishFirst:
    """Return the work that publishes a first page; it remembers texts from one to the next."""
    remembered: list[Memory] = []

    def publish_first(
        snapshot: Snapshot, options: Options, progress: Callable[[float], None]
    ) -> Published:
        from briefing_app.publish import Memory, publish

        if not remembered:
            remembered.append(Memory())
        return publish(
            snapshot,
            options,
            made_at=published_now(),
            progress=progress,
            memory=remembered[0],
            wanted=lambda _places, _pages: (0,),
        )

    return publish_first


class FirstPage(QWidget):
    """Shows the first page with the profile as it is kept; ``publish`` makes it."""

    def __init__(
        self,
        translator: Translator,
        tasks: TaskRunner,
        session: Session,
        publish: PublishFirst | None = None,
    ) -> None:
        super().__init__()
        self._translator, self._tasks, self._session = translator, tasks, session
        self.publish = publish or first_publisher()
        self._said = Message(_MAKING)
        self._problem: Exception | None = None
        set_role(self, "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        heading = SectionLabel()
        translator.bind(heading.setText, message("Example of the first page"))
        self.about = MutedLabel(pixels=12)
        self.view = PdfView()
        translator.bind(self.view.setAccessibleName, message("Example of the first page"))
        self.problem = MessageCard("look")
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(4)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        for part in (heading, self.about, self.problem):
            head.addWidget(part)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self.make_now)
        translator.changed.connect(self.retranslate)
        self.retranslate()

    def ask(self) -> None:
        """Make a page when nothing has changed for a short while."""
        self._quiet.start()

    def stop(self) -> None:
        """Make none any more, and let the last one go."""
        self._quiet.stop()
        self._tasks.cancel(_KEY)
        self.view.clear()

    def make_now(self) -> None:
        """Have a page made; one that is being made is stopped."""
        self._quiet.stop()
        publish = self.publish
        try:
            snapshot, options = first_page_of(self._session)
        except UserError as error:
            self._fail(error)
            return
        self._tasks.start(
            _KEY,
            lambda task: publish(snapshot, options, task),
            done=lambda published: self._show(published, snapshot),
            failed=self._fail,
        )

    def retranslate(self) -> None:
        """Say what is shown, or why nothing is, in the window's language."""
        self.about.setText(self._translator.show(self._said))
        if self._problem is not None:
            self.problem.title.setText(self._translator.catalog.gettext(_PROBLEM))
            self.problem.text.setText(self._words_of(self._problem))

    def _show(self, published: Published, snapshot: Snapshot) -> None:
        try:
            self.view.show_pdf(published.pdf)
        except pdfium.PdfiumError as error:
            self._fail(error)
            return
        self._problem = None
        self.problem.hide()
        self.view.show()
        briefing = snapshot.briefing
        title = briefing.title.get(self._translator.language) or briefing.title.get(
            briefing.original, ""
        )
        self._say(Message(message("With “{title}”, as it is kept now."), {"title": title}))

    def _fail(self, error: Exception) -> None:
        """Say in words what stands in the way, instead of a page that is not true any more."""
        if not isinstance(error, UserError):
            _LOG.error("the example of the first page failed", exc_info=error)
        self._problem = error
        self.view.hide()
        self.about.hide()
        self.problem.show()
        self.retranslate()

    def _say(self, text: Message) -> None:
        self._said = text
        self.about.show()
        self.retranslate()

    def _words_of(self, error: Exception) -> str:
        if not isinstance(error, UserError):
            return self._translator.catalog.gettext(_FAILED)
        shown = (self._translator.show(error.what), self._translator.show(error.todo))
        return " ".join(part for part in shown if part)
