"""The check of a briefing's languages: each translation against its original, by value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.comparing import compare
from briefing_app.checks.comparing.known_names import names_of
from briefing_app.domain.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.checks.comparing.difference import Difference
    from briefing_app.checks.comparing.known_names import Spellings
    from briefing_app.domain.dossier import Snapshot

KIND = "languages_differ"
Key = tuple[str, str, str, str, tuple["Spellings", ...]]


@dataclass(slots=True)
class Compared:
    """What was found of pairs of texts, so that only what changed is compared again.

    It keeps what the last check asked for, and nothing older; it changes nothing but the time.
    """

    kept: dict[Key, tuple[Difference, ...]] = field(default_factory=dict)
    asked: dict[Key, tuple[Difference, ...]] = field(default_factory=dict)

    def differences(
        self, texts: tuple[str, str], languages: tuple[str, str], names: tuple[Spellings, ...]
    ) -> tuple[Difference, ...]:
        """Return what differs between two texts, from memory when they were compared before."""
        key = (*texts, *languages, names)
        found = self.asked.get(key)
        if found is None:
            found = self.kept.get(key)
        if found is None:
            found = compare(*texts, *languages, names)
        self.asked[key] = found
        return found

    def forget_older(self) -> None:
        """Drop what was not asked for since the last call."""
        self.kept, self.asked = self.asked, {}


def check_languages(snapshot: Snapshot, memory: Compared | None = None) -> Iterator[Finding]:
    """Yield a finding for each difference between an original and a translation of it.

    The place is that of the passage or section, the language that of the translation.
    """
    memory = memory or Compared()
    names = own_names(snapshot)
    for place, original, texts in _texts(snapshot):
        for language in snapshot.briefing.languages:
            pair = texts.get(original, ""), texts.get(language, "")
            if language == original or not all(text.strip() for text in pair):
                continue
            for one in memory.differences(pair, (original, language), names):
                yield Finding(
                    kind=KIND,
                    severity=one.severity,
                    message=one.message,
                    place=place,
                    language=language,
                )
    memory.forget_older()


def own_names(snapshot: Snapshot) -> tuple[Spellings, ...]:
    """Return the names of the dossier: of stakeholders, and the terms of its glossary."""
    names: Sequence[Mapping[str, str]] = [
        *(one.name for one in snapshot.stakeholders),
        *(term.word for term in snapshot.terms),
    ]
    return names_of(names)


def _texts(snapshot: Snapshot) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """Yield place, original language and texts of the headings and passages."""
    original = snapshot.briefing.original
    for section in snapshot.briefing.sections:
        yield section.uuid, original, section.heading
        for passage in section.passages:
            texts = {language: text.text for language, text in passage.texts.items()}
            yield passage.uuid, passage.original or original, texts
