"""The rail: the pages with their counts, and at its foot the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.language.locale import own_name
from briefing_app.settings import UI_LANGUAGES
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.label import Label, MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role
from briefing_app.ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from briefing_app.ui.translate import Translator
    from briefing_app.ui.window.rooms import Room

WIDTH = 184


class RailItem(QPushButton):
    """A page's name, and at the right how many rows it has."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setCheckable(True)
        set_role(self, "railItem")
        self._count = Label()
        self._count.setFont(sized_font(12))
        set_role(self._count, "muted")
        mark_verbatim(self._count)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch(1)
        row.addWidget(self._count)

    def set_heading(self, text: str) -> None:
        """Change the page's name."""
        self.setText(text)
        self._name_it()

    def set_count(self, count: int | None, *, urgent: bool = False) -> None:
        """Change the number; ``None`` shows none.  An urgent one is what somebody has to mend."""
        self._count.setText("" if count is None else str(count))
        set_role(self._count, "said" if urgent else "muted", "must" if urgent else "")
        self._name_it()

    def _name_it(self) -> None:
        self.setAccessibleName(f"{self.text()} {self._count.text()}".strip())


class LanguageSwitch(QWidget):
    """NL | FR | EN under their label; says which language of the window a person chose."""

    chosen = Signal(str)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        label = MutedLabel(wraps=False, pixels=12)
        translator.bind(label.setText, message("Window language"))
        self._control = SegmentedControl()
        translator.bind(self._control.setAccessibleName, message("Window language"))
        for code in UI_LANGUAGES:
            button = self._control.add(code, code.upper())
            button.setToolTip(own_name(code))
            button.setAccessibleName(own_name(code))
            mark_verbatim(button)
        self._translator = translator
        self._follow()
        self._control.chosen.connect(self.chosen)
        translator.changed.connect(self._follow)
        column.addWidget(label)
        column.addWidget(self._control)

    def _follow(self) -> None:
        self._control.choose(self._translator.language)


class Rail(QWidget):
    """``chosen`` carries the name of the page that a person went to; Up and Down move."""

    chosen = Signal(str)

    def __init__(self, translator: Translator, rooms: tuple[Room, ...]) -> None:
        super().__init__()
        set_role(self, "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._rooms = rooms
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 16)
        column.setSpacing(2)
        for room in rooms:
            item = RailItem(room.name)
            translator.bind(item.set_heading, room.heading)
            self._group.addButton(item)
            column.addWidget(item)
        column.addStretch(1)
        self.languages = LanguageSwitch(translator)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 10, 0)
        foot.addWidget(self.languages)
        column.addLayout(foot)
        self._group.buttonClicked.connect(lambda item: self.chosen.emit(item.objectName()))

    def show_page(self, name: str) -> None:
        """Mark the page that is shown."""
        has_focus = any(item.hasFocus() for item in self._group.buttons())
        for item in self._group.buttons():
            item.setChecked(item.objectName() == name)
        if has_focus:  # a ring around a page that is not shown would mislead
            self.focus_first()

    def show_counts(self, counts: Mapping[str, int], to_correct: int) -> None:
        """Show how many rows each page has; at Parliament what is to be corrected, if anything."""
        for room, item in zip(self._rooms, self._group.buttons(), strict=True):
            if isinstance(item, RailItem):
                is_told = room.name == "parliament" and to_correct > 0
                rows = counts.get(room.count) if room.count else None
                item.set_count(to_correct if is_told else rows, urgent=is_told)

    def focus_first(self) -> None:
        """Give focus to the page that is shown."""
        item = self._group.checkedButton()
        if item is not None:
            item.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Up and Down."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        items = self._group.buttons()
        focused = [place for place, item in enumerate(items) if item.hasFocus()]
        if step is None or not focused:
            super().keyPressEvent(event)
            return
        items[(focused[0] + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)
