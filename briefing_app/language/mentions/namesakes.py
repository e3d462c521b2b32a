"""Namesakes: currencies of one name in several countries, told apart by a country nearby."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.language.mentions.pieces import Piece

_REACH = 24
_CROWNS = {
    "DKK": ("danish", "denmark", "danois", "danemark", "deen", "denemark", "copenh", "kopenh"),
    "NOK": ("norw", "norv", "noor", "oslo"),
    "SEK": ("swed", "suéd", "zweed", "zwed", "stockholm"),
    "CZK": ("czech", "tchè", "tchéq", "tsjech", "prag"),
    "ISK": ("iceland", "island", "ijsland", "reykjav"),
}
_FRANCS = {"CHF": ("swiss", "switz", "suisse", "zwits", "zwitser", "bern", "genev", "genè")}
_NAMES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("kroner", "crowns", "couronnes", "kronen", "kroon"), _CROWNS),
    **dict.fromkeys(("francs", "frank", "franken"), _FRANCS),
    "kronor": {"SEK": _CROWNS["SEK"]},
}


def namesake(pieces: Sequence[Piece], at: int) -> str | None:
    """Return the currency that a word at an index names, when a country says which."""
    countries = _NAMES.get(pieces[at].text) if at < len(pieces) else None
    if countries is None or pieces[at].taken:
        return None
    if pieces[at].text == "kronor":
        return "SEK"
    near = pieces[max(0, at - _REACH) : at + _REACH]
    found = {
        code
        for code, names in countries.items()
        if any(piece.text.startswith(names) for piece in near)
    }
    return found.pop() if len(found) == 1 else None
