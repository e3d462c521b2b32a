"""From a profile to what paints and measures: palette and cuts."""

from __future__ import annotations

from briefing_app.document.look import NEUTRAL, Cut, Look, Palette
from briefing_app.domain.organisation import WEIGHTS, ColourRole, CutRole, Organisation, colour_of


def look_of(organisation: Organisation) -> Look:
    """Return the look of an organisation's documents; the neutral one where it chose none."""
    neutral = NEUTRAL.palette
    palette = Palette(
        ink=colour_of(organisation, ColourRole.INK) or neutral.ink,
        muted=colour_of(organisation, ColourRole.MUTED) or neutral.muted,
        accent=colour_of(organisation, ColourRole.ACCENT) or neutral.accent,
        second=colour_of(organisation, ColourRole.SECOND) or neutral.second,
    )
    if CutRole.REGULAR not in organisation.cuts:  # a page needs that one before all others
        return Look(palette=palette)
    cuts = tuple(
        Cut(weight=WEIGHTS[role][0], italic=WEIGHTS[role][1], data=organisation.cuts[role].data)
        for role in CutRole
        if role in organisation.cuts
    )
    return Look(palette=palette, cuts=cuts)
