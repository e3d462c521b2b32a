"""What holds of a passage besides its text: locked, internal, repeated.  A sign and a word each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from briefing_app.domain.codes import Disclosure, PassageKind
from briefing_app.errors import message
from briefing_app.ui.icons import pixmap
from briefing_app.ui.widgets.badge import Badge
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.flow import FlowLayout
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Passage
    from briefing_app.ui.pages.briefings.studio import Studio

_LOCK_SIZE = 14
_GROUND_WIDTH = 210
_HEIGHT = 22
"""Pixels of a badge, so that what stands beside it stands level."""


def has_marks(passage: Passage) -> bool:
    """Tell whether there is anything to say of a passage; of a question that it has no lock."""
    return (
        passage.locked
        or passage.repeated
        or passage.kind is PassageKind.QUESTION
        or passage.disclosure is Disclosure.INTERNAL
    )


class MarksLine(QWidget):
    """Badges under a passage, with the way back from each."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._passage_id = 0
        translator, theme = studio.context.translator, studio.context.theme
        self._lock = QLabel()
        self._lock.setFixedHeight(_HEIGHT)
        theme.bind_call(
            self._lock.setPixmap,
            lambda: self._lock.setPixmap(
                pixmap("lock", theme, "muted", _LOCK_SIZE, self._lock.devicePixelRatio())
            ),
        )
        self.locked, self.repeated, self.internal = Badge(sign=""), Badge(), Badge(tone="look")
        self.lock = link_button(translator, message("Lock"))
        self.unlock = link_button(translator, message("Unlock"))
        self.ground = TextField("quiet")
        self.ground.setFixedWidth(_GROUND_WIDTH)
        for badge in (self.locked, self.repeated, self.internal):
            badge.setFixedHeight(_HEIGHT)
        translator.bind(self.locked.set_word, message("Literal text, locked"))
        translator.bind(self.repeated.set_word, message("Repeated for each language"))
        translator.bind(self.internal.set_word, message("Internal: not in a public export"))
        translator.bind(self.ground.setPlaceholderText, message("Ground, such as Woo 5.1.2e"))
        translator.bind(self.ground.setAccessibleName, message("Ground"))
        self._lay()
        self.lock.clicked.connect(lambda: self._change(locked=True))
        self.unlock.clicked.connect(lambda: self._change(locked=False))
        self.ground.committed.connect(lambda text: self._change(ground=text))

    def show_passage(self, passage: Passage) -> None:
        """Say what holds of a passage."""
        self._passage_id = passage.id
        can_write = self._studio.can_write
        is_internal = passage.disclosure is Disclosure.INTERNAL
        is_written = any(text.text for text in passage.texts.values())
        can_lock = passage.kind is PassageKind.QUESTION and not passage.locked and is_written
        for widget, shown in (
            (self._lock, passage.locked),
            (self.locked, passage.locked),
            (self.unlock, passage.locked),
            (self.lock, can_lock),
            (self.repeated, passage.repeated),
            (self.internal, is_internal),
            (self.ground, is_internal),
        ):
            widget.setVisible(shown)
        for button in (self.lock, self.unlock):
            button.setEnabled(can_write)
        self.ground.setReadOnly(not can_write)
        self.ground.set_value(passage.ground)
        self.setVisible(can_lock or passage.locked or passage.repeated or is_internal)

    def _lay(self) -> None:
        row = FlowLayout(self, spacing=8)
        for widget in (
            self._lock, self.locked, self.unlock, self.lock, self.repeated, self.internal,
            self.ground,
        ):  # fmt: skip
            row.addWidget(widget)

    def _change(self, **fields: object) -> None:
        passage = self._passage_id
        self._studio.do(lambda: self._studio.briefings.change_passage(passage, **fields))
