"""Reading the organisation profile and its files, and dropping files that nothing names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefing_app.domain.organisation import (
    NO_ORGANISATION,
    ColourRole,
    CutRole,
    Organisation,
    OrganisationFile,
)
from briefing_app.store.legible import legible
from briefing_app.store.texts import read_texts, texts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.store.database import Database

_FILE = "SELECT uuid, name, media_type, sha256, data FROM organisation_file WHERE uuid = ?"
_UNUSED = """DELETE FROM organisation_file WHERE uuid NOT IN (
  SELECT coalesce(logo, '') FROM organisation
  UNION ALL SELECT value FROM organisation, json_each(organisation.typefaces))"""


@legible
def load_organisation(db: Database) -> Organisation:
    """Return the profile with the bytes of its files; an empty one when there is none."""
    row = db.conn.execute(
        "SELECT colours, typefaces, reference_format, logo FROM organisation"
    ).fetchone()
    if row is None:
        return NO_ORGANISATION
    colours, typefaces, reference_format, logo = row
    texts = read_texts(db, "organisation")
    cuts = {role: _file(db, uuid) for role, uuid in _named(typefaces).items() if role in CUTS}
    return Organisation(
        name=texts_of(texts, 1, "name"), address=texts_of(texts, 1, "address"),
        head=texts_of(texts, 1, "head"), foot=texts_of(texts, 1, "foot"),
        logo=_file(db, logo) if logo else None,
        logo_alternative=texts_of(texts, 1, "logo_alternative"),
        colours={ColourRole(role): code for role, code in _named(colours).items()
                 if role in COLOURS},
        cuts={CutRole(role): file for role, file in cuts.items() if file is not None},
        reference_format=reference_format,
    )  # fmt: skip


COLOURS, CUTS = frozenset(ColourRole), frozenset(CutRole)


def find_file(db: Database, sha256: str, media_type: str) -> str | None:
    """Return the UUID of a file with these bytes that is kept already."""
    row = db.conn.execute(
        "SELECT uuid FROM organisation_file WHERE sha256 = ? AND media_type = ?",
        (sha256, media_type),
    ).fetchone()
    return None if row is None else str(row[0])


def named(db: Database, column: str) -> dict[str, str]:
    """Return the colours, or the UUIDs of the typefaces, by what they are for."""
    sql = {
        "colours": "SELECT colours FROM organisation",
        "typefaces": "SELECT typefaces FROM organisation",
    }[column]
    row = db.conn.execute(sql).fetchone()
    return {} if row is None else dict(_named(row[0]))


def has_organisation(db: Database) -> bool:
    """Tell whether there is a profile, if an empty one."""
    return db.conn.execute("SELECT 1 FROM organisation").fetchone() is not None


def drop_unused_files(db: Database) -> None:
    """Delete files that the profile does not name any more; undo can no longer bring them back."""
    db.conn.execute(_UNUSED)


def _file(db: Database, uuid: str) -> OrganisationFile | None:
    row = db.conn.execute(_FILE, (uuid,)).fetchone()
    if row is None:
        return None
    found, name, media_type, sha256, data = row
    return OrganisationFile(uuid=found, name=name, media_type=media_type, sha256=sha256, data=data)


def _named(text: str) -> Mapping[str, str]:
    found = json.loads(text)
    if not isinstance(found, dict) or not all(isinstance(v, str) for v in found.values()):
        raise ValueError(text)
    return found
