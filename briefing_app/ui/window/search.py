"""The results of the search: facts, passages, sources, stakeholders, commands.

Focus stays in the field while arrows move through the results.  It finds and says where to go;
going there is the window's.  Loaded when somebody first searches.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QVBoxLayout, QWidget

from briefing_app.domain.codes import LANGUAGES
from briefing_app.errors import message
from briefing_app.language.locale import sort_key
from briefing_app.ui.voices import best_text
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.list_rows import add_row
from briefing_app.ui.widgets.roles import mark_verbatim, set_role
from briefing_app.ui.widgets.two_lines import DetailRole, KindRole, TwoLines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from briefing_app.domain.fact import Texts
    from briefing_app.session import Hit
    from briefing_app.ui.theme import Theme
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.window.search_field import SearchField

KINDS = {
    "fact": ("facts", message("Fact")),
    "passage": ("briefings", message("Passage")),
    "source": ("sources", message("Source")),
    "stakeholder": ("stakeholders", message("Stakeholder")),
    "briefing": ("briefings", message("Briefing")),
    "term": ("glossary", message("Term")),
}
"""By kind of hit: the page that shows it, and the word for it."""

_COMMAND = message("Command")


def language_of(words: str, titles: Texts, otherwise: str) -> str:
    """Return the language that a fact was asked for in: that of the title with the words.

    ``otherwise`` is taken when its title has them too, or none has.
    """
    wanted = sort_key(words)
    asked = [code for code, title in titles.items() if wanted in sort_key(title)]
    if not asked or otherwise in asked:
        return otherwise if otherwise in LANGUAGES else LANGUAGES[-1]
    return asked[0]


_MOST_COMMANDS = 5
_WIDTH = 560
_ROW = 46
_MOST_ROWS = 9


@dataclass(frozen=True)
class Result:
    """One line of the results; ``act`` goes there."""

    kind: str
    title: str
    detail: str
    act: Callable[[], None]


class SearchPopup(QFrame):
    """The results under the field, over the window, not a window of its own.

    Whoever makes it tells it what is typed (``seek``) and when the field is left (``leave``).
    """

    def __init__(
        self,
        window: QWidget,
        field: SearchField,
        translator: Translator,
        theme: Theme,
        *,
        find: Callable[[str], Sequence[Hit]],
        commands: Callable[[], Sequence[QAction]],
        go: Callable[[str, str], None],
        answer: Callable[[int, str], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._field, self._translator = field, translator
        self._find, self._commands, self._go = find, commands, go
        self._answer = answer
        self._results: list[Result] = []
        set_role(self, "popup")
        self.list = QListWidget()
        set_role(self.list, "plain")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(TwoLines(theme, self.list))
        translator.bind(self.list.setAccessibleName, message("Search results"))
        mark_verbatim(self.list)
        self._nothing = MutedLabel()
        self._nothing.setContentsMargins(12, 8, 12, 8)
        translator.bind(self._nothing.setText, message("Nothing found in this dossier."))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        field.moved.connect(self._move)
        field.entered.connect(self._enter)
        field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self._enter())
        self.hide()

    @property
    def results(self) -> Sequence[Result]:
        """What is found, in the order shown."""
        return self._results

    def leave(self) -> None:
        """Close the results, forget the words, go back to where the focus came from."""
        self._field.clear()
        self.hide()
        if self._field.hasFocus():
            self._field.give_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when focus goes elsewhere, open again when it comes back."""
        if watched is self._field and event.type() == QEvent.Type.FocusOut:
            self.hide()
        if watched is self._field and event.type() == QEvent.Type.FocusIn and self._field.text():
            self.seek(self._field.text())
        return super().eventFilter(watched, event)

    def seek(self, words: str) -> None:
        """Show what is found by these words; hide for none."""
        words = words.strip()
        if not words:
            self._results = []
            self.hide()
            return
        self._results = [*self._found(words), *self._matching_commands(words)]
        self.list.clear()
        for result in self._results:
            item = add_row(self.list, result.title)
            item.setData(KindRole, result.kind)
            item.setData(DetailRole, result.detail)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{result.title}, {result.kind}")
        self.list.setVisible(bool(self._results))
        self._nothing.setVisible(not self._results)
        if self._results:
            self.list.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def _found(self, words: str) -> list[Result]:
        catalog = self._translator.catalog
        found = []
        for hit in self._find(words):
            page, word = KINDS[hit.kind]
            title = best_text(hit.title, self._translator.language)
            found.append(
                Result(
                    catalog.gettext(word),
                    title or hit.snippet or hit.key,
                    hit.snippet if title else "",
                    partial(self._show, hit, words, page),
                )
            )
        return found

    def _show(self, hit: Hit, words: str, page: str) -> None:
        """Answer with a fact, in the language of the words; go to anything else."""
        if hit.kind == "fact":
            self._answer(hit.id, language_of(words, hit.title, self._translator.language))
        else:
            self._go(page, hit.uuid)

    def _matching_commands(self, words: str) -> list[Result]:
        wanted = sort_key(words)
        kind = self._translator.catalog.gettext(_COMMAND)
        matching = [action for action in self._commands() if wanted in sort_key(action.text())]
        return [
            Result(kind, action.text(), action.shortcut().toString(), action.trigger)
            for action in matching[:_MOST_COMMANDS]
        ]

    def _place(self) -> None:
        window = self._window
        rows = min(len(self._results), _MOST_ROWS)
        height = rows * _ROW + 16 if rows else 56
        width = min(max(_WIDTH, self._field.width()), window.width() - 24)
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        left = corner.x() + (self._field.width() - width) // 2
        self.setGeometry(max(12, left), corner.y(), width, height)

    def _move(self, step: int) -> None:
        if self._results:
            self.list.setCurrentRow((self.list.currentRow() + step) % len(self._results))

    def _enter(self) -> None:
        row = self.list.currentRow()
        if self.isVisible() and 0 <= row < len(self._results):
            act = self._results[row].act
            self.leave()
            act()
