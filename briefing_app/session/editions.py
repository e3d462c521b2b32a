"""Verbs of editions: freezing a final export, and reading what was frozen.

An edition is never changed and never undone; there is no verb for either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.compose.disclosure import disclose
from briefing_app.domain.edition import freeze_texts
from briefing_app.domain.edition_difference import compare_editions
from briefing_app.domain.stated import freeze_value
from briefing_app.domain.weighing import rivals
from briefing_app.errors import Message, NotFound, message
from briefing_app.provenance import provenance
from briefing_app.session.desk import found
from briefing_app.session.noun import name_of
from briefing_app.store.editions import load_editions, load_stated, read_edition_file
from briefing_app.store.history import instant
from briefing_app.store.stating import encode_stated
from briefing_app.store.verdicts import encode_findings, encode_report, encode_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.domain.edition import Edition
    from briefing_app.domain.edition_difference import EditionDifference
    from briefing_app.domain.stated import StatedValue
    from briefing_app.release import Release
    from briefing_app.session.desk import Desk
    from briefing_app.store.rows import Rows


class EditionVerbs:
    """Final exports as they were."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> list[Edition]:
        """Return all editions, oldest first, without the bytes of their files."""
        return list(load_editions(self._desk.db).values())

    def of(self, briefing: str) -> list[Edition]:
        """Return the editions of the briefing with a UUID, oldest first."""
        return [edition for edition in self.all() if edition.briefing == briefing]

    def get(self, row: int) -> Edition:
        """Return one by id; raise ``NotFound``."""
        return found(load_editions(self._desk.db, [row]), row)

    def values(self, row: int) -> tuple[StatedValue, ...]:
        """Return the values that an edition states, with their wordings."""
        return load_stated(self._desk.db, row)

    def data(self, row: int, place: int = 0) -> bytes:
        """Return the bytes of a file of an edition, by its place from 0; raise ``NotFound``."""
        data = read_edition_file(self._desk.db, row, place)
        if data is None:
            raise NotFound(message("The edition has no such file."))
        return data

    def compare(self, old: int, new: int) -> EditionDifference:
        """Return what differs between two editions, in the languages that both have."""
        one, other = self.get(old), self.get(new)
        return compare_editions(
            one.texts,
            other.texts,
            self.values(old),
            self.values(new),
            [each for each in other.languages if each in one.languages],
        )

    def provenance(self, row: int, place: int = 0) -> bytes:
        """Return the side-car of a file of an edition, by its place from 0; raise ``NotFound``."""
        return provenance(self.get(row), place, self.data(row, place), self.values(row))

    def freeze(
        self, release: Release, names: Sequence[str], *, by: object | None = None
    ) -> int:  # fmt: skip
        """Keep a final release as an edition and return its id.

        ``names`` are the files', one each.  Made by the user, at the time that the files bear.
        Raises ``ValueError`` for a release that is not final: no such thing is ever kept, and
        ``UserError`` when the dossier is open read-only.
        """
        if not release.is_final or not release.conforms:
            raise ValueError("only a final file that conforms is an edition")
        disclosed = disclose(release.snapshot).snapshot
        briefing, sources = disclosed.briefing, {s.id: s for s in disclosed.sources.values()}
        weights = {source.id: source for source in release.snapshot.sources.values()}
        title = name_of(briefing.title, briefing.key)
        label = Message(message("New edition: {title}"), {"title": title})
        options = release.options
        with self._desk.step(label, by) as rows:
            row = rows.add(
                "edition",
                briefing=briefing.uuid,
                made_at=instant(release.made_at),
                made_by=self._desk.user,
                languages=",".join(options.languages),
                layout=str(options.layout),
                texts=encode_texts(freeze_texts(briefing, options.languages)),
                findings=encode_findings(release.findings),
                released_by=release.override.by if release.override else "",
                released_why=release.override.reason if release.override else "",
            )
            self._add_files(rows, row, release, names)
            for each in release.stated:
                whole = release.snapshot.facts[each.fact.key]  # with its internal values
                kept = freeze_value(
                    each.fact, each.value, sources, each.wordings, rivals(whole, weights)
                )
                rows.add(
                    "edition_value",
                    edition_id=row,
                    fact=kept.fact,
                    value=kept.value,
                    stated=encode_stated(kept),
                )
        return row

    def _add_files(self, rows: Rows, row: int, release: Release, names: Sequence[str]) -> None:
        from hashlib import sha256  # loads OpenSSL

        from briefing_app.pdf.identity import identity_of

        for file, name in zip(release.files, names, strict=True):
            rows.add(
                "edition_file",
                edition_id=row,
                languages=",".join(file.languages),
                name=name,
                sha256=sha256(file.pdf).hexdigest(),
                identifier=identity_of(file.pdf).identifier,
                conformance=encode_report(file.report),
                data=file.pdf,
            )
