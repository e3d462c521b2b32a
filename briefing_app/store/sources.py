"""Reading sources and the copies of documents that the dossier keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import Disclosure, SourceRank
from briefing_app.domain.moment import PartialDate
from briefing_app.domain.source import KeptCopy, Source
from briefing_app.store.legible import legible
from briefing_app.store.texts import select

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.store.database import Database


@legible
def load_sources(db: Database, ids: Iterable[int] | None = None) -> dict[int, Source]:
    """Return sources by id (all, or those with these ids), in the dossier's order."""
    copies = _load_copies(db)
    found = {}
    for record in select(
        db,
        "SELECT id, uuid, key, title, publisher, published, language, rank, reference_kind,"
        " reference, url, note, disclosure FROM source WHERE <id> ORDER BY id",
        ids,
    ):
        (row, uuid, key, title, publisher, published, language, rank, reference_kind, reference,
         url, note, disclosure) = record  # fmt: skip
        found[row] = Source(
            id=row, uuid=uuid, key=key, title=title, publisher=publisher,
            published=PartialDate.parse(published) if published else None, language=language,
            rank=SourceRank(rank), reference_kind=reference_kind, reference=reference, url=url,
            note=note, disclosure=Disclosure(disclosure), kept_copy=copies.get(uuid),
        )  # fmt: skip
    return found


@legible
def last_cited(db: Database) -> int | None:
    """Return the id of the source that was cited last, but for a generated text, else ``None``."""
    found = db.conn.execute(
        "SELECT source.id FROM citation JOIN source ON source.id = source_id WHERE rank <> ?"
        " ORDER BY citation.id DESC LIMIT 1",
        (SourceRank.GENERATED,),
    ).fetchone()
    return found[0] if found else None


@legible
def read_copy(db: Database, source_uuid: str) -> bytes | None:
    """Return the bytes of the copy that is kept of a source, ``None`` when there is none."""
    found = db.conn.execute(
        "SELECT data FROM source_copy WHERE source = ? ORDER BY id DESC LIMIT 1", (source_uuid,)
    ).fetchone()
    return found[0] if found else None


@legible
def find_copy(db: Database, sha256: str) -> int | None:
    """Return the id of the first source that keeps a copy with this hash."""
    found = db.conn.execute(
        "SELECT source.id FROM source_copy JOIN source ON source.uuid = source_copy.source"
        " WHERE sha256 = ? ORDER BY source.id LIMIT 1",
        (sha256,),
    ).fetchone()
    return found[0] if found else None


def _load_copies(db: Database) -> dict[str, KeptCopy]:
    """Return the newest copy of each source, without its bytes."""
    cursor = db.conn.execute(
        "SELECT source, name, media_type, size, sha256 FROM source_copy ORDER BY id"
    )
    return {
        source: KeptCopy(name=name, media_type=media_type, size=size, sha256=sha256)
        for source, name, media_type, size, sha256 in cursor
    }


def source_number(db: Database, source_id: int) -> int:
    """Return a source's place in the dossier, from 1."""
    found = db.conn.execute("SELECT count(*) FROM source WHERE id <= ?", (source_id,)).fetchone()
    return int(found[0])
