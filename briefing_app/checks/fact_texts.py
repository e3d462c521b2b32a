"""The texts of facts in their languages: quotations and other words, against their original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.checks.comparing.family import of_texts, own_names
from briefing_app.domain.codes import FactKind
from briefing_app.domain.finding import Action, Remedy
from briefing_app.domain.weighing import current

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.finding import Finding

_IN_WORDS = frozenset({FactKind.TEXT, FactKind.QUOTATION})


def check_texts_of_facts(around: Surroundings) -> Iterator[Finding]:
    """Yield what the stated quotations and texts say otherwise in another language, at the fact.

    Only the value that holds is printed.  The words of a quotation in the language in which it
    was said are the left side, whether they are printed or not.
    """
    names = own_names(around.snapshot)
    for fact, _ in around.stated:
        value = current(fact, around.weights) if fact.kind in _IN_WORDS else None
        if value is None:
            continue
        original = value.original_language or around.snapshot.briefing.original
        action = Action(remedy=Remedy.OPEN_FACT, fields={"key": fact.key})
        yield from of_texts(value.texts, original, around.languages, fact.uuid, names, action)
