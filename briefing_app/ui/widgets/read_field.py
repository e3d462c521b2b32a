"""A field for something that people write in their own way: a number, an amount, a date.

What cannot be read keeps its text and says why beside it; what can be read in two ways asks,
with a button for each reading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from briefing_app.errors import Ambiguous, Message, Unreadable
from briefing_app.ui.widgets.flow import FlowLayout
from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.roles import mark_verbatim, set_role
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.ui.translate import Translator

T = TypeVar("T")


class ReadField(QWidget, Generic[T]):
    """``committed`` carries what was read (``None`` for nothing), ``typed`` the same while typing.

    ``refused`` follows when it could not be read: ``reader`` raises ``Unreadable`` or
    ``Ambiguous``.  ``writer`` gives the text to edit; ``said`` words a reading on its button.
    """

    committed = Signal(object)
    typed = Signal(object)
    refused = Signal()

    def __init__(
        self,
        translator: Translator,
        reader: Callable[[str], T],
        writer: Callable[[T], str],
        said: Callable[[T], str],
    ) -> None:
        super().__init__()
        self._translator = translator
        self._reader, self._writer, self._said = reader, writer, said
        self.value: T | None = None
        self._problem: tuple[Message, Message] | None = None
        self.field = TextField()
        self.problem = Label(wraps=True)
        set_role(self.problem, "problem")
        self.problem.hide()
        self._readings = QWidget()
        FlowLayout(self._readings, spacing=6)
        self._readings.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.field, self.problem, self._readings):
            column.addWidget(widget)
        self.setFocusProxy(self.field)
        self.field.committed.connect(self._commit)
        self.field.textEdited.connect(self._try)
        translator.changed.connect(self._retranslate)

    @property
    def is_unread(self) -> bool:
        """Whether the text in the field has not become a value."""
        return self._problem is not None

    def show_value(self, value: T | None) -> None:
        """Show a value, unless a person is typing or has to answer what was meant."""
        self.value = value
        if not self.is_unread:
            self.field.set_value("" if value is None else self._writer(value))

    def commit_pending(self) -> None:
        """Read what is typed now."""
        self.field.commit_pending()

    def readings(self) -> list[QPushButton]:
        """Return the buttons of what the text may mean."""
        return self._readings.findChildren(QPushButton)

    def _try(self, text: str) -> None:
        try:
            self.typed.emit(self._reader(text) if text.strip() else None)
        except (Unreadable, Ambiguous):
            self.typed.emit(None)

    def _commit(self, text: str) -> None:
        try:
            value = self._reader(text) if text.strip() else None
        except Ambiguous as error:
            self._show_problem(error.what, error.todo)
            self._ask(error.readings)
        except Unreadable as error:
            self._show_problem(error.what, error.todo)
        else:
            self._accept(value)

    def _accept(self, value: T | None) -> None:
        self._clear_problem()
        self.show_value(value)
        self.committed.emit(value)

    def _ask(self, readings: tuple[object, ...]) -> None:
        layout = self._readings.layout()
        for reading in readings:
            button = QPushButton(self._said(reading))  # type: ignore[arg-type]  # of the reader
            mark_verbatim(button)
            button.clicked.connect(lambda _=False, chosen=reading: self._accept(chosen))
            if layout is not None:
                layout.addWidget(button)
        self._readings.show()

    def _show_problem(self, what: Message, todo: Message) -> None:
        self._clear_problem()
        self._problem = (what, todo)
        self._retranslate()
        self.problem.show()
        self.refused.emit()

    def _clear_problem(self) -> None:
        self._problem = None
        self.problem.hide()
        self.field.show_problem("")
        layout = self._readings.layout()
        if layout is not None:
            empty(layout)
        self._readings.hide()

    def _retranslate(self) -> None:
        if self._problem is not None:
            what, todo = (self._translator.show(part) for part in self._problem)
            self.problem.setText("\n".join(filter(None, (what, todo))))
            self.field.show_problem(what)
        elif not self.field.is_pending and self.value is not None:
            self.field.set_value(self._writer(self.value))
