"""What search shows of a passage: its text with the facts in it worded, in the text's language.

The index knows a passage's own words alone, since a value changes without the passage; only what
was found is worded, when it is found.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.domain.reference import FactReference, SeeReference, all_references
from briefing_app.domain.weighing import current
from briefing_app.errors import Unreadable
from briefing_app.language.form import Form
from briefing_app.language.voice import Voice
from briefing_app.language.wording import word_value
from briefing_app.store.facts import load_facts
from briefing_app.store.keys import ids_of_keys
from briefing_app.store.search import found_in, texts_of_passages
from briefing_app.store.sources import load_sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.domain.dossier import Dossier
    from briefing_app.domain.fact import Fact
    from briefing_app.store.database import Database
    from briefing_app.store.search import Hit

_GAP = "…"
"""What stands for a fact that has no words, and for a place elsewhere in the document."""


def with_facts(db: Database, dossier: Dossier, hits: list[Hit]) -> list[Hit]:
    """Return hits, those of passages with the line that was found and its facts in words."""
    passages = [hit.id for hit in hits if hit.kind == "passage"]
    if not passages:
        return hits
    texts = texts_of_passages(db, passages)
    lines = {
        hit.id: _line(texts.get(hit.id, {}), hit.words) for hit in hits if hit.kind == "passage"
    }
    wording = _Wording(db, dossier, (text for _, text in lines.values()))
    return [
        replace(hit, text=wording.worded(*lines[hit.id])) if hit.kind == "passage" else hit
        for hit in hits
    ]


def _line(texts: dict[str, str], words: tuple[str, ...]) -> tuple[str, str]:
    """Return the language and the line in which a word was found; the first when none was."""
    lines = [(lang, line) for lang in texts for line in texts[lang].split("\n")]
    found = (one for one in lines if found_in(_own_words(one[1]), words))
    return next(found, lines[0] if lines else ("", ""))


def _own_words(text: str) -> str:
    for reference in reversed(list(all_references(text))):
        text = text[: reference.start] + _GAP + text[reference.end :]
    return text


class _Wording:
    """Words the facts that some texts refer to."""

    def __init__(self, db: Database, dossier: Dossier, texts: Iterable[str]) -> None:
        keys = {
            one.key
            for text in texts
            for one in all_references(text)
            if isinstance(one, FactReference)
        }
        facts = load_facts(db, ids_of_keys(db, "fact", keys)) if keys else {}
        cited = {
            citation.source_id
            for fact in facts.values()
            for value in fact.values
            for citation in value.citations
        }
        self._sources = load_sources(db, cited) if cited else {}
        self._facts = {fact.key: fact for fact in facts.values()}
        self._dossier = dossier

    def worded(self, language: str, text: str) -> str:
        """Return a text with words for its references; marks of sources are left out."""
        voice = Voice(language, self._dossier.country, self._dossier.profile)
        for reference in reversed(list(all_references(text))):
            before, after = text[: reference.start], text[reference.end :]
            if isinstance(reference, FactReference):
                fact = self._facts.get(reference.key)
                said = self._words(fact, reference.form, voice) if fact is not None else ""
                text = f"{before}{said or _GAP}{after}"
            elif isinstance(reference, SeeReference):
                text = f"{before}{_GAP}{after}"
            else:
                text = f"{before.rstrip()}{after}"
        return text

    def _words(self, fact: Fact, form: str, voice: Voice) -> str:
        value = current(fact, self._sources)
        if value is None:
            return ""
        try:
            return word_value(fact.kind, value, voice, Form.parse(form))
        except Unreadable:  # a form that there is not: checks tell it
            return word_value(fact.kind, value, voice)
