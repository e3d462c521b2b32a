"""What every part of composing shares: facts in words, citations, fixed words, the ledger."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.compose.markup import read_line
from briefing_app.compose.memory import Readings
from briefing_app.compose.quotations import in_sentence
from briefing_app.document.inline import Line, Missing, Text
from briefing_app.domain.reference import FactReference, SeeReference
from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.compose.citations import Citations
    from briefing_app.compose.figures import Figures
    from briefing_app.compose.ledger import Ledger
    from briefing_app.compose.markup import Reference, Resolve
    from briefing_app.compose.seeing import Seeing
    from briefing_app.compose.targets import Targets
    from briefing_app.compose.words import Words
    from briefing_app.document.block import Block
    from briefing_app.document.inline import Inline
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Texts
    from briefing_app.domain.stakeholder import Stakeholder
    from briefing_app.language.voice import Voice


@dataclass(frozen=True, slots=True)
class Desk:
    """The tools of one composition."""

    snapshot: Snapshot
    figures: Figures
    citations: Citations
    words: Words
    ledger: Ledger
    voices: Mapping[str, Voice]
    targets: Targets
    seeing: Seeing
    thinned_charts: frozenset[int] = frozenset()
    readings: Readings = field(default_factory=Readings)

    def passage(self, text: str, place: str, language: str) -> tuple[Block, ...]:
        """Return a passage's text as blocks, its references resolved."""
        return self.readings.read(text, language, self._resolver(text, place, language, noted=True))

    def line(self, text: str, place: str, language: str) -> Line:
        """Return a text without markup as a line, its references resolved."""
        return Line(read_line(text, self._resolver(text, place, language)), language)

    def lines(
        self, texts: Texts, languages: tuple[str, ...], place: str, *, required: bool = True
    ) -> tuple[Line, ...]:
        """Return a line a language; equal ones once.

        A gap is visible and noted, unless the text is optional or nobody wrote it at all.
        """
        if not any(text.strip() for text in texts.values()):
            return ()
        found: dict[str, Line] = {}
        for language in languages:
            text = texts.get(language, "").strip()
            if text:
                found.setdefault(text, self.line(text, place, language))
            elif required:
                found[f"missing {language}"] = self.missing(place, language)
        return tuple(found.values())

    def each(self, texts: Texts, languages: tuple[str, ...], place: str) -> list[Line]:
        """Return a line for every language, a gap visible; nothing when nobody wrote any."""
        if not any(text.strip() for text in texts.values()):
            return []
        return [
            self.line(texts[language].strip(), place, language)
            if texts.get(language, "").strip()
            else self.missing(place, language)
            for language in languages
        ]

    def stakeholder(self, stakeholder_id: int | None, place: str) -> Stakeholder | None:
        """Return a stakeholder that may be shown; note it when there is none."""
        for stakeholder in self.snapshot.stakeholders:
            if stakeholder.id == stakeholder_id:
                return stakeholder
        self.ledger.look_at(
            "stakeholder_left_out",
            message("No stakeholder that may be shown is chosen here; the passage is left out."),
            place,
        )
        return None

    def missing(self, place: str, language: str) -> Line:
        """Return the visible mark of a missing translation, and note it."""
        self.ledger.must_fix(
            "missing_translation",
            message("The text in this language is missing."),
            place,
            language,
        )
        return Line((Missing(self.words.in_language(language).not_translated()),), language)

    def plain(self, text: str, language: str) -> Line:
        """Return characters as a line."""
        return Line((Text(text),), language)

    def _resolver(self, text: str, place: str, language: str, *, noted: bool = False) -> Resolve:
        """Return what reads the references of a text; ``noted`` where marks of notes may stand."""

        def resolve(reference: Reference) -> Inline | tuple[Inline, ...]:
            if isinstance(reference, FactReference):
                words = self.figures.refer(reference, place, language)
                return in_sentence(self, words, reference.key, text, language, noted=noted)
            if isinstance(reference, SeeReference):
                return self.seeing.refer(reference, place, language)
            return self.citations.refer(reference, place, language)

        return resolve
