"""Verbs of the dossier itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import Country, Profile
from briefing_app.errors import Message, UserError, message
from briefing_app.session.noun import as_texts, one_of, to_cell
from briefing_app.store.nouns import load_dossier

if TYPE_CHECKING:
    from briefing_app.domain.dossier import Dossier
    from briefing_app.session.desk import Desk

_TEXTS = frozenset({"title", "summary"})
_COLUMNS = frozenset({"country", "profile", "languages"})


class DossierVerbs:
    """There is one dossier in a file."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self) -> Dossier:
        """Return the dossier's particulars."""
        return load_dossier(self._desk.db)

    def change(self, *, by: object | None = None, **fields: object) -> None:
        """Set ``title``, ``summary`` (all their texts), ``country``, ``profile``, ``languages``."""
        unknown = fields.keys() - _TEXTS - _COLUMNS
        if unknown:
            raise TypeError(f"a dossier has no {sorted(unknown)}")
        _check(fields)
        with self._desk.step(Message(message("Edit the dossier")), by) as rows:
            rows.change("dossier", 1, **{
                name: to_cell(value) for name, value in fields.items() if name in _COLUMNS
            })  # fmt: skip
            for name, value in fields.items():
                if name in _TEXTS:
                    rows.write_texts("dossier", 1, name, as_texts(value))

    def write(self, field: str, language: str, text: str, *, by: object | None = None) -> None:
        """Write the title or the summary in one language; an empty text removes it."""
        if field not in _TEXTS:
            raise TypeError(f"a dossier has no text {field}")
        with self._desk.step(Message(message("Edit the dossier")), by) as rows:
            rows.write_text("dossier", 1, field, language, text)


def _check(fields: dict[str, object]) -> None:
    if "country" in fields:
        one_of(Country, fields["country"])
    if "profile" in fields:
        one_of(Profile, fields["profile"])
    if "languages" in fields and not fields["languages"]:
        raise UserError(
            message("A dossier has at least one language."), message("Choose a language.")
        )
