from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from briefing_app import paths
from briefing_app.ui.icons import icon, pixmap
from briefing_app.ui.theme import DARK, LIGHT, Theme, Tokens, sized_font, stylesheet_of, tokens_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.1, 1.4.3."""

    def luminance(name: str) -> float:
        colour = QColor(name)
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "paper"),
        ("ink", "ground"),
        ("ink", "accent_soft"),
        ("muted", "paper"),
        ("muted", "ground"),
        ("muted", "quiet_soft"),
        ("muted", "accent_soft"),
        ("accent", "paper"),
        ("accent", "accent_soft"),
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("good", "good_soft"),
        ("look", "look_soft"),
        ("must", "must_soft"),
        ("muted", "look_soft"),
        ("muted", "must_soft"),
    ],
)
def test_text_can_be_read_on_its_ground(tokens: Tokens, text: str, ground: str) -> None:
    values = asdict(tokens)
    assert contrast(values[text], values[ground]) >= 4.5


def test_every_name_of_the_stylesheet_is_a_token() -> None:
    template = (paths.resources() / "themes" / "window.qss").read_text("utf-8")
    filled = stylesheet_of(template, LIGHT)
    assert "$" not in filled
    for found in re.findall(r'url\("([^"]+)"\)', filled):
        assert found.endswith(".svg")


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_drawn_signs_of_the_stylesheet_exist(tokens: Tokens) -> None:
    template = (paths.resources() / "themes" / "window.qss").read_text("utf-8")
    for found in re.findall(r'url\("([^"]+)"\)', stylesheet_of(template, tokens)):
        assert (paths.resources() / "themes" / found.rsplit("/", 1)[1]).exists()


def test_typeface_is_the_papers_own(theme: Theme) -> None:
    for weight in (400, 600, 700):
        info = QFontInfo(sized_font(13, weight))
        assert (info.family(), info.weight(), info.pixelSize()) == ("Briefing Sans", weight, 13)


def test_switch_reaches_palette_bindings_and_listeners(qtbot: QtBot, theme: Theme) -> None:
    label, seen, told = QLabel(), list[str](), list[int]()
    qtbot.addWidget(label)
    theme.bind(lambda colour: seen.append(colour.name()), "accent")
    theme.changed.connect(lambda: told.append(1))
    theme.choose("dark")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert app.palette().color(QPalette.ColorRole.Window) == QColor(DARK.ground)
    assert seen == [LIGHT.accent.lower(), DARK.accent.lower()]
    theme.choose("light")
    assert told == [1, 1]


def test_high_contrast_takes_the_systems_colours() -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#ffff00"))
    palette.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#00ff00"))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("#000000"))
    tokens = tokens_of(palette)
    assert (tokens.ink, tokens.ground, tokens.accent) == ("#ffff00", "#000000", "#00ff00")
    assert tokens.is_dark
    assert tokens.must == tokens.ink


def test_high_contrast_is_followed_while_running(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_app.ui.theme.has_high_contrast", lambda: True)
    theme.choose("light")
    contrasting = theme.tokens
    assert contrasting.must == contrasting.ink
    assert contrasting.ground not in {LIGHT.ground.lower(), DARK.ground.lower()}
    theme.choose("dark")
    assert theme.tokens == contrasting
    monkeypatch.setattr("briefing_app.ui.theme.has_high_contrast", lambda: False)
    theme.choose("light")
    assert theme.tokens == LIGHT


def test_every_icon_draws_in_the_colour_asked(theme: Theme) -> None:
    files = sorted((paths.resources() / "icons").glob("*.svg"))
    assert len(files) > 30
    for file in files:
        image = pixmap(file.stem, theme, "accent", 16, 2).toImage()
        assert image.width() == 32
        strong = {
            image.pixelColor(x, y).name()
            for x in range(32)
            for y in range(32)
            if image.pixelColor(x, y).alpha() > 250
        }
        assert LIGHT.accent.lower() in strong, file.stem
    assert not icon("search", theme).isNull()
