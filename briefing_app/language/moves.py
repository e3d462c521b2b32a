"""Where a part of a briefing went, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import message
from briefing_app.language.aftermath import title_of

if TYPE_CHECKING:
    from briefing_app.domain.edition_moves import Move
    from briefing_app.language.catalog import Catalog


def moved(move: Move, language: str, catalog: Catalog) -> str:
    """Return from where to where a part was moved; headings in a language, if they have it."""
    if move.kind == "section":
        return catalog.gettext(message("Section moved"))
    old, new = title_of(move.old, language) or "–", title_of(move.new, language) or "–"
    if move.is_within:
        return catalog.gettext(message("Moved within “{section}”"), section=new)
    return catalog.gettext(message("Moved from “{old}” to “{new}”"), old=old, new=new)
