"""How the window looks: tokens for light, dark and high contrast, one palette, one stylesheet.

Colours have names here and nowhere else.  Must not know any page.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from briefing_app import paths
from briefing_app.ui.bindings import Bindings

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

FAMILY = "Briefing Sans"
BASE_PIXELS = 13
_FACES = ((400, False), (400, True), (600, False), (700, False))


@dataclass(frozen=True)
class Tokens:
    """The named colours, as ``#rrggbb``; each tone has a soft ground that it is read on."""

    ink: str
    muted: str
    line: str
    paper: str
    ground: str
    accent: str
    accent_soft: str
    accent_hover: str
    on_accent: str
    good: str
    good_soft: str
    look: str
    look_soft: str
    look_line: str
    must: str
    must_soft: str
    must_line: str
    quiet_soft: str
    hover: str
    is_dark: bool = False

    def colour(self, name: str) -> QColor:
        """Return a token as a colour of Qt."""
        return QColor(str(getattr(self, name)))


LIGHT = Tokens(
    ink="#17212B",
    muted="#5B6875",
    line="#D8DEE4",
    paper="#FFFFFF",
    ground="#F4F6F8",
    accent="#12436D",
    accent_soft="#E7EEF5",
    accent_hover="#0D3354",
    on_accent="#FFFFFF",
    good="#276B43",
    good_soft="#E7F3EC",
    look="#8A5A12",
    look_soft="#FBF3DF",
    look_line="#E6CF97",
    must="#A3324A",
    must_soft="#F9EBED",
    must_line="#E3B4BD",
    quiet_soft="#EDF0F3",
    hover="#F0F3F6",
)
DARK = Tokens(
    ink="#E8EDF2",
    muted="#9AA7B4",
    line="#33404D",
    paper="#1B242D",
    ground="#12181E",
    accent="#7FB2E5",
    accent_soft="#1E3346",
    accent_hover="#9BC4EE",
    on_accent="#0E1A26",
    good="#7CCB9B",
    good_soft="#1B3327",
    look="#E3B765",
    look_soft="#372C16",
    look_line="#5F4B20",
    must="#F093A5",
    must_soft="#3B2029",
    must_line="#6B3443",
    quiet_soft="#27323D",
    hover="#222D37",
    is_dark=True,
)


def tokens_of(palette: QPalette) -> Tokens:
    """Return tokens that keep to a system's high-contrast palette."""

    def name(role: QPalette.ColorRole) -> str:
        return palette.color(QPalette.ColorGroup.Active, role).name()

    ink, ground = name(QPalette.ColorRole.WindowText), name(QPalette.ColorRole.Window)
    paper, accent = name(QPalette.ColorRole.Base), name(QPalette.ColorRole.Highlight)
    return Tokens(
        ink=ink,
        muted=ink,
        line=ink,
        paper=paper,
        ground=ground,
        accent=accent,
        accent_soft=paper,
        accent_hover=ink,
        on_accent=name(QPalette.ColorRole.HighlightedText),
        good=ink,
        good_soft=paper,
        look=ink,
        look_soft=paper,
        look_line=ink,
        must=ink,
        must_soft=paper,
        must_line=ink,
        quiet_soft=paper,
        hover=paper,
        is_dark=QColor(ground).lightness() < 128,
    )


class Theme(QObject):
    """The look of the moment; ``changed`` follows a switch between light, dark and contrast.

    ``choice`` is ``system``, ``light`` or ``dark``; high contrast of the system wins over it.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system") -> None:
        super().__init__()
        self._app = app
        self._bindings = Bindings()
        self._template = (paths.resources() / "themes" / "window.qss").read_text("utf-8")
        self.choice = choice
        self.tokens = LIGHT
        _load_font(app)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._apply(self._wanted())

    def choose(self, choice: str) -> None:
        """Take ``system``, ``light`` or ``dark``."""
        self.choice = choice
        self._follow()

    def bind(self, setter: Callable[[QColor], object], token: str) -> None:
        """Hand the colour of a token to ``setter`` now and after each switch."""

        def call() -> None:
            setter(self.tokens.colour(token))

        self.bind_call(setter, call)

    def bind_call(self, setter: Callable[..., object], call: Callable[[], None]) -> None:
        """Make ``call`` now and after each switch, while the object of ``setter`` lives."""
        call()
        self._bindings.add(setter, call)

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self.tokens:
            self._apply(wanted)
            self._bindings.repeat()
            self.changed.emit()

    def _wanted(self) -> Tokens:
        hints = QGuiApplication.styleHints()
        if has_high_contrast():
            return tokens_of(self._palette_of_system())
        if self.choice == "system":
            return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self.choice == "dark" else LIGHT

    def _palette_of_system(self) -> QPalette:
        """Take our own palette away, to see the one that the system has now."""
        ours = QPalette(self._app.palette())
        self._app.setPalette(QPalette())
        systems = QPalette(self._app.palette())
        self._app.setPalette(ours)
        return systems

    def _apply(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._app.setPalette(palette_of(tokens))
        self._app.setStyleSheet(stylesheet_of(self._template, tokens))


def has_high_contrast() -> bool:
    """Tell whether the system asks for high contrast."""
    preference = QGuiApplication.styleHints().accessibility().contrastPreference()
    return preference == Qt.ContrastPreference.HighContrast


def stylesheet_of(template: str, tokens: Tokens) -> str:
    """Fill the template's ``$names`` with the tokens and the paths of drawn signs."""
    icons = (paths.resources() / "themes").as_posix()
    shade = "dark" if tokens.is_dark else "light"
    return Template(template).substitute(asdict(tokens), signs=icons, shade=shade)


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette for everything that the stylesheet does not speak of."""
    roles = {
        QPalette.ColorRole.Window: tokens.ground,
        QPalette.ColorRole.WindowText: tokens.ink,
        QPalette.ColorRole.Base: tokens.paper,
        QPalette.ColorRole.AlternateBase: tokens.ground,
        QPalette.ColorRole.Text: tokens.ink,
        QPalette.ColorRole.Button: tokens.paper,
        QPalette.ColorRole.ButtonText: tokens.ink,
        QPalette.ColorRole.ToolTipBase: tokens.paper,
        QPalette.ColorRole.ToolTipText: tokens.ink,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Midlight: tokens.line,
        QPalette.ColorRole.Light: tokens.paper,
        QPalette.ColorRole.Dark: tokens.line,
        QPalette.ColorRole.Shadow: tokens.line,
        QPalette.ColorRole.BrightText: tokens.on_accent,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette


def sized_font(pixels: int = BASE_PIXELS, weight: int = 400, *, spaced: bool = False) -> QFont:
    """Return the window's typeface; ``spaced`` is for small capital labels."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    if spaced:
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
    return font


def _load_font(app: QApplication) -> None:
    if FAMILY not in QFontDatabase.families():
        for weight, italic in _FACES:
            QFontDatabase.addApplicationFont(str(paths.font_file(weight, italic=italic)))
    app.setFont(sized_font())
