"""The menu of a finding that several facts could mend: the one that is meant is chosen there."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from briefing_app.domain.finding import Action, Remedy
from briefing_app.ui.pages.briefings.mending import mend

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from briefing_app.domain.finding import Finding
    from briefing_app.ui.pages.briefings.studio import Studio


def show_choice(studio: Studio, finding: Finding, button: QPushButton) -> None:
    """Show under a button the facts among which a person chooses."""
    choice_menu(studio, finding, button).popup(button.mapToGlobal(button.rect().bottomLeft()))


def choice_menu(studio: Studio, finding: Finding, parent: QPushButton) -> QMenu:
    """Return the menu of the facts of a finding; what is chosen is referred to at once."""
    titles = studio.context.session.facts.all_titles()
    menu = QMenu(parent)
    fields = finding.action.fields if finding.action is not None else {}
    for key in fields.get("keys", "").split():
        name = studio.voices.best(titles.get(key, {})) or key
        text = menu.addAction(name.replace("&", "&&"))
        text.triggered.connect(partial(_take, studio, finding, {**fields, "key": key}))
    return menu


def _take(studio: Studio, finding: Finding, fields: dict[str, str], _checked: bool = False) -> None:
    mend(studio, replace(finding, action=Action(remedy=Remedy.INSERT_REFERENCE, fields=fields)))
