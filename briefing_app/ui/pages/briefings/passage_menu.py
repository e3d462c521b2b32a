"""The menus of the composer's cards: add, move, change, remove.  Everything can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from briefing_app.domain.codes import Disclosure, PassageKind
from briefing_app.domain.reference import see
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.language.locale import own_name
from briefing_app.ui.pages.briefings.kind_fields import fitting

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from briefing_app.domain.briefing import Briefing, Passage, Section
    from briefing_app.domain.codes import BriefingKind
    from briefing_app.ui.pages.briefings.verbs import ComposerVerbs
    from briefing_app.ui.translate import Translator

_TEXTS = (
    PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.QUOTATION, PassageKind.QUESTION,
    PassageKind.ANSWER, PassageKind.PROMPT, PassageKind.FRAME,
)  # fmt: skip
_EXHIBITS = frozenset({PassageKind.CHART, PassageKind.HEADLINE})

_REFERRED = frozenset({PassageKind.CHART, PassageKind.TABLE})
"""What a text can refer to by its number."""


class CardMenus:
    """Builds the menus; the verbs do what they say."""

    def __init__(self, translator: Translator, verbs: ComposerVerbs, parent: QWidget) -> None:
        self._translator = translator
        self._verbs = verbs
        self._parent = parent

    def of_passage(self, briefing: Briefing, section: Section, passage: Passage) -> QMenu:
        """Return the menu of a passage."""
        menu, verbs = QMenu(self._parent), self._verbs
        place = section.passages.index(passage)
        self._fill_kinds(
            self._submenu(menu, message("Add below")),
            briefing.kind,
            lambda kind: verbs.add_passage(section.id, kind, after=passage.id),
        )
        menu.addSeparator()
        up = self._add(menu, message("Move up"), lambda: verbs.move_passage(passage.id, -1))
        up.setEnabled(place > 0 or briefing.sections[0].id != section.id)
        down = self._add(menu, message("Move down"), lambda: verbs.move_passage(passage.id, 1))
        is_last = place + 1 == len(section.passages)
        down.setEnabled(not is_last or briefing.sections[-1].id != section.id)
        if passage.kind in _TEXTS:
            kinds = self._submenu(menu, message("Turn into"))
            for kind in _TEXTS:
                action = self._add(kinds, label(kind), partial(verbs.turn_into, passage.id, kind))
                action.setCheckable(True)
                action.setChecked(kind is passage.kind)
            self._fill_originals(self._submenu(menu, message("Original")), briefing, passage)
        self._fill_marks(menu, passage)
        if passage.kind in _REFERRED:
            self._add(menu, message("Copy a reference to this"), partial(_copy, passage.uuid))
        menu.addSeparator()
        self._add(menu, message("Remove"), lambda: verbs.remove_passage(passage.id))
        return menu

    def of_section(self, briefing: Briefing, section: Section) -> QMenu:
        """Return the menu of a section."""
        menu, verbs = QMenu(self._parent), self._verbs
        place = [one.id for one in briefing.sections].index(section.id)
        self._fill_kinds(
            self._submenu(menu, message("Add a passage")),
            briefing.kind,
            lambda kind: verbs.add_passage(section.id, kind),
        )
        self._add(menu, message("Add a section below"), lambda: verbs.add_section(after=section.id))
        menu.addSeparator()
        up = self._add(menu, message("Move up"), lambda: verbs.move_section(section.id, place - 1))
        up.setEnabled(place > 0)
        down = self._add(
            menu, message("Move down"), lambda: verbs.move_section(section.id, place + 1)
        )
        down.setEnabled(place + 1 < len(briefing.sections))
        levels = self._submenu(menu, message("Level"))
        for level in (1, 2, 3):
            action = levels.addAction(str(level))
            action.setCheckable(True)
            action.setChecked(section.level == level)
            action.triggered.connect(
                lambda _=False, level=level: verbs.set_level(section.id, level)
            )
        self._add(menu, message("Copy a reference to this"), partial(_copy, section.uuid))
        menu.addSeparator()
        self._add(menu, message("Remove"), lambda: verbs.remove_section(section.id))
        return menu

    def of_adding(self, kind: BriefingKind, section_id: int) -> QMenu:
        """Return the menu of what can be added at the end of a section."""
        menu = QMenu(self._parent)
        self._fill_kinds(menu, kind, lambda one: self._verbs.add_passage(section_id, one))
        return menu

    def _fill_originals(self, menu: QMenu, briefing: Briefing, passage: Passage) -> None:
        for language in briefing.languages:
            action = menu.addAction(own_name(language))
            action.setCheckable(True)
            action.setChecked(language == (passage.original or briefing.original))
            chosen = None if language == briefing.original else language
            action.triggered.connect(
                lambda _=False, chosen=chosen: self._verbs.set_original(passage.id, chosen)
            )

    def _fill_kinds(
        self, menu: QMenu, kind: BriefingKind, add: Callable[[PassageKind], None]
    ) -> None:
        """Offer what fits the kind of briefing first, then everything else."""
        first = fitting(kind)
        for one in first:
            self._add(menu, label(one), partial(add, one))
        menu.addSeparator()
        for one in PassageKind:
            if one not in first:
                self._add(menu, label(one), partial(add, one))

    def _fill_marks(self, menu: QMenu, passage: Passage) -> None:
        """Offer what holds of a passage: each can be switched on and off."""
        verbs = self._verbs
        is_internal = passage.disclosure is Disclosure.INTERNAL
        if passage.kind in _TEXTS:
            lock = message("Unlock") if passage.locked else message("Lock")
            self._add(menu, lock, lambda: verbs.toggle_locked(passage))
        if passage.kind in _EXHIBITS:
            text = message("Repeat for each language")
            repeated = self._add(menu, text, lambda: verbs.toggle_repeated(passage))
            repeated.setCheckable(True)
            repeated.setChecked(passage.repeated)
        text = message("Internal: not in a public export")
        internal = self._add(menu, text, lambda: verbs.toggle_internal(passage))
        internal.setCheckable(True)
        internal.setChecked(is_internal)

    def _submenu(self, menu: QMenu, text: str) -> QMenu:
        made = menu.addMenu("")
        made.setTitle(self._translator.catalog.gettext(text))
        return made

    def _add(self, menu: QMenu, text: str, call: Callable[[], None]) -> QAction:
        action = menu.addAction(self._translator.catalog.gettext(text))
        action.triggered.connect(lambda: call())
        return action


def _copy(uuid: str) -> None:
    """Put a reference on the clipboard, to be pasted into a text: it is printed as a number."""
    QGuiApplication.clipboard().setText(see(uuid))
