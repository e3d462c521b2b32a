"""How the state of a fact is shown: a tone and its sign, never a colour alone."""

from __future__ import annotations

from briefing_app.domain.codes import FactState

TONES = {
    FactState.VERIFIED: "good",
    FactState.DECIDED: "accent",
    FactState.DISPUTED: "must",
    FactState.NOT_VERIFIED: "quiet",
}
"""Tones by state; ``ui.widgets.badge.SIGNS`` has the sign of each."""
