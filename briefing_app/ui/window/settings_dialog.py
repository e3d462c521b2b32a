"""The settings, made from the fields of the frozen :class:`~briefing_app.settings.Settings`."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from briefing_app.errors import message
from briefing_app.language.locale import own_name
from briefing_app.settings import THEMES, UI_LANGUAGES, Settings
from briefing_app.ui.widgets.combo import QuietCombo
from briefing_app.ui.window.dialog import Dialog

if TYPE_CHECKING:
    from briefing_app.ui.translate import Translator

_LABELS = {
    "user": message("Your name, as history shows it"),
    "ui_language": message("Window language"),
    "theme": message("Appearance"),
}
"""The fields that a person sets; the others are remembered."""

_THEME_WORDS = {
    "system": message("As the system"),
    "light": message("Light"),
    "dark": message("Dark"),
}


class SettingsDialog(Dialog):
    """``changes`` returns what a person set, by field."""

    def __init__(self, parent: QWidget | None, translator: Translator, settings: Settings) -> None:
        super().__init__(parent, translator, message("Settings"), message("Save settings"))
        self._fields: dict[str, QLineEdit | QComboBox] = {}
        for place in fields(Settings):
            if place.name in _LABELS:
                field = self._field(place.name, getattr(settings, place.name))
                self._fields[place.name] = field
                self.add_field(_LABELS[place.name], field)
        self.setTabOrder(self._fields["user"], self.step)
        self._fields["ui_language"].setFocus()

    def changes(self) -> dict[str, str | None]:
        """Return the settings by name, as the fields show them now."""
        found: dict[str, str | None] = {}
        for name, field in self._fields.items():
            if isinstance(field, QComboBox):
                found[name] = field.currentData() or None
            elif field.text().strip():
                found[name] = field.text().strip()
        return found

    def _field(self, name: str, value: str | None) -> QLineEdit | QComboBox:
        if name == "user":
            return QLineEdit(value or "")
        box = QuietCombo()
        if name == "ui_language":
            box.addItem("", "")
            self._translator.bind_to(
                box, lambda text: box.setItemText(0, text), message("As the system")
            )
            for code in UI_LANGUAGES:
                box.addItem(own_name(code), code)
        else:
            for place, code in enumerate(THEMES):
                box.addItem("", code)
                self._translator.bind_to(
                    box,
                    lambda text, place=place: box.setItemText(place, text),  # type: ignore[misc]
                    _THEME_WORDS[code],
                )
        box.setCurrentIndex(max(0, box.findData(value or "")))
        return box
