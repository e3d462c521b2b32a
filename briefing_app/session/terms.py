"""Verbs of the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.glossary import Term
from briefing_app.errors import message
from briefing_app.session.noun import NounVerbs
from briefing_app.store.nouns import load_terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.domain.fact import Texts


class TermVerbs(NounVerbs[Term]):
    """The settled word per language, and words to avoid."""

    table: ClassVar = "term"
    titles: ClassVar = "word"
    fields: ClassVar = frozenset({"word", "avoid", "note"})
    columns: ClassVar = frozenset[str]()
    label_new: ClassVar = message("New term: {title}")
    label_edit: ClassVar = message("Edit term: {title}")
    label_remove: ClassVar = message("Remove term: {title}")

    def _load(self, ids: Iterable[int] | None = None) -> dict[int, Term]:
        terms = load_terms(self._desk.db)
        return terms if ids is None else {row: terms[row] for row in ids if row in terms}

    def add(
        self, word: Texts, *, key: str | None = None, avoid: Texts | None = None,
        note: Texts | None = None, by: object | None = None,
    ) -> int:  # fmt: skip
        """Add a term and return its id."""
        return self._add(key, {"word": word, "avoid": avoid or {}, "note": note or {}}, {}, by)
