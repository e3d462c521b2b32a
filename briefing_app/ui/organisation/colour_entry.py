"""A colour with its verdict as it is typed, by sign and word, and the nearest that passes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.organisation import ColourRole, judge
from briefing_app.errors import message
from briefing_app.ui.sheet.entry import Entry
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from briefing_app.ui.sheet.entry import Field
    from briefing_app.ui.translate import Translator

_PASSES = message("✓ Passes: {contrast} : 1 on white, at least {least} : 1.")
_FAILS = message("✗ Too little contrast: {contrast} : 1 on white, at least {least} : 1.")


class ColourEntry(Entry):
    """``changed`` carries the code of a colour that passes; an empty text is the neutral one."""

    def __init__(self, translator: Translator, field: Field, role: ColourRole) -> None:
        super().__init__(translator, field)
        self.role = role
        self.field = TextField()
        self.field.committed.connect(self._on_text)
        self.field.textEdited.connect(lambda _: self.retranslate())
        self.place(self.field)
        self.verdict = Label(wraps=True)
        self.nearest = link_button(translator, message("Use the nearest colour that passes"))
        self.nearest.clicked.connect(self._take_nearest)
        self.column.addWidget(self.verdict)
        self.column.addWidget(self.nearest)
        self.retranslate()

    def show_value(self, value: object) -> None:
        """Show a code."""
        self.field.set_value(str(value or ""))
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the colour in the field is worth."""
        text = self.field.text().strip()
        found = judge(self.role, text)
        self.nearest.setVisible(found is not None and not found.passes)
        catalog = self._translator.catalog
        if not text:
            said = catalog.gettext(message("The neutral colour is used."))
        elif found is None:
            said = catalog.gettext(message("✗ This is no colour. Write it as #12436D."))
        else:
            said = catalog.gettext(
                _PASSES if found.passes else _FAILS,
                contrast=self._number(found.contrast),
                least=self._number(found.least),
            )
        self.verdict.setText(said)

    def _number(self, number: float) -> str:
        text = f"{number:.1f}"
        return text if self._translator.language == "en" else text.replace(".", ",")

    def commit_pending(self) -> None:
        """Commit what is typed."""
        self.field.commit_pending()

    def set_read_only(self) -> None:
        """Let the code be read and copied."""
        self.field.setReadOnly(True)
        self.nearest.setEnabled(False)

    def _on_text(self, text: str) -> None:
        self.retranslate()
        found = judge(self.role, text)
        if not text.strip() or (found is not None and found.passes):
            self.changed.emit(text)

    def _take_nearest(self) -> None:
        found = judge(self.role, self.field.text())
        if found is not None:
            self.field.set_value(found.nearest)
            self._on_text(found.nearest)
