"""The page of the briefings: the list, or the composer with the briefing that is open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from briefing_app import paths
from briefing_app.domain.codes import BriefingKind
from briefing_app.errors import NotFound, message
from briefing_app.ui.page import Page
from briefing_app.ui.pages.briefings.composer import Composer
from briefing_app.ui.pages.briefings.export_dialog import ExportDialog
from briefing_app.ui.pages.briefings.inspector import ComposerInspector
from briefing_app.ui.pages.briefings.listing import Listing
from briefing_app.ui.pages.briefings.progress import count_words
from briefing_app.ui.pages.briefings.publishing import publisher, releaser, text_writer
from briefing_app.ui.pages.briefings.shown_checks import ShownChecks
from briefing_app.ui.pages.briefings.studio import Studio
from briefing_app.ui.preview.loop import PreviewLoop
from briefing_app.ui.voices import Voices

if TYPE_CHECKING:
    from briefing_app.domain.finding import Finding
    from briefing_app.pdf.rendering import Wanted
    from briefing_app.publish import Published
    from briefing_app.session.change import Change
    from briefing_app.ui.context import Context


class BriefingsPage(Page):
    """Lists briefings, opens one, exports it."""

    name: ClassVar[str] = "briefings"
    heading: ClassVar[str] = message("Briefings")
    icon: ClassVar[str] = "file-text"
    count: ClassVar[str] = "briefings"
    inspector_width: ClassVar[int] = 308

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._voices = Voices(context.session, context.translator)
        self._studio = Studio(context, self._voices)
        self.listing = Listing(context, self._voices)
        self.composer = Composer(self._studio)
        self.tabs = self.hold(ComposerInspector(self._studio))
        self._publish = publisher(self._studio.drawings)
        self._release = releaser(self._studio.drawings)
        self._write_text = text_writer(self._studio.drawings)
        self.loop = PreviewLoop(
            context.tasks, self.composer.snapshot, self._publish, self._in_view, self
        )
        self.checks = ShownChecks(self.composer, self.tabs, self.loop)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.listing)
        self._stack.addWidget(self.composer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._make_actions()
        self._connect()
        self.listing.refresh()

    # What the window asks

    def on_change(self, change: Change) -> None:
        """Follow a change in the list and in the briefing that is open."""
        if "dossier" in change.rows:
            self._voices.refresh()
        if not {"briefing", "dossier"}.isdisjoint(change.rows):
            self.listing.refresh()
        if self._is_open:
            self.composer.on_change(change)
            self.tabs.refresh()
            self.status_changed.emit()

    def retranslate(self) -> None:
        """Say everything in the window's language; what is typed stays."""
        self.composer.retranslate()
        self.tabs.retranslate()
        if self._is_open:
            self.checks.retranslate()

    def main_actions(self) -> list[QAction]:
        """Return the actions of the list, or those of the composer."""
        return [self.preview_action, self.export_action] if self._is_open else [self.new_action]

    def inspector(self) -> QWidget | None:
        """Return the composer's inspector; the preview takes its room."""
        shown = self._is_open and not self.preview_action.isChecked()
        return self.tabs if shown else None

    def show_row(self, uuid: str) -> None:
        """Open a briefing, or the one that a section or passage is in, at that place."""
        for briefing in self.context.session.briefings.all():
            if briefing.uuid == uuid:
                self.open(briefing.id)
                return
            for section in briefing.sections:
                if uuid == section.uuid or any(one.uuid == uuid for one in section.passages):
                    self.open(briefing.id)
                    self.composer.go_to(uuid)
                    return

    def stop(self) -> None:
        """Ask the dossier nothing more, and let go of the preview's document."""
        self.loop.stop()
        self.tabs.facts.stop()
        self.composer.close_briefing()

    def commit_pending(self) -> None:
        """Save what is typed."""
        self.composer.commit_pending()

    def status_text(self) -> str:
        """Return how many words and findings the open briefing has, else how many briefings."""
        catalog, briefing = self.context.translator.catalog, self.composer.briefing
        if not self._is_open or briefing is None:
            count = self.context.session.counts()["briefings"]
            return catalog.ngettext("{n} briefing", "{n} briefings", count)
        words = catalog.ngettext("{n} word", "{n} words", count_words(briefing, briefing.original))
        return " · ".join([words, *self.checks.said(catalog)])

    # What it does

    def open(self, briefing_id: int) -> None:
        """Open a briefing in the composer."""
        try:
            self.composer.open(briefing_id)
        except NotFound as error:
            self.context.notify.error(error)
            return
        self._stack.setCurrentWidget(self.composer)
        self.actions_changed.emit()
        self.status_changed.emit()

    def close_briefing(self) -> None:
        """Go back to the list."""
        self.loop.stop()
        self.composer.close_briefing()
        self.checks.forget()
        self.listing.refresh()
        self._stack.setCurrentWidget(self.listing)
        self.actions_changed.emit()
        self.status_changed.emit()

    def show_start(self) -> None:
        """Go back to the list from an open briefing."""
        if self._is_open:
            self.close_briefing()

    def export_dialog(self) -> ExportDialog | None:
        """Return a dialog that exports the open briefing as it is now."""
        briefing = self.composer.briefing
        if briefing is None:
            return None
        self.commit_pending()
        dialog = ExportDialog(
            self._studio,
            self.context.session.snapshot(briefing.id),
            self._release,
            self._write_text,
            self._folder(),
            findings=self.checks.findings or (),
            places=self.composer.places(),
            parent=self.window(),
        )
        dialog.left.connect(self._go)
        return dialog

    @property
    def _is_open(self) -> bool:
        return self._stack.currentWidget() is self.composer

    def _folder(self) -> Path:
        documents = paths.user_documents()
        return documents if documents.is_dir() else Path.home()

    def _export(self) -> None:
        dialog = self.export_dialog()
        if dialog is not None:
            dialog.finished.connect(lambda: dialog.deleteLater())
            dialog.open()

    def _toggle_preview(self, on: bool) -> None:
        self.composer.show_preview(on=on)
        if on:
            self.loop.make_now()
        self.actions_changed.emit()

    def _in_view(self) -> Wanted:
        return self.composer.preview.in_view()

    def _show_published(self, published: Published) -> None:
        if published.is_whole and not self.loop.is_asked:  # a glimpse is not checked
            self.show_findings(published.findings)
        if self.composer.preview.isVisible():
            self.composer.preview.show_published(published)
        self.status_changed.emit()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what was found in the briefing as it is."""
        self.checks.show(findings)

    def _go(self, finding: Finding) -> None:
        """Go to what a finding is of: a place in the briefing, a fact, a chart."""
        place, fields = finding.place, finding.action.fields if finding.action else {}
        has_characters = "start" in fields and "end" in fields
        characters = (int(fields["start"]), int(fields["end"])) if has_characters else None
        if self.composer.go_to(place, finding.language, characters):
            return
        is_chart = any(chart.uuid == place for chart in self._studio.charts().values())
        self.context.go("charts" if is_chart else "facts", place)

    def _add(self, kind: str, title: str, languages: tuple[str, ...]) -> None:
        briefings, added = self.context.session.briefings, list[int]()
        texts = {languages[0]: title}
        if self._studio.do(
            lambda: added.append(
                briefings.start(
                    BriefingKind(kind), texts, original=languages[0], languages=languages
                )
            )
        ):
            self.open(added[0])

    def _remove(self, uuid: str) -> None:
        briefings = self.context.session.briefings
        for briefing in briefings.all():
            if briefing.uuid == uuid:
                self._studio.do(partial(briefings.remove, briefing.id))

    def _make_actions(self) -> None:
        bind, can_write = self.context.translator.bind, not self.context.session.read_only
        self.new_action = QAction(self)
        self.new_action.setObjectName("new")
        self.new_action.setEnabled(can_write)
        bind(self.new_action.setText, message("New briefing…"))
        self.preview_action = QAction(self)
        self.preview_action.setObjectName("preview")
        self.preview_action.setCheckable(True)
        bind(self.preview_action.setText, message("Preview"))
        self.export_action = QAction(self)
        self.export_action.setObjectName("export")
        bind(self.export_action.setText, message("Export…"))

    def _connect(self) -> None:
        self.listing.opened.connect(self.show_row)
        self.listing.form.wanted.connect(self._add)
        self.listing.removal_wanted.connect(self._remove)
        self.composer.left.connect(self.close_briefing)
        self.composer.stale.connect(self.checks.ask_anew)
        self.new_action.triggered.connect(lambda: self.listing.form.open())
        self.preview_action.toggled.connect(self._toggle_preview)
        self.export_action.triggered.connect(lambda: self._export())
        self.loop.made.connect(self._show_published)
        self.loop.failed.connect(self.composer.preview.show_failure)
        self.loop.failed.connect(lambda: self.checks.say())
        self.checks.changed.connect(self.status_changed)
        self.context.tasks.changed.connect(self.checks.follow)
        self.tabs.checks.opened.connect(self._go)
        self.tabs.facts.inserted.connect(
            lambda literal, both: self.composer.insert(literal, both=both)
        )
