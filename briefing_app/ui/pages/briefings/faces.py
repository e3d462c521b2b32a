"""How facts and sources read in a column, and which ones an editor may offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactState
from briefing_app.domain.moment import Moment
from briefing_app.errors import Unreadable, message
from briefing_app.language.form import Form, Style
from briefing_app.language.labels import label
from briefing_app.language.wording import word_moment, word_value
from briefing_app.ui.editor.face import Face, Offer

if TYPE_CHECKING:
    from briefing_app.domain.moment import PartialDate
    from briefing_app.ui.pages.briefings.at_hand import AtHand, HeldFact
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.voices import Voices

_OFFERED = 12
_TONES = {FactState.DISPUTED: ("must", "✕"), FactState.NOT_VERIFIED: ("look", "○")}


class ColumnFaces:
    """Reads references in the language of one column; hints are in the window's language."""

    def __init__(
        self, at_hand: AtHand, voices: Voices, translator: Translator, language: str
    ) -> None:
        self._at_hand = at_hand
        self._voices = voices
        self._translator = translator
        self._language = language

    def fact(self, key: str, form: str) -> Face:
        """Return how a fact reads; what nobody knows or nobody can word is marked."""
        held = self._at_hand.fact(key)
        catalog = self._translator.catalog
        if held is None:
            hint = catalog.gettext(message("There is no fact with the key {key}."), key=key)
            return Face(key, "must", "?", hint)
        title = self._voices.best(held.fact.title) or key
        try:
            said = self._said(held, Form.parse(form))
        except Unreadable as error:
            return Face(f"{key}|{form}", "must", "?", self._translator.show(error.what))
        if not said:
            hint = catalog.gettext(message("{fact} has no wording in this language."), fact=title)
            return Face(title, "must", "?", hint)
        tone, sign = _TONES.get(held.state, ("accent", ""))
        known = catalog.gettext(label(held.state))
        return Face(said, tone, sign, f"{title} · {known}")

    def source(self, key: str, place: str) -> Face:
        """Return a source's number in the dossier; the paper numbers those that it cites."""
        source = self._at_hand.source(key)
        if source is None:
            catalog = self._translator.catalog
            hint = catalog.gettext(message("There is no source with the key {key}."), key=key)
            return Face("[?]", "must", "", hint)
        hint = " · ".join(filter(None, [source.title, source.publisher, place]))
        return Face(f"[{self._at_hand.numbers[key]}]", "accent", "", hint)

    def _said(self, held: HeldFact, form: Form) -> str:
        if held.current is None:
            return ""
        return word_value(held.fact.kind, held.current, self._voices.of(self._language), form)


class DossierOffers:
    """Facts with their wording in the window's language, sources with their date."""

    def __init__(self, at_hand: AtHand, voices: Voices) -> None:
        self._at_hand = at_hand
        self._voices = voices

    def facts(self, words: str) -> list[Offer]:
        """Return the facts that words may mean."""
        voice = self._voices.window()
        return [
            Offer(
                f"{{{{fact:{held.fact.key}}}}}",
                self._voices.best(held.fact.title) or held.fact.key,
                word_value(held.fact.kind, held.current, voice) if held.current else "",
            )
            for held in self._at_hand.find_facts(words, _OFFERED)
        ]

    def sources(self, words: str) -> list[Offer]:
        """Return the sources that words may mean."""
        return [
            Offer(f"[@{source.key}]", source.title, self._published(source.published))
            for source in self._at_hand.find_sources(words, _OFFERED)
        ]

    def _published(self, day: PartialDate | None) -> str:
        if day is None:
            return ""
        return word_moment(Moment(day), self._voices.window(), Form(style=Style.SHORT))
