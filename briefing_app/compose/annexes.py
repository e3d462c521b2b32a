"""The annexes of a document and their letters; what nobody listed but must be there comes last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.briefing import Annex
from briefing_app.domain.codes import AnnexKind

if TYPE_CHECKING:
    from briefing_app.domain.dossier import Snapshot


@dataclass(frozen=True, slots=True)
class Lettered:
    """An annex with its letter: A to Z, then AA."""

    letter: str
    annex: Annex

    def anchor(self, language: str) -> str:
        """Return the name of the place where it starts."""
        return f"annex-{self.letter}-{language}"


def lettered(snapshot: Snapshot, *, has_charts: bool, cites: bool) -> tuple[Lettered, ...]:
    """Return the annexes that hold anything, in the order of the briefing.

    Every figure has its data in an annex, whether or not one was asked for.
    """
    facts = bool(snapshot.facts)
    holds = {AnnexKind.SOURCES: cites, AnnexKind.CHART_DATA: has_charts, AnnexKind.FACTS: facts}
    sources = {source.id for source in snapshot.sources.values()}
    found: list[Annex] = []
    for annex in snapshot.briefing.annex_list:
        is_new = annex.kind not in {each.kind for each in found}
        is_named = any(text.strip() for text in annex.title.values())
        if annex.kind is AnnexKind.DOCUMENT:
            found += [annex] if is_named or annex.source_id in sources else []
        elif is_new and holds[annex.kind]:
            found.append(annex)
    if has_charts and AnnexKind.CHART_DATA not in {annex.kind for annex in found}:
        found.append(Annex(kind=AnnexKind.CHART_DATA))
    return tuple(Lettered(_letter(index), annex) for index, annex in enumerate(found))


def letter_of(annexes: tuple[Lettered, ...], kind: AnnexKind) -> str:
    """Return the letter of the first annex of a kind, empty when there is none."""
    return next((each.letter for each in annexes if each.annex.kind is kind), "")


def _letter(index: int) -> str:
    turn, place = divmod(index, 26)
    return (_letter(turn - 1) if turn else "") + chr(ord("A") + place)
