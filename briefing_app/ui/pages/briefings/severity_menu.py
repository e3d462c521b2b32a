"""How much a kind of finding matters in this dossier: chosen at one, taken back at the foot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from briefing_app.domain.finding import OFF, BetweenLanguages, Severity
from briefing_app.errors import Message, message
from briefing_app.language.labels import label
from briefing_app.ui.widgets.buttons import link_button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from briefing_app.domain.finding import Finding
    from briefing_app.language.catalog import Catalog
    from briefing_app.ui.pages.briefings.studio import Studio


def weigh_button(studio: Studio, finding: Finding) -> QPushButton:
    """Return the button that offers how much findings of this kind matter here."""
    button = link_button(studio.context.translator, message("Weigh…"))
    button.clicked.connect(lambda: _menu(studio, finding, button).popup(
        button.mapToGlobal(button.rect().bottomLeft())
    ))  # fmt: skip
    return button


def _menu(studio: Studio, finding: Finding, parent: QPushButton) -> QMenu:
    catalog = studio.context.translator.catalog
    chosen = studio.context.session.checks.severities().get(finding.kind)
    menu = QMenu(parent)
    head = menu.addAction(_head(finding.kind, catalog))
    head.setEnabled(False)
    choices = [(str(each), catalog.gettext(label(each))) for each in Severity]
    choices.append((OFF, catalog.gettext(message("Do not show"))))
    for code, text in choices:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(chosen == code or (chosen is None and finding.severity == code))
        action.triggered.connect(partial(_weigh, studio, finding.kind, code))
    menu.addSeparator()
    usual = menu.addAction(catalog.gettext(message("As usual")))
    usual.setEnabled(chosen is not None)
    usual.triggered.connect(partial(_weigh, studio, finding.kind, None))
    return menu


def _head(kind: str, catalog: Catalog) -> str:
    """Return what the menu is about: the name of a kind, where it has one."""
    if kind in set(BetweenLanguages):
        name = catalog.gettext(label(BetweenLanguages(kind)))
        return catalog.gettext(message("{kind}, in this dossier"), kind=name)
    return catalog.gettext(message("Findings of this kind in this dossier"))


def usual_button(studio: Studio) -> QPushButton | None:
    """Return the button that weighs all kinds as usual again; none when they are."""
    kinds = studio.context.session.checks.severities()
    if not kinds or not studio.can_write:
        return None
    button = link_button(
        studio.context.translator,
        message("Weigh all kinds as usual again ({n} are otherwise)"),
        n=len(kinds),
    )
    button.clicked.connect(partial(_all_as_usual, studio, tuple(kinds)))
    return button


def _weigh(studio: Studio, kind: str, severity: str | None, _checked: bool = False) -> None:
    studio.do(lambda: studio.context.session.checks.set_severity(kind, severity))


def _all_as_usual(studio: Studio, kinds: tuple[str, ...], _checked: bool = False) -> None:
    session = studio.context.session

    def reset() -> None:
        with session.step(Message(message("Weigh all kinds of findings as usual"))):
            for kind in kinds:
                session.checks.set_severity(kind, None)

    studio.do(reset)
