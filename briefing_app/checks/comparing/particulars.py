"""Titles and particulars of a briefing in its languages: what stands around its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.checks.comparing.family import of_texts, own_names
from briefing_app.domain.finding import BetweenLanguages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Texts
    from briefing_app.domain.finding import Finding

_NOT_SAID_ALIKE = frozenset({
    BetweenLanguages.NAMES, BetweenLanguages.CONTENT, BetweenLanguages.QUOTATIONS,
})  # fmt: skip
"""What particulars may differ in: ministries have a name of their own in each language."""


def of_particulars(snapshot: Snapshot, languages: Sequence[str]) -> Iterator[Finding]:
    """Yield what differs between a briefing's titles and particulars in its languages.

    What two of them say alike, as a title and its short form do, is said once.
    """
    briefing, names = snapshot.briefing, own_names(snapshot)
    said: set[str] = set()
    for texts in (briefing.title, briefing.short_title, *_particulars(briefing)):
        is_title = texts is briefing.title or texts is briefing.short_title
        for one in of_texts(texts, briefing.original, languages, briefing.uuid, names):
            is_said_alike = is_title or one.kind not in _NOT_SAID_ALIKE
            key = repr((one.kind, one.message.text, one.message.fields, one.language))
            if is_said_alike and key not in said:
                said.add(key)
                yield one


def _particulars(briefing: Briefing) -> Iterator[Texts]:
    yield briefing.sender
    yield briefing.addressee
    yield briefing.annexes
    yield briefing.salutation
    yield briefing.closing
    yield briefing.asked_by
    for signatory in briefing.signatories:
        yield signatory.role
        yield signatory.ministry
    yield from (annex.title for annex in briefing.annex_list)
