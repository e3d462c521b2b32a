"""How stakeholders read in their table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import Position
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.widgets.row_model import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.domain.stakeholder import Stakeholder
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.voices import Voices

TONES = {
    Position.SUPPORTS: "good",
    Position.CONDITIONAL: "look",
    Position.NEUTRAL: "quiet",
    Position.OPPOSES: "must",
    Position.UNKNOWN: "quiet",
}
_POSITIONS = tuple(Position)


def stakeholder_columns(translator: Translator, voices: Voices) -> Sequence[Column[Stakeholder]]:
    """Return the columns of the table."""

    def mark(value: int | None) -> str:
        return "" if value is None else f"{value}/5"

    return (
        Column(
            "name",
            message("Name"),
            lambda row: voices.best(row.name) or row.key,
            width=0,
            is_title=True,
        ),
        Column("role", message("Role"), lambda row: voices.best(row.role), width=0),
        Column(
            "kind",
            message("Kind"),
            lambda row: translator.catalog.gettext(label(row.kind)),
            width=124,
            is_hidden=True,
        ),
        Column(
            "position",
            message("Position"),
            lambda row: translator.catalog.gettext(label(row.position)),
            sort=lambda row: _POSITIONS.index(row.position),
            tone=lambda row: TONES[row.position],
            width=176,
        ),
        Column(
            "influence",
            message("Influence"),
            lambda row: mark(row.influence),
            sort=lambda row: row.influence or 0,
            is_right=True,
            width=88,
        ),
        Column(
            "interest",
            message("Interest"),
            lambda row: mark(row.interest),
            sort=lambda row: row.interest or 0,
            is_right=True,
            width=88,
        ),
    )
