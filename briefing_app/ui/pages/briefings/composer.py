"""The composer: outline, cards of the briefing that is open, preview beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from briefing_app.domain.finding import Finding, Severity
from briefing_app.errors import NotFound
from briefing_app.language.places import place_names
from briefing_app.publish import Options, default_languages
from briefing_app.ui.pages.briefings.columns_bar import ColumnsBar
from briefing_app.ui.pages.briefings.heading import ComposerHead
from briefing_app.ui.pages.briefings.insertion import insert_reference
from briefing_app.ui.pages.briefings.outline import Outline
from briefing_app.ui.pages.briefings.particulars import Particulars
from briefing_app.ui.pages.briefings.passage_menu import CardMenus
from briefing_app.ui.pages.briefings.progress import Standing
from briefing_app.ui.pages.briefings.sheet import Sheet
from briefing_app.ui.pages.briefings.text_card import TextCard
from briefing_app.ui.pages.briefings.verbs import ComposerVerbs
from briefing_app.ui.preview.pane import PreviewPane

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.codes import PassageKind
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.session.change import Change
    from briefing_app.ui.pages.briefings.studio import Studio

_ROOM_OF_OUTLINE = 680
"""Pixels that outline and two columns need beside each other."""
_ROOM_OF_PREVIEW = 320


class Composer(QWidget):
    """Shows one briefing.  ``left`` asks for the list; ``stale`` for a new preview and checks."""

    left = Signal()
    stale = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._columns: tuple[str, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._standing = Standing()
        self.briefing: Briefing | None = None
        context = studio.context
        self.verbs = ComposerVerbs(studio)
        self.outline = Outline(context.theme, context.translator, studio.voices)
        for adder in (self.outline.adder, self.outline.questioner):
            adder.setEnabled(studio.can_write)
        self.menus = CardMenus(context.translator, self.verbs, self)
        self.sheet = Sheet(studio, self.menus)
        self.head = ComposerHead(context.translator, studio.voices)
        self.columns = ColumnsBar(context.translator, studio.voices.languages)
        self.particulars = Particulars(studio)
        self.particulars.hide()
        self.sheet.head.addWidget(self.particulars)
        self.preview = PreviewPane(context.translator)
        self.preview.hide()
        self.split = _lay(self)
        self._connect()

    # What the page asks

    def open(self, briefing_id: int) -> None:
        """Open a briefing; raise ``NotFound`` when it is gone."""
        briefing = self._studio.briefings.get(briefing_id)
        if self.briefing is None or self.briefing.id != briefing_id:
            self.commit_pending()
            self._findings, self._standing = (), Standing()
            self.preview.forget()
            self._columns = default_languages(briefing)
            self.particulars.hide()
            self.sheet.verticalScrollBar().setValue(0)
        self.verbs.open(briefing_id)
        self._show(briefing)
        self.stale.emit()

    def close_briefing(self) -> None:
        """Put the briefing away."""
        self.commit_pending()
        self.sheet.clear()
        self.preview.forget()
        self.outline.clear()
        self.head.clear()
        self.briefing = None

    def on_change(self, change: Change) -> None:
        """Follow a change: facts and charts everywhere, texts where they stand."""
        if self.briefing is None:
            return
        reads_otherwise = self._studio.forget(change)
        is_own = self.briefing.id in change.rows.get("briefing", ())
        elsewhere = {"term", "term_text", "organisation_text", "finding_severity"}
        is_elsewhere = not elsewhere.isdisjoint(change.rows)
        if reads_otherwise or is_elsewhere:
            self._standing = Standing()
        if is_own:
            try:
                self._show(self._studio.briefings.get(self.briefing.id))
            except NotFound:
                self.left.emit()
                return
        if reads_otherwise:
            self.sheet.refresh()
        if is_own or reads_otherwise or is_elsewhere:
            self.stale.emit()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show in the outline what must be fixed in the briefing as it is."""
        self._findings = findings
        if self.briefing is not None:
            self._standing = Standing(self.briefing.sections)
        self._show_outline()

    def show_checking(self, *, on: bool) -> None:
        """Say of what was not checked as it is that it will be, or will not."""
        self._standing.is_checking = on
        self._show_outline()

    def snapshot(self) -> tuple[Snapshot, Options] | None:
        """Return what a preview is made of now."""
        if self.briefing is None:
            return None
        snapshot = self._studio.context.session.snapshot(self.briefing.id)
        return snapshot, Options(self._columns, self.briefing.layout, draft=True)

    def places(self) -> dict[str, str]:
        """Return how particulars, sections, passages and charts are named, by UUID."""
        catalog = self._studio.context.translator.catalog
        if self.briefing is None:
            return {}
        charts = self._studio.charts().values()
        return place_names(self.briefing, charts, catalog)

    def go_to(
        self, uuid: str, language: str = "", characters: tuple[int, int] | None = None
    ) -> bool:
        """Put the cursor in particulars, section or passage; tell whether they are here."""
        if self.briefing is not None and uuid == self.briefing.uuid:
            self.particulars.show()
            self.sheet.verticalScrollBar().setValue(0)
            self.particulars.take_focus()
            return True
        if not self.sheet.reveal(uuid, focus=True, language=language):
            return False
        self._studio.entered.emit(uuid)
        card = self.sheet.card_of(uuid)
        if characters is not None and isinstance(card, TextCard):
            card.select(language, characters)
        return True

    def insert(self, literal: str, *, both: bool) -> None:
        """Insert a reference where the cursor is, or in every column of that passage."""
        editor = self._studio.editor
        if editor is None or editor.isReadOnly():
            return
        card = self.sheet.card_of(self._studio.place)
        cells = card.cells.values() if both and isinstance(card, TextCard) else ()
        others = [
            cell.editor
            for cell in cells
            if cell.editor is not editor and not cell.editor.isReadOnly()
        ]
        insert_reference(self._studio.context.session, literal, editor, others)

    def commit_pending(self) -> None:
        """Save what is typed anywhere."""
        self.sheet.commit_pending()
        self.particulars.commit_pending()

    def retranslate(self) -> None:
        """Say everything in the window's language; texts and cursor stay."""
        if self.briefing is not None:
            self.head.say(self.briefing)
            self.sheet.retranslate()
            self._show_outline()
            self.particulars.show_briefing(self.briefing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the texts where there is little of it."""
        super().resizeEvent(event)
        self._fit()

    def show_preview(self, *, on: bool) -> None:
        """Show the preview beside the texts, half as wide as they both, or put it away."""
        self.preview.setVisible(on)
        self._fit()
        if on:
            half = self.split.width() // 2
            self.split.setSizes([half, half])

    def _fit(self) -> None:
        taken = _ROOM_OF_PREVIEW if self.preview.isVisibleTo(self) else 0
        self.outline.setVisible(self.width() >= _ROOM_OF_OUTLINE + taken)

    # What it does

    def _show(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.head.say(briefing)
        self.columns.show_columns(self._columns, briefing)
        self.sheet.show_briefing(briefing, self._columns)
        self.particulars.show_briefing(briefing)
        self._show_outline()

    def _show_outline(self) -> None:
        if self.briefing is not None:
            wrong = [one for one in self._findings if one.severity is Severity.MUST_FIX]
            self.outline.show_briefing(self.briefing, wrong, self._standing.of)

    def _set_columns(self, columns: tuple[str, ...]) -> None:
        if self.briefing is not None and columns:
            self._columns = columns
            self._show(self.briefing)
            self.stale.emit()

    def _follow(self, uuid: str) -> None:
        self.outline.mark(uuid)
        if self.preview.isVisible():
            self.preview.follow(uuid)

    def _connect(self) -> None:
        self.head.left.connect(self.left)
        self.head.particulars_wanted.connect(
            lambda: self.particulars.setVisible(not self.particulars.isVisible())
        )
        self.outline.chosen.connect(lambda uuid: self.sheet.reveal(uuid))
        self.outline.chosen.connect(self._follow)
        self.outline.menu_wanted.connect(self._show_section_menu)
        self.outline.section_wanted.connect(lambda: self.verbs.add_section())
        self.outline.question_wanted.connect(lambda: self.verbs.add_question())
        self.columns.chosen.connect(self._set_columns)
        self.verbs.made.connect(lambda uuid: self.sheet.reveal(uuid, focus=True))
        self._studio.entered.connect(self._follow)
        self._studio.dropped.connect(lambda literal: self.insert(literal, both=True))
        self.particulars.set_read_only(on=not self._studio.can_write)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self.sheet)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._move(step))
        below = QShortcut(QKeySequence("Ctrl+Return"), self.sheet)
        below.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        below.activated.connect(lambda: self._add_below())

    def _show_section_menu(self, uuid: str, at: QPoint) -> None:
        for section in self.briefing.sections if self.briefing else ():
            if section.uuid == uuid and self.briefing is not None and self._studio.can_write:
                menu = self.menus.of_section(self.briefing, section)
                menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                menu.popup(at)

    def _move(self, step: int) -> None:
        passage = self._passage_here()
        if passage and self._studio.can_write:
            self.commit_pending()
            self.verbs.move_passage(passage[1], step)
            self.sheet.reveal(self._studio.place, focus=True)

    def _add_below(self) -> None:
        passage = self._passage_here()
        if passage and self._studio.can_write:
            self.commit_pending()
            section, row, kind = passage
            self.verbs.add_passage(section, kind, after=row)

    def _passage_here(self) -> tuple[int, int, PassageKind] | None:
        for section in self.briefing.sections if self.briefing else ():
            for passage in section.passages:
                if passage.uuid == self._studio.place:
                    return section.id, passage.id, passage.kind
        return None


def _lay(composer: Composer) -> QSplitter:
    """Put outline, texts and preview beside each other; return what holds the last two."""
    centre = QWidget()
    column = QVBoxLayout(centre)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(composer.head)
    column.addWidget(composer.columns)
    column.addWidget(composer.sheet, 1)
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setChildrenCollapsible(False)
    split.setHandleWidth(1)
    for place, part in enumerate((centre, composer.preview)):
        split.addWidget(part)
        split.setStretchFactor(place, 1)
    row = QHBoxLayout(composer)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(composer.outline)
    row.addWidget(split, 1)
    return split
