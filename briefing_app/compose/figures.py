"""Facts in words: the value that holds, in the wording of a language, or a visible gap."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.document.inline import FigureText, Missing
from briefing_app.domain.chart import data_hash
from briefing_app.domain.codes import FactKind, FactState
from briefing_app.domain.weighing import current
from briefing_app.errors import Unreadable, message
from briefing_app.language.form import Form
from briefing_app.language.wording import word_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.compose.disclosure import Disclosed
    from briefing_app.compose.ledger import Ledger
    from briefing_app.compose.words import Words
    from briefing_app.document.inline import Inline
    from briefing_app.domain.chart import Chart
    from briefing_app.domain.fact import Fact, Value
    from briefing_app.domain.reference import FactReference
    from briefing_app.language.voice import Voice

_PLAIN = Form()
_LONG_TEXTS = frozenset({FactKind.TEXT, FactKind.QUOTATION})


class Figures:
    """Words facts by key or id; ``voices`` by language."""

    def __init__(
        self, disclosed: Disclosed, voices: Mapping[str, Voice], words: Words, ledger: Ledger
    ) -> None:
        self._facts = disclosed.snapshot.facts
        self._by_id = {fact.id: fact for fact in self._facts.values()}
        self._people = {one.id: one for one in disclosed.snapshot.stakeholders}
        self._hidden = disclosed.hidden_facts
        self._weights = disclosed.weights
        self._states = disclosed.states
        self._voices = voices
        self._words = words
        self._ledger = ledger
        self._noted: set[str] = set()
        self._worded: dict[tuple[str, Form, str, bool], str] = {}

    @property
    def stated(self) -> frozenset[str]:
        """The keys of the facts that were worded so far."""
        return frozenset(self._noted)

    def fact(self, fact_id: int) -> Fact | None:
        """Return a fact that may be shown, or ``None``."""
        return self._by_id.get(fact_id)

    def data_of(self, chart: Chart) -> str:
        """Return the hash of the data that a chart shows here."""
        return data_hash(chart, self._by_id, self._weights, self._people)

    def value(self, fact: Fact) -> Value | None:
        """Return the value that holds."""
        return current(fact, self._weights)

    def refer(self, reference: FactReference, place: str, language: str) -> Inline:
        """Return what a reference in a text reads as."""
        fact = self._facts.get(reference.key)
        if fact is None:
            return self._absent(reference.key, place, language)
        return self.word(fact, self._form(reference, place, language), place, language)

    def word(
        self, fact: Fact, form: Form, place: str, language: str, *, with_unit: bool = True
    ) -> Inline:
        """Return the words of a fact's value; a visible gap when it has none."""
        text = self._words_of(fact, form, language, with_unit=with_unit)
        if not text:
            self._ledger.must_fix(
                "fact_without_words",
                message("The fact {key} has no value that can be read in this language."),
                place,
                language,
                key=fact.key,
            )
            return Missing(f"{{{{fact:{fact.key}}}}}")
        self._note_state(fact, place)
        return FigureText(text, fact.key, breaks=fact.kind in _LONG_TEXTS)

    def _words_of(self, fact: Fact, form: Form, language: str, *, with_unit: bool) -> str:
        """Return the words of the value that holds, found once however often it is stated."""
        key = (fact.key, form, language, with_unit)
        if key not in self._worded:
            value = self.value(fact)
            if value is not None and value.measure is not None and not with_unit:
                value = replace(value, measure=replace(value.measure, unit=None))
            voice = self._voices[language]
            self._worded[key] = word_value(fact.kind, value, voice, form) if value else ""
        return self._worded[key]

    def _absent(self, key: str, place: str, language: str) -> Inline:
        if key in self._hidden:
            self._ledger.must_fix(
                "internal_fact",
                message("A public passage states the internal fact {key}; its words are left out."),
                place,
                language,
                key=key,
            )
            return Missing(self._words.in_language(language).not_public())
        self._ledger.must_fix(
            "unknown_fact",
            message("There is no fact with the key {key}."),
            place,
            language,
            key=key,
        )
        return Missing(f"{{{{fact:{key}}}}}")

    def _form(self, reference: FactReference, place: str, language: str) -> Form:
        try:
            return Form.parse(reference.form)
        except Unreadable:
            self._ledger.look_at(
                "unknown_form",
                message("“{form}” is not a form of a fact; the fact {key} is written in full."),
                place,
                language,
                form=reference.form,
                key=reference.key,
            )
            return _PLAIN

    def _note_state(self, fact: Fact, place: str) -> None:
        """Note once a document, at its first use, that a fact is not settled."""
        if fact.key in self._noted:
            return
        self._noted.add(fact.key)
        match self._states[fact.key]:
            case FactState.DISPUTED:
                self._ledger.must_fix(
                    "disputed_fact",
                    message("Sources differ on the fact {key}, and nobody has decided."),
                    place,
                    key=fact.key,
                )
            case FactState.NOT_VERIFIED:
                self._ledger.look_at(
                    "not_verified_fact",
                    message("Nobody has verified the fact {key}."),
                    place,
                    key=fact.key,
                )
