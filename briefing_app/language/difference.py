"""Differences between two editions in words: what became of it, where it stands, how it read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import PassageKind
from briefing_app.domain.edition_difference import ValueChange
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.language.legible import legible
from briefing_app.language.plainest import plainest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.domain.edition import FrozenTexts
    from briefing_app.domain.stated import StatedValue
    from briefing_app.language.catalog import Catalog
    from briefing_app.language.voice import Voice

TURNS = {
    ValueChange.CHANGED: message("Changed"),
    ValueChange.ADDED: message("Added"),
    ValueChange.DROPPED: message("No longer stated"),
    ValueChange.REWORDED: message("Worded otherwise"),
}
"""The message id of what became of a value."""
_PARTS = {
    "title": message("Title"),
    "heading": message("Heading"),
    "section": message("Section"),
}


def name_of(kind: str, catalog: Catalog) -> str:
    """Return what a part of a briefing is called: title, heading, section or a kind of passage."""
    return catalog.gettext(_PARTS[kind] if kind in _PARTS else label(PassageKind(kind)))


def places_in(texts: FrozenTexts, catalog: Catalog) -> dict[str, str]:
    """Return where the sections and passages of an edition stand, by UUID."""
    found = {}
    for number, section in enumerate(texts.sections, 1):
        found[section.uuid] = catalog.gettext(message("Section {section}"), section=number)
        for place, passage in enumerate(section.passages, 1):
            found[passage.uuid] = catalog.gettext(
                message("Section {section}, passage {passage}"), section=number, passage=place
            )
    return found


def read_as_stated(text: str, said: Mapping[str, StatedValue], voice: Voice) -> str:
    """Return a text with references to facts, by key, as an edition worded them."""

    def words(key: str) -> str:
        return next(iter(plainest(said[key], voice)), "") if key in said else ""

    return legible(text, words)
