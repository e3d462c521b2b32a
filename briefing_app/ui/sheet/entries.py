"""The entries for single values: line, area, choice, mark from 1 to 5, yes or no, date."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy

from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import Unreadable, UserError, message
from briefing_app.ui.sheet.entry import Entry, Field
from briefing_app.ui.widgets.combo import QuietCombo
from briefing_app.ui.widgets.roles import mark_verbatim
from briefing_app.ui.widgets.segmented import SegmentedControl
from briefing_app.ui.widgets.text_field import TextArea, TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.ui.translate import Translator
    from briefing_app.ui.voices import Voices


class LineEntry(Entry):
    """One line of plain text."""

    def __init__(self, translator: Translator, field: Field) -> None:
        super().__init__(translator, field)
        self.field = TextField()
        self.field.committed.connect(self.changed.emit)
        self.place(self.field)

    def show_value(self, value: object) -> None:
        """Show a text."""
        self.field.set_value(str(value or ""))

    def commit_pending(self) -> None:
        """Commit the line."""
        self.field.commit_pending()

    def set_read_only(self) -> None:
        """Let the text be read and copied, not changed."""
        self.field.setReadOnly(True)


class AreaEntry(Entry):
    """Several lines of plain text."""

    def __init__(self, translator: Translator, field: Field, *, least: int = 2) -> None:
        super().__init__(translator, field)
        self.field = TextArea(least=least)
        self.field.committed.connect(self.changed.emit)
        self.place(self.field)

    def show_value(self, value: object) -> None:
        """Show a text."""
        self.field.set_value(str(value or ""))

    def commit_pending(self) -> None:
        """Commit the text."""
        self.field.commit_pending()

    def set_read_only(self) -> None:
        """Let the text be read and copied, not changed."""
        self.field.setReadOnly(True)


class ChoiceEntry(Entry):
    """One of a closed list; ``choices`` are codes with the message ids of their labels."""

    def __init__(
        self, translator: Translator, field: Field, choices: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(translator, field)
        self.box = QuietCombo()
        for place, (code, text) in enumerate(choices):
            self.box.addItem("", code)
            translator.bind_to(
                self.box,
                lambda shown, place=place: self.box.setItemText(place, shown),  # type: ignore[misc]
                text,
            )
        self.box.activated.connect(lambda: self.changed.emit(self.box.currentData()))
        self.place(self.box)

    def show_value(self, value: object) -> None:
        """Show the choice with that code."""
        self.box.setCurrentIndex(self.box.findData(str(value or "")))


class PickEntry(Entry):
    """One of the rows that ``rows`` returns (id and title), or none."""

    def __init__(
        self,
        translator: Translator,
        field: Field,
        rows: Callable[[], Sequence[tuple[int, str]]],
    ) -> None:
        super().__init__(translator, field)
        self._rows = rows
        self.box = QuietCombo()
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(12)
        self.box.activated.connect(lambda: self.changed.emit(self.box.currentData()))
        mark_verbatim(self.box)
        self.place(self.box)

    def show_value(self, value: object) -> None:
        """Show the row with that id, among the rows of this moment."""
        self.box.clear()
        self.box.addItem("—", None)
        for row, title in self._rows():
            self.box.addItem(" ".join(title.split())[:120], row)
        self.box.setCurrentIndex(0 if value is None else max(0, self.box.findData(value)))


class MarkEntry(Entry):
    """A judgement from 1 (low) to 5 (high), or none."""

    def __init__(self, translator: Translator, field: Field) -> None:
        super().__init__(translator, field)
        self.control = SegmentedControl()
        nothing = self.control.add("0", "–")
        translator.bind(nothing.setAccessibleName, message("Not judged"))
        translator.bind(nothing.setToolTip, message("Not judged"))
        mark_verbatim(nothing)
        for mark in range(1, 6):
            mark_verbatim(self.control.add(str(mark), str(mark)))
        self.control.chosen.connect(lambda code: self.changed.emit(int(code) or None))
        self.place(self.control)

    def show_value(self, value: object) -> None:
        """Show a mark."""
        self.control.choose(str(value or 0))

    def first_field(self) -> SegmentedControl:
        """Return the control."""
        return self.control


class CheckEntry(Entry):
    """Yes or no; the label of the field is what stands beside the box."""

    def __init__(self, translator: Translator, field: Field) -> None:
        super().__init__(translator, field)
        self.box = QCheckBox()
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        translator.bind(self.box.setText, field[1])
        self.box.clicked.connect(lambda on: self.changed.emit(on))
        self.place(self.box)
        self.without_label()

    def show_value(self, value: object) -> None:
        """Show whether it is so."""
        self.box.setChecked(bool(value))


class DateEntry(Entry):
    """A date, month, quarter or year, typed in the window's language."""

    def __init__(self, translator: Translator, field: Field, voices: Voices) -> None:
        super().__init__(translator, field)
        self._voices = voices
        self._date: PartialDate | None = None
        self.field = TextField()
        self.field.committed.connect(self._read)
        self.place(self.field)

    def show_value(self, value: object) -> None:
        """Show a partial date, or nothing."""
        from briefing_app.language.wording import word_moment

        self._date = value if isinstance(value, PartialDate) else None
        shown = word_moment(Moment(self._date), self._voices.window()) if self._date else ""
        self.field.set_value(shown)

    def retranslate(self) -> None:
        """Show the date in the new language, unless something else is typed."""
        if not self.has_problem and not self.field.is_pending:
            self.show_value(self._date)

    def commit_pending(self) -> None:
        """Commit what is typed."""
        self.field.commit_pending()

    def set_read_only(self) -> None:
        """Let the date be read and copied, not changed."""
        self.field.setReadOnly(True)

    def _read(self, text: str) -> None:
        from briefing_app.language.reading import read_moment

        self.show_problem("")
        if not text.strip():
            self.changed.emit(None)
            return
        try:
            today = dt.datetime.now(tz=dt.UTC).date()
            moment = read_moment(text, self._voices.window(), today=today)
            if moment.end is not None:
                raise Unreadable(message("This is a period; one date is asked here."))
        except UserError as error:
            self.show_problem(self._translator.show(error.what))
            return
        self.changed.emit(moment.start)
