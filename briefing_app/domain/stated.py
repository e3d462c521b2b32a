"""What an edition states: a value as it was when it was told, with its sources and its words.

Nothing here points into the dossier: a source may be removed later, and is still what was told.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing_app.domain.fact import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.domain.codes import FactKind, SourceRank
    from briefing_app.domain.fact import Fact, Texts
    from briefing_app.domain.moment import Moment, PartialDate
    from briefing_app.domain.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenSource:
    """A source as it was, with the place in it that carries a value.

    ``sha256`` is that of the copy of the document that the dossier kept, empty without one.
    """

    uuid: str
    key: str
    title: str
    publisher: str = ""
    published: PartialDate | None = None
    language: str = ""
    rank: SourceRank
    reference_kind: str = ""
    reference: str = ""
    url: str = ""
    sha256: str = ""
    page: str = ""
    paragraph: str = ""
    wording: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedValue:
    """A value that an edition states: ``fact`` and ``value`` are UUIDs.

    ``frozen`` is the value itself, without its citations, which are ``sources``, and without
    notes; ``wordings`` are the different ways in which each language says it.  ``rivals`` are the
    values of the fact that contradicted each other when it was stated, internal ones too: they
    stay in the dossier.  ``None`` where none was noted.
    """

    fact: str
    value: str
    key: str
    kind: FactKind
    title: Texts = field(default_factory=dict)
    frozen: Value = field(default_factory=Value)
    sources: tuple[FrozenSource, ...] = ()
    wordings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rivals: tuple[Value, ...] | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """When parliament was told of a fact: the moment, the document, the words by language.

    ``frozen`` is the value that was told.
    """

    on: Moment
    document: str
    wordings: Mapping[str, Sequence[str]]
    frozen: Value | None = None


def freeze_value(
    fact: Fact,
    value: Value,
    sources: Mapping[int, Source],
    wordings: Mapping[str, Sequence[str]],
    rivals: Sequence[Value] = (),
) -> StatedValue:
    """Return a value as it is stated; of its sources only those of ``sources``, by id."""
    return StatedValue(
        fact=fact.uuid,
        value=value.uuid,
        key=fact.key,
        kind=fact.kind,
        title=dict(fact.title),
        frozen=_frozen(value),
        sources=tuple(_frozen_sources(value, sources)),
        wordings={language: tuple(texts) for language, texts in wordings.items()},
        rivals=tuple(map(_frozen, rivals)),
    )


def _frozen(value: Value) -> Value:
    kept = replace(value, id=0, note="", ground="", citations=())
    if kept.measure is not None and kept.measure.unit is not None:
        kept = replace(kept, measure=replace(kept.measure, unit=replace(kept.measure.unit, id=0)))
    return kept


def _frozen_sources(value: Value, sources: Mapping[int, Source]) -> list[FrozenSource]:
    found = []
    for citation in value.citations:
        source = sources.get(citation.source_id)
        if source is None:
            continue
        found.append(
            FrozenSource(
                uuid=source.uuid,
                key=source.key,
                title=source.title,
                publisher=source.publisher,
                published=source.published,
                language=source.language,
                rank=source.rank,
                reference_kind=source.reference_kind,
                reference=source.reference,
                url=source.url,
                sha256=source.kept_copy.sha256 if source.kept_copy else "",
                page=citation.page,
                paragraph=citation.paragraph,
                wording=citation.wording,
            )
        )
    return found
