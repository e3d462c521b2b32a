from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from briefing_app.ui.translate import Translator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def translator(qtbot: QtBot) -> Iterator[Translator]:
    made = Translator("en")
    yield made
    made.set_language("en")  # takes Qt's own texts of another language away


def test_bound_text_follows_a_switch(qtbot: QtBot, translator: Translator) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    translator.bind(label.setText, "Open {name}", name="x")
    assert label.text() == "Open x"
    translator.set_language("pseudo")
    assert label.text() == "⟦Open x⟧"


def test_second_binding_of_a_setter_replaces_the_first(
    qtbot: QtBot, translator: Translator
) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    translator.bind(label.setText, "One")
    translator.bind(label.setText, "Two")
    translator.bind(label.setToolTip, "Tip")
    translator.set_language("pseudo")
    assert (label.text(), label.toolTip()) == ("⟦Two⟧", "⟦Tip⟧")


def test_deleted_widget_is_forgotten(translator: Translator) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    button = QPushButton()
    translator.bind(button.setText, "Gone")
    translator.bind_to(button, lambda text: button.setText(text), "Gone too")
    button.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    translator.set_language("pseudo")
    assert len(translator._bindings) == 0


def test_many_short_lived_widgets_do_not_pile_up(translator: Translator) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    for _ in range(2000):
        label = QLabel()
        translator.bind(label.setText, "Short-lived")
        label.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(translator._bindings) < 600


def test_changed_comes_after_the_bound_texts(qtbot: QtBot, translator: Translator) -> None:
    label, seen = QLabel(), list[str]()
    qtbot.addWidget(label)
    translator.bind(label.setText, "Text")
    translator.changed.connect(lambda: seen.append(label.text()))
    translator.set_language("pseudo")
    translator.set_language("pseudo")
    assert seen == ["⟦Text⟧"]


def test_qts_own_texts_follow(qtbot: QtBot, translator: Translator) -> None:
    from PySide6.QtCore import QCoreApplication

    def cancel() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    assert cancel() == "Cancel"
    translator.set_language("nl")
    assert cancel() == "Annuleren"
    translator.set_language("fr")
    assert cancel() == "Annuler"
    translator.set_language("en")
    assert cancel() == "Cancel"
