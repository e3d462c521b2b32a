"""The language of the window: said now, and again whenever it is switched.

It has nothing to do with the languages of a briefing.  Must not translate what users typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator, Signal

from briefing_app.language.catalog import Catalog
from briefing_app.ui.bindings import Bindings

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.errors import Message


class Translator(QObject):
    """The window's catalog, and everything that is bound to it.  ``changed`` follows a switch."""

    changed = Signal()

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._loaded = {language: Catalog.load(language)}
        self.catalog = self._loaded[language]
        self._bindings = Bindings()
        self._qt: QTranslator | None = None
        self._install_qt(language)

    def set_language(self, language: str) -> None:
        """Switch: bound texts first, then ``changed`` for those that say theirs themselves."""
        if language == self.language:
            return
        if language not in self._loaded:
            self._loaded[language] = Catalog.load(language)
        self.catalog = self._loaded[language]
        self.language = language
        self._bindings.repeat()
        self._install_qt(language)
        self.changed.emit()

    def bind(self, setter: Callable[[str], object], text: str, /, **fields: object) -> None:
        """Say ``text`` (a message id) through ``setter`` now and after each switch.

        A second binding of the same bound method replaces the first.  The binding ends when
        the Qt object whose method ``setter`` is has been deleted; for a lambda use ``bind_to``.
        """
        self._bind(None, setter, lambda: self.catalog.gettext(text, **fields))

    def bind_to(
        self, owner: QObject, setter: Callable[[str], object], text: str, /, **fields: object
    ) -> None:
        """Do as ``bind`` with any callable; the binding ends when ``owner`` is deleted."""
        self._bind(owner, setter, lambda: self.catalog.gettext(text, **fields))

    def bind_call(self, setter: Callable[[str], object], make: Callable[[Catalog], str], /) -> None:
        """Say what ``make`` returns for the catalog of the moment (plurals, contexts)."""
        self._bind(None, setter, lambda: make(self.catalog))

    def show(self, text: Message) -> str:
        """Return a message in the window's language."""
        return self.catalog.show(text)

    def _bind(
        self, owner: QObject | None, setter: Callable[[str], object], say: Callable[[], str]
    ) -> None:
        def call() -> None:
            setter(say())

        call()
        self._bindings.add(setter, call, owner)

    def _install_qt(self, language: str) -> None:
        """Give Qt's own texts (file dialogs, context menus) the same language, if Qt has it."""
        if self._qt is not None:
            QCoreApplication.removeTranslator(self._qt)
            self._qt = None
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator(self)
        if language in {"nl", "fr"} and translator.load(f"qtbase_{language}", folder):
            QCoreApplication.installTranslator(translator)
            self._qt = translator
        else:
            translator.deleteLater()
