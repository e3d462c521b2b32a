"""One passage's text in one language: an editor in a card, and what is wrong with it below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence

from briefing_app.errors import message
from briefing_app.language.locale import own_name
from briefing_app.ui.editor.passage_edit import FIGURE_KEYS
from briefing_app.ui.pages.briefings.outdated import OutdatedWarning
from briefing_app.ui.pages.briefings.source_asked import ask_for_source
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.roles import set_property

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Passage
    from briefing_app.ui.pages.briefings.studio import Studio


class TextCell(Card):
    """Saves what is typed; a translation whose original changed since says so."""

    def __init__(self, studio: Studio, language: str, passage: Passage) -> None:
        super().__init__("", spacing=6, margin=13)
        self._studio, self.language = studio, language
        self._passage_id = passage.id
        self._source = ""
        self._passage = passage
        self.editor = studio.make_editor(language, passage.uuid)
        studio.context.translator.bind_call(
            self.editor.setAccessibleName,
            lambda catalog: catalog.gettext(
                message("Text in {language}"), language=own_name(language)
            ),
        )
        self.column.addWidget(self.editor)
        self.column.addStretch(1)
        self._warning: OutdatedWarning | None = None
        self.editor.committed.connect(self._save)
        self.editor.entered.connect(lambda: self._ring(on=True))
        self.editor.figure_wanted.connect(self._refer)
        self.editor.installEventFilter(self)

    def show_passage(self, passage: Passage, original: str) -> None:
        """Show the text of a passage, but for what a person is typing."""
        self._passage_id = passage.id
        self._source = passage.original or original
        self._passage = passage
        self.editor.show_text(passage.text(self.language))
        is_literal = passage.locked and self.language == self._source
        self.editor.setReadOnly(is_literal or not self._studio.can_write)
        hint = message("Write here") if self.language == self._source else message("Translate here")
        self._studio.context.translator.bind(self.editor.setPlaceholderText, hint)
        is_outdated = passage.is_outdated(self.language, original)
        self.set_tone("look" if is_outdated else "")
        if is_outdated and self._warning is None:
            self._warning = self._make_warning()
        if self._warning is not None:
            self._warning.setVisible(is_outdated)
            self._warning.show_source(self._source)
            if self._warning.shows_change:
                self._show_difference()

    def retranslate(self) -> None:
        """Let hints be asked again; say in which language the source is."""
        self.editor.forget_hints()
        if self._warning is not None:
            self._warning.show_source(self._source)

    @property
    def warning(self) -> OutdatedWarning | None:
        """What says that the source changed; made when that first happens."""
        return self._warning

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the ring away when the focus leaves the editor; add to its menu."""
        if watched is self.editor and event.type() == QEvent.Type.FocusOut:
            self._ring(on=False)
        if watched is self.editor and isinstance(event, QContextMenuEvent):
            self._show_menu(event)
            return True
        return False

    def _show_menu(self, event: QContextMenuEvent) -> None:
        """Show the editor's own menu with what can be done with a figure."""
        menu = self.editor.createStandardContextMenu()
        menu.addSeparator()
        text = message("Make a fact of the figure")
        action = menu.addAction(self._studio.context.translator.catalog.gettext(text))
        action.setShortcut(QKeySequence(FIGURE_KEYS))
        action.setEnabled(not self.editor.isReadOnly())
        action.triggered.connect(self.editor.want_figure)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _refer(self, start: int, end: int) -> None:
        """Let the figure at a place refer to a fact, and show that fact beside the text."""
        if self.editor.isReadOnly():
            return
        facts: list[int] = []
        session = self._studio.context.session
        if self._studio.do(
            lambda: facts.append(session.figures.refer(self._passage_id, self.language, start, end))
        ):
            fact = session.facts.get(facts[0])
            self.editor.fact_met.emit(fact.key)
            ask_for_source(self._studio, fact, self._passage_id)

    def _ring(self, *, on: bool) -> None:
        set_property(self, "ring", "on" if on else "")  # "focus" is a property of QWidget itself

    def _save(self, text: str) -> None:
        self._studio.do(
            lambda: self._studio.briefings.write_passage(
                self._passage_id, self.language, text, by=self
            )
        )

    def _confirm(self) -> None:
        self.editor.commit()
        self._studio.do(
            lambda: self._studio.briefings.confirm_translation(self._passage_id, self.language)
        )

    def _show_difference(self) -> None:
        if self._warning is not None:
            old = self._studio.wording_before(self._passage, self.language)
            new = self._passage.text(self._source)
            self._warning.difference.show_change(old, new, self._studio.faces(self._source))

    def _make_warning(self) -> OutdatedWarning:
        warning = OutdatedWarning(self._studio)
        self.column.addWidget(warning)
        warning.opened.connect(self._show_difference)
        warning.confirmed.connect(self._confirm)
        return warning
