"""Stakeholders: who has a position on the project."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.codes import Position
from briefing_app.domain.stakeholder import Stakeholder
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.list_page import ListPage
from briefing_app.ui.pages.stakeholders.columns import TONES, stakeholder_columns
from briefing_app.ui.pages.stakeholders.sheet import StakeholderSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.ui.widgets.row_model import Column


class StakeholdersPage(ListPage[Stakeholder]):
    """All stakeholders; the sheet edits every field."""

    name: ClassVar = "stakeholders"
    heading: ClassVar = message("Stakeholders")
    icon: ClassVar = "users"
    count: ClassVar = "stakeholders"
    tables: ClassVar = frozenset({"stakeholder", "stakeholder_text"})
    new_text: ClassVar = message("New stakeholder")
    empty_title: ClassVar = message("No stakeholders yet")
    empty_sentence: ClassVar = message(
        "A stakeholder is a person or an organisation with a position on the project."
    )
    hint: ClassVar = message("Select a stakeholder to read and edit it here.")

    def load_rows(self) -> Sequence[Stakeholder]:
        """Return the stakeholders in the dossier's order."""
        return self.context.session.stakeholders.all()

    def make_columns(self) -> Sequence[Column[Stakeholder]]:
        """Return the columns of the table."""
        return stakeholder_columns(self.context.translator, self.voices)

    def make_sheet(self) -> StakeholderSheet:
        """Return the sheet of a stakeholder."""
        return StakeholderSheet(self.context, self.voices)

    def make_chips(self) -> Sequence[tuple[str, str, str, Callable[[Stakeholder], bool]]]:
        """Filter by position."""

        def stands(position: Position) -> Callable[[Stakeholder], bool]:
            return lambda row: row.position is position

        return tuple(
            (position.value, TONES[position], label(position), stands(position))
            for position in Position
        )

    def add_row(self) -> int:
        """Add a stakeholder that still has to be named."""
        catalog = self.context.translator.catalog
        name = {self.voices.language: catalog.gettext(message("Unnamed stakeholder"))}
        return self.context.session.stakeholders.add(name, by=self)

    def title_of(self, row: Stakeholder) -> str:
        """Return the name."""
        return self.voices.best(row.name) or row.key

    def subtitle_of(self, row: Stakeholder) -> str:
        """Return kind and position."""
        catalog = self.context.translator.catalog
        return f"{catalog.gettext(label(row.kind))} · {catalog.gettext(label(row.position))}"

    def status_text(self) -> str:
        """Count the stakeholders."""
        return self.context.translator.catalog.ngettext(
            "{n} stakeholder", "{n} stakeholders", len(self.model.rows())
        )
