"""What stands in the window when no dossier is open: recent ones, New, Open, the sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.buttons import ActionButton
from briefing_app.ui.widgets.elided import ElidedLabel
from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.label import MutedLabel, SectionLabel, StrongLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role
from briefing_app.ui.window.rail import LanguageSwitch

if TYPE_CHECKING:
    from briefing_app.ui.settings_holder import SettingsHolder
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.window.actions import Actions

_WIDTH = 560


class RecentButton(QPushButton):
    """One recent dossier: its name, and where it is."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        set_role(self, "tile")
        self.setFixedHeight(58)
        name, folder = ElidedLabel(Path(path).stem), ElidedLabel(str(Path(path).parent))
        name.setFont(sized_font(13, 600))
        folder.setFont(sized_font(12))
        set_role(folder, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(0)
        for label in (name, folder):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            mark_verbatim(label)
            column.addWidget(label)
        self.setAccessibleName(f"{Path(path).stem}, {Path(path).parent}")
        mark_verbatim(self)


class StartPage(QWidget):
    """``chosen`` carries the path of a recent dossier."""

    chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, translator: Translator, settings: SettingsHolder, actions: Actions) -> None:
        super().__init__()
        self._settings = settings
        set_role(self, "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = StrongLabel(pixels=24)
        translator.bind(title.setText, message("Facts in one file, briefings in two languages"))
        about = MutedLabel(pixels=14)
        translator.bind(
            about.setText,
            message(
                "A dossier keeps the facts of a project with their sources. Briefings for "
                "parliament are written from it. Everything stays on this computer."
            ),
        )
        self._heading = SectionLabel()
        translator.bind(self._heading.setText, message("Recent dossiers"))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(8)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(about)
        column.addSpacing(12)
        column.addLayout(_buttons(actions))
        column.addSpacing(20)
        column.addWidget(self._heading)
        column.addLayout(self._recent)
        self._lay_out(column, translator, actions)
        self.reload()

    def reload(self) -> None:
        """Show the recent dossiers of the settings."""
        empty(self._recent)
        paths = self._settings.value.recent
        self._heading.setVisible(bool(paths))
        for path in paths:
            button = RecentButton(path)
            button.clicked.connect(lambda _=False, path=path: self.chosen.emit(path))
            self._recent.addWidget(button)

    def _lay_out(self, column: QVBoxLayout, translator: Translator, actions: Actions) -> None:
        sheet = QWidget()
        set_role(sheet, "scrolled")
        sheet.setMaximumWidth(_WIDTH)
        sheet.setLayout(column)
        middle = QWidget()
        set_role(middle, "scrolled")
        across = QHBoxLayout(middle)
        across.addStretch(1)
        across.addWidget(sheet, 20, Qt.AlignmentFlag.AlignVCenter)
        across.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        switch = LanguageSwitch(translator)
        switch.setFixedWidth(148)
        switch.chosen.connect(self.language_chosen)
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 0, 18, 16)
        foot.addWidget(switch)
        foot.addStretch(1)
        foot.addWidget(ActionButton(actions["settings"], "plain"), 0, Qt.AlignmentFlag.AlignBottom)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)


def _buttons(actions: Actions) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for name, role in (("new_dossier", "primary"), ("open_dossier", ""), ("open_sample", "")):
        row.addWidget(ActionButton(actions[name], role))
    row.addStretch(1)
    return row
