"""Ask for the source of a fact that was made of a typed figure and has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import Message, message
from briefing_app.ui.notify import Notice
from briefing_app.ui.undoable import tell_undoable

if TYPE_CHECKING:
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.source import Source
    from briefing_app.ui.pages.briefings.studio import Studio

_LONGEST = 48
"""Characters of a title on a button of the quiet bar."""


def ask_for_source(studio: Studio, fact: Fact, passage_id: int) -> None:
    """Say in the quiet bar that a fact has no source, and offer the likeliest at one press."""
    if any(value.citations for value in fact.values):
        return
    context = studio.context
    source = context.session.figures.source_to_offer(fact.id, passage_id)
    said = Message(
        message("“{title}” has no source yet."), {"title": studio.voices.best(fact.title)}
    )
    if source is None:
        todo = Message(message("Name its source on the facts page."))
        action = Message(message("Open the fact")), lambda: context.go("facts", fact.uuid)
        context.notify.shown.emit(Notice(said, todo, tone="look", action=action))
        return
    todo = Message(message("Take the source offered, or name another one on the facts page."))
    name = Message(message("Source: {title}"), {"title": _short(source.title)})
    action = name, lambda: _cite(studio, fact, source)
    context.notify.shown.emit(Notice(said, todo, tone="look", action=action))


def _cite(studio: Studio, fact: Fact, source: Source) -> None:
    if studio.do(lambda: studio.context.session.figures.cite(fact.id, source.id)):
        said = message("“{title}” is named as the source.")
        tell_undoable(studio.context, Message(said, {"title": _short(source.title)}))


def _short(title: str) -> str:
    if len(title) <= _LONGEST:
        return title
    return title[:_LONGEST].rsplit(" ", 1)[0] + "…"
