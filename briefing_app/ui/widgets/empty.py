"""What an empty page says: in one sentence what it is for, and the first step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from briefing_app.ui.icons import pixmap
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.label import MutedLabel, StrongLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.ui.theme import Theme
    from briefing_app.ui.translate import Translator


class EmptyState(QWidget):
    """A picture, a line, a sentence; ``offer`` adds a button for the first step."""

    def __init__(
        self, theme: Theme, translator: Translator, icon: str, title: str, sentence: str
    ) -> None:
        super().__init__()
        self._translator = translator
        self._column = QVBoxLayout(self)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self._column.setSpacing(8)
        picture = QLabel()
        theme.bind_call(
            picture.setPixmap,
            lambda: picture.setPixmap(pixmap(icon, theme, "muted", 28, picture.devicePixelRatio())),
        )
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.title = StrongLabel(pixels=15)
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence = MutedLabel()
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setMinimumWidth(360)
        translator.bind(self.title.setText, title)
        translator.bind(self.sentence.setText, sentence)
        for widget in (picture, self.title, self.sentence):
            self._column.addWidget(widget)

    def offer(self, text: str, step: Callable[[], object]) -> QPushButton:
        """Add a button; the first one is the primary one."""
        role = "" if self.findChild(QPushButton) else "primary"
        button = plain_button(self._translator, text, role)
        button.clicked.connect(lambda: step())
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button
