"""Labels: a page's title, a section's small capitals, secondary text, a rule between things."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.roles import set_role


class Label(QLabel):
    """Plain text, never rich: what users type is shown as it is."""

    def __init__(
        self, text: str = "", *, wraps: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)


class PageTitle(Label):
    """The heading of a page, 19 px semibold."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setFont(sized_font(19, 600))
        set_role(self, "pageTitle")


class StrongLabel(Label):
    """A semibold line; ``pixels`` is its size."""

    def __init__(self, text: str = "", pixels: int = 13, *, wraps: bool = False) -> None:
        super().__init__(text, wraps=wraps)
        self.setFont(sized_font(pixels, 600))


class SectionLabel(Label):
    """A small spaced label in capitals above a group of things."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setFont(sized_font(11, 600, spaced=True))
        set_role(self, "sectionLabel")


class MutedLabel(Label):
    """Secondary text; it wraps."""

    def __init__(self, text: str = "", *, wraps: bool = True, pixels: int = 13) -> None:
        super().__init__(text, wraps=wraps)
        self.setFont(sized_font(pixels))
        set_role(self, "muted")


class Rule(QFrame):
    """A hairline."""

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "rule")
        self.setFixedHeight(1)
