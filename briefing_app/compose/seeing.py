"""References to other places of a document in words: *figure 3*, *section 2.1*, *annex A*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.inline import Jump, Missing, Text
from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.compose.ledger import Ledger
    from briefing_app.compose.targets import Targets
    from briefing_app.compose.words import Wordlist, Words
    from briefing_app.document.inline import Inline
    from briefing_app.domain.fact import Texts
    from briefing_app.domain.reference import SeeReference


class Seeing:
    """Words references to what ``targets`` counted; ``headings`` by the UUIDs of sections."""

    def __init__(
        self, targets: Targets, headings: Mapping[str, Texts], words: Words, ledger: Ledger
    ) -> None:
        self._targets = targets
        self._headings = headings
        self._words = words
        self._ledger = ledger

    def refer(self, reference: SeeReference, place: str, language: str) -> Inline:
        """Return a link in the words of a language; a visible gap when it leads nowhere."""
        found = self._found(reference.target, language)
        if found is None:
            self._ledger.must_fix(
                "unknown_place",
                message("What {target} refers to is not in this document."),
                place,
                language,
                target=f"{{{{see:{reference.target}}}}}",
            )
            return Missing(f"{{{{see:{reference.target}}}}}")
        text, anchor = found
        if reference.form == "cap":
            text = text[:1].upper() + text[1:]
        return Jump((Text(text),), anchor)

    def _found(self, target: str, language: str) -> tuple[str, str] | None:
        """Return the words for a target and where it is; a plain passage is in its section."""
        targets, words = self._targets, self._words.in_language(language)
        if target in targets.figures:
            return words.see_figure(targets.figures[target]), f"figure-{target}-{language}"
        if target in targets.tables:
            return words.see_table(targets.tables[target]), f"table-{target}-{language}"
        for each in targets.annexes:
            if each.annex.uuid and each.annex.uuid == target:
                return words.see_annex(each.letter), each.anchor(language)
        section = targets.inside.get(target, target)
        if section not in targets.sections:
            return None
        return self._section(section, words, language), f"section-{section}-{language}"

    def _section(self, uuid: str, words: Wordlist, language: str) -> str:
        number = self._targets.sections[uuid]
        if number:
            return words.see_section(number)
        texts = self._headings.get(uuid, {})
        title = texts.get(language) or next(iter(texts.values()), "")
        return words.see_section_named(title.strip())
