"""What the one button of a finding does: write, verify, or open where a person decides.

What it changes can be undone, and is told with the way back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.finding import Remedy
from briefing_app.errors import Message, message
from briefing_app.session.checks import WRITING
from briefing_app.session.mending import SETTLING
from briefing_app.ui.undoable import tell_undoable

if TYPE_CHECKING:
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.finding import Finding
    from briefing_app.ui.pages.briefings.studio import Studio

_NAMES = {
    Remedy.DECIDE_FACT: message("Decide…"),
    Remedy.VERIFY_FACT: message("Mark as verified"),
    Remedy.OPEN_FACT: message("Open the fact"),
    Remedy.OPEN_ORGANISATION: message("Organisation profile…"),
    Remedy.INSERT_REFERENCE: message("Refer to the fact"),
    Remedy.CHOOSE_FACT: message("Choose the fact…"),
    Remedy.REPLACE_WORDS: message("Replace"),
    Remedy.CONFIRM_TRANSLATION: message("Translation still holds"),
    Remedy.MAKE_INTERNAL: message("Make the passage internal"),
    Remedy.SET_LEVEL: message("Make it level {level}"),
    Remedy.REMOVE_EMPTY: message("Remove what is empty"),
    Remedy.LIFT_EMBARGO: message("Remove the embargo"),
}
"""What the button says; what only leads to a place has *Go there*."""

_WRITTEN = message("The text is mended.")
_DONE = {
    Remedy.CONFIRM_TRANSLATION: message("The translation is confirmed."),
    Remedy.MAKE_INTERNAL: message("The passage is internal now."),
    Remedy.SET_LEVEL: message("The heading has another level now."),
    Remedy.REMOVE_EMPTY: message("What was empty is removed."),
    Remedy.LIFT_EMBARGO: message("The embargo is removed."),
}
_AT_FACTS = frozenset({Remedy.DECIDE_FACT, Remedy.VERIFY_FACT, Remedy.OPEN_FACT})


def mend_name(finding: Finding, *, can_write: bool) -> str:
    """Return the message id of what mends a finding; empty where that is only to go there."""
    action = finding.action
    if action is None or action.remedy not in _NAMES:
        return ""
    if can_write:
        return _NAMES[action.remedy]
    return _NAMES[Remedy.OPEN_FACT] if action.remedy in _AT_FACTS else ""


def mend(studio: Studio, finding: Finding) -> None:
    """Do what mends a finding; what cannot be done is said in the quiet bar."""
    action = finding.action
    if action is None:
        return
    if action.remedy in WRITING | SETTLING:
        if studio.do(lambda: studio.context.session.checks.mend(finding)):
            tell_undoable(studio.context, Message(_DONE.get(action.remedy, _WRITTEN)))
        return
    if action.remedy is Remedy.OPEN_ORGANISATION:
        studio.context.go("organisation", "")
        return
    studio.do(lambda: _at_fact(studio, action.remedy, action.fields.get("key", "")))


def _at_fact(studio: Studio, remedy: Remedy, key: str) -> None:
    """Verify a fact, or open it; raise ``NotFound`` when it is gone."""
    context = studio.context
    fact = context.session.facts.by_key(key)
    if remedy is Remedy.VERIFY_FACT and studio.can_write:
        context.session.facts.verify(fact.id)
        tell_undoable(context, _verified(studio, fact))
    else:
        is_asked = remedy is Remedy.DECIDE_FACT and studio.can_write
        context.go("facts", fact.uuid, "decide" if is_asked else "")


def _verified(studio: Studio, fact: Fact) -> Message:
    fields = {
        "title": studio.voices.best(fact.title) or fact.key,
        "name": studio.context.session.user,
    }
    return Message(message("“{title}” is marked as verified by {name}."), fields)
