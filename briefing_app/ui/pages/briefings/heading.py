"""The head of the composer: way back, title, what kind of briefing it is, its particulars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.elided import ElidedLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.voices import Voices


class ComposerHead(QWidget):
    """``left`` asks for the list, ``particulars_wanted`` to show or hide the particulars."""

    left = Signal()
    particulars_wanted = Signal()

    def __init__(self, translator: Translator, voices: Voices) -> None:
        super().__init__()
        self._translator, self._voices = translator, voices
        self._title, self._subtitle = ElidedLabel(), ElidedLabel()
        self._title.setFont(sized_font(19, 600))
        set_role(self._subtitle, "muted")
        for line in (self._title, self._subtitle):
            mark_verbatim(line)
        back = link_button(translator, message("All briefings"))
        back.clicked.connect(lambda: self.left.emit())
        particulars = link_button(translator, message("Particulars"))
        particulars.clicked.connect(lambda: self.particulars_wanted.emit())
        links = QHBoxLayout()
        links.setSpacing(14)
        links.addWidget(self._subtitle)
        links.addWidget(particulars)
        links.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 2)
        column.setSpacing(2)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._title)
        column.addLayout(links)

    def say(self, briefing: Briefing) -> None:
        """Say what a briefing is, in the window's language."""
        self._title.setText(self._voices.best(briefing.title) or briefing.key)
        names = " + ".join(self._voices.name_of(code) for code in briefing.languages)
        kind = self._translator.catalog.gettext(label(briefing.kind))
        self._subtitle.setText(" · ".join(filter(None, [kind, names, briefing.reference])))

    def clear(self) -> None:
        """Say nothing."""
        self._title.clear()
        self._subtitle.clear()
