"""The titles of all facts, and those that a relation can be chosen among, gathered once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from briefing_app.domain.codes import FactKind
    from briefing_app.session.facts import FactRow

_MOST_OFFERED = 2_000
"""More facts than this are not offered in a list: it would be of no use, and slow."""


@dataclass(frozen=True, slots=True)
class FactTitles:
    """``every`` is the title of each fact by id; ``by_kind`` has at most what a list can offer."""

    every: Mapping[int, str]
    by_kind: Mapping[FactKind, Sequence[tuple[int, str]]]

    def of_kinds(self, kinds: Collection[FactKind], without: int) -> list[tuple[int, str]]:
        """Return the facts of these kinds (number, title) but for one, in the dossier's order."""
        found = (each for kind in kinds for each in self.by_kind.get(kind, ()))
        return sorted(each for each in found if each[0] != without)[:_MOST_OFFERED]


def titles_of(rows: Iterable[FactRow], title: Callable[[FactRow], str]) -> FactTitles:
    """Return the titles of facts, in the words of ``title``."""
    every: dict[int, str] = {}
    by_kind: dict[FactKind, list[tuple[int, str]]] = {}
    for row in rows:
        every[row.id] = title(row)
        offered = by_kind.setdefault(row.kind, [])
        if len(offered) <= _MOST_OFFERED:
            offered.append((row.id, every[row.id]))
    return FactTitles(every, by_kind)
