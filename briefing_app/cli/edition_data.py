"""Editions as data for other programs, and finding the one that a command line names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cli.fact_data import value_data
from briefing_app.errors import NotFound, message
from briefing_app.store.history import instant
from briefing_app.store.stating import stated_data

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.domain.edition import Edition, Sending
    from briefing_app.domain.source import Source
    from briefing_app.domain.stated import StatedValue
    from briefing_app.domain.told import ChangedSince
    from briefing_app.session.session import Session
    from briefing_app.session.told import Told

_SHORTEST = 4
"""Characters of a UUID that may name an edition, when no other begins with them."""


def find_edition(session: Session, name: str) -> Edition:
    """Return the edition with a UUID or the beginning of one; raise ``NotFound``."""
    wanted = name.strip().lower()
    found = [each for each in session.editions.all() if each.uuid.startswith(wanted)]
    if len(found) == 1 and len(wanted) >= _SHORTEST:
        return found[0]
    raise NotFound(
        message("The dossier holds no edition {name}, or more than one that begins so."),
        message("The command “editions” lists them."),
        name=name,
    )


def edition_data(edition: Edition) -> dict[str, object]:
    """Return an edition for JSON, without texts and bytes."""
    return {
        "uuid": edition.uuid,
        "briefing": edition.briefing,
        "key": edition.texts.key,
        "title": edition.texts.title,
        "made_at": instant(edition.made_at),
        "made_by": edition.made_by,
        "languages": list(edition.languages),
        "layout": edition.layout,
        "conforms": edition.conforms,
        "released_by": edition.released_by,
        "released_why": edition.released_why,
        "files": [
            {
                "name": file.name,
                "languages": list(file.languages),
                "size": file.size,
                "sha256": file.sha256,
                "identifier": file.identifier,
            }
            for file in edition.files
        ],
        "sendings": [sending_data(sending) for sending in edition.sendings],
    }


def sending_data(sending: Sending) -> dict[str, object]:
    """Return a sending for JSON, withdrawn or not."""
    withdrawn = None
    if sending.withdrawn_at is not None:
        withdrawn = {
            "at": instant(sending.withdrawn_at),
            "by": sending.withdrawn_by,
            "why": sending.withdrawn_why,
        }
    return {
        "uuid": sending.uuid,
        "sent_on": str(sending.sent_on),
        "sent_to": sending.sent_to,
        "reference_kind": sending.reference_kind,
        "reference": sending.reference,
        "note": sending.note,
        "noted_at": instant(sending.noted_at),
        "noted_by": sending.noted_by,
        "withdrawn": withdrawn,
    }


def statement_data(stated: StatedValue) -> dict[str, object]:
    """Return a value that was stated, as it was, for JSON."""
    return {**stated_data(stated), "uuid": stated.fact, "value_uuid": stated.value}


def changed_data(changed: ChangedSince, sources: Mapping[int, Source]) -> dict[str, object]:
    """Return what became of a stated value, for JSON; ``sources`` by id."""
    return {
        "kind": str(changed.kind),
        "grade": str(changed.grade) if changed.grade else None,
        "stated": statement_data(changed.stated),
        "now": value_data(changed.now, sources) if changed.now else None,
        "since": instant(changed.since) if changed.since else None,
        "why": changed.why,
        "sources": [source.key for source in changed.sources],
    }


def told_data(told: Told | None) -> dict[str, object] | None:
    """Return which edition was sent, and when, for JSON."""
    if told is None:
        return None
    return {
        "edition": told.edition.uuid,
        "key": told.edition.texts.key,
        "sending": sending_data(told.sending),
    }
