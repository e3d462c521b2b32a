"""What a new dossier needs: a title in one language, a country.  Where it is kept is asked next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from briefing_app.domain.codes import LANGUAGES, Country
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.language.locale import own_name
from briefing_app.ui.widgets.combo import QuietCombo
from briefing_app.ui.window.dialog import Dialog

if TYPE_CHECKING:
    from briefing_app.domain.fact import Texts
    from briefing_app.ui.translate import Translator


class NewDossierDialog(Dialog):
    """``title`` and ``country`` return what was chosen."""

    def __init__(self, parent: QWidget | None, translator: Translator) -> None:
        super().__init__(parent, translator, message("New dossier"), message("Choose where…"))
        self.explain(message("One file on this computer or on your network drive holds it all."))
        self._title = QLineEdit()
        self._title.textChanged.connect(lambda text: self.step.setEnabled(bool(text.strip())))
        self._language = QuietCombo()
        for code in LANGUAGES:
            self._language.addItem(own_name(code), code)
        self._language.setCurrentIndex(max(0, self._language.findData(translator.language)))
        self._country = QuietCombo()
        for place, country in enumerate(Country):
            self._country.addItem("", country)
            translator.bind_to(
                self._country,
                lambda text, place=place: self._country.setItemText(place, text),  # type: ignore[misc]
                label(country),
            )
        self.add_field(message("Title of the project"), self._title)
        self.add_field(message("Language of the title"), self._language)
        self.add_field(message("Country"), self._country)
        self.step.setEnabled(False)
        self._title.setFocus()

    def title(self) -> Texts:
        """Return the title by its language."""
        return {str(self._language.currentData()): self._title.text().strip()}

    def country(self) -> Country:
        """Return the country."""
        return Country(self._country.currentData())
