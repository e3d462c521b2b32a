"""The check of a briefing's languages: each translation against its original, by value."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.comparing import compare
from briefing_app.checks.comparing.known_names import names_of
from briefing_app.domain.finding import Action, Finding, Remedy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.checks.comparing.difference import Difference
    from briefing_app.checks.comparing.known_names import Spellings
    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.dossier import Snapshot

_REMEMBERED = 2_048
"""Pairs of texts that are remembered, so that while somebody writes only one is compared again."""


def of_passage(passage: Passage, snapshot: Snapshot, languages: Sequence[str]) -> Iterator[Finding]:
    """Yield what differs between a passage's original and its translations in some languages.

    The language of a finding is that of the translation.
    """
    texts = {language: text.text for language, text in passage.texts.items()}
    original = passage.original or snapshot.briefing.original
    yield from of_texts(texts, original, languages, passage.uuid, own_names(snapshot))


def of_headings(snapshot: Snapshot, languages: Sequence[str]) -> Iterator[Finding]:
    """Yield what differs between the headings of a briefing and their translations."""
    original, names = snapshot.briefing.original, own_names(snapshot)
    for section in snapshot.briefing.sections:
        yield from of_texts(section.heading, original, languages, section.uuid, names)


def own_names(snapshot: Snapshot) -> tuple[Spellings, ...]:
    """Return the names of the dossier: of stakeholders, and the terms of its glossary."""
    names: Sequence[Mapping[str, str]] = [
        *(one.name for one in snapshot.stakeholders),
        *(term.word for term in snapshot.terms),
    ]
    return names_of(names)


def of_texts(
    texts: Mapping[str, str], original: str, languages: Sequence[str], place: str,
    names: tuple[Spellings, ...], action: Action | None = None,
) -> Iterator[Finding]:  # fmt: skip
    """Yield what differs between a text and its translations; ``action`` mends it elsewhere."""
    for language in languages:
        pair = texts.get(original, ""), texts.get(language, "")
        if language == original or not all(text.strip() for text in pair):
            continue
        for one in differences(*pair, original, language, names):
            yield Finding(
                kind=one.finding_kind,
                severity=one.severity,
                message=one.message,
                place=place,
                language=language,
                action=action or Action(remedy=Remedy.OPEN_TRANSLATION),
            )


@lru_cache(maxsize=_REMEMBERED)
def differences(
    left: str, right: str, left_language: str, right_language: str, names: tuple[Spellings, ...]
) -> tuple[Difference, ...]:
    """Return what differs between two texts, from memory when they were compared before."""
    return compare(left, right, left_language, right_language, names)
