"""What a chart is drawn from, as the editor lists and finds it: facts, or stakeholders."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from briefing_app.domain.weighing import current
from briefing_app.errors import NotFound, message
from briefing_app.language.form import Form, Style
from briefing_app.language.labels import label
from briefing_app.language.locale import sort_key
from briefing_app.ui.editor.face import Offer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing_app.domain.fact import Fact, Texts
    from briefing_app.domain.source import Source
    from briefing_app.domain.stakeholder import Stakeholder
    from briefing_app.session.session import Session
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.voices import Voices

MOST_OFFERED = 12
_FEW = 1_000
"""With more facts than this, no words offer none: somebody must type."""
_SHORT = Form(style=Style.SHORT)


@dataclass(frozen=True)
class Element:
    """One thing in a chart; ``label`` replaces its name, ``emphasis`` sets it apart."""

    id: int
    label: Texts = field(default_factory=dict)
    emphasis: bool = False


@dataclass(frozen=True)
class Thing:
    """A thing as it is called in each language, and what is said of it in the window's."""

    names: Texts
    name: str
    detail: str


class Things(Protocol):
    """Finds and names things by their ids."""

    def named(self, ids: Iterable[int]) -> dict[int, Thing]:
        """Return things by id, without those that are gone."""
        ...

    def find(self, words: str) -> list[Offer]:
        """Return what the words may mean, best first; no words mean any."""
        ...


class FactThings:
    """The facts of the dossier."""

    def __init__(self, session: Session, voices: Voices) -> None:
        self._session, self._voices = session, voices

    def named(self, ids: Iterable[int]) -> dict[int, Thing]:
        """Return facts with the values that hold now."""
        sources, found = self._sources(), {}
        for one in ids:
            try:
                fact = self._session.facts.get(one)
            except NotFound:
                continue
            found[one] = Thing(fact.title, self._name(fact), self._value(fact, sources))
        return found

    def find(self, words: str) -> list[Offer]:
        """Return facts with their values."""
        if words.strip():
            hits = self._session.search(words, limit=4 * MOST_OFFERED)
            ids = [hit.id for hit in hits if hit.kind == "fact"]
        elif self._session.counts()["facts"] <= _FEW:
            ids = [row.id for row in self._session.facts.rows()]
        else:
            ids = []
        found = self.named(ids[:MOST_OFFERED])
        return [Offer(str(one), thing.name, thing.detail) for one, thing in found.items()]

    def _name(self, fact: Fact) -> str:
        return self._voices.best(fact.title) or fact.key

    def _value(self, fact: Fact, sources: Mapping[int, Source]) -> str:
        from briefing_app.language.wording import word_value

        value = current(fact, sources)
        return word_value(fact.kind, value, self._voices.window(), _SHORT) if value else "–"

    def _sources(self) -> dict[int, Source]:
        return {source.id: source for source in self._session.sources.all()}


class StakeholderThings:
    """The stakeholders of the dossier."""

    def __init__(self, session: Session, voices: Voices, translator: Translator) -> None:
        self._session, self._voices, self._translator = session, voices, translator

    def named(self, ids: Iterable[int]) -> dict[int, Thing]:
        """Return stakeholders with how they were judged."""
        wanted = set(ids)
        return {
            row.id: Thing(row.name, self._name(row), self._judged(row))
            for row in self._session.stakeholders.all()
            if row.id in wanted
        }

    def find(self, words: str) -> list[Offer]:
        """Return stakeholders whose name or role has all the words."""
        wanted = sort_key(words).split()
        found = [
            row
            for row in self._session.stakeholders.all()
            if all(
                word in sort_key(" ".join((row.key, *row.name.values(), *row.role.values())))
                for word in wanted
            )
        ]
        return [
            Offer(str(row.id), self._name(row), self._judged(row)) for row in found[:MOST_OFFERED]
        ]

    def _name(self, row: Stakeholder) -> str:
        return self._voices.best(row.name) or row.key

    def _judged(self, row: Stakeholder) -> str:
        catalog = self._translator.catalog
        parts = [catalog.gettext(label(row.position))]
        if row.influence is not None:
            parts.append(catalog.gettext(message("influence {mark}/5"), mark=row.influence))
        if row.interest is not None:
            parts.append(catalog.gettext(message("interest {mark}/5"), mark=row.interest))
        return " · ".join(parts)
