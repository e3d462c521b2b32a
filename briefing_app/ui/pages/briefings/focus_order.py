"""The order of Tab through cards: as the eye goes, whatever order they were made in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def stops(card: QWidget) -> list[QWidget]:
    """Return what Tab reaches in a card: its fields, then its menu."""
    menu = getattr(card, "menu_button", None)
    inside = [card, *card.findChildren(QWidget)]
    found = [one for one in inside if one.window() is card.window()]  # not lists that pop up
    fields = [one for one in found if _takes_tab(one) and one is not menu]
    return [*fields, menu] if isinstance(menu, QWidget) else fields


def chain_cards(cards: Sequence[QWidget], start: int) -> None:
    """Let Tab go through cards in their order, from the card at ``start`` on."""
    last: QWidget | None = None
    for place, card in enumerate(cards):
        if place < start - 1:
            continue
        for stop in stops(card):
            if last is not None and place >= start:
                QWidget.setTabOrder(last, stop)
            last = stop


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
