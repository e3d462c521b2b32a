"""A letter that corrects what parliament was told, ready to be completed and sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import BriefingKind, PassageKind
from briefing_app.errors import Message, UserError, message
from briefing_app.session.briefings import BriefingVerbs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.language.correcting import Corrector
    from briefing_app.session.desk import Desk
    from briefing_app.session.told import ToldChange


def write_letter(
    desk: Desk,
    changes: Sequence[ToldChange],
    correctors: Callable[[Sequence[str]], Sequence[Corrector]],
    by: object | None,
) -> int:
    """Start a letter of these corrections, in the languages of the first one's edition.

    One step; returns the briefing's id.  Raises ``UserError`` when there is nothing to correct.
    """
    if not changes:
        raise UserError(
            message("There is nothing to correct."), message("Choose what is to be corrected.")
        )
    languages = changes[0].edition.languages
    words = correctors(languages)
    title = {each.language: each.title() for each in words}
    briefings = BriefingVerbs(desk)
    with desk.step(Message(message("New letter of correction")), by):
        row = briefings.start(
            BriefingKind.LETTER, title, original=languages[0], languages=languages
        )
        first, second, *_ = briefings.get(row).sections
        for each in words:
            briefings.write_passage(first.passages[0].id, each.language, each.opening())
        after = second.passages[0].id
        for change in changes:
            after = _add_correction(briefings, second.id, after, change, words)
        briefings.remove_passage(second.passages[0].id)
        replaced = (each.changed.fact for each in changes if each.changed.is_replaced)
        facts = dict.fromkeys(fact.id for fact in replaced if fact is not None)
        if facts:
            briefings.add_passage(second.id, PassageKind.TABLE, fact_ids=list(facts))
    return row


def _add_correction(
    briefings: BriefingVerbs,
    section: int,
    after: int,
    change: ToldChange,
    words: Sequence[Corrector],
) -> int:
    """Add what is corrected; a reason that a person gave stands by itself, to be translated."""
    texts = {each.language: each.sentence(change.edition, change.changed) for each in words}
    row = briefings.add_passage(section, PassageKind.LIST_ITEM, texts=texts, after=after)
    if not (change.changed.why and change.changed.is_replaced):
        return row
    own = words[0].given_in(change.changed)
    spoken = next((each for each in words if each.language == own), words[0].in_language(own))
    return briefings.add_passage(
        section,
        texts={own: spoken.reason_given(change.changed)},
        original=own,
        after=row,
    )
