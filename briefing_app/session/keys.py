"""Keys: the names by which texts refer to facts and sources.  They never change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.domain.reference import is_key
from briefing_app.errors import NotFound, UserError, message
from briefing_app.store.folding import fold_fully
from briefing_app.store.keys import find_key, taken_keys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.store.database import Database

_LENGTH = 60
_GAP = re.compile(r"[^a-z0-9]+")


def settle_key(db: Database, table: str, key: str | None, titles: Mapping[str, str]) -> str:
    """Return the key for a new row: the one given, or one made from a title.

    Raises ``UserError`` when the key is taken or is none.
    """
    if key is None:
        return _free(db, table, slug(next(iter(titles.values()), ""), table))
    if not is_key(key):
        raise UserError(
            message("“{key}” cannot be a key."),
            message("Use lower-case letters, digits and hyphens, a letter first."),
            key=key,
        )
    if find_key(db, table, key) is not None:
        raise UserError(
            message("The key {key} is taken already."), message("Choose another one."), key=key
        )
    return key


def row_of(db: Database, table: str, key: str) -> int:
    """Return the id of the row with a key; raise ``NotFound``."""
    row = find_key(db, table, key) if is_key(key) else None
    if row is None:
        raise NotFound(
            message("There is nothing with the key {key}."), message("Check the key."), key=key
        )
    return row


def slug(title: str, otherwise: str) -> str:
    """Make a key of a title: folded, hyphens for the rest; ``otherwise`` when nothing is left."""
    made = _GAP.sub("-", fold_fully(title)).strip("-")[:_LENGTH].rstrip("-")
    if not made:
        return otherwise
    return made if made[0].isalpha() else f"{otherwise}-{made}"


def _free(db: Database, table: str, wanted: str) -> str:
    taken = taken_keys(db, table, wanted)
    key, n = wanted, 1
    while key in taken:
        n += 1
        key = f"{wanted}-{n}"
    return key
