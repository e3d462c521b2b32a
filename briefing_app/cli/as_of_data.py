"""What a dossier knew on a day, and what changed between two, as data for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cli.fact_data import value_data
from briefing_app.domain import weighing

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.changes import FactChange, Known, TextChange
    from briefing_app.domain.fact import Fact


def briefing_data(briefing: Briefing) -> dict[str, object]:
    """Return a briefing for JSON, with its texts as they are written."""
    return {
        "key": briefing.key,
        "uuid": briefing.uuid,
        "title": briefing.title,
        "sections": [
            {
                "heading": section.heading,
                "passages": [
                    {
                        "uuid": passage.uuid,
                        "kind": str(passage.kind),
                        "texts": {code: text.text for code, text in passage.texts.items()},
                    }
                    for passage in section.passages
                ],
            }
            for section in briefing.sections
        ],
    }


def fact_change_data(change: FactChange, before: Known, after: Known) -> dict[str, object]:
    """Return what became of a fact for JSON, with what held on either day."""
    fact = change.after or change.before
    return {
        "change": str(change.turn),
        "key": fact.key if fact else None,
        "uuid": fact.uuid if fact else None,
        "holds_otherwise": change.holds_otherwise,
        "before": _held_data(change.before, before),
        "after": _held_data(change.after, after),
    }


def _held_data(fact: Fact | None, known: Known) -> dict[str, object] | None:
    if fact is None:
        return None
    value, state = weighing.current_and_state(fact, known.sources)
    return {
        "title": fact.title,
        "state": str(state),
        "value": value_data(value, known.sources) if value else None,
    }


def text_change_data(change: TextChange) -> dict[str, object]:
    """Return what became of a text for JSON."""
    return {
        "change": str(change.turn),
        "briefing": change.briefing,
        "uuid": change.place,
        "part": change.what,
        "language": change.language,
        "before": change.before,
        "after": change.after,
    }
