"""Verbs of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.codes import LANGUAGES, Disclosure, SourceRank
from briefing_app.domain.source import Source
from briefing_app.errors import FileNotUsable, Message, NotFound, UserError, message
from briefing_app.session.keys import settle_key
from briefing_app.session.noun import NounVerbs, name_of, one_of
from briefing_app.store.keys import find_key
from briefing_app.store.sources import find_copy, load_sources, read_copy, source_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from briefing_app.domain.moment import PartialDate
    from briefing_app.intake.document import ReadDocument

REFERENCE_KINDS = ("", "kamerstuk", "handelingen", "doc")


class SourceVerbs(NounVerbs[Source]):
    """Where something was read."""

    table: ClassVar = "source"
    titles: ClassVar = "title"
    fields: ClassVar = frozenset[str]()
    columns: ClassVar = frozenset({
        "title", "publisher", "published", "language", "rank", "reference_kind", "reference",
        "url", "note", "disclosure",
    })  # fmt: skip
    label_new: ClassVar = message("New source: {title}")
    label_edit: ClassVar = message("Edit source: {title}")
    label_remove: ClassVar = message("Remove source: {title}")

    def _load(self, ids: Iterable[int] | None = None) -> dict[int, Source]:
        return load_sources(self._desk.db, ids)

    def add(
        self, title: str, *, key: str | None = None, publisher: str = "",
        published: PartialDate | None = None, language: str = "",
        rank: SourceRank = SourceRank.UNKNOWN, reference_kind: str = "", reference: str = "",
        url: str = "", note: str = "", disclosure: Disclosure = Disclosure.PUBLIC,
        by: object | None = None,
    ) -> int:  # fmt: skip
        """Add a source and return its id; ``title`` is literal, in ``language``."""
        key = settle_key(self._desk.db, self.table, key, {"": title})
        _check_reference_kind(reference_kind)
        label = Message(self.label_new, {"title": name_of({"": title}, key)})
        with self._desk.step(label, by) as rows:
            return rows.add(
                "source", key=key, title=title, publisher=publisher,
                published=None if published is None else str(published), language=language,
                rank=rank, reference_kind=reference_kind, reference=reference, url=url,
                note=note, disclosure=disclosure,
            )  # fmt: skip

    def write(
        self, row: int, field: str, language: str, text: str, *, by: object | None = None
    ) -> None:
        """Write one text field; a source's texts are literal, so ``language`` is not used."""
        del language
        self.change(row, by=by, **{field: text})

    def set_copy(
        self, source_id: int, name: str, media_type: str, data: bytes, *, by: object | None = None
    ) -> None:
        """Keep a copy of the document in the dossier.  Undo leaves kept copies alone."""
        from hashlib import sha256

        source = self.get(source_id)
        label = self._label(message("Keep a copy: {title}"), source)
        with self._desk.step(label, by) as rows:
            rows.add(
                "source_copy", source=source.uuid, name=name, media_type=media_type,
                size=len(data), sha256=sha256(data).hexdigest(), data=data,
            )  # fmt: skip

    def add_from_document(
        self, document: ReadDocument, name: str, data: bytes, *, key: str | None = None,
        by: object | None = None,
    ) -> int:  # fmt: skip
        """Add a source of a document that was read, with its copy, and return its id.

        ``data`` are the bytes of the document, whose file has ``name``.
        """
        title = document.title or name
        label = Message(self.label_new, {"title": name_of({"": title}, name)})
        with self._desk.step(label, by):
            row = self.add(
                title, key=key, publisher=document.publisher, published=_published(document),
                language=document.language or "",
            )  # fmt: skip
            self.set_copy(row, name, document.media_type, data)
        return row

    def copy(self, source_id: int) -> bytes | None:
        """Return the bytes of the kept copy, ``None`` when there is none."""
        return read_copy(self._desk.db, self.get(source_id).uuid)

    def find_copy(self, data: bytes) -> int | None:
        """Return the id of a source that keeps a copy of these bytes already."""
        from hashlib import sha256

        return find_copy(self._desk.db, sha256(data).hexdigest())

    def checked_copy(self, source_id: int) -> bytes:
        """Return the bytes of the kept copy after comparing them with their hash.

        Raises ``NotFound`` without a copy, ``FileNotUsable`` when it is not as it was kept.
        """
        from hashlib import sha256

        source, data = self.get(source_id), self.copy(source_id)
        if data is None or source.kept_copy is None:
            raise NotFound(
                message("No copy of this source is kept in the dossier."),
                message("Keep a copy of the document first."),
            )
        if sha256(data).hexdigest() != source.kept_copy.sha256:
            raise FileNotUsable(
                message("The copy {name} is not as it was kept."),
                message("Keep a copy again, from where the document is published."),
                name=source.kept_copy.name,
            )
        return data

    def read_copy(
        self, source_id: int, *, progress: Callable[[float], None] | None = None
    ) -> ReadDocument:
        """Read the kept copy again, in the source's language.

        Raises what ``checked_copy`` raises, and ``FileNotUsable`` for a copy that has no text.
        Where a window must not wait, hand the bytes of ``checked_copy`` to ``intake.reading``.
        """
        from briefing_app.intake.reading import read

        data, source = self.checked_copy(source_id), self.get(source_id)
        name = source.kept_copy.name if source.kept_copy else ""
        language = source.language if source.language in LANGUAGES else None
        return read(data, name=name, language=language, progress=progress)

    def number(self, source_id: int) -> int:
        """Return the [n] of lists: the source's place in the dossier, from 1."""
        self.get(source_id)
        return source_number(self._desk.db, source_id)

    def find(self, key: str) -> int | None:
        """Return the id of the source with a key, ``None`` when there is none."""
        return find_key(self._desk.db, self.table, key)

    def _check(self, thing: Source, fields: Mapping[str, object]) -> None:
        del thing
        if "reference_kind" in fields:
            _check_reference_kind(str(fields["reference_kind"]))
        if "rank" in fields:
            one_of(SourceRank, fields["rank"])
        if "disclosure" in fields:
            one_of(Disclosure, fields["disclosure"])


def _published(document: ReadDocument) -> PartialDate | None:
    """Return the day of a document; a period is none."""
    date = document.date
    return date.start if date is not None and date.end is None else None


def _check_reference_kind(kind: str) -> None:
    if kind not in REFERENCE_KINDS:
        raise UserError(message("“{value}” is not one of the choices."), "", value=kind)
